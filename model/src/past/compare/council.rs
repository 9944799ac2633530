//! The same comparison for one council: its own section 251 money and children, by the same engine.

use super::{Comparison, Councils, Question, Refusal, compare, years};
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
    let compared = series(question.scope);
    let is_unsound = |(series, _): &(SeriesId, &str)| {
        let mut ends = ends.iter();
        ends.any(|year| council.is_unsound(*series, *year))
    };
    comparison.is_flagged = compared.iter().any(is_unsound);
    let parts = &mut comparison.attribution;
    if parts.mix.is_some() && LINES.iter().any(is_unsound) {
        (parts.mix, parts.price) = (None, None);
        comparison.notes.push(NOT_SPLIT.into());
    }
    comparison.notes.extend(only_until(&own, question.scope));
    let flagged = ends
        .iter()
        .flat_map(|year| flags(council, &compared, *year));
    let flagged: Vec<String> = flagged.collect();
    comparison.notes.splice(0..0, flagged);
    Ok(comparison)
}

/// The lines of spending that placements are set beside, and what each is called.
const LINES: [(SeriesId, &str); 2] = [
    (id::S251_GROSS_RESIDENTIAL, "spending on residential care"),
    (id::S251_GROSS_FOSTERING, "spending on fostering"),
];

const NOT_SPLIT: &str = "Placement mix and price are not told apart: the council’s spending on residential care or fostering is probably wrong in one of the two years.";

/// The series that a comparison is of, and what each is called.
fn series(scope: Scope) -> Vec<(SeriesId, &'static str)> {
    let money = match scope {
        Scope::Total => &[(SPENDING, "spending")],
        Scope::Residential => &LINES[..1],
        Scope::Fostering => &LINES[1..],
        Scope::ResidentialAndFostering => &LINES[..],
    };
    let children = (id::CLA_STOCK, "number of children");
    money.iter().copied().chain([children]).collect()
}

/// Said of a part of the spending, whose years end before those of the whole.
fn only_until(own: &Dataset, scope: Scope) -> Option<String> {
    let last = |scope| years(own, scope).last().copied();
    let end = last(scope).filter(|end| Some(*end) != last(Scope::Total))?;
    Some(format!(
        "Figures for {} are published up to {end}.",
        scope.services()
    ))
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
