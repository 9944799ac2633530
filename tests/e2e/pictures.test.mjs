// The pictures in a figure's foot: a menu that works without scripts, and files that are what it says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, axe, picture, site, sidewaysOverflow } from "./support/browser.mjs";

const house = site();

/** The size of a picture as the browser decodes it, and how many colours it has. */
function decoded(page, address) {
  return page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set(new Uint32Array(data.buffer));
    return { width: canvas.width, height: canvas.height, isBlank: colours.size < 3 };
  }, address);
}

const links = (page, key) =>
  page
    .getByTestId(`picture-${key}`)
    .locator("a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));

test("each file of the menu is a picture of the size that it says", async () => {
  const page = await house.open();
  for (const key of ["main", "opened", "close", "children-and-spending", "forecasts-of-children"]) {
    const [once, twice, square, vector] = await links(page, key);
    for (const [file, width, height] of [
      [once, 1200, 800],
      [twice, 2400, 1600],
      [square, 1080, 1080],
      [vector, 1200, 800],
    ])
      assert.deepEqual(await decoded(page, file), { width, height, isBlank: false }, file);
  }
});

test("the menu opens by keyboard without scripts, and its file can be saved", async () => {
  const page = await house.open("", { javaScriptEnabled: false, live: false, viewport: NARROW });
  const menu = page.getByTestId("picture-children-and-spending");
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  const link = menu.locator("a").first();
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  assert.equal(download.suggestedFilename(), "care-gap-children-and-spending.png");
});

test("an open menu has nothing that axe finds, targets to press and no width of its own", async () => {
  for (const viewport of [NARROW, { width: 1280, height: 800 }]) {
    const page = await house.open("", { viewport });
    for (const key of ["main", "children-and-spending"]) {
      const menu = page.getByTestId(`picture-${key}`);
      await menu.locator("summary").click();
      await menu.scrollIntoViewIfNeeded();
      for (const link of await menu.locator("a").all()) assert.ok((await link.boundingBox()).height >= 24);
      await picture(page, `picture-menu-${key}-${viewport.width}`);
      assert.deepEqual(await axe(page, [[`[data-testid=picture-${key}]`]]), []);
    }
    assert.equal(await sidewaysOverflow(page), 0);
  }
});
