//! Reads the Office for National Statistics' mid-year population aged 0 to 17, as the Department for Education gives it.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};

use super::cell::Cell;
use super::explore::{Columns, Place};
use super::parts::{Rounding, england_fault};
use super::release::{Kind, Release, Rows};
use super::sheet::{Meaning, Sheet, base_name, fault as fault_at, plain};
use crate::tables::Source;

pub(crate) const AGES: Meaning = Meaning {
    what: "the age group",
    names: &["age_group", "age", "age_range"],
};
pub(crate) const PEOPLE: Meaning = Meaning {
    what: "the number of people",
    names: &["population_estimate", "population", "population_count"],
};

type Figures = BTreeMap<(Place, u16), (usize, Cell)>;

/// Reads one file. Its edition is the year after its newest mid-year: the 31 March that the estimate serves.
pub(crate) fn read(sheet: &Sheet) -> Result<Release> {
    let columns = Columns::of(sheet)?;
    let figures = figures(sheet, &columns)?;
    check_parts(sheet, &figures)?;
    let newest = figures.keys().map(|key| key.1).max().unwrap_or(0);
    let edition = newest + 1;
    let source = source(edition, newest, base_name(&sheet.file));
    let (mut england, mut authorities) = (Vec::new(), Vec::new());
    for ((place, year), (_, cell)) in &figures {
        let period = format!("mid-{year}");
        match place {
            Place::England => {
                let mut row = Release::england_row(&source, edition, "population_0_17", &period);
                row.value.clone_from(&cell.value);
                row.marker.clone_from(&cell.marker);
                row.vintage = format!("ONS mid-year estimates to mid-{newest}, through DfE");
                england.push(row);
            }
            Place::Authority(area) => {
                let at = (area.as_str(), period.as_str());
                let row = Release::area_row(&source, edition, "population_0_17", at, cell);
                authorities.push(row);
            }
            Place::Region(_) => {}
        }
    }
    let rows = Rows {
        england,
        authorities,
        areas: columns.areas(sheet, edition)?,
        ..Rows::default()
    };
    Ok(Release::new(
        &sheet.file,
        Kind::Population,
        edition,
        source,
        rows,
    ))
}

/// All editions stand at one address, so the file is named beside it until the year's own page is put in.
fn source(edition: u16, newest: u16, file: &str) -> Source {
    Source {
        source: format!("ons_mye_dfe{edition}"),
        publisher: "Office for National Statistics, through DfE".into(),
        title: format!("Mid-year population estimates to mid-{newest}, children aged 0-17"),
        table_or_paragraph: format!("{file}: national and local authority rows"),
        published: String::new(),
        url: "https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates".into(),
        licence: "Open Government Licence v3.0".into(),
        seen: "mirror".into(),
    }
}

fn figures(sheet: &Sheet, columns: &Columns) -> Result<Figures> {
    let ages = sheet.column(&AGES)?;
    let people = sheet.column(&PEOPLE)?;
    let mut figures = Figures::new();
    for line in &sheet.lines {
        if !plain(line.cell(ages)).contains("0 to 17") {
            continue;
        }
        let key = (columns.place(sheet, line)?, columns.year(sheet, line)?);
        let cell = Cell::count(line.cell(people)).map_err(|e| sheet.fault(line, people, e))?;
        if let Some((first, _)) = figures.get(&key) {
            let (place, year) = (key.0.words(), key.1);
            let what = format!("a second row for {place}, {year}; the first is row {first}");
            return Err(sheet.fault(line, people, what));
        }
        figures.insert(key, (line.row, cell));
    }
    if figures.is_empty() {
        bail!(
            "{}: column {}: no row is for ages 0 to 17",
            sheet.file,
            sheet.head[ages]
        );
    }
    Ok(figures)
}

/// England is the sum of its nine regions to the person.
fn check_parts(sheet: &Sheet, figures: &Figures) -> Result<()> {
    let people = sheet.column(&PEOPLE)?;
    let years: BTreeSet<u16> = figures.keys().map(|key| key.1).collect();
    for year in years {
        let Some((row, england)) = figures.get(&(Place::England, year)) else {
            bail!("{}: there is no row for England in {year}", sheet.file);
        };
        let Some(total) = england.number() else {
            continue;
        };
        let of = |wanted: fn(&Place) -> bool| -> Vec<&Cell> {
            let same = figures.iter().filter(|((p, y), _)| wanted(p) && *y == year);
            same.map(|(_, (_, cell))| cell).collect()
        };
        let exact = Rounding {
            total: 0.0,
            part: 0.0,
        };
        let regions = of(Place::is_region);
        let authorities = of(Place::is_authority);
        if let Some(what) = england_fault(total, (&regions, exact), (&authorities, exact)) {
            let what = format!("{what} (mid-{year})");
            return Err(fault_at(&sheet.file, *row, &sheet.head[people], what));
        }
    }
    Ok(())
}
