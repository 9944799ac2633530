// A council next to others of a reader's choice, and from a reader's own figures.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { eventually, headline, lever, link } from "./support/article.mjs";
import { axe, NARROW, picture, settled, sidewaysOverflow, site } from "./support/browser.mjs";
import { unzip } from "./support/zip.mjs";

const house = site();
const TABLE = "**/authorities/wide.csv";

const box = (page) => page.getByRole("combobox", { name: "Add a council" });
const said = (page) => page.locator(".beside > [role=status]");
const figures = (page) => page.locator(".beside figure");

/** Types a name and takes the first that fits. */
async function add(page, name, option) {
  await box(page).fill(name);
  await page.locator("#council-names").getByRole("option", { name: option }).waitFor();
  await box(page).press("ArrowDown");
  await box(page).press("Enter");
}

test("a council is set next to four others by keyboard, and the link keeps them", async () => {
  const page = await house.open("council/kent/");
  const asked = () => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.ok(
    !(await asked()).some((name) => name.endsWith("wide.csv")),
    "no council's figures come before one is chosen",
  );
  await add(page, "blackp", "Blackpool");
  await eventually(async () => assert.equal(await said(page).innerText(), "Shown beside: Blackpool."));
  assert.match(await figures(page).first().locator("h3").innerText(), /from 53 in Kent to 184 in Blackpool$/);
  await add(page, "bucks", /^Buckinghamshire/);
  await add(page, "surrey", "Surrey");
  await add(page, "hull", /^Kingston upon Hull/);
  await page.getByText("Four councils at most").waitFor();
  assert.ok(await box(page).isHidden());
  await eventually(async () => assert.match(await link(page), /with=E06000009\.E06000060\.E10000030\.E06000010/));
  assert.deepEqual(await axe(page, ".beside"), []);
  const again = await house.open(`council/kent/?${await link(page)}`);
  await figures(again).first().waitFor();
  assert.ok(await again.getByTestId("link-notes").isHidden());
  assert.equal(await figures(again).count(), 2);
  const strokes = await figures(again)
    .locator(".chart-line")
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).stroke));
  assert.equal(strokes.length, 12);
  assert.ok(!strokes.includes("none"), String(strokes));
  const strip = again.locator(".beside .council-strip").first();
  assert.match(
    await strip.locator("p").textContent(),
    /^Children in care for every 10,000 under 18, 31 March 2025: Kent 53, Blackpool 184, Buckinghamshire 40, Surrey 35 and Kingston upon Hull \d+\. England: 67\.$/,
  );
  const named = strip.locator(".chosen:not(path)");
  assert.deepEqual(await named.allTextContents(), ["Blackpool", "Buckinghamshire", "Surrey", "Kingston upon Hull"]);
  const remove = again.getByRole("button", { name: "Remove Surrey" });
  await remove.focus();
  await again.keyboard.press("Enter");
  await eventually(async () => assert.ok(await box(again).evaluate((one) => one === document.activeElement)));
  assert.match(await said(again).innerText(), /^Shown beside: Blackpool, Buckinghamshire and Kingston upon Hull/);
});

test("the sliders leave what stands beside a council alone, and a choice leaves them", async () => {
  const page = await house.open("council/kent/?v=1&data=2026&children=2&with=E06000009");
  await figures(page).first().waitFor();
  await figures(page).evaluateAll((all) => all.forEach((one) => (one.isTheSame = true)));
  await lever(page, "children").more.click();
  await settled(page);
  assert.deepEqual(await figures(page).evaluateAll((all) => all.map((one) => one.isTheSame)), [true, true]);
  assert.match(await link(page), /children=2\.1&.*with=E06000009/);
});

test("where the figures do not come that is said, and a second try works", async () => {
  const page = await house.open("council/kent/", { forgive: /wide|ERR_FAILED/ });
  await page.route(TABLE, (route) => route.abort());
  await add(page, "surrey", "Surrey");
  await page.getByText("The councils’ figures did not arrive.").waitFor();
  assert.equal(await figures(page).count(), 0);
  await page.unroute(TABLE);
  await page.getByRole("button", { name: "Try again" }).click();
  await figures(page).first().waitFor();
  assert.equal(await said(page).innerText(), "Shown beside: Surrey.");
});

test("where the names do not come that is said, and typing again asks again", async () => {
  const page = await house.open("council/kent/", { forgive: /names|ERR_FAILED/ });
  const isNames = "**/council/names.json";
  await page.route(isNames, (route) => route.abort());
  await box(page).fill("surr");
  await page.getByText("The councils’ names did not arrive.").waitFor();
  await page.unroute(isNames);
  await add(page, "surre", "Surrey");
  await figures(page).first().waitFor();
});

test("a code of no council, the council itself and England are no neighbours", async () => {
  const page = await house.open("council/kent/?v=1&with=E10000016.E92000001.E06009999");
  await eventually(async () => assert.equal(await said(page).textContent(), "No council here has the code E06009999."));
  assert.equal(await figures(page).count(), 0);
});

test("a link that starts from the council's own trends shows them", async () => {
  const page = await house.open("council/kent/?v=1&drivers=own");
  await eventually(async () => assert.match(await link(page), /children=1&/));
  assert.ok(await page.getByTestId("link-notes").isHidden());
});

for (const width of [320, 1280])
  test(`axe finds nothing on councils next to each other at ${width} pixels`, async () => {
    const viewport = width === 320 ? NARROW : { width, height: 900 };
    const page = await house.open("council/kent/?v=1&with=E06000009.E06000060.E10000030.E06000010", { viewport });
    await figures(page).first().waitFor();
    await settled(page);
    assert.deepEqual(await axe(page), []);
    assert.equal(await sidewaysOverflow(page), 0);
    await picture(page, `beside-${width}`, { fullPage: true });
  });

const own = (page) => page.locator("details.own-base");
const mine = (page) => page.locator(".own-base-line").getByText("This starts from your own figures:");

/** Types newer figures in. */
async function type(page, children, millions) {
  if (!(await own(page).evaluate((part) => part.open))) await own(page).locator("summary").click();
  await page.getByLabel("Children in care on its last day").fill(children);
  await page.getByLabel(/^Spending in it, £ million/).fill(millions);
  await page.getByRole("button", { name: "Start from these" }).click();
}

test("newer figures of one's own start the page, are named as such, stay on the device and go again", async () => {
  const page = await house.open("council/kent/");
  const published = await headline(page);
  const address = await link(page);
  await type(page, "2,100", "£260.5m");
  await mine(page).waitFor();
  assert.match(
    await mine(page).innerText(),
    /2,100 children and £26[01]m in 2025-26\. Published: 1,896 and £217m in 2024-25/,
  );
  await eventually(async () => assert.notEqual(await headline(page), published));
  const changed = await headline(page);
  // What is read aloud follows without a further move.
  const sum = changed.match(/£\d+m/)[0];
  await eventually(async () =>
    assert.match(await page.getByTestId("alt").textContent(), new RegExp(`shortfall of ${sum}`)),
  );
  assert.doesNotMatch(await page.getByTestId("alt").textContent(), /NaN/);
  await page.emulateMedia({ media: "print" });
  assert.ok(await mine(page).first().isVisible());
  assert.ok(!(await page.locator(".article-paper").innerText()).includes("Check code"));
  assert.ok(await page.locator("[data-blank=link]").isHidden());
  await page.emulateMedia({ media: "screen" });
  assert.equal(await link(page), address, "they are in no link");
  for (const made of [
    "#share",
    "#newsroom",
    ".check-line",
    "[data-testid=take-workbook]",
    "[data-testid=picture-main]",
  ])
    assert.ok(await page.locator(made).isHidden(), made);
  assert.deepEqual(await axe(page), []);
  await lever(page, "children").more.click();
  await mine(page).waitFor();
  await page.reload();
  await page.waitForSelector("html[data-live]", { state: "attached" });
  await mine(page).waitFor();
  await page.goto(`${house.address}council/surrey/`);
  await page.waitForSelector("html[data-live]", { state: "attached" });
  assert.equal(await mine(page).count(), 0, "another council is as published");
  await page.goto(`${house.address}council/kent/`);
  await page.getByRole("button", { name: "Use the published figures" }).click();
  await eventually(async () => assert.equal(await headline(page), published));
  assert.ok(await page.locator("#share").isVisible());
  await page.reload();
  await page.waitForSelector("html[data-live]", { state: "attached" });
  assert.equal(await mine(page).count(), 0);
});

test("numbers that cannot be are refused in a sentence, and nothing moves", async () => {
  const page = await house.open("council/kent/");
  const published = await headline(page);
  for (const [children, millions, why] of [
    ["many", "200", "Children: a whole number from 30 to 20,000."],
    ["2000", "", "Spending: a number in millions of pounds"],
    ["2000", "217000000", "That would be £108,500,000,000 a year for each child."],
  ]) {
    await type(page, children, millions);
    await page.locator(".own-base [role=alert]", { hasText: why }).waitFor();
    await settled(page);
    assert.equal(await headline(page), published);
  }
});

test("the workbook of a council is in its pack and in the foot of its figure", async () => {
  const page = await house.open("council/kent/?v=1&data=2026&children=2&area=E10000016");
  const [book] = await Promise.all([page.waitForEvent("download"), page.getByTestId("take-workbook").click()]);
  const sheets = unzip(readFileSync(await book.path()));
  assert.ok(Object.values(sheets).some((text) => text.includes("Starting point: Kent")));
});

test("a council's main figure stands in a frame, whole at rest and alive when its link says so", async () => {
  const page = await house.open("embed/council/kent/", { live: false });
  assert.match(await page.locator("h1").innerText(), /in Kent would fall £\d+m short/);
  assert.deepEqual(await axe(page), []);
  const explore = page.getByRole("link", { name: "Explore this at The Care Gap" });
  assert.match(await explore.getAttribute("href"), /council\/kent\/#/);
  const moved = await house.open("embed/council/kent/?v=1&data=2026&area=E10000016&children=5");
  await eventually(async () => assert.match(await moved.locator("h1").innerText(), /in Kent/));
  assert.notEqual(await moved.locator("h1").innerText(), await page.locator("h1").innerText());
});

test("the code for other sites is of the council's frame", async () => {
  const page = await house.open("council/kent/?v=1&data=2026&area=E10000016&children=5");
  const part = page.locator("details[data-embed]").first();
  await part.locator("summary").click();
  const code = part.getByLabel("Code that works everywhere");
  await code.waitFor();
  assert.match(await code.inputValue(), /embed\/council\/kent\/\?children=5"/);
});
