//! Gives the reader's clipboard a text.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Copies `text`, then says whether it could: a frame or a page without a secure address may not.
pub(crate) fn copy(text: &str, done: impl Fn(bool) + Clone + 'static) {
    let clipboard = window().navigator().clipboard();
    if clipboard.is_undefined() {
        return done(false);
    }
    let is_done = done.clone();
    let copied = Closure::once(move |_: JsValue| is_done(true));
    let refused = Closure::once(move |_: JsValue| done(false));
    let _ = clipboard.write_text(text).then2(&copied, &refused);
    // One of the two is called, some time from now.
    copied.forget();
    refused.forget();
}
