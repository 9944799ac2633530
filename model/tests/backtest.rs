//! The method's own record on past counts, reckoned apart from the published counts of 1994 to 2025.
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

mod common;

use common::england;
use model::backtest::{HORIZONS, Record, band, track_record, words};
use model::quantity::Year;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn records() -> Vec<Record> {
    track_record(&england())
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 5e-5, "{found} {expected}");
}

#[test]
fn the_record_is_that_of_a_second_reckoning() {
    let records = records();
    // Years ahead, tries, apart, mean, size, size of "no change", half, four in five.
    let expected = [
        (1, 26, 26, -0.0040, 0.0172, 0.0193, 0.0160, 0.0217),
        (2, 25, 13, -0.0079, 0.0339, 0.0365, 0.0315, 0.0427),
        (3, 24, 8, -0.0102, 0.0498, 0.0526, 0.0482, 0.0750),
        (4, 23, 6, -0.0115, 0.0645, 0.0686, 0.0599, 0.1036),
        (5, 22, 5, -0.0116, 0.0747, 0.0844, 0.0599, 0.1295),
    ];
    assert_eq!(records.len(), HORIZONS);
    for (record, (ahead, tries, apart, mean, size, no_change, half, four)) in
        records.iter().zip(expected)
    {
        let counts = (record.years_ahead, record.tries.len(), record.apart);
        assert_eq!(counts, (ahead, tries, apart));
        for (found, expected) in [
            (record.mean, mean),
            (record.size, size),
            (record.no_change_size, no_change),
            (record.half, half),
            (record.four_in_five, four),
        ] {
            near(found, expected);
        }
    }
}

#[test]
fn one_try_follows_the_rule_of_the_default() {
    let records = records();
    // 31 March 2015: 69,460 after 64,460 in 2010, 1.5% a year.
    let found = records[4]
        .tries
        .iter()
        .find(|one| one.base == Year::starting(2014))
        .unwrap();
    near(found.trend_percent, 1.5);
    near(
        found.projected,
        69_460.0 * 1.015 * 1.015 * 1.015 * 1.015 * 1.015,
    );
    near(found.actual, 80_000.0);
    near(found.miss, 80_000.0 / found.projected - 1.0);
    near(found.no_change_miss, 80_000.0 / 69_460.0 - 1.0);
    for record in &records {
        let bases: Vec<Year> = record.tries.iter().map(|one| one.base).collect();
        assert_eq!(bases[0], Year::starting(1998));
        assert_eq!(
            bases.last().unwrap().ends_in() + i32::try_from(record.years_ahead).unwrap(),
            2025
        );
    }
}

#[test]
fn the_bands_hold_what_they_say_and_never_narrow() {
    let records = records();
    for record in &records {
        let within = |share: f64| {
            record
                .tries
                .iter()
                .filter(|one| one.miss.abs() <= share + 1e-12)
                .count()
        };
        let tries = record.tries.len();
        assert!(within(record.half) * 2 >= tries);
        assert!(within(record.four_in_five) * 5 >= tries * 4);
        assert!(record.half <= record.four_in_five);
    }
    for pair in records.windows(2) {
        assert!(pair[0].half <= pair[1].half && pair[0].four_in_five <= pair[1].four_in_five);
    }
}

#[test]
fn a_band_lies_round_its_centre() {
    let records = records();
    let found = band(&records, 5, 80_000.0).unwrap();
    near(found.half[0] / 80_000.0, 1.0 - records[4].half);
    near(found.half[1] / 80_000.0, 1.0 + records[4].half);
    assert!(found.four_in_five[0] < found.half[0] && found.half[1] < found.four_in_five[1]);
    assert_eq!(band(&records, 6, 80_000.0), None);
    assert_eq!(band(&records, 0, 80_000.0), None);
}

#[test]
fn the_words_say_what_the_band_rests_on() {
    let text = words(&records());
    for part in [
        "each of 22 years, 31 March 1999 to 2020, 5 years ahead",
        "by 6.0% or less in half of the tries and by 12.9% or less in four of five",
        "only 5 of these spans stand apart",
        "(too high by 1.2%",
        "leaving the count as it was missed by 8.4%",
    ] {
        assert!(text.contains(part), "no “{part}” in: {text}");
    }
    assert!(!text.contains(" will "));
    assert_eq!(
        words(&[]),
        "There are too few past counts to try the method on."
    );
}
