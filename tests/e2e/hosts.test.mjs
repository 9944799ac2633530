// The site on hosts that are not ours: in a folder, without headers, and however they treat a folder's name.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./support/browser.mjs";
import { otherHost } from "./support/other-host.mjs";
import { serve } from "./support/xtask.mjs";

const PAGES = ["", "claims/", "forecasts/", "children/", "method/", "sources/", "about/"];
// A page with the app, and one with files to fetch.
const SOME = ["claims/", "sources/"];
const LINK = "?v=1&data=2026&children=1.5";

let browser;
const hosts = {};
before(async () => {
  browser = await launch();
  hosts.ours = await serve();
  hosts.folder = await otherHost({ folder: "/some/care-gap/" });
  hosts.left = await otherHost({ slash: "left" });
  hosts.taken = await otherHost({ slash: "taken" });
});
after(async () => {
  await browser?.close();
  for (const host of Object.values(hosts)) host.stop();
});

/** Opens an address, waits until it is live, hands the page over; nothing that it asks for may be missing. */
async function visit(address, look) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const missing = [];
  page.on("response", (response) => response.status() >= 400 && missing.push(response.url()));
  page.on("pageerror", (error) => missing.push(error.message));
  await page.goto(address);
  const isLive = await page.locator("#app").evaluate(() => document.querySelector("[data-no-wasm]") !== null);
  if (isLive) await page.waitForSelector("html[data-live]", { state: "attached" });
  await look(page);
  await context.close();
  assert.deepEqual(missing, [], address);
}

/** Where the links of a page lead within the site, without what follows the path. */
async function leads(page, site) {
  const all = await page.locator("a[href]").evaluateAll((links) => links.map((link) => link.href));
  const paths = all.filter((href) => href.startsWith("http://127.0.0.1")).map((href) => href.split(/[?#]/)[0]);
  for (const path of paths) assert.ok(path.startsWith(site), `${path} leaves ${site}`);
  return paths;
}

async function allAreThere(addresses) {
  for (const address of new Set(addresses)) assert.equal((await fetch(address)).status, 200, address);
}

for (const name of ["ours", "folder", "left", "taken"]) {
  test(`on the host "${name}" every link leads somewhere, with the slash and without`, async () => {
    const { address } = hosts[name];
    const found = [];
    for (const path of name === "folder" ? PAGES : SOME) {
      for (const asked of new Set([path, path.replace(/\/$/, "")])) {
        await visit(address + asked, async (page) => {
          const links = await leads(page, address);
          assert.ok(links.length > 5, asked);
          found.push(...links);
          assert.equal(new URL(page.url()).pathname, new URL(address + path).pathname);
        });
      }
    }
    assert.ok(found.some((link) => /\/figures\/.*\.csv$/.test(link)));
    await allAreThere(found);
  });
}

test("a link to a folder without the slash keeps its scenario and its anchor", async () => {
  for (const name of ["ours", "folder", "left", "taken"]) {
    await visit(`${hosts[name].address}claims${LINK}#check`, async (page) => {
      await page.waitForFunction(() => /\/claims\/\?.*children=1\.5.*#check$/.test(location.href));
    });
  }
});

test("pages asked for by the names of their files work as well", async () => {
  for (const name of ["ours", "folder"]) {
    const { address } = hosts[name];
    for (const path of ["index.html", "claims/index.html"]) {
      await visit(`${address}${path}${LINK}`, async (page) => {
        assert.ok(page.url().includes(path), page.url());
        await allAreThere(await leads(page, address));
      });
    }
  }
});
