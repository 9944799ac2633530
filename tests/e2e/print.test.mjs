// On paper: the reader's scenario on two sides, with nothing that only a screen can do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PDFDocument } from "pdf-lib";
import { eventually, lever, link as linkOf } from "./support/article.mjs";
import { settled, site } from "./support/browser.mjs";
import { read } from "./support/qr.mjs";

const house = site();

/** How many sides of paper the page takes: of A4, or of American paper, which is lower. */
async function sides(page, format = "Letter") {
  const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, format }));
  return pdf.getPageCount();
}

const code = (page) => page.locator("[data-paper]");

/** What draws the code comes once the page has nothing else to do: waits until it is there. */
async function prepared(page) {
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => /share-.*js/.test(name)),
  );
  await page.evaluate(() => import(new URL(document.getElementById("app").dataset.share, location.href).href));
}

const MOVED =
  "?v=1&data=2026&children=5&mix=1.5&residential=9&fostering=3&other=7&funding=-3&inflation=3&overspend=3&to=2034-35&prices=cash";

const BOTH = MOVED.replace("&prices", "&b.children=3&b.residential=2&b.funding=4&b.basis=cash&prices");

/** Those that say most: a saving on children has its caveat, a trend that is left its note. */
const FULL = ["?v=1&data=2026&children=-1.5&mix=-0.2&funding=2&to=2034-35&prices=cash", "?v=1&data=2026&children=-1.5"];

for (const link of ["", "?v=1&data=2026&funding=9", MOVED, BOTH, ...FULL]) {
  test(`the article with ${link || "its own scenario"} is two sides of A4`, async () => {
    const page = await house.open("", { live: false });
    // The longest that a dateline can be: the next count is due and not in.
    await page.addInitScript(() => {
      const [RealDate, late] = [Date, "2099-01-01"];
      globalThis.Date = class extends RealDate {
        constructor(...when) {
          super(...(when.length > 0 ? when : [late]));
        }
      };
    });
    await page.goto(house.address + link);
    await page.waitForSelector("html[data-live]", { state: "attached" });
    assert.match(await page.getByTestId("late").textContent(), /newer count/);
    await settled(page);
    await prepared(page);
    assert.equal(await sides(page), 2);
    await page.emulateMedia({ media: "print" });
    const shown = await page.locator("body").innerText();
    for (const part of [
      /would fall|would exceed/,
      /Scenario: if the number of children/,
      /What would open the gap/,
      /What would close it/,
    ])
      assert.match(shown, part);
    assert.match(shown, new RegExp(`Link: ${house.address}`));
    assert.equal(/B − A/.test(shown) && /What makes the difference/.test(shown), link === BOTH);
    if (link === BOTH)
      assert.ok(
        await page
          .getByTestId("table-versus")
          .evaluate(({ parentElement: { clientWidth, scrollWidth } }) => scrollWidth <= clientWidth),
      );
    const sources = await page
      .locator("#source-main")
      .evaluate((line) => getComputedStyle(line, "::after").getPropertyValue("content"));
    assert.match(sources, /Department for Education, Children looked after in England/);
    assert.equal(await page.locator("input:visible, button:visible, select:visible").count(), 0);
  });
}

for (const link of ["", MOVED]) {
  test(`the code on paper leads to ${link || "its own scenario"}, as it is when it is printed`, async () => {
    const page = await house.open(link);
    await prepared(page);
    assert.equal(await code(page).locator("svg").count(), 0, "nothing is drawn that nobody prints");
    await sides(page);
    assert.equal(await code(page).getAttribute("data-drawn"), `${house.address}${link || `?${await linkOf(page)}`}`);
    await lever(page, "funding").more.click();
    const query = await linkOf(page);
    // The link in letters, which the code is of, follows once the hand rests.
    const letters = page.locator("[data-blank=link]");
    await eventually(async () => assert.equal(await letters.textContent(), `${house.address}?${query}`));
    await page.emulateMedia({ media: "print" });
    await settled(page);
    assert.equal(await read(page, code(page)), `${house.address}?${query}`);
    const { width } = await code(page).locator("svg").boundingBox();
    assert.ok(width > 75 && width < 115, `${width} pixels`);
  });
}

test("where what draws the code does not come, paper has the link in letters", async () => {
  const page = await house.open(MOVED, { block: /\/assets\/share-.*\.js/, forgive: /ERR_FAILED/ });
  await settled(page);
  assert.equal(await sides(page), 2);
  await page.emulateMedia({ media: "print" });
  assert.match(await page.locator("body").innerText(), new RegExp(`Link: ${house.address}`));
  assert.ok(await code(page).isHidden());
});

/** That with most flags that are listed, one whose headline is long, one without a projection. */
for (const council of [
  "kent",
  "central-bedfordshire",
  "northumberland",
  "bournemouth-christchurch-and-poole",
  "city-of-london",
]) {
  test(`the page of ${council} is a briefing on one side of A4`, async () => {
    const live = council !== "city-of-london";
    const page = await house.open(`council/${council}/`, { live });
    await settled(page);
    if (live) await prepared(page);
    assert.equal(await sides(page, "A4"), 1);
    await page.emulateMedia({ media: "print" });
    const shown = await page.locator("body").innerText();
    for (const part of [
      /, its region, councils like it and England/,
      /Councils like it/,
      /What to know about these figures/,
    ])
      assert.match(shown, part);
    if (live) assert.match(shown, /Scenario: if the number of children[^]+Link: .+area=E/);
  });
}

test("a council's briefing with every lever moved is one side of A4", async () => {
  const page = await house.open(`council/kent/${MOVED}&area=E10000016`);
  await settled(page);
  await prepared(page);
  assert.equal(await sides(page, "A4"), 1);
});
