// Each lever by mouse, keyboard and number box: headline, chart, table and address always say what the model says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAgrees, lever, link, openMore } from "./support/article.mjs";
import { site } from "./support/browser.mjs";
import { scenario } from "./support/xtask.mjs";

const house = site();
const LEVERS = ["children", "mix", "residential", "fostering", "other", "funding", "overspend"];

for (const key of LEVERS) {
  test(`${key} by keyboard, buttons and number box`, async () => {
    const page = await house.open();
    await openMore(page);
    const usual = (await scenario("")).levers[key];
    const { range, number, more, less, reset } = lever(page, key);

    await range.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const moved = (await assertAgrees(page)).model.levers[key];
    assert.ok(moved > usual, "the arrow keys raised it");

    await more.click();
    await less.click();
    await less.click();
    const { model } = await assertAgrees(page);
    assert.ok(model.levers[key] < moved && model.levers[key] > usual, "− and + moved it by a step");

    await number.fill("1");
    await number.press("Enter");
    assert.equal((await assertAgrees(page)).model.levers[key], 1);

    await reset.click();
    assert.equal((await assertAgrees(page)).query, (await scenario("")).link);
  });
}

for (const key of [...LEVERS, "inflation"]) {
  test(`${key} by mouse`, async () => {
    const page = await house.open();
    await openMore(page);
    const { range } = lever(page, key);
    // This waits until it stands still.
    await range.hover();
    const { x, y, width, height } = await range.boundingBox();
    await page.mouse.down();
    await page.mouse.move(x + width * 0.6, y + height / 2, { steps: 4 });
    await page.mouse.move(x + width * 0.7, y + height / 2, { steps: 4 });
    await page.mouse.up();
    const { query, model } = await assertAgrees(page);
    assert.match(query, new RegExp(`&${key}=`), "the address names the lever");
    assert.equal(String(model.levers[key]), await range.inputValue());
  });
}

test("the last year shown, by list and keyboard", async () => {
  const page = await house.open();
  await openMore(page);
  const { range, number } = lever(page, "to");
  await number.selectOption({ index: 9 });
  const longer = await assertAgrees(page);
  assert.equal(longer.model.years.length, 11);
  await range.focus();
  await page.keyboard.press("ArrowLeft");
  assert.equal((await assertAgrees(page)).model.years.length, 10);
});

test("funding in cash instead of above inflation", async () => {
  const page = await house.open();
  await page.getByTestId("basis").selectOption("cash");
  assert.equal((await assertAgrees(page)).model.levers.basis, "cash");
});

test("what is no number, and what is out of range, is said and nothing is lost", async () => {
  const page = await house.open("?v=1&data=2026&children=2");
  const { number, box } = lever(page, "children");
  await number.fill("many");
  await number.press("Enter");
  assert.match(await box.locator(".problem").textContent(), /many.*not a number/);
  assert.equal((await assertAgrees(page)).model.levers.children, 2);
  await number.fill("4000");
  await number.press("Enter");
  assert.match(await box.locator(".problem").textContent(), /4000/);
  assert.equal((await assertAgrees(page)).model.levers.children, 10);
});

test("reset all comes back to the usual link", async () => {
  const page = await house.open("?v=1&data=2026&children=3&residential=1&to=2033-34");
  await page.getByTestId("reset-all").click();
  assert.equal(await link(page), (await scenario("")).link);
  await assertAgrees(page);
});

test("lines follow each step of a moving hand, headline and labels at their own pace", async () => {
  const page = await house.open();
  const seen = await page.evaluate(async () => {
    const [slider, line, headline] = [
      "#lever-children-range",
      "[data-series=need-scenario]",
      "[data-testid=headline]",
    ].map((part) => document.querySelector(part));
    const seen = { lines: 0, headlines: 0, together: 0 };
    const count = (key) => () => (seen[key] += 1);
    new MutationObserver(count("lines")).observe(line, { attributes: true, attributeFilter: ["points"] });
    const told = { childList: true, characterData: true, subtree: true };
    new MutationObserver(count("headlines")).observe(headline, told);
    for (let step = 0; step < 20; step += 1) {
      const before = headline.textContent;
      slider.value = String(1 + step / 10);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      // All that follows at once has followed by the end of this task.
      await new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      });
      if (step === 0 && headline.textContent !== before) seen.together += 1;
      await new Promise((done) => setTimeout(done, 30));
    }
    return seen;
  });
  assert.equal(seen.lines, 20, JSON.stringify(seen));
  assert.equal(seen.together, 0, JSON.stringify(seen));
  assert.ok(seen.headlines >= 3 && seen.headlines < 15, JSON.stringify(seen));
});
