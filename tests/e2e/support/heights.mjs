// Measures figures in frames.

export const MOVED = ["main", "opened", "close"];
const STILL = [
  "children-and-spending",
  "spending-per-child",
  "residential-week",
  "who-changed",
  "early-and-late",
  "forecasts-of-children",
];
const OF_COUNCIL = ["council-rate", "council-spending", "council-per-child"];
export const ALL = [...MOVED, ...STILL];
export const WIDTHS = [320, 480, 640];

/** A row for each figure, width, and whether it is with sliders: its height in pixels. */
export async function heights(browser, address) {
  const page = await browser.newPage();
  const rows = [];
  for (const key of [...ALL, ...OF_COUNCIL])
    for (const width of WIDTHS)
      for (const sliders of MOVED.includes(key) ? ["yes", "no"] : ["no"]) {
        await page.setViewportSize({ width, height: 400 });
        // One council's stands for all.
        const place = OF_COUNCIL.includes(key) ? `council/kent/${key}` : key;
        await page.goto(`${address}embed/${place}/${sliders === "yes" ? "" : "?levers=0"}`);
        rows.push([key, width, sliders, await page.evaluate(height)]);
      }
  await page.close();
  return rows;
}

/** In the page: how high it would have to be to show everything. */
export function height() {
  return Math.ceil(document.documentElement.getBoundingClientRect().height);
}
