// Opens the site without a connection. A release is kept whole in a cache of its own, and a page is kept only where it is of that
// release: two are never mixed. What the host has comes first, what is kept is for when nothing comes; whatever fails here, the
// browser asks the host as if this were not there. The build says in `release` what is kept, and which page opens with what.
import { CORE, OPENINGS, RELEASE, STYLE } from "release";
import { HEADER, cachesOf } from "./kept.mjs";

const HOME = self.registration.scope;
const OWN = cachesOf(HOME) + RELEASE;
/** How long a page that is kept waits for a newer one, in milliseconds. */
const PATIENCE = 3_000;
/** Whether the page has taken this worker away: it keeps nothing any more. */
let isForgotten = false;

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => event.waitUntil(hear(event)));
self.addEventListener("fetch", (event) => {
  const answer = answered(event);
  // What cannot be had from here is asked for as ever.
  if (answer) event.respondWith(answer.catch(() => fetch(event.request)));
});

/** The answer to what the worker looks after: pages, and files named after what is in them. Nothing for all else, and in frames. */
function answered(event) {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== "GET" || path === null) return null;
  if (isHashed(path)) return file(event);
  if (request.mode === "navigate") return request.destination === "document" ? page(event, path) : null;
  // The page as it was served, for the app: as it is kept only where that is the same one.
  return request.headers.get(HEADER) === RELEASE ? keptPage(path).then((kept) => kept ?? fetch(request)) : null;
}

/** A page from the host; where that is long in coming or in trouble, as it is kept. */
async function page(event, path) {
  const fresh = fetch(event.request);
  const kept = await keptPage(path).catch(() => undefined);
  event.waitUntil(fresh.then((answer) => keepPage(path, answer.clone())).catch(() => {}));
  if (!kept) return fresh.catch(() => elsewhere(event.request, path));
  const answer = await Promise.race([fresh.catch(() => null), after(PATIENCE)]);
  return answer && answer.status < 500 ? answer : kept;
}

/** A file whose name says what is in it: the same whoever has it. */
async function file(event) {
  const { url } = event.request;
  const kept = await caches.match(url).catch(() => undefined);
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (isSound(answer)) event.waitUntil(put(url, answer.clone()).catch(() => {}));
  return answer;
}

/** Without a connection: a preset's page is the article with its scenario; of any other it is said that it is not kept. */
function elsewhere({ url }, path) {
  const opening = OPENINGS[path];
  if (opening === undefined)
    return new Response(sorry(), { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  return Response.redirect(`${HOME}${new URL(url).search || `?${opening}`}`);
}

const sorry = () => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>No connection – The Care Gap</title>
<link rel="stylesheet" href="${HOME}${STYLE}">
<main class="page column">
<h1>There is no connection</h1>
<p>This page is not kept on this device.</p>
<p><a href="${HOME}">The Care Gap</a> opens without a connection.</p>
</main>
</html>
`;

/** Keeps everything that the article needs. One thing that cannot be had, and nothing is: the next visit tries again. */
async function keepAll() {
  await Promise.all(CORE.map(keep));
}

async function keep(path) {
  if (isForgotten) return;
  const url = new URL(path, HOME).href;
  const cache = await caches.open(OWN);
  if (await cache.match(url)) return;
  const answer = await fetch(url, { cache: isHashed(path) ? "default" : "no-cache" });
  const isKept = isHashed(path) ? isSound(answer) && (await put(url, answer)) : await keepPage(path, answer);
  if (!isKept) throw new Error(`${path} is not of release ${RELEASE}`);
}

/** Keeps a page where it is of this release; says whether it was. */
async function keepPage(path, answer) {
  if (!answer.ok || !isHtml(answer)) return false;
  const text = await answer.text();
  if (!text.includes(`data-release="${RELEASE}"`)) return false;
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  // Made anew: a page that was reached by a detour may not answer for the address that was asked for.
  return put(new URL(path, HOME).href, new Response(text, { headers }));
}

async function put(url, answer) {
  if (isForgotten) return false;
  const cache = await caches.open(OWN);
  await cache.put(url, answer);
  return true;
}

/** A page as it is kept, if it is. */
function keptPage(path) {
  return caches.match(new URL(path, HOME).href, { cacheName: OWN });
}

/** From here on this release is the one that is kept. */
async function takeOver() {
  const all = await caches.keys();
  const older = all.filter((name) => name.startsWith(cachesOf(HOME)) && name !== OWN);
  await Promise.all(older.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** What a page asks of the worker: which release it keeps, to take over, to keep what the page is made of, to forget it all. */
async function hear({ data, ports }) {
  if (data?.asks === "release") ports[0].postMessage(RELEASE);
  if (data?.asks === "take over") await self.skipWaiting();
  if (data?.asks === "keep") {
    // A page that was on its way while this took over is nobody's yet.
    await self.clients.claim();
    const paths = data.addresses.map(pathOf).filter((path) => path !== null);
    // What was thrown away meanwhile, too.
    await Promise.allSettled([...CORE, ...paths].map(keep));
  }
  if (data?.asks === "forget") {
    isForgotten = true;
    await caches.delete(OWN);
  }
}

/** The path of one of the site's pages or files from its root, a folder's with its slash; `null` where it is none that is kept. */
function pathOf(address) {
  const { origin, pathname } = new URL(address);
  const whole = `${origin}${pathname}`;
  if (!whole.startsWith(HOME)) return null;
  const path = decodeURI(whole.slice(HOME.length)).replace(/(^|\/)index\.html$/, "$1");
  if (isHashed(path)) return path;
  const isFile = /\.\w+$/.test(path);
  const isForFrames = /(^|\/)embed\//.test(path);
  if (isFile || isForFrames) return null;
  return path === "" || path.endsWith("/") ? path : `${path}/`;
}

const isHashed = (path) => path.startsWith("assets/");
const isHtml = (answer) => /^text\/html/.test(answer.headers.get("Content-Type"));
/** Some hosts answer with a page of theirs where a file is gone. */
const isSound = (answer) => answer.ok && !isHtml(answer);
const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
