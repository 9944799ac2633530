//! The address bar: the scenario and its view live there, and nowhere else.

use super::page;
use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;

/// The query in the address bar, without its question mark.
pub fn query() -> String {
    let query = window().location().search().unwrap_or_default();
    query.trim_start_matches('?').into()
}

/// The page's whole address with this query.
pub(crate) fn whole(query: &str) -> String {
    format!("{}?{query}", place())
}

/// Where the page is, without a query.
pub(crate) fn place() -> String {
    let location = window().location();
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    part(location.origin()) + &part(location.pathname())
}

/// Writes the query into the address bar: as a new entry in the history, or in place of the present one.
///
/// Where the browser will not (a sandboxed frame, too many writes) the page goes on as it is.
pub(crate) fn write(query: &str, new_entry: bool) {
    let hash = window().location().hash().unwrap_or_default();
    push(&format!("?{query}{hash}"), new_entry);
}

fn push(url: &str, new_entry: bool) {
    let Ok(history) = window().history() else {
        return;
    };
    let title = document().title();
    // Back belongs to the page that shows this one in a frame.
    let _ = if new_entry && !page::is_framed() {
        history.push_state_with_url(&JsValue::NULL, &title, Some(url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, &title, Some(url))
    };
}

/// Writes the query and where on the page the reader is taken, as one new entry: Back returns to both.
pub(crate) fn write_at(query: &str, id: &str) {
    push(&format!("?{query}#{id}"), true);
}

/// Goes to another page of the site, by its path from the root, with the query as it is.
///
/// The page says in `data-root` how to reach the site's root from where it lies.
pub(crate) fn go_to(path: &str) {
    let root = document()
        .get_element_by_id("app")
        .and_then(|app| app.get_attribute("data-root"));
    let root = root.unwrap_or_else(|| "./".into());
    let url = format!("{root}{path}{}?{}", page::place_in_edition(), query());
    let _ = window().location().replace(&url);
}
