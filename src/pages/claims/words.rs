//! The words round a claim: verdicts in plain English, numbers in their units.

use super::TEXT;
use crate::text::names;
use leptos::prelude::*;
use model::claim::{Claim, Computed, ROUNDED_INPUTS_COVER, Verdict};
use model::quantity::{rate, whole, with_unit};
use model::text::percent_to;

/// The verdicts, from what holds to what does not.
pub(super) const VERDICTS: [Verdict; 6] = [
    Verdict::Exact,
    Verdict::Rounded,
    Verdict::Stale,
    Verdict::Misleading,
    Verdict::False,
    Verdict::CannotCheck,
];

/// A verdict's name in the text.
const fn key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exact => "exact",
        Verdict::Rounded => "rounded",
        Verdict::Stale => "stale",
        Verdict::Misleading => "misleading",
        Verdict::False => "wrong",
        Verdict::CannotCheck => "cannot-check",
    }
}

/// What it means.
pub(super) fn meaning(verdict: Verdict) -> impl IntoView {
    let names = match verdict {
        Verdict::Rounded => names! { cover: percent_to(ROUNDED_INPUTS_COVER, 0) },
        _ => names! {},
    };
    TEXT.inline(key(verdict), names)
}

/// Second line of a claim: what the figures show.
pub(super) fn numbers(claim: &Claim, computed: Option<&Computed>) -> String {
    let is_checked = claim.verdict != Verdict::CannotCheck;
    let Some(computed) = computed.filter(|_| !claim.unit.is_empty()) else {
        let says = if is_checked {
            "no-number"
        } else {
            "not-checkable"
        };
        return TEXT.words(says, names! {});
    };
    let unit = claim.our_unit.as_deref().unwrap_or(bare(&claim.unit));
    let write = |value: f64| amount(value, ours_decimals(claim), unit);
    let ours = write(computed.value);
    if !is_checked {
        return TEXT.words("nearest", names! { ours });
    }
    match computed.later.map(write) {
        Some(later) if later == ours => TEXT.words("same-since", names! { ours }),
        Some(later) => TEXT.words("revised-since", names! { ours, later }),
        None => TEXT.words(made_of(computed), names! { ours }),
    }
}

/// What our number is made of: the text that says so.
fn made_of(computed: &Computed) -> &'static str {
    let worked = &computed.worked;
    match (worked.has_figures, worked.printed.is_empty()) {
        (true, true) => "from-figures",
        (true, false) => "from-both",
        _ => "from-printed",
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
pub(in crate::pages) fn amount(value: f64, decimals: usize, unit: &str) -> String {
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
pub(in crate::pages) fn typeset(text: &str) -> String {
    let mut letters = text.replace('\'', "’").chars().collect::<Vec<_>>();
    for index in 0..letters.len() {
        let is_number = |letter: &char| letter.is_ascii_digit() || *letter == '£';
        let starts = index == 0 || matches!(letters[index - 1], ' ' | '(');
        if letters[index] == '-' && starts && letters.get(index + 1).is_some_and(is_number) {
            letters[index] = '−';
        }
    }
    letters.into_iter().collect()
}
