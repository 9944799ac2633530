//! The same comparison for one council: its own section 251 money and children, by the same engine.

use super::{Comparison, Councils, Question, Refusal, compare};
use crate::authority::{Authority, Severity};
use crate::dataset::{Dataset, SeriesId, id};
use crate::prices::SPENDING;
use crate::quantity::Year;
use crate::scope::Scope;

/// Compares two years of a council. A flagged figure is compared as published, and its flag is the first note.
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
    let compared = series(question.scope, comparison.attribution.mix.is_some());
    let flagged = ends
        .iter()
        .flat_map(|year| flags(council, &compared, *year));
    let flagged: Vec<String> = flagged.collect();
    comparison.notes.splice(0..0, flagged);
    Ok(comparison)
}

/// The series that a comparison is of, and what each is called.
fn series(scope: Scope, is_split: bool) -> Vec<(SeriesId, &'static str)> {
    let lines = [
        (id::S251_GROSS_RESIDENTIAL, "spending on residential care"),
        (id::S251_GROSS_FOSTERING, "spending on fostering"),
    ];
    let wanted = match scope {
        Scope::Total if is_split => &lines[..],
        Scope::Total => &[],
        Scope::Residential => &lines[..1],
        Scope::Fostering => &lines[1..],
        Scope::ResidentialAndFostering => &lines[..],
    };
    let total = (scope == Scope::Total).then_some((SPENDING, "spending"));
    let children = (id::CLA_STOCK, "number of children");
    let all = total.into_iter().chain(wanted.iter().copied());
    all.chain([children]).collect()
}

/// What a reader is warned of in one year of these series.
fn flags<'a>(
    council: &'a Authority,
    series: &'a [(SeriesId, &'static str)],
    year: Year,
) -> impl Iterator<Item = String> + 'a {
    let flags = series.iter().flat_map(move |(series, what)| {
        let flags = council.flags_of(*series, year);
        flags.map(move |flag| (flag, *what))
    });
    flags.map(move |(flag, what)| {
        let how = match flag.severity {
            Severity::Check | Severity::Missing => "needs a closer look",
            Severity::Suspect | Severity::Exclude => "is probably wrong",
        };
        format!(
            "{}’s {what} for {year} {how}: {}.",
            council.plain_name(),
            flag.reason
        )
    })
}
