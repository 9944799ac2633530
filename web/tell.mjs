// Tells the page around a frame how high the figure is, in each form that listeners on news sites understand. Once when it is
// there and then when it changes; never because somebody asks often.

/** The keys of a link by which pym.js names its frame, and what such a name is. */
const PYM = "childId";
const NAME = /^[\w-]{1,64}$/;
/** Begins each message of iframe-resizer, to and fro. */
const RESIZER = "[iFrameSizer]";

/** Every message that says this height. `pym` and `resizer` are the names that those two gave the frame, where they did. */
export function messages(height, width, { place, pym, resizer }) {
  const all = [
    { "care-gap": { height } },
    { sentinel: "amp", type: "embed-size", height },
    { "datawrapper-height": { [place]: height } },
  ];
  if (NAME.test(pym ?? "")) all.push(["pym", pym, "height", height].join("xPYMx"));
  if (resizer) all.push(`${RESIZER}${resizer}:${height}:${width}:resize`);
  return all;
}

/** The name that iframe-resizer gives the frame in its first message; nothing for any other message. */
export function nameFromResizer(data) {
  if (typeof data !== "string" || !data.startsWith(RESIZER)) return null;
  const [name, ...settings] = data.slice(RESIZER.length).split(":");
  return NAME.test(name) && settings.length >= 4 ? name : null;
}

/** Tells from now on. */
export function tellHeight() {
  if (parent === self) return;
  const place = document.getElementById("app").dataset.place.replace(/\/$/, "");
  const names = { place, pym: new URLSearchParams(location.search).get(PYM), resizer: null };
  let told = 0;
  const tell = () => {
    const { height, width } = document.documentElement.getBoundingClientRect();
    const now = Math.ceil(height);
    if (now === told) return;
    told = now;
    for (const message of messages(now, Math.ceil(width), names)) parent.postMessage(message, "*");
  };
  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    const resizer = nameFromResizer(data);
    const isNew = resizer && resizer !== names.resizer;
    if (!isNew && data?.["care-gap"] !== "height") return;
    names.resizer = resizer ?? names.resizer;
    told = 0;
    tell();
  });
  new ResizeObserver(tell).observe(document.documentElement);
  // A page that set up iframe-resizer before the frame was there begins anew.
  parent.postMessage("[iFrameResizerChild]Ready", "*");
}
