// The app can take over a page only as it was served. Translators, extensions and archives change pages before that: then the
// served text is put back first.

/** The app's element as it was served; `null` where it cannot be had again. */
export async function servedApp() {
  try {
    const answer = await fetch(location.href.split("#")[0], { cache: "force-cache" });
    if (!answer.ok) return null;
    return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("app");
  } catch {
    return null;
  }
}

/** Puts the served text in place of what was made of it; focus and scroll stay. Says whether it had to. */
export function putBack(app, served) {
  if (!served || isSame(app, served)) return false;
  const [focus, left, top] = [document.activeElement?.id, scrollX, scrollY];
  app.replaceChildren(...document.importNode(served, true).childNodes);
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  scrollTo(left, top);
  dispatchEvent(new Event("page-restored"));
  return true;
}

/** Whether two trees have the same elements, texts and comments. Attributes may differ: what is open, what scrolls. */
function isSame(one, other) {
  const [a, b] = [one, other].map((root) => root.ownerDocument.createTreeWalker(root));
  for (;;) {
    const [here, there] = [a.nextNode(), b.nextNode()];
    if (!here || !there) return here === there;
    if (here.nodeName !== there.nodeName || here.nodeValue !== there.nodeValue) return false;
  }
}
