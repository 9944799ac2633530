// A scenario is a link: what is opened is what was sent, what is broken is said, and Back brings it back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAgrees, chartSeries, choosePreset, eventually, headline, lever, link } from "./support/article.mjs";
import { site } from "./support/browser.mjs";
import { scenario } from "./support/xtask.mjs";

const house = site();
const SENT = "v=1&data=2026&children=2.5&mix=0.2&funding=4&to=2034-35";

test("a link opens the scenario that was sent", async () => {
  const page = await house.open(`?${SENT}`);
  const { query, model } = await assertAgrees(page);
  assert.equal(query, model.link);
  assert.equal(model.levers.children, 2.5);
  assert.equal(await lever(page, "children").range.inputValue(), "2.5");
  assert.ok(await page.getByTestId("link-notes").isHidden());
});

test("what opened the gap and what would close it follow the link, too", async () => {
  const sent = "v=1&data=2026&children=2&to=2031-32";
  const page = await house.open(`?${sent}`);
  const { years } = await scenario(sent);
  const last = years.at(-1);
  await eventually(async () => {
    const sentence = await page.getByTestId("opened-sentence").textContent();
    assert.ok(sentence.includes(`£${(last.gap / 1e9).toFixed(1)}bn in ${last.year}`), sentence);
    const words = await page.getByTestId("break-even-children").textContent();
    assert.ok(words.includes("(now +2.0%)"), words);
  });
});

test("of a broken link the good parts are kept and the rest is said in words", async () => {
  const broken = "v=1&data=2026&children=2.5&mix=lots&funding=9999&colour=red&utm_source=x&fbclid=y";
  const page = await house.open(`?${broken}`);
  const { notes } = await scenario(broken);
  const shown = await page.getByTestId("link-notes").innerText();
  assert.ok(notes.length >= 3);
  for (const note of notes) assert.ok(shown.includes(note), `“${note}” is shown`);
  const { model } = await assertAgrees(page);
  assert.equal(model.levers.children, 2.5);
  assert.equal(model.levers.funding, 15);
  await page.getByTestId("link-notes").getByRole("button").click();
  assert.ok(await page.getByTestId("link-notes").isHidden());
});

test("a shared link says what it changes, and a move makes it one's own", async () => {
  const page = await house.open("?v=1&data=2026&children=-2");
  const said = () => page.getByTestId("preset-particulars").textContent();
  await eventually(async () =>
    assert.match(await said(), /^Shared settings: children −2\.0% a year \(default \+0\.4%\)\./),
  );
  await lever(page, "children").less.click();
  await eventually(async () =>
    assert.match(await said(), /^Your settings: children −2\.1% a year \(default \+0\.4%\)\./),
  );
  await page.getByTestId("reset-all").click();
  await eventually(async () => assert.match(await said(), /^Our starting point: /));
});

test("what a preset's source does not give is ours, and follows the trend", async () => {
  const page = await house.open();
  await choosePreset(page, "reform");
  const said = () => page.getByTestId("preset-particulars").textContent();
  await eventually(async () => assert.match(await said(), /From the source:Children in care: −2\.2% a year/));
  assert.match(
    await said(),
    /Cost of a residential place: 7\.5% a year above inflation\. Our assumption: recent trend \(the source gives no figure\)/,
  );
  const { model } = await assertAgrees(page);
  assert.equal(model.levers.residential, (await scenario("")).levers.residential);
  assert.match(await headline(page), /short/);
});

test("a link within the page leaves the levers as they were set, at once", async () => {
  const page = await house.open();
  const { more } = lever(page, "children");
  await more.click();
  // Quicker than the address is written.
  await more.evaluate((button) => {
    button.click();
    button.click();
    location.hash = "#close";
  });
  assert.match(await link(page), /children=0\.7$/);
  const { model } = await assertAgrees(page);
  assert.equal(model.levers.children, 0.7);
});

test("others' assumptions are in one menu, with who made them and when, and choosing one moves no slider on the screen", async () => {
  const page = await house.open();
  const menu = page.getByTestId("presets");
  const ids = await menu.locator("option").evaluateAll((all) => all.map(({ value }) => value));
  assert.ok(ids.length > 5 && ids[0] === "trend", ids.join());
  for (const words of (await menu.locator("option").allTextContents()).slice(1, -1))
    assert.match(words, /, (.* )?\d{4}\)$/);
  const before = await headline(page);
  const top = () => page.locator(".main-figure-body").evaluate((one) => one.getBoundingClientRect().height);
  const height = await top();
  await choosePreset(page, ids.at(-2));
  assert.equal(await top(), height);
  await assertAgrees(page);
  assert.notEqual(await link(page), (await scenario("")).link);
  assert.match(await page.getByTestId("preset-particulars").textContent(), /Source: /);
  await choosePreset(page, "trend");
  await eventually(async () => assert.equal(await headline(page), before));
  await assertAgrees(page);
});

test("cash and base-year prices, in the link and back", async () => {
  const page = await house.open(`?${SENT}`);
  await page.getByTestId("prices").locator("input[value=cash]").check();
  const { query } = await assertAgrees(page, "cash");
  assert.match(query, /prices=cash/);
  const again = await house.open(`?${query}`);
  await assertAgrees(again, "cash");
  await again.getByTestId("prices").locator("input[value=real]").check();
  assert.doesNotMatch((await assertAgrees(again)).query, /prices/);
});

test("Back undoes a move, and Back from another page restores the scenario", async () => {
  const page = await house.open(`?${SENT}`);
  const sent = await link(page);
  await lever(page, "children").more.click();
  const moved = await link(page);
  assert.notEqual(moved, sent);
  await page.goBack();
  assert.equal((await assertAgrees(page)).query, sent);
  await page.goForward();
  assert.equal((await assertAgrees(page)).query, moved);

  const home = page.url();
  await page.goto("about:blank");
  await page.goBack();
  await page.waitForSelector("html[data-live]", { state: "attached" });
  assert.equal(page.url(), home);
  assert.equal((await assertAgrees(page)).query, moved);
});

test("the official figures do not move when a lever does", async () => {
  const page = await house.open();
  const before = await chartSeries(page);
  await lever(page, "children").more.click();
  await assertAgrees(page);
  const after = await chartSeries(page);
  for (const id of ["children-official", "spending-official"]) assert.deepEqual(after[id], before[id]);
});

test("the link on screen can be copied whole", async () => {
  const page = await house.open("?children=1");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByTestId("copy-link").click();
  await page.waitForFunction(() => /Copied/.test(document.querySelector(".copy-link [role=status]").textContent));
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, `${house.address}?v=1&data=2026&children=1.0`.replace("1.0", "1"));
});

test("a link to a folded claim opens it", async () => {
  const page = await house.open("claims/#claim-nao25-96");
  assert.equal(
    await page
      .locator("#claim-nao25-96")
      .evaluate((claim) => claim.open && claim.parentElement.closest("details").open),
    true,
  );
  await page.locator("#claims-false > summary").click();
  await page.locator(".verdicts a[href='#claims-false']").click();
  await page.locator("#claims-false[open]").waitFor();
});
