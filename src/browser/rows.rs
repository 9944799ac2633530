//! Rows of prerendered text that a reader sifts: what matches stays, what does not is hidden.

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, NodeList};

/// Hides the rows (`[data-row]`) within the element `id` that lack a word typed in its search box or the words chosen in
/// one of its lists, opens the groups (`[data-group]`) that hold a match, and hides those that hold none. Gives the
/// number of matches, and whether anything was asked for.
pub(crate) fn filter_list(id: &str) -> (usize, bool) {
    let Some(place) = document().get_element_by_id(id) else {
        return (0, false);
    };
    let boxes =
        all(&place, "input[type=search]").filter_map(|one| one.dyn_into::<HtmlInputElement>().ok());
    let lists = all(&place, "select").filter_map(|one| one.dyn_into::<HtmlSelectElement>().ok());
    let words = boxes.flat_map(|one| words(&one.value()));
    let asked: Vec<String> = words
        .chain(lists.map(|one| folded(&one.value())))
        .filter(|word| !word.is_empty())
        .collect();
    let mut matches = 0;
    for group in all(&place, "[data-group]") {
        let mut here = 0;
        for row in all(&group, "[data-row]") {
            // A claim's id starts with who made it, in letters; its group's says how it was judged.
            let ids = group.id() + " " + &row.id() + " ";
            let text = folded(&(ids + &row.text_content().unwrap_or_default()));
            let is_match = asked.iter().all(|word| text.contains(word));
            show(&row, is_match);
            here += usize::from(is_match);
        }
        show(&group, here > 0);
        let found = if asked.is_empty() {
            String::new()
        } else {
            format!("{here} of ")
        };
        if let Ok(Some(place)) = group.query_selector("[data-found]") {
            place.set_text_content(Some(&found));
        }
        unfold(&group, here > 0 && !asked.is_empty());
        matches += here;
    }
    (matches, !asked.is_empty())
}

fn words(typed: &str) -> Vec<String> {
    let typed = folded(typed);
    typed.split_whitespace().map(String::from).collect()
}

/// As texts are compared: in small letters, with one kind of apostrophe, and `95,000` as `95000`.
fn folded(text: &str) -> String {
    text.to_lowercase().replace('’', "'").replace(',', "")
}

/// Opens a group that was shut, and shuts it again once nothing is asked for.
fn unfold(group: &Element, wanted: bool) {
    let is_ours = group.has_attribute(OPENED);
    let _ = match (wanted, group.has_attribute("open")) {
        (true, false) => group
            .set_attribute("open", "")
            .and_then(|()| group.set_attribute(OPENED, "")),
        (false, true) if is_ours => group
            .remove_attribute("open")
            .and_then(|()| group.remove_attribute(OPENED)),
        _ => Ok(()),
    };
}

/// Marks a group that a search has opened.
const OPENED: &str = "data-opened";

fn show(element: &Element, shown: bool) {
    let _ = if shown {
        element.remove_attribute("hidden")
    } else {
        element.set_attribute("hidden", "")
    };
}

fn all(place: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found: Option<NodeList> = place.query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, NodeList::length);
    (0..length).filter_map(move |index| found.as_ref()?.get(index)?.dyn_into().ok())
}

/// The query of the link marked `data-look` that an event comes from, if it comes from one.
pub(crate) fn comparison_query(event: &Event) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let link = target.closest("a[data-look]").ok()??;
    let address = link.get_attribute("href")?;
    let query = address.trim_start_matches('?').split('#').next()?;
    Some(query.into())
}
