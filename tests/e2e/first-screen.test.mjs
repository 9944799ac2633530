// What a stranger sees before scrolling, and how answer and slider stay together in every window.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choosePreset, eventually, headline, lever, link, openMore } from "./support/article.mjs";
import { settled, sidewaysOverflow, site } from "./support/browser.mjs";

const house = site();

/** Where the parts end, in pixels from the top of the page, and how many lines the headline has. */
function ends(page, selectors) {
  return page.evaluate((selectors) => {
    const bottom = (selector) => document.querySelector(selector).getBoundingClientRect().bottom + scrollY;
    const h1 = document.querySelector("h1");
    const words = document.createRange();
    words.selectNodeContents(h1);
    const lines = Math.round(words.getBoundingClientRect().height / parseFloat(getComputedStyle(h1).lineHeight));
    return { lines, ends: Object.fromEntries(selectors.map((selector) => [selector, bottom(selector)])) };
  }, selectors);
}

/** Adds style as a reader's own style sheet would, past the page's policy. */
function dress(page, css) {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

const GAP = "[data-testid=gap-label]";
const slider = (key) => `#lever-${key}-range`;
const FIRST_THREE = ["residential", "funding", "children"].map(slider);

for (const [width, height, lines, parts] of [
  [1280, 800, 2, [".main-figure-sticky", GAP, ...FIRST_THREE]],
  [390, 844, 4, [".main-figure-sticky", GAP, FIRST_THREE[0]]],
  [360, 640, 4, [".chart", GAP]],
]) {
  for (const query of ["", "?v=1&data=2026&children=-6&residential=-8&funding=9&to=2039-40"]) {
    test(`at ${width}×${height} the first screen holds the answer${query && ", also a surplus"}`, async () => {
      const page = await house.open(query, { viewport: { width, height } });
      await settled(page);
      const seen = await ends(page, parts);
      assert.ok(seen.lines <= lines, `${seen.lines} lines: ${await headline(page)}`);
      for (const [part, end] of Object.entries(seen.ends)) assert.ok(end <= height, `${part} ends at ${end}`);
    });
  }
}

test("a slider is compact: 72 pixels with a mouse, 88 on a phone", async () => {
  for (const [width, most] of [
    [1280, 72],
    [390, 88],
  ]) {
    const page = await house.open("", { viewport: { width, height: 844 } });
    await openMore(page);
    const heights = await page
      .locator(".lever")
      .evaluateAll((all) => all.map((one) => [one.dataset.testid, one.getBoundingClientRect().height]));
    assert.equal(heights.length, 9);
    for (const [name, height] of heights) assert.ok(height <= most, `${name} at ${width}: ${height}`);
  }
});

test("the first slider is at most eight stops away, and two by the skip link", async () => {
  const page = await house.open();
  let stops = 0;
  do {
    await page.keyboard.press("Tab");
    stops += 1;
  } while (!(await page.evaluate(() => document.activeElement.matches(".lever input"))) && stops < 20);
  assert.ok(stops <= 8, `${stops} stops`);
  const again = await house.open();
  await again.keyboard.press("Tab");
  assert.match(await again.evaluate(() => document.activeElement.textContent), /sliders/);
  await again.keyboard.press("Enter");
  await again.keyboard.press("Tab");
  assert.ok(await again.evaluate(() => document.activeElement.matches(".lever input")));
});

test("the first move shifts nothing, even where a browser does not anchor the scroll", async () => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    const page = await house.open("", { viewport });
    await dress(page, "* { overflow-anchor: none }");
    const top = () => page.evaluate(() => document.querySelector("#lever-children-range").getBoundingClientRect().top);
    const before = await top();
    for (const [key, value] of [
      ["children", "9"],
      ["residential", "-9"],
      ["funding", "11"],
    ]) {
      const { number } = lever(page, key);
      await number.fill(value);
      await number.press("Enter");
      await settled(page);
      assert.equal(await top(), before, `${key} at ${value}`);
    }
  }
});

test("a move leaves a ghost of where the lines were, until the next move", async () => {
  const page = await house.open("?v=1&data=2026&children=1");
  const ghost = () => page.locator(".chart-ghost").first().getAttribute("points");
  const need = () => page.locator("[data-series=need-scenario]").getAttribute("points");
  assert.equal((await ghost()) ?? "", "", "opening a link is no move");
  await page.waitForTimeout(400);
  const before = await need();
  const { more } = lever(page, "residential");
  await more.click();
  await eventually(async () => assert.equal(await ghost(), before));
  assert.notEqual(await need(), before);
  await page.waitForTimeout(400);
  const next = await need();
  await more.click();
  await eventually(async () => assert.equal(await ghost(), next));
});

test("the amount counts to its new value within 150 ms, and at once where motion is not wanted", async () => {
  for (const reducedMotion of ["no-preference", "reduce"]) {
    const page = await house.open("", { reducedMotion });
    await page.waitForTimeout(400);
    await page.evaluate(() => {
      globalThis.amounts = [];
      const label = document.querySelector("[data-testid=gap-label]");
      new MutationObserver(() => globalThis.amounts.push(label.querySelector("b").textContent)).observe(label, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    const menu = page.getByTestId("presets");
    const ids = await menu.locator("option").evaluateAll((all) => all.map(({ value }) => value));
    await choosePreset(page, ids.at(-2));
    await page.waitForTimeout(500);
    const amounts = [...new Set(await page.evaluate(() => globalThis.amounts))];
    assert.ok((await headline(page)).includes(amounts.at(-1)), amounts.join());
    if (reducedMotion === "reduce") assert.equal(amounts.length, 1, amounts.join());
  }
});

test("a finger that scrolls over a slider leaves the scenario alone; one that drags it moves it", async () => {
  const page = await house.open("", { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
  const hand = await page.context().newCDPSession(page);
  const touch = (type, touchPoints) => hand.send("Input.dispatchTouchEvent", { type, touchPoints });
  const { range } = lever(page, "residential");
  await range.scrollIntoViewIfNeeded();
  await settled(page);
  const swipe = async (dx, dy) => {
    const { x, y, width, height } = await range.boundingBox();
    const start = { x: x + width * 0.15, y: y + height / 2 };
    await touch("touchStart", [start]);
    for (let step = 1; step <= 6; step += 1)
      await touch("touchMove", [{ x: start.x + (dx * step) / 6, y: start.y + (dy * step) / 6 }]);
    await touch("touchEnd", []);
    await settled(page);
  };
  const before = await range.inputValue();
  const entries = await page.evaluate(() => history.length);
  await swipe(0, -120);
  assert.equal(await range.inputValue(), before, "the thumb is back where the scenario is");
  assert.equal(await link(page), "v=1&data=2026");
  assert.equal(await page.evaluate(() => history.length), entries);
  await range.evaluate((one) => one.scrollIntoView({ block: "center" }));
  await settled(page);
  await swipe(60, 0);
  assert.match(await link(page), /residential=/);
});

for (const [width, height, size] of [
  [375, 553, 16],
  [360, 560, 16],
  [740, 360, 16],
  [1280, 593, 16],
  [1280, 800, 24],
  [360, 740, 24],
  [375, 628, 16],
  [390, 844, 16],
  [768, 1024, 16],
]) {
  test(`answer and slider are seen together at ${width}×${height}, root font ${size}`, async () => {
    const page = await house.open("", { viewport: { width, height } });
    await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}px`), size);
    for (const key of ["residential", "children"]) {
      await page.locator(slider(key)).evaluate((one) => one.scrollIntoView({ block: "center" }));
      await settled(page);
      const seen = await page.evaluate((range) => {
        const isSeen = (one) => {
          const box = one.getBoundingClientRect();
          return box.width > 0 && box.top >= -1 && box.bottom <= innerHeight + 1;
        };
        const answers = [...document.querySelectorAll("[data-testid=gap-label], .strip")];
        const box = document.querySelector(range).getBoundingClientRect();
        const above = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return { answer: answers.some(isSeen), slider: above?.matches(range) ?? false };
      }, slider(key));
      assert.deepEqual(seen, { answer: true, slider: true }, key);
    }
    assert.equal(await sidewaysOverflow(page), 0);
  });
}

test("the figure that sticks on a phone takes at most 40% of the height", async () => {
  for (const [width, height] of [
    [360, 640],
    [390, 844],
    [768, 1024],
  ]) {
    const page = await house.open("", { viewport: { width, height } });
    await settled(page);
    const stuck = await page.locator(".main-figure-sticky").evaluate((one) => one.getBoundingClientRect().height);
    assert.ok(stuck <= height * 0.4 + 1, `${stuck} of ${height}`);
  }
});

/** In the page: chart words smaller than 12 pixels, and pairs of them that lie on each other. */
function faults() {
  const words = [...document.querySelectorAll(".main-figure-sticky :is(.chart span, .chart-key span, .chart-readout)")];
  const shown = words.filter((one) => one.getClientRects().length > 0 && one.textContent.trim());
  const small = shown.filter((one) => parseFloat(getComputedStyle(one).fontSize) < 12);
  const boxes = shown.map((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return [one.textContent.trim(), range.getBoundingClientRect()];
  });
  const lies = [];
  boxes.forEach(([one, a], index) => {
    for (const [other, b] of boxes.slice(index + 1)) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1 && high > 3 && one !== other)
        lies.push(`${one} × ${other} (${Math.round(wide)}×${Math.round(high)})`);
    }
  });
  const off = boxes.filter(([, box]) => box.left < -1 || box.right > innerWidth + 1).map(([one]) => one);
  return { small: small.map((one) => one.textContent), lies, off };
}

const SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";

for (const [name, width, size, css] of [
  ["1280", 1280, 16, ""],
  ["768", 768, 16, ""],
  ["360", 360, 16, ""],
  ["320", 320, 16, ""],
  ["320 with text spacing", 320, 16, SPACED],
  ["1280 with text spacing", 1280, 16, SPACED],
  ["360, root font 24", 360, 24, ""],
  ["360, root font 32", 360, 32, ""],
  ["320, root font 32", 320, 32, ""],
  ["1280, root font 32", 1280, 32, ""],
]) {
  for (const query of ["", "?b.children=-1&b.funding=4", "?children=-6&b.residential=-8&b.funding=9&b.to=2039-40"]) {
    test(`words in the figure are at least 12 pixels and apart at ${name}${query && `, ${query}`}`, async () => {
      const page = await house.open(query, { viewport: { width, height: 800 } });
      await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}px`), size);
      await dress(page, css);
      await settled(page);
      assert.deepEqual(await page.evaluate(faults), { small: [], lies: [], off: [] });
      assert.equal(await sidewaysOverflow(page), 0);
    });
  }
}
