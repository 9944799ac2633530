// Chromium, pages in it, and everything a page may not do: complain, break the policy, or ask another site.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, afterEach, before } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "./xtask.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What playwright says where it keeps a worker from being started. */
const BLOCKED = /Service Worker registration blocked by Playwright/;

export const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 320, height: 640 };

const ARTEFACTS = new URL("../artefacts/", import.meta.url);
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export function launch() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Starts server and browser for a test file, and holds every page that it opens to the rules. */
export function site() {
  const house = { address: "", open: null };
  let browser;
  let server;
  let visits = [];
  before(async () => {
    // One after the other: what was started is known, and ended, also where the other does not come.
    browser = await launch();
    server = await serve();
    house.address = server.address;
  });
  afterEach(async () => {
    const ended = visits;
    visits = [];
    for (const visit of ended) await visit.context.close();
    for (const visit of ended) assert.deepEqual(visit.noise, [], "the page kept quiet and to itself");
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });
  house.open = async (link = "", options = {}) => {
    const visit = await open(browser, house.address, link, options);
    visits.push(visit);
    return visit.page;
  };
  return house;
}

/**
 * Opens the page and waits until it is live, unless `live` is false.
 * `block` is a pattern of files that do not arrive; `forgive` a pattern of complaints that are expected then.
 * The app does not arrive before `hold`, a promise, is kept.
 */
async function open(browser, address, link, { block, forgive, hold, live = true, ...options }) {
  // What a test puts in a file's way would not be in the way of the worker that keeps the site (offline.test.mjs).
  const context = await browser.newContext({ viewport: WIDE, locale: "en-GB", serviceWorkers: "block", ...options });
  const page = await context.newPage();
  const noise = listen(page, address, forgive);
  if (block) await page.route(block, (route) => route.abort());
  if (hold) await page.route("**/*.wasm", (route) => hold.then(() => route.continue()));
  await page.goto(address + link);
  if (live) await page.waitForSelector("html[data-live]", { state: "attached" });
  return { context, page, noise };
}

function listen(page, address, forgive) {
  const noise = [];
  const hear = (what) => forgive?.test(what) || BLOCKED.test(what) || noise.push(what);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) hear(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => hear(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) hear(`asked another site: ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) hear(`${response.status()}: ${response.url()}`);
  });
  return noise;
}

/** Everything axe has against the page, or against what `parts` names, in short. The script comes in by the debugger, so the page's policy holds. */
export async function axe(page, parts) {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (include) => {
    // A section that is out of sight is as short as it is guessed to be, and what is in it seems to lie on what follows.
    for (const section of document.querySelectorAll("section, .lever, .main-figure-rest"))
      section.style.contentVisibility = "visible";
    // Tables that scroll are made places to stop at once they are laid out.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await globalThis.axe.run(include ? { include } : document, { runOnly: rules });
    for (const section of document.querySelectorAll("section, .lever, .main-figure-rest"))
      section.style.contentVisibility = "";
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
    );
  }, parts);
  return found;
}

/** Waits until the page has stood still for so many frames: as high as it was, scrolled as far, and with nothing on its way. */
export async function settled(page, frames = 10) {
  await page.waitForFunction((frames) => {
    const now = `${scrollY} of ${document.documentElement.scrollHeight}`;
    const stood = globalThis.stood?.now === now ? globalThis.stood.frames + 1 : 0;
    globalThis.stood = { now, frames: stood };
    return stood >= frames && document.getAnimations().every(({ playState }) => playState !== "running");
  }, frames);
  await page.evaluate(() => delete globalThis.stood);
}

/** A picture for whoever looks after the run. */
export async function picture(page, name, options = {}) {
  mkdirSync(ARTEFACTS, { recursive: true });
  await page.screenshot({ path: new URL(`${name}.png`, ARTEFACTS).pathname, ...options });
}

/** How many pixels the page is wider than its window. */
export function sidewaysOverflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
