//! The figures and their catalogue: every figure of the page has its row and every row its figure, and what a figure hands
//! over is what its row says.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use care_gap::hand_over::{Gathered, Piece};
use care_gap::pages::{MAKERS, Page, pages};
use care_gap::written::{body_of, written};
use model::baseline::Baseline;
use model::catalogue::{Drawn, FigureId, MovedBy};
use model::dataset::COMPILED_IN;
use model::sheet::Cell;
use scraper::{Html, Selector};
use std::collections::BTreeSet;

fn dataset() -> Baseline {
    Baseline::england(&COMPILED_IN, None).unwrap()
}

fn site() -> Vec<Page> {
    pages(&MAKERS, &dataset())
}

/// Every page's path and text, and what it hands over.
fn written_site() -> Vec<(String, String, Gathered)> {
    let all = site();
    let write = |page: &Page| {
        let (html, gathered) = body_of(page, &all, None);
        (page.path.clone(), html, gathered)
    };
    all.iter().map(write).collect()
}

#[test]
fn every_figure_has_its_row_and_every_row_its_figure() {
    let mut all: BTreeSet<FigureId> = BTreeSet::new();
    for (path, html, gathered) in written_site() {
        let shown: Vec<FigureId> = gathered.tables.iter().map(|(spec, _)| spec.id).collect();
        let distinct: BTreeSet<FigureId> = shown.iter().copied().collect();
        assert_eq!(distinct.len(), shown.len(), "{path}");
        assert_eq!(html.matches("<figure").count(), shown.len(), "{path}");
        for id in &distinct {
            let heading = id.spec().heading;
            for mark in [
                format!(" id=\"{heading}\""),
                format!("aria-labelledby=\"{heading}\""),
            ] {
                assert_eq!(html.matches(&mark).count(), 1, "{path}: {mark}");
            }
        }
        all.extend(distinct);
    }
    // What a reader asks for is not there before.
    all.extend([FigureId::RateBeside, FigureId::PerChildBeside]);
    assert_eq!(all, FigureId::ALL.into_iter().collect());
    assert!(FigureId::ALL.iter().all(|id| id.spec().id == *id));
}

/// The tables that the site had as files when it was one page.
const ONCE: [&str; 21] = [
    "ages",
    "asylum",
    "asylum-change",
    "check",
    "claims",
    "close",
    "demand",
    "distance",
    "early-late",
    "homes",
    "inspected-2009",
    "judged-now",
    "legal",
    "look-back",
    "main",
    "needs",
    "opened",
    "per-child",
    "rated-2009",
    "record",
    "services",
];

#[test]
fn every_table_that_was_ever_a_file_is_one_still_and_is_listed_among_the_sources() {
    let all = written_site();
    let (_, sources, _) = all.iter().find(|(path, ..)| path == "sources/").unwrap();
    let listed = Html::parse_document(sources);
    let links = Selector::parse(".sources-tables a.figure-file").unwrap();
    let links: Vec<&str> = listed
        .select(&links)
        .filter_map(|link| link.attr("href"))
        .collect();
    for key in ONCE {
        let address = format!("figures/care-gap-{key}.csv");
        let pages = all
            .iter()
            .filter(|(_, _, gathered)| gathered.files.iter().any(|file| file.address == address));
        let places: Vec<String> = pages
            .map(|(path, ..)| format!("../{path}{address}"))
            .collect();
        assert!(!places.is_empty(), "{key}");
        let found = links
            .iter()
            .filter(|link| places.iter().any(|place| place == *link));
        assert_eq!(found.count(), 1, "{key}");
    }
}

#[test]
fn every_file_of_data_is_given_out_whole() {
    let all = written_site();
    let (_, _, sources) = all.iter().find(|(path, ..)| path == "sources/").unwrap();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for folder in ["", "authorities/"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let entry = entry.unwrap();
            if entry.path().is_dir() {
                continue;
            }
            let address = format!("data/{folder}{}", entry.file_name().to_string_lossy());
            let file = sources.files.iter().find(|file| file.address == address);
            let text = &file.unwrap_or_else(|| panic!("{address}")).text;
            assert_eq!(*text, std::fs::read_to_string(entry.path()).unwrap());
        }
    }
}

#[test]
fn numbers_are_what_the_row_says_they_are() {
    let dataset = dataset();
    let tables = written_site()
        .into_iter()
        .flat_map(|(.., gathered)| gathered.tables);
    for (spec, sheet) in tables {
        assert!(!sheet.rows.is_empty(), "{}", spec.key);
        for cell in sheet.rows.iter().flatten() {
            if let Cell::Number(_, format) = cell {
                assert!(spec.formats.contains(format), "{}: {format:?}", spec.key);
            }
        }
        for series in spec.series.iter().chain(spec.base) {
            let is_known = dataset.series(*series).years().next().is_some();
            assert!(is_known, "{}: {}", spec.key, series.name());
        }
    }
}

#[test]
fn every_figure_has_its_file_and_the_library_draws_what_nothing_moves() {
    for (_, html, gathered) in written_site() {
        for (spec, sheet) in &gathered.tables {
            let address = format!("figures/care-gap-{}.csv", spec.key);
            let file = gathered.files.iter().find(|file| file.address == address);
            let rows = sheet.csv(&[]);
            let text = &file.unwrap().text;
            assert!(text.starts_with(&rows), "{address}");
            assert!(text.contains("Source: "), "{address}");
            assert!(html.contains(&format!("href=\"{address}\"")), "{address}");
            let is_drawn = gathered.charts.iter().any(|chart| chart.id == spec.key);
            assert_eq!(is_drawn, spec.drawn == Drawn::Library, "{}", spec.key);
            assert!(!is_drawn || spec.moved_by == MovedBy::Nothing);
        }
    }
}

#[test]
fn the_body_is_in_pieces_with_a_place_for_each_chart() {
    let all = site();
    let method = all.iter().find(|page| page.path == "method/").unwrap();
    let written = written(method, &all, None).unwrap();
    let mut places = Vec::new();
    for pair in written.body.windows(2) {
        if let [Piece::Html(before), Piece::Chart(id)] = pair {
            assert!(before.ends_with("<div>"), "{id}");
            places.push(id.as_str());
        }
    }
    places.sort_unstable();
    let mut charts: Vec<&str> = written.charts.iter().map(|chart| chart.id).collect();
    charts.sort_unstable();
    assert_eq!(places, charts);
    assert!(!charts.is_empty());
}

#[test]
fn what_does_not_fit_the_text_is_refused() {
    let all = written_site();
    let method = all.into_iter().find(|(path, ..)| path == "method/");
    let (_, html, gathered) = method.unwrap();
    assert!(gathered.pieces("").is_err(), "no place for a chart");
    assert!(gathered.pieces(&html.repeat(2)).is_err(), "two places");
    let mut twice = gathered;
    twice.files.push(twice.files[0].clone());
    assert!(twice.pieces(&html).is_err(), "one name for two files");
}
