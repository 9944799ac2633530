//! Files that are made by a second WebAssembly file, which comes when somebody asks.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/web/take.js")]
extern "C" {
    fn take(asked: &str, link: &str) -> Promise;
}

/// Has the file made that is `asked` of the page at `link`, and offers it; then says whether it could. Where it could not, a
/// sentence says why; it is empty where what makes the file did not come.
pub(crate) fn offer(asked: &str, link: &str, done: impl Fn(Result<(), String>) + Copy + 'static) {
    let offered = Closure::once(move |_: JsValue| done(Ok(())));
    let refused = Closure::once(move |why: JsValue| done(Err(why.as_string().unwrap_or_default())));
    let _ = take(asked, link).then2(&offered, &refused);
    // One of the two is called, some time from now.
    offered.forget();
    refused.forget();
}
