//! The figures for England from both tables, by series, period and edition.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;

use super::Findings;
use crate::tables::{EnglandRow, read_rows};

/// Where a row stands and what it says.
pub(super) struct Figure {
    pub(super) file: &'static str,
    /// As a spreadsheet counts: the head is row 1. No cell of these tables holds a line end.
    pub(super) row: usize,
    pub(super) edition: u16,
    pub(super) value: String,
    marker: String,
}

impl Figure {
    pub(super) fn number(&self) -> Option<f64> {
        self.value.parse().ok()
    }
}

/// Every row, under its series and period, in the order of the files.
pub(super) struct Figures(BTreeMap<(String, String), Vec<Figure>>);

impl Figures {
    pub(super) fn read(data: &Path) -> Result<Self> {
        let mut all: BTreeMap<(String, String), Vec<Figure>> = BTreeMap::new();
        for file in ["england_manual.csv", "england_imported.csv"] {
            let rows: Vec<EnglandRow> = read_rows(&data.join(file))?;
            for (i, row) in rows.into_iter().enumerate() {
                all.entry((row.series, row.period))
                    .or_default()
                    .push(Figure {
                        file,
                        row: i + 2,
                        edition: row.edition,
                        value: row.value,
                        marker: row.marker,
                    });
            }
        }
        Ok(Self(all))
    }

    /// The row of the newest edition.
    pub(super) fn newest(&self, series: &str, period: &str) -> Option<&Figure> {
        let rows = self.0.get(&(series.to_owned(), period.to_owned()))?;
        rows.iter().max_by_key(|figure| figure.edition)
    }

    /// The row as it stood in an edition: of the newest that is not later.
    pub(super) fn as_of(&self, series: &str, period: &str, edition: u16) -> Option<&Figure> {
        let rows = self.0.get(&(series.to_owned(), period.to_owned()))?;
        let known = rows.iter().filter(|figure| figure.edition <= edition);
        known.max_by_key(|figure| figure.edition)
    }

    /// The row of one edition.
    pub(super) fn of_edition(&self, series: &str, period: &str, edition: u16) -> Option<&Figure> {
        let rows = self.0.get(&(series.to_owned(), period.to_owned()))?;
        rows.iter().find(|figure| figure.edition == edition)
    }

    /// The periods of every series.
    pub(super) fn periods(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut periods: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (series, period) in self.0.keys() {
            periods.entry(series).or_default().insert(period);
        }
        periods
    }

    /// The editions in which a figure stands.
    pub(super) fn editions(&self, series: &str, period: &str) -> Vec<u16> {
        let rows = self.0.get(&(series.to_owned(), period.to_owned()));
        rows.map_or_else(Vec::new, |rows| rows.iter().map(|f| f.edition).collect())
    }
}

/// A figure has a number or a marker, and stands once in an edition across both tables.
pub(super) fn check(figures: &Figures, findings: &mut Findings) {
    let before = findings.problems.len();
    let mut count = 0;
    for ((series, period), rows) in &figures.0 {
        for (i, figure) in rows.iter().enumerate() {
            count += 1;
            if figure.value.is_empty() == figure.marker.is_empty() {
                let what =
                    format!("{series} for {period} must have a value or a marker, and not both");
                findings.problem(figure.file, figure.row, "value", what);
            }
            if let Some(first) = rows[..i]
                .iter()
                .find(|other| other.edition == figure.edition)
            {
                let what = format!(
                    "{series} for {period}, edition {}, stands already in {}, row {}",
                    figure.edition, first.file, first.row
                );
                findings.problem(figure.file, figure.row, "series", what);
            }
        }
    }
    findings.prove(
        before,
        format!("{count} figures for England stand once and have a number or a marker"),
    );
}
