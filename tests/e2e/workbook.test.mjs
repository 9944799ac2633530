// The workbook: made when it is asked for, of what is on screen; and what is said where it cannot be.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { eventually, lever, link } from "./support/article.mjs";
import { axe, picture, sidewaysOverflow, site } from "./support/browser.mjs";
import { file, scenario } from "./support/xtask.mjs";
import { unzip } from "./support/zip.mjs";

const house = site();

const button = (page) => page.getByRole("button", { name: "Workbook (XLSX)" });
const said = (page) => page.locator(".take-away [role=status]");

/** Presses the button; the file's name and bytes. */
async function taken(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The stored results of a column of a sheet, by the sheet's name. */
function column(files, name, letter) {
  const names = [...files["xl/workbook.xml"].toString().matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
  const sheet = files[`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`];
  const cells = sheet.toString().matchAll(new RegExp(`<c r="${letter}\\d+"[^>]*><f>[^<]*</f><v>([^<]*)</v>`, "g"));
  return [...cells].map(([, value]) => Number(value));
}

test("the workbook holds what is on screen, and nothing of what makes it comes before it is asked for", async () => {
  const page = await house.open();
  const asked = [];
  page.on("request", (request) => request.url().includes("takeaway") && asked.push(request.url()));
  await lever(page, "children").more.click();
  const query = await link(page);
  assert.equal(
    await page.evaluate(
      () => performance.getEntriesByType("resource").filter(({ name }) => name.includes("takeaway")).length,
    ),
    0,
  );
  assert.deepEqual(asked, []);

  const { name, bytes } = await taken(page);
  assert.match(query, /children=0.5/);
  assert.equal(name, "care-gap-workbook-2026-children_0.5.xlsx");
  await eventually(async () => assert.equal(await said(page).innerText(), "Done: it is with your downloads."));
  const { years } = await scenario(query);
  const files = unzip(bytes);
  assert.deepEqual(
    column(files, "Gap", "E").map((gap) => gap.toFixed(2)),
    years.map(({ gap }) => gap.toFixed(2)),
  );
  assert.ok(bytes.equals(await file(page.url(), "xlsx")), "the command line makes the same file");

  await page.getByLabel("Cash").first().check();
  const inCash = await taken(page);
  const last = years.at(-1);
  assert.equal(column(unzip(inCash.bytes), "Gap", "E").at(-1).toFixed(2), (last.gap * last.price_index).toFixed(2));
  assert.equal(asked.length, 2, "the script and its WebAssembly came once");
});

for (const what of ["js", "wasm"]) {
  test(`where the ${what} file does not arrive the page says so, and a second try works`, async () => {
    const page = await house.open("", { forgive: /ERR_FAILED|takeaway/ });
    const isTakeaway = (url) => url.pathname.includes("/takeaway-") && url.pathname.endsWith(`.${what}`);
    await page.route(isTakeaway, (route) => route.abort());
    await button(page).click();
    const words = "What makes this file did not arrive. Check your connection, then press again.";
    await eventually(async () => assert.equal(await said(page).innerText(), words));
    await page.unroute(isTakeaway);
    const { name } = await taken(page);
    assert.equal(name, "care-gap-workbook-2026.xlsx");
  });
}

test("while the workbook is made the page says so, and a second press asks for nothing more", async () => {
  const page = await house.open();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  let asked = 0;
  await page.route(/takeaway-.*\.wasm/, async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });
  await button(page).focus();
  await page.keyboard.press("Enter");
  assert.equal(await said(page).innerText(), "Making the workbook…");
  await page.keyboard.press("Enter");
  const [download] = await Promise.all([page.waitForEvent("download"), release()]);
  assert.match(download.suggestedFilename(), /\.xlsx$/);
  assert.equal(asked, 1);
});

for (const width of [320, 360, 768, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the figure's tools have room at ${width} pixels, ${colorScheme}`, async () => {
      const page = await house.open("", { viewport: { width, height: 800 }, colorScheme });
      await taken(page);
      await eventually(async () => assert.match(await said(page).innerText(), /Done/));
      const foot = page.locator(".main-figure .figure-foot");
      await foot.scrollIntoViewIfNeeded();
      await picture(page, `workbook-${width}-${colorScheme}`);
      assert.equal(await sidewaysOverflow(page), 0);
      assert.deepEqual(await axe(page, [[".main-figure .figure-foot"]]), []);
    });
  }
}
