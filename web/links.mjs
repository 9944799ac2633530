// The ways from a figure in a frame to the article carry the scenario that is shown.

/** Keys of the frame alone, which the article has no use for. */
const OWN = /^(theme|accent|ground|size|levers|live|initialwidth|childid|parenttitle|parenturl)$/i;

/** Keeps the link to the article up to date, and copies it where it is asked for. */
export function giveLinks() {
  const explore = document.querySelector("[data-explore]");
  const [place, anchor] = explore.href.split("#");
  const main = document.getElementById("embed");
  const show = () => {
    const query = main.dataset.link && isMoved() ? main.dataset.link : location.search.slice(1);
    const kept = query.split("&").filter((pair) => pair && !OWN.test(pair.split("=")[0]));
    explore.href = `${place}${kept.length > 0 ? `?${kept.join("&")}` : ""}#${anchor}`;
  };
  show();
  new MutationObserver(show).observe(main, { attributes: true, attributeFilter: ["data-link"] });
  document.querySelector("[data-copy-link]").addEventListener("click", () => copy(explore.href));
}

/** Before the app is alive, the link is that of the figure as it was written. */
const isMoved = () => document.documentElement.hasAttribute("data-live");

async function copy(address) {
  const say = (what) => {
    for (const part of document.querySelectorAll("[data-said]")) part.hidden = part.dataset.said !== what;
  };
  say("");
  try {
    await navigator.clipboard.writeText(address);
    say("copied");
  } catch {
    say("refused");
    const box = document.querySelector("[data-said=refused] input");
    box.value = address;
    box.focus({ preventScroll: true });
    box.select();
  }
}
