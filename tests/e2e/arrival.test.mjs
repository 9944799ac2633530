// The page before its app and as the app arrives: everything is there to read, and nothing a reader does is undone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, settled, site } from "./support/browser.mjs";
import { readFile } from "./support/file.mjs";

const house = site();
const still = { javaScriptEnabled: false, live: false };

/** Whether a cell as shown says what the file holds: the same words, or the same number to its last shown digit. */
function agrees(shown, plain) {
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

test("without JavaScript every figure has its table and its file, and they agree in every number", async () => {
  const page = await house.open("", still);
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
  assert.ok(figures.length >= 7, `${figures.length} figures`);
  for (const { name, file, rows } of figures) {
    assert.ok(rows.length > 1, `${name} has a table`);
    const held = await readFile(house.address, file);
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

test("without JavaScript every section has its heading and its words", async () => {
  const page = await house.open("", still);
  const contents = await page
    .locator(".contents a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.ok(contents.length >= 9);
  for (const anchor of contents) {
    const section = page.locator("section", { has: page.locator(anchor) }).last();
    assert.ok((await section.textContent()).length > 200, anchor);
  }
});

test("every link within the page leads to a place on it that is there once, every other is a whole address", async () => {
  const page = await house.open("", still);
  const links = await page
    .locator("main a[href]")
    .evaluateAll((all) => all.map((link) => [link.getAttribute("href"), link.textContent.trim()]));
  const ids = await page.locator("[id]").evaluateAll((all) => all.map((one) => one.id));
  assert.deepEqual(
    ids.filter((id, place) => ids.indexOf(id) !== place),
    [],
    "no name is given twice",
  );
  assert.ok(links.length > 200, `${links.length} links`);
  for (const [address, words] of links) {
    assert.ok(words.length > 1, `${address} has words`);
    if (address.startsWith("#")) assert.ok(ids.includes(address.slice(1)), `${address} leads somewhere`);
    else if (address.startsWith("?")) assert.match(address, /^\?v=1&data=\d{4}(&[a-z.]+=[\w.~-]+)*(#[\w-]+)?$/);
    else if (address.startsWith("figures/")) assert.equal((await fetch(house.address + address)).status, 200, address);
    else assert.match(address, /^(https?:\/\/[^\s"<>]+\.[^\s"<>]+|mailto:\S+@\S+)$/);
  }
});

test("headings follow one another without a gap", async () => {
  const page = await house.open("", still);
  const levels = await page
    .locator("h1, h2, h3, h4, h5, h6")
    .evaluateAll((all) => all.map((one) => [Number(one.tagName[1]), one.textContent]));
  levels.forEach(([level, words], place) => {
    const before = place === 0 ? 0 : levels[place - 1][0];
    assert.ok(level <= before + 1, `“${words}” is at level ${level} after ${before}`);
  });
  assert.equal(levels.filter(([level]) => level === 1).length, 1);
});

test("focus, selection, scroll and hash stay where they are when the app arrives", async () => {
  let release;
  const hold = new Promise((resolve) => {
    release = resolve;
  });
  const slow = await house.open("#cost", { live: false, hold });
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
    const section = document.getElementById("cost").closest("section");
    const link = section.querySelector("a[href^=http]");
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
  const page = await house.open();
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
  assert.deepEqual(await axe(page), []);
});
