// The claims: any base year, any two years, any claim, and the claims of others; each in the link, each with its numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cells, eventually, link, movedSpending, openTable, table } from "./support/article.mjs";
import { axe, NARROW, picture, sidewaysOverflow, site } from "./support/browser.mjs";
import { compare } from "./support/xtask.mjs";

const house = site();
const percent = (fraction) => Math.abs(fraction * 100).toFixed(1);

test("index lines start at 100 in the year and of the spending a reader chooses", async () => {
  const page = await house.open("claims/");
  await page.locator("#demand-index").selectOption("2015-16");
  await page.locator("#demand-scope").selectOption("residential-fostering");
  const { children_change, real_change } = await compare("residential+fostering", "2015-16", "2023-24");
  const title = await page.getByTestId("demand-title").textContent();
  assert.ok(title.includes(percent(children_change)) && title.includes(percent(real_change)), title);
  const shown = await link(page);
  assert.match(shown, /index=2015-16/);
  assert.match(shown, /scope=residential-fostering/);
  await openTable(page, "demand");
  await eventually(async () => {
    const rows = await cells(page, "table-demand");
    assert.deepEqual(rows.find(([year]) => year === "2015-16").slice(1), ["100", "100"]);
    assert.equal(Number(rows.find(([year]) => year === "2023-24")[1]), Math.round(100 * (1 + real_change)));
    assert.ok(
      rows
        .find(([year]) => year === "2014-15")
        .slice(1)
        .every((cell) => cell === "no figure"),
      "the missing year says so",
    );
  });
  const again = await house.open(`claims/?${shown}`);
  assert.equal(await again.getByTestId("demand-title").textContent(), title);
});

test("any two years: the words, the bars and the table are those of the comparison", async () => {
  const page = await house.open("claims/");
  await page.locator("#back-scope").selectOption("residential");
  await page.locator("#back-from").selectOption("2018-19");
  await page.locator("#back-until").selectOption("2022-23");
  const model = await compare("residential", "2018-19", "2022-23");
  const sentence = await page.getByTestId("look-back-sentence").textContent();
  for (const change of [model.cash_change, model.real_change])
    assert.ok(sentence.includes(`${percent(change)}%`), sentence);
  assert.ok(sentence.includes("the mix of placements"), "placements are known at both ends");
  await openTable(page, "look-back");
  const moved = movedSpending(model);
  await eventually(async () => assert.deepEqual((await cells(page, "table-look-back")).slice(1), moved));
  assert.equal(await page.locator("#look-back .bar-row").count(), 4);
  assert.deepEqual(await axe(page), []);
});

const answered = (page, start) =>
  page.waitForFunction(
    (start) => document.querySelector("[data-testid=check-answer]").textContent.startsWith(start),
    start,
  );

test("a claim in words is read, answered in one sentence, and its link opens the same", async () => {
  const page = await house.open("claims/");
  await page.locator("#check-claim").fill("Residential spending nearly doubled between 2019–20 and 2023/24");
  const answer = page.getByTestId("check-answer");
  await answered(
    page,
    "Right: spending on residential care nearly doubled in cash, up 95.5%; after inflation it rose 64.5%.",
  );
  const said = await answer.textContent();
  const understood = await page.getByTestId("check-understood").textContent();
  assert.match(understood, /Measure: Spending on residential care.*Years: 2019-20 to 2023-24.*Claim: nearly doubled/s);
  assert.equal(await page.locator("#check-measure").inputValue(), "residential-spending");
  assert.equal(await page.locator("#check-from").inputValue(), "2019-20");
  await openTable(page, "check");
  await eventually(async () => assert.equal((await cells(page, "table-check"))[1].at(-1), "yes"));
  const address = await eventually(async () => {
    const address = await page.getByTestId("check-link").getAttribute("href");
    assert.match(address, /claim=spending_on_residential_care_nearly_doubled_from_2019-20_to_2023-24#check$/);
    return address;
  });
  const again = await house.open(`claims/${address}`);
  assert.equal(await again.getByTestId("check-answer").textContent(), said);
  assert.equal(
    await again.locator("#check-claim").inputValue(),
    "spending on residential care nearly doubled from 2019-20 to 2023-24",
  );
  await picture(again, "claim-check");
  // Another price basis is another claim.
  await again
    .locator("#check-claim")
    .fill("residential spending nearly doubled after inflation from 2019-20 to 2023-24");
  await answered(again, "Not right: spending on residential care rose 95.5% in cash");
  assert.match(
    await again.getByTestId("check-further").textContent(),
    /The number is right for spending on residential care in cash/,
  );
  // What is chosen from the lists is written into the box.
  await again.locator("#check-measure").selectOption("fostering-spending");
  await again.waitForFunction(() =>
    document.querySelector("#check-claim").value.startsWith("spending on fostering nearly doubled"),
  );
});

test("years that nobody named are found and said, and one claim leaves the next alone", async () => {
  const page = await house.open("claims/");
  const claim = page.locator("#check-claim");
  await claim.fill("1,760 fewer");
  await answered(page, "Right: the number of children in care fell by 1,760, from 83,530 to 81,770.");
  assert.match(await page.getByTestId("check-years").textContent(), /You named no years/);
  assert.match(await page.getByTestId("check-understood").textContent(), /March 2024 to March 2025/);
  await claim.fill("£9bn in 2024-25");
  await answered(page, "Right: spending on children in care");
  await claim.fill("spending more than doubled");
  await answered(
    page,
    "Right: spending on children in care, on today’s definition, more than doubled in cash, up 170.1%",
  );
  await page.locator("#check-from").selectOption("2019-20");
  await answered(page, "Not right: ");
  await claim.fill("spending doubled");
  await answered(page, "Not right: ");
  assert.equal(await page.locator("#check-from").inputValue(), "2019-20", "what was picked is kept");
});

test("what is published is a reading, and a divisor is named", async () => {
  const page = await house.open("claims/");
  await page.locator("#check-claim").fill("spending rose 195% from 2010-11 to 2024-25");
  await answered(page, "Right: spending on children in care, as published, rose by 195% in cash");
  assert.match(await page.getByTestId("check-further").textContent(), /published £3\.0bn\. On today’s definition/);
  await page.locator("#check-claim").fill("residential spending was £38,000 for each child in 2023-24");
  await answered(page, "Right: spending on residential care for each child in care, in the same councils, was £38,000");
  assert.match(
    await page.getByTestId("check-further").textContent(),
    /For each residential place DfE gives £6,775 a week/,
  );
});

test("what cannot be read is named, and nothing on screen answers another question", async () => {
  const page = await house.open("claims/?says=5");
  assert.equal(
    await page.locator("#check-claim").inputValue(),
    "spending on children in care rose by 5% from 2010-11 to 2024-25",
  );
  await openTable(page, "check");
  await page.locator("#check-claim").fill("spending in Wales doubled");
  const problem = page.locator("#check-problem");
  await eventually(async () => assert.match(await problem.textContent(), /can’t read “wales”/));
  assert.equal(await page.getByTestId("check-answer").textContent(), "");
  assert.equal(await page.getByTestId("check-further").textContent(), "");
  assert.equal(await page.getByTestId("check-understood").textContent(), "");
  assert.equal(await page.getByTestId("check-years").textContent(), "");
  assert.ok(!(await page.getByTestId("table-check").isVisible()));
  assert.ok(!(await page.getByTestId("check-link").isVisible()));
  await page.locator("#check-claim").fill("spending fell by a third since 2010-11");
  await answered(page, "Not right: ");
  assert.ok(await page.getByTestId("table-check").isVisible());
  await page.locator("#check-claim").fill("");
  await answered(page, "Spending on children in care");
});

test("a year without a figure is refused in a sentence that names the years there are", async () => {
  const page = await house.open("claims/?from=2014-15&index=2014-15");
  for (const id of ["look-back-title", "check-answer", "demand-title"]) {
    assert.match(await page.getByTestId(id).textContent(), /2014-15.*2008-09 to 2013-14/s, id);
  }
  assert.equal(await page.locator("#back-from").inputValue(), "2014-15");
  await page.locator("#back-from").selectOption("2015-16");
  assert.match(await page.getByTestId("look-back-title").textContent(), /^2015-16 to 2024-25/);
});

test("a claim of others opens its comparison and leaves the scenario as it is", async () => {
  const page = await house.open("claims/?children=0.5");
  await page.locator("#claim-words").fill("96%");
  const row = page.locator("#claim-nao25-96");
  await row.locator(":scope > summary").click();
  await row.locator("a[data-look]").click();
  await answered(page, "Right: spending on residential care rose by 96% in cash, up 95.5%");
  assert.equal(await page.evaluate(() => document.activeElement.id), "check");
  assert.match(await link(page), /children=0\.5.*scope=residential/);
  assert.equal(new URL(page.url()).hash, "#check");
  await page.goBack();
  await page.waitForFunction(() => document.querySelector("#check-claim").value === "");
  assert.match(await link(page), /children=0\.5$/);
});

test("a claim that is a forecast leads to how it turned out", async () => {
  const page = await house.open("claims/#claim-ccn21-95");
  const claim = page.locator("#claim-ccn21-95[open]");
  await claim.getByText("How this forecast turned out").click();
  await page.waitForURL("**/forecasts/#forecast-*");
});

test("a link to one claim arrives at it, and what is published for all England is a reading", async () => {
  const page = await house.open("claims/?from=2019-20&until=2024-25&says=2.2#claim-nao25-96");
  const claim = page.locator("#claim-nao25-96");
  await eventually(async () => {
    const { y } = await claim.boundingBox();
    assert.ok(y >= 0 && y < 700, `the claim stands at ${y}`);
  });
  assert.ok(await claim.locator(".claim-row-compare").isVisible());
  assert.equal(await claim.getByText("Link to this claim").getAttribute("href"), "#claim-nao25-96");
  assert.match(await page.getByTestId("check-answer").textContent(), /^Not right: spending on children in care/);
  assert.match(
    await page.getByTestId("check-further").textContent(),
    /The number is right for the number of children in care/,
  );
});

test("claims are found by short names, plain numbers and straight apostrophes, and fold again", async () => {
  const page = await house.open("claims/");
  const ids = () =>
    page.locator("#claim-list [data-row]:not([hidden])").evaluateAll((rows) => rows.map(({ id }) => id));
  const open = () => page.locator("#claim-list details[data-group][open]").count();
  // A reader has folded them all.
  for (const group of await page.locator("#claim-list [data-group] > summary").all()) await group.click();
  for (const [typed, id] of [
    ["NAO", "claim-nao14-spend"],
    ["95000", "claim-ccn21-95"],
    ["children's", ""],
  ]) {
    await page.locator("#claim-words").fill(typed);
    const found = await ids();
    assert.ok(found.length > 0 && (found.includes(id) || id === ""), `${typed}: ${found}`);
    assert.ok((await open()) > 0);
  }
  await page.locator("#claim-words").fill("");
  assert.equal(await open(), 0);
});

test("claims are searched by words, verdict and trap", async () => {
  const page = await house.open("claims/");
  const found = page.getByTestId("claims-found");
  const shown = () =>
    page
      .locator("#claim-list [data-row]:not([hidden])")
      .evaluateAll((rows) => rows.map((row) => row.textContent.toLowerCase()));
  const all = (await shown()).length;
  assert.ok(all >= 90);
  await page.locator("#claim-words").fill("audit office doubled");
  let rows = await shown();
  assert.ok(rows.length < all && rows.every((text) => text.includes("audit office") && text.includes("doubled")));
  await page.locator("#claim-words").fill("");
  await page.locator("#claim-verdict").selectOption("Wrong");
  rows = await shown();
  assert.equal(await found.textContent(), `${rows.length} claims.`);
  assert.equal(await page.locator("#claims-false h3").textContent(), `Wrong: ${rows.length} of ${rows.length} claims`);
  assert.equal(await page.locator("#claims-false").evaluate((group) => group.open), true);
  assert.ok(rows.length > 5 && (await page.locator("#claims-exact").isHidden()));
  await page.locator("#claim-trap").selectOption({ index: 1 });
  assert.ok((await shown()).length < rows.length);
  await page.locator("#claim-words").fill("no such thing anywhere");
  assert.equal(await found.textContent(), "No claim here has all of that.");
  await page.locator("#claim-words").fill("");
  await page.locator("#claim-verdict").selectOption("");
  await page.locator("#claim-trap").selectOption("");
  assert.equal((await shown()).length, all);
  assert.equal(await found.textContent(), "");
});

test("the band is drawn, told and listed, and can be turned off", async () => {
  const page = await house.open();
  const drawn = () => page.locator(".chart-band-half").getAttribute("points");
  assert.ok((await drawn()).split(" ").length === 11);
  const walk = page.getByTestId("walk");
  assert.match(
    await walk.getAttribute("aria-valuetext"),
    /half of past tries [\d,]+ to [\d,]+, 4 in 5 of past tries [\d,]+ to [\d,]+/i,
  );
  assert.match(
    await page.getByTestId("band-words").textContent(),
    /half of past tries were within \d+%, four in five within \d+%/,
  );
  const { head, rows } = await table(page);
  const [low, high] = ["Children, four in five tries, low", "Children, four in five tries, high"].map((name) =>
    head.indexOf(name),
  );
  assert.ok(low > 0 && rows.at(-1)[low] !== "" && rows.at(-1)[high] !== "");
  await page.getByTestId("band").uncheck();
  assert.equal(await drawn(), "");
  assert.ok(await page.getByTestId("band-words").isHidden());
  assert.match(await link(page), /band=off/);
  await eventually(async () => assert.ok(!(await table(page)).head.includes("Children, four in five tries, low")));
  const again = await house.open("?band=off");
  assert.equal(await again.getByTestId("band").isChecked(), false);
});

test("the past can be asked with the keyboard alone, and fits a narrow window", async () => {
  const page = await house.open("claims/", { viewport: NARROW });
  await page.locator("#check-claim").focus();
  await page.keyboard.type("-6%");
  await answered(page, "Not right: ");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "check-measure");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "check-from");
  await page.keyboard.press("ArrowDown");
  await answered(page, "Not right: spending on residential care");
  assert.match(await link(page), /claim=spending_on_residential_care_fell_by_6pc_from_2011-12_to_2023-24/);
  assert.equal(await sidewaysOverflow(page), 0);
});
