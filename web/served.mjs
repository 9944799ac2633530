// The app can take over a page only as it was served. Translators, extensions and archives change pages before that: then the
// served text is put back first.

import { HEADER } from "./kept.mjs";

/**
 * Compares the page with what was served, while the app is on its way. What it gives puts the served text back in place of what
 * was made of it, whenever that was; focus and scroll stay.
 */
export async function watchServed(app) {
  const served = await servedApp(app.dataset.release);
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

/** The app's element as it was served; `null` where it cannot be had again, or only as another release of the site has it. */
async function servedApp(release) {
  const headers = release ? { [HEADER]: release } : {};
  try {
    const answer = await fetch(location.href.split("#")[0], { cache: "force-cache", headers });
    if (!answer.ok) return null;
    const app = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("app");
    return app?.dataset.release === release ? app : null;
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
