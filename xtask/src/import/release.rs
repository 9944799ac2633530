//! What one official file gives: the rows of one edition of one kind, in the project's form.

use std::collections::BTreeMap;

use super::cell::Cell;
use crate::tables::{Area, AreaRow, EnglandRow, Inspection, Source};

/// A kind of official file that is taken into `data/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Children,
    FirstRelease,
    Inspections,
    NewPlacements,
    Placements,
    Population,
    Section251,
    Spending,
}

impl Kind {
    /// The name of the kind in messages.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Children => "children looked after, numbers and rates",
            Self::FirstRelease => "children looked after by placement and council, first release",
            Self::Inspections => "Ofsted inspection outcomes",
            Self::NewPlacements => "new placements during the year",
            Self::Placements => "children looked after in England by placement and provider",
            Self::Population => "population aged 0 to 17",
            Self::Section251 => "section 251 outturn, children looked after",
            Self::Spending => "revenue outturn RO3, children looked after",
        }
    }

    /// Whether files of this kind give a series or a measure. A first release counts the same children as the releases that
    /// came after it, in editions of its own.
    pub(crate) fn covers(self, series: &str) -> bool {
        let starts = |prefixes: &[&str]| prefixes.iter().any(|prefix| series.starts_with(prefix));
        match self {
            Self::Children => starts(&["cla_"]),
            Self::FirstRelease => series == "cla_stock" || starts(&["placement_oldgroup_"]),
            Self::Inspections => false,
            Self::NewPlacements => NEW_PLACEMENTS.contains(&series),
            Self::Placements => starts(&["placed_"]),
            Self::Population => starts(&["population_0_17"]),
            Self::Section251 => starts(&["s251_gross_"]),
            Self::Spending => starts(&["ro3_gross_"]),
        }
    }
}

/// The two national series of placements that began, and of those that were changed, in a year.
pub(crate) const NEW_PLACEMENTS: [&str; 2] = ["new_placements", "placements_changing"];

/// The imported tables by council, and how the measures begin that each holds.
pub(crate) const AUTHORITY_TABLES: [(&str, &str); 5] = [
    ("children_looked_after", "cla_"),
    ("placements", "placement_"),
    ("population_0_17", "population_0_17"),
    ("spending_ro3", "ro3_gross_"),
    ("spending_s251", "s251_gross_"),
];

/// The table by council that holds a measure; of national series that of their own kind.
pub(crate) fn table_of(measure: &str) -> &'static str {
    let found = AUTHORITY_TABLES
        .iter()
        .find(|(_, start)| measure.starts_with(start));
    found.map_or("placements", |(table, _)| table)
}

/// One file's rows. `edition` is the year whose 31 March ends it.
#[derive(Default)]
pub(crate) struct Rows {
    pub(crate) england: Vec<EnglandRow>,
    /// By council: its nine-character code, or the department's three-digit number where the file has no other.
    pub(crate) authorities: Vec<AreaRow>,
    pub(crate) areas: Vec<Area>,
    pub(crate) inspections: Vec<Inspection>,
    /// Where the file has a council's number for the first time, for messages: `row 12, column LA`.
    pub(crate) numbers: BTreeMap<String, String>,
}

/// One file: what it is, and its rows.
pub(crate) struct Release {
    pub(crate) file: String,
    pub(crate) kind: Kind,
    pub(crate) edition: u16,
    /// The date of release as `2025-12-04`, where the file says so.
    pub(crate) published: Option<String>,
    /// How few councils are in it, in words, where most are not: then the rows of the others stay as they are.
    pub(crate) part: Option<String>,
    /// What whoever imports it should know, in sentences without a full stop.
    pub(crate) notes: Vec<String>,
    pub(crate) rows: Rows,
    pub(crate) source: Source,
}

impl Release {
    /// A whole file that says neither when it was published nor anything to be noted.
    pub(crate) fn new(file: &str, kind: Kind, edition: u16, source: Source, rows: Rows) -> Self {
        Self {
            file: file.to_owned(),
            kind,
            edition,
            published: None,
            part: None,
            notes: Vec::new(),
            rows,
            source,
        }
    }

    /// A row for England from this release's edition and source.
    pub(crate) fn england_row(
        source: &Source,
        edition: u16,
        series: &str,
        period: &str,
    ) -> EnglandRow {
        EnglandRow {
            series: series.to_owned(),
            period: period.to_owned(),
            edition,
            value: String::new(),
            marker: String::new(),
            source: source.source.clone(),
            vintage: String::new(),
            note: String::new(),
        }
    }

    /// A council's row from this release's edition and source.
    pub(crate) fn area_row(
        source: &Source,
        edition: u16,
        measure: &str,
        (area, period): (&str, &str),
        cell: &Cell,
    ) -> AreaRow {
        AreaRow {
            measure: measure.to_owned(),
            area: area.to_owned(),
            period: period.to_owned(),
            edition,
            value: cell.value.clone(),
            marker: cell.marker.clone(),
            source: source.source.clone(),
        }
    }
}

/// Fewer councils than this in a year, of the 150 to 153 there have been, are a part of a file.
pub(crate) const MOST_COUNCILS: usize = 140;

/// So many councils in words, where they are few.
pub(crate) fn few(councils: usize) -> Option<String> {
    (councils < MOST_COUNCILS).then(|| counted(councils, "council"))
}

/// So many of something in words.
pub(crate) fn counted(count: usize, what: &str) -> String {
    match count {
        1 => format!("one {what}"),
        n => format!("{n} {what}s"),
    }
}
