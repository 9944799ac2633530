//! An old link with newer figures: what moved, in numbers that add up.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod common;

use common::Random;
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use model::link::{decode, encode};
use model::moved::{follow, moved};
use model::projection::{Drivers, in_prices, project};
use model::scenario::Scenario;
use model::scope::Prices;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn editions() -> [Baseline; 2] {
    [2025, 2026].map(|id| Baseline::england(&COMPILED_IN, Some(id)).unwrap())
}

fn said(query: &str, prices: Prices) -> Vec<String> {
    let [then, now] = editions();
    let scenario = decode(query, &then).scenario;
    moved(&then, &now, &scenario, prices).sentences()
}

/// £2,552,800,260 in edition 2025; by the figures of 2026 £2,552,800,260 with its defaults and £2,542,161,457 with theirs.
#[test]
fn the_default_link_of_2025_says_what_moved() {
    assert_eq!(
        said("v=1&data=2025", Prices::Real),
        [
            "In 2029-30: a shortfall of £2.553bn then; a shortfall of £2.542bn with the figures of 2026: no change because figures were revised, £11m less because the default assumptions moved with them.",
            "First the figures are switched, then the defaults. Money is in 2024-25 prices.",
            "Defaults that moved: the cost of foster places from 0.7% a year above inflation to 0.6% a year above inflation.",
        ]
    );
}

/// Reckoned apart, in forty-digit decimals: £7,811,015,337; £7,844,805,732 with the newer forecast of prices; then £7,823,807,040.
#[test]
fn a_link_that_rests_on_forecast_prices_moves_with_them() {
    let said = said(
        "data=2025&funding=4.5&basis=cash&overspend=5&to=2034-35",
        Prices::Real,
    );
    assert_eq!(
        said[0],
        "In 2034-35: a shortfall of £7.811bn then; a shortfall of £7.824bn with the figures of 2026: £34m more because figures were revised, £21m less because the default assumptions moved with them."
    );
}

#[test]
fn what_a_link_sets_itself_does_not_move() {
    let said = said("data=2025&fostering=1.5", Prices::Real);
    assert!(said[0].ends_with("no change because figures were revised, no change because the default assumptions moved with them."), "{said:?}");
    assert_eq!(said.len(), 2, "{said:?}");
}

#[test]
fn a_surplus_is_said_as_one() {
    let said = said("data=2025&funding=15", Prices::Real);
    assert!(
        said[0].contains("a surplus of £") && said[0].contains("£11m more because the default"),
        "{said:?}"
    );
}

#[test]
fn the_parts_add_up_to_what_each_edition_says() {
    let [then, now] = editions();
    let mut random = Random::new(81);
    let millions = |baseline: &Baseline, scenario: &Scenario, prices| {
        let projection = project(&baseline.base, &Drivers::new(baseline, scenario));
        let last = projection.last();
        libm_round(in_prices(last.gap, last, prices) / 1e6)
    };
    let mut revised = 0;
    for _ in 0..2_000 {
        let mut scenario = random.scenario(&then);
        if random.one_in(2) {
            scenario = scenario.with(model::lever::Lever::Inflation, None);
        }
        for prices in [Prices::Real, Prices::Cash] {
            let found = moved(&then, &now, &scenario, prices);
            let newer = follow(&scenario, &then.defaults, &now);
            assert_eq!(found.then, millions(&then, &scenario, prices));
            assert_eq!(found.now(), millions(&now, &newer, prices));
            assert_eq!(
                found.then + found.revised,
                millions(&now, &scenario, prices)
            );
            revised += usize::from(found.revised != 0);
        }
    }
    assert!(
        revised > 500,
        "{revised} moved because figures were revised"
    );
}

/// To go over is to ask for the newer figures in the same link.
#[test]
fn the_scenario_that_follows_is_what_the_link_says_with_newer_figures() {
    let [then, now] = editions();
    let mut random = Random::new(82);
    for _ in 0..2_000 {
        let scenario = random.scenario(&then);
        let link = encode(&scenario, &then).replace("data=2025", "data=2026");
        let followed = follow(&scenario, &then.defaults, &now);
        assert_eq!(decode(&link, &now).scenario, followed, "{link}");
    }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a gap in millions is far within the range"
)]
fn libm_round(value: f64) -> i64 {
    value.round() as i64
}
