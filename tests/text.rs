//! The texts of `text/`: every one is shown, every name in them is given, every anchor is on the page.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use care_gap::app::{App, AppProps};
use care_gap::text::{problems, shown};
use leptos::prelude::*;
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use std::path::Path;
use std::sync::Arc;

fn page(edition: Option<u16>) -> String {
    let owner = Owner::new();
    let baseline = Arc::new(Baseline::england(&COMPILED_IN, edition).unwrap());
    owner.with(|| App(AppProps { baseline }).to_html())
}

/// Every edition's page, the newest first.
fn pages() -> Vec<String> {
    let newest = Baseline::england(&COMPILED_IN, None).unwrap();
    let editions = newest.editions.iter().rev();
    editions.map(|edition| page(Some(edition.id))).collect()
}

/// The text files, as they are named to an editor.
fn files(folder: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for entry in std::fs::read_dir(root.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            found.extend(files(&name));
        } else {
            found.push(name);
        }
    }
    found
}

#[test]
fn every_text_is_shown_and_every_name_given() {
    assert!(!pages().is_empty());
    assert_eq!(problems(), Vec::<String>::new());
    let shown = shown();
    for file in files("text") {
        assert!(shown.iter().any(|text| text.file == file), "{file}");
    }
}

#[test]
fn texts_that_no_page_has_asked_for_are_named() {
    // A page that was not written has shown nothing.
    let found = problems();
    assert!(
        found.contains(&"text/how/terms.md: no page shows this file".to_string()),
        "{found:?}"
    );
}

#[test]
fn numbers_are_filled_in_and_prose_is_told_from_labels() {
    page(None);
    let shown = shown();
    let text = |start: &str| {
        let found = shown.iter().find(|text| text.markdown.contains(start));
        found.unwrap_or_else(|| panic!("no text has {start}"))
    };
    let standfirst = text("<!-- standfirst -->");
    assert!(
        standfirst
            .markdown
            .contains("England had 81,770 children in care")
    );
    assert_eq!(standfirst.prose.len(), 1);
    assert!(standfirst.prose[0].starts_with("England had 81,770"));
    assert!(text("<!-- symbols -->").prose.is_empty());
    // The host of this copy has set nothing: what it would say keeps its names.
    assert!(
        text("<!-- publisher-named -->")
            .markdown
            .contains("{publisher}")
    );
    let order: Vec<_> = shown.iter().map(|text| (&text.file, text.line)).collect();
    assert!(order.is_sorted());
}

#[test]
fn what_an_editor_calls_an_anchor_is_one() {
    let page = page(None);
    let linked = page.split("href=\"#").skip(1);
    for anchor in linked.map(|rest| rest.split('"').next().unwrap()) {
        let id = format!(" id=\"{anchor}\"");
        assert_eq!(page.matches(&id).count(), 1, "{anchor}");
    }
    for kept in [
        "publisher",
        "privacy",
        "accessibility",
        "test-script",
        "breaks-marked",
        "breaks-missing",
        "breaks-printed",
        "not-rechecked",
        "method-need",
        "method-worked",
        "method-opened",
        "method-close",
        "method-compare",
        "differ-returns",
        "differ-doubled",
        "cite-reference",
        "term-looked-after-child",
        "term-edition",
        "claims-exact",
        "claims-cannot-check",
    ] {
        assert_eq!(
            page.matches(&format!(" id=\"{kept}\"")).count(),
            1,
            "{kept}"
        );
    }
}
