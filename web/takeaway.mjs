// Makes files on request. `takeaway-glue` is what wasm-bindgen wrote; the build puts the hashed name in place of `takeaway_bg.wasm`.
import init, { checked, make as makeBytes, moved_since } from "takeaway-glue";

const ready = () => init({ module_or_path: new URL("./takeaway_bg.wasm", import.meta.url) });

/** The file that is asked for; throws a sentence where it cannot be made, an error where what makes it did not come. */
export async function make(asked, edition, link) {
  await ready();
  const made = makeBytes(asked, edition, link);
  const file = new File([made.bytes], made.name, { type: made.kind });
  made.free();
  return file;
}

/** What of a link moved with newer figures, in sentences. */
export async function movedSince(edition, link) {
  await ready();
  return moved_since(edition, link);
}

/** Whether a link comes out as its code says: "yes" or "no", then sentences. */
export async function check(code, link) {
  await ready();
  return checked(code, link);
}
