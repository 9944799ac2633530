// The main journeys in a second engine: Firefox, driven over WebDriver BiDi. Where there is none on the machine, that is said.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { PDFDocument } from "pdf-lib";
import puppeteer from "puppeteer-core";
import { eventually } from "./support/article.mjs";
import { releases } from "./support/releases.mjs";
import { scenario, serve } from "./support/xtask.mjs";

const executablePath = process.env.FIREFOX;
const options = { skip: executablePath ? false : "there is no Firefox on this machine" };

let browser;
let server;
let page;
before(async () => {
  if (!executablePath) return;
  server = await serve();
  browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
});
afterEach(() => page?.close());
after(async () => {
  await browser?.close();
  server?.stop();
});

async function open(link = "", size = { width: 1280, height: 800 }) {
  page = await browser.newPage();
  await page.setViewport(size);
  await page.goto(server.address + link);
  await page.waitForSelector("html[data-live]");
}

const text = (selector) => page.$eval(selector, (element) => element.textContent.trim());
const headline = () => text("[data-testid=headline]");
const query = () => page.evaluate(() => location.search.slice(1));

/** The headline, the chart's last need and the address are one scenario, the model's. */
async function agrees(expected) {
  await eventually(async () => {
    const link = await query();
    assert.match(link, expected);
    const model = await scenario(link);
    assert.equal((await headline()).replace(/\s+/g, " "), model.words.headline);
  });
}

test("Firefox opens the article alive, with its own scenario", options, async () => {
  await open();
  await agrees(/^v=1&data=\d+$/);
});

test("Firefox opens a link, and a second one after it", options, async () => {
  await open("?v=1&data=2026&children=2&funding=1");
  await agrees(/children=2&funding=1/);
  await page.goto(`${server.address}?v=1&data=2026&residential=0`);
  await page.waitForSelector("html[data-live]");
  await agrees(/residential=0$/);
});

test("in Firefox a slider goes by keys, by a drag and by its box", options, async () => {
  await open();
  await page.focus("#lever-children-range");
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowRight");
  await agrees(/children=0\.7/);

  const range = await page.$("#lever-funding-range");
  await range.scrollIntoView();
  const { x, y, width, height } = await range.boundingBox();
  const before = await headline();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 4, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await agrees(/funding=-/);
  assert.notEqual(await headline(), before);

  const box = await page.$("[data-testid=lever-residential] input.lever-number");
  await box.click({ count: 3 });
  await box.type("2.5%");
  await page.keyboard.press("Enter");
  await agrees(/residential=2\.5/);
});

test("in Firefox others' assumptions are chosen, and Back leads back from them", options, async () => {
  await open();
  const first = await headline();
  const presets = await page.$$eval("[data-testid=presets] option", (all) => all.map(({ value }) => value));
  await page.select("[data-testid=presets]", presets[2]);
  await eventually(async () => assert.notEqual(await headline(), first));
  await agrees(/&/);
  await page.goBack();
  await eventually(async () => assert.equal(await headline(), first));
});

test("in Firefox a drag is undone and redone by keys and buttons", options, async () => {
  await open();
  const first = await headline();
  const range = await page.$("#lever-funding-range");
  await range.scrollIntoView();
  const { x, y, width, height } = await range.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 4, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await agrees(/funding=-/);
  const dragged = await headline();
  await page.keyboard.down("Control");
  await page.keyboard.press("z");
  await page.keyboard.up("Control");
  await eventually(async () => assert.equal(await headline(), first));
  await page.click("[data-testid=Redo]");
  await eventually(async () => assert.equal(await headline(), dragged));
});

test("in Firefox a scenario is kept as A and another compared with it", options, async () => {
  await open("?v=1&data=2026&children=2");
  await page.click("[data-testid=keep-a]");
  await page.focus("#lever-children-range");
  await page.keyboard.press("ArrowLeft");
  const sentence = () => text("[data-testid=versus-sentence]");
  await eventually(async () => assert.match(await sentence(), /less than in A/));
  await page.goto(`${server.address}?v=1&data=2026&children=2&b.children=-1`);
  await page.waitForSelector("html[data-live]");
  await eventually(async () => assert.match(await sentence(), /less than in A/));
  const dots = await page.$eval("[data-series=need-a]", (line) => line.getAttribute("points").split(" ").length);
  assert.equal(dots, 6);
});

test("in Firefox the page of a preset is alive with its scenario", options, async () => {
  await open("scenario/nao14/");
  await agrees(/children=2/);
  assert.equal(await page.$eval("[data-testid=presets]", ({ value }) => value), "nao14");
});

test("in Firefox the article that was visited opens without a connection", options, async () => {
  const host = await releases();
  try {
    page = await browser.newPage();
    await page.goto(host.address);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
    await host.cut();
    await page.goto(`${host.address}?v=1&data=2026&children=2`);
    await page.waitForSelector("html[data-live]");
    await agrees(/children=2$/);
  } finally {
    host.stop();
  }
});

test("in Firefox a claim is checked", options, async () => {
  await open("claims/");
  await page.type("#check-claim", "spending on residential care rose by 95% from 2019-20 to 2023-24");
  await eventually(async () => assert.match(await text("[data-testid=check-answer]"), /95\.5%/));
});

test("in Firefox nothing scrolls sideways on a phone, and the figure follows there too", options, async () => {
  await open("", { width: 360, height: 640 });
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  assert.equal(scrollWidth, clientWidth);
  await page.focus("#lever-children-range");
  await page.keyboard.press("End");
  await agrees(/children=/);
});

test("Firefox prints the article", options, async () => {
  await open("?v=1&data=2026&children=2");
  const pdf = await PDFDocument.load(await page.pdf({ format: "A4" }));
  assert.equal(pdf.getPageCount(), 2);
});
