// Parts that are folded, and fetch the script that fills them when they are first opened; and what paper needs of one of these.
import { whenLive } from "./live.mjs";

let failures = 0;

/** What fills a part: "Embed" and "Picture" in a figure's foot, and what hands the whole scenario on. */
function scriptOf(part) {
  const { root, share } = document.getElementById("app").dataset;
  const named = { embed: `${root}embed/code.js`, pictures: `${root}figures/pictures.js` };
  const own = Object.keys(named).find((name) => name in part.dataset);
  const script = new URL(named[own] ?? share, location.href);
  // Browsers remember that a script did not come, by its address.
  if (failures > 0) script.searchParams.set("again", failures);
  return script.href;
}

/** Fetches the script of each part as it is opened. */
export function offerParts() {
  const opened = async ({ target }) => {
    if (!target.open || !target.matches?.("[data-embed], [data-pictures], [data-hand-on]")) return;
    const said = target.querySelector("[role=status]");
    try {
      const { show } = await import(scriptOf(target));
      if (said) said.textContent = "";
      show(target);
    } catch (problem) {
      failures += 1;
      console.info(`A part of the page did not arrive: ${problem}`);
      if (said) said.textContent = said.dataset.missing ?? "";
    }
  };
  // A toggle does not rise to the document, but it passes there on its way down.
  addEventListener("toggle", opened, true);
}

/** Fetches what draws the link's code on paper, once the page is alive and has nothing else to do. */
export function preparePaper() {
  const place = document.querySelector("[data-paper]");
  const later = window.requestIdleCallback ?? setTimeout;
  const fetched = async () => {
    try {
      const { onPaper } = await import(scriptOf(place));
      onPaper();
    } catch {
      // Paper has the link in letters.
      failures += 1;
    }
  };
  if (place) whenLive(() => later(fetched));
}
