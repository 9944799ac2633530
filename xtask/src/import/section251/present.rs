//! Reads the outturn as it is published today: England, regions and councils, one row for each year, place and line.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};

use super::line::{Line as Named, is_part_of_fostering, words};
use super::{FOSTERING, RESIDENTIAL, Slips, TOTAL};
use crate::import::cell::Cell;
use crate::import::explore::{self, Columns, Place};
use crate::import::release::{Kind, Release, Rows, few};
use crate::import::sheet::{Line, Meaning, Sheet, base_name, is_named, plain};
use crate::tables::{EnglandRow, Source, financial_year};

const MAIN_CATEGORY: &str = "main_category";
const DESCRIPTION: &str = "description_of_expenditure";
const CATEGORY: &str = "category_of_expenditure";
const SPENT: Meaning = Meaning {
    what: "spending before income",
    names: &["total_expenditure", "gross_expenditure"],
};

/// The lines that are taken, and their measures for England and for councils.
const MEASURES: [(Named, &str, &str); 3] = [
    (Named::TotalLookedAfter, "s251_gross_total_cla", TOTAL),
    (Named::Residential, RESIDENTIAL, RESIDENTIAL),
    (Named::Fostering, FOSTERING, FOSTERING),
];

/// Whether these are the heads of a table of spending by category.
pub(crate) fn is_present(head: &[String]) -> bool {
    let names = [MAIN_CATEGORY, CATEGORY, DESCRIPTION];
    explore::is_table(head) && head.iter().any(|head| is_named(head, &names))
}

/// The group of a line and the line. What was the group became the line, and the group a new column.
fn text_columns(sheet: &Sheet) -> Result<(usize, usize)> {
    let at = |name: &str| sheet.head.iter().position(|head| is_named(head, &[name]));
    let (main, category, line) = (at(MAIN_CATEGORY), at(CATEGORY), at(DESCRIPTION));
    match (main, category, line) {
        (Some(group), Some(line), None) | (_, Some(group), Some(line)) => Ok((group, line)),
        _ => bail!(
            "{}: row 1: no two columns for the group of a line and the line; looked for {CATEGORY} and {DESCRIPTION}, or \
             {MAIN_CATEGORY} and {CATEGORY}",
            sheet.file
        ),
    }
}

/// What one place spent in one year: lines that are taken, and all that the total is made of.
#[derive(Default)]
struct Spending {
    row: usize,
    taken: BTreeMap<Named, (usize, Cell)>,
    total: Option<f64>,
    parts: Vec<Option<f64>>,
}

type Places = BTreeMap<(u16, Place), Spending>;

/// Reads one file.
///
/// # Errors
/// Where a column is missing, a cell is neither number nor marker, a line stands twice, or a year has no total.
pub(crate) fn read(sheet: &Sheet) -> Result<Release> {
    let columns = Columns::of(sheet)?;
    let places = places(sheet, &columns)?;
    check_years(sheet, &places)?;
    let notes = slips(sheet, &places)?.note()?.into_iter().collect();
    let part = few_councils(&places);
    let edition = places.keys().map(|key| key.0).max().unwrap_or(0);
    let source = source(edition, part.is_some(), base_name(&sheet.file));
    let rows = rows(&places, edition, &source);
    let rows = Rows {
        areas: columns.financial_areas(sheet, edition)?,
        ..rows
    };
    let release = Release::new(&sheet.file, Kind::Section251, edition, source, rows);
    Ok(Release {
        part,
        notes,
        ..release
    })
}

fn places(sheet: &Sheet, columns: &Columns) -> Result<Places> {
    let (group, text) = text_columns(sheet)?;
    let spent = sheet.column(&SPENT)?;
    let in_group = |line: &Line| plain(line.cell(group)).contains("looked after");
    // Where no group is of looked-after children alone, the lines tell, and what the total is made of is not known.
    let is_grouped = sheet.lines.iter().any(in_group);
    let mut places = Places::new();
    for line in &sheet.lines {
        let is_wanted = match is_grouped {
            true => in_group(line),
            false => Named::named(line.cell(text)).is_some(),
        };
        if !is_wanted {
            continue;
        }
        let key = (
            columns.financial_year(sheet, line)?,
            columns.place(sheet, line)?,
        );
        let held = places.entry(key).or_default();
        held.row = held.row.max(line.row);
        let (cell, pounds) =
            Cell::pounds(line.cell(spent)).map_err(|e| sheet.fault(line, spent, e))?;
        let named = named(line.cell(text));
        match named {
            Some(Named::TotalLookedAfter) => held.total = pounds,
            _ if is_part_of_fostering(line.cell(text)) => {}
            _ if is_grouped => held.parts.push(pounds),
            _ => {}
        }
        let taken = MEASURES.iter().find(|(one, ..)| Some(*one) == named);
        let Some((taken, ..)) = taken else { continue };
        if let Some((first, _)) = held.taken.insert(*taken, (line.row, cell)) {
            return Err(sheet.fault(line, text, again(line, text, first)));
        }
    }
    if places.is_empty() {
        bail!(
            "{}: columns {} and {}: no row is of the group Children looked after",
            sheet.file,
            sheet.head[group],
            sheet.head[text]
        );
    }
    Ok(places)
}

/// The line of a text; within its group a plain "Total" is the group's.
fn named(text: &str) -> Option<Named> {
    match words(text).as_str() {
        "total" => Some(Named::TotalLookedAfter),
        _ => Named::named(text),
    }
}

fn again(line: &Line, text: usize, first: usize) -> String {
    let text = line.cell(text);
    format!(
        "a second row for \u{201c}{text}\u{201d} of the same place and year; the first is row {first}"
    )
}

/// Every year has a total of some place, and every council with lines has its own: else rows were lost.
fn check_years(sheet: &Sheet, places: &Places) -> Result<()> {
    let (_, text) = text_columns(sheet)?;
    for ((year, place), spending) in places {
        if !spending.taken.contains_key(&Named::TotalLookedAfter) {
            bail!(
                "{}: row {}, column {}: {} in {} has no row for \u{201c}{}\u{201d}; the file may be cut short",
                sheet.file,
                spending.row,
                sheet.head[text],
                place.words(),
                financial_year(*year),
                Named::TotalLookedAfter.words()
            );
        }
    }
    Ok(())
}

/// Compares each total with its lines, where the place has as many as the most complete one of its year.
fn slips(sheet: &Sheet, places: &Places) -> Result<Slips> {
    let spent = sheet.column(&SPENT)?;
    let mut slips = Slips::default();
    for ((year, place), spending) in places {
        let of_year = places
            .range((*year, Place::England)..)
            .take_while(|((other, _), _)| other == year);
        let most = of_year.map(|(_, one)| one.parts.len()).max();
        let added: Option<f64> = spending.parts.iter().copied().sum();
        let (Some(total), Some(added)) = (spending.total, added) else {
            continue;
        };
        if spending.parts.is_empty() || Some(spending.parts.len()) != most {
            continue;
        }
        let whose = format!("{} in {}", place.words(), financial_year(*year));
        let row = spending.taken[&Named::TotalLookedAfter].0;
        let head = &sheet.head[spent];
        slips.compare(&whose, (total, added), |what| {
            crate::import::sheet::fault(&sheet.file, row, head, format!("{what} ({whose})"))
        });
    }
    Ok(slips)
}

/// The years in which the file has few councils, and how many; `None` where there are none.
fn few_councils(places: &Places) -> Option<String> {
    let years: BTreeSet<u16> = places.keys().map(|key| key.0).collect();
    let count = |year: u16| {
        let places = places.keys();
        places
            .filter(|(of, place)| *of == year && place.is_authority())
            .count()
    };
    let words = years.into_iter().filter_map(|year| {
        let few = few(count(year))?;
        Some(format!("{few} in {}", financial_year(year)))
    });
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| words.join(", "))
}

fn rows(places: &Places, edition: u16, source: &Source) -> Rows {
    let mut rows = Rows::default();
    for ((year, place), spending) in places {
        for (line, national, local) in MEASURES {
            let Some((_, cell)) = spending.taken.get(&line) else {
                continue;
            };
            let period = financial_year(*year);
            match place {
                Place::England => rows.england.push(EnglandRow {
                    value: cell
                        .number()
                        .map_or_else(String::new, |pounds| format!("{:.6}", pounds / 1e6)),
                    marker: cell.marker.clone(),
                    vintage: format!("DfE s251 outturn file to {}", financial_year(edition)),
                    ..Release::england_row(source, edition, national, &period)
                }),
                Place::Authority(area) => {
                    let at = (area.as_str(), period.as_str());
                    let row = Release::area_row(source, edition, local, at, cell);
                    rows.authorities.push(row);
                }
                Place::Region(_) => {}
            }
        }
    }
    rows
}

/// A whole file is of the release of the December after its newest year; of a part nobody can say.
fn source(edition: u16, is_part: bool, file: &str) -> Source {
    let year = financial_year(edition);
    let (source, of) = match is_part {
        false => (format!("dfe_s251_dec{edition}"), "financial year"),
        true => (
            format!("dfe_s251_part_{}", year.replace('-', "_")),
            "part of a release, to financial year",
        ),
    };
    Source {
        source,
        publisher: "Department for Education".into(),
        title: format!(
            "LA and school expenditure, {of} {year}: s251 outturn, children's and young people's services"
        ),
        table_or_paragraph: format!("{file}: national rows and rows by authority"),
        published: String::new(),
        url: "https://explore-education-statistics.service.gov.uk/find-statistics/la-and-school-expenditure".into(),
        licence: "Open Government Licence v3.0".into(),
        seen: "mirror".into(),
    }
}
