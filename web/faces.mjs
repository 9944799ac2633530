// The site's own typefaces: asked for where the line brings them in time for the first paint. On a slow one, or where a reader saves
// data, they would hold up the rest of the page and not be seen; what systems have stands in for them (`web/fonts.mjs`).

/** Where the style sheet took longer, in milliseconds, typefaces of four times its weight come too late to be used. */
const SLOW = 250;
const KEY = "slow-line";

export function takeFaces() {
  if (!isSlow() && !navigator.connection?.saveData) document.documentElement.classList.add("faces");
}

/** A style sheet that was at hand says nothing of the line: what an earlier page of the visit found holds. */
function isSlow() {
  const style = document.querySelector("link[rel=stylesheet]");
  const [came] = performance.getEntriesByName(style.href, "resource");
  try {
    if (came?.transferSize > 0) sessionStorage.setItem(KEY, came.duration > SLOW ? "yes" : "no");
    return sessionStorage.getItem(KEY) === "yes";
  } catch {
    // A frame without an origin of its own has nothing to remember in.
    return came?.duration > SLOW;
  }
}
