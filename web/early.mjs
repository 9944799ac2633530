// Runs before the first paint: says that scripts run, and takes it back should the app not come; asks for the typefaces. Then, once the text is there,
// it opens what an address points into, gives tables that have to be scrolled a place in the keyboard's order, and has the page kept for
// when there is no connection.
import { followAnchors } from "./anchors.mjs";
import { answerAddress } from "./asks.mjs";
import { takeFaces } from "./faces.mjs";
import { fail } from "./fail.mjs";
import { stayInFolder } from "./folder.mjs";
import { keepForOffline } from "./keep.mjs";
import { offerParts, preparePaper } from "./offer.mjs";
import { watchTables } from "./tables.mjs";

stayInFolder();
document.documentElement.classList.add("js");
takeFaces();
addEventListener("error", (event) => event.target.type === "module" && fail("missing"), true);
addEventListener("page-restored", watchTables);
offerParts();
addEventListener("load", keepForOffline);
addEventListener("DOMContentLoaded", () => {
  followAnchors();
  watchTables();
  preparePaper();
  answerAddress();
  offerPart("search");
  offerPart("ranking");
});

/** Fetches what a part of the page works with, where the page has that part: it says from where. */
async function offerPart(name) {
  const part = document.querySelector(`[data-${name}]`);
  if (!part) return;
  const script = await import(new URL(part.dataset[name], location.href).href);
  script[name](part);
}
