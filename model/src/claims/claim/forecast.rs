//! What others forecast, planned or estimated, next to what happened and to "no change": a scoreboard, computed.

use super::read::{formula, printed, source};
use super::{Claim, ClaimBasis, ClaimSource, Formula, FormulaError, Printed, work_out};
use crate::compare::Councils;
use crate::dataset::Dataset;
use crate::date::PartialDate;
use crate::miss::miss;
use crate::table::{DataError, Row, Table};
use std::str::FromStr;

const COMPILED_IN: &str = include_str!("../../../../data/forecasts.csv");

/// What kind of number it was; in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForecastKind {
    Forecast,
    /// Read by us off the way to a published end point.
    Path,
    /// A budget, scored as if it were a forecast.
    Plan,
    /// Of its present.
    Estimate,
}

impl ForecastKind {
    pub const ALL: [Self; 4] = [Self::Forecast, Self::Path, Self::Plan, Self::Estimate];

    /// As the table writes it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Forecast => "forecast",
            Self::Path => "path",
            Self::Plan => "plan",
            Self::Estimate => "estimate",
        }
    }
}

impl FromStr for ForecastKind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.key() == text)
            .ok_or(())
    }
}

/// One forecast, plan or estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    pub id: String,
    pub made_by: String,
    pub published: PartialDate,
    pub kind: ForecastKind,
    pub quantity: String,
    pub scope: String,
    pub target: String,
    /// `None` where the value was not found.
    pub value: Option<Printed>,
    pub unit: String,
    pub basis: ClaimBasis,
    pub base_period: String,
    pub base: Option<Printed>,
    /// What happened, as a formula; `None` while it is pending or where it cannot be scored.
    pub outturn: Option<Formula>,
    /// What happened in words, or why there is no score.
    pub outturn_words: String,
    /// The last value known when the forecast was made, carried forward unchanged.
    pub rival: Option<Formula>,
    pub difference: String,
    pub source: ClaimSource,
}

/// A value and how far it missed, in % of what happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    pub value: f64,
    pub error_percent: f64,
}

/// How a forecast did, in its own unit; parts are missing where there is nothing to score.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    pub outturn: Option<f64>,
    pub forecast: Option<Scored>,
    /// "No change".
    pub rival: Option<Scored>,
}

impl Score {
    /// Whether "no change" came nearer; `None` where one of the two has no score.
    pub fn did_no_change_win(&self) -> Option<bool> {
        let (forecast, rival) = (self.forecast?, self.rival?);
        Some(rival.error_percent.abs() < forecast.error_percent.abs())
    }
}

/// The forecasts compiled in, in the order of the table.
///
/// # Errors
/// Where a row is malformed; a test reads them.
pub fn forecasts() -> Result<Vec<Forecast>, DataError> {
    Table::read("forecasts", COMPILED_IN)?
        .rows()
        .map(|row| forecast(&row))
        .collect()
}

/// Whether a claim and a forecast are one statement: the same maker, number and quantity. Then it gets one judgement, that of
/// the forecast.
pub fn is_statement_of(claim: &Claim, forecast: &Forecast) -> bool {
    let number = |printed: &Option<Printed>| printed.as_ref().map(|printed| printed.value);
    claim.made_by.starts_with(&forecast.made_by)
        && claim.measure.starts_with(&forecast.quantity)
        && claim.claimed.is_some()
        && number(&claim.claimed) == number(&forecast.value)
}

/// Scores a forecast by its miss, a share of what happened.
///
/// # Errors
/// Where a formula of it is malformed or names a figure that is not there.
pub fn score(
    dataset: &Dataset,
    councils: &Councils,
    forecast: &Forecast,
) -> Result<Score, FormulaError> {
    let value = |formula: &Option<Formula>| -> Result<Option<f64>, FormulaError> {
        let worked = formula
            .as_ref()
            .map(|formula| work_out(dataset, councils, formula));
        Ok(worked.transpose()?.map(|worked| worked.value))
    };
    let (outturn, rival) = (value(&forecast.outturn)?, value(&forecast.rival)?);
    let scored = |value: Option<f64>| {
        value.zip(outturn).map(|(value, outturn)| Scored {
            value,
            error_percent: miss(value, outturn) * 100.0,
        })
    };
    Ok(Score {
        outturn,
        forecast: scored(forecast.value.as_ref().map(|printed| printed.value)),
        rival: scored(rival),
    })
}

fn forecast(row: &Row<'_>) -> Result<Forecast, DataError> {
    let field = |column| row.get(column).map(String::from);
    Ok(Forecast {
        id: field("id")?,
        made_by: field("made_by")?,
        published: row.parse("published")?,
        kind: row.parse("kind")?,
        quantity: field("quantity")?,
        scope: field("scope")?,
        target: field("target_period")?,
        value: printed(row, "forecast_value")?,
        unit: field("unit")?,
        basis: row.parse("basis")?,
        base_period: field("base_period")?,
        base: printed(row, "base_value")?,
        outturn: formula(row, "outturn")?,
        outturn_words: field("outturn_words")?,
        rival: formula(row, "rival")?,
        difference: field("definition_difference")?,
        source: source(row)?,
    })
}
