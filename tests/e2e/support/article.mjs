// The article as a reader meets it: levers, headline, chart, table and address, each read from the page itself.
import assert from "node:assert/strict";
import { scenario } from "./xtask.mjs";

/** One lever: its slider, its number box and its buttons. */
export function lever(page, key) {
  const box = page.getByTestId(`lever-${key}`);
  return {
    box,
    range: box.locator("input[type=range]"),
    number: box.locator("input.lever-number, select.lever-number"),
    less: box.locator("button.lever-step").first(),
    more: box.locator("button.lever-step").last(),
    reset: box.locator("button.lever-reset"),
  };
}

/** Opens the assumptions that are not in sight. */
export async function openMore(page) {
  const more = page.getByTestId("more-levers");
  if ((await more.getAttribute("open")) === null) await more.locator("summary").click();
}

/** Chooses whose assumptions are shown, by the preset's id. */
export function choosePreset(page, id) {
  return page.getByTestId("presets").selectOption(id);
}

/** Tries `check` until it holds, since some of the page follows once the hand rests; then what it last complained of is thrown. */
export async function eventually(check, patience = 10_000) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (complaint) {
      if (Date.now() > end) throw complaint;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * The address's query once it has come to rest: the page writes it half a second after a move at the latest, and says at once in its
 * own words which link it will be. The page's own clock is asked, which a slow machine holds up as long as it holds up the writing.
 */
export async function link(page) {
  const query = await page.evaluate(async () => {
    const end = performance.now() + 700;
    const isWritten = () => location.search.slice(1) === document.querySelector("main").dataset.link;
    while (!isWritten() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 25));
    return location.search;
  });
  return query.slice(1);
}

/** The headline as it stands: after a move it may be a tenth of a second behind the lines. */
export function headline(page) {
  return page.getByTestId("headline").innerText();
}

/** What the chart shows, by series, as it is drawn; of an official line, the years that have a figure. */
export function chartSeries(page) {
  return page.evaluate(() => {
    const series = {};
    for (const line of document.querySelectorAll("[data-series]")) {
      const top = Number(line.closest("svg").dataset.top);
      const points = line.points
        ? [...line.points].map(({ y }) => y)
        : line
            .getAttribute("d")
            .match(/(?<=,)[\d.]+/g)
            .map(Number);
      series[line.dataset.series] = points.map((y) => (1 - y / 100) * top);
    }
    return series;
  });
}

/** Opens the table under the main figure and reads it: `{ head, rows }`, each row's cells as text. It follows once the hand rests. */
export async function table(page) {
  const sheet = page.getByTestId("table-main");
  const foot = page.locator("details", { has: sheet });
  if ((await foot.getAttribute("open")) === null) await foot.locator("summary").click();
  await sheet.waitFor({ state: "visible" });
  return sheet.evaluate((table) => {
    const cells = (row) => [...row.cells].map((cell) => cell.textContent.trim());
    return { head: cells(table.tHead.rows[0]), rows: [...table.tBodies[0].rows].map(cells) };
  });
}

/** The cells of a table in the page, row by row; text, since what is off the screen is not laid out. */
export function cells(page, id) {
  return page
    .getByTestId(id)
    .evaluate((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
}

/** Opens the table of a figure. */
export function openTable(page, key) {
  const figure = page.locator("figure", { has: page.getByTestId(`table-${key}`) });
  return figure.getByText("Table", { exact: true }).click();
}

/** The rows of a table of what moved spending between two years, from the model's comparison of them. */
export function movedSpending({ attribution: { inflation, children, mix, price }, cash_from, cash_to }) {
  return [
    ["Inflation", inflation],
    ["Number of children", children],
    ["Mix of placements", mix],
    ["Cost of placements and services", price],
    ["Total change", cash_to - cash_from],
  ].map(([name, pounds]) => [name, `${pounds < 0 ? "−" : "+"}${money(pounds)}`]);
}

/** Holds headline, chart, table and address to what the model makes of the address; gives the model's answer. */
export async function assertAgrees(page, prices = "real") {
  const query = await link(page);
  const model = await scenario(query);
  const years = model.years.map((year) => inPrices(year, prices));
  await eventually(async () => assert.equal(await headline(page), inWords(model, years, prices)));
  assertChart(await chartSeries(page), years);
  await eventually(async () => assertTable(await table(page), years, basis(model, prices)));
  return { query, model };
}

/** A year as the page shows it: the model's money is in base-year prices. */
function inPrices({ year, children, need, resources, gap, price_index }, prices) {
  const index = prices === "cash" ? price_index : 1;
  return { year, children, need: need * index, resources: resources * index, gap: gap * index };
}

function basis(model, prices) {
  return prices === "cash" ? "in cash" : `in ${model.base} prices`;
}

/** The model's headline, which is in base-year prices, in the prices shown. */
function inWords({ years, words }, shown, prices) {
  if (prices === "real") return words.headline;
  return words.headline.replace(money(years.at(-1).gap), money(shown.at(-1).gap));
}

function assertChart(series, years) {
  for (const key of ["children", "need", "resources"]) {
    const drawn = series[`${key}-scenario`];
    assert.equal(drawn.length, years.length, `${key}: as many years as the model has`);
    years.forEach(({ year, [key]: expected }, place) => {
      assert.ok(
        Math.abs(drawn[place] - expected) <= expected * 1e-5,
        `${key}, ${year}: ${drawn[place]} drawn, not ${expected}`,
      );
    });
  }
}

/** Every cell of the scenario: a year of the model has its figures, a year that is over has none. */
function assertTable({ head, rows }, years, basis) {
  const columns = {
    "Children, 31 March, scenario": ({ children }) => grouped(Math.round(children / 10) * 10),
    [`Need, scenario, ${basis}`]: ({ need }) => money(need),
    [`Resources, scenario, ${basis}`]: ({ resources }) => money(resources),
    [`Gap, scenario, ${basis}`]: ({ gap }) => gapLabel(gap),
  };
  assert.deepEqual(
    rows.slice(-years.length).map(([year]) => year),
    years.map(({ year }) => year),
  );
  for (const [name, shown] of Object.entries(columns)) {
    assert.ok(head.includes(name), `a column “${name}” in ${head.join(" | ")}`);
    const cells = rows.map((row) => [row[0], row[head.indexOf(name)]]);
    const expected = rows.map(([year]) => {
      const ahead = years.find((one) => one.year === year);
      return [year, ahead ? shown(ahead) : ""];
    });
    assert.deepEqual(cells, expected, name);
  }
}

function gapLabel(gap) {
  if (Math.abs(gap) < 500_000) return "no gap";
  return `${gap > 0 ? "shortfall" : "surplus"} ${money(gap)}`;
}

/** Pounds as the page has them, without a sign: to a tenth of a billion, below a billion to a million. */
export function money(pounds) {
  const size = Math.abs(pounds);
  if (size < 999.5e6) return `£${Math.round(size / 1e6)}m`;
  const tenths = Math.round(size / 1e8);
  return `£${grouped(Math.floor(tenths / 10))}.${tenths % 10}bn`;
}

function grouped(whole) {
  return whole.toLocaleString("en-GB");
}
