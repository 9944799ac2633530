// The code that another site puts into its page to show a figure, and how the figure looks there. Fetched when it is asked for.
import { copyFrom } from "./copy.mjs";

/** Says what is asked for, and of which edition; a frame of the newest figures names none. */
const EDITION = ["v", "data"];

/** Fills the part in when it is first opened, and brings it up to date with the page's scenario each time. */
export async function show(part) {
  const place = part.querySelector("[data-code]");
  if (!place.firstChild) {
    const answer = await fetch(new URL("code.html", part.querySelector("a").href));
    if (!answer.ok) return;
    const box = new DOMParser().parseFromString(await answer.text(), "text/html").body.firstElementChild;
    place.replaceChildren(document.importNode(box, true));
    place.addEventListener("change", () => renew(part));
    place.addEventListener("click", ({ target }) => target.dataset.copies && copy(place, target.dataset.copies));
    addEventListener("message", (message) => hear(place.firstElementChild, message) && renew(part));
  }
  renew(part);
}

/** What is chosen: the column's width, which figures, whether with sliders. */
function chosen(box) {
  const value = (name) => box.querySelector(`input[name^="${name}-"]:checked`).value;
  const hasSliders = box.querySelector("input[name=sliders]")?.checked ?? false;
  return { width: value("width"), isKept: value("figures") === "kept", hasSliders };
}

/**
 * The frame's address: it carries the page's scenario where the figure has one: of the page's query, the keys that `asks` lists, also
 * with `b.` before them for a second scenario.
 */
export function address({ home, site, place, isKept, asks, hasSliders, query }) {
  const keys = (asks ?? []).flatMap((key) => [key, `b.${key}`]);
  const all = asks && isKept ? [...EDITION, ...keys] : keys;
  const asked = query.split("&").filter((pair) => all.includes(pair.split("=")[0]));
  if (asks && !hasSliders) asked.push("levers=0");
  const start = new URL(site || home, location.href).href.replace(/\/?$/, "/");
  return `${start}${place}${asked.length > 0 ? `?${asked.join("&")}` : ""}`;
}

/** The code with address and size where its marks are. */
export function filled(code, { address, width, height, script }) {
  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const marks = { address, width, height, script };
  return code.replace(/\{(address|width|height|script)\}/g, (_, name) => escaped(marks[name]));
}

function renew(part) {
  const box = part.querySelector(".embed-code-box");
  const { newest, kept, plain, fitted, heights, site, asks } = box.dataset;
  const { width, isKept, hasSliders } = chosen(box);
  const home = document.getElementById("app").dataset.root;
  const from = { home, place: isKept ? kept : newest, isKept, asks: asks?.split(" "), hasSliders };
  const query = location.search.slice(1);
  const stated = heights
    .split(" ")
    .map((row) => row.split(":"))
    .find(([of, sliders]) => of === width && (sliders === "yes") === hasSliders)[2];
  const shown = address({ ...from, query });
  const height = String(Math.max(stated, toldHeight(box, shown, width)));
  const whole = address({ ...from, site, query });
  const script = address({ home, site, place: "embed/figure.js", query: "" });
  const marks = { address: whole, width, height, script };
  box.querySelector("[name=plain]").value = filled(plain, marks);
  box.querySelector("[name=fitted]").value = filled(fitted, marks);
  preview(box, shown, width, height);
}

/** How high the preview said that it is, where it shows this address in a column of this width: a scenario may need more lines. */
function toldHeight(box, address, width) {
  const frame = box.querySelector("iframe");
  const isThis = frame?.getAttribute("src") === address && frame.width === width;
  return isThis ? Number(frame.dataset.told ?? 0) : 0;
}

/** Whether it is the preview that told a new height. */
function hear(box, { source, data }) {
  const frame = box.querySelector("iframe");
  const height = data?.["care-gap"]?.height;
  if (!frame || source !== frame.contentWindow || !Number.isInteger(height)) return false;
  const isNew = frame.dataset.told !== String(height);
  frame.dataset.told = height;
  return isNew;
}

/** The figure as it will be, while the part is open. */
function preview(box, src, width, height) {
  const frame = box.querySelector("iframe") ?? document.createElement("iframe");
  frame.title = "Preview";
  if (frame.width !== width || frame.getAttribute("src") !== src) delete frame.dataset.told;
  frame.width = width;
  frame.height = height;
  if (frame.getAttribute("src") !== src) frame.setAttribute("src", src);
  if (!frame.isConnected) box.querySelector(".embed-code-preview").append(frame);
}

async function copy(place, name) {
  const said = place.querySelector("[data-copied]");
  const isCopied = await copyFrom(place.querySelector(`textarea[name=${name}]`));
  said.textContent = isCopied ? said.dataset.copied : said.dataset.refused;
}
