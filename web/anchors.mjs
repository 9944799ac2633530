// Where the anchor of an address leads: into a part that is folded, which is opened, or to another page of the site.

/** Follows the anchor that the page was opened with, and those of links on the page. */
export function followAnchors() {
  const follow = () => openAround() || goElsewhere();
  addEventListener("hashchange", follow);
  follow();
}

/** Opens every part that folds around the anchor's place, and that place itself; says whether there is one. */
function openAround() {
  const id = location.hash.slice(1);
  const place = id && document.getElementById(id);
  if (!place) return !id;
  const shut = [];
  for (let part = place.closest("details"); part; part = part.parentElement.closest("details"))
    if (!part.open) shut.push(part);
  for (const part of shut) part.open = true;
  // Within another page, its scroll is its own.
  if (shut.length > 0 && self === top) place.scrollIntoView();
  return true;
}

/** Anchors once published lead somewhere for ever: `anchors.json` says on which page each of them is now. */
async function goElsewhere() {
  const home = document.getElementById("app").dataset.root;
  try {
    const anchors = await (await fetch(`${home}anchors.json`)).json();
    const place = anchors[location.hash.slice(1)];
    if (place === undefined) return;
    // A place without an anchor of its own keeps this one.
    const [path, anchor = location.hash.slice(1)] = place.split("#");
    const address = new URL(`${home}${path}${location.search}${anchor && `#${anchor}`}`, location.href);
    if (address.href !== location.href) location.replace(address);
  } catch {
    // Without the list the reader is at the top of a page that names the others.
  }
}
