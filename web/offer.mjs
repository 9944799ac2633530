// "Embed" and "Picture" in a figure's foot: what each can do is fetched when it is first opened.

/** The script for each, from the site's root. */
const SCRIPTS = { embed: "embed/code.js", pictures: "figures/pictures.js" };

/** Fetches the script for each part of a figure's foot, as it is opened. */
export function offerParts() {
  const opened = async ({ target }) => {
    const name = Object.keys(SCRIPTS).find((name) => target.open && name in target.dataset);
    if (!name) return;
    const home = document.getElementById("app").dataset.root;
    const { show } = await import(new URL(home + SCRIPTS[name], location.href).href);
    show(target);
  };
  // A toggle does not rise to the document, but it passes there on its way down.
  addEventListener("toggle", opened, true);
}
