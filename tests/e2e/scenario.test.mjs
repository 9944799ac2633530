// A page for each preset: it says without scripts whose assumptions these are and what follows, and opens with them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAgrees, eventually, headline, lever, link } from "./support/article.mjs";
import { axe, picture, settled, sidewaysOverflow, site } from "./support/browser.mjs";
import { scenario } from "./support/xtask.mjs";

const house = site();
const still = { javaScriptEnabled: false, live: false };
const PAGE = "scenario/nao14/";

test("without scripts the page of a preset says who assumed what, what follows and the caveat, beside its figure", async () => {
  const page = await house.open(PAGE, still);
  const asked = await page.locator("[data-blank=link]").textContent();
  const { words } = await scenario(asked.slice(1));
  assert.equal(await headline(page), words.headline);
  const opening = await page.locator(".opening").innerText();
  assert.match(opening, /The NAO’s 2014 pace \(NAO and Public Accounts Committee, 27 November 2014\)/);
  assert.match(opening, /Caveat: /);
  assert.ok(await page.locator("[data-series=need-scenario]").isVisible());
  const assumed = await page.locator("section:has(> #assumptions)").textContent();
  assert.match(assumed, /What this scenario assumes\s*From the source:\s*Children in care: \+2\.0% a year/);
});

test("the page of a preset is alive with that scenario, as it was served", async () => {
  const served = await (await house.open(PAGE, still)).locator("[data-testid=headline]").textContent();
  const page = await house.open(PAGE);
  await eventually(async () => assert.equal(await headline(page), served));
  const { query } = await assertAgrees(page);
  assert.match(query, /children=2/);
  assert.equal(await page.getByTestId("presets").inputValue(), "nao14");
  assert.equal(await lever(page, "children").range.inputValue(), "2");
  assert.ok(await page.getByTestId("link-notes").isHidden());
});

test("what a messenger adds changes nothing, and a link of its own shows what its sender saw", async () => {
  const added = await house.open(`${PAGE}?utm_source=news&fbclid=abc`);
  assert.match(await link(added), /children=2/);
  const own = await house.open(`${PAGE}?v=1&data=2025&children=3`);
  const { query } = await assertAgrees(own);
  assert.match(query, /children=3$/);
  const defaults = await house.open(`${PAGE}?v=1&data=2025`);
  assert.equal(await defaults.getByTestId("presets").inputValue(), "trend");
});

test("the article leads to the page of each preset, and Back leads back", async () => {
  const page = await house.open();
  const first = await headline(page);
  await page.getByTestId("preset-pages").locator("summary").click();
  await page.getByRole("link", { name: "The NAO’s 2014 pace" }).click();
  await page.waitForURL(/scenario\/nao14\//);
  await page.waitForSelector("html[data-live]", { state: "attached" });
  await eventually(async () => assert.notEqual(await headline(page), first));
  await page.goBack();
  await page.waitForSelector("html[data-live]", { state: "attached" });
  await eventually(async () => assert.equal(await headline(page), first));
});

for (const width of [360, 768, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing on the page of a preset at ${width} pixels, ${colorScheme}`, async () => {
      const page = await house.open(PAGE, { viewport: { width, height: 800 }, colorScheme });
      await settled(page, 3);
      assert.deepEqual(await axe(page), []);
      assert.equal(await sidewaysOverflow(page), 0);
      await picture(page, `scenario-${width}-${colorScheme}`, { fullPage: true });
    });
  }
}
