// What was published of a council: what moved its spending, its pictures, and its figures in frames of other sites.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { cells, eventually, lever, link, movedSpending, openTable } from "./support/article.mjs";
import { axe, NARROW, picture, settled, sidewaysOverflow, site } from "./support/browser.mjs";
import { compareCouncil } from "./support/xtask.mjs";

const house = site();
const KENT = "E10000016";

const title = (page) => page.getByTestId("look-back-title").textContent();

/** Saves a form of a figure's picture: the file's text. */
async function saved(page, key, form) {
  const box = page.getByTestId(`picture-${key}`);
  await box.locator("summary").click();
  await page.waitForFunction((key) => document.querySelector(`[data-testid=picture-${key}]`).dataset.pictures, key);
  const press = box.getByRole("link", { name: form, exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), press]);
  return readFileSync(await download.path()).toString();
}

const words = (svg) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words).join(" ");

test("what moved a council's spending, in any two years, is what the command line has of it", async () => {
  const page = await house.open("council/kent/");
  assert.match(await title(page), /^2010-11 to 2024-25: children up/);
  await page.locator("#back-from").selectOption("2011-12");
  await page.locator("#back-until").selectOption("2013-14");
  const model = await compareCouncil(KENT, "total", "2011-12", "2013-14");
  const parts = movedSpending(model);
  await openTable(page, "look-back");
  await eventually(async () => assert.deepEqual((await cells(page, "table-look-back")).slice(1), parts));
  const england = /In England the number of children (rose|fell) [\d.]+% from 2011-12 to 2013-14/;
  assert.match(await page.locator("#look-back").textContent(), england);
  assert.match(await link(page), /from=2011-12&until=2013-14/);
  assert.deepEqual(await axe(page, "#look-back"), []);
  await page.locator("#back-from").selectOption("2018-19");
  await page.locator("#back-scope").selectOption("residential");
  assert.match(await title(page), /^There is no figure for residential care in 2018-19/);
  assert.doesNotMatch(await page.locator("#look-back").textContent(), /In England/);
  await page.locator("#back-scope").selectOption("total");
  await page.locator("#back-from").selectOption("2011-12");
  await eventually(async () => assert.match(await title(page), /^2011-12 to 2013-14/));
  const again = await house.open(`council/kent/?${await link(page)}`, { viewport: NARROW });
  assert.equal(await title(again), await title(page));
  assert.equal(await sidewaysOverflow(again), 0);
  await picture(again, "council-moved");
});

test("a flagged year is no end until a link asks for it, and then it says why it is flagged", async () => {
  const page = await house.open("council/liverpool/");
  assert.match(await title(page), /^2010-11 to 2023-24/);
  assert.equal(await page.locator("#back-until option[value='2024-25']").count(), 0);
  await page.goto(`${house.address}council/liverpool/?until=2024-25`);
  await page.waitForSelector("html[data-live]", { state: "attached" });
  await eventually(async () =>
    assert.match(
      await page.locator("#look-back").textContent(),
      /Liverpool’s spending for 2024-25 is probably wrong: fell 50% in a year/,
    ),
  );
});

test("a council that began in the last full year has no years to set side by side", async () => {
  const page = await house.open("council/cumberland/");
  assert.equal(await page.locator("#look-back").count(), 0);
  assert.equal(await page.locator("a[href='#moved']").count(), 0);
});

test("a council's figures are saved as pictures: of its history, and of the years that are chosen", async () => {
  const page = await house.open("council/kent/");
  await page.locator("#back-from").selectOption("2015-16");
  await link(page);
  const back = words(await saved(page, "look-back", "SVG"));
  assert.ok(back.includes("2015-16 to 2024-25") && back.includes("What moved Kent’s cash spending"), back);
  for (const key of ["council-rate", "council-spending", "council-per-child"]) {
    const shown = await page.locator(`figure:has([data-testid=picture-${key}]) h3`).innerText();
    const svg = await saved(page, key, "SVG");
    assert.ok(words(svg).includes(shown), `${shown} in ${words(svg)}`);
    assert.ok(svg.includes("font/woff2"), key);
  }
});

test("a picture whose figures do not come says so, and is made when they do", async () => {
  const page = await house.open("council/kent/", { forgive: /ERR_FAILED|wide/ });
  await page.route("**/authorities/wide.csv", (route) => route.abort());
  const box = page.getByTestId("picture-council-rate");
  await box.locator("summary").click();
  await page.waitForFunction(() => document.querySelector("[data-testid=picture-council-rate]").dataset.pictures);
  const svg = box.getByRole("link", { name: "SVG", exact: true });
  await svg.click();
  await eventually(async () => assert.match(await box.locator("[role=status]").innerText(), /did not arrive/));
  await page.unroute("**/authorities/wide.csv");
  const [download] = await Promise.all([page.waitForEvent("download"), svg.click()]);
  assert.match(download.suggestedFilename(), /council-rate.*\.svg$/);
});

test("each figure of a council has code for other sites, and its frame is that figure", async () => {
  const page = await house.open("council/kent/");
  const places = await page.locator("[data-embed]").evaluateAll((all) => all.map(({ dataset }) => dataset.embed));
  const at = (key) => `../../embed/council/kent/${key}`;
  assert.deepEqual(
    new Set(places),
    new Set(["", "opened/", "close/", "council-rate/", "council-spending/", "council-per-child/"].map(at)),
  );
  for (const place of places) {
    const live = /kent\/$|opened|close/.test(place);
    const frame = await house.open(`council/kent/${place}`, { live: false, viewport: NARROW });
    assert.match(await frame.locator("figure :is(h1, h3)").first().innerText(), /Kent|gap|Spending per child/, place);
    assert.match(await frame.locator("figure").first().innerText(), /Kent/, `${place}: whose it is`);
    assert.deepEqual(await axe(frame), [], place);
    assert.equal(await sidewaysOverflow(frame), 0, place);
    assert.equal(await frame.locator("[data-pictures], [data-embed]").count(), 0, place);
    if (!live) continue;
    await lever(frame, "children").more.click();
    await frame.waitForSelector("html[data-live]", { state: "attached" });
    await settled(frame);
    assert.match(await frame.locator("main").getAttribute("data-link"), /children=0\.5&area=E10000016/, place);
  }
});
