// A text as a QR code: dark on light whatever the colours of the page, with the quiet ground around it that cameras need.
import { encode } from "uqr";

const SVG = "http://www.w3.org/2000/svg";
/** So many modules wide is the quiet ground. */
const QUIET = 4;
/** A text longer than this has fewer modules to spare for stains: they would get too small to be told apart. */
const LONG = 150;

/** Draws the code of `text` into `place`, for those who do not see it under `name`. */
export function draw(place, text, name) {
  if (place.dataset.drawn === text) return;
  const { data, size } = encode(text, { ecc: text.length > LONG ? "L" : "M", border: QUIET });
  const drawing = element("svg", { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": name });
  drawing.setAttribute("shape-rendering", "crispEdges");
  const ground = element("path", { fill: "#fff", d: `M0 0h${size}v${size}H0z` });
  drawing.append(ground, element("path", { fill: "#000", d: runs(data) }));
  place.replaceChildren(drawing);
  place.dataset.drawn = text;
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** The dark modules as one path, each run of them in a row a rectangle. */
export function runs(rows) {
  let path = "";
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      const wide = x - start + 1;
      path += `M${start} ${y}h${wide}v1h-${wide}z`;
    }
  });
  return path;
}
