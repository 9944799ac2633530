//! Damaged files are refused with file, row and column named, and data/ stays as it was.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod official;

use official::{
    Desk, RO3_ROWS, Table, children, ods, placements, population, release, ro3_hidden_codes,
    ro3_single_head, snapshot, xlsx,
};

/// Imports one bad file beside a good one into tables that are there already; it must be refused with these words.
fn refused(bytes: &[u8], words: &[&str]) {
    let desk = Desk::new(&[("good.csv", population().csv().as_bytes())]);
    assert_eq!(desk.import().code, Some(0));
    let before = snapshot(desk.data.path());
    desk.put(&[
        (
            "good.csv",
            population()
                .with(2, "population_estimate", "20000")
                .csv()
                .as_bytes(),
        ),
        ("bad", bytes),
    ]);
    let ended = desk.import();
    assert_eq!(ended.code, Some(1), "{}", ended.said);
    for word in words {
        assert!(
            ended.said.contains(word),
            "no \u{201c}{word}\u{201d} in: {}",
            ended.said
        );
    }
    assert_eq!(before, snapshot(desk.data.path()), "data/ was touched");
}

fn refused_table(table: &Table, words: &[&str]) {
    refused(table.csv().as_bytes(), words);
}

#[test]
fn a_file_cut_short() {
    let text = children().csv();
    refused(
        &text.as_bytes()[..text.len() - 9],
        &[
            "bad: row 22, column children_count",
            "12 cells where the head has 14",
            "cut short",
        ],
    );
    let lost: String = text
        .lines()
        .take(20)
        .map(|line| format!("{line}\n"))
        .collect();
    refused(
        lost.as_bytes(),
        &["bad: row ", "column population_type", "cut short"],
    );
    let head = format!("{}\n", text.lines().next().unwrap());
    refused(head.as_bytes(), &["bad:", "cut short"]);
    let workbook = ro3_hidden_codes("2024-25", "4 December 2025");
    refused(
        &workbook[..workbook.len() / 2],
        &["bad:", "cannot be opened as an ODS", "cut short"],
    );
}

#[test]
fn a_file_in_another_encoding() {
    let mut bytes = children().csv().replace("Kent", "K\u{e9}nt").into_bytes();
    let at = bytes.iter().position(|&b| b == 0xc3).unwrap();
    bytes.splice(at..at + 2, [0xe9]);
    refused(&bytes, &["bad: row 7, column la_name", "not valid UTF-8"]);
}

#[test]
fn an_empty_file() {
    refused(b"", &["bad: the file is empty"]);
}

#[test]
fn a_wanted_table_in_another_form() {
    let text = children().csv();
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    refused(&utf16, &["bad: row 1", "not UTF-8 text"]);
    for mark in [";", "\t"] {
        refused(
            text.replace(',', mark).as_bytes(),
            &["bad: row 1: one column only", "parted by commas"],
        );
    }
}

#[test]
fn a_workbook_or_a_zip_that_holds_a_faulty_table() {
    let faulty = children().with(12, "children_count", "q");
    refused(&xlsx(&faulty), &["bad: row 14, column children_count"]);
    let whole = release(&[("data/cla.csv", faulty.csv().as_bytes())]);
    refused(&whole, &["bad/data/cla.csv: row 14, column children_count"]);
    let whole = release(&[("data/cla.csv", children().csv().as_bytes())]);
    refused(
        &whole[..whole.len() / 2],
        &["bad: cannot be opened as a zip", "cut short"],
    );
    let mut altered = whole.clone();
    altered[100] ^= 0x55;
    refused(&altered, &["bad/data/cla.csv: cannot be unpacked"]);
    let workbook = xlsx(&children());
    refused(
        &workbook[..workbook.len() / 2],
        &["bad: cannot be opened as an XLSX workbook", "cut short"],
    );
}

#[test]
fn a_missing_column_is_named_with_what_was_looked_for() {
    refused_table(
        &children().without("children_count"),
        &[
            "bad: row 1",
            "number of children",
            "children_count or number",
        ],
    );
    refused_table(
        &children().without("rate_per_10000"),
        &["bad: row 1", "rate per 10,000"],
    );
    refused_table(
        &children().renamed("population_type", "kind"),
        &["bad: row 1", "population_type or population_count"],
    );
    refused_table(
        &population().without("new_la_code"),
        &["bad: row 1", "new_la_code"],
    );
    refused_table(
        &placements().without("number"),
        &["bad: row 1", "children_count or number"],
    );
    let heads = ro3_single_head("2024-25", "4 December 2025", &RO3_ROWS);
    assert!(!heads.is_empty());
    let rows = vec![
        "Revenue Outturn (RO) 2024-25: Social Care (RO3)".to_owned(),
        "E-code|ONS Code|Total".to_owned(),
    ];
    refused(
        &ods(&[("RO3", rows)]),
        &["bad: row 2", "ro3_gross_total_cla", "RO3-csclkd-tot-exp"],
    );
}

#[test]
fn what_is_neither_a_number_nor_a_marker() {
    for text in ["q", "1,896", "-3", "n/a", ""] {
        refused_table(
            &children().with(12, "children_count", text),
            &["bad: row 14, column children_count"],
        );
    }
    refused_table(
        &population().with(2, "population_estimate", "20000.5"),
        &["bad: row 4, column population_estimate"],
    );
    refused_table(
        &placements().with(0, "number", "?"),
        &["bad: row 2, column number"],
    );
    let rows = RO3_ROWS.map(|row| row.replace("|[x]|[x]|[x]", "|5|[q]|5"));
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    refused(
        &ro3_single_head("2024-25", "4 December 2025", &rows),
        &["bad: row 7, column G", "[q]", "known marker"],
    );
}

#[test]
fn an_unknown_place_year_or_category() {
    refused_table(
        &children().with(5, "new_la_code", "E1000016"),
        &["bad: row 7, column new_la_code", "E1000016"],
    );
    refused_table(
        &children().with(5, "time_period", "20X5"),
        &["bad: row 7, column time_period"],
    );
    refused_table(
        &children().with(5, "geographic_level", "Ward"),
        &["bad: row 7, column geographic_level"],
    );
    refused_table(
        &children().with(5, "population_type", "Children"),
        &["bad: row 7, column population_type"],
    );
    refused_table(
        &placements().with(6, "placement_type", "2a. Tents"),
        &["bad: row 8, column placement_type"],
    );
}

#[test]
fn a_row_that_stands_twice() {
    let mut twice = children();
    twice.rows.push(twice.rows[5].clone());
    refused_table(
        &twice,
        &[
            "bad: row 23, column population_type",
            "a second row",
            "row 7",
        ],
    );
    let mut twice = population();
    twice.rows.push(twice.rows[2].clone());
    refused_table(
        &twice,
        &[
            "bad: row 7, column population_estimate",
            "a second row",
            "row 4",
        ],
    );
    let mut rows = RO3_ROWS.to_vec();
    rows.insert(2, RO3_ROWS[1]);
    refused(
        &ro3_single_head("2024-25", "4 December 2025", &rows),
        &["bad: row 7, column B", "a second row"],
    );
}

#[test]
fn a_total_that_is_not_the_sum_of_its_parts() {
    refused_table(
        &children().with(7, "children_count", "3270"),
        &["bad: row 9, column children_count", "regions add to 2280"],
    );
    refused_table(
        &children().with(12, "children_count", "6896"),
        &["column children_count", "authorities add to"],
    );
    refused_table(
        &population().with(0, "population_estimate", "90001"),
        &["bad: row 2, column population_estimate"],
    );
    refused_table(
        &placements().with(0, "number", "200"),
        &["bad: row 2, column number", "sum of its"],
    );
    let rows = RO3_ROWS.map(|row| row.replace("|5000.346|", "|9000.346|"));
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    refused(
        &ro3_single_head("2024-25", "4 December 2025", &rows),
        &["bad: row 9, column F", "classes of authority"],
    );
}

#[test]
fn two_files_of_one_kind_and_edition() {
    let desk = Desk::new(&[
        ("a.csv", children().csv().as_bytes()),
        ("b.csv", children().turned(2).csv().as_bytes()),
    ]);
    let ended = desk.import();
    assert_eq!(ended.code, Some(1));
    assert!(
        ended.said.contains("a.csv and b.csv are both"),
        "{}",
        ended.said
    );
}

#[test]
fn a_folder_without_any_file_of_a_kind_that_is_imported() {
    let ended = Desk::new(&[("README.md", b"notes")]).import();
    assert_eq!(ended.code, Some(1));
    assert!(
        ended
            .said
            .contains("no file in it is of a kind that is imported"),
        "{}",
        ended.said
    );
}

#[test]
fn an_imported_row_beside_the_same_row_kept_by_hand() {
    let desk = Desk::new(&[("a.csv", children().csv().as_bytes())]);
    let kept = "series,period,edition,value,marker,source,vintage,note\ncla_stock,2025-03-31,2025,1,,x,,\n";
    std::fs::write(desk.data.path().join("england_manual.csv"), kept).unwrap();
    let ended = desk.import();
    assert_eq!(ended.code, Some(1));
    assert!(
        ended.said.contains("also stands in england_manual.csv"),
        "{}",
        ended.said
    );
}
