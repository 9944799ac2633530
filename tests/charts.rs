//! Charts as data: what is drawn is what the model says.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use care_gap::charts::main_figure::{Frame, chart};
use care_gap::charts::moving::{Moving, moving};
use model::dataset::{COMPILED_IN, Dataset};
use model::figure::{MainFigure, main_figure};
use model::link;
use model::projection::{Drivers, project};
use model::view::Prices;
use serde_json::Value;

fn figure(query: &str, prices: Prices, earlier: bool) -> MainFigure {
    let dataset = Dataset::parse(&COMPILED_IN, None).unwrap();
    let scenario = link::decode(query, &dataset).scenario;
    let projection = project(&dataset.base(), &Drivers::new(&dataset, &scenario));
    main_figure(&dataset, &projection, prices, earlier)
}

fn option(figure: &MainFigure) -> Value {
    serde_json::to_value(chart(figure)).unwrap()
}

fn series<'a>(option: &'a Value, id: &str) -> &'a Value {
    option["series"]
        .as_array()
        .unwrap()
        .iter()
        .find(|series| series["id"] == id)
        .unwrap()
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
fn the_library_draws_the_official_lines_alone_and_solid() {
    let option = option(&figure("", Prices::Real, false));
    let ids: Vec<_> = option["series"]
        .as_array()
        .unwrap()
        .iter()
        .map(|series| series["id"].clone())
        .collect();
    assert_eq!(ids, ["children-official", "spending-official"]);
    for series in option["series"].as_array().unwrap() {
        assert_ne!(series["lineStyle"]["type"], "dashed");
        assert_ne!(series["connectNulls"], true, "a missing year stays a hole");
    }
}

#[test]
fn the_still_part_does_not_follow_the_levers() {
    let before = option(&figure("", Prices::Real, false));
    assert_eq!(
        option(&figure("residential=7.9&funding=2.2", Prices::Real, false)),
        before
    );
}

#[test]
fn the_missing_year_is_a_hole_and_the_scenario_starts_at_the_base() {
    let figure = figure("", Prices::Real, false);
    let option = option(&figure);
    let at = |year: &str| {
        figure
            .years
            .iter()
            .position(|row| row.year.to_string() == year)
            .unwrap()
    };
    let spending = &series(&option, "spending-official")["data"];
    assert!(spending[at("2014-15")].is_null());
    assert!(spending[at("2013-14")].is_number() && spending[at("2015-16")].is_number());
    assert!(spending[at("2025-26")].is_null());
    let frame = Frame::of(&figure);
    let need = drawn(&moving(&figure).need, &frame, frame.money.top);
    assert_eq!(need.len(), 6);
    let (start, pounds) = need[0];
    assert!((start - f64::from(u32::try_from(at("2024-25")).unwrap())).abs() < 0.01);
    assert!((pounds - 8_917_040_346.0).abs() < 2_000.0, "{pounds}");
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
            let option = option(&figure);
            for axis in option["yAxis"].as_array().unwrap() {
                assert_eq!(axis["min"], 0, "{query}");
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
    let Moving {
        shortfall, surplus, ..
    } = moving(&figure);
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
