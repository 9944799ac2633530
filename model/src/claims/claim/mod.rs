//! What others have said in public of children looked after and their cost, beside what our figures give: a claim is data,
//! our number is worked out, the verdict is edited and must not go against the number.

mod basis;
mod comparison;
mod forecast;
mod formula;
mod read;
mod superseded;
mod text;
mod verdict;

pub use basis::ClaimBasis;
pub use comparison::{ClaimComparison, comparison_view};
pub use forecast::{Forecast, ForecastKind, Score, Scored, forecasts, is_statement_of, score};
pub use formula::{Formula, FormulaError, Worked, work_out};
pub use superseded::{Superseded, superseded};
pub use verdict::{ROUNDED_INPUTS_COVER, Verdict};

use crate::compare::Councils;
use crate::dataset::Dataset;
use crate::date::PartialDate;
use crate::provenance::SourceGrade;
use crate::table::{DataError, Table};
use text::Prose;

const COMPILED_IN: &str = include_str!("../../../../data/claims.csv");

/// A number as it was printed: its precision is how it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    pub value: f64,
    pub decimals: usize,
}

/// One claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    pub id: String,
    pub made_by: String,
    pub date: PartialDate,
    /// The claim in a sentence of ours.
    pub words: String,
    /// `None` where nothing was printed that could be checked.
    pub claimed: Option<Printed>,
    pub unit: String,
    /// The unit of our number where it is another than the claim's: then there is no distance between the two.
    pub our_unit: Option<String>,
    pub measure: String,
    pub scope: String,
    pub from: String,
    pub to: String,
    pub basis: ClaimBasis,
    /// How our number follows from figures; `None` where open data cannot give one.
    pub formula: Option<Formula>,
    /// The same from figures as they stand now, where `formula` rests on figures of an earlier release.
    pub later: Option<Formula>,
    /// The forecast that the claim is, by its id in the record: then it is judged as a forecast.
    pub forecast: Option<String>,
    /// The same in words, or why there is no number.
    how: Prose,
    pub verdict: Verdict,
    pub traps: Vec<String>,
    reason: Prose,
    pub source: ClaimSource,
    note: Prose,
}

/// Where a claim or a forecast was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimSource {
    pub title: String,
    pub url: String,
    pub grade: SourceGrade,
}

/// Our number for a claim, in the claim's unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Computed {
    pub value: f64,
    /// Ours less the printed one; `None` where nothing was printed.
    pub distance: Option<f64>,
    /// The same from figures as they stand now, where the number rests on an earlier release.
    pub later: Option<f64>,
    /// What it rests on that a later release in the tables has overtaken.
    pub superseded: Vec<Superseded>,
    pub worked: Worked,
}

/// The claims compiled in, in the order of the table.
///
/// # Errors
/// Where a row is malformed; a test reads them.
pub fn compiled_in() -> Result<Vec<Claim>, DataError> {
    claims(COMPILED_IN)
}

/// Reads a table of claims.
///
/// # Errors
/// Where a row is malformed.
pub fn claims(text: &str) -> Result<Vec<Claim>, DataError> {
    Table::read("claims", text)?
        .rows()
        .map(|row| read::claim(&row))
        .collect()
}

/// Our number for a claim; `None` where open data cannot give one (the claim's `how` says why).
pub fn compute(dataset: &Dataset, claim: &Claim) -> Option<Computed> {
    let councils = Councils::compiled_in().ok()?;
    let worked = work_out(dataset, &councils, claim.formula.as_ref()?).ok()?;
    let later = claim
        .later
        .as_ref()
        .and_then(|formula| work_out(dataset, &councils, formula).ok());
    Some(Computed {
        value: worked.value,
        distance: claim
            .claimed
            .as_ref()
            .filter(|_| claim.our_unit.is_none())
            .map(|claimed| worked.value - claimed.value),
        later: later.map(|worked| worked.value),
        superseded: superseded(dataset, &worked),
        worked,
    })
}

impl Printed {
    /// Reads `3`, `-2` or `27.5`.
    pub fn parse(text: &str) -> Option<Self> {
        let decimals = text.split_once('.').map_or(0, |(_, after)| after.len());
        let value = text.parse().ok().filter(|value: &f64| value.is_finite())?;
        Some(Self { value, decimals })
    }

    /// Whether `value`, written as precisely as this was, is the same number. Halves round away from zero.
    pub fn is_what_rounds(&self, value: f64) -> bool {
        let scale = (0..self.decimals).fold(1.0, |scale, _| scale * 10.0);
        let written = |value: f64| libm::round(value * scale);
        (written(value) - written(self.value)).abs() < 0.5
    }
}

impl Claim {
    /// Why the verdict stands, in words, with its numbers in their places.
    pub fn reason(&self, dataset: &Dataset, computed: Option<&Computed>) -> String {
        self.reason.filled(dataset, computed)
    }

    /// How our number follows from figures, in words, or why there is none.
    pub fn how(&self, dataset: &Dataset, computed: Option<&Computed>) -> String {
        self.how.filled(dataset, computed)
    }

    /// What else is to be said; may be empty.
    pub fn note(&self, dataset: &Dataset, computed: Option<&Computed>) -> String {
        self.note.filled(dataset, computed)
    }
}
