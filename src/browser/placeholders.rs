//! Blanks (`[data-blank]`) in the prerendered text.

use leptos::prelude::document;

/// Puts words into every blank of this name.
pub(crate) fn fill(name: &str, words: &str) {
    let Ok(found) = document().query_selector_all(&format!("[data-blank={name}]")) else {
        return;
    };
    for blank in (0..found.length()).filter_map(|index| found.get(index)) {
        blank.set_text_content(Some(words));
    }
}
