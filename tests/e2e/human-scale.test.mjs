// The gap in human scale follows the levers, and has the headline's sum.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, headline, lever, link } from "./support/article.mjs";
import { site } from "./support/browser.mjs";
import { scenario } from "./support/xtask.mjs";

const house = site();

test("the gap in human scale follows a lever and has the headline's sum", async () => {
  const page = await house.open();
  // What is out of view has no inner text: it is not laid out.
  const words = () => page.getByTestId("human-scale").textContent();
  const sum = (text) => text.match(/£[\d,.]+(bn|m)/)[0];
  assert.equal(sum(await words()), sum(await headline(page)));
  const before = await words();
  await lever(page, "residential").more.click();
  const { years } = await scenario(await link(page));
  await eventually(async () => assert.notEqual(await words(), before));
  assert.equal(sum(await words()), sum(await headline(page)));
  const last = years.at(-1);
  const said = await words();
  const weekly = Number(said.match(/£([\d,]+) a week for each child in care/)[1].replaceAll(",", ""));
  assert.ok(Math.abs(weekly - last.gap / last.children / (365 / 7)) <= 5.01, `${weekly} a week, gap ${last.gap}`);
  const every = Number(said.match(/£1 in every £(\d+)/)[1]);
  assert.ok(Math.abs(every - last.need / last.gap) <= 0.51, `£1 in every £${every}, gap ${last.gap}`);
  assert.doesNotMatch(said, /foster places|social workers/);
});

test("a surplus in human scale is said as one", async () => {
  const page = await house.open("?v=1&data=2026&funding=15");
  await eventually(async () => assert.match(await page.getByTestId("human-scale").textContent(), /the surplus of £/));
});
