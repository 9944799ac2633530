//! The article as HTML text, natively, at build time: one JSON object on standard output.

use care_gap::app::{App, AppProps};
use care_gap::charts::main_figure::chart;
use care_gap::state::State;
use leptos::prelude::*;
use model::dataset::{COMPILED_IN, Dataset};
use serde_json::json;
use std::sync::Arc;

#[allow(clippy::print_stdout, reason = "the build reads what this prints")]
fn main() {
    let owner = Owner::new();
    let page = owner.with(|| {
        let dataset =
            Dataset::parse(&COMPILED_IN, None).expect("a test reads the compiled-in figures");
        let dataset = Arc::new(dataset);
        let (state, _) = State::open(dataset.clone(), "");
        let words = state.words.get_untracked();
        let option = chart(&state.main_figure(false));
        json!({
            "title": "The Care Gap: children in care in England, and the money for them",
            "description": words.headline,
            "body": App(AppProps { dataset, query: String::new() }).to_html(),
            "charts": [{ "id": "main", "width": 1000, "height": 500, "option": option }],
        })
    });
    println!("{page}");
}
