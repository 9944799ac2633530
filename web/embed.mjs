// Runs before the first paint of a figure in a frame: says that scripts run, whether the figure is what its link says, and fetches
// the app when it is wanted. Nothing here touches the page around but by its own messages.
import { followHost } from "./asked.mjs";
import { stayInFolder } from "./folder.mjs";
import { giveLinks } from "./links.mjs";
import { askedLook, wear } from "./look.mjs";
import { watchTables } from "./tables.mjs";
import { tellHeight } from "./tell.mjs";
import { asksForScenario, awaitTouch, keepPresses, wake } from "./wake.mjs";

const root = document.documentElement;

stayInFolder();
root.classList.add("js");
const asked = new URLSearchParams(location.search);
if (["0", "none"].includes(asked.get("levers"))) root.dataset.levers = "none";
wear(askedLook(location.search));

addEventListener("page-restored", watchTables);
addEventListener("DOMContentLoaded", () => {
  watchTables();
  const hasApp = document.getElementById("app").dataset.app !== undefined;
  if (hasApp) keepPresses();
  if (hasApp && asksForScenario()) {
    root.dataset.scenario = "";
    wake();
  } else if (hasApp && asked.get("live") === "1") wake();
  else if (hasApp) awaitTouch();
  if (hasApp) followHost();
  giveLinks();
  tellHeight();
});
