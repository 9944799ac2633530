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
/** The figures of a council, and where those of the longest name lie: they stand for all. */
const OF_COUNCIL = [...MOVED, "council-rate", "council-spending", "council-per-child"];
const LONGEST = "council/bournemouth-christchurch-and-poole/";
export const ALL = [...MOVED, ...STILL];
export const WIDTHS = [320, 480, 640];

/** A row for each figure, width, and whether it is with sliders: its height in pixels. */
export async function heights(browser, address) {
  const page = await browser.newPage();
  const rows = [];
  const england = ALL.map((key) => [key, key, `${key}/`]);
  const council = OF_COUNCIL.map((key) => [`council/${key}`, key, `${LONGEST}${key === "main" ? "" : `${key}/`}`]);
  for (const [name, key, place] of [...england, ...council])
    for (const width of WIDTHS)
      for (const sliders of MOVED.includes(key) ? ["yes", "no"] : ["no"]) {
        await page.setViewportSize({ width, height: 400 });
        await page.goto(`${address}embed/${place}${sliders === "yes" ? "" : "?levers=0"}`);
        rows.push([name, width, sliders, await page.evaluate(height)]);
      }
  await page.close();
  return rows;
}

/** In the page: how high it would have to be to show everything. */
export function height() {
  return Math.ceil(document.documentElement.getBoundingClientRect().height);
}
