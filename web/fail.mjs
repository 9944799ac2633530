// The app is not there, or cannot go on: its controls are taken away, and a line says why.

/** Says it once; `cause` is one of those that the line at the page's end has words for. */
export function fail(cause) {
  const root = document.documentElement;
  root.classList.remove("js");
  root.removeAttribute("data-live");
  if (!root.dataset.failed) root.dataset.failed = cause;
}
