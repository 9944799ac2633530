//! What the page keeps for the app, where nobody sees it: the figures of a council, since the app carries England's alone.

use leptos::prelude::*;

/// By what the app, and what makes files (`web/takeaway.mjs`), find it.
const ID: &str = "council-figures";

/// The element that keeps a table.
pub(crate) fn keep(table: String) -> impl IntoView {
    view! { <div id=ID hidden data-table=table></div> }
}

/// The table that the page keeps; empty where it keeps none.
#[cfg(not(feature = "ssr"))]
pub(crate) fn kept() -> String {
    crate::browser::page::attribute(ID, "data-table")
}
