//! Councils with children's services, as their figures were published: a withheld number stays withheld, a flagged one is flagged.
//! What a council was before, or became, stands under its own name and is never joined to it.

use crate::area::Area;
use crate::dataset::{Dataset, SeriesId, whole_table};
use crate::quantity::Year;
use crate::recoded::folded;
use crate::table::{DataError, Row, Table};
use std::collections::BTreeMap;

/// A council.
#[derive(Clone, Debug)]
pub struct Authority {
    pub area: Area,
    /// As it is written in the tables: `Bristol, City of`.
    pub name: String,
    pub region: String,
    /// `unitary`, `metropolitan`, `london` or `county`.
    pub kind: String,
    /// The year of the 1 April on which it began, where that was after 2008.
    pub first_year: Option<i32>,
    /// The year of the 1 April on which it ended, where it is gone.
    pub last_year: Option<i32>,
    /// The councils that took its place.
    pub successors: Vec<Area>,
    /// Other names that readers look for.
    pub also_called: Vec<String>,
    /// The ten councils most like it by the department's model, the nearest first.
    pub neighbours: Vec<Area>,
    pub inspection: Option<Inspection>,
    pub flags: Vec<Flag>,
    figures: BTreeMap<SeriesId, BTreeMap<Year, Published>>,
}

/// Ofsted's latest judgement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    /// The last day of the inspection, `2024-03-18`.
    pub inspected: String,
    pub overall: String,
    pub children_in_care: String,
}

/// What a publisher gave for one year.
#[derive(Clone, Debug, PartialEq)]
pub enum Published {
    /// Children, a rate per 10,000, or pounds.
    Value(f64),
    /// The publisher's mark where there is no number: `c` and `x` are withheld or not available.
    Mark(String),
}

/// Why a reader is warned of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    pub series: SeriesId,
    pub year: Year,
    pub severity: Severity,
    pub reason: String,
}

/// How much is wrong with a flagged figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// To be looked at before it is used.
    Check,
    /// No figure was published.
    Missing,
    /// Probably wrong.
    Suspect,
    /// An omission, never a figure.
    Exclude,
}

/// All councils, those that are gone among them.
#[derive(Clone, Debug)]
pub struct Authorities(Vec<Authority>);

impl Authorities {
    /// Reads the wide table.
    ///
    /// # Errors
    /// Where a row is malformed or a column names no series.
    pub fn parse(text: &str) -> Result<Self, DataError> {
        let table = Table::read("wide", text)?;
        let all: Vec<Authority> = table.rows().map(read).collect::<Result<_, _>>()?;
        match all.is_empty() {
            true => Err(whole_table("wide", "there is no council in it")),
            false => Ok(Self(all)),
        }
    }

    /// Nobody: where councils are not at hand.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// Councils of today, in the order of their codes.
    pub fn today(&self) -> impl Iterator<Item = &Authority> {
        self.0.iter().filter(|one| one.last_year.is_none())
    }

    /// With those that are gone.
    pub fn all(&self) -> impl Iterator<Item = &Authority> {
        self.0.iter()
    }

    /// A council by its code, or by one that the same ground had before.
    pub fn find(&self, area: Area) -> Option<&Authority> {
        let area = folded(area);
        self.0.iter().find(|one| one.area == area)
    }

    /// The councils that this one took the place of.
    pub fn before(&self, area: Area) -> impl Iterator<Item = &Authority> {
        let became = move |one: &&Authority| one.successors.contains(&area);
        self.0.iter().filter(became)
    }
}

impl Authority {
    /// The name as it stands in a sentence: `Bristol`, `Herefordshire`.
    pub fn plain_name(&self) -> &str {
        let name = self.name.as_str();
        name.strip_suffix(", City of")
            .or_else(|| name.strip_suffix(", County of"))
            .unwrap_or(name)
    }

    /// What was published of a series, by year.
    pub fn series(&self, series: SeriesId) -> impl DoubleEndedIterator<Item = (Year, &Published)> {
        let years = self.figures.get(&series);
        years
            .into_iter()
            .flatten()
            .map(|(year, cell)| (*year, cell))
    }

    pub fn published(&self, series: SeriesId, year: Year) -> Option<&Published> {
        self.figures.get(&series)?.get(&year)
    }

    /// A number as published, flagged or not.
    pub fn value(&self, series: SeriesId, year: Year) -> Option<f64> {
        match self.published(series, year)? {
            Published::Value(value) => Some(*value),
            Published::Mark(_) => None,
        }
    }

    /// The warnings about one figure.
    pub fn flags_of(&self, series: SeriesId, year: Year) -> impl Iterator<Item = &Flag> {
        let is_of = move |flag: &&Flag| flag.series == series && flag.year == year;
        self.flags.iter().filter(is_of)
    }

    /// Whether a figure is probably wrong or an omission: shown as such, and no base of anything.
    pub fn is_unsound(&self, series: SeriesId, year: Year) -> bool {
        self.flags_of(series, year)
            .any(|flag| flag.severity >= Severity::Suspect)
    }

    /// The national dataset with this council's figures in the place of England's, as published: prices and plans are the nation's.
    pub fn dataset(&self, england: &Dataset) -> Dataset {
        self.dataset_of(england, |_, _| true)
    }

    /// The same without what is probably wrong.
    pub fn sound_dataset(&self, england: &Dataset) -> Dataset {
        self.dataset_of(england, |series, year| !self.is_unsound(series, year))
    }

    fn dataset_of(&self, england: &Dataset, keeps: impl Fn(SeriesId, Year) -> bool) -> Dataset {
        let figures = self.figures.iter().map(|(series, years)| {
            let values = years.iter().filter_map(|(year, cell)| match cell {
                Published::Value(value) if keeps(*series, *year) => Some((*year, *value)),
                Published::Value(_) | Published::Mark(_) => None,
            });
            (*series, values.collect())
        });
        england.of_area(self.area, figures)
    }
}

fn read(row: Row<'_>) -> Result<Authority, DataError> {
    let text = |column: &str| row.get(column).map(String::from);
    let year = |column: &str| match row.get(column)? {
        "" => Ok(None),
        _ => row.parse(column).map(Some),
    };
    let area = |text: &str| {
        Area::parse(text).ok_or_else(|| row.error(format!("`{text}` is no area’s code")))
    };
    let areas = |column: &str, mark: &str| -> Result<Vec<Area>, DataError> {
        let codes = row.get(column)?.split(mark);
        codes.filter(|code| !code.is_empty()).map(area).collect()
    };
    let also_called = row.get("also_called")?.split("; ");
    let inspected = text("inspected")?;
    let inspection = Inspection {
        overall: text("overall")?,
        children_in_care: text("children_in_care")?,
        inspected,
    };
    Ok(Authority {
        area: area(row.get("area")?)?,
        name: text("name")?,
        region: text("region")?,
        kind: text("kind")?,
        first_year: year("first_year")?,
        last_year: year("last_year")?,
        successors: areas("successors", "; ")?,
        also_called: also_called
            .filter(|name| !name.is_empty())
            .map(String::from)
            .collect(),
        neighbours: areas("neighbours", " ")?,
        inspection: Some(inspection).filter(|one| !one.inspected.is_empty()),
        flags: read_flags(&row)?,
        figures: read_figures(&row)?,
    })
}

/// `measure:2025`: a series and the year whose 31 March ends the period.
fn read_column(head: &str) -> Option<(SeriesId, Year)> {
    let (measure, year) = head.split_once(':')?;
    let year: i32 = year.parse().ok()?;
    Some((SeriesId::named(measure)?, Year::starting(year - 1)))
}

fn read_figures(row: &Row<'_>) -> Result<BTreeMap<SeriesId, BTreeMap<Year, Published>>, DataError> {
    let mut figures: BTreeMap<SeriesId, BTreeMap<Year, Published>> = BTreeMap::new();
    for (head, cell) in row.cells().filter(|(head, _)| head.contains(':')) {
        let (series, year) = read_column(head)
            .ok_or_else(|| row.error(format!("`{head}` is no series and year")))?;
        if cell.is_empty() {
            continue;
        }
        let cell = match cell.parse() {
            Ok(value) => Published::Value(value),
            Err(_) => Published::Mark(cell.into()),
        };
        figures.entry(series).or_default().insert(year, cell);
    }
    Ok(figures)
}

fn read_flags(row: &Row<'_>) -> Result<Vec<Flag>, DataError> {
    let flags = row.get("flags")?.split(" | ");
    let flags = flags.filter(|flag| !flag.is_empty()).map(|text| {
        read_flag(text).ok_or_else(|| row.error(format!("`{text}` is no warning of a figure")))
    });
    flags.collect()
}

fn read_flag(text: &str) -> Option<Flag> {
    let (column, rest) = text.split_once(' ')?;
    let (severity, reason) = rest.split_once(' ')?;
    let (series, year) = read_column(column)?;
    let severity = match severity {
        "check" | "note" => Severity::Check,
        "missing" => Severity::Missing,
        "suspect" => Severity::Suspect,
        "exclude" => Severity::Exclude,
        _ => return None,
    };
    Some(Flag {
        series,
        year,
        severity,
        reason: reason.into(),
    })
}
