// The page around a frame may set the figure's sliders by a message, `{ "care-gap": { link: "children=1.5&funding=2" } }`: what it
// asks is read as a link is, so that nothing goes beyond its limits. Everything else is dropped.
import { whenLive } from "./live.mjs";
import { wake } from "./wake.mjs";

/** As long as a link can be. */
const LONGEST = 500;

/** The settings that a message asks for, as a query; nothing for any other message. `keys` are those that may be set. */
export function asked(data, keys) {
  const link = data?.["care-gap"]?.link;
  if (typeof link !== "string" || link.length > LONGEST) return null;
  // `b.` stands before what the second of two scenarios has otherwise.
  const key = (pair) => pair.split("=")[0].replace(/^b\./, "");
  const isSetting = (pair) => /^(b\.)?[a-z]+=[\w.+-]{1,16}$/.test(pair) && keys.includes(key(pair));
  const settings = link.replace(/^\?/, "").split("&").filter(isSetting);
  return settings.length > 0 ? settings.join("&") : null;
}

/** Follows the page around. */
export function followHost() {
  const keys = document.querySelector("[data-keys]")?.dataset.keys.split(" ") ?? [];
  let pending = null;
  const pass = () => {
    if (pending === null) return;
    dispatchEvent(new CustomEvent("care-gap-asked", { detail: pending }));
    pending = null;
  };
  whenLive(pass);
  addEventListener("message", ({ source, data }) => {
    const query = source === parent && parent !== self ? asked(data, keys) : null;
    if (query === null) return;
    pending = query;
    if (document.documentElement.hasAttribute("data-live")) pass();
    else wake();
  });
}
