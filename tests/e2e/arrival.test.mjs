// The page before its app and as the app arrives: everything is there to read, and nothing a reader does is undone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, settled, site } from "./support/browser.mjs";
import { readFile } from "./support/file.mjs";

const house = site();
const still = { javaScriptEnabled: false, live: false };

/** Whether a cell as shown says what the file holds: the same words, or the same number to its last shown digit. */
function agrees(shown, plain) {
  // A file has both calendar years of a financial year whole: Excel takes 2008-09 for September 2008.
  if (/^\d{4}-\d{2}$/.test(shown)) return plain === `${shown.slice(0, 4)}-${Number(shown.slice(0, 4)) + 1}`;
  if (plain === "k") return shown === "under 0.5%";
  if (plain === "") return shown === "" || shown === "no figure";
  if (Number.isNaN(Number(plain))) return shown === plain;
  const number = shown.replace(/[£,]/g, "").match(/[\d.]+/)?.[0];
  if (number === undefined) return shown === "no gap" && Number(plain) === 0;
  const scale = /bn/.test(shown) ? 1e9 : /\dm\b/.test(shown) ? 1e6 : 1;
  const isNear = Math.abs(Number(number) * scale - Math.abs(Number(plain))) <= 0.51 * roundedTo(shown, number, scale);
  // What rounds to nought has lost its sign.
  return isNear && (Number(number) === 0 || /[−-]/.test(shown) === Number(plain) < 0);
}

/** The last digit that is shown; of a large whole number the tens (children), or the hundreds (pounds a child). */
function roundedTo(shown, number, scale) {
  const last = 10 ** -(number.split(".")[1]?.length ?? 0) * scale;
  if (last !== 1 || Number(number) < 1000) return last;
  if (shown.includes("£") && number.endsWith("00")) return 100;
  return number.endsWith("0") ? 10 : 1;
}

const PAGES = ["", "claims/", "forecasts/", "children/", "method/"];

for (const path of PAGES) {
  test(`without JavaScript every figure of /${path} has its table and its file, and they agree in every number`, async () => {
    const page = await house.open(path, still);
    const figures = await page.locator("figure").evaluateAll((all) =>
      all.map((figure) => {
        const table = figure.querySelector("table");
        const rows = [...(table?.rows ?? [])].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
        return {
          name: figure.getAttribute("aria-labelledby"),
          file: figure.querySelector("a[download]")?.getAttribute("href"),
          rows,
        };
      }),
    );
    assert.ok(figures.length >= 1, `${figures.length} figures`);
    for (const { name, file, rows } of figures) {
      assert.ok(rows.length > 1, `${name} has a table`);
      const held = await readFile(house.address + path, file);
      rows.forEach((row, down) => {
        row.forEach((shown, along) => {
          const plain = held[down]?.[along] ?? "";
          assert.ok(
            agrees(shown, plain),
            `${name}, row ${down}, column ${along}: “${shown}” in the table, “${plain}” in the file`,
          );
        });
      });
    }
  });
}

test("focus, selection, scroll and hash stay where they are when the app arrives", async () => {
  let release;
  const hold = new Promise((resolve) => {
    release = resolve;
  });
  const slow = await house.open("claims/#compare", { live: false, hold });
  await scrolled(slow);
  const place = () =>
    slow.evaluate(() => ({
      focus: document.activeElement.textContent.trim(),
      selection: getSelection().toString(),
      scroll: Math.round(scrollY),
      hash: location.hash,
      node: document.activeElement === globalThis.held && globalThis.held.isConnected,
    }));
  await slow.evaluate(() => {
    const section = document.getElementById("compare").closest("section");
    const link = section.querySelector("a[href]");
    link.focus({ preventScroll: true });
    globalThis.held = link;
    const words = section.querySelector(".measure").firstChild;
    getSelection().setBaseAndExtent(words, 0, words, 20);
  });
  await scrolled(slow);
  const before = await place();
  assert.ok(before.scroll > 500 && before.selection.length === 20 && before.node);
  release();
  await slow.waitForSelector("html[data-live]", { state: "attached" });
  // Longer than the page waits before it renews what nobody is moving.
  await settled(slow, 30);
  const after = await place();
  assert.deepEqual(after, before);
});

/** Waits until the page is well down and stands still: sections that come into view take their own heights. */
async function scrolled(page) {
  await page.waitForFunction(() => scrollY > 500);
  await settled(page);
}

test("axe finds nothing with every part opened", async () => {
  for (const path of ["", "claims/"]) {
    const page = await house.open(path);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    });
    await settled(page);
    assert.deepEqual(await axe(page), [], path);
  }
});
