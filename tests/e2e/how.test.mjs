// How we know: readable without scripts and on paper, and the gap in human scale follows the levers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, headline, lever, link } from "./support/article.mjs";
import { axe, picture, settled, sidewaysOverflow, site } from "./support/browser.mjs";
import { scenario } from "./support/xtask.mjs";

const house = site();
const PARTS = ["how", "method", "terms", "breaks", "sources", "differ", "cite", "corrections", "about"];
const still = { javaScriptEnabled: false, live: false };

test("every part can be read without scripts, and reached by its anchor", async () => {
  const page = await house.open("", still);
  for (const id of PARTS) {
    await page.goto(`${house.address}#${id}`);
    const heading = page.locator(`#${id}`);
    assert.ok(await heading.isVisible(), id);
    const { y } = await heading.boundingBox();
    assert.ok(y >= -1 && y < 800, `#${id} comes into view, at ${y}`);
    const words = await page.locator(`section[aria-labelledby="${id}"]`).textContent();
    assert.ok(words.length > 200, `${id}: ${words.length} characters`);
  }
  assert.ok((await page.getByTestId("human-scale").textContent()).length > 50);
});

test("every pair of numbers and every table of sources names its publication", async () => {
  const page = await house.open("", still);
  const pairs = page.locator("dl.how-pair");
  const notes = page.locator("dl.how-pair ~ .note:has(a[href^='http'])");
  assert.equal(await notes.count(), await pairs.count());
  for (const pair of await pairs.all()) assert.equal(await pair.locator("dd").count(), 2);
  assert.ok((await page.locator("[id^='publication-'] a[href^='http']").count()) > 35);
});

test("what is behind a summary is printed", async () => {
  const page = await house.open("", still);
  await page.emulateMedia({ media: "print" });
  assert.ok(
    await page.locator("#test-script ~ ol li, details:has(#test-script) ol li").last().isVisible(),
    "the script prints",
  );
  assert.ok(await page.locator("details:has(#breaks-missing) dd").last().isVisible(), "missing years print");
});

test("the gap in human scale follows a lever and has the headline's sum", async () => {
  const page = await house.open();
  // What is out of view has no inner text: it is not laid out.
  const words = () => page.getByTestId("human-scale").textContent();
  const sum = (text) => text.match(/£[\d,.]+(bn|m)/)[0];
  assert.equal(sum(await words()), sum(await headline(page)));
  const before = await words();
  await lever(page, "residential").more.click();
  const { years } = await scenario(await link(page));
  await eventually(async () => assert.notEqual(await words(), before));
  assert.equal(sum(await words()), sum(await headline(page)));
  const last = years.at(-1);
  const said = await words();
  const weekly = Number(said.match(/£([\d,]+) a week for each child in care/)[1].replaceAll(",", ""));
  assert.ok(Math.abs(weekly - last.gap / last.children / (365 / 7)) <= 5.01, `${weekly} a week, gap ${last.gap}`);
  const every = Number(said.match(/£1 in every £(\d+)/)[1]);
  assert.ok(Math.abs(every - last.need / last.gap) <= 0.51, `£1 in every £${every}, gap ${last.gap}`);
  assert.doesNotMatch(said, /foster places|social workers/);
});

test("a surplus in human scale is said as one", async () => {
  const page = await house.open("?v=1&data=2025&funding=15");
  await eventually(async () => assert.match(await page.getByTestId("human-scale").textContent(), /the surplus of £/));
});

for (const width of [320, 360, 768, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing in this part at ${width} pixels, ${colorScheme}`, async () => {
      const page = await house.open("", { viewport: { width, height: 800 }, colorScheme });
      for (const details of await page.locator(".how details").all())
        await details.evaluate((element) => (element.open = true));
      for (const id of PARTS) {
        await page.locator(`#${id}`).scrollIntoViewIfNeeded();
        // In view, it takes its own height.
        await settled(page, 3);
      }
      assert.deepEqual(await axe(page, [[".how"], ["[aria-labelledby='close']"]]), []);
      assert.equal(await sidewaysOverflow(page), 0);
      await page.locator("#differ").scrollIntoViewIfNeeded();
      await picture(page, `how-${width}-${colorScheme}`);
    });
  }
}

test("wording to cite says where the page is, the day it is read, and the link as it stands", async () => {
  const page = await house.open("?v=1&data=2025&children=1.5");
  const wording = (id) => page.locator(`#cite-${id} + pre`).textContent();
  const day = await page.evaluate(() =>
    new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" }),
  );
  const reference = await wording("reference");
  assert.ok(reference.includes(`Available at: ${house.address} (read on ${day})`), reference);
  await page.waitForFunction(() => document.querySelector("#cite-credit + pre").textContent.endsWith("&children=1.5"));
  await lever(page, "children").more.click();
  await page.waitForFunction(() => document.querySelector("#cite-credit + pre").textContent.endsWith("&children=1.6"));
  assert.ok((await wording("credit")).endsWith(`${house.address}?${await link(page)}`));
  const silent = await house.open("", still);
  assert.match(
    await silent.locator("#cite-reference + pre").textContent(),
    /\[address of the page\] \(read on \[date\]\)/,
  );
});
