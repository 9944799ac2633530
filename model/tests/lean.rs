//! The tables cut for the app say the same as the whole ones, wherever the live page looks.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use model::backtest::track_record;
use model::baseline::Baseline;
use model::break_evens::rows;
use model::characteristics::Characteristics;
use model::compare::{Councils, Question, Vintage, compare, years};
use model::dataset::{COMPILED_IN, LEAN};
use model::figure::main_figure;
use model::human_scale::sentence;
use model::lever::Lever;
use model::link;
use model::outcome::outcome;
use model::rank;
use model::scope::{Prices, Scope};
use model::statement::{Evidence, MEASURES, readings};
use model::trend;
use model::words::words;

const LINKS: [&str; 5] = [
    "",
    "children=-3&mix=-0.5&to=2039-40",
    "basis=cash&inflation=4&overspend=10",
    "basis=cash&residential=12",
    "funding=15&to=2025-26",
];

#[test]
fn whole_and_lean_tables_say_the_same() {
    let whole = Baseline::england(&COMPILED_IN, None).unwrap();
    let lean = Baseline::england(&LEAN, None).unwrap();
    assert_eq!(whole.presets, lean.presets);
    assert_eq!(whole.editions, lean.editions);
    for query in LINKS {
        assert_eq!(said(&whole, query), said(&lean, query), "{query}");
    }
}

#[test]
fn whole_and_lean_tables_compare_alike() {
    let councils = Councils::compiled_in().unwrap();
    let whole = Baseline::england(&COMPILED_IN, None).unwrap();
    let lean = Baseline::england(&LEAN, None).unwrap();
    for scope in Scope::ALL {
        assert_eq!(years(&whole, scope), years(&lean, scope));
        for from in years(&whole, scope) {
            for to in years(&whole, scope) {
                let question = Question {
                    scope,
                    from,
                    to,
                    vintage: Vintage::Latest,
                };
                assert_eq!(
                    compare(&whole, &councils, question),
                    compare(&lean, &councils, question)
                );
            }
        }
    }
}

#[test]
fn whole_and_lean_tables_answer_claims_alike() {
    let councils = Councils::compiled_in().unwrap();
    let groups = Characteristics::compiled_in(2025).unwrap();
    let whole = Baseline::england(&COMPILED_IN, None).unwrap();
    let lean = Baseline::england(&LEAN, None).unwrap();
    let of = |dataset| Evidence {
        dataset,
        councils: &councils,
        groups: &groups,
    };
    for measure in &MEASURES {
        let years = measure.years(of(&whole));
        assert_eq!(years, measure.years(of(&lean)), "{}", measure.key);
        for to in &years {
            let said = |dataset| format!("{:?}", readings(of(dataset), measure, years[0], *to));
            assert_eq!(said(&whole), said(&lean), "{} {to}", measure.key);
        }
    }
}

/// All that the live page shows of a link, as text.
fn said(baseline: &Baseline, query: &str) -> Vec<String> {
    let scenario = link::decode(query, baseline).scenario;
    let known = outcome(baseline, &scenario, Prices::Real);
    let projection = &known.projection;
    let mut said = vec![
        format!("{:?} {known:?}", baseline.base),
        sentence(baseline, projection, Prices::Real),
        format!("{:?}", rows(baseline, &known)),
    ];
    let records = track_record(baseline);
    for prices in [Prices::Real, Prices::Cash] {
        said.push(format!(
            "{:?}",
            words(baseline, &scenario, projection, prices)
        ));
        said.push(format!(
            "{:?}",
            main_figure(baseline, &known, true, &records)
        ));
    }
    for lever in Lever::ALL {
        said.push(rank::compared(baseline, &scenario, lever));
        said.push(format!("{:?}", trend::recent(baseline, lever)));
    }
    said
}
