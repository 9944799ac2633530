// Pictures of the reader's own scenario: saved, copied, drawn anew by others; and what is said where that cannot be.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as echarts from "echarts";
import { eventually, lever, link, money } from "./support/article.mjs";
import { axe, picture, sidewaysOverflow, site } from "./support/browser.mjs";
import { scenario } from "./support/xtask.mjs";

const house = site();

/** The menu of a figure's pictures, opened; it can be used once its script has come. */
async function menu(page, key = "main") {
  const box = page.getByTestId(`picture-${key}`);
  await box.locator("summary").click();
  await page.waitForFunction((key) => document.querySelector(`[data-testid=picture-${key}]`).dataset.pictures, key);
  return {
    box,
    said: () => box.locator("[role=status]").innerText(),
    copy: box.getByRole("button", { name: "Copy picture" }),
    async save(name) {
      const press = box.getByRole("link", { name, exact: true }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), press]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    },
  };
}

/** Two sliders away from where they were; the query, and what the model makes of it. */
async function moved(page) {
  await lever(page, "children").more.click();
  await lever(page, "residential").more.click();
  const query = await link(page);
  assert.match(query, /children=0\.5&.*residential=/);
  return { query, model: await scenario(query) };
}

/** The words of an SVG, each line of it once. */
const words = (svg) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, words]) => words)
    .join(" ")
    .replaceAll("&amp; ", "&amp;")
    .replaceAll("&amp;", "&");

/** Width and height of a PNG, from its head. */
function size(bytes) {
  assert.equal(bytes.toString("latin1", 1, 4), "PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("the SVG says what the command line says of the scenario, with the typefaces inside", async () => {
  const page = await house.open();
  const { query, model } = await moved(page);
  const { name, bytes } = await (await menu(page)).save("SVG");
  assert.match(name, /^care-gap-picture-main-2026-.*children_0\.5.*\.svg$/);
  const svg = bytes.toString();
  const said = words(svg);
  const last = model.years.at(-1);
  const amounts = [last.need, last.resources, last.gap].map(money);
  const address = `${page.url().split(/[?#]/)[0]}?${query}#result`;
  for (const part of [model.words.headline, ...amounts, address, "Scenario, not a forecast. This is if"])
    assert.ok(said.includes(part), `${part} in ${said}`);
  assert.ok(svg.includes(`<desc>${model.words.alt}</desc>`));
  assert.equal(svg.match(/src:url\(data:font\/woff2;base64,/g).length, 3);
});

test("a picture in cash is in cash, and one of the band's is without it where the page is", async () => {
  const page = await house.open("?band=off");
  await page.getByLabel("Cash").first().check();
  const { save } = await menu(page);
  const { bytes } = await save("SVG");
  const { years } = await scenario(await link(page));
  const last = years.at(-1);
  const said = words(bytes.toString());
  assert.ok(said.includes(money(last.gap * last.price_index)) && said.includes("in cash"), said);
  assert.ok(!said.includes("How far off"), said);
});

for (const [words, width, height, end] of [
  ["PNG", 1200, 800, ".png"],
  ["PNG, double size", 2400, 1600, "-2x.png"],
  ["PNG, square", 1080, 1080, ".png"],
])
  test(`${words}: its size is what it says, and it is drawn in the site's own typefaces`, async () => {
    const page = await house.open();
    await moved(page);
    const { save, said } = await menu(page);
    const { name, bytes } = await save(words);
    assert.ok(name.endsWith(end) && name.includes("children_0.5"), name);
    assert.deepEqual(size(bytes), [width, height]);
    await eventually(async () => assert.equal(await said(), "Done: it is with your downloads."));
  });

test("the picture of what the page first shows is the site's own, to a few pixels at the edges of letters", async () => {
  const page = await house.open();
  const { save, box } = await menu(page);
  const { bytes } = await save("PNG");
  const own = await box.getByRole("link", { name: "PNG", exact: true }).getAttribute("href");
  const differing = await page.evaluate(
    async ([drawn, own]) => {
      const pixels = async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = new OffscreenCanvas(1200, 760);
        const context = canvas.getContext("2d");
        // Without the last line, which has the address.
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, 1200, 740).data;
      };
      const [one, other] = [await pixels(drawn), await pixels(own)];
      let differing = 0;
      for (let at = 0; at < one.length; at += 4) if (Math.abs(one[at] - other[at]) > 128) differing += 1;
      return differing / (one.length / 4);
    },
    [`data:image/png;base64,${bytes.toString("base64")}`, own],
  );
  // Another typeface moves letters: then some per cent differ.
  assert.ok(differing < 0.004, `${differing}`);
});

test("every figure that sliders move gives its own picture, with what it must say", async () => {
  const page = await house.open();
  await moved(page);
  for (const key of ["opened", "close"]) {
    const { save } = await menu(page, key);
    const { bytes } = await save("SVG");
    const said = words(bytes.toString());
    const title = await page.getByTestId(`${key}-title`).innerText();
    assert.ok(said.includes(title), `${title} in ${said}`);
    assert.ok(said.includes("A placement is chosen for the child"), said);
  }
});

test("a look back gives a picture of its own years", async () => {
  const page = await house.open("claims/");
  await page.locator("#back-from").selectOption("2015-16");
  await link(page);
  const { save, box } = await menu(page, "look-back");
  const { name, bytes } = await save("SVG");
  const title = await page.getByTestId("look-back-title").innerText();
  assert.match(title, /^2015-16 to/);
  assert.ok(words(bytes.toString()).includes(title), name);
  assert.equal(await box.locator(".without-app").isVisible(), false);
});

/** An option drawn by the chart library itself: its SVG. */
function drawnAnew(option) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 900, height: 640 });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

test("the chart of every figure can be drawn by ECharts, with its words and its numbers", async () => {
  const page = await house.open();
  const { model } = await moved(page);
  const keys = await page
    .locator("[data-pictures]")
    .evaluateAll((all) => all.map(({ dataset }) => dataset.testid.replace("picture-", "")));
  assert.equal(keys.length, 9);
  for (const key of keys) {
    const { save, box } = await menu(page, key);
    const { bytes } = await save("Chart for ECharts (JSON)");
    const option = JSON.parse(bytes.toString());
    const svg = drawnAnew(option);
    const said = words(svg.replaceAll(/<\/?tspan[^>]*>/g, ""));
    for (const line of option.title.flatMap(({ text, subtext }) => `${text ?? ""}\n${subtext}`.split("\n")))
      assert.ok(said.includes(line), `${key}: ${line} in ${said}`);
    const marks = svg.match(/<path[^>]*(stroke|fill)="#[0-9a-f]{6}"/g) ?? [];
    assert.ok(marks.length > 1, `${key}: ${marks.length} lines`);
    await box.locator("summary").click();
    if (key !== "main") continue;
    assert.ok(option.title[0].text.replaceAll("\n", " ").includes(model.words.headline));
    const need = option.series.find(({ name }) => name === "What care would cost").data.at(-1);
    assert.equal(need, Math.round(model.years.at(-1).need / 1e5) / 1e4);
  }
});

test("a copied picture is on the clipboard, of the scenario or of a figure that nothing moves", async () => {
  const page = await house.open("", { permissions: ["clipboard-read", "clipboard-write"] });
  await moved(page);
  for (const key of ["main", "children-and-spending"]) {
    const { copy, said } = await menu(page, key);
    await copy.click();
    await eventually(async () => assert.equal(await said(), "Copied: it can be pasted as a picture."));
    const held = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap(await item.getType("image/png"));
      return [bitmap.width, bitmap.height];
    });
    assert.deepEqual(held, [1200, 800]);
  }
});

test("the clipboard is promised the picture within the press", async () => {
  const page = await house.open();
  await page.evaluate(() => {
    globalThis.promised = null;
    navigator.clipboard.write = async ([item]) => {
      globalThis.promised = { active: navigator.userActivation.isActive, at: performance.now() };
      await item.getType("image/png");
    };
  });
  const { copy, box, said } = await menu(page);
  await box.evaluate((box) => box.addEventListener("click", () => (globalThis.pressed = performance.now())));
  await copy.click();
  await eventually(async () => assert.match(await said(), /^Copied/));
  const { active, late } = await page.evaluate(() => ({
    active: globalThis.promised.active,
    late: globalThis.promised.at - globalThis.pressed,
  }));
  assert.ok(active && late < 20, `${late} ms after the press`);
});

test("a clipboard that refuses is told of, by a refusal or by not being there", async () => {
  for (const spoil of [
    () => (navigator.clipboard.write = () => Promise.reject(new DOMException("no", "NotAllowedError"))),
    () => delete globalThis.ClipboardItem,
  ]) {
    const page = await house.open();
    await page.evaluate(spoil);
    const { copy, said } = await menu(page);
    await copy.click();
    const words = "This browser does not copy pictures here. Save one instead.";
    await eventually(async () => assert.equal(await said(), words));
  }
});

test("where what makes the picture does not arrive the menu says so, and a second try works", async () => {
  const page = await house.open("", { forgive: /ERR_FAILED|takeaway/ });
  const { box, said, save } = await menu(page);
  for (const part of ["/takeaway-", "/pictures-"]) {
    const isIt = (url) => url.pathname.includes(part);
    await page.route(isIt, (route) => route.abort());
    await box.getByRole("link", { name: "PNG", exact: true }).click();
    const words = "What makes this picture did not arrive. Check your connection, then press again.";
    await eventually(async () => assert.equal(await said(), words));
    await page.unroute(isIt);
  }
  assert.match((await save("PNG")).name, /^care-gap-picture-main-2026\.png$/);
});

for (const width of [320, 360, 768, 1280])
  for (const colorScheme of ["light", "dark"])
    test(`the menu has room at ${width} pixels, ${colorScheme}, by keyboard`, async () => {
      const page = await house.open("", { viewport: { width, height: 800 }, colorScheme });
      const { box, copy, said } = await menu(page, "opened");
      await page.evaluate(() => delete globalThis.ClipboardItem);
      await copy.focus();
      await page.keyboard.press("Enter");
      await eventually(async () => assert.match(await said(), /^This browser/));
      await box.scrollIntoViewIfNeeded();
      await picture(page, `own-pictures-${width}-${colorScheme}`);
      for (const part of await box.locator("a, button").all()) assert.ok((await part.boundingBox()).height >= 24);
      assert.equal(await sidewaysOverflow(page), 0);
      assert.deepEqual(await axe(page, [["[data-testid=picture-opened]"]]), []);
    });
