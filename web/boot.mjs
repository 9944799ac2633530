// Starts the app. `app-glue` is what wasm-bindgen wrote for it; the build puts the hashed name in place of `app_bg.wasm`.
import init from "app-glue";

init({ module_or_path: new URL("./app_bg.wasm", import.meta.url) }).catch((reason) => {
  console.info(`The live controls could not start: ${reason}`);
  dispatchEvent(new Event("no-wasm"));
});
