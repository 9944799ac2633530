// The pages that nothing moves: readable without scripts and on paper, light, and without a fault that axe finds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, picture, settled, sidewaysOverflow, site } from "./support/browser.mjs";

const house = site();
const TEXTS = ["forecasts/", "children/", "method/", "sources/", "about/"];
const still = { javaScriptEnabled: false, live: false };

test("every part of every page can be read without scripts, and reached by its anchor", async () => {
  const page = await house.open("about/", still);
  for (const path of TEXTS) {
    await page.goto(house.address + path);
    assert.equal(await page.locator(":is(.site-nav, .site-links) a[aria-current]").getAttribute("href"), `../${path}`);
    const contents = await page
      .locator(".page-contents a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.ok(contents.length >= 2, path);
    for (const anchor of contents) {
      await page.goto(house.address + path + anchor);
      const heading = page.locator(anchor);
      const { y } = await heading.boundingBox();
      assert.ok(y >= -1 && y < 800, `${path}${anchor} comes into view, at ${y}`);
      const words = await page.locator("section", { has: heading }).textContent();
      assert.ok(words.length > 100, `${path}${anchor}: ${words.length} characters`);
    }
  }
});

test("no page of words brings the app, and none is long in coming", async () => {
  for (const path of TEXTS) {
    const page = await house.open(path, { live: false });
    const names = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    assert.deepEqual(
      names.filter((name) => /wasm|app-|anchors/.test(name)),
      [],
      path,
    );
  }
});

test("every pair of numbers names who published it, and every publication has its address", async () => {
  const page = await house.open("method/", still);
  const pairs = page.locator("dl.method-pair");
  const notes = page.locator("dl.method-pair ~ .note:has(a[href*='sources/#'])");
  assert.equal(await notes.count(), await pairs.count());
  for (const pair of await pairs.all()) assert.equal(await pair.locator("dd").count(), 2);
  await page.goto(`${house.address}sources/`);
  assert.ok((await page.locator("[id^='publication-'] a[href^='http']").count()) > 35);
});

test("the line under a figure leads to its list of publications, which opens", async () => {
  const page = await house.open("method/", { live: false });
  await page.locator("#source-per-child a").click();
  await page.waitForURL("**/sources/#figure-per-child");
  await page.locator("#figure-per-child[open]").waitFor();
  assert.ok(await page.locator("#figure-per-child li").first().isVisible());
});

test("the data can be fetched", async () => {
  const page = await house.open("sources/", still);
  const files = await page
    .locator("a[href^='data/'], a.figure-file")
    .evaluateAll((links) => links.map((link) => link.href));
  assert.ok(files.length > 40, `${files.length} files`);
  for (const file of files) assert.equal((await fetch(file)).status, 200, file);
});

test("what is behind a summary is printed, but a claim only if it is asked for", async () => {
  const page = await house.open("about/", still);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("details:has(#test-script) ol li").last().isVisible(), "the script prints");
  await page.goto(`${house.address}method/`);
  assert.ok(await page.locator("details:has(#breaks-missing) dd").last().isVisible(), "missing years print");
  const claims = await house.open("claims/");
  const last = claims.locator("#claim-list [data-row]").last().locator(":scope > p").first();
  await claims.emulateMedia({ media: "print" });
  assert.ok(!(await last.isVisible()), "a folded claim stays folded");
  await claims.emulateMedia({ media: "screen" });
  await claims.locator("#claims-in-full").check();
  await claims.emulateMedia({ media: "print" });
  assert.ok(await last.isVisible(), "all are printed where they are wanted");
});

test("a table is a stop for the keyboard where it scrolls, and only there", async () => {
  for (const width of [320, 1280]) {
    const page = await house.open("method/", { live: false, viewport: { width, height: 800 } });
    await page.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    });
    await settled(page);
    const wrong = await page
      .locator(".table-scroll")
      .evaluateAll((frames) =>
        frames
          .filter((frame) => frame.scrollWidth > frame.clientWidth + 1 !== frame.hasAttribute("tabindex"))
          .map((frame) => frame.textContent.slice(0, 60)),
      );
    assert.deepEqual(wrong, [], `${width}`);
  }
});

for (const width of [320, 360, 768, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing on any page at ${width} pixels, ${colorScheme}`, async () => {
      const page = await house.open("about/", { live: false, viewport: { width, height: 800 }, colorScheme });
      for (const path of TEXTS) {
        await page.goto(house.address + path);
        for (const details of await page.locator("details").all())
          await details.evaluate((element) => (element.open = true));
        await settled(page, 3);
        assert.deepEqual(await axe(page), [], path);
        assert.equal(await sidewaysOverflow(page), 0, path);
        const { height } = await page.locator(".site-head").boundingBox();
        assert.ok(height <= (width < 768 ? 64 : 40), `${path}: the header is ${height} pixels high`);
        await picture(page, `${path.slice(0, -1)}-${width}-${colorScheme}`);
      }
    });
  }
}
