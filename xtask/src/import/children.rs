//! Reads the Department for Education's numbers and rates of children looked after, starting and ceasing.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};

use super::cell::Cell;
use super::explore::{Columns, Place};
use super::parts::{Rounding, england_fault};
use super::release::{Kind, Release, Rows};
use super::sheet::{Meaning, Sheet, fault as fault_at, plain};
use crate::tables::{Source, financial_year};

pub(crate) const CATEGORY: Meaning = Meaning {
    what: "the category of children",
    names: &["population_type", "population_count"],
};
const COUNT: Meaning = Meaning {
    what: "the number of children",
    names: &["children_count", "number"],
};
pub(crate) const RATE: Meaning = Meaning {
    what: "the rate per 10,000",
    names: &["rate_per_10000", "rate_per_10,000", "rate_per_10k"],
};

/// The three groups that a file counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Stock,
    Started,
    Ceased,
}

const GROUPS: [Group; 3] = [Group::Stock, Group::Started, Group::Ceased];

impl Group {
    /// By the words that every release shares ("at 31 March" became "on 31 March").
    fn named(text: &str) -> Option<Self> {
        let text = plain(text);
        match () {
            () if text.contains("starting") => Some(Self::Started),
            () if text.contains("ceasing") => Some(Self::Ceased),
            () if text.contains("looked after") && text.contains("31 march") => Some(Self::Stock),
            () => None,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Stock => "children looked after on 31 March",
            Self::Started => "children starting to be looked after",
            Self::Ceased => "children ceasing to be looked after",
        }
    }

    /// The ids of the count and of the rate.
    fn measures(self) -> (&'static str, &'static str) {
        match self {
            Self::Stock => ("cla_stock", "cla_rate_per_10k"),
            Self::Started => ("cla_started", "cla_started_rate_per_10k"),
            Self::Ceased => ("cla_ceased", "cla_ceased_rate_per_10k"),
        }
    }

    fn period(self, year: u16) -> String {
        match self {
            Self::Stock => format!("{year}-03-31"),
            Self::Started | Self::Ceased => financial_year(year),
        }
    }
}

struct Figure {
    row: usize,
    count: Cell,
    rate: Cell,
}

type Figures = BTreeMap<(Place, u16, Group), Figure>;

/// Reads one file.
pub(crate) fn read(sheet: &Sheet) -> Result<Release> {
    let columns = Columns::of(sheet)?;
    let figures = figures(sheet, &columns)?;
    check_complete(sheet, &figures)?;
    check_parts(sheet, &figures)?;
    let edition = figures.keys().map(|key| key.1).max().unwrap_or(0);
    let source = source(edition);
    let vintage = format!("DfE CLA {edition} release");
    let (mut england, mut authorities) = (Vec::new(), Vec::new());
    for ((place, year, group), figure) in &figures {
        let (count, rate) = group.measures();
        let period = group.period(*year);
        for (measure, cell) in [(count, &figure.count), (rate, &figure.rate)] {
            match place {
                Place::England => {
                    let mut row = Release::england_row(&source, edition, measure, &period);
                    row.value.clone_from(&cell.value);
                    row.marker.clone_from(&cell.marker);
                    row.vintage.clone_from(&vintage);
                    england.push(row);
                }
                Place::Authority(area) => {
                    let at = (area.as_str(), period.as_str());
                    authorities.push(Release::area_row(&source, edition, measure, at, cell));
                }
                Place::Region(_) => {}
            }
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
        Kind::Children,
        edition,
        source,
        rows,
    ))
}

/// The publication that an edition's counts come from.
pub(crate) fn source(edition: u16) -> Source {
    let address = "https://explore-education-statistics.service.gov.uk/find-statistics/\
                   children-looked-after-in-england-including-adoptions";
    Source {
        source: format!("dfe_cla_{edition}"),
        publisher: "Department for Education".into(),
        title: format!(
            "Children looked after in England including adoptions, reporting year {edition}"
        ),
        table_or_paragraph: "cla_number_and_rate_per_10k_children".into(),
        published: String::new(),
        url: format!("{address}/{edition}"),
        licence: "Open Government Licence v3.0".into(),
        seen: "mirror".into(),
    }
}

fn figures(sheet: &Sheet, columns: &Columns) -> Result<Figures> {
    let category = sheet.column(&CATEGORY)?;
    let count = sheet.column(&COUNT)?;
    let rate = sheet.column(&RATE)?;
    let mut figures = Figures::new();
    for line in &sheet.lines {
        let text = line.cell(category);
        let Some(group) = Group::named(text) else {
            let what = format!("\u{201c}{text}\u{201d} is not a category of children known here");
            return Err(sheet.fault(line, category, what));
        };
        let key = (
            columns.place(sheet, line)?,
            columns.year(sheet, line)?,
            group,
        );
        let figure = Figure {
            row: line.row,
            count: Cell::count(line.cell(count)).map_err(|e| sheet.fault(line, count, e))?,
            rate: Cell::rate(line.cell(rate)).map_err(|e| sheet.fault(line, rate, e))?,
        };
        if let Some(first) = figures.get(&key) {
            let what = format!(
                "a second row for {}, {}, {}; the first is row {}",
                key.0.words(),
                key.1,
                group.words(),
                first.row
            );
            return Err(sheet.fault(line, category, what));
        }
        figures.insert(key, figure);
    }
    Ok(figures)
}

/// Every place and year has all three groups, and every year has England: else the file has lost rows.
fn check_complete(sheet: &Sheet, figures: &Figures) -> Result<()> {
    let years: BTreeSet<u16> = figures.keys().map(|key| key.1).collect();
    for year in &years {
        if !figures.contains_key(&(Place::England, *year, Group::Stock)) {
            bail!("{}: there is no row for England in {year}", sheet.file);
        }
    }
    for ((place, year, _), figure) in figures {
        for group in GROUPS {
            if !figures.contains_key(&(place.clone(), *year, group)) {
                bail!(
                    "{}: row {}, column {}: {} in {year} has no row for {}; the file may be cut short",
                    sheet.file,
                    figure.row,
                    sheet.head[sheet.column(&CATEGORY)?],
                    place.words(),
                    group.words()
                );
            }
        }
    }
    Ok(())
}

/// England against its regions and its authorities. England and regions are rounded to 10; authorities are not.
fn check_parts(sheet: &Sheet, figures: &Figures) -> Result<()> {
    let count = sheet.column(&COUNT)?;
    for ((place, year, group), england) in figures {
        let (Place::England, Some(total)) = (place, england.count.number()) else {
            continue;
        };
        let of = |wanted: fn(&Place) -> bool| -> Vec<&Cell> {
            let same = figures
                .iter()
                .filter(|((p, y, g), _)| wanted(p) && y == year && g == group);
            same.map(|(_, figure)| &figure.count).collect()
        };
        let regions = of(Place::is_region);
        let authorities = of(Place::is_authority);
        let (by_ten, exact) = ((5.0, 5.0), (5.0, 0.0));
        let rounding = |(total, part)| Rounding { total, part };
        let fault = england_fault(
            total,
            (&regions, rounding(by_ten)),
            (&authorities, rounding(exact)),
        );
        if let Some(what) = fault {
            let (file, row, column) = (&sheet.file, england.row, &sheet.head[count]);
            let what = format!("{what} ({}, {year})", group.words());
            return Err(fault_at(file, row, column, what));
        }
    }
    Ok(())
}
