//! The statistical first releases of 2010 to 2017: children looked after on 31 March by placement, a row for each council.
//! Counts are as first published; releases that came after them have corrected some.

mod checked;
mod codes;
mod groups;

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use checked::Checked;

use super::cell::Cell;
use super::explore::Place;
use super::release::{Kind, Release, Rows, few};
use super::sheet::{Line, Meaning, Sheet, base_name, plain};
use crate::tables::Source;

const LEVEL: Meaning = Meaning {
    what: "the geographic level",
    names: &["geog_l", "geographic_level"],
};
const NUMBER: Meaning = Meaning {
    what: "the council's number",
    names: &["geog_c", "old_la_code"],
};

/// Whether these are the heads of a first release by placement, in the groups of 2011 to 2017 or the codes of 2010. Other
/// tables of the same releases have the same children and no placements.
pub(crate) fn is_first_release(head: &[String]) -> bool {
    groups::are_in(head) || codes::are_in(head)
}

/// A group of placements: how its measure ends, and its cell.
type Placed = Vec<(&'static str, Cell)>;

/// One row: all children and each group of placements.
struct Counts {
    row: usize,
    all: Cell,
    placed: Placed,
    /// Children in placements that the tables have no measure for.
    other: Vec<Cell>,
}

/// How a year's file gives its placements.
enum Layout {
    Groups(groups::Columns),
    Codes(codes::Columns),
}

/// Reads one file.
///
/// # Errors
/// Where a column is missing, a cell is neither number nor marker, a council stands twice, England is not the sum of its
/// councils or its placements, or foster care is not the largest of them.
pub(crate) fn read(sheet: &Sheet) -> Result<Release> {
    let (total, year) = total_column(sheet)?;
    let (layout, notes) = layout(sheet)?;
    let (level, number) = (sheet.column(&LEVEL)?, sheet.column(&NUMBER)?);
    let mut england = None;
    let mut councils: BTreeMap<String, Counts> = BTreeMap::new();
    for line in &sheet.lines {
        match place(sheet, line, level, number)? {
            Place::Region(_) => {}
            Place::England => england = Some(counts(sheet, line, total, &layout)?),
            Place::Authority(whose) => {
                let counts = counts(sheet, line, total, &layout)?;
                if let Some(first) = councils.get(&whose) {
                    let what = format!("a second row for {whose}; the first is row {}", first.row);
                    return Err(sheet.fault(line, number, what));
                }
                councils.insert(whose, counts);
            }
        }
    }
    let Some(england) = england else {
        bail!("{}: there is no row for England", sheet.file);
    };
    Checked {
        sheet,
        total,
        year,
        england: &england,
        councils: &councils,
    }
    .check()?;
    Ok(release(sheet, number, year, notes, &england, &councils))
}

/// Where a row is about; councils go by the department's number. The Isles of Scilly have no level.
fn place(sheet: &Sheet, line: &Line, level: usize, number: usize) -> Result<Place> {
    let whose = line.cell(number);
    let is_number = whose.len() == 3 && whose.bytes().all(|b| b.is_ascii_digit());
    match plain(line.cell(level)).as_str() {
        "national" => Ok(Place::England),
        "region" | "regional" | "gor" => Ok(Place::Region(whose.to_owned())),
        "la" | "local authority" | "" if is_number => Ok(Place::Authority(whose.to_owned())),
        "la" | "local authority" => {
            let what = format!("\u{201c}{whose}\u{201d} is not a council's three-digit number");
            Err(sheet.fault(line, number, what))
        }
        _ => {
            let what = format!(
                "\u{201c}{}\u{201d} is not a geographic level known here",
                line.cell(level)
            );
            Err(sheet.fault(line, level, what))
        }
    }
}

fn layout(sheet: &Sheet) -> Result<(Layout, Vec<String>)> {
    if !codes::are_in(&sheet.head) {
        return Ok((Layout::Groups(groups::Columns::of(sheet)?), Vec::new()));
    }
    let (columns, note) = codes::Columns::of(sheet, sheet.column(&LEVEL)?)?;
    Ok((Layout::Codes(columns), note.into_iter().collect()))
}

fn counts(sheet: &Sheet, line: &Line, total: usize, layout: &Layout) -> Result<Counts> {
    let all = count(sheet, line, total)?;
    let (placed, other) = match layout {
        Layout::Groups(columns) => columns.placed(sheet, line)?,
        Layout::Codes(columns) => columns.placed(sheet, line)?,
    };
    Ok(Counts {
        row: line.row,
        all,
        placed,
        other,
    })
}

fn count(sheet: &Sheet, line: &Line, column: usize) -> Result<Cell> {
    Cell::first_released(line.cell(column)).map_err(|what| sheet.fault(line, column, what))
}

/// The column of all children on 31 March, and its year: `CLA_Mar2017`, `MarTotal_2010`.
fn total_column(sheet: &Sheet) -> Result<(usize, u16)> {
    let found = sheet.head.iter().enumerate().find_map(|(at, head)| {
        let head = head.to_lowercase();
        let year = head
            .strip_prefix("cla_mar")
            .or(head.strip_prefix("martotal_"))?;
        Some((
            at,
            year.parse::<u16>()
                .ok()
                .filter(|year| (2000..2100).contains(year))?,
        ))
    });
    found.ok_or_else(|| {
        anyhow::anyhow!(
            "{}: row 1: no column for all children on 31 March; looked for CLA_Mar or MarTotal_ and a year",
            sheet.file
        )
    })
}

fn release(
    sheet: &Sheet,
    number_at: usize,
    year: u16,
    mut notes: Vec<String>,
    england: &Counts,
    councils: &BTreeMap<String, Counts>,
) -> Release {
    let source = source(year, base_name(&sheet.file));
    let mut rows = Rows::default();
    for (number, counts) in councils {
        let day = format!("{year}-03-31");
        let row = |measure: &str, cell: &Cell| {
            Release::area_row(&source, year, measure, (number, &day), cell)
        };
        rows.authorities.push(row("cla_stock", &counts.all));
        let placed = counts.placed.iter();
        let placed = placed.map(|(group, cell)| row(&format!("placement_oldgroup_{group}"), cell));
        rows.authorities.extend(placed);
        let at = format!("row {}, column {}", counts.row, sheet.head[number_at]);
        rows.numbers.insert(number.clone(), at);
    }
    let foster = england.placed.iter().find(|(group, _)| *group == "foster");
    notes.push(format!(
        "England has {} children in it, {} of them in foster care",
        england.all.value,
        foster.map_or("", |(_, cell)| &cell.value)
    ));
    let release = Release::new(&sheet.file, Kind::FirstRelease, year, source, rows);
    Release {
        part: few(councils.len()),
        notes,
        ..release
    }
}

/// The number that a year's first release had.
fn source(year: u16, file: &str) -> Source {
    let number = match year {
        2010 => "27",
        2011 => "21",
        2012 => "20",
        2013 | 2014 => "36",
        2015 => "34",
        2016 => "41",
        2017 => "50",
        _ => "",
    };
    Source {
        source: format!("dfe_sfr{number}_{year}"),
        publisher: "Department for Education".into(),
        title: format!(
            "SFR {number}/{year} Children looked after in England, year ending 31 March {year}"
        ),
        table_or_paragraph: format!("underlying data, {file}: England and council rows"),
        published: String::new(),
        url: "https://www.gov.uk/government/collections/statistics-looked-after-children".into(),
        licence: "Open Government Licence v3.0".into(),
        seen: "mirror".into(),
    }
}
