// The site's own typefaces: asked for where the line brings them in time for the first paint. On a slow one, or where a reader saves
// data, they would hold up the rest of the page and not be seen; what systems have stands in for them (`web/fonts.mjs`).

/** In megabits a second. Browsers that do not say how fast the line is are taken to have a good one. */
const SLOW = 2;

export function takeFaces() {
  const line = navigator.connection;
  const isSlow = line && (line.saveData || line.downlink < SLOW);
  if (!isSlow) document.documentElement.classList.add("faces");
}
