// Makes files on request. `takeaway-glue` is what wasm-bindgen wrote; the build puts the hashed names in place of `takeaway_bg.wasm`
// and of `pictures.css`, the typefaces that a picture needs.
import init, { checked, make as makeBytes, moved_since, Pictures } from "takeaway-glue";
import { rasterised, withFaces } from "./raster.mjs";

const NOT_DRAWN = "This browser could not draw the picture. The SVG can be saved instead.";

/** The figures that a pack has pictures of. */
const FIGURES = ["main", "opened", "close"];

/** The council's row of the table of all, where the page is about one: the app reads it there, too. */
const council = () => document.getElementById("council-figures")?.dataset.table ?? "";

/** The table of all councils, for a picture that sets one beside others. */
async function councils(asked) {
  if (!asked.includes("/council-")) return "";
  const address = document.querySelector("[data-councils]").dataset.councils;
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(`no councils: ${answer.status}`);
  return answer.text();
}

const ready = () => init({ module_or_path: new URL("./takeaway_bg.wasm", import.meta.url) });

/** The file that is asked for; throws a sentence where it cannot be made, an error where what makes it did not come. */
export async function make(asked, edition, link) {
  await ready();
  if (asked === "pack") return pack(edition, link);
  return handed(makeBytes(asked, edition, council(), await councils(asked), link));
}

function handed(made) {
  const file = new File([made.bytes], made.name, { type: made.kind });
  made.free();
  return file;
}

/** The pack with the pictures of what the scenario moves, as drawings and as pixels; without the pixels where this browser makes none. */
async function pack(edition, link) {
  const pictures = new Pictures();
  for (const figure of FIGURES)
    for (const scale of [0, 2]) {
      const file = await draw(`picture/${figure}`, edition, link, scale).catch((problem) => {
        if (problem !== NOT_DRAWN) throw problem;
      });
      const end = scale ? `-${scale}x.png` : ".svg";
      if (file) pictures.add(`care-gap-${figure}${end}`, new Uint8Array(await file.arrayBuffer()));
    }
  return handed(pictures.pack(edition, council(), link));
}

/** The same of a picture, with its typefaces in it; as PNG so many times its size where there is a `scale`. */
export async function draw(asked, edition, link, scale) {
  const [file, faces] = await Promise.all([make(asked, edition, link), typefaces()]);
  const svg = withFaces(await file.text(), faces);
  if (!scale) return new File([svg], file.name, { type: file.type });
  const pixels = await rasterised(svg, scale).catch((problem) => {
    console.info(`No pixels: ${problem}`);
    throw NOT_DRAWN;
  });
  const end = scale > 1 ? `-${scale}x.png` : ".png";
  return new File([pixels], file.name.replace(/\.svg$/, end), { type: "image/png" });
}

async function typefaces() {
  const answer = await fetch(new URL("./pictures.css", import.meta.url));
  if (!answer.ok) throw new Error(`no typefaces: ${answer.status}`);
  return answer.text();
}

/** What of a link moved with newer figures, in sentences. */
export async function movedSince(edition, link) {
  await ready();
  return moved_since(edition, link);
}

/** Whether a link comes out as its code says: "yes" or "no", then sentences. */
export async function check(code, link) {
  await ready();
  return checked(code, council(), link);
}
