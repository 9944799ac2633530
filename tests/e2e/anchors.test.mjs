// Anchors of the time when the site was one page lead to their places of today, and a scenario goes along.
import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "./support/browser.mjs";

const house = site();

for (const [anchor, path, kept = anchor] of [
  ["claims", "claims/"],
  ["claim-nao25-96", "claims/"],
  ["check", "claims/"],
  ["look-back", "claims/"],
  ["how", "method/", ""],
  ["method-need", "method/"],
  ["term-outturn", "method/"],
  ["demand", "method/"],
  ["cost", "method/"],
  ["moved", "method/"],
  ["children-now", "children/"],
  ["forecasts", "forecasts/"],
  ["forecast-f01", "forecasts/"],
  ["publication-nao_2014", "sources/"],
  ["about", "about/", ""],
  ["corrections", "about/"],
]) {
  test(`#${anchor} leads to ${path}`, async () => {
    const page = await house.open(`?children=1#${anchor}`, { live: false });
    await page.waitForURL(({ pathname, hash }) => pathname === `/${path}` && hash === (kept && `#${kept}`));
    assert.match(new URL(page.url()).search, /children=1/);
    if (kept === "") return;
    const place = page.locator(`#${kept}`);
    await place.waitFor({ state: "visible" });
    // A folded place opens and comes into view.
    await page.waitForFunction((id) => {
      const { top } = document.getElementById(id).getBoundingClientRect();
      return top > -2 && top < innerHeight;
    }, kept);
  });
}

test("an anchor of the page itself is gone to, and one that never was is left alone", async () => {
  const page = await house.open("?children=1#close");
  assert.equal(new URL(page.url()).pathname, "/");
  await page.waitForFunction(() => scrollY > 300);
  const nowhere = await house.open("?children=1#no-such-place");
  assert.equal(new URL(nowhere.url()).pathname, "/");
});
