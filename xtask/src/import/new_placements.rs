//! Reads the Department for Education's table of new placements during the year: for England, how many placements began and
//! how many were changed.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use super::cell::Cell;
use super::children;
use super::explore::{Columns, Place};
use super::parts::{Rounding, Sum, sum};
use super::release::{Kind, NEW_PLACEMENTS, Release, Rows};
use super::sheet::{Meaning, Sheet, fault, is_named, plain};
use crate::tables::{EnglandRow, Source, financial_year};

const BREAKDOWN: &str = "breakdown";
const CHARACTERISTIC: Meaning = Meaning {
    what: "what placements are told apart by",
    names: &["characteristic"],
};
const GROUP: Meaning = Meaning {
    what: "the group of placements",
    names: &["cla_group"],
};
const ITEM: Meaning = Meaning {
    what: "what placements are told apart by",
    names: &[BREAKDOWN],
};
const COUNT: Meaning = Meaning {
    what: "the number of placements",
    names: &["children_count", "number"],
};

/// Words of a total's name, and the series that holds it.
const TOTALS: [(&str, &str); 2] = [
    ("total new placements", NEW_PLACEMENTS[0]),
    ("total placements changing", NEW_PLACEMENTS[1]),
];

/// Whether a table with these heads and words is of new placements: the same head means a group in one release and a row of
/// it in another.
pub(crate) fn is_new_placements(head: &[String], words: &str) -> bool {
    let has = |name: &str| head.iter().any(|head| is_named(head, &[name]));
    (has(BREAKDOWN) || has("cla_group"))
        && has("characteristic")
        && (words.contains("new placements during the year")
            || words.contains("total new placements"))
}

/// A year's group: its total, and the parts that add to it.
#[derive(Default)]
struct Totals {
    total: Option<(usize, &'static str, Cell)>,
    parts: Vec<Cell>,
}

/// Reads one file.
///
/// # Errors
/// Where a column or a total is missing, a cell is neither number nor marker, or a total is not the sum of its parts.
pub(crate) fn read(sheet: &Sheet) -> Result<Release> {
    let groups = groups(sheet)?;
    check(sheet, &groups)?;
    let edition = groups.keys().map(|key| key.0).max().unwrap_or(0);
    let source = source(edition);
    let mut rows = Rows::default();
    for ((year, _), totals) in groups {
        let Some((_, series, cell)) = totals.total else {
            continue;
        };
        rows.england.push(EnglandRow {
            value: cell.value,
            marker: cell.marker,
            vintage: format!("DfE CLA {edition} release"),
            ..Release::england_row(&source, edition, series, &financial_year(year))
        });
    }
    Ok(Release::new(
        &sheet.file,
        Kind::NewPlacements,
        edition,
        source,
        rows,
    ))
}

fn groups(sheet: &Sheet) -> Result<BTreeMap<(u16, String), Totals>> {
    let columns = Columns::of(sheet)?;
    let is_newer = sheet.head.iter().any(|head| is_named(head, &[BREAKDOWN]));
    let (group, item) = match is_newer {
        true => (sheet.column(&CHARACTERISTIC)?, sheet.column(&ITEM)?),
        false => (sheet.column(&GROUP)?, sheet.column(&CHARACTERISTIC)?),
    };
    let count = sheet.column(&COUNT)?;
    let mut groups: BTreeMap<(u16, String), Totals> = BTreeMap::new();
    for line in &sheet.lines {
        if columns.place(sheet, line)? != Place::England {
            continue;
        }
        let cell = Cell::count(line.cell(count)).map_err(|what| sheet.fault(line, count, what))?;
        let key = (columns.year(sheet, line)?, plain(line.cell(group)));
        let held = groups.entry(key).or_default();
        let words = plain(line.cell(item));
        let Some((_, series)) = TOTALS.iter().find(|(name, _)| words == *name) else {
            held.parts.push(cell);
            continue;
        };
        if let Some((first, ..)) = held.total.replace((line.row, series, cell)) {
            let what =
                format!("a second row for the same total and year; the first is row {first}");
            return Err(sheet.fault(line, item, what));
        }
    }
    Ok(groups)
}

fn check(sheet: &Sheet, groups: &BTreeMap<(u16, String), Totals>) -> Result<()> {
    let head = &sheet.head[sheet.column(&COUNT)?];
    for (name, series) in TOTALS {
        let is_there = |totals: &Totals| {
            totals
                .total
                .as_ref()
                .is_some_and(|(_, one, _)| *one == series)
        };
        if !groups.values().any(is_there) {
            bail!("{}: no national row is \u{201c}{name}\u{201d}", sheet.file);
        }
    }
    let rounding = Rounding {
        total: 5.0,
        part: 5.0,
    };
    for ((year, _), totals) in groups {
        let Some((row, _, cell)) = &totals.total else {
            continue;
        };
        let parts: Vec<&Cell> = totals.parts.iter().collect();
        let Some(total) = cell.number() else { continue };
        if let Sum::Broken(apart) | Sum::Differs(apart) = sum(total, &parts, rounding) {
            let what = format!(
                "the total of {total} in {year} is not the sum of its parts, {}",
                total + apart
            );
            return Err(fault(&sheet.file, *row, head, what));
        }
    }
    Ok(())
}

fn source(edition: u16) -> Source {
    let release = children::source(edition);
    Source {
        source: format!("{}_new_placements", release.source),
        table_or_paragraph: "la_cla_during_year_new_placements: national rows".into(),
        ..release
    }
}
