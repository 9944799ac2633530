// A council's page: the sliders from its own base, links that name it, and what is handed on of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { assertAgrees, choosePreset, eventually, headline, lever } from "./support/article.mjs";
import { axe, NARROW, picture, settled, sidewaysOverflow, site } from "./support/browser.mjs";
import { scenario } from "./support/xtask.mjs";
import { unzip } from "./support/zip.mjs";

const house = site();
const KENT = "v=1&data=2026&area=E10000016";
const MOVED = "v=1&data=2026&children=2&area=E10000016";

test("the sliders start from the council's own figures, and the link names it", async () => {
  const page = await house.open("council/kent/");
  assert.match(await headline(page), /^Money for children in care in Kent would fall £\d+m short in 2029-30$/);
  await lever(page, "children").more.click();
  const { query, model } = await assertAgrees(page);
  assert.equal(query, model.link);
  assert.equal(model.area, "E10000016");
  assert.ok(await page.getByTestId("link-notes").isHidden());
});

test("its own trends are one choice away, and are what the command line has of them", async () => {
  const page = await house.open("council/kent/");
  await choosePreset(page, "own-trends");
  const { query, model } = await assertAgrees(page);
  assert.match(query, /children=1&/);
  assert.ok((await page.getByTestId("preset-particulars").innerText()).includes("As Kent itself has moved"));
  const gap = `£${Math.round(model.years.at(-1).gap / 1e6)}m`;
  assert.ok(
    (await page.locator(".council").allInnerTexts()).join(" ").includes(`a shortfall of ${gap} in 2029-30`),
    gap,
  );
});

test("a link that names a council opens its page from the article, by a code of before, too", async () => {
  for (const [query, path] of [
    [MOVED, "council/kent/"],
    ["v=1&area=E10000002&children=1", "council/buckinghamshire/"],
  ]) {
    const page = await house.open(`?${query}`, { live: false });
    await page.waitForURL(new RegExp(`/${path}`));
    await page.waitForSelector("html[data-live]", { state: "attached" });
    await assertAgrees(page);
    assert.ok(await page.getByTestId("link-notes").isHidden(), query);
  }
});

test("a link about a council that is no more leads to its line in the list, with those in its place", async () => {
  const page = await house.open("?v=1&area=E10000006&children=1", { live: false });
  await page.waitForURL(/\/council\/#gone-E10000006$/);
  const line = page.locator("#gone-E10000006");
  assert.ok(await line.isVisible());
  assert.equal(
    await line.innerText(),
    "Cumbria was abolished on 1 April 2023. In its place: Cumberland; Westmorland and Furness.",
  );
  await line.getByRole("link", { name: "Cumberland" }).click();
  await page.waitForURL(/\/council\/cumberland\/$/);
});

test("a council's page with another's code leads there, once, with the link as it came", async () => {
  const page = await house.open("council/kent/?v=1&area=E06000009&children=2", { live: false });
  await page.waitForURL(/council\/blackpool\//);
  await page.waitForSelector("html[data-live]", { state: "attached" });
  await settled(page);
  assert.match(page.url(), /council\/blackpool\/\?v=1&data=\d+&children=2&area=E06000009$/);
  assert.match(await headline(page), /in Blackpool/);
  await page.goto(`${house.address}council/kent/?area=E09000001`);
  await page.waitForURL(/council\/city-of-london\//);
  assert.match(page.url(), /area=E09000001$/);
});

test("where the list of councils does not come the page says that it shows England, and a second try works", async () => {
  const page = await house.open("", { live: false, forgive: /ERR_FAILED|areas/ });
  const isList = (url) => url.pathname.endsWith("/areas.json");
  await page.route(isList, (route) => route.abort());
  await page.goto(`${house.address}?${MOVED}`);
  const alert = page.locator("[role=alert]", { hasText: "its page did not arrive. Below is England." });
  await alert.waitFor();
  await page.waitForSelector("html[data-live]", { state: "attached" });
  await settled(page);
  assert.ok(await alert.isVisible(), "it stays when the app arrives");
  assert.deepEqual(await axe(page), []);
  await page.unroute(isList);
  await alert.getByRole("button", { name: "Try again" }).click();
  await page.waitForURL(/council\/kent/);
});

test("a code of no council is England with a note", async () => {
  const page = await house.open("?v=1&area=E06009999&children=1");
  await eventually(async () => assert.match(await page.getByTestId("link-notes").innerText(), /E06009999/));
  assert.match(await headline(page), /in England/);
});

test("a link of an older edition says that the figures are newer", async () => {
  const page = await house.open(`council/kent/?${MOVED.replace("2026", "2025")}`);
  assert.match(await page.getByTestId("link-notes").innerText(), /made with the figures of 2025/);
  await assertAgrees(page);
});

test("pictures, words, pack and check code are the council's", async () => {
  const page = await house.open(`council/kent/?${MOVED}`);
  await settled(page);
  const menu = page.getByTestId("picture-main");
  await menu.locator("summary").click();
  const [drawn] = await Promise.all([page.waitForEvent("download"), menu.getByRole("link", { name: /SVG/ }).click()]);
  const svg = readFileSync(await drawn.path(), "utf8");
  const code = await page.getByTestId("check-code").textContent();
  const { words } = await scenario(MOVED);
  for (const part of ["Kent, 2010-11 to 2029-30", code]) assert.ok(svg.includes(part), part);
  const panel = page.locator("#newsroom");
  await panel.locator("summary").click();
  const download = panel.getByRole("button", { name: "Download all (ZIP)" });
  await download.waitFor();
  assert.equal(await panel.getByLabel("Headline", { exact: true }).inputValue(), words.headline);
  const embed = await panel.getByLabel("Embed code", { exact: true }).inputValue();
  assert.match(embed, /embed\/council\/kent\/\?/);
  const [zip] = await Promise.all([page.waitForEvent("download"), download.click()]);
  const files = unzip(readFileSync(await zip.path()));
  assert.ok(files["README.txt"].includes(words.headline));
  assert.ok(files["pictures/care-gap-main-2x.png"].length > 20_000);
  await page.getByText("Check code", { exact: true }).first().click();
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await eventually(async () => assert.match(await page.locator("[data-checked]").innerText(), /^Reproduces exactly/));
});

test("two scenarios of a council stand side by side", async () => {
  const page = await house.open(`council/kent/?${KENT}&b.children=3`);
  await settled(page);
  const { difference } = await scenario(`${KENT}&b.children=3`);
  await eventually(async () => assert.equal(await page.getByTestId("versus-sentence").textContent(), difference.words));
});

for (const width of [320, 768, 1280])
  for (const colorScheme of ["light", "dark"])
    test(`axe finds nothing on a council's page at ${width} pixels, ${colorScheme}`, async () => {
      const viewport = width === 320 ? NARROW : { width, height: 900 };
      const page = await house.open("council/liverpool/", { viewport, colorScheme });
      await settled(page);
      assert.deepEqual(await axe(page), []);
      assert.equal(await sidewaysOverflow(page), 0);
      await picture(page, `council-${width}-${colorScheme}`, { fullPage: true });
    });

test("a council is found by any of its names, by keyboard and with a count that is spoken", async () => {
  const page = await house.open("council/", { live: false, viewport: NARROW });
  const box = page.getByRole("combobox", { name: "Find a council" });
  await box.fill("st hel");
  await page.getByRole("option", { name: /^St\.? Helens/ }).waitFor();
  await box.fill("bucks");
  assert.equal(await page.locator("[role=status]").first().innerText(), "Councils found: 1");
  assert.equal(await box.getAttribute("aria-expanded"), "true");
  await box.press("ArrowDown");
  const active = await box.getAttribute("aria-activedescendant");
  assert.match(await page.locator(`#${active}`).innerText(), /^Buckinghamshire/);
  assert.deepEqual(await axe(page), []);
  await box.press("Escape");
  assert.equal(await box.getAttribute("aria-expanded"), "false");
  await box.fill("dover");
  assert.match(await page.locator("[role=status]").first().innerText(), /^No council with that name/);
  await box.fill("kent");
  await box.press("Enter");
  await page.waitForURL(/council\/kent\/$/);
});

test("without scripts the list of councils is whole, and a council's page reads", async () => {
  const page = await house.open("council/", { live: false, javaScriptEnabled: false });
  assert.equal(await page.locator(".council-list a").count(), 153);
  assert.ok(await page.getByRole("combobox").isHidden());
  await page.getByRole("link", { name: "Kent", exact: true }).click();
  assert.match(await page.locator("h1").innerText(), /in Kent would fall/);
});

test("England and the region are lines that are seen, and a figure of few children is no £0m", async () => {
  const page = await house.open("council/kent/");
  const strokes = await page
    .locator(".lines-plot .chart-line")
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).stroke));
  assert.ok(strokes.length >= 5, String(strokes.length));
  assert.ok(!strokes.includes("none"), String(strokes));
  await page.goto(`${house.address}council/isles-of-scilly/`);
  assert.doesNotMatch(await page.locator("main").innerText(), /£0m/);
});

test("all councils are in one table, which any column sorts, by keyboard, with those without a figure last", async () => {
  const page = await house.open("council/table/", { live: false });
  const first = () => page.locator(".council-table tbody th").first().innerText();
  assert.equal(await page.locator(".council-table tbody tr").count(), 154);
  assert.equal(await first(), "Barking and Dagenham");
  const rate = page.getByRole("button", { name: "For every 10,000 under 18" });
  await rate.focus();
  await page.keyboard.press("Enter");
  const column = page.locator(".council-table th[aria-sort]");
  assert.equal(await column.getAttribute("aria-sort"), "descending");
  const rates = () =>
    page.locator(".council-table tbody tr").evaluateAll((rows) => rows.map((row) => row.cells[3].dataset.value));
  const falling = (await rates()).filter(Boolean).map(Number);
  assert.deepEqual(
    falling,
    falling.toSorted((a, b) => b - a),
  );
  assert.deepEqual((await rates()).slice(-2), [undefined, undefined]);
  await page.keyboard.press("Enter");
  assert.equal(await column.getAttribute("aria-sort"), "ascending");
  assert.deepEqual((await rates()).filter(Boolean).map(Number), falling.toReversed());
  assert.deepEqual((await rates()).slice(-2), [undefined, undefined]);
  assert.match(await page.locator("[data-sorted]").innerText(), /For every 10,000 under 18, ascending$/);
  await page.getByRole("link", { name: "Kent", exact: true }).click();
  await page.waitForURL(/council\/kent\/$/);
});

test("a council stands next to the ten most like it and England", async () => {
  const page = await house.open("council/kent/");
  const rows = page.locator(".council-table tbody tr");
  assert.equal(await rows.count(), 12);
  assert.match(await rows.first().innerText(), /^Kent\s+1,896\s+53\s+51 to 56\s+93 to 126\s+£114,400\s+£611$/);
  assert.match(await rows.last().innerText(), /^England/);
});

for (const width of [320, 1280]) {
  test(`axe finds nothing on the table of all councils at ${width} pixels`, async () => {
    const page = await house.open("council/table/", { live: false, viewport: { width, height: 800 } });
    await page.getByRole("button", { name: "Council", exact: true }).waitFor();
    assert.deepEqual(await axe(page), []);
    assert.equal(await sidewaysOverflow(page), 0);
  });
}
