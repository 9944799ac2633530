// The pictures of a figure, from its menu: those of the reader's own scenario, where the figure has one, and a copy for the clipboard.
// Fetched when a menu is first opened.
import { made, offer } from "./take.js";

const MAKING = "Making the picture…";
const SAVED = "Done: it is with your downloads.";
const COPIED = "Copied: it can be pasted as a picture.";
const REFUSED = "This browser does not copy pictures here. Save one instead.";
const NOT_FETCHED = "What makes this picture did not arrive. Check your connection, then press again.";

/** Listens to the menu, from its first opening on. */
export function show(menu) {
  if (menu.dataset.pictures) return;
  menu.dataset.pictures = "heard";
  menu.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-made]");
    if (event.target.closest("[data-copies]")) act(menu, () => copy(menu));
    // Without the app, or once it has failed, the link's own file is what the page shows.
    if (!link || !runs()) return;
    event.preventDefault();
    act(menu, async () => {
      offer(await drawn(link.dataset));
      return SAVED;
    });
  });
}

const runs = () => document.documentElement.classList.contains("js");

/** Does one thing at a time, and says how it goes. */
async function act(menu, task) {
  if (menu.ariaBusy) return;
  const said = menu.querySelector("[role=status]");
  const say = (words) => (said.textContent = words);
  menu.ariaBusy = "true";
  say(MAKING);
  try {
    say(await task());
  } catch (problem) {
    say(typeof problem === "string" && problem ? problem : NOT_FETCHED);
  }
  menu.ariaBusy = null;
}

/** The file of the scenario that is on screen. */
function drawn({ made: asked, scale }) {
  const isPicture = !asked.startsWith("option/");
  return made(({ make, draw }, edition) =>
    isPicture ? draw(asked, edition, link(), Number(scale)) : make(asked, edition, link()),
  );
}

/** The page's whole address with the scenario that is on screen; before the app is alive, with what it was opened with. */
function link() {
  const isLive = document.documentElement.hasAttribute("data-live");
  const query = isLive ? document.querySelector("main[data-link]").dataset.link : location.search.slice(1);
  return `${location.origin}${location.pathname}?${query}`;
}

/** Copies the first picture of the menu. The clipboard is promised it at once: some browsers take nothing later than the press. */
async function copy(menu) {
  if (!globalThis.ClipboardItem || !navigator.clipboard?.write) return REFUSED;
  const first = menu.querySelector("a");
  const picture = first.dataset.made ? drawn(first.dataset) : fetched(first.href);
  let missing;
  picture.catch((problem) => {
    missing = problem;
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return COPIED;
  } catch {
    if (missing !== undefined) throw missing;
    return REFUSED;
  }
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no picture: ${answer.status}`);
  return answer.blob();
}
