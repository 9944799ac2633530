//! The page as a whole: its live mark, its focus.

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, FocusOptions, HtmlElement, HtmlInputElement};

/// Marks the page as alive, for the style sheet and for whoever waits for it.
pub(crate) fn mark_live() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-live", "");
    }
}

/// Says that the app cannot go on, for the style sheet, which takes its controls away and shows why.
pub fn mark_failed() {
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute("data-live");
        let _ = root.class_list().remove_1("js");
        let _ = root.set_attribute("data-failed", "altered");
    }
}

/// Says to the style sheet whether what is shown starts from the reader's own figures: files and links do not have them.
pub(crate) fn mark_own_base(is_own: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.toggle_attribute_with_force("data-own-base", is_own);
    }
}

/// Whether the page is shown within another: then it leaves the history and the scroll of that to itself.
pub(crate) fn is_framed() -> bool {
    let window = leptos::prelude::window();
    window
        .parent()
        .ok()
        .flatten()
        .is_some_and(|parent| parent != window)
}

/// The day it is here, as `2026-11-25`.
pub(crate) fn today() -> String {
    let now = js_sys::Date::new_0();
    format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}

/// Moves the focus to the element with this id, and brings it into view.
pub(crate) fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let still = FocusOptions::new();
        still.set_prevent_scroll(is_framed());
        let _ = element
            .unchecked_into::<HtmlElement>()
            .focus_with_options(&still);
    }
}

/// Shows a text in the input with this id, selected, for the reader to copy.
pub(crate) fn give_selected(id: &str, text: &str) {
    let input = document().get_element_by_id(id);
    if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
        input.set_value(text);
        let _ = input.remove_attribute("hidden");
        input.select();
        focus(id);
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

/// Where a figure in a frame lies within its edition of the figures, such as `embed/main/`; empty for any other page.
pub(crate) fn place_in_edition() -> String {
    attribute("app", "data-place")
}

/// Calls `act` with each scenario that the page around the frame asks for. `web/asked.mjs` has seen to the asking.
#[cfg(feature = "hydrate")]
pub(crate) fn when_asked(act: impl Fn(String) + 'static) {
    if place_in_edition().is_empty() {
        return;
    }
    let name = "care-gap-asked".to_string();
    let asked = leptos::ev::Custom::<web_sys::CustomEvent>::new(name);
    let handle = leptos::prelude::window_event_listener(asked, move |event| {
        if let Some(query) = event.detail().as_string() {
            act(query);
        }
    });
    // For as long as the page is there.
    let _ = handle;
}
