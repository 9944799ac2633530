// Without a connection the site opens as it was kept; a newer release is offered; and whatever is wrong with what keeps it, the page
// works, and the next visit puts it right.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { assertAgrees, eventually, headline, lever, link } from "./support/article.mjs";
import { axe, launch } from "./support/browser.mjs";
import { first, releases, second } from "./support/releases.mjs";

const LINK = "?v=1&data=2026&children=2.5&funding=4&to=2034-35";

let browser;
let context;
let host;
before(async () => (browser = await launch()));
beforeEach(async () => {
  host = await releases();
  context = await browser.newContext({ locale: "en-GB" });
});
afterEach(async () => {
  await context.close();
  host.stop();
});
after(() => browser?.close());

/** Opens a page of the site and waits until it is alive, where it is one that comes alive. */
async function visit(path = "", page) {
  page ??= await context.newPage();
  await page.goto(host.address + path);
  await alive(page);
  return page;
}

async function alive(page) {
  if ((await page.locator(".app-line").count()) > 0)
    await page.waitForSelector("html[data-live]", { state: "attached" });
}

/** Waits until the site is kept: a worker takes a page over only then. */
const kept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");

/** In the page: every page that is kept, with the release that it is of, by the cache that it is in. */
async function whatIsKept(page) {
  return page.evaluate(async () => {
    const all = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const files = await cache.keys();
      // Thrown away since it was listed: opening has made it anew, with nothing in it.
      if (files.length === 0) await caches.delete(name);
      if (files.length === 0) continue;
      const pages = files.filter(({ url }) => url.endsWith("/"));
      const texts = await Promise.all(pages.map(async (page) => (await cache.match(page)).text()));
      all[name.split(" ").at(-1)] = [...new Set(texts.map((text) => text.match(/data-release="(\w+)"/)[1]))];
    }
    return all;
  });
}

const registrations = (page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));

const foot = (page) => page.locator(".site-foot").innerText();
const offered = (page) => page.getByText("There is a newer version of this page.");

/** The reader comes back to a page that stayed open. */
const comeBack = (page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

/** Comes back, as often as it takes: what looks after the worker comes after everything else. */
const isOffered = (page) =>
  eventually(async () => {
    await comeBack(page);
    await offered(page).waitFor({ timeout: 2_000 });
  }, 30_000);

test("after one visit the article, any scenario and the pages of words open without a connection", async () => {
  const page = await visit();
  await kept(page);
  await host.cut();
  await visit(LINK, page);
  const { query, model } = await assertAgrees(page);
  assert.equal(query, model.link);
  assert.equal(model.levers.children, 2.5);
  await lever(page, "children").more.click();
  await assertAgrees(page);
  const faces = await page.evaluate(() => {
    const loaded = [...document.fonts].filter(({ status }) => status === "loaded");
    return loaded.map(({ family }) => family.replaceAll('"', ""));
  });
  for (const face of ["Literata", "Roboto"]) assert.ok(faces.includes(face), `${face} among ${faces}`);
  for (const path of ["method/", "sources/", "index.html", ""]) {
    await visit(path, page);
    assert.ok((await page.locator("h1").innerText()).length > 10, path);
  }
});

test("without a connection a preset's page is the article with its scenario, and what is not kept is said", async () => {
  const page = await visit();
  await kept(page);
  await host.cut();
  await visit("scenario/nao14/", page);
  assert.match(await link(page), /children=2/);
  assert.equal(await page.getByTestId("presets").inputValue(), "nao14");
  await visit("scenario/nao14/?v=1&data=2026&children=3", page);
  assert.match(await link(page), /children=3$/);
  await page.goto(`${host.address}claims/`);
  assert.equal(await page.locator("h1").innerText(), "There is no connection");
  assert.deepEqual(await axe(page), []);
  await page.getByRole("link", { name: "The Care Gap" }).click();
  await alive(page);
  await assertAgrees(page);
});

test("a page that was visited is kept with its app, wherever the visit began", async () => {
  const page = await visit("claims/");
  await kept(page);
  await eventually(async () => {
    const isKept = await page.evaluate(async () => (await caches.match(location.href.split("?")[0])) !== undefined);
    assert.ok(isKept);
  });
  await host.cut();
  await visit("claims/", page);
  assert.ok(await page.locator("#check-claim").isEnabled());
  await visit("", page);
  await assertAgrees(page);
});

test("in a folder of a host nothing but that folder is kept", async () => {
  const inFolder = await releases({ folder: "/some/care-gap/" });
  try {
    const page = await context.newPage();
    await page.goto(`${inFolder.address}method/`);
    await kept(page);
    assert.deepEqual(await registrations(page), [inFolder.address]);
    await inFolder.cut();
    await page.goto(inFolder.address + LINK);
    await alive(page);
    await assertAgrees(page);
  } finally {
    inFolder.stop();
  }
});

test("a second release under an open page is offered, not forced, and shown whole when it is asked for", async () => {
  const page = await visit(LINK);
  await kept(page);
  await page.evaluate(() => (globalThis.isTheSame = true));
  host.release = second;
  await isOffered(page);
  assert.deepEqual(await axe(page, "#newer-release"), []);
  await lever(page, "children").more.click();
  await assertAgrees(page);
  assert.ok(await page.evaluate(() => globalThis.isTheSame), "nothing was loaded anew");
  assert.doesNotMatch(await foot(page), /second release/);
  const query = await link(page);
  await page.getByRole("button", { name: "Show the newest" }).click();
  await page.getByText("The second release.").waitFor({ state: "attached" });
  await alive(page);
  assert.equal(await link(page), query, "the scenario stays");
  await host.cut();
  await page.reload();
  await alive(page);
  assert.match(await foot(page), /second release/);
  assert.deepEqual(await whatIsKept(page), { [second.name]: [second.name] });
  const margin = await page.evaluate(() => getComputedStyle(document.body).margin);
  assert.equal(margin, "0px", "the second release's style is there");
  assert.ok(!(await offered(page).isVisible()));
});

test("a page that is on its way while the worker comes to life is looked after, too", async () => {
  let arrive;
  host.holds.set("council/kent/index.html", new Promise((resolve) => (arrive = resolve)));
  const other = await context.newPage();
  const opened = other.goto(`${host.address}council/kent/`);
  await kept(await visit());
  arrive();
  await opened;
  await kept(other);
});

test("the offer can be put off, and another window that goes over leaves this one alone", async () => {
  const [page, other] = [await visit(), await visit("method/")];
  await Promise.all([page, other].map(kept));
  await page.evaluate(() => (globalThis.isTheSame = true));
  host.release = second;
  await Promise.all([page, other].map(isOffered));
  await page.getByRole("button", { name: "Not now" }).click();
  assert.ok(!(await offered(page).isVisible()));
  await other.getByRole("button", { name: "Show the newest" }).click();
  await other.getByText("The second release.").waitFor();
  await offered(page).waitFor();
  assert.ok(await page.evaluate(() => globalThis.isTheSame));
  await lever(page, "children").more.click();
  await assertAgrees(page);
});

test("who comes after a second release has it at once, kept whole, and is offered nothing", async () => {
  const page = await visit();
  await kept(page);
  host.release = second;
  await visit("", page);
  assert.match(await foot(page), /second release/);
  await eventually(async () => assert.deepEqual(await whatIsKept(page), { [second.name]: [second.name] }));
  assert.ok(!(await offered(page).isVisible()));
  await host.cut();
  await page.reload();
  await alive(page);
  assert.match(await foot(page), /second release/);
});

test("while a release is being put up, what is kept is whole: the one before", async () => {
  const page = await visit();
  await kept(page);
  // The worker is there already, one page is not.
  host.release = second;
  host.put("sources/index.html", first.file("sources/index.html"));
  await visit("", page);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = registration.installing ?? (await registration.update()).installing;
    const isDone = (resolve) => worker.addEventListener("statechange", () => worker.state === "redundant" && resolve());
    if (worker && worker.state !== "redundant") await new Promise(isDone);
  });
  const all = await whatIsKept(page);
  assert.deepEqual(all[first.name], [first.name]);
  await host.cut();
  await page.reload();
  await alive(page);
  assert.doesNotMatch(await foot(page), /second release/);
  await assertAgrees(page);
});

test("where the host has no worker the page works, and nothing is kept", async () => {
  host.put("worker.js", null);
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await visit(LINK, page);
  await assertAgrees(page);
  assert.deepEqual(await registrations(page), []);
  assert.deepEqual(problems, []);
});

for (const [what, text] of [
  ["is gone", null],
  ["is a page of the host's", first.file("404.html")],
]) {
  test(`a worker whose file ${what} goes at the next visit with all that it kept`, async () => {
    const page = await visit();
    await kept(page);
    host.put("worker.js", text);
    await visit("", page);
    await eventually(async () => {
      assert.deepEqual(await registrations(page), []);
      assert.deepEqual(await whatIsKept(page), {});
    });
    await assertAgrees(page);
  });
}

test("a worker that says nothing is taken away, and a sound one heals the next visit", async () => {
  host.put("worker.js", `addEventListener("activate", (event) => event.waitUntil(clients.claim()))`);
  const page = await visit();
  await kept(page);
  await visit("", page);
  await eventually(async () => assert.deepEqual(await registrations(page), []), 30_000);
  host.puts.clear();
  await visit("", page);
  await kept(page);
  await host.cut();
  await visit(LINK, page);
  await assertAgrees(page);
});

test("a worker that answers nothing gives way to a sound one", async () => {
  host.put(
    "worker.js",
    `addEventListener("activate", (event) => event.waitUntil(clients.claim()));
     addEventListener("fetch", (event) => event.request.mode === "navigate" && event.respondWith(Promise.reject()));`,
  );
  const page = await visit();
  await kept(page);
  host.puts.clear();
  host.asked.length = 0;
  await assert.rejects(page.goto(host.address));
  // The browser looks for a newer one when a visit is over.
  await eventually(() => assert.ok(host.asked.includes("worker.js")), 30_000);
  await eventually(() => visit("", page), 30_000);
  await kept(page);
  await host.cut();
  await visit(LINK, page);
  await assertAgrees(page);
});

test("what was thrown away is kept again at the next visit", async () => {
  const page = await visit();
  await kept(page);
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await visit("", page);
  await eventually(async () => assert.deepEqual(await whatIsKept(page), { [first.name]: [first.name] }));
  await host.cut();
  await visit(LINK, page);
  await assertAgrees(page);
});

test("where there is no room the page works and nothing is half kept", async () => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(host.address).origin, quotaSize: 1000 });
  await visit(LINK, page);
  await assertAgrees(page);
  await eventually(async () => {
    const states = await page.evaluate(async () => {
      const all = await navigator.serviceWorker.getRegistrations();
      return all.map(({ installing, waiting, active }) => Boolean(installing ?? waiting ?? active));
    });
    assert.ok(!states.includes(true), `${states}`);
  });
  await visit("", page);
  await assertAgrees(page);
});

for (const [what, deny] of [
  ["may not be started", () => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("denied")))],
  [
    "may not be named",
    () =>
      Object.defineProperty(Navigator.prototype, "serviceWorker", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      }),
  ],
  ["is not known", () => delete Navigator.prototype.serviceWorker],
]) {
  test(`where a worker ${what} the page works`, async () => {
    await context.addInitScript(deny);
    const page = await context.newPage();
    const problems = [];
    page.on("pageerror", (error) => problems.push(error.message));
    await visit(LINK, page);
    await assertAgrees(page);
    assert.deepEqual(problems, []);
  });
}

test("a figure in a frame keeps nothing", async () => {
  const page = await context.newPage();
  await page.goto(`${host.address}embed/main/?live=1`);
  await page.waitForSelector("html[data-live]", { state: "attached" });
  assert.deepEqual(await registrations(page), []);
  assert.equal(await page.locator("[data-offline], link[rel=manifest]").count(), 0);
});

test("a device can keep the site among its apps", async () => {
  const page = await visit("method/");
  const session = await context.newCDPSession(page);
  const { url, errors, data } = await session.send("Page.getAppManifest");
  assert.equal(url, `${host.address}manifest.webmanifest`);
  assert.deepEqual(errors, []);
  const { icons, start_url, name } = JSON.parse(data);
  assert.equal(new URL(start_url, url).href, host.address);
  assert.equal(name, "The Care Gap");
  for (const { src, sizes } of icons) {
    const bytes = Buffer.from(await (await fetch(new URL(src, url))).arrayBuffer());
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
  }
  assert.deepEqual(
    icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`),
    ["any 192x192", "any 512x512", "maskable 512x512"],
  );
});

test("the headline is what was kept, not half of it: a page from the host and its app are of one release", async () => {
  const page = await visit();
  await kept(page);
  host.release = second;
  await host.cut();
  await visit(LINK, page);
  assert.doesNotMatch(await foot(page), /second release/);
  await host.mend();
  await visit(LINK, page);
  assert.match(await foot(page), /second release/);
  assert.match(await headline(page), /£/);
  const styles = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href.split("/").at(-1)));
  assert.deepEqual(styles, ["style-second.css"]);
});
