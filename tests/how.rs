//! How we know: anchors there once and reached, numbers that equal the model, nothing foretold.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use care_gap::app::{App, AppProps};
use leptos::prelude::*;
use model::appendix::{gaps, publications_used};
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use model::human_scale::sentence;
use model::projection::{Drivers, project};
use model::quantity::whole;
use std::sync::Arc;

fn england() -> Arc<Baseline> {
    Arc::new(Baseline::england(&COMPILED_IN, None).unwrap())
}

fn page() -> String {
    let owner = Owner::new();
    let dataset = england();
    owner.with(|| App(AppProps { baseline: dataset }).to_html())
}

/// This part alone.
fn part() -> String {
    let page = page();
    let (_, part) = page.split_once("aria-labelledby=\"how\"").unwrap();
    part.split("class=\"site-foot\"").next().unwrap().into()
}

/// What stands in an attribute, each time it does.
fn attributes(html: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    let found = html.split(&start).skip(1);
    found
        .map(|rest| rest.split('"').next().unwrap().to_string())
        .collect()
}

#[test]
fn every_anchor_is_there_once_and_every_link_reaches_one() {
    let page = page();
    let ids = attributes(&page, "id");
    for (place, id) in ids.iter().enumerate() {
        assert!(!ids[..place].contains(id), "{id} is there twice");
    }
    for link in attributes(&part(), "href") {
        match link.strip_prefix('#') {
            Some(anchor) => assert!(ids.iter().any(|id| id == anchor), "{link}"),
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
    let part = part();
    let worked = part.split("data-testid=\"worked\"").nth(1).unwrap();
    let worked = worked.split("</ol>").next().unwrap();
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
    let page = page();
    assert!(page.contains(&sentence(&dataset, &projection)));
}

#[test]
fn every_source_and_every_missing_year_is_listed() {
    let part = part();
    for publication in publications_used().unwrap() {
        let anchor = format!("id=\"publication-{}\"", publication.id);
        assert_eq!(part.matches(&anchor).count(), 1, "{}", publication.id);
    }
    let missing = part.split("id=\"breaks-missing\"").nth(1).unwrap();
    let missing = missing.split("</details>").next().unwrap();
    assert_eq!(missing.matches("<dt>").count(), gaps().unwrap().len());
}

#[test]
fn nothing_is_foretold() {
    let part = part();
    let words = part.split('>').filter_map(|rest| rest.split('<').next());
    for sentence in words {
        assert!(!sentence.contains(" will "), "{sentence}");
    }
}
