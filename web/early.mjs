// Runs before the first paint: says that scripts run, and takes it back should the app not come. Then, once the text is there,
// it opens what an address points into, gives tables that have to be scrolled a place in the keyboard's order, and has the page kept for
// when there is no connection.
import { followAnchors } from "./anchors.mjs";
import { answerAddress } from "./asks.mjs";
import { fail } from "./fail.mjs";
import { stayInFolder } from "./folder.mjs";
import { keepForOffline } from "./keep.mjs";
import { offerParts, preparePaper } from "./offer.mjs";
import { watchTables } from "./tables.mjs";

stayInFolder();
document.documentElement.classList.add("js");
addEventListener("error", (event) => event.target.type === "module" && fail("missing"), true);
addEventListener("page-restored", watchTables);
offerParts();
addEventListener("load", keepForOffline);
addEventListener("DOMContentLoaded", () => {
  followAnchors();
  watchTables();
  preparePaper();
  answerAddress();
  offerSearch();
  offerRanking();
});

/** Fetches what finds a council by its name, where the page has a box for it. */
async function offerSearch() {
  const part = document.querySelector("[data-search]");
  if (!part) return;
  const { search } = await import(new URL(part.dataset.search, location.href).href);
  search(part);
}

/** Fetches what sorts the table of councils, where the page has it. */
async function offerRanking() {
  const table = document.querySelector("[data-ranking]");
  if (!table) return;
  const { ranking } = await import(new URL(table.dataset.ranking, location.href).href);
  ranking(table);
}
