//! Blanks in wording that is written at build time, which only the reader's browser can fill in.

use super::debounce::debounced;
use crate::browser::{address, placeholders};
use crate::state::State;
use leptos::prelude::*;
use model::date::written_date;

/// Where the page is, the day it is read, and the link to what is on screen: for citations that need no further typing.
pub(crate) fn fill_placeholders(state: State) {
    let link = debounced(move || state.link.get());
    Effect::new(move |_| {
        placeholders::fill("address", &address::place());
        placeholders::fill("date", &written_date(&placeholders::today()));
        placeholders::fill("link", &address::whole(&link.get()));
    });
}
