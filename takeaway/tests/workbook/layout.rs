//! The rules for accessible spreadsheets, read back from the file.

use crate::desk::workbook;
use calamine::{Data, Range, Reader as _, Xlsx};
use std::io::{Cursor, Read as _};

const LINK: &str = "v=1&data=2026&children=1.5&mix=-0.3&to=2034-35";

fn read() -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(workbook(LINK))).unwrap()
}

fn part(name: &str) -> Option<String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(workbook(LINK))).unwrap();
    let mut text = String::new();
    zip.by_name(name).ok()?.read_to_string(&mut text).ok()?;
    Some(text)
}

fn words(cells: &Range<Data>, place: (u32, u32)) -> String {
    cells
        .get_value(place)
        .map(ToString::to_string)
        .unwrap_or_default()
}

#[test]
fn the_cover_comes_first_then_the_contents_notes_and_sources() {
    let mut book = read();
    let names = book.sheet_names();
    assert_eq!(names[..4], ["Cover", "Contents", "Notes", "Sources"]);
    let contents = book.worksheet_range("Contents").unwrap();
    let listed: Vec<String> = contents
        .rows()
        .skip(4)
        .map(|row| row[0].to_string())
        .collect();
    let rows: Vec<String> = contents.rows().map(|row| row[0].to_string()).collect();
    assert_eq!(
        rows[rows.len() - (names.len() - 2)..],
        names[2..],
        "{listed:?}"
    );
}

/// One table a sheet: it starts in column A straight under what must be known of it, and has neither gaps nor empty cells.
#[test]
fn every_sheet_but_the_cover_has_one_whole_table_marked_up_as_such() {
    let mut book = read();
    book.load_tables().unwrap();
    let names = book.sheet_names();
    for (number, name) in names.iter().enumerate().skip(1) {
        let tables: Vec<String> = book
            .table_names_in_sheet(name)
            .into_iter()
            .cloned()
            .collect();
        assert_eq!(tables.len(), 1, "{name}");
        let table = book.table_by_name(&tables[0]).unwrap();
        let columns = table.columns().len();
        let data = table.data().clone();
        assert_eq!(data.start().unwrap().1, 0, "{name}: from column A");
        for cell in data.rows().flatten() {
            assert!(!cell.to_string().is_empty(), "{name}: an empty cell");
        }
        let cells = book.worksheet_range(name).unwrap();
        let first = data.start().unwrap().0;
        for row in 0..first {
            assert!(
                !words(&cells, (row, 0)).is_empty(),
                "{name}: row {row} is empty"
            );
        }
        assert_eq!(
            cells.end(),
            Some((data.end().unwrap().0, u32::try_from(columns).unwrap() - 1)),
            "{name}: nothing beside or below"
        );
        let xml = part(&format!("xl/worksheets/sheet{}.xml", number + 1)).unwrap();
        assert!(!xml.contains("<mergeCell"), "{name}");
        assert!(xml.contains("<col "), "{name}: widths");
    }
}

#[test]
fn no_year_can_be_taken_for_a_month() {
    let mut book = read();
    for name in book.sheet_names() {
        for cell in book.worksheet_range(&name).unwrap().rows().flatten() {
            assert!(!matches!(cell, Data::DateTime(_)), "{name}: {cell}");
            let text = cell.to_string();
            let is_short = model::quantity::Year::parse(&text).is_some();
            assert!(!is_short, "{name}: {text}");
        }
    }
}

#[test]
fn codes_lead_to_notes_and_sources_that_are_there_and_figures_that_are_not_say_so() {
    let mut book = read();
    let mut all = String::new();
    let mut known = Vec::new();
    for name in book.sheet_names() {
        let cells = book.worksheet_range(&name).unwrap();
        let is_list = ["Notes", "Sources"].contains(&name.as_str());
        for row in cells.rows() {
            match is_list {
                true => known.push(row[0].to_string()),
                false => row.iter().for_each(|cell| all += &format!("{cell} ")),
            }
        }
    }
    let mut met = 0;
    for kind in ["[note ", "[source "] {
        for rest in all.split(kind).skip(1) {
            let code = format!("{kind}{}]", rest.split(']').next().unwrap());
            assert!(known.contains(&code), "{code}");
            met += 1;
        }
    }
    assert!(met > 50, "{met} codes");
    let history = book.worksheet_range("History").unwrap();
    assert!(history.rows().flatten().any(|cell| *cell == "[x]"));
}

#[test]
fn inputs_have_their_limits_and_the_child_comes_before_the_saving() {
    let number = read()
        .sheet_names()
        .iter()
        .position(|name| name == "Settings")
        .unwrap()
        + 1;
    let xml = part(&format!("xl/worksheets/sheet{number}.xml")).unwrap();
    assert_eq!(
        xml.matches("<dataValidation ").count(),
        10,
        "eight sliders, funding and prices"
    );
    assert!(xml.contains("<formula1>-10</formula1><formula2>15</formula2>"));
    let mut book = read();
    for name in ["Cover", "Settings", "Notes"] {
        let cells = book.worksheet_range(name).unwrap();
        let says = |cell: &Data| {
            cell.to_string()
                .contains("A placement is chosen for the child")
        };
        assert!(cells.rows().flatten().any(says), "{name}");
        let warns = |cell: &Data| {
            cell.to_string()
                .contains("arithmetic on assumptions, not official statistics")
        };
        assert!(
            name == "Settings" || cells.rows().flatten().any(warns),
            "{name}"
        );
    }
}
