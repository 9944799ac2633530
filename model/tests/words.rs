//! Summary for any scenario: a surplus is said as one, nothing says "will", no number is malformed.

mod common;

use common::{Random, england};
use model::baseline::Baseline;
use model::lever::Lever;
use model::link::decode;
use model::projection::{Drivers, Projection, project};
use model::scenario::Scenario;
use model::scope::Prices;
use model::words::{Summary, words};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn worked_out(england: &Baseline, scenario: &Scenario) -> Projection {
    project(&england.base, &Drivers::new(england, scenario))
}

fn said(england: &Baseline, query: &str, prices: Prices) -> Summary {
    let scenario = decode(query, england).scenario;
    words(england, &scenario, &worked_out(england, &scenario), prices)
}

#[test]
fn words_are_well_formed_whatever_the_levers_say() {
    let england = england();
    let mut random = Random::new(61);
    for _ in 0..2_000 {
        let scenario = random.scenario(&england);
        let prices = random.pick(&[Prices::Real, Prices::Cash]);
        let projection = worked_out(&england, &scenario);
        let words = words(&england, &scenario, &projection, prices);
        let headline = words.headline.to_string();
        for sentence in [
            &format!("{headline}."),
            &words.basis,
            &words.alt,
            &words.press,
            &words.spoken,
        ] {
            well_formed(sentence);
        }
        assert!(headline.split_whitespace().count() <= 14, "{headline}");
        let last = projection.last();
        if last.gap.abs() > 1e6 {
            let (sign, label) = if last.gap > 0.0 {
                (" short in ", "a shortfall of £")
            } else {
                (" exceed need by ", "a surplus of £")
            };
            assert!(headline.contains(sign), "{} {headline}", last.gap);
            assert!(words.headline.amount.starts_with('£'), "{headline}");
            let spoken = label.trim_start_matches("a s");
            assert!(
                words.spoken.starts_with('S')
                    && words.spoken[1..].starts_with(&spoken.replace(" of", "")),
                "{}",
                words.spoken
            );
            assert!(words.alt.contains(label), "{} {}", last.gap, words.alt);
        }
    }
}

fn well_formed(sentence: &str) {
    let lower = sentence.to_lowercase();
    for wrong in [
        " will ", "nan", "£-", "£−", " -", "  ", "--", "..", "+", "£0m", " inf ", "∞",
    ] {
        assert!(!lower.contains(wrong), "“{wrong}” in {sentence}");
    }
    assert!(
        sentence.ends_with('.') && sentence.starts_with(char::is_uppercase),
        "{sentence}"
    );
    for money in sentence.split('£').skip(1) {
        let number = money.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',' || c == '.');
        assert!(
            number.starts_with("bn") || number.starts_with('m'),
            "£{money}"
        );
    }
}

#[test]
fn the_default_scenario_is_said_as_published() {
    let words = said(&england(), "", Prices::Real);
    assert_eq!(
        words.headline.to_string(),
        "Money for children in care in England would fall £2.5bn short in 2029-30"
    );
    assert_eq!(words.headline.amount, "£2.5bn");
    assert_eq!(
        words.basis,
        "That is if recent trends held and money grew as planned for all council services. One year’s gap, in 2024-25 prices."
    );
    assert!(
        words.spoken.starts_with("Shortfall £2.5bn in 2029-30. "),
        "{}",
        words.spoken
    );
    assert!(
        words.alt.ends_with(
            "then need of £12.7bn against resources of £10.1bn in 2029-30, a shortfall of £2.5bn."
        ),
        "{}",
        words.alt
    );
}

#[test]
fn nothing_gained_and_nothing_short_is_neither_shortfall_nor_surplus() {
    let england = england();
    let flat = "children=0&mix=0&residential=0&fostering=0&other=0&funding=0";
    for prices in [Prices::Real, Prices::Cash] {
        let words = said(&england, flat, prices);
        assert!(
            words.headline.to_string().contains("would just meet"),
            "{}",
            words.headline
        );
        assert!(words.alt.ends_with("no gap."), "{}", words.alt);
        assert!(
            words.press.contains("stayed the same") && !words.press.contains("0.0%"),
            "{}",
            words.press
        );
    }
}

#[test]
fn cash_names_the_path_of_prices_it_rests_on() {
    let england = england();
    let forecast = "prices rose as officially forecast";
    for (query, prices, count) in [
        ("", Prices::Real, 0),
        ("", Prices::Cash, 1),
        ("basis=cash", Prices::Real, 1),
        ("basis=cash", Prices::Cash, 1),
        ("inflation=3", Prices::Cash, 0),
    ] {
        let press = said(&england, query, prices).press;
        assert_eq!(press.matches(forecast).count(), count, "{query} {press}");
    }
    assert!(
        said(&england, "inflation=-2", Prices::Cash)
            .press
            .contains("prices fell 2.0% a year")
    );
    assert_eq!(Lever::Inflation.spec().decimals, 1);
}
