//! What must hold whatever the levers say: parts make the whole, more is more, nothing breaks at the ends.
#![allow(
    clippy::float_cmp,
    reason = "where a law says equal it means to the last bit"
)]

mod common;

use common::{Random, SPEND, england, last_gap};
use model::attribution::{Attribution, attribute};
use model::baseline::{Base, Baseline};
use model::lever::Basis;
use model::lever::{LEVERS, Lever};
use model::projection::{Drivers, Projection, YearFigures, project};
use model::scenario::{MAX_YEARS_AHEAD, Scenario};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const PENNY: f64 = 0.01;

fn neutral(baseline: &Baseline) -> Scenario {
    let scenario = baseline.defaults;
    Lever::ALL
        .into_iter()
        .fold(scenario, |scenario, lever| scenario.with(lever, Some(0)))
}

fn longest(scenario: Scenario, baseline: &Baseline) -> Scenario {
    let base = baseline.edition.base_year;
    scenario.with_to(base.plus(MAX_YEARS_AHEAD), base)
}

#[test]
fn nothing_moves_when_no_lever_does() {
    let england = england();
    for basis in [Basis::Real, Basis::Cash] {
        let mut scenario = longest(neutral(&england), &england);
        scenario.basis = basis;
        let projection = project(&england.base, &Drivers::new(&england, &scenario));
        let first = projection.years[0];
        assert_eq!(projection.years.len(), 16);
        for year in &projection.years {
            assert!(year.gap.abs() < PENNY, "{year:?}");
            let flat = YearFigures {
                year: year.year,
                cumulative_gap: year.cumulative_gap,
                ..first
            };
            assert_eq!(*year, flat);
        }
    }
}

#[test]
fn the_forecast_of_prices_alone_opens_no_gap_in_real_terms() {
    let england = england();
    let scenario = longest(neutral(&england), &england).with(Lever::Inflation, None);
    let projection = project(&england.base, &Drivers::new(&england, &scenario));
    assert!(projection.years.iter().all(|year| year.gap.abs() < PENNY));
    assert!(projection.last().price_index > 1.3);
}

#[test]
fn the_gap_starts_at_nothing_or_at_the_overspend() {
    let england = england();
    let mut random = Random::new(1);
    for _ in 0..200 {
        let scenario = random.scenario(&england);
        let first = project(&england.base, &Drivers::new(&england, &scenario)).years[0];
        let overspend = scenario.value(Lever::Overspend).unwrap() / 100.0;
        let expected = SPEND - SPEND / (1.0 + overspend);
        assert!(
            (first.gap - expected).abs() < SPEND * 1e-6,
            "{scenario:?} {}",
            first.gap
        );
        assert_eq!(first.cumulative_gap, 0.0);
    }
}

#[test]
fn parts_sum_to_the_gap_in_every_year() {
    let england = england();
    let mut random = Random::new(2);
    for _ in 0..300 {
        let scenario = random.scenario(&england);
        let drivers = Drivers::new(&england, &scenario);
        let years = project(&england.base, &drivers).years;
        let shares = attribute(&england.base, &drivers);
        assert_eq!(years.len(), shares.len());
        for (year, shares) in years.iter().zip(&shares) {
            let error = (shares.sum() - year.gap).abs();
            assert!(
                error <= 1e-6 * year.gap.abs() + PENNY,
                "{scenario:?} {year:?} {shares:?}"
            );
            if scenario.basis == Basis::Real {
                assert_eq!(shares.share(Lever::Inflation), 0.0);
            }
        }
    }
}

#[test]
fn parts_are_the_shapley_values_over_all_subsets() {
    let england = england();
    let mut random = Random::new(3);
    for _ in 0..25 {
        let scenario = random.scenario(&england);
        let drivers = Drivers::new(&england, &scenario);
        let slow = over_all_subsets(&england.base, &drivers);
        for (fast, slow) in attribute(&england.base, &drivers).iter().zip(&slow) {
            let near =
                |(lever, slow): (&Lever, &f64)| (fast.share(*lever) - slow).abs() < SPEND * 1e-9;
            assert!(
                Lever::ALL.iter().zip(slow).all(near),
                "{scenario:?} {fast:?} {slow:?}"
            );
        }
    }
}

/// Every factor's average effect over all orders, by the textbook: all 256 subsets of the eight, need and money together.
fn over_all_subsets(base: &Base, drivers: &Drivers) -> Vec<[f64; 8]> {
    let gaps = |subset: usize| -> Vec<f64> {
        let off = (0..8).filter(|index| subset >> index & 1 == 0);
        let drivers = off.fold(*drivers, |drivers, index| {
            drivers.with(Lever::ALL[index], 0.0)
        });
        project(base, &drivers)
            .years
            .iter()
            .map(|year| year.gap)
            .collect()
    };
    let gaps: Vec<Vec<f64>> = (0..256).map(gaps).collect();
    // Of the 8! orders, s!·(7 − s)! have exactly a given set of s factors before the one that joins.
    let weights =
        [5040.0, 720.0, 240.0, 144.0, 144.0, 240.0, 720.0, 5040.0].map(|orders| orders / 40_320.0);
    let share = |index: usize, year: usize| -> f64 {
        let without = (0..256_usize).filter(|subset| subset >> index & 1 == 0);
        let effect = |subset: usize| gaps[subset | 1 << index][year] - gaps[subset][year];
        without
            .map(|subset| weights[subset.count_ones() as usize] * effect(subset))
            .sum()
    };
    (0..=drivers.years)
        .map(|year| std::array::from_fn(|index| share(index, year)))
        .collect()
}

#[test]
fn more_of_a_lever_always_moves_the_gap_one_way() {
    let england = england();
    let mut random = Random::new(4);
    for round in 0..25 {
        let scenario = random.scenario(&england);
        for spec in &LEVERS {
            let gaps: Vec<f64> = settings(spec.lever)
                .map(|steps| Drivers::new(&england, &scenario.with(spec.lever, Some(steps))))
                .map(|drivers| last_gap(&england.base, &drivers))
                .collect();
            // The cost of more is known to be more; only the mix can go either way.
            let way = match spec.lever {
                Lever::Mix => (gaps[gaps.len() - 1] - gaps[0]).signum(),
                Lever::Funding => -1.0,
                _ => 1.0,
            };
            let noise = 1e-12 * gaps.iter().fold(SPEND, |most, gap| most.max(gap.abs()));
            let one_way = gaps
                .windows(2)
                .all(|pair| (pair[1] - pair[0]) * way >= -noise);
            assert!(one_way, "round {round}, {:?}, {scenario:?}", spec.lever);
        }
    }
}

/// About fifty settings from one end of a lever to the other.
fn settings(lever: Lever) -> impl Iterator<Item = i32> {
    let spec = lever.spec();
    let (low, high) = (spec.min * spec.per_unit, spec.max * spec.per_unit);
    (0..=50).map(move |step| low + (high - low) * step / 50)
}

#[test]
fn inflation_alone_never_moves_a_real_gap() {
    let england = england();
    let scenario = england.defaults;
    let gap = |steps| {
        last_gap(
            &england.base,
            &Drivers::new(&england, &scenario.with(Lever::Inflation, steps)),
        )
    };
    assert!(settings(Lever::Inflation).all(|steps| gap(Some(steps)) == gap(None)));
}

#[test]
fn nothing_breaks_at_any_combination_of_the_ends() {
    let england = england();
    let base = england.base;
    for ends in 0..1 << 9 {
        let mut scenario = longest(england.defaults, &england);
        for spec in &LEVERS {
            let end = if ends >> (spec.lever as usize) & 1 == 1 {
                spec.max
            } else {
                spec.min
            };
            scenario = scenario.with(spec.lever, Some(end * spec.per_unit));
        }
        scenario.basis = if ends >> 8 & 1 == 1 {
            Basis::Cash
        } else {
            Basis::Real
        };
        let drivers = Drivers::new(&england, &scenario);
        sound(
            &project(&base, &drivers),
            &attribute(&base, &drivers),
            &scenario,
        );
        let forecast = Drivers::new(&england, &scenario.with(Lever::Inflation, None));
        sound(
            &project(&base, &forecast),
            &attribute(&base, &forecast),
            &scenario,
        );
    }
}

fn sound(projection: &Projection, shares: &[Attribution], scenario: &Scenario) {
    for (year, shares) in projection.years.iter().zip(shares) {
        let groups = [year.residential, year.fostering, year.elsewhere];
        let figures = [year.children, year.need, year.resources, year.price_index];
        let whole = figures.into_iter().chain(groups);
        assert!(
            whole
                .clone()
                .all(|figure| figure.is_finite() && figure >= 0.0),
            "{scenario:?} {year:?}"
        );
        assert!(
            year.resources > 0.0 && year.price_index > 0.0,
            "{scenario:?} {year:?}"
        );
        assert!(
            (groups.iter().sum::<f64>() - year.children).abs() < 1e-9 * year.children,
            "{year:?}"
        );
        assert!(
            year.gap.is_finite() && year.cumulative_gap.is_finite(),
            "{scenario:?} {year:?}"
        );
        assert!(
            Lever::ALL
                .iter()
                .all(|lever| shares.share(*lever).is_finite()),
            "{scenario:?} {shares:?}"
        );
    }
}

#[test]
fn a_longer_view_changes_no_earlier_year() {
    let england = england();
    let base = england.edition.base_year;
    let mut random = Random::new(5);
    for _ in 0..100 {
        let scenario = longest(random.scenario(&england), &england);
        let whole = Drivers::new(&england, &scenario);
        let (years, shares) = (
            project(&england.base, &whole).years,
            attribute(&england.base, &whole),
        );
        for span in 1..MAX_YEARS_AHEAD {
            let drivers = Drivers::new(&england, &scenario.with_to(base.plus(span), base));
            let shown = drivers.years + 1;
            assert_eq!(project(&england.base, &drivers).years, years[..shown]);
            assert_eq!(attribute(&england.base, &drivers), shares[..shown]);
        }
    }
}

#[test]
fn the_mix_is_limited_from_the_year_that_is_named() {
    let england = england();
    let scenario = longest(neutral(&england), &england);
    for (end, emptied) in [(-40, "2036-37"), (40, "")] {
        let drivers = Drivers::new(&england, &scenario.with(Lever::Mix, Some(end)));
        let projection = project(&england.base, &drivers);
        let named = projection
            .mix_limited
            .map(|year| year.to_string())
            .unwrap_or_default();
        assert_eq!(named, emptied, "mix at {end} steps");
        assert_eq!(projection.last().residential == 0.0, end < 0);
    }
}
