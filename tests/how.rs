//! How we know: anchors there once and reached, numbers that equal the model.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod common;

use common::{all, attributes, england, one, page, text};
use model::appendix::{gaps, publications_used};
use model::human_scale::sentence;
use model::projection::{Drivers, project};
use model::quantity::whole;
use std::collections::BTreeSet;

#[test]
fn every_anchor_is_there_once_and_every_link_reaches_one() {
    let page = page();
    let mut ids = BTreeSet::new();
    for id in attributes(&all(&page, "[id]"), "id") {
        assert!(ids.insert(id), "{id} is there twice");
    }
    for link in attributes(&all(&page, "section.how a[href]"), "href") {
        match link.strip_prefix('#') {
            Some(anchor) => assert!(ids.contains(anchor), "{link}"),
            None => assert!(
                link.starts_with("https://") || link.starts_with("http://"),
                "{link}"
            ),
        }
    }
    let terms = ids.iter().filter(|id| id.starts_with("term-")).count();
    assert!(terms >= 15, "{terms}");
}

#[test]
fn one_year_by_hand_is_the_model_s() {
    let dataset = england();
    let scenario = dataset.defaults;
    let projection = project(&dataset.base, &Drivers::new(&dataset, &scenario));
    let page = page();
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
    let scale = text(one(&page, "[data-testid=human-scale]"));
    assert!(scale.contains(&sentence(&dataset, &projection)), "{scale}");
}

#[test]
fn every_source_and_every_missing_year_is_listed() {
    let page = page();
    for publication in publications_used().unwrap() {
        one(
            &page,
            &format!("section.how #publication-{}", publication.id),
        );
    }
    let missing = all(&page, "details:has(#breaks-missing) dt");
    assert_eq!(missing.len(), gaps().unwrap().len());
}
