//! The words round a claim: verdicts in plain English, numbers in their units.

use model::claim::{Claim, Computed, ROUNDED_INPUTS_COVER, Verdict};
use model::quantity::{rate, whole, with_unit};

/// Each verdict, as the page words it, and what it means; from what holds to what does not.
pub(super) fn verdicts() -> [(Verdict, &'static str, String); 6] {
    [
        (Verdict::Exact, "Our number, rounded as theirs was, is the same.".into()),
        (
            Verdict::Rounded,
            format!(
                "Ours is within {}% of theirs. A word such as “almost”, digits cut off, or rounding in what it was calculated from explains the rest.",
                rate(ROUNDED_INPUTS_COVER * 100.0, 0)
            ),
        ),
        (
            Verdict::Stale,
            "Right for an earlier year, release or forecast, and overtaken when it was said or since.".into(),
        ),
        (
            Verdict::Misleading,
            "The sum is right, but its years, services, prices or divisor invite a wrong reading.".into(),
        ),
        (
            Verdict::False,
            "The published figures do not give this number, however they are read.".into(),
        ),
        (
            Verdict::CannotCheck,
            "What is needed is not published. Any figure we give is the nearest available.".into(),
        ),
    ]
    .map(|(verdict, meaning)| (verdict, word(verdict), meaning))
}

/// A verdict in the words of a fact-checker.
pub(super) const fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exact => "Correct",
        Verdict::Rounded => "Correct, rounded",
        Verdict::Stale => "Out of date",
        Verdict::Misleading => "Misleading",
        Verdict::False => "Wrong",
        Verdict::CannotCheck => "Can’t be checked",
    }
}

/// Second line of a claim: what the figures show.
pub(super) fn numbers(claim: &Claim, computed: Option<&Computed>) -> String {
    let is_checked = claim.verdict != Verdict::CannotCheck;
    let Some(computed) = computed.filter(|_| !claim.unit.is_empty()) else {
        let says = if is_checked {
            "No number was given."
        } else {
            "Published figures cannot check this."
        };
        return says.into();
    };
    let unit = claim.our_unit.as_deref().unwrap_or(bare(&claim.unit));
    let write = |value: f64| amount(value, ours_decimals(claim), unit);
    let ours = write(computed.value);
    if !is_checked {
        return format!(
            "Published figures cannot check this. The nearest we can calculate is {ours}."
        );
    }
    match computed.later.map(write) {
        Some(later) if later == ours => format!("As first published and as revised since: {ours}."),
        Some(later) => format!("As first published: {ours}. As revised since: {later}."),
        None => format!("{} {ours}.", made_of(computed)),
    }
}

/// What our number is made of.
fn made_of(computed: &Computed) -> &'static str {
    let worked = &computed.worked;
    match (worked.has_figures, worked.printed.is_empty()) {
        (true, true) => "The figures give",
        (true, false) => "The figures and the printed numbers give",
        _ => "The printed numbers give",
    }
}

/// One decimal more than was printed, to show how close it is; none for counts and pounds.
fn ours_decimals(claim: &Claim) -> usize {
    let is_fine = ["%", "£bn", "times"]
        .iter()
        .any(|unit| claim.unit.starts_with(unit));
    let printed = claim.claimed.as_ref().map_or(0, |printed| printed.decimals);
    if is_fine { printed + 1 } else { 0 }
}

/// The unit without what the claim's own words added to it: `% (almost)` is `%`.
fn bare(unit: &str) -> &str {
    let ends = [" (", " or more", ", "];
    let end = ends.iter().filter_map(|end| unit.find(end)).min();
    &unit[..end.unwrap_or(unit.len())]
}

/// A number in its unit: `−£920m`, `2.0% a year`, `81,770 children`.
pub(in super::super) fn amount(value: f64, decimals: usize, unit: &str) -> String {
    if unit == "year" {
        return format!("{value:.0}");
    }
    let number = if decimals == 0 || value.abs() >= 1000.0 {
        whole(value)
    } else {
        rate(value, decimals)
    };
    let Some(pounds) = unit.strip_prefix('£') else {
        return with_unit(&number, unit);
    };
    let size = number.trim_start_matches('−');
    let sign = if size == number { "" } else { "−" };
    format!("{sign}£{size}{pounds}")
}

/// Text of the tables as the page sets it: true minus signs, curled apostrophes.
pub(in super::super) fn typeset(text: &str) -> String {
    let mut letters = text.replace('\'', "’").chars().collect::<Vec<_>>();
    for place in 0..letters.len() {
        let is_number = |letter: &char| letter.is_ascii_digit() || *letter == '£';
        let starts = place == 0 || matches!(letters[place - 1], ' ' | '(');
        if letters[place] == '-' && starts && letters.get(place + 1).is_some_and(is_number) {
            letters[place] = '−';
        }
    }
    letters.into_iter().collect()
}
