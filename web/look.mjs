// The look that a news site may give a frame, by a short list of keys in its address: `theme`, `ground`, `accent`, `size`. What could
// not be read in it is put right, and said.
import { colord, extend } from "colord";
import a11y from "colord/plugins/a11y";

extend([a11y]);

/** Least contrast to the ground: of words, which data's colours are on their labels, too. */
const CONTRAST = 4.5;
/** Sizes of letters, in pixels. */
const SIZES = [13, 20];
const INKS = ["--ink", "--ink-soft", "--need", "--resources", "--children", "--fourth", "--problem"];
const THEMES = ["light", "dark"];

const isColour = (text) => /^([\da-f]{3}|[\da-f]{6})$/i.test(text);

/** The look that a query asks for; `null` where it is ours or the reader's. `notes` names what of it was not taken as written. */
export function askedLook(query) {
  const asked = new URLSearchParams(query);
  const notes = new Set();
  const word = (key, isSound) => {
    const text = asked.get(key);
    if (!text) return null;
    if (isSound(text)) return text.toLowerCase();
    notes.add("unread");
    return null;
  };
  const colour = (key) => {
    const text = word(key, isColour);
    return text && `#${text}`;
  };
  const digits = word("size", (text) => /^\d{1,4}$/.test(text));
  const size = digits && Math.min(Math.max(Number(digits), SIZES[0]), SIZES[1]);
  if (size !== null && size !== Number(digits)) notes.add("size");
  return {
    theme: word("theme", (text) => THEMES.includes(text.toLowerCase())),
    ground: colour("ground"),
    accent: colour("accent"),
    size,
    notes,
  };
}

/** The colour, made lighter or darker until it can be read on the ground. */
export function readable(colour, ground) {
  const isDark = colord(ground).isDark();
  let tried = colord(colour);
  for (let step = 0; step < 40 && tried.contrast(ground) < CONTRAST; step += 1)
    tried = isDark ? tried.lighten(0.05) : tried.darken(0.05);
  return tried.toHex();
}

/** Gives the page this look. What had to be put right is said at its foot, once that is there. */
export function wear({ theme, ground, accent, size, notes }) {
  const { style } = document.documentElement;
  const given = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const carries = () => INKS.every((name) => colord(given(name)).contrast(ground) >= CONTRAST);
  try {
    if (theme) setTheme(theme);
    if (ground) {
      const fits = [theme ?? THEMES[Number(colord(ground).isDark())], ...THEMES].some((tried) => {
        setTheme(tried);
        return carries();
      });
      if (fits) for (const name of ["--paper", "--raised"]) style.setProperty(name, ground);
      else {
        notes.add("ground");
        setTheme(theme);
      }
    }
    if (accent) {
      const shown = readable(accent, given("--paper"));
      if (shown !== colord(accent).toHex()) notes.add("accent");
      for (const name of ["--link", "--focus"]) style.setProperty(name, shown);
    }
  } catch {
    // In a frame without an origin of its own the style sheet cannot be reached.
    notes.add("unread");
  }
  if (size) style.fontSize = `${size}px`;
  addEventListener("DOMContentLoaded", () => {
    const isSaid = ({ dataset }) => notes.has(dataset.look);
    for (const note of [...document.querySelectorAll("[data-look]")].filter(isSaid)) note.hidden = false;
  });
}

/** Light or dark, whatever the reader's system prefers; `null` is as that prefers. */
function setTheme(theme) {
  const media = theme === null ? "screen and (prefers-color-scheme: dark)" : theme === "dark" ? "screen" : "not all";
  for (const rule of darkRules()) rule.media.mediaText = media;
  document.documentElement.style.colorScheme = theme ?? "";
}

let found = null;
function darkRules() {
  found ??= [...document.styleSheets].flatMap((sheet) => rulesIn(sheet.cssRules));
  return found;
}

function rulesIn(rules) {
  const inside = [...rules].flatMap((rule) => (rule.cssRules ? rulesIn(rule.cssRules) : []));
  return [...rules].filter(({ media }) => media?.mediaText.includes("prefers-color-scheme: dark")).concat(inside);
}
