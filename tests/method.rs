//! The method: numbers that equal the model, every term and every missing year; and the list of every publication.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod common;

use common::{all, attributes, england, one, page_at, text, within};
use model::appendix::{missing_years, publications_used};
use model::human_scale::sentence;
use model::projection::{Drivers, project};
use model::quantity::whole;
use model::scope::Prices;

#[test]
fn one_year_by_hand_is_the_model_s() {
    let dataset = england();
    let scenario = dataset.defaults;
    let projection = project(&dataset.base, &Drivers::new(&dataset, &scenario));
    let page = page_at("method/");
    let worked = text(one(&page, "[data-testid=worked]"));
    let first = &projection.years[1];
    let last = projection.last();
    for number in [
        first.children,
        first.residential,
        first.fostering,
        first.need,
        first.resources,
        first.gap,
        last.gap,
    ] {
        assert!(worked.contains(&whole(number)), "{number}: {worked}");
    }
    let article = common::page();
    let scale = text(one(&article, "[data-testid=human-scale]"));
    assert!(
        scale.contains(&sentence(&dataset, &projection, Prices::Real)),
        "{scale}"
    );
}

#[test]
fn every_publication_is_listed_once_with_its_particulars() {
    let page = page_at("sources/");
    for publication in publications_used().unwrap() {
        let row = one(&page, &format!("#publication-{}", publication.id));
        let words = text(row);
        for particular in [&publication.title, &publication.place, &publication.licence] {
            assert!(words.contains(particular.as_str()), "{words}");
        }
        if publication.url.starts_with("http") {
            let links = attributes(&within(row, "a"), "href");
            assert_eq!(links, [publication.url.as_str()]);
        }
    }
}

#[test]
fn every_term_and_every_missing_year_is_there() {
    let page = page_at("method/");
    let terms = all(&page, "dt[id^=term-]").len();
    assert!(terms >= 15, "{terms}");
    let missing = all(&page, "details:has(#breaks-missing) dt");
    assert_eq!(missing.len(), missing_years().unwrap().len());
}
