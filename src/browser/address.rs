//! The address bar: the scenario and its view live there, and nowhere else.

use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;

/// The query in the address bar, without its question mark.
pub fn query() -> String {
    let query = window().location().search().unwrap_or_default();
    query.trim_start_matches('?').into()
}

/// Writes the query into the address bar: as a new entry in the history, or in place of the present one.
///
/// Where the browser will not (a sandboxed frame, too many writes) the page goes on; the share text still holds the link.
pub(crate) fn write(query: &str, new_entry: bool) {
    let Ok(history) = window().history() else {
        return;
    };
    let hash = window().location().hash().unwrap_or_default();
    let url = format!("?{query}{hash}");
    let title = document().title();
    let _ = if new_entry {
        history.push_state_with_url(&JsValue::NULL, &title, Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, &title, Some(&url))
    };
}
