// Two scenarios side by side: A is kept, B is what the sliders set; chart, table, bars and words are the model's for both.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  assertAgrees,
  chartSeries,
  eventually,
  headline,
  lever,
  link,
  money,
  openMore,
  table,
} from "./support/article.mjs";
import { axe, NARROW, picture, settled, sidewaysOverflow, site } from "./support/browser.mjs";
import { scenario } from "./support/xtask.mjs";

const house = site();
const BOTH = "v=1&data=2026&children=2&b.children=-1&b.funding=4&b.to=2031-32";

const text = (page, id) => page.getByTestId(id).textContent();
const said = (gap) => (Math.abs(gap) < 500_000 ? "no gap" : money(gap));
const keep = (page) => page.getByTestId("keep-a").click();

/** Holds chart, headline, sentence, table and bars to what the model makes of the address, which has two scenarios. */
async function assertBoth(page, query) {
  const model = await scenario(query);
  const { b, difference } = model;
  await eventually(async () => assert.equal(await headline(page), b.words.headline));
  const series = await chartSeries(page);
  // A is drawn up to B's last year.
  const a = await scenario(`${model.link.replace(/&to=[\d-]+/, "")}&to=${b.levers.to}`);
  for (const key of ["children", "need", "resources"]) {
    for (const [id, { years }] of [
      [`${key}-scenario`, b],
      [`${key}-a`, a],
    ]) {
      const expected = years.map((year) => year[key]);
      assert.equal(series[id].length, expected.length, id);
      series[id].forEach((drawn, place) => assert.ok(Math.abs(drawn / expected[place] - 1) < 1e-4, `${id}: ${drawn}`));
    }
  }
  const [last, lastOfA] = [b, a].map(({ years }) => years.at(-1));
  await eventually(async () => {
    assert.equal(await text(page, "versus-sentence"), difference.words);
    const rows = await page
      .getByTestId("table-versus")
      .evaluate((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)));
    assert.equal(rows[0].at(-1), "B − A");
    const gaps = rows.find(([name]) => name === "Gap");
    assert.ok(gaps[1].includes(said(lastOfA.gap)) && gaps[2].includes(said(last.gap)), gaps.join());
    assert.ok(gaps[3].includes(money(difference.gap)), gaps.join());
    const bars = await page.locator(".versus .bar-amount").allTextContents();
    const parts = Object.values(difference.attribution).filter((part) => Math.abs(part) >= 500_000);
    for (const part of parts)
      assert.ok(
        bars.some((bar) => bar.includes(money(part))),
        `${part}: ${bars.join()}`,
      );
    assert.match(await text(page, "basis-line"), new RegExp(difference.words.replace(/[.()]/g, ".")));
    assert.ok((await text(page, "alt")).endsWith(difference.words));
  });
  return model;
}

test("a scenario is kept as A, the sliders set B, and the link holds both", async () => {
  const page = await house.open("?v=1&data=2026&children=2");
  assert.equal(await page.getByTestId("table-versus").count(), 0);
  await keep(page);
  assert.match(await text(page, "versus-sentence"), /the same as in A/);
  await lever(page, "children").number.fill("-1");
  await lever(page, "children").number.press("Enter");
  await openMore(page);
  await lever(page, "to").number.selectOption("2031-32");
  await lever(page, "funding").number.fill("4");
  await lever(page, "funding").number.press("Enter");
  const query = await link(page);
  assert.equal(query, BOTH);
  await assertBoth(page, query);
  const amount = money((await scenario(query)).difference.gap);
  await eventually(async () => assert.ok((await text(page, "spoken")).includes(`${amount} less than in A`)));
  assert.ok((await text(page, "gap-label")).includes(`${amount} less than A`));
  await eventually(async () => {
    const { head, rows } = await table(page);
    const column = head.findIndex((name) => name.startsWith("Gap, scenario less scenario A"));
    assert.ok(column > 0 && rows.at(-1)[column].includes(amount), rows.at(-1).join());
  });
  await picture(page, "two-scenarios");
});

test("a link with two scenarios opens cold, and in a frame", async () => {
  const page = await house.open(`?${BOTH}`);
  assert.ok(await page.getByTestId("link-notes").isHidden());
  assert.equal(await link(page), BOTH);
  const { difference } = await assertBoth(page, BOTH);
  assert.match(await text(page, "press"), /less than if the number of children grew 2\.0% a year/);
  const frame = await house.open(`embed/main/?${BOTH}`);
  await eventually(async () => {
    assert.ok((await text(frame, "gap-label")).includes(`${money(difference.gap)} less than A`));
    assert.ok((await text(frame, "versus-note")).includes(difference.words));
  });
  const series = await chartSeries(frame);
  assert.equal(series["need-a"].length, series["need-scenario"].length);
});

test("any preset can be A; the two are swapped, and put away again", async () => {
  const page = await house.open();
  const ids = await page
    .getByTestId("versus")
    .locator("option")
    .evaluateAll((all) => all.map(({ value }) => value));
  assert.ok(ids.length > 6 && ids[0] === "none" && ids[1] === "trend", ids.join());
  for (const id of ids.slice(2, -1)) {
    await page.getByTestId("versus").selectOption(id);
    const query = await link(page);
    assert.match(query, /&b\./, id);
    await assertBoth(page, query);
    assert.notEqual(await page.getByTestId("a-name").inputValue(), "", id);
  }
  const before = await link(page);
  await page.getByTestId("swap").click();
  const swapped = await link(page);
  assert.equal((await scenario(swapped)).link, (await scenario(before)).b.link);
  assert.equal((await scenario(swapped)).b.link, (await scenario(before)).link);
  await assertBoth(page, swapped);
  await page.getByTestId("Undo").click();
  assert.equal(await link(page), before);
  await page.getByTestId("stop").click();
  assert.equal(await link(page), (await scenario("")).link);
  assert.equal(await page.getByTestId("table-versus").count(), 0);
  assert.equal((await chartSeries(page))["need-a"], undefined);
  await assertAgrees(page);
  await page.getByTestId("Undo").click();
  assert.equal(await link(page), before);
});

test("A's name stays on this device and out of the link, and storage may be denied", async () => {
  const page = await house.open(`?${BOTH}`);
  const name = page.getByTestId("a-name");
  assert.equal(await name.inputValue(), "");
  const table = page.getByTestId("table-versus");
  const head = () => table.locator("th").nth(1).textContent();
  await name.fill("<img src=x>&amp;");
  await name.press("Enter");
  await eventually(async () => assert.equal(await head(), "A: <img src=x>&amp;"));
  assert.equal(await table.locator("img").count(), 0);
  await name.fill("Our plan");
  await name.press("Enter");
  await eventually(async () => assert.equal(await head(), "A: Our plan"));
  assert.equal(await link(page), BOTH);
  await page.reload();
  await page.waitForSelector("html[data-live]", { state: "attached" });
  await eventually(async () => assert.equal(await name.inputValue(), "Our plan"));
  const other = await house.open("", { live: false });
  await other.addInitScript(() => {
    const denied = () => {
      throw new DOMException("no", "SecurityError");
    };
    Object.defineProperty(globalThis, "localStorage", { get: denied });
  });
  await other.goto(`${house.address}?${BOTH}`);
  await other.waitForSelector("html[data-live]", { state: "attached" });
  await other.getByTestId("a-name").fill("Mine");
  await other.getByTestId("a-name").press("Enter");
  await eventually(async () =>
    assert.equal(await other.getByTestId("table-versus").locator("th").nth(1).textContent(), "A: Mine"),
  );
  await assertBoth(other, BOTH);
});

test("by keyboard alone, at 320 pixels", async () => {
  const page = await house.open("", { viewport: NARROW });
  await page.getByTestId("keep-a").focus();
  await page.keyboard.press("Enter");
  await lever(page, "funding").range.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("ArrowRight");
  const query = await link(page);
  assert.match(query, /b\.funding=2\.8$/);
  await assertBoth(page, query);
  assert.equal(await sidewaysOverflow(page), 0);
  const walk = page.getByTestId("walk");
  await walk.focus();
  assert.match(await walk.getAttribute("aria-valuetext"), /in A shortfall £/);
  await page.getByTestId("stop").focus();
  await page.keyboard.press("Enter");
  assert.doesNotMatch(await link(page), /b\./);
  assert.equal(await page.evaluate(() => document.activeElement.id), "versus-menu");
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing next to A, ${colorScheme}`, async () => {
    const page = await house.open(`?${BOTH}`, { colorScheme });
    await page.getByTestId("table-versus").waitFor();
    await settled(page);
    assert.deepEqual(await axe(page), []);
    await picture(page, `two-scenarios-${colorScheme}`, { fullPage: true });
  });
}
