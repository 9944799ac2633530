//! What others have said in public of children looked after and their cost, beside what our figures give: a claim is data,
//! our number is worked out, the verdict is edited and must not go against the number.

mod asks;
mod forecast;
mod formula;

pub use asks::{Asked, asks};
pub use forecast::{Forecast, Score, Scored, forecasts, score};
pub use formula::{FormulaError, Worked, work_out};

use crate::compare::Councils;
use crate::dataset::Dataset;
use crate::quantity::{rate, whole};
use crate::table::{DataError, Row, Table};

const COMPILED_IN: &str = include_str!("../../../data/claims.csv");

/// Words such as "almost", or rounded inputs, cover no more than this share of the printed number.
const COVERED: f64 = 0.1;

/// What is to be said of a number as it was worded (not of whoever said it).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The figures or the definition needed are not open; our number, if any, is only a neighbour.
    CannotCheck,
    /// Our number rounds to the printed one at its printed precision.
    Exact,
    /// Not exact, but covered by words such as "almost", by truncation, or by rounding in what it was worked out from.
    Rounded,
    /// Right for an earlier year, vintage or forecast, and overtaken when said or since.
    Stale,
    /// The arithmetic stands, but period, scope, price basis or divisor invite a wrong reading.
    Misleading,
    /// No reading of the stated period and scope gives the number.
    False,
}

impl Verdict {
    pub const ALL: [Self; 6] = [
        Self::CannotCheck,
        Self::Exact,
        Self::Rounded,
        Self::Stale,
        Self::Misleading,
        Self::False,
    ];

    /// As the table writes it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::CannotCheck => "cannot-check",
            Self::Exact => "exact",
            Self::Rounded => "rounded",
            Self::Stale => "stale",
            Self::Misleading => "true-but-misleading",
            Self::False => "false",
        }
    }
}

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
    /// A year, a month or a day, as far as known.
    pub date: String,
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
    /// `cash`, `real`, `count`, `rate`, `share` or `unknown`.
    pub basis: String,
    /// How our number follows from figures; `None` where open data cannot give one.
    pub formula: Option<String>,
    /// The same in words, or why there is no number.
    pub how: String,
    pub verdict: Verdict,
    pub traps: Vec<String>,
    reason: String,
    pub source: ClaimSource,
    pub note: String,
}

/// Where a claim or a forecast was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimSource {
    pub title: String,
    pub url: String,
    /// `primary`: the maker's own page; `secondary`: somebody's account; `mirror`: a stored copy.
    pub grade: String,
}

/// Our number for a claim, in the claim's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Computed {
    pub value: f64,
    /// Ours less the printed one; `None` where nothing was printed.
    pub distance: Option<f64>,
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
        .map(|row| claim(&row))
        .collect()
}

/// Our number for a claim; `None` where open data cannot give one (the claim's `how` says why).
pub fn compute(dataset: &Dataset, claim: &Claim) -> Option<Computed> {
    let councils = Councils::compiled_in().ok()?;
    let worked = work_out(dataset, &councils, claim.formula.as_deref()?).ok()?;
    Some(Computed {
        value: worked.value,
        distance: claim
            .claimed
            .as_ref()
            .filter(|_| claim.our_unit.is_none())
            .map(|claimed| worked.value - claimed.value),
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
    /// Why the verdict stands, in words, with our number in its places.
    ///
    /// In the table `{1}` stands for our number with one decimal, `{0}` for a whole number with its commas, `{£m1}` for
    /// pounds in millions with one decimal.
    pub fn reason(&self, computed: Option<&Computed>) -> String {
        let Some(computed) = computed else {
            return self.reason.clone();
        };
        let value = computed.value;
        let written = (1..=3).fold(
            self.reason.replace("{0}", &whole(value)),
            |text, decimals| text.replace(&format!("{{{decimals}}}"), &rate(value, decimals)),
        );
        written.replace("{£m1}", &rate(value / 1e6, 1))
    }

    /// Where verdict and number go against each other by the rules of verdicts, in words.
    pub fn conflict(&self, computed: Option<&Computed>) -> Option<String> {
        let is_checked = self.verdict != Verdict::CannotCheck;
        let conflict =
            |what: &str| Some(format!("{}: {}, but {what}", self.id, self.verdict.key()));
        if self.verdict == Verdict::Misleading && self.traps.is_empty() {
            return conflict("no trap is named");
        }
        let (Some(claimed), Some(computed)) = (&self.claimed, computed) else {
            let is_bare = is_checked && self.claimed.is_some();
            return if is_bare {
                conflict("there is no number of ours")
            } else {
                None
            };
        };
        let is_same = claimed.is_what_rounds(computed.value);
        let apart = (computed.value - claimed.value).abs() / claimed.value.abs();
        match self.verdict {
            Verdict::Exact if !is_same => conflict("our number does not round to the printed one"),
            Verdict::Rounded | Verdict::Stale | Verdict::False if is_same => {
                conflict("our number rounds to the printed one")
            }
            Verdict::Rounded if apart > COVERED => conflict("the two are too far apart"),
            _ => None,
        }
    }
}

fn claim(row: &Row<'_>) -> Result<Claim, DataError> {
    let field = |column| row.get(column).map(String::from);
    let filled = |text: &str| (!text.is_empty()).then(|| text.to_string());
    let key = row.get("verdict")?;
    let verdict = Verdict::ALL
        .into_iter()
        .find(|verdict| verdict.key() == key);
    let traps = row.get("traps")?.split(';').filter_map(filled);
    Ok(Claim {
        id: field("id")?,
        made_by: field("made_by")?,
        date: field("date")?,
        words: field("claim")?,
        claimed: printed(row, "claimed_value")?,
        unit: field("claimed_unit")?,
        our_unit: filled(row.get("our_unit")?),
        measure: field("measure")?,
        scope: field("scope")?,
        from: field("from_period")?,
        to: field("to_period")?,
        basis: field("basis")?,
        formula: filled(row.get("formula")?),
        how: field("how")?,
        verdict: verdict.ok_or_else(|| row.error(format!("`{key}` is no verdict")))?,
        traps: traps.collect(),
        reason: field("reason")?,
        source: source(row)?,
        note: field("note")?,
    })
}

fn source(row: &Row<'_>) -> Result<ClaimSource, DataError> {
    Ok(ClaimSource {
        title: row.get("source_title")?.into(),
        url: row.get("source_url")?.into(),
        grade: row.get("source_grade")?.into(),
    })
}

/// A number as printed, or none where the cell is empty.
fn printed(row: &Row<'_>, column: &str) -> Result<Option<Printed>, DataError> {
    let text = row.get(column)?;
    if text.is_empty() {
        return Ok(None);
    }
    let problem = || row.error(format!("`{text}` in `{column}` is not a number"));
    Printed::parse(text).map(Some).ok_or_else(problem)
}
