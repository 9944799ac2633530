//! Charts as data: what is drawn is what the model says.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod common;

use charts::bars::span;
use charts::drawing::{ScenarioPaths, official_paths, scenario_paths};
use charts::labels::Still;
use charts::lines;
use charts::main_figure::{Frame, MONEY};
use charts::option;
use charts::record;
use common::england;
use model::backtest::track_record;
use model::compare::Councils;
use model::dataset::id;
use model::figure::{MainFigure, main_figure};
use model::link;
use model::outcome::outcome;
use model::scope::{Prices, Scope};
use model::story::Story;

fn figure(query: &str, prices: Prices, earlier: bool) -> MainFigure {
    let dataset = england();
    let scenario = link::decode(query, &dataset).scenario;
    main_figure(
        &dataset,
        &outcome(&dataset, &scenario, prices),
        earlier,
        &track_record(&dataset),
    )
}

/// A line of the scenario as (years from the left edge, value).
fn drawn(points: &str, frame: &Frame, top: f64) -> Vec<(f64, f64)> {
    let number = |text: &str| text.parse::<f64>().unwrap();
    let spans = f64::from(u32::try_from(frame.spans).unwrap());
    let pairs = points
        .split(' ')
        .map(|point| point.split_once(',').unwrap());
    pairs
        .map(|(x, y)| (number(x) / 100.0 * spans, (1.0 - number(y) / 100.0) * top))
        .collect()
}

#[test]
fn the_library_draws_official_lines_solid_with_their_holes() {
    let dataset = england();
    let councils = Councils::compiled_in().unwrap();
    let figure = Story::new(&dataset, &councils).cost_per_child();
    let option = serde_json::to_value(option::chart(&figure)).unwrap();
    let series = option["series"].as_array().unwrap();
    assert_eq!(series.len(), 1);
    assert_ne!(series[0]["lineStyle"]["type"], "dashed");
    assert_ne!(
        series[0]["connectNulls"], true,
        "a missing year stays a hole"
    );
    assert_eq!(option["yAxis"]["min"].as_f64(), Some(0.0));
    let hole = figure
        .years
        .iter()
        .position(|year| year.to_string() == "2014-15");
    let data = series[0]["data"].as_array().unwrap();
    let holes: Vec<usize> = (0..data.len())
        .filter(|index| data[*index].is_null())
        .collect();
    assert_eq!(holes, Vec::from_iter(hole));
    for (drawn, value) in data.iter().zip(&figure.lines[0].values) {
        assert_eq!(drawn.as_f64(), *value);
    }
}

#[test]
fn a_figure_of_changes_has_room_below_nothing() {
    let dataset = england();
    let figure = model::children::asylum_change(&dataset).unwrap();
    let scale = lines::scale(&figure);
    let values = figure.lines.iter().flat_map(|line| &line.values).flatten();
    for value in values {
        assert!((0.0..=100.0).contains(&scale.down(*value)), "{value}");
    }
    let option = serde_json::to_value(option::chart(&figure)).unwrap();
    assert_eq!(option["yAxis"]["min"].as_f64(), Some(scale.bottom));
    assert!(scale.bottom < 0.0 && scale.ticks().contains(&0.0));
}

#[test]
fn the_official_lines_do_not_follow_the_levers() {
    let before = official_paths(&Still::of(&figure("", Prices::Real, false)));
    assert_eq!(
        official_paths(&Still::of(&figure(
            "residential=7.9&funding=2.2",
            Prices::Real,
            false
        ))),
        before
    );
}

#[test]
fn the_missing_year_is_a_hole_and_the_scenario_starts_at_the_base() {
    let figure = figure("", Prices::Real, false);
    let spending = official_paths(&Still::of(&figure)).spending;
    let runs: Vec<usize> = spending
        .split('M')
        .skip(1)
        .map(|run| run.split('L').count())
        .collect();
    assert_eq!(runs, [4, 10], "2010-11 to 2013-14, and 2015-16 on");
    let frame = Frame::of(&figure);
    let first = spending[1..].split('L').next().unwrap();
    let (_, pounds) = drawn(first, &frame, frame.money.top)[0];
    let said = figure.years[0].spending.unwrap();
    assert!((pounds - said).abs() < said * 1e-4, "{pounds}, not {said}");
    let need = drawn(&scenario_paths(&figure).need, &frame, frame.money.top);
    assert_eq!(need.len(), 6);
    let (start, pounds) = need[0];
    let base = figure
        .years
        .iter()
        .position(|row| row.year == figure.base_year);
    assert!((start - f64::from(u32::try_from(base.unwrap()).unwrap())).abs() < 0.01);
    assert!((pounds - 8_917_040_346.0).abs() < 2_000.0, "{pounds}");
}

#[test]
fn the_band_opens_from_the_last_count_and_stops_where_nothing_was_tried() {
    for (query, years) in [("", 5), ("to=2039-40", 5), ("to=2026-27", 2)] {
        let figure = figure(query, Prices::Real, false);
        let frame = Frame::of(&figure);
        let ScenarioPaths {
            half, four_in_five, ..
        } = scenario_paths(&figure);
        for band in [&half, &four_in_five] {
            let edge = drawn(band, &frame, frame.children.top);
            assert_eq!(edge.len(), 1 + 2 * years, "{query}");
            assert!((edge[0].1 - 81_770.0).abs() < 1.0);
        }
        let (inner, outer) = (
            drawn(&half, &frame, frame.children.top),
            drawn(&four_in_five, &frame, frame.children.top),
        );
        let last = figure.years[figure
            .years
            .iter()
            .position(|row| row.year == figure.base_year)
            .unwrap()
            + years]
            .scenario
            .clone()
            .unwrap();
        let band = last.band.unwrap();
        assert!(
            (inner[years].1 - band.half[1]).abs() < 2.0
                && (outer[years].1 - band.four_in_five[1]).abs() < 2.0
        );
        assert!(
            band.four_in_five[0] < band.half[0]
                && band.half[0] < last.children
                && last.children < band.half[1]
        );
    }
}

#[test]
fn axes_start_at_nought_and_hold_every_line() {
    for query in [
        "",
        "to=2039-40&residential=15&children=10",
        "funding=15&to=2039-40",
    ] {
        for prices in [Prices::Real, Prices::Cash] {
            let figure = figure(query, prices, true);
            let frame = Frame::of(&figure);
            for scale in [frame.children, frame.money] {
                assert!(
                    (scale.down(0.0) - 100.0).abs() < 1e-9 && scale.ticks()[0].abs() < 1e-9,
                    "{query}"
                );
            }
            for year in &figure.years {
                let money = year
                    .scenario
                    .as_ref()
                    .map(|ahead| ahead.need.max(ahead.resources));
                assert!(money.unwrap_or(0.0) <= frame.money.top, "{query}");
                assert!(
                    year.children.unwrap_or(0.0) <= frame.children.top,
                    "{query}"
                );
            }
        }
    }
}

#[test]
fn shortfall_and_surplus_meet_where_the_lines_cross() {
    // Funding beats need at first, then residential prices overtake it.
    let figure = figure("funding=10&residential=13&to=2039-40", Prices::Real, false);
    let gaps: Vec<f64> = figure
        .years
        .iter()
        .filter_map(|year| year.scenario.as_ref().map(|ahead| ahead.gap))
        .collect();
    assert!(
        gaps.iter().any(|gap| *gap < 0.0) && gaps.iter().any(|gap| *gap > 0.0),
        "the example must cross"
    );
    let ScenarioPaths {
        shortfall, surplus, ..
    } = scenario_paths(&figure);
    let points = |area: &str| {
        area.split(' ')
            .map(String::from)
            .collect::<std::collections::BTreeSet<_>>()
    };
    let years = gaps.len() * 2;
    assert!(
        shortfall.split(' ').count() > years,
        "one more point where the lines cross"
    );
    assert!(
        points(&shortfall)
            .intersection(&points(&surplus))
            .next()
            .is_some()
    );
}

#[test]
fn words_at_the_ends_of_lines_stand_clear_of_each_other() {
    let dataset = england();
    let councils = Councils::compiled_in().unwrap();
    let story = Story::new(&dataset, &councils);
    let mut figures = vec![
        story.cost_per_child(),
        story.early_and_late(),
        story.services(),
        model::children::ages(&dataset).unwrap(),
        model::children::asylum_change(&dataset).unwrap(),
    ];
    for year in dataset.series(id::S251_GROSS_TOTAL_CLA_HARMONISED).years() {
        figures.extend(story.demand_and_money(Scope::Total, year.0));
    }
    for figure in figures {
        let ends = lines::ends(&figure);
        assert_eq!(ends.len(), figure.lines.len());
        for pair in ends.windows(2) {
            let room = pair[1].down - pair[0].down;
            let needed = f64::midpoint(pair[0].height, pair[1].height);
            assert!(room > needed - 1e-9, "{}: {pair:?}", figure.spec.key);
        }
        assert!(ends[0].down >= 0.0 && ends[ends.len() - 1].down <= 100.0);
    }
}

#[test]
fn bars_and_panels_lie_within_their_frames() {
    for (value, expected) in [(-5.0, [25.0, 25.0]), (10.0, [50.0, 50.0])] {
        let [start, width] = span(value, 10.0);
        let away = (start - expected[0]).abs() + (width - expected[1]).abs();
        assert!(away < 1e-9, "{value}");
    }
    assert!((MONEY.at(0.0) - MONEY.top).abs() < 1e-9);
    assert!((MONEY.at(100.0) - MONEY.top - MONEY.height).abs() < 1e-9);
}

#[test]
fn the_record_has_a_column_for_each_number_of_years_and_no_try_falls_outside() {
    let records = track_record(&england());
    let drawing = record::drawing(&records);
    let ahead: Vec<usize> = drawing.columns.iter().map(|one| one.years_ahead).collect();
    assert_eq!(ahead, [1, 2, 3, 4, 5]);
    for (column, tried) in drawing.columns.iter().zip(&records) {
        let dots: Vec<&str> = column.dots.split('M').skip(1).collect();
        assert_eq!(dots.len(), tried.tries.len());
        for dot in dots {
            let (across, down) = dot.trim_end_matches("h0").split_once(' ').unwrap();
            assert_eq!(across, format!("{:.0}", column.across));
            let down: f64 = down.parse().unwrap();
            assert!((0.0..record::YEARS_DOWN).contains(&down), "{dot}");
        }
    }
    let marks: Vec<f64> = drawing.marks.iter().map(|mark| mark.miss).collect();
    assert_eq!(marks, [0.1, 0.0, -0.1]);
}
