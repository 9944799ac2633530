//! Every figure says in one line where it comes from, and the list of sources has its publications.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]
#![cfg(feature = "ssr")]

mod common;

use common::{all, attributes, one, page_at, site, text, within};

#[test]
fn every_figure_has_one_line_of_sources_that_leads_to_its_publications() {
    let sources = page_at("sources/");
    for page in site() {
        let html = page_at(&page.path);
        for figure in all(&html, "figure") {
            let lines = within(figure, ".figure-foot .source-line");
            assert_eq!(lines.len(), 1, "{}", text(figure));
            let words = text(lines[0]);
            assert!(words.starts_with("Source: "), "{words}");
            assert!(words.split_whitespace().count() < 20, "{words}");
            let links = attributes(&within(lines[0], "a"), "href");
            // A figure that every council's page has its own of leads to the publications themselves.
            if links.len() != 1 && page.path.contains("council/") {
                for link in links {
                    let (_, anchor) = link.split_once("sources/").unwrap();
                    one(&sources, anchor);
                }
                continue;
            }
            let [link] = links[..] else {
                panic!("{words}: {links:?}");
            };
            let (_, anchor) = link.split_once("sources/#").unwrap();
            let entry = one(&sources, &format!("#{anchor}"));
            let listed = within(entry, "a[href^=\"#publication-\"]");
            assert!(!listed.is_empty(), "{link}");
        }
    }
}

#[test]
fn a_publisher_stands_in_a_line_once_and_by_its_short_name() {
    let html = page_at("");
    let main = text(one(&html, "#source-main"));
    for name in ["DfE", "MHCLG", "HM Treasury"] {
        assert_eq!(main.matches(name).count(), 1, "{main}");
    }
    assert!(!main.contains("Department"), "{main}");
}

#[test]
fn the_official_spending_line_rests_on_section_251_and_ro3() {
    let sources = page_at("sources/");
    let main = text(one(&sources, "#figure-main"));
    assert!(main.to_lowercase().contains("section 251"), "{main}");
    assert!(main.contains("RO3"), "{main}");
    assert!(
        !main.contains("(RO3) 2022-23"),
        "a year that is not used: {main}"
    );
}

#[test]
fn the_file_of_a_figure_that_moves_keeps_its_sources_in_full() {
    let html = page_at("");
    let line = one(&html, "#source-main");
    let full = line.attr("data-sources").unwrap();
    assert!(full.contains("Department for Education, "), "{full}");
    assert!(full.contains("HM Treasury (outturn: ONS"), "{full}");
}

#[test]
fn no_forecast_is_made_in_our_own_words() {
    // The claims and the forecasts of others are told in their tense.
    for page in site() {
        let html = page_at(&page.path);
        let theirs = all(&html, ".claims, .forecasts");
        let words: Vec<&str> = theirs.iter().flat_map(|part| part.text()).collect();
        let foretold = |sentence: &&str| sentence.contains(" will ");
        for sentence in html.root_element().text().filter(foretold) {
            assert!(words.contains(&sentence), "{}: {sentence}", page.path);
        }
    }
}
