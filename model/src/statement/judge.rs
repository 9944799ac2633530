//! Whether a reading of the figures bears a claim out.

use super::Evidence;
use super::readings::{About, Reading};
use super::{Amount, Quantity, Size, Statement};
use crate::quantity::Year;

/// What the figures say of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// At least one reading that the claim allows bears it out.
    Right,
    /// None that it allows does.
    Wrong,
    /// There is nothing to judge: two years and no claim.
    NoClaim,
    /// A year has no figure.
    NoFigure,
}

impl Amount {
    /// Whether this reading is as large as the amount says.
    pub(super) fn fits(self, reading: &Reading) -> bool {
        let covers = |size: Size, range, is_change| size.covers(self.degree, range, is_change);
        match self.quantity {
            Quantity::Change {
                size,
                is_fall,
                is_yearly,
            } => {
                let change = if is_yearly {
                    reading.yearly()
                } else {
                    reading.change()
                };
                let range = towards(change.map(|fraction| fraction * 100.0), is_fall);
                moves_so(range) && covers(size, range, true)
            }
            Quantity::Difference { size, is_fall } => {
                let range = towards(reading.difference(), is_fall);
                moves_so(range) && covers(size, range, true)
            }
            Quantity::Level(size) => covers(size, reading.range(1), false),
            Quantity::Ends(first, last) => {
                covers(first, reading.range(0), false) && covers(last, reading.range(1), false)
            }
        }
    }
}

/// A range in the direction of the claim: a fall of 3% is 3.
fn towards([low, high]: [f64; 2], is_fall: bool) -> [f64; 2] {
    if is_fall { [-high, -low] } else { [low, high] }
}

/// "Rose by less than 5%" is not so of what fell.
fn moves_so([_, high]: [f64; 2]) -> bool {
    high > 0.0
}

impl Statement {
    /// Whether a reading is of the kind the claim names: whole or divided in the same way, and in its prices if it names any.
    pub(super) fn allows(&self, reading: &Reading) -> bool {
        let about = self.per.map_or(About::Whole, About::Each);
        reading.about == about
            && self
                .prices
                .is_none_or(|prices| reading.prices == Some(prices))
    }

    /// Other years in which the claim is right, the latest first and the nearest span first; at most `most`.
    pub(super) fn other_years(&self, evidence: Evidence<'_>, most: usize) -> Vec<[Year; 2]> {
        let Some(amount) = self.amount else {
            return Vec::new();
        };
        let years = self.measure.years(evidence);
        let pairs: Vec<[Year; 2]> = match amount.quantity {
            Quantity::Level(_) => years.iter().map(|year| [*year, *year]).collect(),
            _ => years
                .iter()
                .flat_map(|to| years.iter().map(move |from| [*from, *to]))
                .filter(|[from, to]| from < to)
                .collect(),
        };
        let shares_an_end = |[from, to]: &[Year; 2]| {
            matches!(
                amount.quantity,
                Quantity::Level(_) | Quantity::Ends(..) | Quantity::Difference { .. }
            ) || *from == self.from
                || *to == self.to
        };
        let is_other = |pair: &[Year; 2]| *pair != [self.from, self.to];
        let is_right = |[from, to]: &[Year; 2]| {
            let all = super::readings(evidence, self.measure, *from, *to);
            all.iter()
                .any(|reading| self.allows(reading) && amount.fits(reading))
        };
        let pairs = pairs
            .into_iter()
            .rev()
            .filter(shares_an_end)
            .filter(is_other);
        pairs.filter(is_right).take(most).collect()
    }
}
