//! Blanks (`[data-blank]`) in the prerendered text, and what only a browser knows to put there.

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

/// The day by the reader's clock, as `2026-11-22`.
pub(crate) fn today() -> String {
    let now = js_sys::Date::new_0();
    let two = |number: u32| format!("{number:02}");
    format!(
        "{}-{}-{}",
        now.get_full_year(),
        two(now.get_month() + 1),
        two(now.get_date())
    )
}
