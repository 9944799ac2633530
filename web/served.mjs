// The app can take over a page only as it was served. Translators, extensions and archives change pages before that: then the
// served text is put back first.

/**
 * Compares the page with what was served, while the app is on its way. What it gives puts the served text back in place of what
 * was made of it, whenever that was; focus and scroll stay.
 */
export async function watchServed(app) {
  const served = await servedApp();
  let isAltered = served !== null && !isSame(app, served);
  const changes = new MutationObserver(() => {
    isAltered = true;
  });
  changes.observe(app, { childList: true, characterData: true, subtree: true });
  return () => {
    const isTouched = changes.takeRecords().length > 0 || isAltered;
    changes.disconnect();
    if (served !== null && isTouched && !isSame(app, served)) putBack(app, served);
  };
}

/** The app's element as it was served; `null` where it cannot be had again. */
async function servedApp() {
  try {
    const answer = await fetch(location.href.split("#")[0], { cache: "force-cache" });
    if (!answer.ok) return null;
    return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("app");
  } catch {
    return null;
  }
}

function putBack(app, served) {
  const [focus, left, top] = [document.activeElement?.id, scrollX, scrollY];
  app.replaceChildren(...document.importNode(served, true).childNodes);
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  scrollTo(left, top);
  dispatchEvent(new Event("page-restored"));
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
