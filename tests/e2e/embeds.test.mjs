// Figures in frames of other sites: whole without the app, alive once touched, and the page around is left alone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eventually } from "./support/article.mjs";
import { axe, launch, picture, settled, sidewaysOverflow, site } from "./support/browser.mjs";
import { ALL, MOVED } from "./support/heights.mjs";
import { files } from "./support/host.mjs";
import { iframe, newsroom, story } from "./support/newsroom.mjs";
import { otherHost } from "./support/other-host.mjs";
import { scenario } from "./support/xtask.mjs";

const house = site();
const bare = { javaScriptEnabled: false, live: false };
const atRest = { live: false };
const isLive = (page) => page.waitForSelector("html[data-live]", { state: "attached" });

let browser;
let news;
let plain;
before(async () => {
  browser = await launch();
  news = await newsroom();
  plain = await otherHost({ folder: "/care-gap/" });
});
after(async () => {
  await browser?.close();
  news?.stop();
  plain?.stop();
});

/** Opens a page of the newsroom with these frames. */
async function host(body, options = {}) {
  const context = await browser.newContext({ viewport: { width: 800, height: 700 }, locale: "en-GB", ...options });
  const page = await context.newPage();
  await page.goto(news.put("story", body));
  return { page, frame: page.frameLocator("iframe").first(), close: () => context.close() };
}

const fetched = (page) => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
const ofApp = (names) => names.filter((name) => /wasm|app-/.test(name));

test("every figure is whole without scripts: title, measure, sources, table, way to the article", async () => {
  const page = await house.open("embed/main/", bare);
  for (const key of ALL) {
    for (const start of ["", "edition/2025/", "edition/2026/"]) {
      await page.goto(`${house.address}${start}embed/${key}/`);
      assert.ok((await page.locator("figure :is(h1, h3)").first().innerText()).length > 15, key);
      assert.ok((await page.locator(".measure").innerText()).length > 10, key);
      assert.match(await page.locator(".figure-foot .source-line").innerText(), /^Source: .*DfE/s);
      assert.ok((await page.locator("table tr").count()) > 3, key);
      assert.ok(await page.getByText("Explore this at The Care Gap").isVisible());
      assert.equal(await page.locator(".levers:visible").count(), 0, key);
    }
  }
});

test("a figure at rest is at most 40 kB, its style and script included, and fetches no app", async () => {
  const weights = new Map(files().map((file) => [file.path, file]));
  for (const key of ALL) {
    const page = await house.open(`embed/${key}/`, atRest);
    const names = await fetched(page);
    assert.deepEqual(ofApp(names), []);
    const paths = [`embed/${key}/index.html`, ...names.map((name) => name.slice(house.address.length))];
    const sum = paths.reduce((sum, path) => sum + weights.get(path).brotli.length, 0);
    assert.ok(sum <= 40_000, `${key}: ${sum} bytes`);
    assert.deepEqual(
      paths.filter((path) => !/index\.html$|embed-\w+\.(css|js)$|icon/.test(path)),
      [],
    );
  }
});

test("a figure that nothing moves fetches no app, whatever is touched and asked", async () => {
  const page = await house.open("embed/who-changed/?live=1&children=1.5", atRest);
  await page.locator(".lines-plot").click();
  await page.locator("summary").click();
  assert.deepEqual(ofApp(await fetched(page)), []);
});

for (const key of MOVED) {
  test(`${key}: what is pressed and moved before the app is there is kept`, async () => {
    let release;
    const hold = new Promise((resolve) => (release = resolve));
    const page = await house.open(`embed/${key}/`, { ...atRest, hold });
    const lever = (name) => page.getByTestId(`lever-${name}`);
    await lever("children").locator("button.lever-step").last().click();
    await lever("funding").locator("input[type=range]").focus();
    await page.keyboard.press("ArrowRight");
    await page.getByText("The sliders are loading.").waitFor();
    release();
    await isLive(page);
    await eventually(async () => assert.match(page.url(), /children=.*funding=/));
    await eventually(async () => {
      const { words } = await scenario(new URL(page.url()).search.slice(1));
      const explore = await page.locator("[data-explore]").getAttribute("href");
      assert.match(explore, /\?v=1&data=2026&children=.*funding=.*#/);
      if (key === "main") assert.equal(await page.locator("h1").innerText(), words.headline);
    });
  });
}

test("a press alone, as a screen reader gives it, fetches the app and is kept", async () => {
  const page = await house.open("embed/main/", atRest);
  const up = page.getByTestId("lever-children").locator("button.lever-step").last();
  await up.evaluate((button) => button.click());
  await isLive(page);
  await eventually(async () => assert.match(page.url(), /children=/));
});

test("a link of another edition fetches the app, which says what it did", async () => {
  const page = await house.open("embed/main/?v=1&data=2019", atRest);
  await isLive(page);
  await page.getByText("This link asks for figures of “2019”").waitFor();
});

test("without sliders the figure says what it assumes", async () => {
  const page = await house.open("embed/main/?children=3&levers=0", atRest);
  await isLive(page);
  await eventually(async () => {
    const said = await page.getByTestId("assumed").innerText();
    assert.match(said, /^Scenario, not a forecast: if .*3(\.0)?% a year/);
  });
  await page.goto(`${house.address}embed/main/?children=3`);
  await isLive(page);
  assert.ok(!(await page.getByTestId("assumed").isVisible()));
});

test("a figure whose link has a scenario is not shown before it is that scenario", async () => {
  for (const key of MOVED) {
    let release;
    const hold = new Promise((resolve) => (release = resolve));
    const page = await house.open(`embed/${key}/?v=1&amp;data=2026&amp;children=3&funding=-2`, { ...atRest, hold });
    const figure = page.locator(".embed-figure figure");
    await page.getByText("Loading the scenario of this link").waitFor();
    assert.ok(!(await figure.isVisible()), key);
    const drawn = figure.locator(":is(.chart-labels, .bars, .break-evens)");
    const before = await drawn.textContent();
    release();
    await figure.waitFor();
    assert.notEqual(await drawn.textContent(), before);
    const { words } = await scenario("v=1&data=2026&children=3&funding=-2");
    if (key === "main") assert.equal(await page.locator("h1").innerText(), words.headline);
  }
});

test("where the app does not come, the figure is there and says what it is", async () => {
  const options = { ...atRest, block: "**/*.wasm", forgive: /ERR_FAILED/ };
  const moved = await house.open("embed/main/?v=1&data=2026&children=3", options);
  await moved.getByText("The scenario of this link could not be loaded.").waitFor();
  assert.ok(await moved.locator("figure").isVisible());
  const touched = await house.open("embed/main/", options);
  await touched.locator(".chart").click();
  await touched.getByText("its sliders did not start").waitFor();
  assert.equal(await touched.getByText("could not be loaded").isVisible(), false);
  assert.equal(await touched.locator(".levers:visible").count(), 0);
});

test("levers=0 hides the sliders and live=1 fetches the app at once", async () => {
  const hidden = await house.open("embed/main/?levers=0", atRest);
  assert.equal(await hidden.locator(".levers:visible").count(), 0);
  assert.deepEqual(ofApp(await fetched(hidden)), []);
  const page = await house.open("embed/main/?live=1");
  assert.ok(ofApp(await fetched(page)).length >= 2);
  assert.equal(await page.getByTestId("link-notes").isVisible(), false);
});

test("a frame without scripts has figure and sources; with them alone it comes alive on our host", async () => {
  const { page, frame, close } = await host(iframe(`${house.address}embed/main/`, 'sandbox=""'));
  await frame.locator(".chart").waitFor();
  assert.ok(await frame.locator(".figure-foot .source-line").isVisible());
  assert.ok(await frame.getByText("This figure is a picture with the starting assumptions").isVisible());
  await page.goto(news.put("scripts", iframe(`${house.address}embed/main/?live=1`, 'sandbox="allow-scripts"')));
  const alive = page.frameLocator("iframe");
  await alive.locator("html[data-live]").waitFor({ state: "attached" });
  const headline = await alive.locator("h1").innerText();
  await alive.getByTestId("lever-children").locator("button.lever-step").last().click();
  await eventually(async () => assert.notEqual(await alive.locator("h1").innerText(), headline));
  await alive.getByText("Copy link").click();
  const box = alive.locator("[data-said=refused] input");
  await box.waitFor();
  assert.match(await box.inputValue(), /\/\?v=1&data=2026&children=[^#]*#result$/);
  assert.equal(await box.evaluate((box) => box.selectionEnd - box.selectionStart === box.value.length), true);
  await close();
});

test("on a host that allows other origins nothing, a sandboxed figure is whole and says that it is a picture", async () => {
  const { frame, close } = await host(iframe(`${plain.address}embed/main/?children=3`, 'sandbox="allow-scripts"'));
  await frame.getByText("This figure is a picture here").waitFor();
  await frame.getByText("The scenario of this link could not be loaded.").waitFor();
  assert.ok(await frame.locator(".chart").isVisible());
  await close();
});

test("the page around is not scrolled and gets no entry in its history: Back leaves it", async () => {
  const { page, frame, close } = await host("first");
  await page.goto(news.put("three", story(iframe(`${house.address}embed/main/?live=1#result`))));
  const entries = await page.evaluate(() => history.length);
  await frame.locator("html[data-live]").waitFor({ state: "attached" });
  assert.equal(await page.evaluate(() => scrollY), 0, "neither hash nor app scrolls the page");
  await page.evaluate(() => scrollTo(0, 900));
  const at = await page.evaluate(() => scrollY);
  for (let i = 0; i < 5; i += 1) {
    await frame.getByTestId("lever-funding").locator("button.lever-step").last().click();
    await frame.getByTestId("lever-residential").locator("button.lever-step").first().click();
  }
  await frame.getByTestId("reset-all").focus();
  await frame.getByTestId("lever-funding").locator("button.lever-reset").click();
  assert.equal(await page.evaluate(() => history.length), entries);
  assert.equal(await page.evaluate(() => scrollY), at);
  await page.goBack();
  assert.ok(page.url().endsWith("/story"));
  await close();
});

test("the wheel over a slider scrolls the page around and sets nothing", async () => {
  const { page, frame, close } = await host(story(iframe(`${house.address}embed/main/?live=1`)));
  await frame.locator("html[data-live]").waitFor({ state: "attached" });
  const range = frame.getByTestId("lever-funding").locator("input[type=range]");
  await page.evaluate(() => scrollTo(0, 900));
  const [before, at] = [await range.inputValue(), await page.evaluate(() => scrollY)];
  await range.hover();
  await page.mouse.wheel(0, 200);
  await page.waitForFunction((at) => scrollY > at + 100, at);
  assert.equal(await range.inputValue(), before);
  await close();
});

test("the keyboard goes through a frame and out of it again", async () => {
  const { page, frame, close } = await host(`${iframe(`${house.address}embed/opened/`)}<a id="out" href="#x">out</a>`);
  await frame.locator(".levers").waitFor();
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.id === "out")) return close();
  }
  assert.fail("the focus did not leave the frame");
});

test("links open beside the page and the copied link is the article's", async () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  const page = await house.open("embed/main/?children=1.5&theme=dark", { permissions });
  await page.getByText("Copy link").click();
  await page.getByText("Copied: the link opens this figure").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, `${house.address}?v=1&data=2026&children=1.5#result`);
  const [opened] = await Promise.all([page.context().waitForEvent("page"), page.locator("[data-explore]").click()]);
  await opened.waitForURL(/children=1.5.*#result/);
  const targets = await page.evaluate(() =>
    [...document.links].map((link) => link.target || document.querySelector("base").target),
  );
  assert.ok(targets.every((target) => target === "_blank"));
});

test("other sites may frame figures and nothing else", async () => {
  for (const path of ["embed/main/", "edition/2025/embed/close/", "", "claims/", "about/"]) {
    const policy = (await fetch(house.address + path)).headers.get("content-security-policy");
    assert.equal(policy.includes("frame-ancestors"), !path.includes("embed/"), path);
  }
});

test("eight figures on one page, each its own", async () => {
  const frames = ALL.slice(0, 8).map((key) => iframe(`${house.address}embed/${key}/`));
  const { page, close } = await host(frames.join(""));
  const first = page.frameLocator("iframe").nth(0);
  const second = page.frameLocator("iframe").nth(1);
  await first.getByTestId("lever-children").locator("button.lever-step").last().click();
  await first.locator("html[data-live]").waitFor({ state: "attached" });
  assert.equal(await second.locator("html[data-live]").count(), 0);
  assert.equal(page.frames().length, 9);
  await close();
});

for (const width of [280, 300, 640]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing in any frame ${width} pixels wide, ${colorScheme}, and nothing has to be scrolled sideways`, async () => {
      const page = await house.open("embed/main/", { ...atRest, viewport: { width, height: 900 }, colorScheme });
      for (const key of ALL) {
        await page.goto(`${house.address}embed/${key}/`);
        await settled(page, 3);
        assert.equal(await sidewaysOverflow(page), 0, key);
        assert.deepEqual(await axe(page), [], key);
        await picture(page, `embed-${key}-${width}-${colorScheme}`, { fullPage: true });
      }
    });
  }
}

test("nothing moves as a figure comes alive or shows its scenario", async () => {
  for (const query of ["?live=1", "?children=3&funding=-2"]) {
    const page = await house.open(`embed/main/${query}`);
    await settled(page, 30);
    const shift = await page.evaluate(
      () =>
        new Promise((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
            resolve(sum);
          }).observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    assert.ok(shift <= 0.02, `${query}: ${shift}`);
  }
});
