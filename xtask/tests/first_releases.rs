//! First releases of counts by council, new placements and Ofsted's judgements in their official shapes.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod official;

use official::{
    Desk, Ended, JUDGEMENTS, children, codes_2010, codes_2010_in_order, first_release_2017,
    inspections, new_placements, new_placements_before, xlsx,
};

const PLACEMENTS: &str = "authorities/placements.csv";
const INSPECTIONS: &str = "authorities/inspections.csv";

fn import(name: &str, bytes: &[u8]) -> (Desk, Ended) {
    let desk = Desk::new(&[(name, bytes), ("cla.csv", children().csv().as_bytes())]);
    let ended = desk.import();
    (desk, ended)
}

fn imported(name: &str, bytes: &[u8]) -> (Desk, Ended) {
    let (desk, ended) = import(name, bytes);
    assert_eq!(ended.code, Some(0), "{}", ended.said);
    (desk, ended)
}

fn refused(bytes: &[u8], words: &[&str]) {
    let (_, ended) = import("bad", bytes);
    assert_eq!(ended.code, Some(1), "{}", ended.said);
    for word in words {
        assert!(
            ended.said.contains(word),
            "no \u{201c}{word}\u{201d} in: {}",
            ended.said
        );
    }
}

fn has(table: &str, rows: &[&str]) {
    for row in rows {
        assert!(
            table.lines().any(|line| line == *row),
            "no row\n{row}\nin\n{table}"
        );
    }
}

#[test]
fn the_release_of_2017_gives_children_and_placements_with_their_marks() {
    let table = first_release_2017();
    let (desk, ended) = imported("any.csv", table.csv().replace('\n', "\r\n").as_bytes());
    has(
        &desk.table("authorities/children_looked_after.csv"),
        &[
            "cla_stock,E10000016,2017-03-31,2017,1898,,dfe_sfr50_2017",
            "cla_stock,E09000001,2017-03-31,2017,0,,dfe_sfr50_2017",
        ],
    );
    let placements = desk.table(PLACEMENTS);
    has(
        &placements,
        &[
            "placement_oldgroup_foster,E10000016,2017-03-31,2017,1377,,dfe_sfr50_2017",
            "placement_oldgroup_secure_homes_semi,E10000016,2017-03-31,2017,167,,dfe_sfr50_2017",
            "placement_oldgroup_placed_for_adoption,E06000001,2017-03-31,2017,,x,dfe_sfr50_2017",
            "placement_oldgroup_residential_schools,E06000001,2017-03-31,2017,,..,dfe_sfr50_2017",
        ],
    );
    assert_eq!(placements.lines().count(), 22);
    let said = "England has 2300 children in it, 1700 of them in foster care";
    assert!(ended.said.contains(said), "{}", ended.said);
    for other in [table.clone().turned(6).csv().into_bytes(), xlsx(&table)] {
        let (desk, _) = imported("any", &other);
        assert_eq!(desk.table(PLACEMENTS), placements);
    }
}

#[test]
fn codes_of_2010_are_read_in_the_order_that_makes_foster_care_the_largest() {
    let (desk, ended) = imported("a.csv", codes_2010().csv().as_bytes());
    let placements = desk.table(PLACEMENTS);
    has(
        &placements,
        &[
            "placement_oldgroup_foster,E10000016,2010-03-31,2010,1144,,dfe_sfr27_2010",
            "placement_oldgroup_secure_homes_semi,E10000016,2010-03-31,2010,72,,dfe_sfr27_2010",
            "placement_oldgroup_placed_for_adoption,E10000016,2010-03-31,2010,,x,dfe_sfr27_2010",
            "placement_oldgroup_with_parents,E06000001,2010-03-31,2010,25,,dfe_sfr27_2010",
        ],
    );
    assert!(
        ended
            .said
            .contains("which stand in alphabetical order, and were read so"),
        "{}",
        ended.said
    );
    // A file whose heads are right is read by its heads, and nothing is said.
    let (desk, ended) = imported("a.csv", codes_2010_in_order().csv().as_bytes());
    assert_eq!(desk.table(PLACEMENTS), placements);
    assert!(!ended.said.contains("alphabetical"), "{}", ended.said);
    let neither = codes_2010_in_order().with(0, "MarPlace_Q2_2010", "0");
    refused(
        neither.csv().as_bytes(),
        &[
            "bad: row 2",
            "foster care (Q1 and Q2) is not the largest group",
        ],
    );
    refused(
        codes_2010().without("MarPlace_K2_2010").csv().as_bytes(),
        &["bad: row 1", "placement code K2"],
    );
}

#[test]
fn a_first_release_that_does_not_hold_together_is_refused() {
    let table = first_release_2017();
    for (faulty, words) in [
        (
            table.clone().without("CLA_Adopt"),
            ["bad: row 1", "no column for children placed for adoption"],
        ),
        (
            table.clone().with(2, "CLA_Fost", "many"),
            [
                "bad: row 4, column CLA_Fost",
                "neither a number nor a known marker",
            ],
        ),
        (
            table.clone().with(2, "CLA_Fost", "1977"),
            ["bad: row 4, column CLA_Mar2017", "council 886 has"],
        ),
        (
            table.clone().with(0, "CLA_Mar2017", "3300"),
            ["bad: row 2, column CLA_Mar2017", "placements add to 2300"],
        ),
        (
            table.clone().with(2, "geog_l", "WARD"),
            ["bad: row 4, column geog_l", "WARD"],
        ),
        (
            table.clone().with(2, "geog_c", "88"),
            ["bad: row 4, column geog_c", "three-digit"],
        ),
        (
            table.clone().with(2, "geog_c", "899"),
            ["bad: row 4, column geog_c", "no council has the number 899"],
        ),
        (
            table.clone().with(2, "geog_c", "805"),
            ["bad: row 5, column geog_c", "the first is row 4"],
        ),
        (
            table
                .renamed("CLA_Fost", "a")
                .renamed("CLA_Secure", "CLA_Fost")
                .renamed("a", "CLA_Secure"),
            ["bad: row 2", "foster care is not the largest"],
        ),
    ] {
        refused(faulty.csv().as_bytes(), &words);
    }
}

#[test]
fn new_placements_in_both_layouts_are_england_s() {
    let mut tables = Vec::new();
    for table in [
        new_placements(),
        new_placements_before(),
        new_placements_before().turned(7),
    ] {
        let (desk, _) = imported("n.csv", table.csv().as_bytes());
        tables.push(desk.table("england_imported.csv"));
    }
    let source = "dfe_cla_2025_new_placements,DfE CLA 2025 release,";
    has(
        &tables[0],
        &[
            &format!("new_placements,2024-25,2025,90,,{source}"),
            &format!("placements_changing,2024-25,2025,50,,{source}"),
        ],
    );
    assert!(tables.iter().all(|table| *table == tables[0]));
    let wrong = new_placements().with(4, "children_count", "190");
    refused(
        wrong.csv().as_bytes(),
        &[
            "bad: row 6, column children_count",
            "not the sum of its parts",
        ],
    );
    let mut without = new_placements();
    without
        .rows
        .retain(|row| row[11] != "Total placements changing");
    refused(
        without.csv().as_bytes(),
        &["no national row is \u{201c}total placements changing\u{201d}"],
    );
}

#[test]
fn judgements_are_those_of_the_latest_sheet() {
    let (desk, ended) = imported("o.ods", &inspections("31 March 2025", &JUDGEMENTS));
    has(
        &desk.table(INSPECTIONS),
        &[
            "E06000001,2024-03-18,Inadequate,Good,ofsted_2025",
            "E10000016,2022-05-09,Outstanding,Outstanding,ofsted_2025",
        ],
    );
    assert!(
        ended.said.contains("at 2025-03-31: 1 outstanding, 0 good"),
        "{}",
        ended.said
    );
    assert!(
        desk.table("sources.csv")
            .contains("as at 2025-03-31,o.ods: inspections as at that day,2025-09-25,")
    );
    // An older workbook is ignored, a later one is taken.
    let newer = JUDGEMENTS.map(|row| row.replace("|Inadequate|", "|Good|"));
    let newer: Vec<&str> = newer.iter().map(String::as_str).collect();
    desk.put(&[("o.ods", &inspections("31 March 2024", &newer))]);
    assert!(
        desk.import()
            .said
            .contains("the tables hold a later release")
    );
    assert!(desk.table(INSPECTIONS).contains("Inadequate"));
    desk.put(&[("o.ods", &inspections("31 March 2026", &newer))]);
    assert_eq!(desk.import().code, Some(0));
    has(
        &desk.table(INSPECTIONS),
        &["E06000001,2024-03-18,Good,Good,ofsted_2026"],
    );
}

#[test]
fn a_judgement_or_a_day_that_is_none_is_named() {
    for (from, to, at) in [
        (
            "|Inadequate|",
            "|Fair|",
            "row 5, column Overall effectiveness",
        ),
        (
            "2024-03-18T00:00:00",
            "March",
            "row 5, column Inspection date",
        ),
        (
            "E06000001",
            "E0600001",
            "row 5, column Local authority area code",
        ),
    ] {
        let rows = JUDGEMENTS.map(|row| row.replace(from, to));
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        refused(
            &inspections("31 March 2025", &rows),
            &[&format!("bad: {at}")],
        );
    }
    refused(
        &inspections("some day", &JUDGEMENTS),
        &["bad: no sheet is of inspections as at a day"],
    );
}
