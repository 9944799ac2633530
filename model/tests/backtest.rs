//! The method's own record on past counts, reckoned apart from the published counts of 1994 to 2025.
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

mod common;

use common::england;
use model::backtest::{Band, HORIZONS, Record, Try, band, track_record, words, words_method};
use model::miss::miss;
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
        (1, 26, 26, 0.0044, 0.0172, 0.0189, 0.0158, 0.0221),
        (2, 25, 13, 0.0094, 0.0340, 0.0349, 0.0325, 0.0444),
        (3, 24, 8, 0.0136, 0.0502, 0.0493, 0.0503, 0.0811),
        (4, 23, 6, 0.0173, 0.0657, 0.0630, 0.0565, 0.1085),
        (5, 22, 5, 0.0202, 0.0771, 0.0761, 0.0611, 0.1376),
    ];
    assert_eq!(records.len(), HORIZONS);
    for (record, (ahead, tries, separate, mean, size, no_change, half, four)) in
        records.iter().zip(expected)
    {
        let counts = (record.years_ahead, record.tries.len(), record.separate);
        assert_eq!(counts, (ahead, tries, separate));
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
    near(found.miss, found.projected / 80_000.0 - 1.0);
    near(found.no_change_miss, 69_460.0 / 80_000.0 - 1.0);
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
    assert!(found.four_in_five[0] < found.half[0] && found.half[1] < found.four_in_five[1]);
    assert_eq!(band(&records, 6, 80_000.0), None);
    assert_eq!(band(&records, 0, 80_000.0), None);
}

/// At the edges of a band the projection would have missed by what the record says, by the definition that others' forecasts
/// are scored by.
#[test]
fn the_edges_of_a_band_are_where_the_miss_is_that_of_the_record() {
    let record = &records()[4];
    let found = band(&records(), 5, 80_000.0).unwrap();
    for ([low, high], size) in [
        (found.half, record.half),
        (found.four_in_five, record.four_in_five),
    ] {
        near(miss(80_000.0, low), size);
        near(miss(80_000.0, high), -size);
    }
}

/// What the band is said to be: laid round what was projected in each past year, it holds the count in half, or four in five,
/// of them.
#[test]
fn bands_laid_round_past_projections_hold_what_happened() {
    let records = records();
    for record in &records {
        let held = |of: fn(&Band) -> [f64; 2]| {
            let is_held = |one: &&Try| {
                let band = band(&records, record.years_ahead, one.projected).unwrap();
                let [low, high] = of(&band);
                (low - 1e-6..=high + 1e-6).contains(&one.actual)
            };
            record.tries.iter().filter(is_held).count()
        };
        let tries = record.tries.len();
        assert!(held(|band| band.half) * 2 >= tries);
        assert!(held(|band| band.four_in_five) * 5 >= tries * 4);
    }
}

#[test]
fn the_words_say_what_the_band_rests_on() {
    assert_eq!(
        words(&records()),
        "How far off has this method been? Five years ahead, half of past tries were within 6%, four in five within 14%. This tests the number of children only."
    );
    let text = words_method(&records());
    for part in [
        "Half of the tries missed what happened by 6.1% or less, and four in five by 13.8% or less",
        "each of 22 years, March 1999 to March 2020",
        "only five do not",
        "2.0% too high",
        "7.7%; leaving the number unchanged missed by 7.6%",
    ] {
        assert!(text.contains(part), "no “{part}” in: {text}");
    }
    assert!(!text.contains(" will "));
    assert_eq!(
        words(&[]),
        "No range is drawn: past counts are too few or too uneven to test the method."
    );
}
