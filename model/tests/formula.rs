//! The language in which a claim says how its number follows from our figures.
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

mod common;

use common::england;
use model::claim::{Formula, work_out};
use model::compare::Councils;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn worked(formula: &str) -> Result<f64, String> {
    let councils = Councils::compiled_in().unwrap();
    let worked =
        Formula::parse(formula).and_then(|formula| work_out(&england(), &councils, &formula));
    worked
        .map(|worked| worked.value)
        .map_err(|error| error.to_string())
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 5e-3, "{found} {expected}");
}

#[test]
fn formulas_are_arithmetic() {
    let cases = [
        ("1 + 2 * 3 - 4 / (1 + 1)", 5.0),
        ("2 * said(3.5)", 7.0),
        ("change(said(50), 75)", 50.0),
        ("yearly(100, 121, 2)", 10.0),
        ("larger(3, cla_stock[1995-96])", 50_000.0),
        ("highest_of(cla_stock, 1995-96)", 3.0),
        ("highest_of(cla_stock, 2007-08)", 1.0),
        ("last_as_large(cla_stock, 2017-18)", 2010.0),
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
        ("cla_stok[2012-13]", "there is no series `cla_stok`"),
        (
            "highest_of(cla_stok, 2012-13)",
            "there is no series `cla_stok`",
        ),
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
    let error = Formula::parse("1 + gues(2)").unwrap_err();
    assert_eq!(error.offset, 9);
}

#[test]
fn what_a_formula_rests_on_is_known() {
    let (england, councils) = (england(), Councils::compiled_in().unwrap());
    let rests = |formula| {
        let formula = Formula::parse(formula).unwrap();
        let worked = work_out(&england, &councils, &formula).unwrap();
        (worked.has_figures, !worked.printed.is_empty())
    };
    assert_eq!(rests("change(said(1), said(2))"), (false, true));
    assert_eq!(rests("share(said(1), cla_stock[2012-13])"), (true, true));
    assert_eq!(rests("cla_stock[2012-13]"), (true, false));
}

/// What the reasons and notes say beside our number, computed.
#[test]
fn what_is_said_beside_our_number_holds() {
    let cases = [
        ("compare(total, 2022-23, 2023-24, cash_change)", 16.92),
        ("compare(total, 2022-23, 2023-24, real_change)", 11.07),
        ("compare(total, 2023-24, 2024-25, real_change)", 5.73),
        ("compare(residential, 2010-11, 2012-13, real_change)", -6.64),
        ("compare(fostering, 2010-11, 2012-13, real_change)", 9.93),
        (
            "compare(residential+fostering, 2010-11, 2012-13, per_child_change, first)",
            -1.31,
        ),
        ("compare(residential, 2019-20, 2023-24, yearly_cash)", 18.25),
        ("compare(residential, 2019-20, 2023-24, real_change)", 64.52),
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
