//! What one official file gives: the rows of one edition of one kind, in the project's form.

use crate::tables::{Area, AreaRow, EnglandRow, Source};

/// A kind of official file that is taken into `data/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Children,
    Placements,
    Population,
    Spending,
}

impl Kind {
    /// The name of the kind in messages.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Children => "children looked after, numbers and rates",
            Self::Placements => "children looked after in England by placement and provider",
            Self::Population => "population aged 0 to 17",
            Self::Spending => "revenue outturn RO3, children looked after",
        }
    }

    /// The name of the kind in tables.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Children => "children_looked_after",
            Self::Placements => "placements",
            Self::Population => "population_0_17",
            Self::Spending => "spending_ro3",
        }
    }

    /// The kind that a series or a measure of the imported tables comes from.
    pub(crate) fn of_series(series: &str) -> Option<Self> {
        let starts = |prefix| series.starts_with(prefix);
        match () {
            () if starts("cla_") => Some(Self::Children),
            () if starts("placed_") => Some(Self::Placements),
            () if starts("population_0_17") => Some(Self::Population),
            () if starts("ro3_gross_") => Some(Self::Spending),
            () => None,
        }
    }
}

/// One file's rows. `edition` is the year whose 31 March ends it.
pub(crate) struct Release {
    pub(crate) file: String,
    pub(crate) kind: Kind,
    pub(crate) edition: u16,
    /// The date of release as `2025-12-04`, where the file says so.
    pub(crate) published: Option<String>,
    pub(crate) england: Vec<EnglandRow>,
    pub(crate) authorities: Vec<AreaRow>,
    pub(crate) areas: Vec<Area>,
    pub(crate) source: Source,
}

impl Release {
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
}
