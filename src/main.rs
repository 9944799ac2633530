//! Takes over the prerendered page, or draws it where there is none.

use care_gap::app::{App, AppProps};
use care_gap::browser::{address, page};
use leptos::mount::{hydrate_from, mount_to};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use model::dataset::{COMPILED_IN, Dataset};
use model::link;
use std::sync::Arc;

fn main() {
    console_error_panic_hook::set_once();
    let Some(place) = document().get_element_by_id("app") else {
        return;
    };
    let query = address::query();
    let newest = Dataset::parse(&COMPILED_IN, None).expect("a test reads the compiled-in figures");
    let asked = link::edition_named(&query, &newest);
    if page::is_prerendered(&place) && asked == newest.edition.id {
        // What is there was drawn from the defaults; the address is read once it is alive.
        let props = AppProps {
            dataset: Arc::new(newest),
            query: String::new(),
        };
        hydrate_from(place.unchecked_into(), || App(props)).forget();
    } else {
        place.set_inner_html("");
        let dataset = Dataset::parse(&COMPILED_IN, Some(asked)).unwrap_or(newest);
        mount_to(place.unchecked_into(), move || {
            App(AppProps {
                dataset: Arc::new(dataset),
                query,
            })
        })
        .forget();
    }
}
