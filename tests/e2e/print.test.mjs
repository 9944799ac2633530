// On paper: the reader's scenario on two sides, with nothing that only a screen can do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PDFDocument } from "pdf-lib";
import { settled, site } from "./support/browser.mjs";

const house = site();

/** How many sides of A4 the page takes. */
async function sides(page) {
  const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
  return pdf.getPageCount();
}

const MOVED =
  "?v=1&data=2025&children=5&mix=1.5&residential=9&fostering=3&other=7&inflation=3&funding=-3&overspend=3&to=2034-35&prices=cash";

for (const link of ["", "?v=1&data=2025&funding=9", MOVED]) {
  test(`the article with ${link || "its own scenario"} is two sides of A4`, async () => {
    const page = await house.open(link);
    await settled(page);
    assert.equal(await sides(page), 2);
    await page.emulateMedia({ media: "print" });
    const shown = await page.locator("body").innerText();
    for (const part of [
      /would fall|would exceed/,
      /Scenario: the number of children/,
      /What would open the gap/,
      /What would close it/,
    ])
      assert.match(shown, part);
    assert.match(shown, new RegExp(`Link: ${house.address}`));
    const sources = await page
      .locator("#source-main")
      .evaluate((line) => getComputedStyle(line, "::after").getPropertyValue("content"));
    assert.match(sources, /Department for Education, Children looked after in England/);
    assert.equal(await page.locator("input:visible, button:visible, select:visible").count(), 0);
  });
}
