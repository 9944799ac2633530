// Undo and redo: each step of the reader's hand, by button and by key, while the browser's history stays the browser's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAgrees, choosePreset, eventually, lever, link, openMore } from "./support/article.mjs";
import { axe, NARROW, sidewaysOverflow, site } from "./support/browser.mjs";
import { scenario } from "./support/xtask.mjs";

const house = site();
const undo = (page) => page.getByTestId("Undo");
const redo = (page) => page.getByTestId("Redo");
const isShut = async (button) => (await button.getAttribute("aria-disabled")) === "true";

/** Drags a slider along to each of these shares of its track, without letting go in between. */
async function drag(page, key, shares) {
  const { range } = lever(page, key);
  await range.hover();
  const { x, y, width, height } = await range.boundingBox();
  await page.mouse.down();
  for (const share of shares) await page.mouse.move(x + width * share, y + height / 2, { steps: 5 });
  await page.mouse.up();
}

test("a drag, a held key, a press and a typed number are one step each, back and forward again", async () => {
  const page = await house.open();
  assert.ok((await isShut(undo(page))) && (await isShut(redo(page))));
  const stops = [await link(page)];
  const stop = async () => stops.push(await link(page));
  await drag(page, "children", [0.6, 0.8, 0.7]);
  await stop();
  await lever(page, "children").range.focus();
  for (let held = 0; held < 5; held += 1) await page.keyboard.down("ArrowRight");
  await page.keyboard.up("ArrowRight");
  await stop();
  await lever(page, "funding").less.click();
  await stop();
  await lever(page, "residential").number.fill("3");
  // The press that leaves the box is a step of its own.
  await lever(page, "residential").more.click();
  stops.push((await link(page)).replace("residential=3.1", "residential=3"));
  await stop();
  assert.equal(new Set(stops).size, 6, stops.join("\n"));
  for (const query of stops.slice(0, -1).reverse()) {
    await undo(page).click();
    assert.equal(await link(page), query);
    await assertAgrees(page);
  }
  assert.ok(await isShut(undo(page)));
  await undo(page).click({ force: true });
  assert.equal(await link(page), stops[0]);
  for (const query of stops.slice(1)) {
    await redo(page).click();
    assert.equal(await link(page), query);
  }
  assert.ok((await isShut(redo(page))) && !(await isShut(undo(page))));
  await assertAgrees(page);
});

for (const [keys, name] of [
  [["Control+z", "Control+Shift+z"], "Ctrl-Z and Ctrl-Shift-Z"],
  [["Meta+z", "Meta+Shift+z"], "Cmd-Z and Cmd-Shift-Z"],
]) {
  test(`${name} undo and redo, wherever the focus is but in a box`, async () => {
    const page = await house.open("?v=1&data=2026&children=1");
    const { range, number } = lever(page, "children");
    await range.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    assert.match(await link(page), /children=1\.2$/);
    await page.keyboard.press(keys[0]);
    assert.match(await link(page), /children=1\.1$/);
    await page.keyboard.press(keys[0]);
    assert.match(await link(page), /children=1$/);
    await page.keyboard.press(keys[1]);
    assert.match(await link(page), /children=1\.1$/);
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press(keys[1]);
    assert.match(await link(page), /children=1\.2$/);
    await number.focus();
    await page.keyboard.type("5");
    await page.keyboard.press(keys[0]);
    assert.match(await link(page), /children=1\.2$/, "in a box it is the box's");
    // Which keys take a letter back in a box is the browser's matter.
    await number.fill("1.2");
    await assertAgrees(page);
  });
}

test("a preset, the basis, the last year, prices and a reset are undone as they were done", async () => {
  const page = await house.open();
  await openMore(page);
  const stops = [await link(page)];
  const moves = [
    () => choosePreset(page, "reform"),
    () => page.getByTestId("basis").selectOption("cash"),
    () => lever(page, "to").number.selectOption({ index: 9 }),
    () => page.getByTestId("prices").locator("input[value=cash]").check(),
    () => page.getByTestId("reset-all").click(),
  ];
  for (const move of moves) {
    await move();
    stops.push(await link(page));
  }
  assert.equal(new Set(stops).size, stops.length, stops.join("\n"));
  for (const query of stops.slice(0, -1).reverse()) {
    await undo(page).click();
    assert.equal(await link(page), query);
  }
  assert.equal(await page.getByTestId("presets").inputValue(), "trend");
});

test("fifty steps lead back, and what is done after an undo takes the place of what was undone", async () => {
  const page = await house.open();
  const { more } = lever(page, "children");
  for (let step = 0; step < 55; step += 1) await more.click();
  let steps = 0;
  for (; !(await isShut(undo(page))); steps += 1) await undo(page).click();
  assert.equal(steps, 50);
  // 0.4 to begin with.
  assert.match(await link(page), /children=0\.9$/);
  await redo(page).click();
  await lever(page, "children").less.click();
  assert.ok(await isShut(redo(page)));
  await assertAgrees(page);
});

test("however many moves, Back leaves within two presses, and coming back restores them", async () => {
  const page = await house.open("about/", { live: false });
  const elsewhere = page.url();
  await page.goto(`${house.address}?v=1&data=2026&children=2`);
  await page.waitForSelector("html[data-live]", { state: "attached" });
  const opened = await page.evaluate(() => history.length);
  for (let step = 0; step < 6; step += 1) {
    await lever(page, step % 2 ? "children" : "funding").more.click();
    await link(page);
  }
  await undo(page).click();
  await choosePreset(page, "reform");
  await link(page);
  await choosePreset(page, "trend");
  await lever(page, "children").more.click();
  const { query } = await assertAgrees(page);
  assert.ok((await page.evaluate(() => history.length)) <= opened + 2);
  await page.goto("about:blank");
  await page.goBack();
  await page.waitForSelector("html[data-live]", { state: "attached" });
  assert.equal((await assertAgrees(page)).query, query);
  // What is moved now is the same visit.
  await lever(page, "children").more.click();
  await link(page);
  await page.goBack();
  await page.goBack().catch(() => {});
  await eventually(async () => assert.equal(page.url(), elsewhere));
});

test("undo reads and works at 320 pixels, by keyboard, and says what it comes to", async () => {
  const page = await house.open("", { viewport: NARROW });
  await lever(page, "children").range.focus();
  await page.keyboard.press("ArrowRight");
  await eventually(async () => assert.match(await page.getByTestId("spoken").textContent(), /children/));
  await undo(page).focus();
  await page.keyboard.press("Enter");
  assert.equal(await link(page), (await scenario("")).link);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Undo");
  assert.equal(await sidewaysOverflow(page), 0);
  assert.deepEqual(await axe(page, [".levers"]), []);
});
