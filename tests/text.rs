//! The texts of `text/`: every one is shown, every name in them is given, every anchor is on the page.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use care_gap::pages::{MAKERS, Page, pages};
use care_gap::text::{problems, shown};
use care_gap::written::body_of;
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use std::path::Path;

/// Every page of the site as text.
fn site() -> Vec<(String, String)> {
    let newest = Baseline::england(&COMPILED_IN, None).unwrap();
    let all = pages(&MAKERS, &newest);
    let write = |page: &Page| (page.path.clone(), body_of(page, &all, None).0);
    all.iter().map(write).collect()
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
    assert!(!site().is_empty());
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
        found.contains(&"text/method/terms.md: no page shows this file".to_string()),
        "{found:?}"
    );
}

#[test]
fn numbers_are_filled_in_and_prose_is_told_from_labels() {
    site();
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
    let site = site();
    for (path, kept) in [
        (
            "about/",
            &[
                "publisher",
                "privacy",
                "accessibility",
                "test-script",
                "cite-reference",
            ][..],
        ),
        (
            "method/",
            &[
                "breaks-marked",
                "breaks-missing",
                "breaks-printed",
                "method-need",
                "method-worked",
                "method-opened",
                "method-close",
                "method-compare",
                "differ-returns",
                "differ-doubled",
                "term-looked-after-child",
                "term-edition",
            ],
        ),
        ("sources/", &["not-rechecked", "figures", "data"]),
        ("claims/", &["claims-exact", "claims-cannot-check"]),
    ] {
        let (_, page) = site.iter().find(|(known, _)| known == path).unwrap();
        for id in kept {
            assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
        }
    }
}

#[test]
fn a_text_leads_to_another_page_by_its_path_from_the_root() {
    let site = site();
    let (_, method) = site.iter().find(|(path, _)| path == "method/").unwrap();
    assert!(method.contains("<a href=\"../claims/#claim-nao25-5y\">"));
    assert!(!method.contains("href=\"/"));
}
