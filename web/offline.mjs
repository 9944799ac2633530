// Looks after the worker that opens the site without a connection: has it started, removed where it does harm, and a newer release
// offered. Nothing is put in place of a page that somebody is at: that is the reader's to say.
import { cachesOf } from "./kept.mjs";

/** How long a worker may take to say who it is, and the host to say that it has its script, in milliseconds. */
const PATIENCE = 10_000;

const root = document.documentElement;
const app = document.getElementById("app");
const home = new URL(app.dataset.root, location.href).href;
const script = `${home}worker.js`;
const { serviceWorker } = navigator;
const release = app.dataset.release;

/** Starts the worker, or sees to the one that is there. */
export async function start() {
  const settings = { scope: home, updateViaCache: "none" };
  const registration = await serviceWorker.register(script, settings).catch(() => null);
  await registration?.update().catch(() => {});
  if (isGone(await askHost()) || (registration && (await isStuck(registration)))) return forget();
  if (!registration) return;
  meetNewer(registration);
  serviceWorker.addEventListener("controllerchange", offerAfterOthers);
  forgetOnFailure();
  await keepThisPage();
}

/** Whether the worker that is there does not say a word, and no other is on its way. */
async function isStuck({ installing, waiting }) {
  const { controller } = serviceWorker;
  return !installing && !waiting && controller !== null && (await releaseOf(controller)) === null;
}

/** A worker that waits, now or later, has a release which this page may be of already. */
function meetNewer(registration) {
  const meet = async (worker) => {
    if ((await releaseOf(worker)) === release) worker.postMessage({ asks: "take over" });
    else offer(worker);
  };
  const watch = (worker) =>
    worker?.addEventListener("statechange", () => worker.state === "installed" && registration.active && meet(worker));
  if (registration.waiting) meet(registration.waiting);
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  // A page may stay open for days.
  document.addEventListener("visibilitychange", () => document.hidden || registration.update().catch(() => {}));
}

/** In another window the reader has gone over to a newer release. */
async function offerAfterOthers() {
  const theirs = await releaseOf(serviceWorker.controller);
  if (theirs === release) await keepThisPage();
  else if (theirs !== null) offer(null);
}

/** Shows the line that offers the release of a worker that waits, or of the one that is there. */
function offer(waiting) {
  const line = document.querySelector("#newer-release > p");
  const [show, later] = line.querySelectorAll("button");
  line.hidden = false;
  later.onclick = () => (line.hidden = true);
  show.onclick = () => {
    const reload = () => location.reload();
    if (waiting?.state !== "installed") return reload();
    serviceWorker.addEventListener("controllerchange", reload);
    waiting.postMessage({ asks: "take over" });
  };
}

/** Which release a worker keeps; `null` where it does not say. */
function releaseOf(worker) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(() => resolve(null), PATIENCE);
    worker.postMessage({ asks: "release" }, [port2]);
  });
}

/** The page may have been there before its worker: it names what it is made of. */
async function keepThisPage() {
  const { active } = await serviceWorker.ready;
  if ((await releaseOf(active)) !== release) return;
  const parts = performance.getEntriesByType("resource").map(({ name }) => name);
  active.postMessage({ asks: "keep", addresses: [location.href, ...parts] });
}

/** What the host says of the worker's script; `null` where it cannot be reached. */
function askHost() {
  const asked = { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) };
  return fetch(script, asked).catch(() => null);
}

/** Whether the host has no such script any more: some have a page of theirs instead. */
function isGone(answer) {
  if (answer === null || answer.status >= 500) return false;
  return !answer.ok || !/javascript/.test(answer.headers.get("Content-Type"));
}

/** Where a part of the page did not come though there is a connection, what is kept may be at fault. */
function forgetOnFailure() {
  const check = async () => {
    if (root.dataset.failed === "missing" && (await askHost()) !== null) await forget();
  };
  check();
  new MutationObserver(check).observe(root, { attributes: true, attributeFilter: ["data-failed"] });
}

/** Takes the worker away with all that it kept: the next visit is as the first. */
async function forget() {
  const registration = await serviceWorker.getRegistration(home);
  if (registration?.scope === home) {
    // As long as this page is open it goes on answering, and would go on keeping.
    registration.active?.postMessage({ asks: "forget" });
    await registration.unregister();
  }
  const all = await caches.keys();
  await Promise.all(all.filter((name) => name.startsWith(cachesOf(home))).map((name) => caches.delete(name)));
}
