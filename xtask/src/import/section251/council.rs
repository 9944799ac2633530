//! One council's rows in an archive of the outturn: its figures, and whether they stand where that year had them.

use anyhow::{Result, bail};

use super::archive::Columns;
use super::harmonised::{Entry, Harmonised, Lacks, is_adoption_inside, known_number};
use super::{FOSTERING, RESIDENTIAL, Slips, TOTAL};
use crate::import::cell::{Cell, whole_pounds};
use crate::import::release::Release;
use crate::import::sheet::{Sheet, fault};
use crate::tables::{AreaRow, Source, financial_year};

/// One council's rows in its file.
pub(super) struct Council<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) columns: &'a Columns,
    pub(super) number: &'a str,
    /// In the order of the return; there is one at least.
    pub(super) entries: &'a [Entry],
}

impl Council<'_> {
    /// What its lines come to.
    pub(super) fn harmonised(&self) -> Result<Harmonised<'_>> {
        Harmonised::of(self.entries).or_else(|Lacks(line)| {
            let last = self.entries.iter().map(|entry| entry.row).max();
            bail!(
                "{}: row {}, column {}: council {} has no row for \u{201c}{}\u{201d}; the file may be cut short",
                self.sheet.file,
                last.unwrap_or(0),
                self.sheet.head[self.columns.text],
                self.number,
                line.words()
            )
        })
    }

    /// Where the file has the council first.
    pub(super) fn place(&self) -> String {
        let rows = self.entries.iter().map(|entry| entry.row);
        let column = &self.sheet.head[self.columns.council];
        format!("row {}, column {column}", rows.min().unwrap_or(0))
    }

    /// Compares the published total with its own lines.
    pub(super) fn compare(&self, figures: &Harmonised<'_>, slips: &mut Slips) {
        let published = figures.published;
        if let (Some(total), Some(added)) = (published.pounds, figures.added) {
            let fault = |what| self.fault(published, self.columns.spent, what);
            slips.compare(self.number, (total, added), fault);
        }
    }

    /// Lines stand where they stood in the year that the file's name gives, or it is of another year.
    pub(super) fn check_year(&self, figures: &Harmonised<'_>, edition: u16) -> Result<()> {
        let year = financial_year(edition);
        for entry in self.entries {
            let known = entry.line.and_then(|line| known_number(edition, line));
            if let (Some(known), Some(number)) = (known, entry.number)
                && known != number
            {
                let what = format!(
                    "\u{201c}{}\u{201d} is line {number}, but was line {known} in {year}; is {year} the file's year?",
                    entry.text
                );
                return Err(self.fault(entry, self.columns.text, what));
            }
        }
        let expected = is_adoption_inside(edition);
        if expected.is_some_and(|inside| inside != figures.is_adoption_inside) {
            let side = if figures.is_adoption_inside {
                "part"
            } else {
                "no part"
            };
            let what = format!(
                "adoption is {side} of this total, as it was not in {year}; is {year} the file's year?"
            );
            return Err(self.fault(figures.published, self.columns.text, what));
        }
        Ok(())
    }

    /// Its rows for the tables: the total and two lines.
    pub(super) fn rows(
        &self,
        figures: &Harmonised<'_>,
        edition: u16,
        source: &Source,
    ) -> [AreaRow; 3] {
        let year = financial_year(edition);
        let row = |measure: &str, cell: &Cell| {
            Release::area_row(source, edition, measure, (self.number, &year), cell)
        };
        let total = match figures.total {
            Some(total) => Cell {
                value: whole_pounds(total),
                marker: String::new(),
            },
            None => Cell {
                value: String::new(),
                marker: "x".to_owned(),
            },
        };
        [
            row(TOTAL, &total),
            row(RESIDENTIAL, &figures.residential.cell),
            row(FOSTERING, &figures.fostering.cell),
        ]
    }

    fn fault(&self, entry: &Entry, column: usize, what: String) -> anyhow::Error {
        let head = &self.sheet.head[column];
        fault(&self.sheet.file, entry.row, head, what)
    }
}
