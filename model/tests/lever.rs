//! Numbers typed, linked and written: every step comes back, and what is no number is refused.
#![allow(clippy::float_cmp, reason = "a step has one value")]

use model::lever::{LEVERS, Lever, Reading};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn read(lever: Lever, text: &str) -> Option<(f64, bool)> {
    let reading = lever.spec().read(text)?;
    Some((lever.spec().value(reading.steps), reading.clamped))
}

#[test]
fn the_table_is_in_the_order_of_the_levers() {
    assert!(
        LEVERS
            .iter()
            .enumerate()
            .all(|(index, spec)| spec.lever as usize == index)
    );
}

#[test]
fn numbers_are_rounded_in_decimal_half_away_from_zero() {
    for (text, value) in [
        ("1.05", 1.1),
        ("-1.05", -1.1),
        ("1.0499999999", 1.0),
        ("-0", 0.0),
        ("007.26", 7.3),
    ] {
        assert_eq!(read(Lever::Children, text), Some((value, false)), "{text}");
    }
    for (text, value) in [
        ("0.025", 0.05),
        ("0.0249999", 0.0),
        ("-0.075", -0.1),
        ("1.975", 2.0),
    ] {
        assert_eq!(read(Lever::Mix, text), Some((value, false)), "{text}");
    }
}

#[test]
fn numbers_out_of_range_are_clamped() {
    for (text, value) in [
        ("10.0001", 10.0),
        ("99999999999999999999", 10.0),
        ("-10.1", -10.0),
    ] {
        assert_eq!(read(Lever::Children, text), Some((value, true)), "{text}");
    }
    assert_eq!(read(Lever::Children, "10.000"), Some((10.0, false)));
    assert_eq!(read(Lever::Overspend, "-0.1"), Some((0.0, true)));
    assert_eq!(read(Lever::Overspend, "-0"), Some((0.0, false)));
}

#[test]
fn other_text_is_not_a_number() {
    for text in [
        "", "-", ".5", "5.", "+5", "1e3", "NaN", "--1", "1,0", "١", " 1", "1.2.3",
    ] {
        assert_eq!(read(Lever::Children, text), None, "{text}");
    }
}

#[test]
fn every_step_is_written_and_read_back() {
    for spec in &LEVERS {
        for steps in spec.min * spec.per_unit..=spec.max * spec.per_unit {
            let text = spec.write(steps);
            assert_eq!(
                spec.read(&text),
                Some(Reading {
                    steps,
                    clamped: false
                }),
                "{} {text}",
                spec.key
            );
        }
    }
}

#[test]
fn a_track_runs_from_limit_to_limit() {
    let children = Lever::Children.spec();
    assert_eq!(children.step(), 0.1);
    for (value, along) in [(-10.0, 0.0), (0.0, 50.0), (10.0, 100.0), (12.0, 100.0)] {
        assert_eq!(children.along(value), along, "{value}");
    }
}
