//! Whether a reading of the figures bears a claim out.

use super::Evidence;
use super::readings::{About, FIRST_PUBLISHED, Reading};
use super::{Amount, Quantity, Size, Statement};
use crate::quantity::Year;
use crate::scope::Prices;

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
        let [change, yearly] = [reading.change(), reading.yearly()];
        match self.quantity {
            Quantity::Change {
                size,
                is_fall,
                is_yearly,
            } => {
                let change = if is_yearly { yearly } else { change };
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
fn towards([low, figure, high]: [f64; 3], is_fall: bool) -> [f64; 3] {
    if is_fall {
        [-high, -figure, -low]
    } else {
        [low, figure, high]
    }
}

/// "Rose by less than 5%" is not so of what fell.
fn moves_so([_, figure, _]: [f64; 3]) -> bool {
    figure > 0.0
}

impl Statement {
    /// Whether a reading is of the kind the claim names: whole or divided in the same way, and in its prices if it names any.
    pub(super) fn allows(&self, reading: &Reading) -> bool {
        let about = self.per.map_or(About::Whole, About::Each);
        // A sum without a word on prices is in the money of its year.
        let prices = self.prices.or((!self.is_change()).then_some(Prices::Cash));
        // Counts of two releases are not put beside each other.
        let is_of_one_release = reading.which != FIRST_PUBLISHED || self.is_of_one_year();
        reading.about == about
            && is_of_one_release
            && prices.is_none_or(|prices| reading.prices.is_none_or(|known| known == prices))
    }

    /// Other years in which the claim is right, the latest and shortest first; at most `most`.
    pub(super) fn other_years(&self, evidence: Evidence<'_>, most: usize) -> Vec<[Year; 2]> {
        let Some(amount) = self.amount else {
            return Vec::new();
        };
        let years = self.measure.years(evidence);
        let latest_first = || years.iter().rev().copied();
        let pairs: Vec<[Year; 2]> = if self.is_of_one_year() {
            latest_first().map(|year| [year, year]).collect()
        } else {
            latest_first()
                .flat_map(|to| latest_first().map(move |from| [from, to]))
                .filter(|[from, to]| from < to)
                .collect()
        };
        let is_right = |[from, to]: &[Year; 2]| {
            let all = super::readings(evidence, self.measure, *from, *to);
            all.iter()
                .any(|reading| self.allows(reading) && amount.fits(reading))
        };
        let others = pairs
            .into_iter()
            .filter(|pair| *pair != [self.from, self.to]);
        others.filter(is_right).take(most).collect()
    }

    /// The claim in years that nobody named: as it stands where it is right so, else the latest years in which it is.
    #[must_use]
    pub fn with_years_found(mut self, evidence: Evidence<'_>) -> Self {
        let years = self.measure.years(evidence);
        let nearest = |year: Year| {
            let distance = |known: &&Year| known.since(year).abs();
            years.iter().min_by_key(distance).copied().unwrap_or(year)
        };
        (self.from, self.to) = (nearest(self.from), nearest(self.to));
        let is_right = |statement: &Self| {
            let all = super::readings(evidence, statement.measure, statement.from, statement.to);
            let fits =
                |reading: &Reading| statement.amount.is_some_and(|amount| amount.fits(reading));
            all.iter()
                .any(|reading| statement.allows(reading) && fits(reading))
        };
        if !is_right(&self)
            && let Some([from, to]) = self.other_years(evidence, 1).first()
        {
            (self.from, self.to) = (*from, *to);
        }
        self
    }
}
