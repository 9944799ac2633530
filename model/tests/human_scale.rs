//! The gap in places and people: counts that must come out, and that pounds are count times cost.

mod common;

use common::{Random, england};
use model::human_scale::{UnitCosts, WEEKS, sentence};
use model::link::decode;
use model::projection::{Drivers, YearFigures, project};
use model::quantity::{children, money};

fn last(query: &str) -> YearFigures {
    let england = england();
    let scenario = decode(query, &england).scenario;
    *project(&england.base(), &Drivers::new(&england, &scenario)).last()
}

fn near(value: f64, expected: f64) {
    assert!(
        (value - expected).abs() <= expected.abs() * 1e-6,
        "{value}, not {expected}"
    );
}

#[test]
fn costs_are_the_projections_own_and_the_council_s_in_base_year_prices() {
    let costs = UnitCosts::new(&england());
    near(costs.foster_place, 2_161_304_600.0 / 54_820.0);
    near(costs.residential_place, 3_810_192_405.0 / 18_270.0);
    near(
        costs.social_worker.unwrap_or_default(),
        1_280.0 * WEEKS / 1.029_43,
    );
}

#[test]
fn the_default_gap_comes_out() {
    let last = last("");
    near(last.gap, 2_552_800_260.0);
    let counts = UnitCosts::new(&england()).counts(last.gap);
    let said = [
        counts.foster_places,
        counts.residential_places,
        counts.social_workers.unwrap_or_default(),
    ];
    assert_eq!(said.map(children), ["64,750", "12,240", "39,370"]);
    let words = sentence(&england(), &last);
    for count in said {
        assert!(words.contains(&children(count)), "{words}");
    }
    assert!(
        words.contains(&format!("shortfall of {}", money(last.gap))),
        "{words}"
    );
}

#[test]
fn a_surplus_is_said_as_one_and_no_gap_as_none() {
    let england = england();
    let surplus = last("v=1&data=2025&funding=15");
    assert!(surplus.gap < 0.0);
    assert!(sentence(&england, &surplus).contains("surplus of £"));
    let none = YearFigures {
        gap: 400_000.0,
        ..surplus
    };
    assert!(sentence(&england, &none).contains("no gap"));
}

#[test]
fn pounds_are_count_times_cost_whatever_the_setting() {
    let england = england();
    let costs = UnitCosts::new(&england);
    let mut random = Random::new(24);
    for _ in 0..500 {
        let scenario = random.scenario(&england);
        let projection = project(&england.base(), &Drivers::new(&england, &scenario));
        let pounds = projection.last().gap.abs();
        let counts = costs.counts(projection.last().gap);
        near(counts.foster_places * costs.foster_place, pounds);
        near(counts.residential_places * costs.residential_place, pounds);
        let workers = counts.social_workers.zip(costs.social_worker);
        near(workers.map_or(0.0, |(count, cost)| count * cost), pounds);
        assert!(!sentence(&england, projection.last()).contains("NaN"));
    }
}
