//! Figures that must come out: the publishers' own, and those the method's definition names.
#![allow(clippy::float_cmp, reason = "official figures are exact")]

use model::dataset::{COMPILED_IN, Dataset};
use model::lever::Lever;
use model::projection::{Drivers, project};
use model::quantity::Year;
use model::scenario::Scenario;
use model::trend;

fn england() -> Dataset {
    Dataset::parse(&COMPILED_IN, None).expect("the compiled-in figures are sound")
}

#[test]
fn the_base_is_the_official_one_to_the_pound() {
    let base = england().base();
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
    let counts = [2020, 2021, 2022, 2023, 2024]
        .map(|starting| england.series("cla_stock").value(Year::starting(starting)));
    assert_eq!(
        counts,
        [80_780.0, 82_090.0, 83_750.0, 83_530.0, 81_770.0].map(Some)
    );
    assert_eq!(
        england.series("cla_stock").value(Year::starting(2019)),
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
    let scenario = Scenario::defaults(&england);
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
    let projection = project(
        &england.base(),
        &Drivers::new(&england, &Scenario::defaults(&england)),
    );
    let gap = projection.last().gap;
    assert!((gap - 2_552_800_260.0).abs() < 1.0, "{gap}");
}
