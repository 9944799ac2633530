//! Councils next to each other: all in one table, and each next to those most like it.

use super::super::Page;
use super::super::text_page::page_in_parts;
use super::{NATIONAL, TEXT, councils, path_of};
use crate::site::Site;
use crate::text::names;
use leptos::prelude::*;
use model::authority::Authority;
use model::baseline::Baseline;
use model::peers::{Peer, Peers};
use model::quantity::whole;
use model::sheet::Format;
use std::sync::OnceLock;

/// All councils' lines, reckoned once.
pub(super) fn peers() -> &'static Peers {
    static RECKONED: OnceLock<Peers> = OnceLock::new();
    RECKONED.get_or_init(|| {
        let england = Baseline::england(&NATIONAL, None);
        Peers::newest(
            &england.expect("a test reads the compiled-in figures"),
            councils(),
        )
    })
}

/// The page of all councils in one table.
pub(super) fn view(_: &Page, england: &Baseline) -> AnyView {
    let peers = peers();
    let names = names! {
        councils: peers.councils.len(),
        day: peers.year.last_day(),
        year: peers.year,
        prices: england.edition.base_year,
        spread: peers.usual_spread(),
    };
    let caption = TEXT.words(
        "table-caption",
        names! { day: peers.year.last_day(), year: peers.year },
    );
    let lines = peers.councils.iter().chain([&peers.england]);
    let rows = lines.map(|line| row(line, true)).collect_view();
    let script = Site::here().to("council/ranking.js");
    let head = ["table-name", "table-region"].into_iter().chain(MEASURES);
    let finding = view! {
        {TEXT.block("table-finding", names)}
        <div class="table-scroll council-table-wide">
            <table class="council-table" data-ranking=script>
                <caption>{caption}</caption>
                <thead><tr>{head.map(column).collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p role="status" class="visually-hidden" data-sorted=TEXT.words("table-sorted", names! {})></p>
        {TEXT.block("table-notes", names! {
            placed: peers.placed(),
            no_spending: model::text::listed(&peers.without_spending()),
        })}
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
    let lines = lines
        .filter_map(|one| peers.line(one))
        .chain([&peers.england]);
    let rows = lines.map(|line| row(line, false)).collect_view();
    let caption = TEXT.words(
        "like-table",
        names! { name: council.plain_name(), day: peers.year.last_day(), year: peers.year },
    );
    let head = ["table-name"].into_iter().chain(MEASURES);
    view! {
        <div class="table-scroll">
            <table class="council-table">
                <caption>{caption}</caption>
                <thead><tr>{head.map(column).collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
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

fn column(key: &'static str) -> impl IntoView {
    view! { <th scope="col">{TEXT.words(key, names! {})}</th> }
}

/// A line; cells that are sorted by a number have it.
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
    let rate = line.rate;
    let no_place = line.council.is_none();
    let margin = rate.map(|rate| between(rate.margin.map(whole)));
    let places = rate.filter(|_| !no_place);
    let places_words = places.map(|rate| between(rate.places.map(|place| place.to_string())));
    let cells = [
        number(line.children, whole),
        number(rate.map(|rate| rate.value), whole),
        cell(
            rate.map(|rate| rate.margin[0]),
            if no_place {
                Some(String::new())
            } else {
                margin
            },
        ),
        cell(
            places.map(|rate| middle(rate.places)),
            if no_place {
                Some(String::new())
            } else {
                places_words
            },
        ),
        number(line.per_child, |value| Format::RoundPrice.write(value)),
        number(line.per_resident, |value| Format::Price.write(value)),
    ];
    view! { <tr><th scope="row">{name}</th>{region}{cells}</tr> }
}

fn middle([first, last]: [usize; 2]) -> f64 {
    (first + last) as f64
}

fn between([from, to]: [String; 2]) -> String {
    if from == to {
        from
    } else {
        format!("{from} to {to}")
    }
}

fn number(value: Option<f64>, written: impl Fn(f64) -> String) -> AnyView {
    cell(value, value.map(written))
}

/// A cell, with the number that it is sorted by.
fn cell(sorts_by: Option<f64>, words: Option<String>) -> AnyView {
    let words = words.unwrap_or_else(|| TEXT.words("no-figure", names! {}));
    view! { <td data-value=sorts_by>{words}</td> }.into_any()
}
