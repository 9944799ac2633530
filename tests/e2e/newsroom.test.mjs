// The newsroom pack: words of the reader's scenario to copy one by one, and all of it as a zip.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { eventually, lever, link } from "./support/article.mjs";
import { axe, picture, sidewaysOverflow, site } from "./support/browser.mjs";
import { file, scenario } from "./support/xtask.mjs";
import { unzip } from "./support/zip.mjs";

const house = site();
const SENT = "?v=1&data=2026&children=-1.5&mix=0.2&funding=2&to=2034-35&prices=cash";

const panel = (page) => page.locator("#newsroom");
const field = (page, name) => panel(page).getByLabel(name, { exact: true });
const said = (page) => panel(page).locator("[role=status]");
const download = (page) => panel(page).getByRole("button", { name: "Download all (ZIP)" });

async function opened(page) {
  await panel(page).locator("summary").click();
  await download(page).waitFor();
  await eventually(async () => assert.equal(await field(page, "Link").inputValue(), page.url()));
}

/** Presses the button; the file's name and bytes. */
async function taken(page) {
  const [down] = await Promise.all([page.waitForEvent("download"), download(page).click()]);
  return { name: down.suggestedFilename(), bytes: readFileSync(await down.path()) };
}

test("nothing of it comes before it is opened; then its words are the model's, and follow the sliders", async () => {
  const sent = SENT.replace("&prices=cash", "");
  const page = await house.open(sent);
  const asked = [];
  page.on("request", (request) => request.url().includes("takeaway") && asked.push(request.url()));
  const before = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.deepEqual(
    before.filter((url) => url.includes("takeaway")),
    [],
  );
  await opened(page);
  const { words } = await scenario(sent.slice(1));
  assert.equal(await field(page, "Headline").inputValue(), words.headline);
  assert.equal(await field(page, "Sentence with every assumption").inputValue(), words.press);
  assert.equal(await field(page, "Alternative text").inputValue(), words.alt);
  await lever(page, "children").more.click();
  const query = await link(page);
  const moved = await scenario(query);
  assert.notEqual(moved.words.press, words.press);
  await eventually(async () => {
    assert.equal(await field(page, "Link").inputValue(), `${house.address}?${query}`);
    assert.equal(await field(page, "Sentence with every assumption").inputValue(), moved.words.press);
    assert.equal(await field(page, "Headline").inputValue(), moved.words.headline);
  });
  assert.equal(asked.length, 2, "script and WebAssembly came once");
});

test("every text has a button that says what it copies, and copies that", async () => {
  const page = await house.open(SENT);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await opened(page);
  const names = await panel(page).locator("label").allInnerTexts();
  assert.deepEqual(names, [
    "Headline",
    "Standfirst",
    "Sentence with every assumption",
    "Caption",
    "Alternative text",
    "Source line",
    "Citation",
    "Link",
    "Check code",
    "Embed code",
  ]);
  for (const name of names) {
    await panel(page)
      .getByRole("button", { name: `Copy the ${name.toLowerCase()}`, exact: true })
      .click();
    await eventually(async () => assert.equal(await said(page).innerText(), "Copied."));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await field(page, name).inputValue());
    assert.ok(copied.length > 18, name);
  }
});

test("where the clipboard is refused the text is selected, and that is what is said", async () => {
  const page = await house.open(SENT);
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await opened(page);
  await panel(page).getByRole("button", { name: "Copy the caption" }).click();
  await eventually(async () => assert.match(await said(page).innerText(), /The text is selected/));
  const selected = await page.evaluate(() => {
    const { name, value, selectionStart, selectionEnd } = document.activeElement;
    return [name, value.length === selectionEnd - selectionStart];
  });
  assert.deepEqual(selected, ["caption", true]);
});

test("the embed code shows this scenario in a frame", async () => {
  const page = await house.open(SENT);
  await opened(page);
  const code = await field(page, "Embed code").inputValue();
  const src = code.match(/src="([^"]+)"/)[1].replaceAll("&amp;", "&");
  assert.ok(src.startsWith(`${house.address}edition/2026/embed/main/?v=1&data=2026&children=-1.5`), src);
  const frame = await house.open(src.slice(house.address.length), { live: false });
  await frame.waitForSelector("html[data-live]", { state: "attached" });
  const headline = await field(page, "Headline").inputValue();
  await eventually(async () => assert.equal(await frame.getByTestId("result").innerText(), headline));
});

/** How many pixels a PNG has. */
const size = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test("the zip is that of the command line with its pictures drawn, and holds what is on screen", async () => {
  const page = await house.open(SENT);
  await opened(page);
  const { name, bytes } = await taken(page);
  assert.equal(name, "care-gap-pack-2026-children_-1.5-mix_0.2-funding_2-to_2034-35.zip");
  await eventually(async () => assert.equal(await said(page).innerText(), "Done: it is with your downloads."));
  const files = unzip(bytes);
  const made = unzip(await file(page.url(), "zip"));
  const isSame = (name) => !name.startsWith("pictures/") && name !== "README.txt";
  for (const name of Object.keys(made).filter(isSame)) assert.ok(made[name].equals(files[name]), name);
  const code = await page.getByTestId("check-code").textContent();
  for (const figure of ["main", "opened", "close"]) {
    const drawn = files[`pictures/care-gap-${figure}.svg`].toString();
    assert.equal(drawn.replace(/<style>[^]*?<\/style>/, ""), made[`pictures/care-gap-${figure}.svg`].toString());
    assert.ok(drawn.includes("@font-face") && drawn.includes(code), figure);
    assert.deepEqual(size(files[`pictures/care-gap-${figure}-2x.png`]), [2400, 1600]);
  }
  for (const name of Object.keys(files).slice(1)) assert.ok(files["README.txt"].includes(`\r\n${name}\r\n`), name);
  assert.ok(files["README.txt"].includes(page.url()));
  for (const field of await panel(page).locator("textarea").all())
    assert.ok(files["words.txt"].includes(await field.inputValue()), await field.getAttribute("name"));
  // The table is the one under the figure.
  const csv = page.locator(".main-figure .figure-foot").getByTestId("csv-main");
  const [down] = await Promise.all([page.waitForEvent("download"), csv.click()]);
  assert.ok(files["tables/care-gap-main.csv"].equals(readFileSync(await down.path())));
});

test("where what makes the words does not arrive the panel says so, and a second try works", async () => {
  const page = await house.open(SENT, { forgive: /ERR_FAILED|takeaway/ });
  const isTakeaway = (url) => url.pathname.includes("/takeaway-");
  await page.route(isTakeaway, (route) => route.abort());
  const summary = panel(page).locator("summary");
  await summary.click();
  await eventually(async () => assert.match(await said(page).innerText(), /did not arrive/));
  assert.ok(await download(page).isHidden());
  await page.unroute(isTakeaway);
  await summary.click();
  await opened(page);
  assert.equal((await taken(page)).bytes.toString("latin1", 0, 2), "PK");
});

for (const width of [320, 360, 768, 1280])
  for (const colorScheme of ["light", "dark"])
    test(`the open panel has room at ${width} pixels, ${colorScheme}`, async () => {
      const page = await house.open(SENT, { viewport: { width, height: 900 }, colorScheme });
      await opened(page);
      await panel(page).scrollIntoViewIfNeeded();
      await picture(page, `newsroom-${width}-${colorScheme}`);
      assert.equal(await sidewaysOverflow(page), 0);
      assert.deepEqual(await axe(page, [["#newsroom"]]), []);
    });
