//! The same comparison for one council: its own section 251 money and children, by the same engine.

use super::{Comparison, Councils, Question, Refusal, compare};
use crate::authority::{Authority, Severity};
use crate::dataset::{Dataset, id};
use crate::prices::SPENDING;
use crate::quantity::Year;

/// Compares two years of a council. A flagged figure is compared as published, and the flag is the first note.
///
/// # Errors
/// Where a year has no figure of that scope: the sentence names the years there are.
pub fn compare_council(
    england: &Dataset,
    council: &Authority,
    question: Question,
) -> Result<Comparison, Refusal> {
    let own = council.dataset(england);
    let mut comparison = compare(&own, &Councils::none(), question)?;
    let mut ends = vec![question.from, question.to];
    ends.dedup();
    let flagged = ends.iter().flat_map(|year| flags(council, *year));
    let flagged: Vec<String> = flagged.collect();
    comparison.notes.splice(0..0, flagged);
    Ok(comparison)
}

/// What a reader is warned of in one year's money and children.
fn flags(council: &Authority, year: Year) -> impl Iterator<Item = String> + use<'_> {
    let series = [
        SPENDING,
        id::S251_GROSS_RESIDENTIAL,
        id::S251_GROSS_FOSTERING,
        id::CLA_STOCK,
    ];
    let flags = series
        .into_iter()
        .flat_map(move |series| council.flags_of(series, year));
    flags.map(move |flag| {
        let how = match flag.severity {
            Severity::Check | Severity::Missing => "needs a closer look",
            Severity::Suspect | Severity::Exclude => "is probably wrong",
        };
        format!(
            "{}’s figure for {year} {how}: {}.",
            council.plain_name(),
            flag.reason
        )
    })
}
