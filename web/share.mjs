// What a reader hands on: the link with its sentence and code, and the words and files for newsrooms. Fetched when one of the two
// parts is first opened, and for paper once the page has nothing else to do.
import { copyFrom } from "./copy.mjs";
import { draw } from "./qr.mjs";
import { made, take } from "./take.js";

const blank = () => document.querySelector("[data-blank=link]");
const quote = () => document.querySelector("[data-sentence]");
/** The page keeps both true to what is on screen, once the hand rests. */
const link = () => blank().textContent;
const sentence = () => quote().textContent;
const isLive = () => document.documentElement.hasAttribute("data-live");

const RENEW = { share: renewShare, newsroom: renewNewsroom };
const known = new WeakSet();

/** Fills a part in, and from then on keeps it true while it is open. */
export function show(part) {
  const renew = () => isLive() && part.open && RENEW[part.dataset.handOn](part);
  if (!known.has(part)) {
    known.add(part);
    part.addEventListener("click", ({ target }) => press(part, target.closest("button")));
    const observer = new MutationObserver(renew);
    for (const live of [blank(), quote()])
      observer.observe(live, { childList: true, characterData: true, subtree: true });
  }
  renew();
}

/** Has the code of the link on paper whenever the page is printed. */
export function onPaper() {
  const place = document.querySelector("[data-paper]");
  const paint = () => draw(place, link(), place.dataset.paper);
  addEventListener("beforeprint", paint);
  matchMedia("print").addEventListener("change", ({ matches }) => matches && paint());
}

function renewShare(part) {
  set(part.querySelector("[name=link]"), link());
  set(part.querySelector("[name=sentence]"), sentence());
  const code = part.querySelector("[data-qr]");
  draw(code, link(), code.dataset.qr);
  part.querySelector("[data-sends]").hidden = !navigator.share;
}

/** The words come from what makes files: the same as in the pack. */
async function renewNewsroom(part) {
  const asked = link();
  if (!part.querySelector("textarea")) say(part, "fetching");
  try {
    const file = await made(({ make }, edition) => make("words", edition, asked));
    const pieces = JSON.parse(await file.text());
    // Else newer words are on their way.
    if (asked !== link()) return;
    for (const piece of pieces) fill(part, piece);
    part.querySelector("[data-takes]").hidden = false;
    say(part, "");
  } catch {
    say(part, "missing");
  }
}

function fill(part, { key, name, words }) {
  const field = part.querySelector(`textarea[name=${key}]`) ?? add(part, key, name);
  set(field, words);
}

function add(part, key, name) {
  const box = part.querySelector("template").content.firstElementChild.cloneNode(true);
  const [label, field, button] = [
    box.querySelector("label"),
    box.querySelector("textarea"),
    box.querySelector("button"),
  ];
  field.id = `newsroom-${key}`;
  field.name = key;
  label.htmlFor = field.id;
  label.textContent = name;
  button.dataset.copies = key;
  button.querySelector("span").textContent = ` the ${name.toLowerCase()}`;
  part.querySelector("[data-texts]").append(box);
  return field;
}

/** As high as its words need, where the browser does not see to that. */
function set(field, words) {
  if (field.value === words) return;
  field.value = words;
  const width = Math.max(20, field.clientWidth / 8);
  field.rows = Math.min(12, Math.max(1, Math.ceil(words.length / width)));
}

async function press(part, button) {
  if (!button) return;
  const { copies, sends, takes } = button.dataset;
  say(part, "");
  if (copies) say(part, (await copyFrom(part.querySelector(`textarea[name=${copies}]`))) ? "copied" : "refused");
  if (sends !== undefined) say(part, await send());
  if (takes) await hand(part, takes);
}

/** The device's own way of handing on; what became of it. */
async function send() {
  try {
    await navigator.share({ title: document.title, text: sentence(), url: link() });
    return "sent";
  } catch (problem) {
    return problem.name === "AbortError" ? "kept" : "unsent";
  }
}

async function hand(part, what) {
  if (part.ariaBusy === "true") return;
  part.ariaBusy = "true";
  say(part, "making");
  try {
    await take(what, link());
    say(part, "done");
  } catch (problem) {
    say(part, "missing", problem);
  }
  part.ariaBusy = null;
}

/** Says one of the part's sentences, or another. */
function say(part, key, words = "") {
  const said = part.querySelector("[role=status]");
  said.textContent = words || (key && said.dataset[key]);
}
