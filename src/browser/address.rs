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

/// How many entries of the history lie between the one that the page was opened with and the present one: each says so itself, so
/// that it is known again after a visit elsewhere.
pub(crate) fn depth() -> u32 {
    let entry = window().history().and_then(|history| history.state());
    let depth = entry.ok().and_then(|entry| entry.as_f64());
    [2, 1]
        .into_iter()
        .find(|one| depth >= Some(f64::from(*one)))
        .unwrap_or(0)
}

/// Goes back by one entry.
pub(crate) fn back() {
    let _ = window().history().and_then(|history| history.back());
}

fn push(url: &str, new_entry: bool) {
    let Ok(history) = window().history() else {
        return;
    };
    let title = document().title();
    // Back belongs to the page that shows this one in a frame.
    let is_new = new_entry && !page::is_framed();
    let depth = JsValue::from(depth() + u32::from(is_new));
    let _ = if is_new {
        history.push_state_with_url(&depth, &title, Some(url))
    } else {
        history.replace_state_with_url(&depth, &title, Some(url))
    };
}

/// Writes the query and where on the page the reader is taken, as one new entry: Back returns to both.
pub(crate) fn write_at(query: &str, id: &str) {
    push(&format!("?{query}#{id}"), true);
}

/// Goes to the same page as it is written from another edition, whose pages lie in `folder` (the newest's at the site's root), with the
/// query as it is.
///
/// The page says in `data-root` how to reach the site's root from where it lies.
pub(crate) fn go_to_edition(folder: &str) {
    let root = document()
        .get_element_by_id("app")
        .and_then(|app| app.get_attribute("data-root"));
    let root = root.unwrap_or_else(|| "./".into());
    let path = window().location().pathname().unwrap_or_default();
    let url = format!(
        "{root}{folder}{}?{}",
        place_in_edition(&root, &path),
        query()
    );
    let _ = window().location().replace(&url);
}

/// Where a page lies within its edition's folder: `claims/` for one at `/site/edition/2025/claims/` whose way up is `../../../`.
fn place_in_edition<'a>(root: &str, path: &'a str) -> &'a str {
    let end = path.rfind('/').map_or(0, |slash| slash + 1);
    let folders = &path[..end];
    let mut starts = folders.rmatch_indices('/').map(|(slash, _)| slash + 1);
    let start = starts.nth(root.matches("../").count());
    let place = &folders[start.unwrap_or(0)..];
    let within = place.strip_prefix("edition/");
    let within = within.and_then(|rest| rest.split_once('/'));
    let place = within.map_or(place, |(_, rest)| rest);
    // No edition keeps the pages of presets: the article shows what such a link says.
    if place.starts_with("scenario/") {
        return "";
    }
    place
}

#[cfg(test)]
mod tests {
    use super::place_in_edition;

    #[test]
    fn a_page_is_found_in_every_edition_where_it_is_in_its_own() {
        for (root, path, place) in [
            ("./", "/", ""),
            ("./", "/site/index.html", ""),
            ("../", "/claims/", "claims/"),
            ("../", "/a/site/claims/index.html", "claims/"),
            ("../../", "/edition/2025/", ""),
            ("../../../", "/site/edition/2025/claims/", "claims/"),
            ("../../", "/embed/main/", "embed/main/"),
            (
                "../../../../",
                "/site/edition/2025/embed/main/",
                "embed/main/",
            ),
        ] {
            assert_eq!(place_in_edition(root, path), place, "{path}");
        }
    }
}
