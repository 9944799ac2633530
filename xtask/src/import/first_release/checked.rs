//! Whether a first release holds together.

use std::collections::BTreeMap;

use anyhow::Result;

use super::Counts;
use crate::import::cell::Cell;
use crate::import::parts::{Rounding, Sum, sum};
use crate::import::release::few;
use crate::import::sheet::{Sheet, fault};

/// By how much a council's placements may add to more than its children: counts of 2010 are grossed and rounded one by one.
const GROSSED: f64 = 5.0;

/// A file as it was read.
pub(super) struct Checked<'a> {
    pub(super) sheet: &'a Sheet,
    /// The column of all children.
    pub(super) total: usize,
    pub(super) year: u16,
    pub(super) england: &'a Counts,
    pub(super) councils: &'a BTreeMap<String, Counts>,
}

impl Checked<'_> {
    /// England is the sum of its councils and of its placements, as near as it is rounded; no council has more children
    /// placed than looked after; most children are in foster care.
    pub(super) fn check(&self) -> Result<()> {
        let Some(all) = self.england.all.number() else {
            return Err(self.fault(self.england, "England has no number of children".into()));
        };
        let councils: Vec<&Cell> = self.councils.values().map(|counts| &counts.all).collect();
        if few(councils.len()).is_none() {
            self.check_sum(all, &councils, ("councils", 0.0))?;
        }
        let placements: Vec<&Cell> = self.england.placements().collect();
        self.check_sum(all, &placements, ("placements", self.half()))?;
        self.check_councils()?;
        self.check_foster()
    }

    /// Half of what England's counts are rounded to: a hundred in 2010, ten later.
    fn half(&self) -> f64 {
        if self.year == 2010 { 50.0 } else { 5.0 }
    }

    fn check_sum(&self, all: f64, parts: &[&Cell], (words, half): (&str, f64)) -> Result<()> {
        let total = self.half();
        let Sum::Broken(apart) = sum(all, parts, Rounding { total, part: half }) else {
            return Ok(());
        };
        let added = all + apart;
        let what = format!("England has {all} children, but its {words} add to {added}");
        Err(self.fault(self.england, what))
    }

    fn check_councils(&self) -> Result<()> {
        for (number, counts) in self.councils {
            let added: f64 = counts.placements().filter_map(Cell::number).sum();
            let all = counts.all.number();
            if all.is_some_and(|all| added > all + GROSSED) {
                let what = format!(
                    "council {number} has {added} children in placements, more than it looks after"
                );
                return Err(self.fault(counts, what));
            }
        }
        Ok(())
    }

    /// Columns that are not under their own heads make another group the largest.
    fn check_foster(&self) -> Result<()> {
        let size = |cell: &Cell| cell.number().unwrap_or(0.0);
        let placed = self.england.placed.iter();
        let largest = placed.max_by(|(_, a), (_, b)| size(a).total_cmp(&size(b)));
        if largest.is_some_and(|(group, _)| *group == "foster") {
            return Ok(());
        }
        let what = "foster care is not the largest group of placements; the columns may not be under their own heads";
        Err(self.fault(self.england, what.into()))
    }

    fn fault(&self, counts: &Counts, what: String) -> anyhow::Error {
        let head = &self.sheet.head[self.total];
        fault(&self.sheet.file, counts.row, head, what)
    }
}

impl Counts {
    /// All placements, with those that the tables have no measure for.
    fn placements(&self) -> impl Iterator<Item = &Cell> {
        let placed = self.placed.iter().map(|(_, cell)| cell);
        placed.chain(&self.other)
    }
}
