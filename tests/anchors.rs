//! Every anchor that the site once had leads somewhere still: to a page that has it, or by the table kept by hand.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod common;

use common::{all, attributes, page_at, site};
use std::collections::{BTreeMap, BTreeSet};

/// The ids of the one page that the site was in November 2026, in its order.
const ONCE: &str = include_str!("anchors.txt");
const MOVED: &str = include_str!("../web/moved.json");

fn ids_of(path: &str) -> BTreeSet<String> {
    let page = page_at(path);
    let ids = attributes(&all(&page, "[id]"), "id");
    ids.into_iter().map(String::from).collect()
}

fn moved() -> BTreeMap<String, String> {
    serde_json::from_str(MOVED).unwrap()
}

#[test]
fn every_anchor_that_was_published_is_on_a_page_or_in_the_table() {
    let known: BTreeSet<String> = site().iter().flat_map(|page| ids_of(&page.path)).collect();
    let moved = moved();
    let lost: Vec<&str> = ONCE
        .lines()
        .filter(|id| !known.contains(*id) && !moved.contains_key(*id))
        .collect();
    assert_eq!(lost, Vec::<&str>::new());
    assert!(ONCE.lines().count() > 350);
}

#[test]
fn the_table_leads_to_pages_and_places_that_are_there() {
    for (id, place) in moved() {
        let (path, anchor) = place.split_once('#').unwrap();
        let ids = ids_of(path);
        assert!(!ids.contains(&id), "{id} is on {path}");
        assert!(anchor.is_empty() || ids.contains(anchor), "{id}: {place}");
    }
}

#[test]
fn the_parts_of_the_old_page_are_where_a_reader_looks_for_them() {
    for (path, parts) in [
        (
            "claims/",
            &["claims", "check", "look-back", "claims-false"][..],
        ),
        ("forecasts/", &["forecasts", "record-title"]),
        ("children/", &["children-now", "judged-now-title"]),
        (
            "method/",
            &[
                "demand", "cost", "moved", "method", "terms", "differ", "breaks",
            ],
        ),
        ("sources/", &["sources", "not-rechecked"]),
        (
            "about/",
            &["cite", "corrections", "privacy", "accessibility"],
        ),
    ] {
        let ids = ids_of(path);
        for part in parts {
            assert!(ids.contains(*part), "{part} is not on {path}");
        }
    }
}
