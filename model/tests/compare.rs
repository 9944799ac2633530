//! Comparisons that must come out: the audit office's of 2014 and 2025, and what a reader must be told beside them.
#![allow(clippy::float_cmp, reason = "official figures are exact")]
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

use model::baseline::Baseline;
use model::compare::{Comparison, Councils, Question, Vintage, compare, years};
use model::dataset::{COMPILED_IN, id};
use model::quantity::Year;
use model::scope::Scope;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The figures that the audits were first compared with: they stay.
fn england() -> Baseline {
    edition(2025)
}

fn edition(id: u16) -> Baseline {
    Baseline::england(&COMPILED_IN, Some(id)).expect("the compiled-in figures are sound")
}

fn ask(scope: Scope, from: &str, to: &str, vintage: Vintage) -> Result<Comparison, String> {
    let question = Question {
        scope,
        from: Year::parse(from).unwrap(),
        to: Year::parse(to).unwrap(),
        vintage,
    };
    let councils = Councils::compiled_in().unwrap();
    compare(&england(), &councils, question).map_err(|refusal| refusal.to_string())
}

fn latest(scope: Scope, from: &str, to: &str) -> Comparison {
    ask(scope, from, to, Vintage::Latest).unwrap()
}

fn says(comparison: &Comparison, words: &str) -> bool {
    comparison.notes.iter().any(|note| note.contains(words))
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 5e-5, "{found} {expected}");
}

#[test]
fn the_audit_of_2014_comes_out() {
    let now = latest(Scope::ResidentialAndFostering, "2010-11", "2012-13");
    assert_eq!((now.children_from, now.children_to), (65_500.0, 68_060.0));
    assert_eq!(
        (now.cash_from, now.cash_to),
        (2_321_713_000.0, 2_474_879_000.0)
    );
    assert_eq!(now.years, 2);
    near(now.children_change, 0.0391);
    near(now.real_change, 0.0262);
    near(now.per_child_change, -0.0124);
    near(now.yearly.children, 0.0194);
    assert!(says(&now, "The return changed in 2012-13"));
    assert!(says(
        &now,
        "first published as 65,520 and is now 65,500. We use the latest."
    ));

    let question = (Scope::ResidentialAndFostering, "2010-11", "2012-13");
    let first = ask(question.0, question.1, question.2, Vintage::First).unwrap();
    assert_eq!(
        (first.children_from, first.children_to),
        (65_520.0, 68_110.0)
    );
    near(first.children_change, 0.0395);
    near(first.per_child_change, -0.0128);
    assert!(says(&first, "We use the first."));
}

#[test]
fn the_audit_of_2025_comes_out() {
    let found = latest(Scope::Residential, "2019-20", "2023-24");
    assert_eq!(
        (found.cash_from, found.cash_to),
        (1_608_971_000.0, 3_145_885_000.0)
    );
    assert_eq!(
        (found.children_from, found.children_to),
        (80_000.0, 82_801.0)
    );
    assert_eq!(found.years, 4);
    near(found.cash_change, 0.9552);
    near(found.real_change, 0.6456);
    assert!(says(
        &found,
        "Cumberland and Westmorland and Furness are not in the figures for 2023-24"
    ));
    assert!(says(&found, "They were 1.0% of spending in 2022-23"));
    assert!(says(&found, "in March 2024 supported accommodation"));
    assert_eq!(found.attribution.mix, None);
}

/// Reckoned apart in fractions, from the published tables of each council.
#[test]
fn totals_compare_the_same_councils() {
    let found = latest(Scope::Total, "2010-11", "2023-24");
    assert_eq!(
        (found.children_from, found.children_to),
        (64_993.0, 82_801.0)
    );
    assert_eq!(
        (found.cash_from, found.cash_to),
        (3_297_837_729.0, 8_139_343_000.0)
    );
    assert!(says(
        &found,
        "Cumbria in 2010-11, Cumberland and Westmorland and Furness in 2023-24"
    ));

    let found = latest(Scope::Total, "2023-24", "2024-25");
    assert_eq!(
        (found.children_from, found.children_to),
        (82_070.0, 80_318.0)
    );
    assert_eq!(
        (found.cash_from, found.cash_to),
        (8_068_908_998.0, 8_876_765_809.0)
    );
    assert!(says(&found, "in 2023-24 and 2024-25"));

    let same = latest(Scope::Total, "2018-19", "2022-23");
    assert_eq!((same.children_from, same.children_to), (78_140.0, 83_750.0));
    assert!(!says(&same, "left out"));
}

#[test]
fn before_counts_by_council_begin_money_is_as_published() {
    let found = latest(Scope::Total, "2008-09", "2024-25");
    assert_eq!(
        (found.children_from, found.children_to),
        (60_920.0, 81_037.0)
    );
    assert_eq!(
        (found.cash_from, found.cash_to),
        (2_993_184_000.0, 8_955_421_000.0)
    );
    assert!(says(&found, "Counts by council begin in March 2010"));
    assert!(says(
        &found,
        "Middlesbrough and Wandsworth are not in the figures for 2024-25"
    ));
}

/// Reckoned apart, over every order of the factors in which mix and price are neighbours.
#[test]
fn a_second_reckoning_agrees_on_what_moved_spending() {
    let found = latest(Scope::ResidentialAndFostering, "2010-11", "2012-13").attribution;
    let shares = [
        (found.inflation, 91_092_993.594_705),
        (found.children, 91_923_012.794_755),
        (found.per_child, -29_850_006.389_461),
        (found.mix.unwrap(), -29_851_823.975_799),
        (found.price.unwrap(), 1_817.586_338),
    ];
    for (found, expected) in shares {
        assert!((found - expected).abs() < 0.01, "{found} {expected}");
    }
}

/// Prices rose a little more by the deflator of edition 2026, and so real spending a little less. Reckoned apart, from its table.
#[test]
fn the_audits_come_out_of_the_newer_prices() {
    let england = edition(2026);
    let councils = Councils::compiled_in().unwrap();
    let found = |scope, from, to| {
        let question = Question {
            scope,
            from: Year::starting(from),
            to: Year::starting(to),
            vintage: Vintage::Latest,
        };
        compare(&england, &councils, question).unwrap()
    };
    let of_2014 = found(Scope::ResidentialAndFostering, 2010, 2012);
    near(of_2014.real_change, 0.025_903);
    let shares = [
        (of_2014.attribution.inflation, 91_860_618.098),
        (of_2014.attribution.children, 91_923_261.732),
        (of_2014.attribution.per_child, -30_617_879.830),
    ];
    for (found, expected) in shares {
        assert!((found - expected).abs() < 0.01, "{found} {expected}");
    }
    let of_2025 = found(Scope::Residential, 2019, 2023);
    near(of_2025.cash_change, 0.9552);
    near(of_2025.real_change, 0.645_23);
}

#[test]
fn spending_per_child_is_split_only_where_placements_are_alike() {
    let is_split = |scope, from, to| latest(scope, from, to).attribution.mix.is_some();
    assert!(is_split(Scope::Total, "2010-11", "2016-17"));
    assert!(is_split(Scope::Total, "2017-18", "2022-23"));
    assert!(is_split(Scope::Fostering, "2022-23", "2018-19"));
    let others = [
        ("2016-17", "2017-18", "grouped differently since 2018"),
        ("2009-10", "2012-13", "no figures for 2009-10"),
        ("2021-22", "2024-25", "no figures for 2024-25"),
        ("2021-22", "2023-24", "in March 2024"),
    ];
    for (from, to, why) in others {
        let found = latest(Scope::Total, from, to);
        assert_eq!(found.attribution.mix, None, "{from} {to}");
        assert_eq!(found.attribution.price, None, "{from} {to}");
        assert!(says(&found, why), "{from} {to} {:?}", found.notes);
    }
}

#[test]
fn a_year_without_figures_is_refused_with_those_there_are() {
    let cases = [
        (
            Scope::Total,
            "2014-15",
            "2018-19",
            "2008-09 to 2013-14 and 2015-16 to 2024-25",
        ),
        (
            Scope::Total,
            "2018-19",
            "2025-26",
            "2008-09 to 2013-14 and 2015-16 to 2024-25",
        ),
        // The one line known for 2014-15 was not verified, and stands in no national table.
        (
            Scope::Residential,
            "2012-13",
            "2014-15",
            "2008-09 to 2013-14 and 2015-16 to 2023-24",
        ),
        (
            Scope::Fostering,
            "2012-13",
            "2024-25",
            "2008-09 to 2013-14 and 2015-16 to 2023-24",
        ),
        (Scope::Total, "2007-08", "2018-19", "2008-09 to 2013-14"),
    ];
    for (scope, from, to, years) in cases {
        let refusal = ask(scope, from, to, Vintage::Latest).unwrap_err();
        assert!(refusal.contains(years), "{refusal}");
    }
    assert_eq!(years(&england(), Scope::Total).len(), 16);
    assert_eq!(years(&england(), Scope::ResidentialAndFostering).len(), 15);
}

#[test]
fn printed_totals_and_the_pandemic_are_named() {
    let found = latest(Scope::Total, "2017-18", "2020-21");
    assert_eq!(found.cash_from, 4_476_594_000.0);
    assert!(says(&found, "£60.0m more than its ten lines"));
    assert!(says(&found, "inflation in 2020-21 was too high"));
    assert!(!says(
        &latest(Scope::Fostering, "2017-18", "2019-20"),
        "£60.0m"
    ));
}

#[test]
fn the_table_of_councils_agrees_with_the_matched_counts() {
    let england = england();
    for (year, scope) in [("2023-24", Scope::Residential), ("2024-25", Scope::Total)] {
        let matched = england
            .series(id::S251_MATCHED_CLA_STOCK)
            .value(Year::parse(year).unwrap());
        assert_eq!(Some(latest(scope, year, year).children_to), matched);
    }
}

#[test]
fn a_damaged_table_of_councils_is_refused() {
    let head = "area,name,predecessor,period,children,spending,children_source,spending_source\n";
    for row in [
        "E06000063,Cumberland,,2023,482,,a,b",
        "E06000063,Cumberland,,2023-24,many,,a,b",
        "E06000063,Cumberland,,2023-24,482,1.5,a,b",
    ] {
        let error = Councils::parse(&format!("{head}{row}\n")).unwrap_err();
        assert_eq!((error.table.as_str(), error.row), ("councils_left_out", 2));
    }
}
