//! The article as HTML text, natively, at build time: one JSON list of pages on standard output, one for each edition.
//! Where a still chart belongs it holds the chart's option, in a comment.

use care_gap::app::{App, AppProps};
use care_gap::pages::how::settings::Settings;
use care_gap::state::State;
use leptos::prelude::*;
use model::dataset::{COMPILED_IN, Dataset};
use serde_json::{Value, json};
use std::sync::Arc;

#[allow(clippy::print_stdout, reason = "the build reads what this prints")]
fn main() {
    if let Err(error) = Settings::compiled_in() {
        eprintln!("{error}");
        std::process::exit(1);
    }
    let newest = read(None);
    let pages: Vec<Value> = newest
        .editions
        .iter()
        .map(|edition| {
            let folder = if edition.id == newest.edition.id {
                String::new()
            } else {
                format!("edition/{}/", edition.id)
            };
            page(Arc::new(read(Some(edition.id))), &folder)
        })
        .collect();
    println!("{}", Value::from(pages));
}

fn read(edition: Option<u16>) -> Dataset {
    Dataset::parse(&COMPILED_IN, edition).expect("a test reads the compiled-in figures")
}

/// The page of an edition, to lie in `folder`.
fn page(dataset: Arc<Dataset>, folder: &str) -> Value {
    let owner = Owner::new();
    owner.with(|| {
        let edition = dataset.edition.id;
        let (state, _) = State::open(dataset.clone(), "");
        let words = state.words.get_untracked();
        json!({
            "folder": folder,
            "edition": edition,
            "title": "The Care Gap: children in care in England, and the money for them",
            "description": words.headline,
            "body": App(AppProps { dataset }).to_html(),
        })
    })
}
