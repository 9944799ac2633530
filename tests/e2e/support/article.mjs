// The article as a reader meets it: levers, headline, chart, table and address, each read from the page itself.
import assert from "node:assert/strict";
import { scenario } from "./xtask.mjs";

/** One lever: its slider, its number box and its buttons. */
export function lever(page, key) {
  const box = page.getByTestId(`lever-${key}`);
  return {
    box,
    range: box.locator("input[type=range]"),
    number: box.locator("input.number, select.number"),
    less: box.locator("button.step").first(),
    more: box.locator("button.step").last(),
    reset: box.locator("button.reset"),
  };
}

/** The address's query once it has come to rest. */
export async function link(page) {
  let before;
  let now = new URL(page.url()).search;
  do {
    before = now;
    await page.waitForTimeout(700);
    now = new URL(page.url()).search;
  } while (now !== before);
  return now.slice(1);
}

export function headline(page) {
  return page.getByTestId("headline").innerText();
}

/** What the chart shows, by series, as it is drawn; of an official line, the years that have a figure. */
export function chartSeries(page) {
  return page.evaluate(() => {
    const series = {};
    for (const line of document.querySelectorAll("[data-series]")) {
      const top = Number(line.closest("svg").dataset.top);
      const points = line.points ? [...line.points].map(({ y }) => y) : line.getAttribute("d").match(/(?<=,)[\d.]+/g).map(Number);
      series[line.dataset.series] = points.map((y) => (1 - y / 100) * top);
    }
    return series;
  });
}

/** Opens the table under the main figure and reads it: `{ head, rows }`, each row's cells as text. */
export async function table(page) {
  const sheet = page.getByTestId("table-main");
  const foot = page.locator("details", { has: sheet });
  if ((await foot.getAttribute("open")) === null) await foot.locator("summary").click();
  await sheet.waitFor({ state: "visible" });
  await page.waitForTimeout(500);
  return sheet.evaluate((table) => {
    const cells = (row) => [...row.cells].map((cell) => cell.textContent.trim());
    return { head: cells(table.tHead.rows[0]), rows: [...table.tBodies[0].rows].map(cells) };
  });
}

/** Holds headline, chart, table and address to what the model makes of the address; gives the model's answer. */
export async function assertAgrees(page, prices = "real") {
  const query = await link(page);
  const model = await scenario(query);
  if (prices === "real") assert.equal(await headline(page), model.words.headline);
  assertChart(await chartSeries(page), model, prices);
  assertTable(await table(page), model);
  return { query, model };
}

function inPrices(year, key, prices) {
  return prices === "cash" ? year[key] * year.price_index : year[key];
}

function assertChart(series, model, prices) {
  for (const [id, key] of [["children-scenario", "children"], ["need-scenario", "need"], ["resources-scenario", "resources"]]) {
    const drawn = series[id].filter((value) => value !== null && value !== "-");
    const money = key !== "children";
    const expected = model.years.map((year) => (money ? inPrices(year, key, prices) : year[key]));
    assert.equal(drawn.length, expected.length, `${id}: as many years as the model has`);
    drawn.forEach((value, place) => {
      const allowed = Math.abs(expected[place]) * 1e-5;
      assert.ok(Math.abs(value - expected[place]) <= allowed, `${id}, ${model.years[place].year}: ${value}, not ${expected[place]}`);
    });
  }
}

function assertTable({ rows }, model) {
  const last = model.years.at(-1);
  const row = rows.at(-1);
  assert.equal(row[0], last.year);
  const children = Math.round(last.children / 10) * 10;
  assert.ok(row[2].includes(children.toLocaleString("en-GB")), `children in the table: ${row[2]}, in the model ${last.children}`);
}
