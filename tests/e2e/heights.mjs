// How high each figure is in a frame, by width, with its sliders and without: printed as the table that the code for other sites
// states heights from. Run by `cargo xtask heights`.
import { launch } from "./support/browser.mjs";
import { heights } from "./support/heights.mjs";
import { serve } from "./support/xtask.mjs";

const [server, browser] = await Promise.all([serve(), launch()]);
try {
  const rows = await heights(browser, server.address);
  console.log(["figure,width,sliders,height", ...rows.map((row) => row.join(","))].join("\n"));
} finally {
  await browser.close();
  server.stop();
}
