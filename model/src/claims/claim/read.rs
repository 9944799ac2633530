//! The tables of claims and forecasts, row by row.

use super::formula::Formula;
use super::text::Prose;
use super::{Claim, ClaimSource, Printed, Verdict};
use crate::table::{DataError, Row};

pub(super) fn claim(row: &Row<'_>) -> Result<Claim, DataError> {
    let field = |column| row.get(column).map(String::from);
    let key = row.get("verdict")?;
    let verdict = Verdict::ALL
        .into_iter()
        .find(|verdict| verdict.key() == key);
    let traps = row.get("traps")?.split(';').filter(|text| !text.is_empty());
    Ok(Claim {
        id: field("id")?,
        made_by: field("made_by")?,
        date: row.parse("date")?,
        words: field("claim")?,
        claimed: printed(row, "claimed_value")?,
        unit: field("claimed_unit")?,
        our_unit: filled(row, "our_unit")?,
        measure: field("measure")?,
        scope: field("scope")?,
        from: field("from_period")?,
        to: field("to_period")?,
        basis: row.parse("basis")?,
        formula: formula(row, "formula")?,
        later: formula(row, "later")?,
        forecast: filled(row, "forecast")?,
        how: prose(row, "how")?,
        verdict: verdict.ok_or_else(|| row.error(format!("`{key}` is no verdict")))?,
        traps: traps.map(String::from).collect(),
        reason: prose(row, "reason")?,
        source: source(row)?,
        note: prose(row, "note")?,
    })
}

pub(super) fn source(row: &Row<'_>) -> Result<ClaimSource, DataError> {
    Ok(ClaimSource {
        title: row.get("source_title")?.into(),
        url: row.get("source_url")?.into(),
        grade: row.parse("source_grade")?,
    })
}

/// The formula of a cell, or none where it is empty.
pub(super) fn formula(row: &Row<'_>, column: &str) -> Result<Option<Formula>, DataError> {
    let read = |text: String| {
        let problem = |error| row.error(format!("`{text}` in `{column}`: {error}"));
        Formula::parse(&text).map_err(problem)
    };
    filled(row, column)?.map(read).transpose()
}

/// The text of a cell with its places for numbers.
fn prose(row: &Row<'_>, column: &str) -> Result<Prose, DataError> {
    let problem = |error| row.error(format!("`{column}`: {error}"));
    Prose::parse(row.get(column)?).map_err(problem)
}

/// The text of a cell, or none where it is empty.
pub(super) fn filled(row: &Row<'_>, column: &str) -> Result<Option<String>, DataError> {
    let text = row.get(column)?;
    Ok((!text.is_empty()).then(|| text.to_string()))
}

/// A number as printed, or none where the cell is empty.
pub(super) fn printed(row: &Row<'_>, column: &str) -> Result<Option<Printed>, DataError> {
    let text = row.get(column)?;
    if text.is_empty() {
        return Ok(None);
    }
    let problem = || row.error(format!("`{text}` in `{column}` is not a number"));
    Printed::parse(text).map(Some).ok_or_else(problem)
}
