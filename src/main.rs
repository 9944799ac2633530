//! Takes over the prerendered page; a build with feature `whole` draws the page where there is none.

use care_gap::app::{App, AppProps};
use care_gap::browser::{address, page};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use model::link;
use std::sync::Arc;

fn main() {
    console_error_panic_hook::set_once();
    let Some(place) = document().get_element_by_id("app") else {
        return;
    };
    let edition = place
        .get_attribute("data-edition")
        .and_then(|edition| edition.parse().ok());
    let baseline =
        Baseline::england(&COMPILED_IN, edition).expect("a test reads the compiled-in figures");
    let asked = link::edition_named(&address::query(), &baseline);
    if asked != baseline.edition.id && page::is_prerendered(&place) {
        // Each edition of the figures has a page of its own, written from them.
        let newest = baseline
            .editions
            .last()
            .is_none_or(|newest| newest.id == asked);
        return address::go_to_edition((!newest).then_some(asked));
    }
    let props = AppProps {
        baseline: Arc::new(baseline),
    };
    #[cfg(not(feature = "whole"))]
    leptos::mount::hydrate_from(place.unchecked_into(), || App(props)).forget();
    #[cfg(feature = "whole")]
    leptos::mount::mount_to(place.unchecked_into(), || App(props)).forget();
}
