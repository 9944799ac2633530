// The look that a news site may give a frame: what can be read in it is worn, the rest is put right and said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { colord, extend } from "colord";
import a11y from "colord/plugins/a11y";
import { askedLook, readable } from "../../web/look.mjs";
import { axe, settled, site } from "./support/browser.mjs";

extend([a11y]);
const house = site();
const ALPHABET = "0123456789abcdefABCDEF#%&=+ lightdark<>\"'zé;:()-.~";
const KEYS = ["theme", "ground", "accent", "size", "style", "Theme", ""];

/** A row of numbers from 0 to 1, the same each time. */
function* rolls(seed) {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

test("ten thousand queries give a look that is sound or none", () => {
  const roll = rolls(7);
  const pick = (all) => all[Math.floor(roll.next().value * all.length)];
  let read = 0;
  for (let round = 0; round < 10_000; round += 1) {
    const text = () => Array.from({ length: pick([0, 1, 2, 3, 3, 6, 6, 9]) }, () => pick(ALPHABET)).join("");
    const sound = () => pick([text(), "light", "dark", "0f0", "12436D", "17", "900"]);
    const query = Array.from({ length: 4 }, () => `${pick(KEYS)}=${sound()}`).join("&");
    const { theme, ground, accent, size, notes } = askedLook(query);
    assert.ok([null, "light", "dark"].includes(theme), query);
    for (const colour of [ground, accent])
      assert.ok(colour === null || /^#([\da-f]{3}|[\da-f]{6})$/.test(colour), query);
    assert.ok(size === null || (size >= 13 && size <= 20), query);
    for (const note of notes) assert.ok(["unread", "size"].includes(note));
    if (accent) {
      read += 1;
      for (const paper of ["#fbfaf7", "#14181d"])
        assert.ok(colord(readable(accent, paper)).contrast(paper) >= 4.5, query);
    }
  }
  assert.ok(read > 1000);
});

const paper = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const notes = (page) => page.locator("[data-look]:visible").evaluateAll((all) => all.map((note) => note.dataset.look));

for (const [query, ground, said] of [
  ["ground=fff1e5&accent=0d7680&size=17", "rgb(255, 241, 229)", []],
  ["theme=dark", "rgb(20, 24, 29)", []],
  ["theme=light", "rgb(251, 250, 247)", []],
  ["ground=101010", "rgb(16, 16, 16)", []],
  ["ground=777777", "rgb(251, 250, 247)", ["ground"]],
  ["theme=light&accent=ffff00&size=40", "rgb(251, 250, 247)", ["accent", "size"]],
  ["theme=blue&ground=javascript:alert(1)", "rgb(251, 250, 247)", ["unread"]],
]) {
  test(`a frame wears ${query}, and can be read`, async () => {
    for (const figure of ["main", "spending-per-child"]) {
      const page = await house.open(`embed/${figure}/?${query}`, { live: false });
      await settled(page);
      assert.equal(await paper(page), ground);
      assert.deepEqual(await notes(page), said);
      assert.deepEqual(await axe(page), []);
    }
  });
}

test("a dark reader's frame is light where that is asked for", async () => {
  const page = await house.open("embed/main/?theme=light", { live: false, colorScheme: "dark" });
  assert.equal(await paper(page), "rgb(251, 250, 247)");
});
