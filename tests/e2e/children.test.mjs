// Who the children are and how services were judged: without scripts, figure, table and file say the same; no line joins frameworks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, picture, sidewaysOverflow, site, WIDE } from "./support/browser.mjs";
import { readFile } from "./support/file.mjs";

const house = site();
const SHARES = ["homes", "legal", "needs", "distance", "rated-2009", "inspected-2009", "judged-now"];
const LINES = ["ages", "asylum-change", "asylum"];

async function section() {
  const page = await house.open("children/", { javaScriptEnabled: false, live: false });
  return { page, body: page.locator("main") };
}

/** A figure: its words, its bars as `[name, [words]]`, its table as shown, and its file as rows of plain cells. */
async function figure(body, id) {
  const part = body.locator(`figure[aria-labelledby="${id}-title"]`);
  assert.equal(await part.count(), 1, id);
  const href = await part.locator("[data-testid^=csv-]").getAttribute("href");
  const table = await part
    .locator("table")
    .evaluate((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)));
  const bars = await part
    .locator(".share-list li")
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector("span").textContent,
        [...row.querySelectorAll("b")].map((words) => words.textContent),
      ]),
    );
  const lengths = await part
    .locator(".share-track > span")
    .evaluateAll((bars) => bars.map((bar) => Number.parseFloat(bar.style.inlineSize)));
  const title = await part.locator(":is(h3, h4)").textContent();
  return { part, title, table, bars, lengths, file: await readFile(`${house.address}children/`, href) };
}

const number = (words) => Number(words.replaceAll(",", "").replace("−", "-").replace(/^\+/, "").replace("%", ""));

/** What is shown and what the file holds are the same number, or the same marker. */
function same(shown, plain, where) {
  if (plain === "k") assert.equal(shown, "under 0.5%", where);
  else assert.equal(number(shown), Number(plain), where);
}

test("every number of a share is the same in bar, table and file", async () => {
  const { body } = await section();
  for (const id of SHARES) {
    const { bars, table, file, lengths } = await figure(body, id);
    assert.ok(bars.length > 2, id);
    assert.equal(table.length, bars.length + 1, id);
    table.forEach((row, place) => {
      assert.equal(row[0], file[place][0]);
      if (place === 0) return assert.deepEqual(row, file[0]);
      const [name, words] = bars[place - 1];
      assert.equal(name, row[0]);
      row.slice(1).forEach((shown, column) => same(shown, file[place][column + 1], `${id}, ${name}`));
      const pairs = words.map((_, time) => `${row[1 + 2 * time]} (${row[2 + 2 * time]})`);
      assert.deepEqual(words, pairs, `${id}, ${name}`);
      words.forEach((said, time) => {
        const share = said.includes("under") ? 0.25 : number(said.match(/\((.*)%\)/)[1]);
        const length = lengths[(place - 1) * words.length + time];
        assert.ok(Math.abs(length - share) <= 0.52, `${id}, ${name}: the bar is ${length}% long`);
      });
    });
  }
});

test("every number of a line is the same in table, label and file, on days and not in financial years", async () => {
  const { body } = await section();
  for (const id of LINES) {
    const { part, table, file } = await figure(body, id);
    assert.ok(table.length > 10, id);
    table.slice(1).forEach((row, place) => {
      assert.match(row[0], /^31 March \d{4}$/);
      row.slice(1).forEach((shown, column) => same(shown, file[place + 1][column + 1], `${id}, ${row[0]}`));
    });
    const ends = await part.locator(".lines-plot-end").allTextContents();
    const last = table
      .at(-1)
      .slice(1)
      .map((value, column) => `${table[0][column + 1]} ${value}`);
    assert.deepEqual(ends.toSorted(), last.toSorted());
  }
});

test("the numbers of a title stand in its table", async () => {
  const { body } = await section();
  for (const id of ["homes", "needs", "distance", "rated-2009"]) {
    const { title, table } = await figure(body, id);
    const all = table.flat().join(" ");
    for (const [said] of title.matchAll(/\d[\d,]*\d%?|\d%/g)) {
      // The whole is the sum of the table; the distance is a group's name.
      const whole = table.slice(1).reduce((sum, row) => sum + number(row[1]), 0);
      assert.ok(all.includes(said) || number(said) === whole, `${id}: ${said}`);
    }
  }
});

test("no figure of homes starts or ends in 2024, and the three frameworks are three figures", async () => {
  const { body } = await section();
  const { table } = await figure(body, "homes");
  assert.ok(
    table[0].every((head) => !head.includes("2024")),
    table[0].join(),
  );
  assert.match(await body.textContent(), /no rise or fall can be read from one panel to the next/);
  const panels = body.locator(".share-panels > figure");
  assert.equal(await panels.count(), 3);
  assert.equal(await panels.locator("svg, polyline").count(), 0, "no line joins them");
});

test("under every figure one line leads to its publications", async () => {
  const { page, body } = await section();
  const lines = body.locator(".source-line a");
  assert.equal(await lines.count(), SHARES.length + LINES.length);
  const details = body.locator("#source-homes a");
  await details.click();
  assert.equal(new URL(page.url()).pathname, "/sources/");
  assert.equal(new URL(page.url()).hash, "#figure-homes");
});

test("the page fits every window", async () => {
  const { page, body } = await section();
  for (const viewport of [NARROW, { width: 360, height: 640 }, { width: 768, height: 900 }, WIDE]) {
    await page.setViewportSize(viewport);
    assert.equal(await sidewaysOverflow(page), 0, `${viewport.width}`);
    const cut = await body.locator(".share-list :is(b, span)").evaluateAll((parts) => {
      return parts
        .filter((part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== "inline")
        .map((part) => part.textContent);
    });
    assert.deepEqual(cut, [], `${viewport.width}`);
  }
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await picture(page, `children-${colorScheme}`);
  }
});
