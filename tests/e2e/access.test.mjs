// For everybody: small windows, 400% zoom, dark, keyboard alone, and a page that parts of do not reach.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAgrees, eventually, lever, table } from "./support/article.mjs";
import { axe, NARROW, picture, settled, sidewaysOverflow, site, WIDE } from "./support/browser.mjs";
import { scenario } from "./support/xtask.mjs";

const house = site();
const ZOOMED = { width: 320, height: 256 };

test("a lever works at 320 pixels, and nothing has to be scrolled sideways", async () => {
  const page = await house.open("", { viewport: NARROW, hasTouch: true });
  await lever(page, "funding").more.tap();
  await assertAgrees(page);
  assert.equal(await sidewaysOverflow(page), 0);
  await picture(page, "narrow-lever");
});

test("the dark page agrees too, and axe finds nothing after a move", async () => {
  const page = await house.open("", { colorScheme: "dark" });
  await lever(page, "residential").more.click();
  await assertAgrees(page);
  assert.deepEqual(await axe(page), []);
  await picture(page, "dark-moved");
});

test("nothing covers what has the focus at 400% zoom", async () => {
  const page = await house.open("", { viewport: ZOOMED });
  const covered = [];
  let stops = 0;
  for (; stops < 120; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(focusSeen);
    if (!stop) break;
    // It may still be on its way into view.
    if (!stop.seen)
      await eventually(async () => assert.ok((await page.evaluate(focusSeen)).seen)).catch(() =>
        covered.push(stop.name),
      );
  }
  assert.ok(stops > 30, `the keyboard came to ${stops} places`);
  assert.deepEqual(covered, []);
});

/** In the page: what has the focus, and whether some of it can be seen and is not under something else. */
function focusSeen() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { left, width, top, height } = element.getBoundingClientRect();
  const shares = [0.05, 0.3, 0.5, 0.7, 0.95];
  const seen = shares
    .flatMap((down) => shares.map((along) => [left + width * along, top + height * down]))
    .some(([x, y]) => {
      const above = document.elementFromPoint(x, y);
      return (
        above && (element.contains(above) || above.contains(element) || above.closest("label")?.control === element)
      );
    });
  return { seen, name: `${element.tagName} ${element.id || element.textContent.slice(0, 40)} at ${Math.round(top)}` };
}

test("the years of the chart are walked with the keyboard", async () => {
  const page = await house.open();
  const { years } = await scenario("");
  const walk = page.getByTestId("walk");
  await walk.focus();
  assert.ok((await walk.getAttribute("aria-valuetext")).startsWith(years.at(-1).year));
  await page.keyboard.press("ArrowLeft");
  assert.ok((await walk.getAttribute("aria-valuetext")).startsWith(years.at(-2).year));
  assert.ok((await page.getByTestId("readout").innerText()).startsWith(years.at(-2).year));
  await page.keyboard.press("Home");
  const first = (await table(page)).rows[0];
  assert.ok((await walk.getAttribute("aria-valuetext")).startsWith(first[0]));
  await walk.focus();
  await page.keyboard.press("End");
  assert.ok((await walk.getAttribute("aria-valuetext")).startsWith(years.at(-1).year));
});

test("the spoken update comes once, when the hand rests", async () => {
  const page = await house.open();
  await page.evaluate(() => {
    globalThis.heard = [];
    const spoken = document.querySelector("[data-testid=spoken]");
    const hear = (what) => globalThis.heard.push({ what, at: performance.now(), words: spoken.textContent.trim() });
    document.addEventListener("input", () => hear("moved"), { capture: true });
    new MutationObserver(() => hear("said")).observe(spoken, { childList: true, characterData: true, subtree: true });
  });
  await lever(page, "children").range.focus();
  for (let i = 0; i < 5; i += 1) await page.keyboard.press("ArrowRight");
  const heard = await eventually(async () => {
    const heard = await page.evaluate(() => globalThis.heard);
    assert.equal(heard.at(-1).what, "said");
    return heard;
  });
  assert.equal(heard.filter(({ what }) => what === "moved").length, 5);
  assert.equal(heard[0].words, "", "opening the page is no news");
  // A slow machine may rest between two keys, too: what counts is that a rest went before.
  heard.forEach(({ what, at }, place) => {
    if (what === "moved") return;
    const before = heard[place - 1];
    assert.ok(before.what === "moved" && at - before.at > 990, `said ${at - before.at} ms after it was ${before.what}`);
  });
  assert.ok(/^Shortfall £\d/.test(heard.at(-1).words), heard.at(-1).words);
});

test("nothing moves by itself when the app takes over", async () => {
  const page = await house.open();
  // Longer than the page waits before it renews what nobody is moving.
  await settled(page, 30);
  const shift = await page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );
  assert.ok(shift <= 0.02, `layout shift ${shift}`);
});

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 360, height: 740 },
]) {
  test(`the figure that stays in view never lies over its own notes, ${viewport.width} pixels`, async () => {
    const page = await house.open("", { viewport });
    const height = await page.evaluate(
      () => document.querySelector(".main-figure").getBoundingClientRect().bottom + scrollY,
    );
    for (let y = 0; y < height; y += 150) {
      const overlap = await page.evaluate((y) => {
        scrollTo(0, y);
        const [stuck, rest] = [".main-figure-sticky", ".main-figure-rest"].map((part) =>
          document.querySelector(part).getBoundingClientRect(),
        );
        return stuck.bottom - rest.top;
      }, y);
      assert.ok(overlap <= 1, `${overlap} pixels at ${y}`);
    }
  });
}

test("the ring round what has the focus is not cut off at the side", async () => {
  for (const viewport of [WIDE, NARROW]) {
    const page = await house.open("", { viewport });
    const cut = await page.evaluate(() => {
      const ring = 5;
      const found = [];
      for (const part of document.querySelectorAll(".lever, .main-figure-rest, section.column")) {
        const edge = part.getBoundingClientRect();
        for (const one of part.querySelectorAll("a[href], button, input, select, summary")) {
          const box = one.getBoundingClientRect();
          const isCut =
            box.width > 0 &&
            !one.closest(".table-scroll") &&
            (box.left - ring < edge.left || box.right + ring > edge.right);
          if (isCut) found.push(`${one.tagName} ${one.id || one.textContent.slice(0, 30)}`);
        }
      }
      return found;
    });
    assert.deepEqual(cut, []);
  }
});
