// Starts the app. `app-glue` is what wasm-bindgen wrote for it; the build puts the hashed name in place of `app_bg.wasm`.
import init from "app-glue";
import { fail } from "./fail.mjs";
import { guardLiveText } from "./guard.mjs";
import { watchServed } from "./served.mjs";
import { giveBack, typedSoFar } from "./typed.mjs";

const root = document.documentElement;

/** Why something went wrong, for the line that is shown. */
const because = (cause) => (reason) => {
  throw Object.assign(new Error(String(reason)), { cause });
};

async function compile() {
  if (typeof WebAssembly === "undefined") because("wasm")("there is no WebAssembly");
  const answer = await fetch(new URL("./app_bg.wasm", import.meta.url)).catch(because("missing"));
  if (!answer.ok) because("missing")(answer.status);
  const isTyped = /^application\/wasm/.test(answer.headers.get("content-type"));
  // While it comes, where the host says what it is.
  if (isTyped) return WebAssembly.compileStreaming(answer).catch(because("missing"));
  const bytes = await answer.arrayBuffer().catch(because("missing"));
  return WebAssembly.compile(bytes).catch(because("wasm"));
}

const isLive = () =>
  new Promise((resolve) => {
    const check = () => root.hasAttribute("data-live") && resolve();
    new MutationObserver(check).observe(root, { attributes: true, attributeFilter: ["data-live"] });
    check();
  });

async function start() {
  const app = document.getElementById("app");
  const [module, restore] = await Promise.all([compile(), watchServed(app)]);
  const typed = typedSoFar(app);
  restore();
  await init({ module_or_path: module }).catch(because("altered"));
  await isLive();
  giveBack(app, typed);
  guardLiveText(app);
}

start().catch((reason) => {
  console.info(`The live controls could not start: ${reason}`);
  fail(reason.cause ?? "altered");
});
