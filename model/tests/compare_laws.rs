//! What must hold of every comparison: parts make the whole, signs turn with the years, a chain of years multiplies.
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

mod common;

use common::england;
use model::compare::{Comparison, Councils, Question, Vintage, compare, years};
use model::quantity::Year;
use model::scope::Scope;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Every pair of years of every scope and vintage, both ways round.
fn every_pair() -> Vec<Comparison> {
    let (england, councils) = (england(), Councils::compiled_in().unwrap());
    let mut all = Vec::new();
    for scope in Scope::ALL {
        let years = years(&england, scope);
        for vintage in [Vintage::Latest, Vintage::First] {
            for from in &years {
                for to in &years {
                    let question = Question {
                        scope,
                        from: *from,
                        to: *to,
                        vintage,
                    };
                    all.push(compare(&england, &councils, question).unwrap());
                }
            }
        }
    }
    all
}

/// The parts of an attribution: prices, children, spending per child, and mix and price or noughts.
fn parts(found: &Comparison) -> [f64; 5] {
    let shares = &found.attribution;
    let nested = [shares.mix, shares.price].map(|part| part.unwrap_or(0.0));
    [
        shares.inflation,
        shares.children,
        shares.per_child,
        nested[0],
        nested[1],
    ]
}

const PENNY: f64 = 0.01;

#[test]
fn parts_sum_to_the_change() {
    for found in every_pair() {
        let [inflation, children, per_child, mix, price] = parts(&found);
        let change = found.cash_to - found.cash_from;
        assert!(
            (inflation + children + per_child - change).abs() < PENNY,
            "{found:?}"
        );
        if found.attribution.mix.is_some() {
            assert!((mix + price - per_child).abs() < PENNY, "{found:?}");
        }
    }
}

#[test]
fn signs_turn_with_the_years() {
    let all = every_pair();
    for found in &all {
        let back = |other: &&Comparison| {
            (other.scope, other.vintage, other.from, other.to)
                == (found.scope, found.vintage, found.to, found.from)
        };
        let back = all.iter().find(back).unwrap();
        assert_eq!(back.years, -found.years);
        for (there, back) in parts(found).iter().zip(parts(back)) {
            assert!((there + back).abs() < PENNY, "{found:?}");
        }
        let changes = [
            (found.children_change, back.children_change),
            (found.cash_change, back.cash_change),
            (found.real_change, back.real_change),
            (found.per_child_change, back.per_child_change),
            (found.yearly.cash, back.yearly.cash),
            (found.yearly.per_child, back.yearly.per_child),
        ];
        for (there, back) in changes {
            assert!(
                ((1.0 + there) * (1.0 + back) - 1.0).abs() < 1e-12,
                "{found:?}"
            );
        }
    }
}

#[test]
#[allow(clippy::float_cmp, reason = "nothing moves to the last bit")]
fn one_year_is_no_change() {
    let same = every_pair()
        .into_iter()
        .filter(|found| found.from == found.to);
    for found in same {
        let yearly = [
            found.yearly.children,
            found.yearly.cash,
            found.yearly.real,
            found.yearly.per_child,
        ];
        let changes = [
            found.children_change,
            found.cash_change,
            found.real_change,
            found.per_child_change,
        ];
        let noughts = changes.iter().chain(&yearly).chain(&found.range.children);
        assert!(
            noughts
                .chain(&found.range.per_child)
                .all(|change| *change == 0.0),
            "{found:?}"
        );
        assert!(parts(&found).iter().all(|part| *part == 0.0), "{found:?}");
        assert_eq!(found.years, 0);
    }
}

/// Where the same councils are in both links of a chain, the changes multiply.
#[test]
fn a_chain_of_years_multiplies() {
    let all = every_pair();
    let middle = Year::starting(2012);
    let first = all.iter().filter(|found| found.to == middle);
    for one in first {
        let next = all.iter().filter(|two| {
            (two.scope, two.vintage, two.from) == (one.scope, one.vintage, middle)
                && (two.children_from - one.children_to).abs() < 0.5
        });
        for two in next {
            let whole = all
                .iter()
                .find(|whole| {
                    (whole.scope, whole.vintage, whole.from, whole.to)
                        == (one.scope, one.vintage, one.from, two.to)
                })
                .unwrap();
            if (whole.children_from - one.children_from).abs() > 0.5
                || (whole.children_to - two.children_to).abs() > 0.5
            {
                continue;
            }
            let chains = [
                (one.cash_change, two.cash_change, whole.cash_change),
                (one.real_change, two.real_change, whole.real_change),
                (
                    one.children_change,
                    two.children_change,
                    whole.children_change,
                ),
                (
                    one.per_child_change,
                    two.per_child_change,
                    whole.per_child_change,
                ),
            ];
            for (one, two, whole) in chains {
                assert!(((1.0 + one) * (1.0 + two) - 1.0 - whole).abs() < 1e-12);
            }
        }
    }
}

#[test]
fn rounding_allows_the_change_and_little_else() {
    for found in every_pair() {
        let [low, high] = found.range.children;
        assert!(
            low <= found.children_change && found.children_change <= high,
            "{found:?}"
        );
        assert!(high - low < 7e-4, "{found:?}");
        let [low, high] = found.range.per_child;
        assert!(
            low <= found.per_child_change && found.per_child_change <= high,
            "{found:?}"
        );
    }
}
