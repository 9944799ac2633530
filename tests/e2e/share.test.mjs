// The share panel: what is copied, handed over and scanned is the very link and sentence of what is on screen, and what is said of it is so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, lever, link } from "./support/article.mjs";
import { axe, picture, sidewaysOverflow, site } from "./support/browser.mjs";
import { read } from "./support/qr.mjs";
import { scenario } from "./support/xtask.mjs";

const house = site();
const SENT = "?v=1&data=2026&children=1.5&funding=2&to=2034-35";

/** However often it is asked for. */
const SCRIPT = /\/assets\/share-.*\.js/;

const panel = (page) => page.locator("#share");
const field = (page, name) => panel(page).getByLabel(name, { exact: true });
const said = (page) => panel(page).locator("[role=status]");

/** Opens the panel and waits until it is filled in. */
async function opened(page) {
  await panel(page).locator("summary").click();
  await panel(page).locator("[data-qr] svg").waitFor();
  await eventually(async () => assert.equal(await field(page, "Link").inputValue(), page.url()));
}

test("link and sentence are those of what is on screen, and stay so while a slider moves", async () => {
  const page = await house.open(SENT);
  await opened(page);
  assert.equal(await field(page, "Link").inputValue(), house.address + SENT);
  const { words } = await scenario(SENT.slice(1));
  assert.equal(await field(page, "Sentence to go with it").inputValue(), words.press);
  await lever(page, "children").more.click();
  const query = await link(page);
  assert.match(query, /children=1.6/);
  const moved = await scenario(query);
  await eventually(async () => {
    assert.equal(await field(page, "Link").inputValue(), `${house.address}?${query}`);
    assert.equal(await field(page, "Sentence to go with it").inputValue(), moved.words.press);
    assert.equal(await read(page, panel(page).locator("[data-qr]")), `${house.address}?${query}`);
  });
});

test("each button copies what it names", async () => {
  const page = await house.open(SENT);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await opened(page);
  const { words } = await scenario(SENT.slice(1));
  for (const [name, text] of [
    ["Copy the link", house.address + SENT],
    ["Copy the sentence", words.press],
  ]) {
    await panel(page).getByRole("button", { name, exact: true }).click();
    await eventually(async () => assert.equal(await said(page).innerText(), "Copied."));
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  }
});

/** A browser that has no clipboard for pages, or one that refuses it. */
const WITHOUT = {
  "there is no clipboard": () => Object.defineProperty(navigator, "clipboard", { value: undefined }),
  "the clipboard is refused": () => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  },
};
const SELECTED = "copy it from the box.";
const selection = (page) =>
  page.evaluate(() => {
    const { value, selectionStart, selectionEnd } = document.activeElement;
    return value.slice(selectionStart, selectionEnd);
  });

for (const [what, make] of Object.entries(WITHOUT)) {
  test(`where ${what} the text is selected instead, and nothing is said to be copied`, async () => {
    const page = await house.open(SENT);
    await page.evaluate(make);
    await opened(page);
    await panel(page).getByRole("button", { name: "Copy the link" }).click();
    await eventually(async () => assert.ok((await said(page).innerText()).endsWith(SELECTED)));
    assert.equal(await selection(page), house.address + SENT);
    // The button under the figure does the same.
    await page.getByTestId("copy-link").click();
    await eventually(async () =>
      assert.ok((await page.locator(".copy-link [role=status]").innerText()).endsWith(SELECTED)),
    );
    assert.equal(await selection(page), house.address + SENT);
    assert.deepEqual(await axe(page, [[".main-figure-options"], ["#share"]]), []);
  });
}

test("the device's own way of sharing is offered where there is one, and what became of it is said", async () => {
  const without = await house.open(SENT);
  await without.evaluate(() => Object.defineProperty(navigator, "share", { value: undefined, configurable: true }));
  await opened(without);
  assert.ok(await panel(without).getByRole("button", { name: "Share with an app" }).isHidden());

  const page = await house.open(SENT);
  await page.evaluate(() => {
    globalThis.handed = [];
    globalThis.answer = () => Promise.resolve();
    navigator.share = (what) => {
      globalThis.handed.push(what);
      return globalThis.answer();
    };
  });
  await opened(page);
  const button = panel(page).getByRole("button", { name: "Share with an app" });
  const { words } = await scenario(SENT.slice(1));
  for (const [answer, sentence] of [
    ["", "Handed over to the app that you chose."],
    ["AbortError", "Nothing was shared."],
    ["NotAllowedError", "This device could not share it. Copy the link instead."],
  ]) {
    await page.evaluate((name) => {
      if (name) globalThis.answer = () => Promise.reject(new DOMException("", name));
    }, answer);
    await button.click();
    await eventually(async () => assert.equal(await said(page).innerText(), sentence));
  }
  const [{ url, text, title }] = await page.evaluate(() => globalThis.handed);
  assert.deepEqual([url, text], [house.address + SENT, words.press]);
  assert.match(title, /The Care Gap/);
});

const LONG =
  "?v=1&data=2026&children=-14.9&mix=-1.45&residential=-14.9&fostering=-14.9&other=-14.9&inflation=-4.9&funding=-14.9&basis=cash&overspend=-20.5&to=2043-44&prices=cash&scope=residential&from=2012-13&until=2023-24&band=off";

for (const query of ["?v=1&data=2026", SENT, LONG]) {
  test(`a camera reads the link of ${query.length} characters from the code, in the dark too`, async () => {
    for (const colorScheme of ["light", "dark"]) {
      const page = await house.open(query, { colorScheme });
      await opened(page);
      const code = panel(page).locator("[data-qr]");
      assert.equal(await read(page, code), page.url());
      assert.equal(
        await code.getByRole("img", { name: "QR code of the link to this scenario" }).count(),
        1,
        "it has a name",
      );
    }
  });
}

test("where its script does not arrive the panel says so, and a second try works", async () => {
  const page = await house.open(SENT, { block: SCRIPT, forgive: /ERR_FAILED|share/ });
  const summary = panel(page).locator("summary");
  await summary.click();
  await eventually(async () => assert.match(await said(page).innerText(), /did not arrive/));
  await page.unroute(SCRIPT);
  await summary.click();
  await opened(page);
  await eventually(async () => assert.equal(await said(page).textContent(), ""));
});

test("it says how the link looks where it is pasted, and why that is not one's own scenario", async () => {
  const page = await house.open(SENT);
  await opened(page);
  const words = await panel(page).innerText();
  assert.match(words, /Pasted into a message, the link shows/);
  assert.match(words, /the same for every scenario of your own/);
});

for (const width of [320, 360, 768, 1280])
  for (const colorScheme of ["light", "dark"])
    test(`the open panel has room at ${width} pixels, ${colorScheme}`, async () => {
      const page = await house.open(SENT, { viewport: { width, height: 800 }, colorScheme });
      await page.evaluate(() => {
        navigator.share = () => Promise.resolve();
      });
      await opened(page);
      await panel(page).scrollIntoViewIfNeeded();
      await picture(page, `share-${width}-${colorScheme}`);
      assert.equal(await sidewaysOverflow(page), 0);
      assert.deepEqual(await axe(page, [["#share"]]), []);
    });
