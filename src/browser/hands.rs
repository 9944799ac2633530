//! The reader's hands, wherever they are on the page: when one begins something new, and what is asked for by keys alone.

use leptos::prelude::window;
use std::cell::Cell;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, KeyboardEvent};

/// What a hand does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hand {
    /// A press, a key that was not held before, a choice made: what follows is a step of its own.
    Begins,
    Undo,
    Redo,
}

/// What starts or ends a step. A screen reader that moves a slider presses nothing: each of its changes is a step.
const EVENTS: [&str; 6] = [
    "pointerdown",
    "keydown",
    "keyup",
    "click",
    "change",
    "popstate",
];

/// Where typing has a way back of its own.
const BOXES: &str = "input:not([type=range],[type=checkbox],[type=radio]),textarea";

/// Tells of every hand before anything else hears of it, for as long as the page is there; says whether what was asked for was done.
pub(crate) fn watch(told: impl Fn(Hand) -> bool + 'static) {
    let is_held = Cell::new(false);
    let heard = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let key = event.dyn_ref::<KeyboardEvent>();
        let begins = match (event.type_().as_str(), key) {
            ("keyup", _) => {
                is_held.set(false);
                false
            }
            ("keydown", Some(key)) => {
                if let Some(asked) = asked(key) {
                    if told(asked) {
                        event.prevent_default();
                    }
                    return;
                }
                is_held.set(true);
                !key.repeat()
            }
            // Under a key that is held, a slider says at each move that it is done.
            ("change", _) => !is_held.get(),
            _ => true,
        };
        if begins {
            told(Hand::Begins);
        }
    });
    for name in EVENTS {
        let listener = heard.as_ref().unchecked_ref();
        let _ = window().add_event_listener_with_callback_and_bool(name, listener, true);
    }
    heard.forget();
}

fn asked(event: &KeyboardEvent) -> Option<Hand> {
    let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    if !is_command || is_typed(event) {
        return None;
    }
    // A keyboard of another script has the same keys in the same places.
    let key = event.key();
    let key = if key.is_ascii() { key } else { event.code() };
    match (key.as_str(), event.shift_key()) {
        ("z" | "Z" | "KeyZ", false) => Some(Hand::Undo),
        ("z" | "Z" | "KeyZ", true) | ("y" | "Y" | "KeyY", false) => Some(Hand::Redo),
        _ => None,
    }
}

fn is_typed(event: &Event) -> bool {
    let target = event.target();
    let target = target
        .as_ref()
        .and_then(|target| target.dyn_ref::<Element>());
    target.is_some_and(|target| target.matches(BOXES).unwrap_or_default())
}
