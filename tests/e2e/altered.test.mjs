// Somebody else changes the page, or parts of it never come: what stands on it is what the model says, or it says that it cannot follow.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAgrees, eventually, headline, lever, link } from "./support/article.mjs";
import { settled, site } from "./support/browser.mjs";

const house = site();

/** In the page: every text under #app goes into a `<font>` of a translator's, the old node thrown away. */
function translate(ownNode) {
  const app = document.getElementById("app");
  const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  for (const text of texts) {
    const font = document.createElement("font");
    font.textContent = text.data;
    text.replaceWith(font);
    if (ownNode) font.replaceChildren(text);
  }
  return texts.length;
}

/** A page whose app waits until `release` is called. */
async function waiting(link = "", options = {}) {
  let release;
  const hold = new Promise((resolve) => {
    release = resolve;
  });
  const page = await house.open(link, { live: false, hold, ...options });
  return { page, release };
}

const live = (page) => page.waitForSelector("html[data-live]", { state: "attached" });

for (const ownNode of [false, true]) {
  test(`a translation of the living page is followed, its nodes ${ownNode ? "moved" : "thrown away"}`, async () => {
    const page = await house.open();
    assert.ok((await page.evaluate(translate, ownNode)) > 300);
    await lever(page, "residential").more.click();
    await assertAgrees(page);
    assert.match(await page.getByTestId("gap-label").innerText(), /£2\.\dbn/);
    const still = page.locator(".article-section h2 font");
    assert.ok((await still.count()) > 5, "what does not move stays translated");
  });
}

test("a translation before the app is put back, and the app lives", async () => {
  const { page, release } = await waiting("?v=1&data=2026&children=1");
  await page.evaluate(translate, false);
  release();
  await live(page);
  await lever(page, "residential").more.click();
  await assertAgrees(page);
});

test("elements that an extension put in before the app are no harm, and focus and scroll stay", async () => {
  const { page, release } = await waiting();
  await page.evaluate(() => {
    document.getElementById("app").prepend(document.createElement("div"));
    for (const input of document.querySelectorAll("input")) input.after(document.createElement("div"));
    document.getElementById("lever-funding-range").focus();
    scrollTo(0, 100);
  });
  release();
  await live(page);
  assert.equal(await page.evaluate(() => document.activeElement.id), "lever-funding-range");
  assert.equal(await page.evaluate(() => Math.round(scrollY)), 100);
  await lever(page, "children").more.click();
  await assertAgrees(page);
});

test("elements put in after the app are no harm", async () => {
  const page = await house.open();
  await page.evaluate(() => {
    document.getElementById("app").prepend(document.createElement("div"));
    for (const input of document.querySelectorAll("input")) input.after(document.createElement("div"));
  });
  await lever(page, "children").more.click();
  await assertAgrees(page);
});

test("a translator that does not give way is told of, and the sliders go", async () => {
  const page = await house.open();
  await page.evaluate(() => {
    const h1 = document.querySelector("h1");
    const again = () => {
      const walker = document.createTreeWalker(h1, NodeFilter.SHOW_TEXT);
      const text = walker.nextNode();
      if (text && text.parentNode.nodeName !== "FONT") {
        const font = document.createElement("font");
        font.textContent = text.data;
        text.replaceWith(font);
      }
      if (!document.documentElement.dataset.failed) requestAnimationFrame(again);
    };
    again();
  });
  await page.locator(".app-line").getByText("translator").waitFor({ state: "visible" });
  assert.ok(await page.locator(".levers").isHidden());
});

for (const [name, block, words] of [
  ["the app's script", "**/assets/app-*.js", "did not arrive"],
  ["the app itself", "**/*.wasm", "did not arrive"],
]) {
  test(`without ${name} a line says so, the controls go and the text stays`, async () => {
    const page = await house.open("", { block, forgive: /wasm|ERR_FAILED|preload/i, live: false });
    await page.locator(".app-line").getByText(words).waitFor({ state: "visible" });
    assert.ok(await page.locator(".levers").isHidden());
    assert.ok(await page.locator("h1").isVisible());
  });
}

test("where no script came at all, no control looks alive, and the style sheet shows the line after a while", async () => {
  const page = await house.open("", { block: "**/*.js", forgive: /ERR_FAILED|preload/i, live: false });
  assert.ok(await page.locator(".levers").isHidden());
  const line = page.locator(".app-line");
  assert.equal(await line.evaluate((one) => getComputedStyle(one).visibility), "hidden");
  await line.evaluate((one) => one.getAnimations().forEach((animation) => animation.finish()));
  await line.getByText("scripts are blocked").waitFor({ state: "visible" });
});

test("without WebAssembly the line names it", async () => {
  const page = await house.open("about/", { live: false });
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto(house.address);
  await page.locator(".app-line").getByText("WebAssembly is off").waitFor({ state: "visible" });
});

test("in a frame without an origin of its own a figure lives, and on a host that sends no header for that it says so", async () => {
  for (const sends of [true, false]) {
    // A page of its own: a blank one would come under the policy of the page it follows.
    const page = await (await house.open("about/", { live: false })).context().newPage();
    // What the browser makes of a module that comes without the header: nothing came.
    if (!sends) await page.route("**/assets/app-*.js", (route) => route.abort());
    await page.setContent(
      `<iframe sandbox="allow-scripts" src="${house.address}embed/main/?live=1" width="900" height="700"></iframe>`,
    );
    const frame = await eventually(() => page.frames()[1] ?? assert.fail("the frame is there"));
    if (sends) {
      await frame.waitForSelector("html[data-live]", { state: "attached" });
      const h1 = frame.locator("h1");
      const before = await h1.innerText();
      await frame.locator("#lever-residential-range").focus();
      for (let press = 0; press < 9; press += 1) await page.keyboard.press("ArrowRight");
      await eventually(async () => assert.notEqual(await h1.innerText(), before));
    } else {
      await frame.locator(".embed-failed").getByText("did not start").waitFor({ state: "visible" });
      assert.ok(await frame.locator(".levers").isHidden());
    }
  }
});

test("where the browser refuses to write the address, the page goes on", async () => {
  const page = await house.open("about/", { live: false });
  await page.addInitScript(() => {
    history.pushState = history.replaceState = () => {
      throw new DOMException("no", "SecurityError");
    };
  });
  await page.goto(house.address);
  await live(page);
  const before = await headline(page);
  await lever(page, "residential").number.fill("1");
  await lever(page, "residential").number.press("Enter");
  await eventually(async () => assert.notEqual(await headline(page), before));
});

test("what is set while the app is on its way is not lost", async () => {
  const { page, release } = await waiting();
  await page.getByText("The sliders are loading.").waitFor({ state: "visible" });
  await page.locator("#lever-children-range").focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowRight");
  await lever(page, "funding").number.fill("1.5");
  release();
  await live(page);
  await eventually(async () => assert.match(await link(page), /children=0\.9&funding=1\.5$/));
  await assertAgrees(page);
});

test("what the browser puts back into the sliders after Back is what the model shows", async () => {
  const page = await house.open();
  await lever(page, "residential").number.fill("3.5");
  // At once: the address may not have been written yet, the browser's own memory of the boxes is all there is.
  await page.goto(`${house.address}about/`);
  await page.goBack();
  await live(page);
  const { query } = await assertAgrees(page);
  const shown = await lever(page, "residential").number.inputValue();
  assert.equal(/residential=3\.5/.test(query), Number(shown) === 3.5, `${shown} and ${query}`);
});

test("moves replace the address; the first of a visit and another's scenario are entries of their own", async () => {
  const page = await house.open();
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  for (const key of ["children", "residential", "children"]) {
    await lever(page, key).more.click();
    await link(page);
  }
  assert.equal(await entries(), before + 1);
  const moved = await headline(page);
  const menu = page.getByTestId("presets");
  const id = await menu.locator("option").nth(2).getAttribute("value");
  await menu.selectOption(id);
  await link(page);
  assert.equal(await entries(), before + 2);
  await eventually(async () => assert.notEqual(await headline(page), moved));
  await page.goBack();
  await settled(page);
  await eventually(async () => assert.equal(await headline(page), moved));
  assert.match(await link(page), /children=0\.6/);
});

test("the dateline says when a newer count was due", async () => {
  for (const [day, is] of [
    ["2026-11-30T12:00:00", false],
    ["2026-12-01T12:00:00", true],
  ]) {
    const page = await house.open("about/", { live: false });
    await page.clock.setFixedTime(new Date(day));
    await page.goto(house.address);
    await live(page);
    assert.equal(/newer count/.test(await page.getByTestId("late").innerText()), is, day);
  }
});
