// Cuts the two typefaces to what the pages need, and says in CSS what stands in for them until they have come.
// Run by the build: `node web/fonts.mjs FOLDER` leaves there serif.woff2, sans.woff2, faces.css, stand-ins.css and licence.txt, and
// what pictures are drawn with: title.ttf, words.ttf, bold.ttf, pictures.css and letters.txt.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import subset from "subset-font";

/** All from one Unicode code point to another. */
const span = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, place) => from + place));

/** What both typefaces draw: Basic Latin, and what English text, its borrowed words and figures need beside it. */
export const CHARACTERS = `${span(0x20, 0x7e)}\u00a0£§©«»°±²·½¼¾×÷àâçèéêîïôöü–—‘’“”…−€•`;

/** What a page may also use: a system's typeface draws it. */
export const LEFT_TO_THE_SYSTEM = "→←↑↺↓≤≥≈✓✗▲▼▸▾πφ\u00ad\u2009\u200a\u200b\u2011\u202f\ufeff";

/** Kerning and ligatures, and figures that line up or run. */
const FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "lnum", "pnum", "tnum"];

/** The two cuts that systems have, regular and bold, and the weights that each stands in for. */
const WEIGHTS = ["400 500", "600 700"];

/**
 * Each typeface: its height above and below the line, as its file has it, and for each cut the average width of a character, in ems.
 * The widths of the stand-ins are those of @capsizecss/metrics 4.3.0. Ours follow from them: how much longer or shorter the site's
 * text comes out than in Times or Arial, measured in a browser. Our bold is at 600, which the pages use.
 */
const FACES = [
  { file: "serif", family: "Literata", ascent: 1.177, descent: 0.308, widths: [0.47, 0.4884] },
  { file: "sans", family: "Roboto", ascent: 1900 / 2048, descent: 500 / 2048, widths: [0.443, 0.4537] },
];

/** What systems have, by what it stands in for: for each cut its names in the system, and the average width of its letters. */
const STAND_INS = {
  serif: [
    { name: "Georgia", names: [["Georgia"], ["Georgia Bold", "Georgia-Bold"]], widths: [0.4458, 0.5186] },
    {
      name: "Times",
      names: [
        ["Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "LiberationSerif"],
        ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "LiberationSerif-Bold"],
      ],
      widths: [0.4063, 0.4326],
    },
    { name: "Noto Serif", names: [["Noto Serif"], ["Noto Serif Bold", "NotoSerif-Bold"]], widths: [0.481, 0.512] },
  ],
  sans: [
    {
      name: "Arial",
      names: [
        ["Arial", "ArialMT", "Liberation Sans", "LiberationSans"],
        ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "LiberationSans-Bold"],
      ],
      widths: [0.4458, 0.48],
    },
    {
      name: "Android",
      names: [
        ["Roboto", "Roboto Regular"],
        ["Roboto Bold", "Roboto-Bold"],
      ],
      widths: [0.4448, 0.4521],
    },
  ],
};

const percent = (share) => `${(share * 100).toFixed(2)}%`;

/** The rule of one cut of a stand-in: as wide as the typeface on average, and lines as high. */
function standIn(face, { name, names, widths }, cut) {
  const size = face.widths[cut] / widths[cut];
  return `@font-face {
  font-family: "${name} as ${face.family}";
  font-weight: ${WEIGHTS[cut]};
  src: ${names[cut].map((local) => `local("${local}")`).join(", ")};
  size-adjust: ${percent(size)};
  ascent-override: ${percent(face.ascent / size)};
  descent-override: ${percent(face.descent / size)};
  line-gap-override: 0%;
}
`;
}

/**
 * All rules of one typeface; its file lies beside the style sheet. It is used where it comes in time for the first paint and else
 * from the next page on: no line breaks anew under a reader's eyes.
 */
function rules(face) {
  const own = `@font-face {
  font-display: optional;
  font-family: "${face.family}";
  font-weight: 400 700;
  src: url("${face.file}.woff2") format("woff2");
}
`;
  return own + standIns(face);
}

/** The rules of what stands in for a typeface. */
function standIns(face) {
  return STAND_INS[face.file].flatMap((other) => [0, 1].map((cut) => standIn(face, other, cut))).join("");
}

/** The cuts that pictures are drawn with: as files for the build, and for pictures that are given away as rules that hold them. */
const PICTURES = [
  { name: "title", face: FACES[0], weight: 600 },
  { name: "words", face: FACES[1], weight: 400 },
  { name: "bold", face: FACES[1], weight: 600 },
];

async function cutForPictures(folder) {
  let rules = "";
  for (const { name, face, weight } of PICTURES) {
    const options = { keepFeatures: FEATURES, variationAxes: { wght: weight } };
    const cut = (targetFormat) => subset(source(face).font, CHARACTERS, { ...options, targetFormat });
    writeFileSync(`${folder}/${name}.ttf`, await cut("sfnt"));
    const data = (await cut("woff2")).toString("base64");
    rules += `@font-face{font-family:"${face.family}";font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
  }
  writeFileSync(`${folder}/pictures.css`, rules);
  writeFileSync(`${folder}/letters.txt`, CHARACTERS);
}

/** The package's file of a typeface, and its licence. */
function source({ family }) {
  const name = family.toLowerCase();
  const path = (file) => createRequire(import.meta.url).resolve(`@fontsource-variable/${name}/${file}`);
  const font = readFileSync(path(`files/${name}-latin-wght-normal.woff2`));
  return { font, licence: readFileSync(path("LICENSE"), "utf8") };
}

async function cut(folder) {
  const variationAxes = { wght: { min: 400, max: 700 } };
  for (const face of FACES) {
    const options = { targetFormat: "woff2", keepFeatures: FEATURES, variationAxes };
    writeFileSync(`${folder}/${face.file}.woff2`, await subset(source(face).font, CHARACTERS, options));
  }
  await cutForPictures(folder);
  writeFileSync(`${folder}/faces.css`, FACES.map(rules).join(""));
  writeFileSync(`${folder}/stand-ins.css`, FACES.map(standIns).join(""));
  const licences = FACES.map(
    (face) => `${face.family}, cut to the characters of this site.\n\n${source(face).licence}`,
  );
  writeFileSync(`${folder}/licence.txt`, licences.join("\n\n"));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await cut(process.argv[2]);
