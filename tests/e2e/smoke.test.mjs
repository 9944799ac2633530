// The page opens, says what it is with and without scripts, fits every window, and axe has nothing against it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, picture, settled, sidewaysOverflow, site } from "./support/browser.mjs";

const house = site();

test("the page opens and comes alive", async () => {
  const page = await house.open();
  assert.match(await page.title(), /Care Gap/);
  assert.ok(await page.locator("h1").isVisible());
  assert.equal(await page.locator("html.js").count(), 1);
});

test("the page reads without JavaScript", async () => {
  const page = await house.open("", { javaScriptEnabled: false, live: false });
  assert.ok(await page.locator("h1").isVisible());
  assert.ok(await page.locator(".chart-lines").first().isVisible(), "the figure is there");
  assert.equal(await page.locator("html.js").count(), 0);
  assert.equal(await page.locator("input:visible, button:visible, select:visible").count(), 0, "no dead controls");
  await page.goto(`${house.address}method/`);
  const drawings = await page
    .locator(".lines-plot-drawing svg")
    .evaluateAll((all) => all.map((svg) => svg.getAttribute("preserveAspectRatio")));
  assert.ok(drawings.length > 1 && drawings.every((how) => how === "none"), "lines meet their labels");
  await picture(page, "no-script", { fullPage: true });
});

test("without WebAssembly a line says so and the text stays", async () => {
  const page = await house.open("", { block: "**/*.wasm", forgive: /wasm|ERR_FAILED|preload/i, live: false });
  await page.locator(".app-line").waitFor({ state: "visible" });
  assert.ok(await page.locator("h1").isVisible());
  assert.ok(await page.locator(".chart-lines").first().isVisible(), "the figure is there");
  assert.equal(await page.locator("html[data-failed]").count(), 1);
});

test("an address that leads nowhere says so and leads home, from any depth", async () => {
  assert.equal((await fetch(`${house.address}a/b/nothing`)).status, 404);
  const page = await house.open("a/b/nothing", { live: false, forgive: /404/ });
  assert.equal(await page.locator("h1").innerText(), "There is no page here");
  assert.equal(await page.evaluate(() => document.styleSheets.length), 1, "its style has come");
  assert.equal(await page.locator("script").count(), 1, "no app comes with it");
  assert.deepEqual(await axe(page), []);
  await page.getByRole("link", { name: "Go to The Care Gap" }).click();
  await page.waitForSelector("html[data-live]", { state: "attached" });
  assert.equal(new URL(page.url()).pathname, "/");
});

for (const width of [360, 768, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing at ${width} pixels, ${colorScheme}`, async () => {
      for (const path of ["", "claims/"]) {
        const page = await house.open(path, { viewport: { width, height: 800 }, colorScheme });
        await settled(page);
        await picture(page, `${path.slice(0, -1) || "page"}-${width}-${colorScheme}`, { fullPage: true });
        assert.deepEqual(await axe(page), [], path);
        assert.equal(await sidewaysOverflow(page), 0, path);
      }
    });
  }
}

for (const [name, viewport] of [
  ["320 pixels", { width: 320, height: 640 }],
  ["400% zoom", { width: 320, height: 256 }],
]) {
  test(`nothing needs to be scrolled sideways at ${name}`, async () => {
    for (const path of ["", "claims/"]) {
      const page = await house.open(path, { viewport });
      assert.equal(await sidewaysOverflow(page), 0, path);
      await picture(page, `narrow-${path.slice(0, -1)}${viewport.height}`);
    }
  });
}
