//! The checked figures: series by year, their sources, the data editions. The app never sees a raw row.

mod read;

pub(crate) use read::{read_year, whole_table};

use crate::area::Area;
use crate::date::PartialDate;
use crate::provenance::SourceGrade;
use crate::quantity::Year;
use crate::table::{DataError, Table};
use read::{collected, read_editions, read_figures, read_marks, read_series, read_sources};
use std::collections::BTreeMap;

/// The project's tables as text, as they lie in `data/`.
#[derive(Clone, Copy)]
pub struct Tables<'a> {
    pub editions: &'a str,
    pub series: &'a str,
    pub sources: &'a str,
    /// Rows kept by hand, each with its source.
    pub manual: &'a str,
    /// Rows read from official files.
    pub imported: &'a str,
    /// What a reader must know of single years: a missing one, a changed definition, councils left out.
    pub year_notes: &'a str,
    pub presets: &'a str,
    pub preset_levers: &'a str,
}

/// The national tables, compiled in.
#[cfg(any(not(target_arch = "wasm32"), feature = "whole"))]
pub const COMPILED_IN: Tables<'static> = Tables {
    series: include_str!("../../../../data/series.csv"),
    sources: include_str!("../../../../data/sources.csv"),
    manual: include_str!("../../../../data/england_manual.csv"),
    imported: include_str!("../../../../data/england_imported.csv"),
    ..LEAN
};

/// In the browser only what the live page draws from: a third of the weight of all tables is notes for the reader,
/// and those are in the prerendered text.
#[cfg(all(target_arch = "wasm32", not(feature = "whole")))]
pub const COMPILED_IN: Tables<'static> = LEAN;

/// The tables without the rows and notes that only the prerendered text shows; `build.rs` writes them.
pub const LEAN: Tables<'static> = Tables {
    editions: include_str!("../../../../data/editions.csv"),
    series: include_str!(concat!(env!("OUT_DIR"), "/series.csv")),
    sources: include_str!(concat!(env!("OUT_DIR"), "/sources.csv")),
    manual: include_str!(concat!(env!("OUT_DIR"), "/england_manual.csv")),
    imported: include_str!(concat!(env!("OUT_DIR"), "/england_imported.csv")),
    year_notes: include_str!("../../../../data/year_notes.csv"),
    presets: include_str!("../../../../data/presets.csv"),
    preset_levers: include_str!("../../../../data/preset_levers.csv"),
};

/// Which figures stand together: the releases known at one time, and the years the default trends are taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Written `data=2025` in a link.
    pub id: u16,
    /// The financial year a projection starts from.
    pub base_year: Year,
    pub children_from: Year,
    pub mix_from: Year,
    pub prices_from: Year,
    pub other_from: Year,
    pub other_to: Year,
    /// The span whose planned growth in core spending power is the default of the funding lever.
    pub funding_period: String,
    /// The day of the newest release in it, `2025-12-04`.
    pub as_at: PartialDate,
    /// When the publishers say the next figures come, in words.
    pub next_due: PartialDate,
}

/// A series of `data/series.csv`. Each has a constant in [`id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeriesId(&'static str);

impl SeriesId {
    /// As the tables write it.
    pub const fn name(self) -> &'static str {
        self.0
    }

    /// The series that the tables call so, if there is one.
    pub fn named(name: &str) -> Option<Self> {
        id::ALL.into_iter().find(|series| series.0 == name)
    }
}

/// Every series there is.
pub mod id {
    use super::SeriesId;

    include!(concat!(env!("OUT_DIR"), "/series_ids.rs"));
}

/// One figure in the base unit of its series (pounds for money), with where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub value: f64,
    pub source: String,
    pub vintage: String,
    pub note: String,
}

/// One series: its unit in words and its figures by financial year (a 31 March count under the year it ends).
#[derive(Clone, Debug, Default)]
pub struct Series {
    pub unit: String,
    pub note: String,
    years: BTreeMap<Year, Figure>,
    /// Figures whose period is not a financial year: `mid-2024`, `2022-23 to 2024-25`.
    spans: BTreeMap<String, Figure>,
}

/// Where a figure was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub publisher: String,
    pub title: String,
    pub table: String,
    pub published: String,
    pub url: String,
    /// How it was read; in words by `provenance::how_read`.
    pub seen: SourceGrade,
}

/// Something a reader must know of one year of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub kind: MarkKind,
    pub note: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// The series was defined otherwise before this year.
    Definition,
    /// No figure was published.
    Missing,
    /// The figure leaves councils out.
    Councils,
    /// What was printed does not add up; what is used does.
    Corrected,
    /// The figure is not on one footing with its neighbours: no trend starts or ends there.
    Unsound,
}

/// All national figures of one edition.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// What the figures are of: England, or one council.
    pub area: Area,
    pub edition: Edition,
    /// Every edition there is, oldest first.
    pub editions: Vec<Edition>,
    series: BTreeMap<String, Series>,
    sources: BTreeMap<String, Source>,
    year_notes: BTreeMap<(String, Year), Mark>,
}

/// The GDP deflator, base year = 100.
const DEFLATOR: SeriesId = id::GDP_DEFLATOR_INDEX;

/// Series that are the same for every council, by the start of their ids.
const NATIONAL: [&str; 4] = [
    "gdp_deflator_",
    "core_spending_power_",
    "csc_overspend_",
    "unit_cost_week_",
];

/// The four placement groups that make up residential settings.
pub const RESIDENTIAL_GROUPS: [SeriesId; 4] = [
    id::PLACEMENT_HOMES_AND_SECURE,
    id::PLACEMENT_SUPPORTED_ACCOMMODATION,
    id::PLACEMENT_OTHER_RESIDENTIAL,
    id::PLACEMENT_RESIDENTIAL_SCHOOLS,
];

impl Series {
    /// The figure of a financial year, or `None` where none was published.
    pub fn get(&self, year: Year) -> Option<&Figure> {
        self.years.get(&year)
    }

    pub fn value(&self, year: Year) -> Option<f64> {
        self.get(year).map(|figure| figure.value)
    }

    /// The figure of a period that is not a financial year.
    pub fn span(&self, period: &str) -> Option<&Figure> {
        self.spans.get(period)
    }

    /// Figures of periods that are not financial years, by period.
    pub fn spans(&self) -> impl Iterator<Item = (&str, &Figure)> {
        self.spans
            .iter()
            .map(|(period, figure)| (period.as_str(), figure))
    }

    /// Years with a figure, oldest first.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = (Year, &Figure)> {
        self.years.iter().map(|(year, figure)| (*year, figure))
    }
}

impl Dataset {
    /// Reads the tables as they stood in `edition` (the newest where `None`).
    ///
    /// # Errors
    /// Where a row is malformed or names an unknown series or source.
    pub fn parse(tables: &Tables<'_>, edition: Option<u16>) -> Result<Self, DataError> {
        let editions = read_editions(tables.editions)?;
        let chosen = match edition {
            Some(id) => editions.iter().find(|edition| edition.id == id),
            None => editions.last(),
        };
        let edition = chosen
            .cloned()
            .ok_or_else(|| whole_table("editions", "the edition asked for is not there"))?;
        let sources = read_sources(tables.sources)?;
        let mut series = read_series(tables.series)?;
        for (name, text) in [
            ("england_manual", tables.manual),
            ("england_imported", tables.imported),
        ] {
            read_figures(&Table::read(name, text)?, edition.id, &sources, &mut series)?;
        }
        let series = series.into_iter().map(|(id, newest)| (id, newest.series));
        let series = collected(series);
        let year_notes = read_marks(tables.year_notes)?;
        Ok(Self {
            area: Area::ENGLAND,
            edition,
            editions,
            series,
            sources,
            year_notes,
        })
    }

    /// The figures of one area in the place of England's, of which only prices and plans are kept. Its figures carry no source
    /// of their own: what they were published in is said where they are shown.
    pub(crate) fn of_area(
        &self,
        area: Area,
        figures: impl Iterator<Item = (SeriesId, BTreeMap<Year, f64>)>,
    ) -> Self {
        let is_national = |id: &String| NATIONAL.iter().any(|start| id.starts_with(start));
        let kept = self.series.iter().filter(|(id, _)| is_national(id));
        let mut series: BTreeMap<String, Series> = kept
            .map(|(id, series)| (id.clone(), series.clone()))
            .collect();
        for (id, values) in figures {
            let national = self.series(id);
            let figure = |value| Figure {
                value,
                source: String::new(),
                vintage: String::new(),
                note: String::new(),
            };
            let years = values
                .into_iter()
                .map(|(year, value)| (year, figure(value)));
            let own = Series {
                unit: national.unit.clone(),
                note: national.note.clone(),
                years: collected(years),
                spans: BTreeMap::new(),
            };
            series.insert(id.0.into(), own);
        }
        // Which councils are missing, and how England's totals were printed, is no matter of one council.
        let is_general =
            |mark: &Mark| matches!(mark.kind, MarkKind::Definition | MarkKind::Unsound);
        let marks = self.year_notes.iter().filter(|(_, mark)| is_general(mark));
        Self {
            area,
            edition: self.edition.clone(),
            editions: self.editions.clone(),
            series,
            sources: self.sources.clone(),
            year_notes: marks
                .map(|(key, mark)| (key.clone(), mark.clone()))
                .collect(),
        }
    }

    /// A series; empty where this dataset has none of its figures.
    pub fn series(&self, id: SeriesId) -> &Series {
        static EMPTY: Series = Series {
            unit: String::new(),
            note: String::new(),
            years: BTreeMap::new(),
            spans: BTreeMap::new(),
        };
        self.series.get(id.0).unwrap_or(&EMPTY)
    }

    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    /// What a reader must know of one year of a series, if anything.
    pub fn mark(&self, series: SeriesId, year: Year) -> Option<&Mark> {
        self.year_notes.get(&(series.0.to_string(), year))
    }

    /// Cash of a year at base-year prices, by the GDP deflator; `None` where the index has no such year.
    pub fn real(&self, cash: f64, year: Year) -> Option<f64> {
        Some(cash / self.series(DEFLATOR).value(year)? * 100.0)
    }

    /// Prices of a year, the base year's being 1.
    pub(crate) fn price_level(&self, year: Year) -> Option<f64> {
        let index = self.series(DEFLATOR);
        Some(index.value(year)? / index.value(self.edition.base_year)?)
    }

    /// Everyone looked after at some time in `year`: those on the 31 March before it, and those who came in during it.
    pub fn looked_after_in(&self, year: Year) -> Option<f64> {
        let before = self.series(id::CLA_STOCK).value(year.plus(-1))?;
        Some(before + self.series(id::CLA_STARTED).value(year)?)
    }

    /// Children in residential settings at the 31 March that ends `year`.
    pub fn residential(&self, year: Year) -> Option<f64> {
        RESIDENTIAL_GROUPS
            .iter()
            .map(|group| self.series(*group).value(year))
            .sum()
    }
}
