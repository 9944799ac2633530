//! Settings in words: falls are said as falls, and a scenario's changes are listed, all of them and nothing else.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{Random, england};
use model::lever::Basis;
use model::lever::Lever;
use model::link::decode;
use model::setting::{changed, in_short, in_words, unit_beside};

#[test]
fn a_fall_is_said_as_one() {
    let real = |lever, steps| in_words(lever, Some(steps), Basis::Real);
    assert_eq!(real(Lever::Funding, -19), "1.9% a year below inflation");
    assert_eq!(real(Lever::Residential, 75), "7.5% a year above inflation");
    assert_eq!(real(Lever::Other, 0), "in line with inflation");
    assert_eq!(real(Lever::Children, -20), "−2.0% a year");
    assert_eq!(real(Lever::Children, 4), "+0.4% a year");
    assert_eq!(
        real(Lever::Mix, -5),
        "−0.25 percentage points of all children a year"
    );
    assert_eq!(real(Lever::Overspend, 142), "14.2% of budget");
    assert_eq!(real(Lever::Overspend, 0), "none");
    assert_eq!(real(Lever::Inflation, -10), "−1.0% a year");
    assert_eq!(
        in_words(Lever::Inflation, None, Basis::Real),
        "as officially forecast"
    );
    assert_eq!(
        in_words(Lever::Funding, Some(-5), Basis::Cash),
        "−0.5% a year in cash"
    );
    assert_eq!(
        in_short(Lever::Fostering, Some(-5), Basis::Real),
        "0.5% below"
    );
    assert_eq!(in_short(Lever::Children, Some(0), Basis::Real), "0.0%");
    for lever in Lever::ALL {
        for basis in [Basis::Real, Basis::Cash] {
            let spec = lever.spec();
            for steps in spec.min * spec.per_unit..=spec.max * spec.per_unit {
                let words = in_words(lever, Some(steps), basis);
                assert!(!(words.contains('−') && words.contains("above")), "{words}");
                let unit = unit_beside(lever, Some(steps), basis);
                assert_eq!(unit.contains("below"), words.contains("below"), "{words}");
            }
        }
    }
}

#[test]
fn changes_from_the_defaults_are_listed_in_the_order_of_the_link() {
    let england = england();
    let list = |query: &str| changed(&decode(query, &england).scenario, &england.defaults);
    assert_eq!(
        list("children=-2"),
        ["children −2.0% a year (default +0.4%)"]
    );
    assert_eq!(
        list("mix=0.3&residential=-1&funding=-1.9&inflation=3&overspend=5&to=2034-35"),
        [
            "shift to residential care +0.30 percentage points of all children a year (default +0.80)",
            "cost of a residential place 1.0% a year below inflation (default 7.5% above)",
            "funding 1.9% a year below inflation (default 2.6% above)",
            "inflation 3.0% a year (default as officially forecast)",
            "overspend at the start 5.0% of budget (default none)",
            "last year 2034-35 (default 2029-30)",
        ]
    );
    assert_eq!(
        list("basis=cash"),
        ["funding +2.6% a year in cash (default 2.6% a year above inflation)"]
    );
    assert!(list("").is_empty());
}

#[test]
fn every_change_is_listed_and_nothing_else() {
    let england = england();
    let defaults = england.defaults;
    let mut random = Random::new(10);
    for _ in 0..2_000 {
        let scenario = random.scenario(&england);
        let is_changed = |lever: &Lever| {
            scenario.steps(*lever) != defaults.steps(*lever)
                || (*lever == Lever::Funding && scenario.basis != defaults.basis)
        };
        let levers = Lever::ALL.iter().filter(|lever| is_changed(lever)).count();
        let years = usize::from(scenario.to != defaults.to);
        let list = changed(&scenario, &england.defaults);
        assert_eq!(list.len(), levers + years, "{list:?}");
        assert_eq!(list.is_empty(), scenario == defaults);
    }
}
