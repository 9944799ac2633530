// Measures the built page: bytes, slider to paint, and loading on a slow line. Writes one JSON object to standard output.
// Run by `cargo xtask bench`; not a test.
import { readFileSync } from "node:fs";
import { launch } from "./support/browser.mjs";
import { compressed, files, host } from "./support/host.mjs";

const MOVES = 100;
const LOADS = 3;
/** Slow 4G as Lighthouse has it: 1.6 Mbps down, 0.75 up, 150 ms there and back. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 0.75e6 / 8,
  connectionType: "cellular4g",
};
const PHONE = { width: 412, height: 823 };

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const ascending = (a, b) => a - b;
const median = (values) => at([...values].sort(ascending), 0.5);

async function open(browser, address, rate, network) {
  // What keeps the site for later is not at work while it is timed.
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript(watchLoading);
  const debug = await context.newCDPSession(page);
  if (network) {
    await debug.send("Network.enable");
    await debug.send("Network.emulateNetworkConditions", network);
  }
  await debug.send("Emulation.setCPUThrottlingRate", { rate });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => globalThis.seen?.live, null, { timeout: 120_000 });
  return { context, page };
}

/** In the page, before anything else: when it is live, first and largest paint, shifts of the layout. */
function watchLoading() {
  const seen = { fcp: 0, lcp: 0, shift: 0, live: 0 };
  globalThis.seen = seen;
  new MutationObserver(() => {
    const now = performance.now();
    if (!seen.live && document.documentElement?.hasAttribute("data-live")) seen.live = now;
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-live"] });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime;
  }).observe({ type: "paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

/**
 * In the page: moves a slider and waits until the line of need has moved and that frame has been painted. Small drags are a few
 * steps up and down from the default, wide jumps go through the whole range.
 */
async function moveSlider([moves, isWide]) {
  const range = document.querySelector("#lever-children-range");
  const line = document.querySelector("[data-series=need-scenario]");
  let changed = false;
  new MutationObserver(() => {
    changed = true;
  }).observe(line, { attributes: true, attributeFilter: ["points"] });
  const channel = new MessageChannel();
  // The first task after a frame's callbacks runs when that frame has been styled, laid out and painted.
  const frame = () =>
    new Promise((resolve) => {
      channel.port1.onmessage = resolve;
      requestAnimationFrame(() => channel.port2.postMessage(0));
    });
  const painted = [];
  const handled = [];
  for (let move = 0; move < moves; move += 1) {
    await new Promise((resolve) => setTimeout(resolve, 40 + ((move * 7) % 17)));
    changed = false;
    const value = isWide ? -5 + ((move * 37) % 100) / 10 : 0.5 + ((move * 3) % 8) / 10;
    const start = performance.now();
    range.value = String(value);
    range.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
    handled.push(performance.now() - start);
    for (let frames = 0; !changed || frames === 0; frames += 1) {
      await frame();
      if (frames > 60) throw new Error("the chart did not follow the slider");
    }
    painted.push(performance.now() - start);
  }
  return { painted, handled };
}

const percentiles = (times) => {
  const sorted = times.sort(ascending);
  return [at(sorted, 0.5), at(sorted, 0.95)];
};

async function moves(browser, address, rate, isWide) {
  const { context, page } = await open(browser, address, rate);
  await page.waitForTimeout(1500);
  await page.evaluate(moveSlider, [10, isWide]);
  const { painted, handled } = await page.evaluate(moveSlider, [MOVES, isWide]);
  await context.close();
  return { painted: percentiles(painted), handled: percentiles(handled) };
}

/** Ours and the floor by turns, so that whatever else the machine does falls on both. */
async function drags(browser, ours, floor) {
  const runs = [];
  for (const rate of [1, 4])
    for (const isWide of [false, true])
      for (const [isFloor, address] of [
        [false, ours],
        [true, floor],
      ])
        runs.push({ rate, isWide, isFloor, ...(await moves(browser, address, rate, isWide)) });
  return runs;
}

async function loading(browser, address) {
  const runs = [];
  for (let run = 0; run < LOADS; run += 1) {
    const { context, page } = await open(browser, address, 4, SLOW_4G);
    await page.waitForTimeout(1000);
    runs.push(await page.evaluate(() => globalThis.seen));
    await context.close();
  }
  return Object.fromEntries(["fcp", "lcp", "live", "shift"].map((key) => [key, median(runs.map((run) => run[key]))]));
}

/** Microseconds a move of the engine in WebAssembly, in the engine that Chromium has too. */
async function engine(path) {
  const { instance } = await WebAssembly.instantiate(readFileSync(path), {});
  const times = [];
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    instance.exports.main(0, 0);
    times.push(((performance.now() - start) * 1000) / 200);
  }
  return median(times);
}

/** The bare page, with the wasm at `path`. */
function floorFiles(path) {
  const beside = (name) => readFileSync(new URL(`floor/${name}`, import.meta.url));
  const names = ["index.html", "floor.mjs"].map((name) => compressed(name, () => beside(name)));
  return [...names, compressed("floor.wasm", () => readFileSync(path))];
}

/** Councils' pages are alike: one stands for all. */
const isOneOfMany = (path) => /^(embed\/)?council\/(?!kent\/|table\/)[^/]+\//.test(path);

const [enginePath, floorPath] = process.argv.slice(2);
const server = await host();
const floor = await host(floorFiles(floorPath));
const browser = await launch();
const result = {
  files: files()
    .filter(({ path }) => !isOneOfMany(path))
    .map(({ path, raw, brotli }) => ({ path, raw: raw.length, brotli: brotli.length })),
  engine: await engine(enginePath),
  drags: await drags(browser, server.address, floor.address),
  loading: await loading(browser, server.address),
};
await browser.close();
server.stop();
floor.stop();
process.stdout.write(JSON.stringify(result));
