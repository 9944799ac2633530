//! Claims and forecasts of others beside our figures: every number comes out, and no verdict goes against its number.
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

mod common;

use common::england;
use model::characteristics::Characteristics;
use model::claim::{
    Asked, Claim, Computed, Printed, Verdict, asks, claims, compiled_in, compute, forecasts, score,
    work_out,
};
use model::compare::{Councils, compare};
use model::look_back::{Measure, question, statement};
use model::quantity::Year;
use model::statement::{Evidence, Ruling, answer};
use model::view::Scope;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn all() -> Vec<(Claim, Option<Computed>)> {
    let england = england();
    let claims = compiled_in().unwrap().into_iter();
    claims
        .map(|claim| {
            let computed = compute(&england, &claim);
            (claim, computed)
        })
        .collect()
}

fn of(id: &str) -> (Claim, f64) {
    let found = all().into_iter().find(|(claim, _)| claim.id == id);
    let (claim, computed) = found.unwrap();
    (claim, computed.unwrap().value)
}

fn worked(formula: &str) -> Result<f64, String> {
    let councils = Councils::compiled_in().unwrap();
    let worked = work_out(&england(), &councils, formula);
    worked
        .map(|worked| worked.value)
        .map_err(|error| error.to_string())
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 5e-3, "{found} {expected}");
}

#[test]
fn every_claim_is_worked_out_or_says_why_not() {
    let all = all();
    assert_eq!(all.len(), 97);
    for (claim, computed) in &all {
        assert_eq!(claim.formula.is_some(), computed.is_some(), "{}", claim.id);
        assert!(!claim.how.is_empty(), "{}", claim.id);
        if computed.is_none() {
            assert_eq!(claim.verdict, Verdict::CannotCheck, "{}", claim.id);
        }
    }
}

#[test]
fn no_verdict_goes_against_its_number() {
    let conflicts = all()
        .iter()
        .filter_map(|(claim, computed)| claim.conflict(computed.as_ref()))
        .collect::<Vec<_>>();
    assert!(conflicts.is_empty(), "{conflicts:#?}");
}

#[test]
fn a_verdict_against_the_number_is_found() {
    let england = england();
    let (claim, _) = of("AC14-12");
    let with = |verdict, claimed: &str, traps: &[&str]| {
        let mut claim = claim.clone();
        claim.verdict = verdict;
        claim.claimed = Printed::parse(claimed);
        claim.traps = traps.iter().map(|trap| (*trap).to_string()).collect();
        claim.conflict(compute(&england, &claim).as_ref()).is_some()
    };
    // Ours is 11.84.
    assert!(!with(Verdict::Exact, "12", &[]) && !with(Verdict::Exact, "11.8", &[]));
    assert!(with(Verdict::Exact, "11", &[]) && with(Verdict::Exact, "12.0", &[]));
    assert!(!with(Verdict::Rounded, "11", &[]) && with(Verdict::Rounded, "12", &[]));
    assert!(with(Verdict::Rounded, "14", &[]));
    assert!(with(Verdict::False, "12", &[]) && with(Verdict::Stale, "12", &[]));
    assert!(with(Verdict::Misleading, "12", &[]));
    assert!(!with(Verdict::Misleading, "12", &["base-year choice"]));
    assert!(!with(Verdict::CannotCheck, "40", &[]));
    let mut bare = claim;
    bare.formula = None;
    assert!(bare.conflict(compute(&england, &bare).as_ref()).is_some());
}

#[test]
fn known_claims_come_out() {
    let cases = [
        ("NAO14-SPEND", 2.62, Verdict::Exact),
        ("NAO14-CLA4", 3.95, Verdict::Exact),
        ("BLOG-4PA", 1.96, Verdict::False),
        ("BLOG-GAP", -1.24, Verdict::Misleading),
        ("NAO25-96", 95.52, Verdict::Misleading),
        ("NAO25-5Y", 4.0, Verdict::Misleading),
        ("CC25-15", 15.0, Verdict::Exact),
        ("PBE24-44", -43.85, Verdict::Exact),
        ("SR25-31", 2.6, Verdict::Misleading),
        ("CCN21-95", 81_770.0, Verdict::Stale),
    ];
    for (id, expected, verdict) in cases {
        let (claim, value) = of(id);
        near(value, expected);
        assert_eq!(claim.verdict, verdict, "{id}");
    }
}

#[test]
fn reasons_carry_our_number_in_words() {
    for (claim, computed) in all() {
        let reason = claim.reason(computed.as_ref());
        assert!(
            !reason.is_empty() && !reason.contains('{'),
            "{}: {reason}",
            claim.id
        );
    }
    let england = england();
    let (claim, _) = of("CCN23-66");
    let reason = claim.reason(compute(&england, &claim).as_ref());
    assert!(reason.contains("it was 67,050 and is now"), "{reason}");
    let (claim, _) = of("DFE25-2");
    let reason = claim.reason(compute(&england, &claim).as_ref());
    assert!(reason.starts_with("−2.1%, a fall of 1,760"), "{reason}");
}

/// What the reasons and notes say beside our number, worked out.
#[test]
fn what_is_said_beside_our_number_holds() {
    let cases = [
        ("compare(total, 2022-23, 2023-24, cash_change)", 16.92),
        ("compare(total, 2022-23, 2023-24, real_change)", 11.04),
        ("compare(total, 2023-24, 2024-25, real_change)", 6.07),
        ("compare(residential, 2010-11, 2012-13, real_change)", -6.61),
        ("compare(fostering, 2010-11, 2012-13, real_change)", 9.96),
        (
            "compare(residential+fostering, 2010-11, 2012-13, per_child_change, first)",
            -1.28,
        ),
        ("compare(residential, 2019-20, 2023-24, yearly_cash)", 18.25),
        ("compare(residential, 2019-20, 2023-24, real_change)", 64.56),
        ("change(cla_stock[2008-09], cla_stock[2012-13])", 11.72),
        (
            "share(s251_gross_residential[2019-20], s251_gross_total_cla_harmonised[2019-20])",
            30.48,
        ),
    ];
    for (formula, expected) in cases {
        near(worked(formula).unwrap(), expected);
    }
}

#[test]
fn formulas_are_arithmetic() {
    let cases = [
        ("1 + 2 * 3 - 4 / (1 + 1)", 5.0),
        ("2 * said(3.5)", 7.0),
        ("change(said(50), 75)", 50.0),
        ("yearly(100, 121, 2)", 10.0),
        ("larger(3, highest(cla_stock, 1993-94, 1995-96))", 50_000.0),
        ("rises(cla_stock, 2003-04, 2007-08)", 1.0),
        ("years(2023-24, 2019-20)", -4.0),
    ];
    for (formula, expected) in cases {
        near(worked(formula).unwrap(), expected);
    }
}

#[test]
fn a_damaged_formula_says_where() {
    let cases = [
        ("", "is neither number"),
        ("1 +", "is neither number"),
        ("(1", "`)` is missing"),
        ("1 2", "this is too much"),
        ("cla_stock", "is neither number, figure nor function"),
        ("cla_stock[2012-13", "a bracket is not closed"),
        ("cla_stock[2030-31]", "there is no cla_stock for 2030-31"),
        ("cla_stok[2012-13]", "there is no cla_stok"),
        ("guess(1)", "there is no function `guess`"),
        ("1 / 0", "the result is no number"),
        ("1.2.3", "is no number"),
        ("years(2019, 2023-24)", "`2019` is no financial year"),
        ("change(1)", "`,` is missing"),
        ("compare(all, 2019-20, 2023-24, years)", "is no scope"),
        (
            "compare(total, 2014-15, 2023-24, years)",
            "no national figure",
        ),
        (
            "compare(total, 2012-13, 2023-24, growth)",
            "has no `growth`",
        ),
        (
            "compare(total, 2012-13, 2023-24, years, last)",
            "is no vintage",
        ),
    ];
    for (formula, words) in cases {
        let error = worked(formula).unwrap_err();
        assert!(error.contains(words), "{formula}: {error}");
    }
    let councils = Councils::compiled_in().unwrap();
    let error = work_out(&england(), &councils, "1 + gues(2)").unwrap_err();
    assert_eq!(error.place, 9);
}

#[test]
fn what_a_formula_rests_on_is_known() {
    let (england, councils) = (england(), Councils::compiled_in().unwrap());
    let rests = |formula| {
        let worked = work_out(&england, &councils, formula).unwrap();
        (worked.has_figures, worked.has_printed)
    };
    assert_eq!(rests("change(said(1), said(2))"), (false, true));
    assert_eq!(rests("share(said(1), cla_stock[2012-13])"), (true, true));
    assert_eq!(rests("cla_stock[2012-13]"), (true, false));
}

#[test]
fn a_damaged_table_is_refused() {
    let text = include_str!("../../data/claims.csv");
    let refused = |from: &str, to: &str| claims(&text.replacen(from, to, 1)).unwrap_err();
    assert!(
        refused(",exact,", ",right,")
            .to_string()
            .contains("`right` is no verdict")
    );
    assert!(
        refused(",68110,", ",many,")
            .to_string()
            .contains("`many` in `claimed_value`")
    );
    assert!(
        refused("id,made_by", "name,made_by")
            .to_string()
            .contains("no column `id`")
    );
}

#[test]
fn forecasts_are_scored_against_what_came_and_no_change() {
    let (england, councils) = (england(), Councils::compiled_in().unwrap());
    let forecasts = forecasts().unwrap();
    assert_eq!(forecasts.len(), 33);
    let mut scored = 0;
    for forecast in &forecasts {
        let score = score(&england, &councils, forecast).unwrap();
        scored += usize::from(score.forecast.is_some());
        assert_eq!(score.outturn.is_some(), forecast.outturn.is_some());
        assert!(!forecast.outturn_words.is_empty());
    }
    assert_eq!(scored, 18);
    let of = |id: &str| {
        let forecast = forecasts.iter().find(|forecast| forecast.id == id).unwrap();
        score(&england, &councils, forecast).unwrap()
    };
    let errors = |id: &str| {
        let score = of(id);
        let rival = score.rival.unwrap().error_percent;
        (score.forecast.unwrap().error_percent, rival)
    };
    let cases = [
        ("F01", 16.18, -2.07),
        ("F02", -17.37, -41.06),
        ("F11", 6.82, -1.13),
        ("F20", 1.99, -2.41),
        ("F22", -13.96, -8.29),
        ("F23", -12.90, -9.11),
        ("F28", 2.56, -10.74),
        ("F33", 0.08, -3.65),
    ];
    for (id, forecast, rival) in cases {
        near(errors(id).0, forecast);
        near(errors(id).1, rival);
    }
    assert_eq!(of("F01").outturn, Some(81_770.0));
    assert_eq!(of("F01").did_no_change_win(), Some(true));
    assert_eq!(of("F02").did_no_change_win(), Some(false));
    assert_eq!(of("F10").did_no_change_win(), None);
}

#[test]
fn a_claim_asks_for_a_comparison_that_there_is() {
    let dataset = england();
    let councils = Councils::compiled_in().unwrap();
    let groups = Characteristics::compiled_in(dataset.edition.id).unwrap();
    let mut asked = 0;
    for claim in compiled_in().unwrap() {
        let Some(Asked { view, .. }) = asks(&dataset, &claim) else {
            continue;
        };
        asked += 1;
        assert!(compare(&dataset, &councils, question(&dataset, &view)).is_ok());
        let is_first_published = claim
            .formula
            .as_deref()
            .is_some_and(|formula| formula.contains("first"));
        if view.says.is_some() && claim.verdict == Verdict::Exact && !is_first_published {
            let evidence = Evidence {
                dataset: &dataset,
                councils: &councils,
                groups: &groups,
            };
            let said = answer(evidence, &statement(&dataset, &view));
            // A rise of children or per child is another reading of the same two years: it is named.
            let is_named = said
                .further
                .iter()
                .any(|more| more.starts_with("The number is right for"));
            assert!(
                said.ruling == Ruling::Right || is_named,
                "{}: {said:?}",
                claim.id
            );
        }
    }
    assert!(asked >= 15, "{asked}");
    let nao = compiled_in()
        .unwrap()
        .into_iter()
        .find(|claim| claim.id == "NAO25-96")
        .unwrap();
    let Asked { view, measure } = asks(&dataset, &nao).unwrap();
    assert_eq!(measure, Some(Measure::Cash));
    assert_eq!((view.scope, view.says), (Scope::Residential, Some(960)));
    assert_eq!(
        (view.from, view.until),
        (Year::starting(2019), Some(Year::starting(2023)))
    );
}
