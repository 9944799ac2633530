// The app of a figure in a frame is fetched when the figure is touched, or at once where the link says so. What is pressed before
// it is there is pressed again once it is; `typed.mjs` does the same for what is set.
import { fail } from "./fail.mjs";
import { whenLive } from "./live.mjs";

const root = () => document.documentElement;
/** What a reader touches to move the figure. */
const MOVABLE = ".chart, .bars, .break-evens, .levers";
const BUTTONS = ":is(.levers, .break-evens) button";

const app = () => document.getElementById("app");
const main = () => document.getElementById("embed");

let isAwake = false;

/** Whether the query asks for another figure than the one written here, by a key or by another edition, however it was dressed on the way. */
export function asksForScenario() {
  const keys = document.querySelector("[data-keys]")?.dataset.keys.split(" ") ?? [];
  const query = location.search.toLowerCase();
  const edition = query.match(/(?:^|[^a-z.])data(?:=|%3d)(\d+)/)?.[1] ?? app().dataset.edition;
  const hasKey = keys.some((key) => new RegExp(`(^|[^a-z.])(b\\.|b%2e)?${key}(=|%3d)`).test(query));
  return hasKey || edition !== app().dataset.edition;
}

/** Fetches the app as soon as a reader touches what it moves; a screen reader may press without anything before it. */
export function awaitTouch() {
  const touched = ({ target }) => target.closest?.(MOVABLE) && wake();
  for (const type of ["pointerdown", "keydown", "focusin", "input", "click"])
    app().addEventListener(type, touched, { capture: true, passive: true });
}

/** Fetches the app, once. */
export function wake() {
  if (isAwake) return;
  isAwake = true;
  root().dataset.waking = "";
  const script = document.createElement("script");
  script.type = "module";
  script.src = app().dataset.app;
  script.addEventListener("error", () => fail("missing"));
  document.head.append(script);
}

/** What is pressed from now on is pressed again once the app is alive. */
export function keepPresses() {
  const pressed = [];
  const keep = ({ target }) => {
    const button = target.closest?.(BUTTONS);
    if (button) pressed.push([...app().querySelectorAll(BUTTONS)].indexOf(button));
  };
  app().addEventListener("click", keep, true);
  whenLive(() => {
    app().removeEventListener("click", keep, true);
    for (const place of pressed) app().querySelectorAll(BUTTONS)[place]?.click();
    showOnceTrue();
  });
}

/** The figure is shown again when all of it follows the link. */
function showOnceTrue() {
  const check = () => {
    if (main().dataset.shown !== main().dataset.link) return;
    observer.disconnect();
    delete root().dataset.scenario;
  };
  const observer = new MutationObserver(check);
  observer.observe(main(), { attributes: true, attributeFilter: ["data-shown", "data-link"] });
  // What the link said is in the page by the next frame.
  requestAnimationFrame(() => requestAnimationFrame(check));
}
