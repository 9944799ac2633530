//! What would close the gap: right to the pound, none only where there is none, nearest to what is set.
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

mod common;

use common::{Random, england, last_gap};
use model::baseline::Base;
use model::break_even::{BreakEven, break_even};
use model::lever::Lever;
use model::projection::Drivers;
use model::scenario::MAX_YEARS_AHEAD;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Below this a gap is the noise of the arithmetic.
const TENTH_OF_A_PENNY: f64 = 1e-3;

#[test]
fn what_is_found_closes_the_gap_and_none_means_none() {
    let england = england();
    let base = england.base;
    let mut random = Random::new(11);
    let (mut found, mut none) = (0, 0);
    for _ in 0..250 {
        let scenario = random.scenario(&england);
        let drivers = Drivers::new(&england, &scenario);
        for lever in Lever::solvable() {
            match break_even(&base, &drivers, lever, scenario.value(lever).unwrap()) {
                Some(break_even) => closes(&base, &drivers, lever, break_even),
                None => stays_open(&base, &drivers, lever),
            }
            let count = if break_even(&base, &drivers, lever, 0.0).is_some() {
                &mut found
            } else {
                &mut none
            };
            *count += 1;
        }
    }
    assert!(
        found > 300 && none > 300,
        "both happen: {found} found, {none} none"
    );
}

fn closes(base: &Base, drivers: &Drivers, lever: Lever, break_even: BreakEven) {
    let spec = lever.spec();
    let gap = |value: f64| last_gap(base, &drivers.with(lever, value));
    let at = format!("{lever:?} {break_even:?} {drivers:?}");
    let (low, high) = (f64::from(spec.min), f64::from(spec.max));
    assert!((low..=high).contains(&break_even.value), "{at}");
    assert!(gap(break_even.value).abs() <= 1.0, "{at}");
    let rounded = spec.value(break_even.steps);
    assert!((low..=high).contains(&rounded), "{at}");
    assert!(
        gap(rounded) <= TENTH_OF_A_PENNY,
        "{at}: {} pounds short",
        gap(rounded)
    );
    let steps_apart = (rounded - break_even.value).abs() * f64::from(spec.per_unit);
    assert!(steps_apart < 1.0 + 1e-9, "{at}: not the nearest step");
    // A hair to either side the sign turns, unless the lever has no hold there: then |gap| stays under the pound.
    let hair = 1e-9;
    let (before, after) = (
        gap((break_even.value - hair).max(low)),
        gap((break_even.value + hair).min(high)),
    );
    let turns = before * after <= 0.0 || before.abs().min(after.abs()) <= TENTH_OF_A_PENNY;
    assert!(turns, "{at}: {before} {after}");
}

fn stays_open(base: &Base, drivers: &Drivers, lever: Lever) {
    let spec = lever.spec();
    let gap = |value: i32| last_gap(base, &drivers.with(lever, f64::from(value)));
    let ends = (gap(spec.min), gap(spec.max));
    assert!(ends.0 * ends.1 > 0.0, "{lever:?} {ends:?} {drivers:?}");
}

#[test]
fn a_setting_that_closes_the_gap_already_is_the_answer() {
    let england = england();
    let scenario = england.defaults;
    let flat = Lever::ALL
        .into_iter()
        .fold(scenario, |flat, lever| flat.with(lever, Some(0)));
    let drivers = Drivers::new(&england, &flat);
    for lever in Lever::solvable() {
        let break_even = break_even(&england.base, &drivers, lever, 0.0).unwrap();
        assert_eq!(
            (break_even.value.abs() < 1e-12, break_even.steps),
            (true, 0),
            "{lever:?}"
        );
    }
}

/// Everyone is fostered in the last year for any shift below some point; funding is set to what that costs.
fn a_stretch_that_closes() -> (Base, Drivers, f64) {
    let england = england();
    let base = england.base;
    let to = england.edition.base_year.plus(MAX_YEARS_AHEAD);
    let scenario = england.defaults.with_to(to, england.edition.base_year);
    let emptied = Drivers::new(&england, &scenario).with(Lever::Mix, -2.0);
    let funding = break_even(&base, &emptied, Lever::Funding, 2.6)
        .unwrap()
        .value;
    let edge = -base.residential / base.children * 100.0 / f64::from(MAX_YEARS_AHEAD);
    (base, emptied.with(Lever::Funding, funding), edge)
}

#[test]
fn of_a_stretch_that_closes_the_nearest_to_the_setting_is_given() {
    let (base, drivers, edge) = a_stretch_that_closes();
    let from_above = break_even(&base, &drivers, Lever::Mix, 0.8).unwrap();
    assert!(
        (from_above.value - edge).abs() < 1e-9,
        "{from_above:?}, the stretch begins at {edge}"
    );
    assert_eq!(from_above.steps, -30);
    for setting in [-2.0, -1.75, -1.5] {
        let inside = break_even(&base, &drivers, Lever::Mix, setting).unwrap();
        assert!(
            (inside.value - setting).abs() < 1e-12,
            "{inside:?} for {setting}"
        );
    }
}
