//! Blanks in text that is written at build time, which only the reader's browser can fill in.

use super::debounce::debounced;
use crate::browser::{address, placeholders};
use crate::state::State;
use leptos::prelude::*;

/// The link to what is on screen: on paper it is the only way back.
pub(crate) fn fill_placeholders(state: State) {
    let link = debounced(move || state.link.get());
    Effect::new(move |_| placeholders::fill("link", &address::whole(&link.get())));
}
