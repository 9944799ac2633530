// "Embed" in a figure's foot: what it unfolds is fetched when it is first opened.

/** Fetches script and code for each part that offers a figure, as it is opened. */
export function offerCode() {
  const opened = async ({ target }) => {
    if (!target.open || !target.matches?.("[data-embed]")) return;
    const home = document.getElementById("app").dataset.root;
    const { show } = await import(new URL(`${home}embed/code.js`, location.href).href);
    show(target);
  };
  // A toggle does not rise to the document, but it passes there on its way down.
  addEventListener("toggle", opened, true);
}
