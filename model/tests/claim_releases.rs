//! Claims and forecasts against later releases: no figure is overtaken unseen, no statement is judged twice.
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

mod common;

use common::claims::{all, near, of};
use common::england;
use model::claim::{
    Formula, Verdict, compiled_in, compute, forecasts, is_statement_of, score, superseded, work_out,
};
use model::compare::Councils;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Every claim that rests on figures a later release has overtaken says what the later ones give; without that, it is listed.
#[test]
fn no_claim_keeps_its_verdict_unseen_when_its_figures_are_overtaken() {
    let england = england();
    let mut met = 0;
    for (claim, computed) in all() {
        let overtaken = computed.map_or(Vec::new(), |computed| computed.superseded);
        assert_eq!(
            claim.later.is_some(),
            !overtaken.is_empty(),
            "{}: {overtaken:?}",
            claim.id
        );
        if overtaken.is_empty() {
            continue;
        }
        met += 1;
        let mut unseen = claim.clone();
        unseen.later = None;
        let conflict = unseen.conflict(compute(&england, &unseen).as_ref());
        assert!(conflict.unwrap().contains("it rests on"), "{}", claim.id);
    }
    assert!(met >= 25, "{met}");
}

/// What a row gives as later is: each figure that was overtaken is not in it any more.
#[test]
fn later_figures_are_the_latest() {
    let (england, councils) = (england(), Councils::compiled_in().unwrap());
    for (claim, computed) in all() {
        let Some(later) = claim.later.as_ref() else {
            continue;
        };
        let computed = computed.unwrap();
        let worked = work_out(&england, &councils, later).unwrap();
        assert_eq!(Some(worked.value), computed.later, "{}", claim.id);
        for still in superseded(&england, &worked) {
            assert!(
                !computed.superseded.contains(&still),
                "{}: {still}",
                claim.id
            );
        }
    }
}

#[test]
fn overtaken_figures_are_found_however_they_are_written() {
    let (england, councils) = (england(), Councils::compiled_in().unwrap());
    let found = |formula: &str| {
        let formula = Formula::parse(formula).unwrap();
        let worked = work_out(&england, &councils, &formula).unwrap();
        superseded(&england, &worked)
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("; ")
    };
    let count = "cla_stock[2012-13] was 68110 and is 68060";
    let both = format!("cla_stock[2010-11] was 65520 and is 65500; {count}");
    assert_eq!(found("cla_stock_first_published[2012-13]"), count);
    assert_eq!(
        found("compare(total, 2010-11, 2012-13, cash_change, first)"),
        both
    );
    assert_eq!(found("said(68110)"), count);
    // The first release of a rise, as a press account prints it and in pounds.
    let rise = "csc_real_rise[2024-25] was 297000000 and is 423000000";
    for formula in ["share(said(322), said(297))", "said(297000000)"] {
        assert_eq!(found(formula), rise);
    }
    assert_eq!(
        found("csc_budget_net_vintage[2024-25]"),
        "csc_budget_net[2024-25] was 14200000000 and is 14100000000"
    );
    // Published once, and small printed numbers that could be anything.
    for formula in [
        "cla_stock_first_published[2024-25]",
        "cla_stock[2012-13]",
        "compare(total, 2010-11, 2012-13, cash_change)",
        "said(67)",
        "said(350)",
    ] {
        assert_eq!(found(formula), "", "{formula}");
    }
}

/// A share of the rise that was right on a first release and is not on the second.
#[test]
fn a_claim_overtaken_by_the_second_release_is_out_of_date() {
    let england = england();
    let (claim, value) = of("MH25-ALL");
    let computed = compute(&england, &claim).unwrap();
    near(value, 108.42);
    near(computed.later.unwrap(), 97.53);
    assert_eq!(claim.verdict, Verdict::Stale);
    let reason = claim.reason(&england, Some(&computed));
    assert!(
        reason.contains("£423m, not £297m") && reason.contains("98%"),
        "{reason}"
    );
    let mut kept = claim;
    kept.verdict = Verdict::Exact;
    let conflict = kept.conflict(Some(&computed)).unwrap();
    assert!(conflict.contains("later figures"), "{conflict}");
}

#[test]
fn a_statement_that_is_a_forecast_is_judged_once() {
    let forecasts = forecasts().unwrap();
    let mut pairs = 0;
    for claim in compiled_in().unwrap() {
        let its = forecasts
            .iter()
            .find(|forecast| is_statement_of(&claim, forecast));
        if let Some(forecast) = its {
            pairs += 1;
            assert_eq!(claim.forecast.as_ref(), Some(&forecast.id), "{}", claim.id);
        }
        let Some(id) = &claim.forecast else { continue };
        let forecast = forecasts.iter().find(|forecast| forecast.id == *id);
        let is_pending = forecast.unwrap().outturn.is_none();
        let expected = if is_pending {
            Verdict::CannotCheck
        } else {
            Verdict::Stale
        };
        assert_eq!(claim.verdict, expected, "{}", claim.id);
    }
    assert!(pairs >= 2, "{pairs}");
}

/// Where claim and forecast are one statement, both are held against the same outturn.
#[test]
fn claim_and_forecast_have_one_outturn() {
    let (england, councils) = (england(), Councils::compiled_in().unwrap());
    for forecast in forecasts().unwrap() {
        for claim in compiled_in().unwrap() {
            if !is_statement_of(&claim, &forecast) {
                continue;
            }
            let ours = compute(&england, &claim).unwrap().value;
            let outturn = score(&england, &councils, &forecast).unwrap().outturn;
            assert_eq!(Some(ours), outturn, "{}", claim.id);
        }
    }
}

#[test]
fn what_happened_is_what_is_known_now() {
    let (england, councils) = (england(), Councils::compiled_in().unwrap());
    for forecast in forecasts().unwrap() {
        let Some(outturn) = &forecast.outturn else {
            continue;
        };
        let worked = work_out(&england, &councils, outturn).unwrap();
        let overtaken = superseded(&england, &worked);
        assert!(overtaken.is_empty(), "{}: {overtaken:?}", forecast.id);
    }
}

#[test]
fn forecasts_are_scored_against_what_happened_and_no_change() {
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
        ("F20", 2.09, -2.31),
        ("F22", -9.84, -8.51),
        ("F23", -12.90, -9.11),
        ("F28", 2.56, -10.74),
        ("F33", 0.16, -3.57),
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
