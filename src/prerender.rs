//! The article as HTML text, natively, at build time: one JSON list of pages on standard output, one for each edition.
//! Where a still chart belongs it holds the chart's option, in a comment.

use care_gap::app::{App, AppProps};
use care_gap::pages::article::{DESCRIPTION, TITLE};
use care_gap::pages::how::settings::Settings;
use leptos::prelude::*;
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use serde_json::{Value, json};
use std::sync::Arc;

#[allow(clippy::print_stdout, reason = "the build reads what this prints")]
fn main() {
    let settings = Settings::compiled_in().unwrap_or_else(|error| {
        eprintln!("{error}");
        std::process::exit(1);
    });
    let site = settings.address.as_deref();
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
            page(Arc::new(read(Some(edition.id))), &folder, site)
        })
        .collect();
    println!("{}", Value::from(pages));
}

fn read(edition: Option<u16>) -> Baseline {
    Baseline::england(&COMPILED_IN, edition).expect("a test reads the compiled-in figures")
}

/// The page of an edition, to lie in `folder` of the site.
fn page(baseline: Arc<Baseline>, folder: &str, site: Option<&str>) -> Value {
    let owner = Owner::new();
    owner.with(|| {
        let edition = baseline.edition.id;
        json!({
            "folder": folder,
            "edition": edition,
            "address": site.map(|site| format!("{}/{folder}", site.trim_end_matches('/'))),
            "title": TITLE,
            "description": DESCRIPTION,
            "body": App(AppProps { baseline }).to_html(),
        })
    })
}
