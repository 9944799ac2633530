//! A text of this site that comes when a reader asks for what it holds.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/web/fetched.js")]
extern "C" {
    fn fetched(address: &str) -> Promise;
}

/// Fetches the text at `address`, seen from the page, and gives it to `take`; `None` where it did not come.
pub(crate) fn text(address: &str, take: impl Fn(Option<String>) + Copy + 'static) {
    let came = Closure::once(move |text: JsValue| take(text.as_string()));
    let failed = Closure::once(move |_: JsValue| take(None));
    let _ = fetched(address).then2(&came, &failed);
    // One of the two is called, some time from now.
    came.forget();
    failed.forget();
}
