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
use std::collections::BTreeSet;

fn dataset() -> Baseline {
    Baseline::england(&COMPILED_IN, None).unwrap()
}

fn site() -> Vec<Page> {
    pages(&MAKERS, &dataset())
}

/// The article's text and what it hands over.
fn article() -> (String, Gathered) {
    let all = site();
    let article = all.iter().find(|page| page.path.is_empty()).unwrap();
    body_of(article, &all, None)
}

#[test]
fn every_figure_has_its_row_and_every_row_its_figure() {
    let (html, gathered) = article();
    let shown: Vec<FigureId> = gathered.tables.iter().map(|(spec, _)| spec.id).collect();
    let distinct: BTreeSet<FigureId> = shown.iter().copied().collect();
    assert_eq!(distinct, FigureId::ALL.into_iter().collect());
    assert_eq!(shown.len(), FigureId::ALL.len());
    assert_eq!(html.matches("<figure").count(), shown.len());
    for id in FigureId::ALL {
        let (spec, heading) = (id.spec(), id.spec().heading);
        assert_eq!(spec.id, id);
        assert_eq!(
            html.matches(&format!(" id=\"{heading}\"")).count(),
            1,
            "{heading}"
        );
        assert_eq!(
            html.matches(&format!("aria-labelledby=\"{heading}\""))
                .count(),
            1,
            "{heading}"
        );
    }
}

#[test]
fn numbers_are_what_the_row_says_they_are() {
    let dataset = dataset();
    for (spec, sheet) in article().1.tables {
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
    let (html, gathered) = article();
    for (spec, sheet) in &gathered.tables {
        let address = format!("figures/care-gap-{}.csv", spec.key);
        let file = gathered.files.iter().find(|file| file.address == address);
        let rows = sheet.csv(&[]);
        assert!(file.unwrap().text.starts_with(&rows), "{address}");
        assert!(html.contains(&format!("href=\"{address}\"")), "{address}");
        let is_drawn = gathered.charts.iter().any(|chart| chart.id == spec.key);
        assert_eq!(is_drawn, spec.drawn == Drawn::Library, "{}", spec.key);
        assert!(!is_drawn || spec.moved_by == MovedBy::Nothing);
    }
    // The claims are a table without a figure.
    assert_eq!(gathered.files.len(), gathered.tables.len() + 1);
}

#[test]
fn the_body_is_in_pieces_with_a_place_for_each_chart() {
    let all = site();
    let article = all.iter().find(|page| page.path.is_empty()).unwrap();
    let written = written(article, &all, None).unwrap();
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
    let (html, gathered) = article();
    assert!(gathered.pieces("").is_err(), "no place for a chart");
    assert!(gathered.pieces(&html.repeat(2)).is_err(), "two places");
    let mut twice = gathered;
    twice.files.push(twice.files[0].clone());
    assert!(twice.pieces(&html).is_err(), "one name for two files");
}
