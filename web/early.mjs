// Runs before the first paint: says that scripts run, and takes it back should the app not come. Then, once the text is there,
// it opens what an address points into, and gives tables that have to be scrolled a place in the keyboard's order.
import { followAnchors } from "./anchors.mjs";
import { stayInFolder } from "./folder.mjs";
import { watchTables } from "./tables.mjs";

stayInFolder();
const root = document.documentElement;
root.classList.add("js");
const noWasm = () => {
  root.classList.replace("js", "no-wasm");
  document.querySelector("[data-no-wasm]")?.removeAttribute("hidden");
};
addEventListener("no-wasm", noWasm);
addEventListener("error", (event) => event.target.type === "module" && noWasm(), true);
addEventListener("DOMContentLoaded", () => {
  followAnchors();
  watchTables();
});
