//! The councils' tables hold the figures that the publishers' own files give.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::path::Path;

fn rows(table: &str) -> Vec<Vec<String>> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../data")
        .join(table);
    let reader = csv::Reader::from_path(place).unwrap();
    let records = reader.into_records().map(|record| record.unwrap());
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

/// A table's value for a measure, an area and a period.
fn value(table: &str, measure: &str, area: &str, period: &str) -> String {
    let found = rows(table)
        .into_iter()
        .find(|row| row[..3] == [measure, area, period]);
    found.unwrap()[4].clone()
}

const SPENDING: &str = "authorities/spending_s251.csv";
const CHILDREN: &str = "authorities/children_looked_after.csv";
const PLACEMENTS: &str = "authorities/placements.csv";
const KENT: &str = "E10000016";

#[test]
fn spending_is_that_of_the_archives() {
    for (measure, period, pounds) in [
        ("s251_gross_total_cla_harmonised", "2013-14", "93953443"),
        ("s251_gross_residential", "2013-14", "13611957"),
        ("s251_gross_fostering", "2013-14", "49173596"),
        ("s251_gross_total_cla_harmonised", "2008-09", "68309779"),
    ] {
        assert_eq!(
            value(SPENDING, measure, KENT, period),
            pounds,
            "{measure} {period}"
        );
    }
    for (period, councils, millions) in [("2013-14", 152, 3_661.3), ("2008-09", 150, 2_993.2)] {
        let totals: Vec<f64> = rows(SPENDING)
            .iter()
            .filter(|row| row[0] == "s251_gross_total_cla_harmonised" && row[2] == period)
            .map(|row| row[4].parse().unwrap())
            .collect();
        assert_eq!(totals.len(), councils, "{period}");
        let sum = totals.iter().sum::<f64>() / 1e6;
        assert!((sum - millions).abs() < 0.05, "{period}: {sum}");
    }
}

#[test]
fn spending_of_2015_16_is_the_departments_own_where_it_was_to_be_had() {
    for (area, pounds) in [("E08000007", "14511762"), ("E08000008", "19580207")] {
        let total = value(SPENDING, "s251_gross_total_cla_harmonised", area, "2015-16");
        assert_eq!(total, pounds);
    }
    let england = rows("england_imported.csv");
    for (series, millions) in [
        ("s251_gross_total_cla", "3941.586826"),
        ("s251_gross_residential", "1103.196204"),
        ("s251_gross_fostering", "1567.590381"),
    ] {
        let is_row = |row: &&Vec<String>| row[0] == series && row[1] == "2015-16";
        assert_eq!(england.iter().find(is_row).unwrap()[3], millions);
    }
}

#[test]
fn children_and_placements_are_those_of_the_first_releases() {
    for (table, measure, period, children) in [
        (CHILDREN, "cla_stock", "2010-03-31", "1454"),
        (CHILDREN, "cla_stock", "2017-03-31", "1898"),
        (
            PLACEMENTS,
            "placement_oldgroup_foster",
            "2010-03-31",
            "1144",
        ),
        (
            PLACEMENTS,
            "placement_oldgroup_foster",
            "2017-03-31",
            "1377",
        ),
    ] {
        assert_eq!(
            value(table, measure, KENT, period),
            children,
            "{measure} {period}"
        );
    }
    // England had 47,200 and 53,420 children in foster care; in 2010 two councils have one of its two codes withheld.
    for (period, wanted) in [("2010-03-31", 46_939.0), ("2017-03-31", 53_423.0)] {
        let foster = rows(PLACEMENTS);
        let foster = foster
            .iter()
            .filter(|row| row[0] == "placement_oldgroup_foster" && row[2] == period);
        let sum: f64 = foster.filter_map(|row| row[4].parse::<f64>().ok()).sum();
        assert!((sum - wanted).abs() < 0.5, "{period}: {sum}");
    }
}

#[test]
fn new_placements_and_judgements_are_the_publishers() {
    let england = rows("england_imported.csv");
    for (series, count) in [
        ("new_placements", "90930"),
        ("placements_changing", "59140"),
    ] {
        let is_row = |row: &&Vec<String>| row[0] == series && row[1] == "2024-25";
        assert_eq!(england.iter().find(is_row).unwrap()[3], count);
    }
    let judgements = rows("authorities/inspections.csv");
    let count = |overall: &str| judgements.iter().filter(|row| row[2] == overall).count();
    assert_eq!(
        [
            "Outstanding",
            "Good",
            "Requires improvement to be good",
            "Inadequate"
        ]
        .map(count),
        [36, 67, 31, 19]
    );
}

#[test]
fn no_figure_is_both_imported_and_kept_by_hand_in_one_publication() {
    for (imported, kept) in [
        (CHILDREN, "authorities/children_manual.csv"),
        (PLACEMENTS, "authorities/placements_manual.csv"),
        (SPENDING, "authorities/spending_manual.csv"),
    ] {
        let key = |row: &Vec<String>| {
            (
                row[0].clone(),
                row[1].clone(),
                row[2].clone(),
                row[6].clone(),
            )
        };
        let imported: std::collections::BTreeSet<_> = rows(imported).iter().map(key).collect();
        let twice = rows(kept)
            .iter()
            .filter(|row| imported.contains(&key(row)))
            .count();
        assert_eq!(twice, 0, "{kept}");
    }
}

#[test]
fn a_warning_names_the_return_that_says_otherwise() {
    let flags = rows("flags.csv");
    let liverpool = flags
        .iter()
        .find(|row| row[2] == "E08000012" && row[3] == "2024-25");
    let reason = &liverpool.unwrap()[6];
    assert!(
        reason.ends_with("the council's revenue outturn (RO3) says \u{a3}113.3m"),
        "{reason}"
    );
    assert!(flags.iter().all(|row| !row[6].contains("the other return")));
}
