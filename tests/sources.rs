//! Every figure names its sources, and none of them is "derived".
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]
#![cfg(feature = "ssr")]

use care_gap::app::{App, AppProps};
use leptos::prelude::*;
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use std::sync::Arc;

fn page() -> String {
    let owner = Owner::new();
    let dataset = Arc::new(Baseline::england(&COMPILED_IN, None).unwrap());
    owner.with(|| App(AppProps { baseline: dataset }).to_html())
}

#[test]
fn every_source_line_has_a_link() {
    let page = page();
    let lines: Vec<&str> = page.split("class=\"source-line\"").skip(1).collect();
    assert!(lines.len() > 10, "{}", lines.len());
    for line in lines {
        let line = line.split("</div>").next().unwrap();
        assert!(line.contains("href=\"http"), "{line}");
    }
}

#[test]
fn the_official_spending_line_names_section_251() {
    let page = page();
    let main = page
        .split("id=\"source-main\"")
        .nth(1)
        .unwrap()
        .split("</p>")
        .next()
        .unwrap();
    assert!(main.to_lowercase().contains("section 251"), "{main}");
    assert!(main.contains("RO3"), "{main}");
    assert!(!main.contains("2022-23"), "a year that is not used: {main}");
}

#[test]
fn no_forecast_is_made_in_our_own_words() {
    // The claims of others are told in their tense.
    let page = page();
    let page = page.split("id=\"claims\"").next().unwrap();
    let words: Vec<&str> = page
        .split('>')
        .filter_map(|part| part.split('<').next())
        .collect();
    for sentence in words {
        assert!(!sentence.contains(" will "), "{sentence}");
    }
}
