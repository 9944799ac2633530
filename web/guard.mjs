// What stands in a live part is what the model says. Live parts ask not to be translated; where their text is replaced all the
// same, it is put back, since the app could not reach it any more. The rest of the page is left to whoever changes it.
import { fail } from "./fail.mjs";

const LIVE = "[translate=no]";
/** So many times in so many milliseconds is a fight with somebody who does not give way. */
const ROUNDS = 20;
const WHILE = 5_000;

/** Watches over every live part of the page. */
export function guardLiveText(app) {
  let rounds = [];
  const observer = new MutationObserver((changes) => {
    const replaced = changes.filter(({ target }) => target.closest?.(LIVE)).flatMap(replacedTexts);
    if (replaced.length === 0) return;
    const now = performance.now();
    rounds = [...rounds, now].filter((round) => now - round < WHILE);
    if (rounds.length > ROUNDS) {
      observer.disconnect();
      fail("followed");
      return;
    }
    for (const { text, by } of replaced) if (by.isConnected) by.replaceWith(text);
    // What was just put back is no news.
    observer.takeRecords();
  });
  observer.observe(app, { childList: true, subtree: true });
}

/** Texts that went in one change with an element that came, or whose place a translator's `<font>` took. */
function replacedTexts({ target, removedNodes, addedNodes, nextSibling }) {
  const text = [...removedNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE);
  if (!text) return [];
  const came = [...addedNodes].find(({ nodeType }) => nodeType === Node.ELEMENT_NODE);
  const before = nextSibling ? nextSibling.previousSibling : target.lastChild;
  const by = came ?? (before?.nodeName === "FONT" ? before : null);
  return by ? [{ text, by }] : [];
}
