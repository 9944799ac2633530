// A link of an older edition opens with its sender's figures and says what moved; a check code holds for its own scenario alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAgrees, eventually, headline, lever, link } from "./support/article.mjs";
import { axe, NARROW, settled, site } from "./support/browser.mjs";
import { scenario } from "./support/xtask.mjs";

const house = site();
const OLD = "v=1&data=2025&children=1.5";
const NEW = OLD.replace("2025", "2026");

const older = (page) => page.locator("[data-older]");
const moved = (page) => older(page).locator("[data-moved]");
const pounds = (gap) => `£${(Math.round(gap / 1e6) / 1e3).toFixed(3)}bn`;
const last = async (query) => (await scenario(query)).years.at(-1).gap;

test("an older link on the newest page shows its sender's figures and says what moved, in numbers that add up", async () => {
  const page = await house.open(`?${OLD}`);
  await page.waitForURL(/\/edition\/2025\/\?/);
  await page.waitForSelector("html[data-live]", { state: "attached" });
  const { query } = await assertAgrees(page);
  assert.equal(query, OLD);
  await eventually(async () => {
    const said = await moved(page).innerText();
    assert.ok(said.includes(`${pounds(await last(OLD))} then`), said);
    assert.ok(said.includes(`${pounds(await last(NEW))} with the figures of 2026`), said);
    assert.match(said, /because figures were revised, .+ because the default assumptions moved/);
  });
  assert.ok(await page.getByTestId("link-notes").isHidden());
  assert.deepEqual(await axe(page), []);
});

test("who goes over sees the newest figures in the same scenario, and Back leads back", async () => {
  const page = await house.open(`edition/2025/?${OLD}`);
  await lever(page, "funding").more.click();
  await eventually(async () => assert.match(await link(page), /funding=2\.7$/));
  await older(page).locator("[data-go-over]").click();
  await page.waitForURL(/\/\?v=1&data=2026&children=1\.5&funding=2\.7$/);
  await page.waitForSelector("html[data-live]", { state: "attached" });
  const { model } = await assertAgrees(page);
  assert.equal(model.levers.children, 1.5);
  assert.equal(await older(page).count(), 0);
  await page.goBack();
  await page.waitForURL(/\/edition\/2025\/\?/);
  await page.waitForSelector("html[data-live]", { state: "attached" });
  assert.equal((await assertAgrees(page)).query, `${OLD}&funding=2.7`);
});

test("who stays keeps the sender's figures, and the notice goes", async () => {
  const page = await house.open(`edition/2025/?${OLD}`, { viewport: NARROW });
  const before = await headline(page);
  await older(page).locator("[data-stay]").click();
  assert.ok(await older(page).isHidden());
  assert.equal(await page.evaluate(() => document.activeElement.id), "article");
  assert.equal(await link(page), OLD);
  await settled(page);
  assert.equal(await headline(page), before);
});

test("an edition's page keeps its figures where the address names none, and without scripts", async () => {
  const page = await house.open("edition/2025/");
  await assertAgrees(page);
  assert.equal(await link(page), "v=1&data=2025");
  const still = await house.open("edition/2025/", { javaScriptEnabled: false, live: false });
  assert.match(await still.locator("h1").innerText(), /£2\.6bn/);
  assert.match(await older(still).innerText(), /newer ones, of 2026/);
});

test("a claim's link of an older edition opens the claim", async () => {
  const page = await house.open("claims/?v=1&data=2025&claim=doubled_2010-11_to_2023-24");
  await page.waitForURL(/\/edition\/2025\/claims\/\?.*claim=.*doubled/);
  await page.waitForSelector("html[data-live]", { state: "attached" });
  await older(page).locator("[data-go-over]").click();
  await page.waitForURL(/\/claims\/\?v=1&data=2026&claim=.*doubled/);
});

test("a visit to the newest page asks for nothing that answers for an older edition or a code", async () => {
  const page = await house.open();
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.deepEqual(
    asked.filter((name) => /answers|takeaway|edition/.test(name)),
    [],
  );
});

const code = (page) => page.getByTestId("check-code").textContent();
const checked = (page) => page.locator("[data-checked]");

test("the code under the headline follows the scenario, and the command line agrees", async () => {
  const page = await house.open(`?${NEW}`);
  await page.locator(".check-line > summary").click();
  const own = await code(page);
  assert.match(own, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  await page.getByLabel("Code", { exact: true }).fill(own.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await eventually(async () => assert.match(await checked(page).innerText(), /^Reproduces exactly/));
  await lever(page, "children").more.click();
  await eventually(async () => assert.notEqual(await code(page), own));
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await eventually(async () =>
    assert.match(await checked(page).innerText(), /^Not the same[^]*Children on 31 March 2030/),
  );
  await page.getByLabel(/^Link \(this page/).fill(`https://example.org/?${NEW}`);
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await eventually(async () => assert.match(await checked(page).innerText(), /^Reproduces exactly/));
  assert.deepEqual(await axe(page, [".check-line"]), []);
});

test("a link that carries its code says that it reproduces, or where it does not", async () => {
  const first = await house.open(`?${NEW}`);
  const own = (await code(first)).replaceAll("-", "");
  const right = await house.open(`?${NEW}&check=${own}`);
  await eventually(async () => assert.match(await checked(right).innerText(), /^Reproduces exactly/));
  assert.equal(await link(right), `${NEW}&check=${own}`);
  await lever(right, "children").more.click();
  await eventually(async () => assert.doesNotMatch(await link(right), /check=/));
  const wrong = await house.open(`?${NEW.replace("1.5", "1.6")}&check=${own}`);
  await eventually(async () => assert.match(await checked(wrong).innerText(), /^Not the same[^]*Children on/));
  const slip = await house.open(`?${NEW}&check=${own.slice(0, -1)}${own.endsWith("A") ? "B" : "A"}`);
  await eventually(async () =>
    assert.match(await checked(slip).innerText(), /A character of this check code is wrong/),
  );
  assert.match(await slip.getByTestId("link-notes").innerText(), /nothing was checked/);
});

test("an older link is held against its code with its own figures", async () => {
  const first = await house.open(`edition/2025/?${OLD}`);
  const own = (await code(first)).replaceAll("-", "");
  const page = await house.open(`?${OLD}&check=${own}`);
  await page.waitForURL(/\/edition\/2025\//);
  await eventually(async () => assert.match(await checked(page).innerText(), /^Reproduces exactly/));
});
