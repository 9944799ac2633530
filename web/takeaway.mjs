// Makes files on request. `takeaway-glue` is what wasm-bindgen wrote; the build puts the hashed name in place of `takeaway_bg.wasm`.
import init, { make as makeBytes } from "takeaway-glue";

/** The file that is asked for; throws a sentence where it cannot be made, an error where what makes it did not come. */
export async function make(asked, edition, link) {
  await init({ module_or_path: new URL("./takeaway_bg.wasm", import.meta.url) });
  const made = makeBytes(asked, edition, link);
  const file = new File([made.bytes], made.name, { type: made.kind });
  made.free();
  return file;
}
