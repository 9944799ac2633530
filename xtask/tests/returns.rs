//! The section 251 outturn in its present layouts and in archives gives the total on today's definition, whatever the
//! references of its lines; tables kept by hand lose what it gives.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod official;

use official::{
    Desk, Ended, Table, archive_2009, archive_2012, archive_2014, children, release, section251,
    section251_later, windows_1252, xlsx,
};

const SPENDING: &str = "authorities/spending_s251.csv";

/// Imports these beside the children's table, which has the councils' numbers.
fn import(files: &[(&str, &[u8])]) -> (Desk, Ended) {
    let desk = Desk::new(files);
    desk.put(&[("cla.csv", children().csv().as_bytes())]);
    let ended = desk.import();
    (desk, ended)
}

fn imported(files: &[(&str, &[u8])]) -> (Desk, Ended) {
    let (desk, ended) = import(files);
    assert_eq!(ended.code, Some(0), "{}", ended.said);
    (desk, ended)
}

fn has(table: &str, rows: &[&str]) {
    for row in rows {
        assert!(
            table.lines().any(|line| line == *row),
            "no row\n{row}\nin\n{table}"
        );
    }
}

fn refused(name: &str, table: &Table, words: &[&str]) {
    let (desk, ended) = import(&[(name, table.csv().as_bytes())]);
    assert_eq!(ended.code, Some(1), "{}", ended.said);
    for word in words {
        assert!(
            ended.said.contains(word),
            "no \u{201c}{word}\u{201d} in: {}",
            ended.said
        );
    }
    assert!(!desk.data.path().join(SPENDING).exists());
}

#[test]
fn the_present_layouts_give_england_and_councils() {
    let mut tables = Vec::new();
    for table in [section251(), section251().turned(4), section251_later()] {
        let text = format!("\u{feff}{}", table.csv().replace('\n', "\r\n"));
        for (name, bytes) in [("s.csv", text.as_bytes()), ("s.xlsx", &xlsx(&table)[..])] {
            let (desk, _) = imported(&[(name, bytes)]);
            tables.push((desk.table("england_imported.csv"), desk.table(SPENDING)));
        }
    }
    let (england, councils) = &tables[0];
    for measure in [
        "total_cla,2023-24,2024,0.400000",
        "residential,2023-24,2024,0.300000",
        "fostering,2023-24,2024,0.090000",
    ] {
        assert!(
            england.contains(&format!("s251_gross_{measure},,")),
            "{measure} in {england}"
        );
    }
    for row in [
        "s251_gross_total_cla_harmonised,E10000016,2023-24,2024,257000,,",
        "s251_gross_residential,E06000001,2023-24,2024,100000,,",
        "s251_gross_fostering,E10000016,2023-24,2024,50000,,",
    ] {
        assert!(councils.contains(row), "{row} in {councils}");
    }
    assert_eq!(councils.lines().count(), 7);
    assert!(tables.iter().all(|table| *table == tables[0]));
}

#[test]
fn an_archive_in_windows_1252_is_read_by_its_text() {
    let bytes = windows_1252(&archive_2014().csv());
    assert!(std::str::from_utf8(&bytes).is_err());
    let (desk, ended) = imported(&[("outturn_1314.csv", &bytes)]);
    let rows = desk.table(SPENDING);
    has(
        &rows,
        &[
            "s251_gross_total_cla_harmonised,E10000016,2013-14,2014,256751,,dfe_s251_la_2013_14",
            "s251_gross_residential,E06000001,2013-14,2014,200000,,dfe_s251_la_2013_14",
            "s251_gross_fostering,E10000016,2013-14,2014,50000,,dfe_s251_la_2013_14",
        ],
    );
    let said = "total of 2 councils in 2013-14: \u{a3}0.5m";
    assert!(ended.said.contains(said), "{}", ended.said);
    // In UTF-8, saved by Excel below a title, or with its columns in another order it is the same.
    let mut titled = archive_2014();
    titled.rows.insert(0, titled.heads.clone());
    titled.heads = vec![String::new(); titled.heads.len()];
    titled.heads[0] = "Section 251 outturn 2013-14".to_owned();
    for (name, bytes) in [
        ("outturn 2013-14.csv", archive_2014().csv().into_bytes()),
        (
            "outturn 2013-14.csv",
            archive_2014().turned(3).csv().into_bytes(),
        ),
        ("outturn_2013_14.xlsx", xlsx(&titled)),
        (
            "1314.zip",
            release(&[("outturn.csv", archive_2014().csv().as_bytes())]),
        ),
    ] {
        let (desk, _) = imported(&[(name, &bytes)]);
        assert_eq!(desk.table(SPENDING), rows, "{name}");
    }
}

#[test]
fn what_stood_outside_the_total_is_added() {
    let (desk, _) = imported(&[("s52_0809.csv", archive_2009().csv().as_bytes())]);
    has(
        &desk.table(SPENDING),
        &[
            "s251_gross_total_cla_harmonised,E10000016,2008-09,2009,1776,,dfe_s251_la_2008_09",
            "s251_gross_fostering,E10000016,2008-09,2009,600,,dfe_s251_la_2008_09",
        ],
    );
    let (desk, _) = imported(&[("outturn_1112.csv", archive_2012().csv().as_bytes())]);
    has(
        &desk.table(SPENDING),
        &[
            "s251_gross_total_cla_harmonised,E10000016,2011-12,2012,190,,dfe_s251_la_2011_12",
            "s251_gross_total_cla_harmonised,E06000001,2011-12,2012,19,,dfe_s251_la_2011_12",
            "s251_gross_residential,E10000016,2011-12,2012,100,,dfe_s251_la_2011_12",
        ],
    );
}

#[test]
fn a_line_that_is_not_there_is_named() {
    let without = |mut table: Table, words: &str| {
        table
            .rows
            .retain(|row| !row.iter().any(|cell| cell.contains(words)));
        table
    };
    refused(
        "outturn_1314.csv",
        &without(archive_2014(), "Total Children Looked After"),
        &[
            "outturn_1314.csv: column CYPServiceDescription: no row is the line \u{201c}Total Children Looked After\u{201d}",
        ],
    );
    refused(
        "s52_0809.csv",
        &without(archive_2009(), "Adoption"),
        &["column S52 Line Reference:: no row is the line \u{201c}Adoption services\u{201d}"],
    );
    // Of one council alone: the file ends in the middle of it.
    let mut cut = archive_2014();
    cut.rows.truncate(20);
    refused(
        "outturn_1314.csv",
        &cut,
        &[
            "row 21, column CYPServiceDescription: council 805 has no row for",
            "cut short",
        ],
    );
    refused(
        "s.csv",
        &without(section251(), "3.1.11"),
        &[
            "s.csv: row ",
            "has no row for \u{201c}Total Children Looked After\u{201d}",
        ],
    );
    refused(
        "s.csv",
        &section251().without("total_expenditure"),
        &["s.csv: row 1", "total_expenditure or gross_expenditure"],
    );
    refused(
        "outturn_1314.csv",
        &archive_2014().without("TotalExpenditure"),
        &["row 1", "no column for spending"],
    );
}

#[test]
fn an_archive_says_its_year_by_its_name_and_must_agree_with_it() {
    refused(
        "outturn.csv",
        &archive_2014(),
        &[
            "outturn.csv: nothing in it says which financial year",
            "outturn_1213.csv",
        ],
    );
    refused(
        "outturn_1213.csv",
        &archive_2014(),
        &[
            "row 21, column CYPServiceDescription",
            "is line 6, but was line 5 in 2012-13",
        ],
    );
    // Without known references the order of its lines still tells that adoption was outside.
    refused(
        "outturn_1112.csv",
        &archive_2014()
            .with(5, "LineNumber", "4")
            .with(6, "LineNumber", "5")
            .with(19, "LineNumber", "4")
            .with(20, "LineNumber", "5"),
        &["adoption is part of this total, as it was not in 2011-12"],
    );
}

#[test]
fn a_cell_is_named_with_its_row_and_column() {
    for (table, row, text) in [
        (archive_2014(), 5, "many"),
        (archive_2014(), 12, ""),
        (section251(), 1, "1,000"),
    ] {
        let (name, head) = match table.heads[0].as_str() {
            "LA" => ("outturn_1314.csv", "TotalExpenditure"),
            _ => ("s.csv", "total_expenditure"),
        };
        let at = format!("{name}: row {}, column {head}", row + 2);
        refused(name, &table.with(row, head, text), &[&at]);
    }
    refused(
        "outturn_1314.csv",
        &archive_2014().with(3, "LA", "88"),
        &["row 5, column LA", "three-digit number"],
    );
    let mut unknown = archive_2014();
    unknown
        .rows
        .iter_mut()
        .for_each(|row| row[0] = row[0].replace("805", "899"));
    refused(
        "outturn_1314.csv",
        &unknown,
        &["row 16, column LA: no council has the number 899"],
    );
    let mut twice = archive_2014();
    twice.rows.push(twice.rows[5].clone());
    refused(
        "outturn_1314.csv",
        &twice,
        &["row 30, column CYPServiceDescription", "the first is row 7"],
    );
    let mut twice = section251();
    twice.rows.push(twice.rows[1].clone());
    refused(
        "s.csv",
        &twice,
        &[
            "row 35, column description_of_expenditure",
            "the first is row 3",
        ],
    );
}

#[test]
fn a_total_that_is_not_the_sum_of_its_lines_is_said_or_refused() {
    // One slip of two councils is one in two: the file is misread.
    refused(
        "outturn_1314.csv",
        &archive_2014().with(12, "TotalExpenditure", "300000").with(
            26,
            "TotalExpenditure",
            "300000",
        ),
        &[
            "row 28, column TotalExpenditure",
            "the total of \u{a3}300,000 is not the sum of its lines, \u{a3}256,751",
        ],
    );
}

/// A table kept by hand, as the importer finds it.
const KEPT: &str = "measure,area,period,edition,value,marker,source,basis\n\
    s251_gross_total_cla_harmonised,E06000001,2012-13,2025,1,,dfe_s251_la_2012_13,published\n\
    s251_gross_total_cla_harmonised,E06000001,2013-14,2025,256751,,dfe_s251_la_2013_14,published\n\
    s251_gross_total_cla_harmonised,E06000001,2023-24,2025,142999,,dfe_lait_apr2026,published\n\
    s251_gross_total_cla_harmonised,E10000016,2013-14,2025,256000,,dfe_s251_la_2013_14,published\n\
    s251_gross_total_cla_harmonised,E10000016,2023-24,2025,256999,,page_panel,third_party_rounded\n";

#[test]
fn tables_kept_by_hand_lose_what_the_files_give_and_nothing_else() {
    let desk = Desk::new(&[
        ("cla.csv", children().csv().as_bytes()),
        ("outturn_1314.csv", archive_2014().csv().as_bytes()),
        ("s251.csv", section251().csv().as_bytes()),
    ]);
    std::fs::create_dir(desk.data.path().join("authorities")).unwrap();
    let kept = desk.data.path().join("authorities/spending_manual.csv");
    std::fs::write(&kept, KEPT).unwrap();
    let sources = "source,publisher,title,table_or_paragraph,published,url,licence,seen\n\
                   page_panel,Researchers,A panel,table,,https://example.org/panel,,secondary\n";
    std::fs::write(desk.data.path().join("sources.csv"), sources).unwrap();
    let ended = desk.import();
    assert_eq!(ended.code, Some(0), "{}", ended.said);
    for said in [
        "outturn_1314.csv: section 251 outturn, children looked after, edition 2014: takes over 2 rows of \
         spending_manual.csv (2013-14), s251_gross_total_cla_harmonised of E10000016 in 2013-14 was 256000 and is 256751",
        "takes over one row of spending_manual.csv (2023-24)",
    ] {
        assert!(ended.said.contains(said), "no {said} in {}", ended.said);
    }
    // Another year stays, and so does a later revision.
    let lines: Vec<&str> = KEPT.lines().collect();
    let left = format!("{}\n{}\n{}\n", lines[0], lines[1], lines[3]);
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), left);
    assert!(desk.import().said.contains("nothing was changed"));
}

#[test]
fn a_part_of_a_release_leaves_the_rows_of_other_councils() {
    let (desk, ended) = imported(&[("s.csv", section251().csv().as_bytes())]);
    let part =
        "not the whole table, it has 2 councils in 2023-24; what data/ holds of the others stays";
    assert!(ended.said.contains(part), "{}", ended.said);
    // Nor is it said that these two are short of England.
    assert!(!desk.table("flags.csv").contains("E92000001,2023-24,s251"));
    let mut kent = section251().with(1, "total_expenditure", "300001");
    kent.rows
        .retain(|row| !row.contains(&"Hartlepool".to_owned()));
    let kent = kent
        .with(3, "total_expenditure", "200001")
        .with(21, "total_expenditure", "257001");
    desk.put(&[("s.csv", kent.csv().as_bytes())]);
    let ended = desk.import();
    assert_eq!(ended.code, Some(0), "{}", ended.said);
    let rows = desk.table(SPENDING);
    assert!(
        rows.contains("s251_gross_residential,E10000016,2023-24,2024,200001"),
        "{rows}"
    );
    assert!(
        rows.contains("s251_gross_residential,E06000001,2023-24,2024,100000"),
        "{rows}"
    );
    assert!(
        desk.table("england_imported.csv")
            .contains("s251_gross_residential,2023-24,2024,0.300001")
    );
}
