// The site's own typefaces: they come with the site, are light, draw what the pages say, and move nothing when they come late.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { CHARACTERS, LEFT_TO_THE_SYSTEM } from "../../web/fonts.mjs";
import { NARROW, settled, sidewaysOverflow, site } from "./support/browser.mjs";
import { ROOT } from "./support/xtask.mjs";

const house = site();
const FACES = ["Literata", "Roboto"];

/** The typefaces, by name, with which the browser has drawn what `selector` names: `{ familyName, isCustomFont, glyphCount }`. */
async function drawnWith(page, selector) {
  const debug = await page.context().newCDPSession(page);
  await debug.send("DOM.enable");
  await debug.send("CSS.enable");
  const { root } = await debug.send("DOM.getDocument");
  const { nodeId } = await debug.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await debug.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts;
}

/** A page that has its typefaces at hand, so that it is drawn with them from the first. */
async function open(options) {
  const page = await house.open("", options);
  await page.reload();
  await page.waitForSelector("html[data-live]", { state: "attached" });
  return page;
}

/** The addresses of the typefaces that the page has asked for. */
const asked = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.endsWith(".woff2")),
  );

test("on a slow line, or where a reader saves data, no typeface holds up the page", async () => {
  for (const line of ["slow", "saved"]) {
    const page = await house.open("embed/who-changed/", { live: false, serviceWorkers: "block" });
    if (line === "slow")
      await page.route("**/style-*.css", (route) =>
        new Promise((go) => setTimeout(go, 400)).then(() => route.continue()),
      );
    else
      await page.addInitScript(() => {
        Object.defineProperty(navigator, "connection", { value: { saveData: true } });
      });
    await page.goto(house.address);
    await page.waitForSelector("html[data-live]", { state: "attached" });
    await settled(page);
    assert.deepEqual(await asked(page), []);
    const drawn = await drawnWith(page, "h1");
    assert.ok(
      drawn.every(({ isCustomFont }) => !isCustomFont),
      JSON.stringify(drawn),
    );
  }
});

test("two typefaces come from the site, as such, and are light", async () => {
  const page = await house.open();
  await page.evaluate(() => document.fonts.ready);
  const links = await asked(page);
  assert.equal(links.length, FACES.length);
  let bytes = 0;
  for (const link of links) {
    assert.ok(link.startsWith(`${house.address}assets/`), link);
    const reply = await fetch(link);
    assert.equal(reply.status, 200);
    assert.equal(reply.headers.get("content-type"), "font/woff2");
    bytes += (await reply.arrayBuffer()).byteLength;
  }
  assert.ok(bytes > 10_000 && bytes <= 70_000, `${bytes} bytes`);
  const used = await page.evaluate(() =>
    [...document.fonts].filter((face) => face.status === "loaded").map((f) => f.family),
  );
  for (const family of FACES) assert.ok(used.includes(family), `${family} among ${used}`);
});

test("headings and text have the serif, controls and tables the sans", async () => {
  const page = await open();
  await page
    .locator("details", { has: page.getByTestId("table-main") })
    .locator("summary")
    .click();
  for (const [selector, family] of [
    ["h1", "Literata"],
    [".still-text p", "Literata"],
    [".presets-menu", "Roboto"],
    ["[data-testid=table-main] td", "Roboto"],
  ]) {
    const drawn = await drawnWith(page, selector);
    assert.ok(
      drawn.some(({ familyName, isCustomFont }) => isCustomFont && familyName === family),
      `${selector}: ${JSON.stringify(drawn)}`,
    );
  }
});

test("each typeface draws every character that it was cut to, and its figures line up", async () => {
  const page = await open();
  for (const variable of ["--serif", "--sans"]) {
    const widths = await page.evaluate(
      ([variable, characters]) => {
        document.querySelector("#specimen")?.remove();
        document.body.insertAdjacentHTML("beforeend", `<div id="specimen"></div>`);
        const specimen = document.querySelector("#specimen");
        specimen.style.cssText = `font-family: var(${variable}); white-space: pre; width: max-content`;
        specimen.style.fontVariantNumeric = "tabular-nums";
        const width = (text) => {
          specimen.textContent = text;
          return specimen.getBoundingClientRect().width;
        };
        const digits = [..."0123456789"].map((digit) => width(digit.repeat(20)));
        width(characters);
        return digits;
      },
      [variable, CHARACTERS],
    );
    assert.equal(new Set(widths.map((width) => width.toFixed(2))).size, 1, `${variable}: ${widths}`);
    const drawn = await drawnWith(page, "#specimen");
    assert.deepEqual(
      drawn.map(({ isCustomFont }) => isCustomFont),
      [true],
      `${variable}: ${JSON.stringify(drawn)}`,
    );
  }
});

test("no page has a character that nobody thought of", () => {
  const known = new Set(`${CHARACTERS}${LEFT_TO_THE_SYSTEM}\n`);
  const pages = readdirSync(`${ROOT}dist`, { recursive: true }).filter((name) => /\.(html|css)$/.test(name));
  assert.ok(pages.length > 2);
  for (const name of pages) {
    const unknown = [...new Set(readFileSync(`${ROOT}dist/${name}`, "utf8"))].filter((one) => !known.has(one));
    assert.deepEqual(unknown, [], `${name}: cut the typefaces to it or leave it to the system, in web/fonts.mjs`);
  }
});

for (const width of [360, 768, 1280]) {
  test(`typefaces that come late move nothing at ${width} pixels`, async () => {
    const page = await house.open("", { viewport: { width, height: 800 } });
    let come;
    const held = new Promise((resolve) => (come = resolve));
    await page.route("**/*.woff2", (route) => held.then(() => route.continue()));
    await page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) globalThis.shift += value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.reload({ waitUntil: "commit" });
    await page.waitForSelector("html[data-live]", { state: "attached" });
    await settled(page);
    const before = await page.evaluate(() => globalThis.shift);
    const faces = ["serif", "sans"].map((face) =>
      page.waitForEvent("requestfinished", (request) => request.url().includes(`/${face}-`)),
    );
    come();
    await Promise.all(faces);
    await settled(page, 30);
    const moved = (await page.evaluate(() => globalThis.shift)) - before;
    assert.ok(moved <= 0.02, `${moved}`);
  });
}

test("wider letters, words and lines fit a narrow window", async () => {
  const page = await open({ viewport: NARROW });
  await page.evaluate(() => {
    const style = new CSSStyleSheet();
    style.replaceSync(
      "* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }",
    );
    document.adoptedStyleSheets = [style];
  });
  await settled(page);
  assert.equal(await sidewaysOverflow(page), 0);
});
