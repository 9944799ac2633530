// Pages of others around our frames: the code that they are given, listeners for heights that they already have, and what they ask.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { asked } from "../../web/asked.mjs";
import { address, filled } from "../../web/code.mjs";
import { messages, nameFromResizer } from "../../web/tell.mjs";
import { eventually } from "./support/article.mjs";
import { axe, launch, picture, settled, site } from "./support/browser.mjs";
import { ALL, height, heights } from "./support/heights.mjs";
import { iframe, newsroom } from "./support/newsroom.mjs";
import { ROOT } from "./support/xtask.mjs";

const house = site();
const script = (name) => `<script>${readFileSync(createRequire(import.meta.url).resolve(name), "utf8")}</script>`;

let browser;
let news;
before(async () => {
  browser = await launch();
  news = await newsroom();
});
after(async () => {
  await browser?.close();
  news?.stop();
});

async function visit(body, { room = news, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 700, height: 900 }, locale: "en-GB", ...options });
  const page = await context.newPage();
  await page.goto(room.put("story", body));
  return { page, close: () => context.close() };
}

/** Waits until the frame is as high as what is in it. */
async function fits(page) {
  const frame = page.frames().at(-1);
  await eventually(async () => {
    const given = await page.locator("iframe").evaluate((frame) => frame.clientHeight);
    assert.equal(given, await frame.evaluate(height));
  });
}

test("the heights in the table cut nothing off and leave no room", async () => {
  const table = readFileSync(`${ROOT}src/pages/embed/heights.csv`, "utf8").trim().split("\n").slice(1);
  const stated = new Map(table.map((row) => [row.slice(0, row.lastIndexOf(",")), Number(row.split(",").at(-1))]));
  const measured = await heights(browser, house.address);
  assert.equal(stated.size, measured.length);
  for (const [key, width, sliders, high] of measured) {
    const given = stated.get([key, width, sliders].join());
    assert.ok(given >= high && given - high <= 24, `${key}, ${width}, ${sliders}: ${given} for ${high}`);
  }
});

test("each figure of the article offers its code, with the scenario, its height and a preview", async () => {
  const page = await house.open("?v=1&data=2026&children=1.5");
  assert.equal(await page.locator("[data-embed]").count(), ALL.length);
  assert.equal(await page.locator("iframe").count(), 0);
  const part = page.locator("[data-embed='./embed/main/']");
  await part.locator("summary").focus();
  await page.keyboard.press("Enter");
  const plain = part.locator("[name=plain]");
  await plain.waitFor();
  const code = () => plain.inputValue();
  assert.match(
    await code(),
    new RegExp(`^<iframe src="${house.address}embed/main/\\?children=1.5" title="[^"]+" width="640" height="\\d+"`),
  );
  await part.getByText("320 pixels").click();
  await part.getByText("This edition, kept").click();
  assert.match(await code(), /edition\/2026\/embed\/main\/\?v=1&amp;data=2026&amp;children=1.5" .*width="320"/);
  await part.getByText("With sliders").click();
  assert.match(await code(), /&amp;levers=0"/);
  assert.match(
    await part.locator("[name=fitted]").inputValue(),
    /^<care-gap-figure><iframe .*embed\/figure\.js"><\/script>$/s,
  );
  assert.equal(await part.locator("iframe").getAttribute("width"), "320");
  await settled(page);
  await picture(page, "embed-code");
  assert.deepEqual(await axe(page, ["[data-embed='./embed/main/']"]), []);
});

test("the code is copied, or selected where the clipboard is refused", async () => {
  const open = async (options) => {
    const page = await house.open("", options);
    const part = page.locator("[data-embed='./embed/who-changed/']");
    await part.locator("summary").click();
    await part.locator("[data-copies=plain]").click();
    return { page, part };
  };
  const granted = await open({ permissions: ["clipboard-read", "clipboard-write"] });
  await granted.part.getByText("Copied.").waitFor();
  const copied = await granted.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, await granted.part.locator("[name=plain]").inputValue());
  const refused = await open({ permissions: [] });
  await refused.page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
  await refused.part.locator("[data-copies=plain]").click();
  await refused.part.getByText("The clipboard refused it.").waitFor();
  assert.equal(
    await refused.part.locator("[name=plain]").evaluate((box) => box.selectionEnd - box.selectionStart),
    copied.length,
  );
});

test("without scripts the article leads to each figure's own page", async () => {
  const page = await house.open("", { javaScriptEnabled: false, live: false });
  const part = page.locator("[data-embed='./embed/close/']");
  await part.locator("summary").click();
  await part.locator("a").click();
  await page.waitForURL("**/embed/close/");
});

test("the plain code shows the whole figure on a page whose scripts are stripped and whose policy is strict", async () => {
  const editor = await house.open("");
  const part = editor.locator("[data-embed='./embed/children-and-spending/']");
  await part.locator("summary").click();
  const code = await part.locator("[name=fitted]").inputValue();
  const stripped = code.replace(/<script.*<\/script>/s, "").replace(/<\/?care-gap-figure>/g, "");
  const strict = await newsroom({ "Content-Security-Policy": `default-src 'none'; frame-src ${house.address}` });
  const { page, close } = await visit(`<div style="width:640px">${stripped}</div>`, { room: strict });
  const frame = page.frameLocator("iframe");
  await frame.locator("figure").waitFor();
  assert.equal(await page.locator("iframe").evaluate((frame) => frame.clientWidth >= 600), true);
  const left = await page
    .frames()[1]
    .evaluate(() => innerHeight - document.documentElement.getBoundingClientRect().height);
  assert.ok(left >= 0 && left <= 24, `${left}`);
  await close();
  strict.stop();
});

const src = (key, query = "") => `${house.address}embed/${key}/${query}`;

test("our own element, pym.js, iframe-resizer, AMP's and Datawrapper's listeners make the frame fit, and again when it changes", async () => {
  const amp = `<script>addEventListener("message", ({ data }) => { if (data.sentinel === "amp" && data.type === "embed-size") document.querySelector("iframe").style.height = data.height + "px"; });</script>`;
  const datawrapper = `<script>addEventListener("message", ({ source, data }) => { for (const id in data["datawrapper-height"] ?? {}) { const frame = document.querySelector("iframe[src*='" + id + "']"); frame.style.height = data["datawrapper-height"][id] + "px"; } });</script>`;
  const hosts = {
    // Their names are theirs, whatever they are.
    ours: `<script>let t = 1, e = 1, n = 1, r = 1;</script><care-gap-figure>${iframe(src("opened"))}</care-gap-figure><script async src="${house.address}embed/figure.js"></script>`,
    amp: amp + iframe(src("opened")),
    datawrapper: datawrapper + iframe(src("opened")),
    pym: `<div id="place"></div>${script("pym.js")}<script>new pym.Parent("place", "${src("opened")}")</script>`,
    resizer: `${iframe(src("opened"))}${script("iframe-resizer/js/iframeResizer.min.js")}<script>iFrameResize({ heightCalculationMethod: "max" }, "iframe")</script>`,
  };
  for (const [name, body] of Object.entries(hosts)) {
    const { page, close } = await visit(body);
    await page.frameLocator("iframe").locator("figure").waitFor();
    await fits(page).catch((complaint) => assert.fail(`${name}: ${complaint.message}`));
    await page.frames()[1].evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
    await fits(page).catch((complaint) => assert.fail(`${name}, opened: ${complaint.message}`));
    await page.setViewportSize({ width: 320, height: 900 });
    await fits(page).catch((complaint) => assert.fail(`${name}, narrow: ${complaint.message}`));
    await close();
  }
});

test("a height is told once for each change, however often a page asks", async () => {
  const count = `<script>heard = 0; addEventListener("message", ({ data }) => { if (data?.["care-gap"]) { heard += 1; document.querySelector("iframe").style.height = data["care-gap"].height + "px"; } });</script>`;
  const { page, close } = await visit(count + iframe(src("main")));
  await page.frameLocator("iframe").locator("figure").waitFor();
  await fits(page);
  await settled(page, 20);
  const first = await page.evaluate(() => globalThis.heard);
  assert.ok(first <= 3, `${first}`);
  await page.setViewportSize({ width: 420, height: 900 });
  await fits(page);
  await settled(page, 20);
  const second = await page.evaluate(() => globalThis.heard);
  assert.ok(second > first && second <= first + 3, `${first}, ${second}`);
  await close();
});

test("a page around sets sliders within their limits, and nothing else", async () => {
  const { page, close } = await visit(iframe(src("main")));
  const frame = page.frameLocator("iframe");
  await frame.locator("figure").waitFor();
  const send = (message) => page.evaluate((message) => frames[0].postMessage(message, "*"), message);
  for (const rubbish of [
    null,
    "",
    1,
    [],
    { "care-gap": null },
    { "care-gap": { link: 1 } },
    { "care-gap": { link: "x".repeat(600) } },
  ])
    await send(rubbish);
  await send({ "care-gap": { link: "theme=dark&data=1999&claim=x" } });
  assert.equal(await frame.locator("html[data-waking]").count(), 0);
  await send({ "care-gap": { link: "children=1.5&funding=999&v=9&<script>=1" } });
  await frame.locator("html[data-live]").waitFor({ state: "attached" });
  const explore = frame.locator("[data-explore]");
  await eventually(async () =>
    assert.match(await explore.getAttribute("href"), /\?v=1&data=2026&children=1.5&funding=15#/),
  );
  assert.equal(page.frames().length, 2);
  await close();
});

test("a script of a frame within the page cannot speak for the page", async () => {
  const stranger = `<iframe id="stranger" srcdoc="<script>parent.frames[0].postMessage({ 'care-gap': { link: 'children=3' } }, '*'); parent.told = true</script>"></iframe>`;
  const { page, close } = await visit(iframe(src("main")));
  await page.frameLocator("iframe").locator("figure").waitFor();
  await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), stranger);
  await page.waitForFunction(() => globalThis.told);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(await page.frameLocator("iframe").first().locator("html[data-waking]").count(), 0);
  await close();
});

/** The same numbers each time, from 0 to below 1. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test("ten thousand messages are read or dropped, and what is taken is settings alone", () => {
  const roll = dice(7);
  const keys = ["children", "funding", "to", "prices"];
  const parts = [
    ...keys,
    "=",
    "&",
    "1.5",
    "-2",
    "?",
    "<",
    "%00",
    "v",
    "data",
    "\u2028",
    "children=1.5",
    "&funding=-2",
    "toString",
    "__proto__",
    "9".repeat(20),
  ];
  let taken = 0;
  for (let i = 0; i < 10_000; i += 1) {
    const text = Array.from({ length: Math.floor(roll() * 12) }, () => parts[Math.floor(roll() * parts.length)]).join(
      "",
    );
    const shapes = [
      text,
      { "care-gap": text },
      { "care-gap": { link: text } },
      { "care-gap": { link: [text] } },
      [text],
    ];
    const query = asked(shapes[Math.floor(roll() * shapes.length)], keys);
    if (query === null) continue;
    taken += 1;
    assert.match(query, /^((children|funding|to|prices)=[\w.+-]{1,16}(&|$))+$/);
  }
  assert.ok(taken > 20, `${taken} were taken`);
});

test("heights are said in every form, to a name only if it is one", () => {
  const said = messages(700, 640, { place: "embed/main", pym: "graphic-1", resizer: "iFrameResizer0" });
  assert.deepEqual(said, [
    { "care-gap": { height: 700 } },
    { sentinel: "amp", type: "embed-size", height: 700 },
    { "datawrapper-height": { "embed/main": 700 } },
    "pymxPYMxgraphic-1xPYMxheightxPYMx700",
    "[iFrameSizer]iFrameResizer0:700:640:resize",
  ]);
  assert.equal(messages(700, 640, { place: "embed/main", pym: "a b", resizer: null }).length, 3);
  assert.equal(nameFromResizer("[iFrameSizer]one:8:false:false:32:true"), "one");
  for (const other of ["[iFrameSizer]", "[iFrameSizer]a b:8:false:false:32", "iFrame", 7, null])
    assert.equal(nameFromResizer(other), null);
});

test("marks in the code are filled once and escaped", () => {
  const code = filled('<iframe src="{address}" height="{height}">', { address: 'a?b&c="{height}', height: "7" });
  assert.equal(code, '<iframe src="a?b&amp;c=&quot;{height}" height="7">');
  globalThis.location ??= { href: "https://a.example/care-gap/" };
  const from = {
    home: "./",
    place: "embed/main/",
    asks: ["children", "mix", "prices"],
    hasSliders: true,
    query: "v=1&data=2026&children=1.5&b.mix=0.2&b.data=2024&utm_source=x&igshid=y&theme=dark&_=1",
  };
  assert.equal(address(from), "https://a.example/care-gap/embed/main/?children=1.5&b.mix=0.2");
  assert.equal(
    address({ ...from, isKept: true, site: "https://b.example" }),
    "https://b.example/embed/main/?v=1&data=2026&children=1.5&b.mix=0.2",
  );
  assert.equal(address({ ...from, asks: undefined }), "https://a.example/care-gap/embed/main/");
});
