//! Blanks in wording that is written at build time, which only the reader's browser can fill in.

use super::rest::at_rest;
use crate::browser::{address, blanks};
use crate::state::State;
use leptos::prelude::*;
use model::date::written_date;

/// Where the page is, the day it is read, and the link to what is on screen: for citations that need no further typing.
pub(crate) fn fill_blanks(state: State) {
    let link = at_rest(move || state.link.get());
    Effect::new(move |_| {
        blanks::fill("address", &address::place());
        blanks::fill("date", &written_date(&blanks::today()));
        blanks::fill("link", &address::whole(&link.get()));
    });
}
