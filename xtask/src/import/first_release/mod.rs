//! The statistical first releases of 2010 to 2017: children looked after on 31 March by placement, a row for each council.
//! Counts are as first published; releases that came after them have corrected some.

mod codes;
mod groups;

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use super::cell::Cell;
use super::parts::{Rounding, Sum, sum};
use super::release::{Kind, MOST_COUNCILS, Release, Rows};
use super::sheet::{Line, Meaning, Sheet, base_name, is_named, plain};
use crate::tables::{AreaRow, Source};

const LEVEL: Meaning = Meaning {
    what: "the geographic level",
    names: &["geog_l", "geographic_level"],
};
const NUMBER: Meaning = Meaning {
    what: "the council's number",
    names: &["geog_c", "old_la_code"],
};

/// Whether these are the heads of a first release by placement, in the groups of 2011 to 2017 or the codes of 2010.
pub(crate) fn is_first_release(head: &[String]) -> bool {
    let has = |start: &str| {
        head.iter()
            .any(|head| head.to_lowercase().starts_with(start))
    };
    let by_group =
        has("cla_mar2") || (has("cla_mar") && head.iter().any(|h| is_named(h, &["CLA_Fost"])));
    by_group || has("marplace")
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
        let whose = line.cell(number);
        let level_words = plain(line.cell(level));
        let is_council = matches!(level_words.as_str(), "la" | "local authority")
            // The Isles of Scilly have no level.
            || (level_words.is_empty() && is_number(whose));
        match level_words.as_str() {
            "national" => england = Some(counts(sheet, line, total, &layout)?),
            "region" | "gor" | "regional" => {}
            _ if is_council && is_number(whose) => {
                let counts = counts(sheet, line, total, &layout)?;
                if let Some(first) = councils.get(whose) {
                    let what = format!("a second row for {whose}; the first is row {}", first.row);
                    return Err(sheet.fault(line, number, what));
                }
                councils.insert(whose.to_owned(), counts);
            }
            _ if is_council => {
                let what = format!("\u{201c}{whose}\u{201d} is not a council's three-digit number");
                return Err(sheet.fault(line, number, what));
            }
            _ => {
                let what = format!(
                    "\u{201c}{}\u{201d} is not a geographic level known here",
                    line.cell(level)
                );
                return Err(sheet.fault(line, level, what));
            }
        }
    }
    let Some(england) = england else {
        bail!("{}: there is no row for England", sheet.file);
    };
    check(sheet, total, year, &england, &councils)?;
    Ok(release(sheet, number, year, notes, &england, &councils))
}

fn layout(sheet: &Sheet) -> Result<(Layout, Vec<String>)> {
    if sheet
        .head
        .iter()
        .any(|head| head.to_lowercase().starts_with("marplace"))
    {
        let (columns, note) = codes::Columns::of(sheet, sheet.column(&LEVEL)?)?;
        return Ok((Layout::Codes(columns), note.into_iter().collect()));
    }
    Ok((Layout::Groups(groups::Columns::of(sheet)?), Vec::new()))
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

fn is_number(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit())
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

/// England is the sum of its councils and of its placements, as near as it is rounded; no council has more children placed
/// than looked after; most children are in foster care.
fn check(
    sheet: &Sheet,
    total: usize,
    year: u16,
    england: &Counts,
    councils: &BTreeMap<String, Counts>,
) -> Result<()> {
    let fault =
        |row: usize, what: String| super::sheet::fault(&sheet.file, row, &sheet.head[total], what);
    // National counts of 2010 are rounded to a hundred, later ones to ten.
    let rounding = |part: f64| Rounding {
        total: if year == 2010 { 50.0 } else { 5.0 },
        part,
    };
    let Some(all) = england.all.number() else {
        return Err(fault(
            england.row,
            "England has no number of children".into(),
        ));
    };
    let placed = |counts: &Counts| -> Vec<Cell> {
        let placed = counts.placed.iter().map(|(_, cell)| cell);
        placed.chain(&counts.other).cloned().collect()
    };
    let by_council: Vec<&Cell> = councils.values().map(|counts| &counts.all).collect();
    let groups = placed(england);
    let by_group: Vec<&Cell> = groups.iter().collect();
    let half = if year == 2010 { 50.0 } else { 5.0 };
    for (words, parts, part) in [
        ("councils", &by_council, 0.0),
        ("placements", &by_group, half),
    ] {
        let is_few = words == "councils" && parts.len() < MOST_COUNCILS;
        if let (Sum::Broken(apart), false) = (sum(all, parts, rounding(part)), is_few) {
            let what = format!(
                "England has {all} children, but its {words} add to {}",
                all + apart
            );
            return Err(fault(england.row, what));
        }
    }
    for (number, counts) in councils {
        let added: f64 = placed(counts).iter().filter_map(Cell::number).sum();
        if counts.all.number().is_some_and(|all| added > all) {
            let what = format!(
                "council {number} has {added} children in placements, more than it looks after"
            );
            return Err(fault(counts.row, what));
        }
    }
    let foster = england.placed.iter().find(|(group, _)| *group == "foster");
    let largest = england
        .placed
        .iter()
        .filter_map(|(_, cell)| cell.number())
        .fold(0.0, f64::max);
    match foster.and_then(|(_, cell)| cell.number()) {
        Some(foster) if foster >= largest => Ok(()),
        _ => Err(fault(
            england.row,
            "foster care is not the largest group of placements; the columns may not be under their own heads".into(),
        )),
    }
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
        let row = |measure: String, cell: &Cell| AreaRow {
            measure,
            area: number.clone(),
            period: format!("{year}-03-31"),
            edition: year,
            value: cell.value.clone(),
            marker: cell.marker.clone(),
            source: source.source.clone(),
        };
        rows.authorities
            .push(row("cla_stock".to_owned(), &counts.all));
        let placed = counts.placed.iter();
        let placed = placed.map(|(group, cell)| row(format!("placement_oldgroup_{group}"), cell));
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
    let is_part = councils.len() < MOST_COUNCILS;
    Release {
        is_part,
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
