// The site's own typefaces: asked for where the line brings them in time for the first paint. On a slow one, or where a reader saves
// data, they would hold up the rest of the page and not be seen; what systems have stands in for them (`web/fonts.mjs`).

/** Where the style sheet took longer, in milliseconds, typefaces of four times its weight come too late to be used. */
const SLOW = 250;

export function takeFaces() {
  const style = document.querySelector("link[rel=stylesheet]");
  const [came] = performance.getEntriesByName(style.href, "resource");
  const isSlow = came?.duration > SLOW || navigator.connection?.saveData;
  if (!isSlow) document.documentElement.classList.add("faces");
}
