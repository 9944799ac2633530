//! Every figure names its sources, and none of them is "derived".
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]
#![cfg(feature = "ssr")]

mod common;

use common::{all, one, page, text, within};

#[test]
fn every_figure_has_its_sources_and_every_source_line_a_link() {
    let page = page();
    // The record of our own method is made of the counts in the main figure.
    let figures = all(&page, "figure:not(.record)");
    assert!(!figures.is_empty());
    for figure in figures {
        let lines = within(figure, ".source-line");
        assert!(!lines.is_empty(), "{}", text(figure));
    }
    for line in all(&page, ".source-line") {
        let links = within(line, "a[href^=http]");
        assert!(!links.is_empty(), "{}", text(line));
    }
}

#[test]
fn the_official_spending_line_names_section_251() {
    let page = page();
    let main = text(one(&page, "#source-main"));
    assert!(main.to_lowercase().contains("section 251"), "{main}");
    assert!(main.contains("RO3"), "{main}");
    assert!(!main.contains("2022-23"), "a year that is not used: {main}");
}

#[test]
fn no_forecast_is_made_in_our_own_words() {
    // The claims and the forecasts of others are told in their tense.
    let page = page();
    let theirs = ["claims", "forecasts"].map(|id| one(&page, &format!("[aria-labelledby={id}]")));
    let words: Vec<&str> = theirs.iter().flat_map(|part| part.text()).collect();
    let foretold = |sentence: &&str| sentence.contains(" will ");
    for sentence in page.root_element().text().filter(foretold) {
        assert!(words.contains(&sentence), "{sentence}");
    }
}
