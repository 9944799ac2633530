//! Figures that must come out: the publishers' own, and those the method's definition names.
#![allow(clippy::float_cmp, reason = "official figures are exact")]

use model::attribution::attribute;
use model::baseline::Baseline;
use model::break_even::break_even;
use model::dataset::{COMPILED_IN, id};
use model::lever::Lever;
use model::link::decode;
use model::projection::{Drivers, project};
use model::quantity::Year;
use model::trend;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn england() -> Baseline {
    Baseline::england(&COMPILED_IN, None).expect("the compiled-in figures are sound")
}

#[test]
fn the_base_is_the_official_one_to_the_pound() {
    let base = england().base;
    assert_eq!(
        (base.children, base.residential, base.fostering),
        (81_770.0, 18_270.0, 54_820.0)
    );
    assert_eq!(base.elsewhere(), 8_680.0);
    assert_eq!(
        (base.spend_residential, base.spend_fostering),
        (3_810_192_405.0, 2_161_304_600.0)
    );
    assert_eq!(base.spend(), 8_917_040_346.0);
}

#[test]
fn counts_are_the_latest_vintage() {
    let england = england();
    let counts = [2020, 2021, 2022, 2023, 2024].map(|starting| {
        england
            .series(id::CLA_STOCK)
            .value(Year::starting(starting))
    });
    assert_eq!(
        counts,
        [80_780.0, 82_090.0, 83_750.0, 83_530.0, 81_770.0].map(Some)
    );
    assert_eq!(
        england.series(id::CLA_STOCK).value(Year::starting(2019)),
        Some(80_000.0)
    );
}

#[test]
fn default_trends_are_computed_from_the_figures() {
    let england = england();
    let cases = [
        (Lever::Children, 0.439, 0.4),
        (Lever::Mix, 0.784, 0.8),
        (Lever::Residential, 7.548, 7.5),
        (Lever::Fostering, 0.683, 0.7),
        (Lever::Other, 5.737, 5.7),
        (Lever::Funding, 2.6, 2.6),
    ];
    let scenario = england.defaults;
    for (lever, unrounded, setting) in cases {
        let value = trend::default_value(&england, lever);
        assert!((value - unrounded).abs() < 5e-4, "{lever:?} {value}");
        assert_eq!(scenario.value(lever), Some(setting), "{lever:?}");
    }
    assert_eq!(scenario.value(Lever::Inflation), None);
    assert_eq!(scenario.to, Year::starting(2029));
}

#[test]
fn the_default_gap_is_the_published_one() {
    let england = england();
    let projection = project(&england.base, &Drivers::new(&england, &england.defaults));
    let gap = projection.last().gap;
    assert!((gap - 2_552_800_260.0).abs() < 1.0, "{gap}");
}

/// Reckoned apart, in forty-digit decimals, from the method's definition and the published tables.
#[test]
fn a_second_reckoning_closes_the_default_gap_at_the_same_values() {
    let england = england();
    let scenario = england.defaults;
    let drivers = Drivers::new(&england, &scenario);
    let cases = [
        (Lever::Children, Some((-4.009_870_058_379_939, -4.1))),
        (Lever::Mix, Some((-1.567_002_562_244_545, -1.6))),
        (Lever::Residential, Some((-2.555_296_864_835_954, -2.6))),
        (Lever::Fostering, None),
        (Lever::Other, None),
        (Lever::Funding, Some((7.313_533_237_897_878, 7.4))),
        (Lever::Overspend, None),
    ];
    for (lever, expected) in cases {
        let setting = scenario.value(lever).unwrap();
        let break_even = break_even(&england.base, &drivers, lever, setting);
        assert_eq!(break_even.is_some(), expected.is_some(), "{lever:?}");
        if let (Some(break_even), Some((value, rounded))) = (break_even, expected) {
            assert!(
                (break_even.value - value).abs() < 1e-9,
                "{lever:?} {break_even:?}"
            );
            assert_eq!(lever.spec().value(break_even.steps), rounded, "{lever:?}");
        }
    }
}

/// Reckoned apart, as above: ten years, funding set in cash, an overspend at the start.
#[test]
fn a_second_reckoning_agrees_on_a_scenario_in_cash() {
    let england = england();
    let link = "v=1&data=2025&funding=4.5&basis=cash&overspend=5&to=2034-35";
    let drivers = Drivers::new(&england, &decode(link, &england).scenario);
    let projection = project(&england.base, &drivers);
    let last = projection.last();
    let figures = [
        (last.children, 85_100.306_810_726_28),
        (last.residential, 25_822.120_245_383_59),
        (last.fostering, 50_244.669_834_058_55),
        (last.need, 18_559_511_414.002_774),
        (last.resources, 10_748_496_076.759_045),
        (last.gap, 7_811_015_337.243_73),
        (last.cumulative_gap, 38_865_726_381.179_11),
        (last.price_index, 1.227_005_854_126_102_4),
    ];
    for (found, expected) in figures {
        assert!(
            (found - expected).abs() < 1e-9 * expected,
            "{found} {expected}"
        );
    }
    let shares = [
        (Lever::Children, 535_039_312.24),
        (Lever::Mix, 1_862_703_879.63),
        (Lever::Residential, 4_868_464_788.66),
        (Lever::Fostering, 149_757_443.59),
        (Lever::Other, 2_226_505_643.88),
        (Lever::Funding, -4_371_806_225.56),
        (Lever::Inflation, 2_052_087_555.79),
        (Lever::Overspend, 488_262_939.01),
    ];
    let found = attribute(&england.base, &drivers)[10];
    for (lever, expected) in shares {
        assert!(
            (found.share(lever) - expected).abs() < 0.01,
            "{lever:?} {found:?}"
        );
    }
}
