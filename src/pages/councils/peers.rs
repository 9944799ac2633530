//! Councils next to each other: all in one table, and each next to those most like it.

use super::super::Page;
use super::super::text_page::page_in_parts;
use super::{TEXT, councils, path_of};
use crate::components::sources::source_links;
use crate::site::Site;
use crate::text::names;
use leptos::prelude::*;
use model::authority::Authority;
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use model::peers::{Chance, Peer, Peers};
use model::quantity::whole;
use model::sheet::Format;
use model::text::listed;
use std::sync::OnceLock;

/// What the table's figures were published in.
const SOURCES: [&str; 3] = ["dfe_cla_2025", "dfe_lait_apr2026", "ons_mye_dfe2025"];

/// All councils' lines, reckoned once.
pub(super) fn peers() -> &'static Peers {
    static RECKONED: OnceLock<Peers> = OnceLock::new();
    RECKONED.get_or_init(|| {
        let england = Baseline::england(&COMPILED_IN, None);
        Peers::newest(
            &england.expect("a test reads the compiled-in figures"),
            councils(),
        )
    })
}

/// The page of all councils in one table.
pub(super) fn view(_: &Page, england: &Baseline) -> AnyView {
    let peers = peers();
    let (day, year) = (peers.year.last_day(), peers.year);
    let lines: Vec<&Peer> = peers.councils.iter().chain([&peers.england]).collect();
    let names = names! {
        councils: peers.councils.len(),
        day: day.clone(),
        year,
        prices: england.edition.base_year,
        places: peers.usual_places(),
    };
    let notes = names! { placed: peers.placed(), no_spending: listed(&peers.without_spending()) };
    let sorts = Site::here().to("council/ranking.js");
    let finding = view! {
        {TEXT.block("table-finding", names)}
        {table(TEXT.words("table-caption", names! { day, year }), &lines, Some(sorts))}
        <p role="status" class="visually-hidden" data-sorted=TEXT.words("table-sorted", names! {})></p>
        {TEXT.block("table-notes", notes)}
        <div class="source-line">{source_links(england, &SOURCES.map(String::from))}</div>
    };
    page_in_parts(&TEXT.title("table", names! {}), finding, Vec::new())
}

/// A council next to the ten most like it and to England.
pub(super) fn next_to_alike(council: &'static Authority) -> impl IntoView {
    let peers = peers();
    let others = council
        .neighbours
        .iter()
        .filter_map(|area| councils().find(*area));
    let lines = [council].into_iter().chain(others);
    let lines: Vec<&Peer> = lines
        .filter_map(|one| peers.line(one))
        .chain([&peers.england])
        .collect();
    let caption = TEXT.words(
        "like-table",
        names! { name: council.plain_name(), day: peers.year.last_day(), year: peers.year },
    );
    table(caption, &lines, None)
}

/// A figure of a line, and how it is written.
type Measure = (fn(&Peer) -> Option<f64>, fn(f64) -> String);

/// By what the nearest councils are named: the key of its words, and its figure.
const NEAREST: [(&str, Measure); 3] = [
    ("nearest-children", (|line| line.children, whole)),
    ("nearest-rate", (|line| line.rate, whole)),
    (
        "nearest-per-child",
        (
            |line| line.per_child,
            |value| Format::RoundPrice.write(value),
        ),
    ),
];

/// So many are named by each measure.
const NEAR: usize = 5;

/// The councils nearest to one by each measure, each with its figure.
pub(super) fn nearest(council: &'static Authority) -> impl IntoView {
    let site = Site::here();
    let item = |(key, (of, written)): (&'static str, Measure)| {
        let peers = peers();
        let own = of(peers.line(council)?)?;
        let mut others: Vec<(f64, &Peer)> = peers
            .councils
            .iter()
            .filter(|line| line.council.is_some_and(|one| one.area != council.area))
            .filter_map(|line| Some(((of(line)? - own).abs(), line)))
            .collect();
        others.sort_by(|a, b| a.0.total_cmp(&b.0));
        let link = |(_, line): &(f64, &Peer)| {
            let path = line.council.map(path_of).unwrap_or_default();
            let figure = of(line).map(written).unwrap_or_default();
            view! { <span><a href=site.to(&path)>{line.name()}</a>" "{figure}</span>" " }
        };
        let links = others.iter().take(NEAR).map(link).collect_view();
        Some(view! { <li>{TEXT.words(key, names! {})}" ("{written(own)}"): "{links}</li> })
    };
    let items = NEAREST.into_iter().filter_map(item).collect_view();
    view! { <ul class="council-nearest">{items}</ul> }
}

/// The heads of what is measured, as keys of texts.
const MEASURES: [&str; 6] = [
    "table-children",
    "table-rate",
    "table-margin",
    "table-places",
    "table-per-child",
    "table-per-resident",
];

/// Lines under each other. Where a script `sorts` them there are many, and each says its region.
fn table(caption: String, lines: &[&Peer], sorts: Option<String>) -> impl IntoView + use<> {
    let is_long = sorts.is_some();
    let class = if is_long {
        "table-scroll council-table-wide"
    } else {
        "table-scroll"
    };
    let region = is_long.then_some("table-region");
    let head = ["table-name"].into_iter().chain(region).chain(MEASURES);
    let head = head.map(|key| view! { <th scope="col">{TEXT.words(key, names! {})}</th> });
    let rows = lines.iter().map(|line| row(line, is_long));
    view! {
        <div class=class>
            <table class="council-table" data-ranking=sorts>
                <caption>{caption}</caption>
                <thead><tr>{head.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

fn row(line: &Peer, with_region: bool) -> impl IntoView + use<> {
    let site = Site::here();
    let name = match line.council {
        Some(council) => view! { <a href=site.to(&path_of(council))>{line.name()}</a> }.into_any(),
        None => line.name().into_any(),
    };
    let region = with_region.then(|| {
        let region = line.council.map(|council| council.region.as_str());
        view! { <td class="words">{region.unwrap_or_default()}</td> }
    });
    let cells = [
        cell(line.children, whole),
        cell(line.rate, whole),
        by_chance(line, |chance| {
            (chance.margin[0], between(chance.margin.map(whole)))
        }),
        by_chance(
            line,
            |Chance {
                 places: [first, last],
                 ..
             }| {
                (
                    (first + last) as f64,
                    between([first, last].map(|place| place.to_string())),
                )
            },
        ),
        cell(line.per_child, |value| Format::RoundPrice.write(value)),
        cell(line.per_resident, |value| Format::Price.write(value)),
    ];
    view! { <tr><th scope="row">{name}</th>{region}{cells}</tr> }
}

/// A cell, with the number that it is sorted by.
fn cell(value: Option<f64>, written: impl Fn(f64) -> String) -> AnyView {
    let words = value.map_or_else(|| TEXT.words("no-figure", names! {}), written);
    view! { <td data-value=value>{words}</td> }.into_any()
}

/// What chance leaves open, and what it is sorted by; of England nothing.
fn by_chance(line: &Peer, of: impl Fn(Chance) -> (f64, String)) -> AnyView {
    match line.chance.map(of) {
        Some((sorts_by, words)) => cell(Some(sorts_by), |_| words.clone()),
        None if line.council.is_none() => view! { <td></td> }.into_any(),
        None => cell(None, whole),
    }
}

fn between([from, to]: [String; 2]) -> String {
    if from == to {
        from
    } else {
        format!("{from} to {to}")
    }
}
