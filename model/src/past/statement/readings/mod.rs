//! Every reading that a measure allows between two years: in cash and after inflation, as published and on today's
//! definition, of all councils and of the same ones, whole and divided. Each says what it is.

mod spending;

use super::write::{in_words, subject};
use super::{Evidence, Measure, Per, measure::Kind};
use crate::compare::compound;
use crate::dataset::{SeriesId, id};
use crate::quantity::Year;
use crate::scope::Prices;
use crate::sheet::Format;

/// Counts before the department corrected them.
pub(super) const FIRST_PUBLISHED: &str = "as first published";
/// How a reading of the councils that have figures at both ends says so, where others have not.
pub(super) const SAME_COUNCILS: &str = "the same councils";
/// Figures of the other return that councils make.
pub(super) const OUTTURN: &str = "in revenue outturn";

/// Counts of England are rounded to 10 and weekly costs to £5.
const HALF_COUNT: f64 = 5.0;
const HALF_WEEK: f64 = 2.5;

/// What a reading is a reading of: claims are judged by those of their own kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    Whole,
    Each(Per),
    /// The number of children beside spending: shown, never what a sum is judged by.
    Children,
}

/// Something that went from one value to another.
#[derive(Clone, Debug)]
pub struct Reading {
    /// As it heads a row: `Spending on residential care, in cash`.
    pub name: String,
    /// As it stands in a sentence: `spending on residential care`.
    pub(super) subject: String,
    /// Which figures, where there are several: `as published`, `for the same councils`; else empty.
    pub(super) which: &'static str,
    pub(super) prices: Option<Prices>,
    pub(super) about: About,
    /// In pounds, children or %, at both years.
    pub ends: [f64; 2],
    /// How far each end may be from what was counted, by rounding.
    pub(super) slack: [f64; 2],
    years: i32,
    pub(super) format: Format,
}

impl Reading {
    /// The change over the span as a fraction, between the lowest and the highest that rounding allows.
    pub fn change(&self) -> [f64; 3] {
        let [[from_low, _, from_high], [to_low, _, to_high]] = [self.range(0), self.range(1)];
        if self.years == 0 {
            return [0.0; 3];
        }
        [
            to_low / from_high - 1.0,
            self.central(),
            to_high / from_low - 1.0,
        ]
    }

    /// The change without allowance for rounding, as a fraction.
    pub fn central(&self) -> f64 {
        self.ends[1] / self.ends[0] - 1.0
    }

    /// The same change every year that would have made it, as a fraction.
    pub(super) fn yearly(&self) -> [f64; 3] {
        self.change()
            .map(|change| compound(1.0 + change, self.years))
    }

    pub(super) fn central_yearly(&self) -> f64 {
        compound(1.0 + self.central(), self.years)
    }

    /// The later less the earlier, with what rounding allows.
    pub(super) fn difference(&self) -> [f64; 3] {
        let (difference, slack) = (self.ends[1] - self.ends[0], self.slack[0] + self.slack[1]);
        [difference - slack, difference, difference + slack]
    }

    /// One end with what rounding allows.
    pub(super) fn range(&self, end: usize) -> [f64; 3] {
        [
            self.ends[end] - self.slack[end],
            self.ends[end],
            self.ends[end] + self.slack[end],
        ]
    }

    /// One end as it is written.
    pub fn written(&self, end: usize) -> String {
        self.format.write(self.ends[end])
    }
}

/// All readings of a measure between two years, those of its own kind first; empty where a year has no figure.
pub fn readings(
    evidence: Evidence<'_>,
    measure: &'static Measure,
    from: Year,
    to: Year,
) -> Vec<Reading> {
    let maker = Maker {
        evidence,
        measure,
        years: [from, to],
    };
    match measure.kind {
        Kind::Spending(scope) => maker.spending(scope).unwrap_or_default(),
        Kind::Service(series) => maker.both_prices(
            maker.series(series),
            (About::Whole, "", ""),
            [0.0; 2],
            Format::Pounds,
        ),
        Kind::Weekly(series) => maker.both_prices(
            maker.series(series),
            (About::Whole, "", ""),
            [HALF_WEEK; 2],
            Format::Price,
        ),
        Kind::Children(_) | Kind::Group(..) => maker.people(),
    }
}

/// Whether two readings have the same figures, to less than a pound or a child.
fn are_alike(a: [f64; 2], b: [f64; 2]) -> bool {
    a.iter().zip(b).all(|(a, b)| (a - b).abs() < 0.5)
}

struct Maker<'a> {
    evidence: Evidence<'a>,
    measure: &'static Measure,
    years: [Year; 2],
}

impl Maker<'_> {
    fn series(&self, id: SeriesId) -> Option<[f64; 2]> {
        let value = |year| self.evidence.dataset.series(id).value(year);
        Some([value(self.years[0])?, value(self.years[1])?])
    }

    /// In base-year prices.
    fn real(&self, cash: [f64; 2]) -> Option<[f64; 2]> {
        let real = |end: usize| self.evidence.dataset.real(cash[end], self.years[end]);
        Some([real(0)?, real(1)?])
    }

    fn reading(
        &self,
        ends: [f64; 2],
        slack: [f64; 2],
        prices: Option<Prices>,
        (about, which, of): (About, &'static str, &str),
        format: Format,
    ) -> Reading {
        let per = match about {
            About::Each(per) => Some(per),
            _ => None,
        };
        let subject = if of.is_empty() {
            subject(self.measure, per)
        } else {
            of.to_string()
        };
        let basis = prices.map_or(String::new(), |prices| format!(", {}", in_words(prices)));
        let which_words = if which.is_empty() {
            String::new()
        } else {
            format!(", {which}")
        };
        Reading {
            name: format!("{}{basis}{which_words}", crate::text::capitalised(&subject)),
            subject,
            which,
            prices,
            about,
            ends,
            slack,
            years: self.years[1].since(self.years[0]),
            format,
        }
    }

    /// A sum of money in cash and after inflation.
    fn both_prices(
        &self,
        cash: Option<[f64; 2]>,
        what: (About, &'static str, &str),
        slack: [f64; 2],
        format: Format,
    ) -> Vec<Reading> {
        let Some(cash) = cash else {
            return Vec::new();
        };
        let mut both = vec![self.reading(cash, slack, Some(Prices::Cash), what, format)];
        both.extend(self.real(cash).map(|real| {
            let scaled = [0, 1].map(|end| slack[end] * real[end] / cash[end]);
            self.reading(real, scaled, Some(Prices::Real), what, format)
        }));
        both
    }

    fn people(&self) -> Vec<Reading> {
        let value = |year| self.measure.value(self.evidence, year);
        let (Some(from), Some(to)) = (value(self.years[0]), value(self.years[1])) else {
            return Vec::new();
        };
        let half = match self.measure.kind {
            Kind::Children(series) => series.iter().map(|_| HALF_COUNT).sum(),
            _ => HALF_COUNT,
        };
        let mut all = vec![self.reading(
            [from, to],
            [half; 2],
            None,
            (About::Whole, "", ""),
            Format::Children,
        )];
        if self.measure.key == "children" {
            let first = self
                .series(id::CLA_STOCK_FIRST_PUBLISHED)
                .filter(|first| !are_alike(*first, [from, to]));
            all.extend(first.map(|first| {
                self.reading(
                    first,
                    [half; 2],
                    None,
                    (About::Whole, FIRST_PUBLISHED, ""),
                    Format::Children,
                )
            }));
        } else if let Some(everyone) = self
            .series(id::CLA_STOCK)
            .filter(|_| !self.measure.is_flow())
        {
            let percent = [0, 1].map(|end| [from, to][end] / everyone[end] * 100.0);
            let slack = [0, 1]
                .map(|end| (half + HALF_COUNT * percent[end] / 100.0) / everyone[end] * 100.0);
            all.push(self.reading(
                percent,
                slack,
                None,
                (About::Each(Per::Share), "", ""),
                Format::PercentSign,
            ));
        }
        all
    }
}
