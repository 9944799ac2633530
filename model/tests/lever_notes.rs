//! How a setting compares with its own past, and where defaults come from, in words that can be held to the figures.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use model::lever::Basis;
use model::lever::Lever;
use model::lever_notes::origin;
use model::rank::compared_value;
use model::trend::recent;

fn england() -> Baseline {
    Baseline::england(&COMPILED_IN, None).unwrap()
}

#[test]
fn settings_are_compared_with_the_years_that_have_figures() {
    let england = england();
    let cases = [
        (
            Lever::Children,
            0.4,
            "Slower than in 13 of the past 15 years (2010-11 to 2024-25).",
        ),
        (
            Lever::Children,
            -4.1,
            "A steeper fall than in any of the past 15 years (2010-11 to 2024-25).",
        ),
        (
            Lever::Residential,
            7.5,
            "Faster than in 6 of the past 9 years (2016-17 to 2024-25).",
        ),
    ];
    for (lever, value, words) in cases {
        assert_eq!(compared_value(&england, Basis::Real, lever, value), words);
    }
    let mix = compared_value(&england, Basis::Real, Lever::Mix, 0.8);
    assert!(
        mix.starts_with("A smaller shift towards residential care than in 3 of the 5 years we can measure (2018-19 to 2022-23). 2024 is left out: supported accommodation was counted differently that year."),
        "{mix}"
    );
}

#[test]
fn no_yearly_change_of_the_mix_starts_or_ends_where_the_counts_are_unsound() {
    let years: Vec<String> = recent(&england(), Lever::Mix)
        .iter()
        .map(|past| past.year.to_string())
        .collect();
    assert_eq!(
        years,
        ["2018-19", "2019-20", "2020-21", "2021-22", "2022-23"]
    );
}

#[test]
fn every_default_says_where_it_comes_from() {
    let england = england();
    for lever in Lever::ALL {
        let origin = origin(&england, lever);
        assert!(!origin.sources.is_empty(), "{lever:?}");
        for id in &origin.sources {
            assert!(england.source(id).is_some(), "{lever:?} {id}");
        }
    }
    let children = origin(&england, Lever::Children).words;
    assert_eq!(
        children,
        "The number went from 80,000 in March 2020 to 81,770 in March 2025: 0.439% a year. The number fell in both of the past two years."
    );
    let other = origin(&england, Lever::Other).words;
    assert!(
        other.contains("5.732% a year after inflation from 2019-20 to 2023-24")
            && other.contains("80,000 children, then 82,801"),
        "{other}"
    );
}
