//! The page as a whole: its live mark, its focus.

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement};

/// Marks the page as alive, for the style sheet and for whoever waits for it.
pub(crate) fn mark_live() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-live", "");
    }
}

/// Moves the focus to the element with this id, and brings it into view.
pub(crate) fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Whether the page already holds prerendered content.
pub fn is_prerendered(element: &Element) -> bool {
    element.first_element_child().is_some()
}

/// How far along an element a pointer is, from 0 (its left edge) to 1.
pub(crate) fn along(element: &Element, client_x: i32) -> f64 {
    let bounds = element.get_bounding_client_rect();
    if bounds.width() > 0.0 {
        (f64::from(client_x) - bounds.left()) / bounds.width()
    } else {
        0.0
    }
}

/// An attribute of the element with this id; nothing where there is none.
pub(crate) fn attribute(id: &str, name: &str) -> String {
    let element = document().get_element_by_id(id);
    element
        .and_then(|element| element.get_attribute(name))
        .unwrap_or_default()
}

/// Whether the `<details>` that an event comes from is open.
pub(crate) fn is_open(event: &Event) -> bool {
    event
        .target()
        .is_some_and(|target| target.unchecked_into::<Element>().has_attribute("open"))
}
