//! The words round a claim: verdicts and traps in plain English, numbers in their units, the distance between them.

use model::claim::{Claim, Computed, Verdict};
use model::quantity::{rate, whole, with_unit};

/// Each verdict, as the page words it, what it means, and how the opening sentence says it; from what holds to what does not.
pub(super) const VERDICTS: [(Verdict, &str, &str, &str); 6] = [
    (
        Verdict::Exact,
        "Exact",
        "Our number, written as precisely as theirs, is the same.",
        "come out exactly",
    ),
    (
        Verdict::Rounded,
        "Rounded",
        "Not the same to the digit, but covered by a word such as “almost”, by cut-off digits, or by rounding in what it was worked out from.",
        "come out once rounded",
    ),
    (
        Verdict::Stale,
        "Out of date",
        "Right for an earlier year, release or forecast, and overtaken when it was said or since.",
        "are out of date",
    ),
    (
        Verdict::Misleading,
        "True but misleading",
        "The sum is right, but its years, scope, prices or divisor invite a wrong reading.",
        "are true but misleading",
    ),
    (
        Verdict::False,
        "False",
        "No reading of the years and scope stated gives the number.",
        "are false as worded",
    ),
    (
        Verdict::CannotCheck,
        "Cannot be checked",
        "What is needed is not published. A number of ours, where there is one, is only a neighbour.",
        "cannot be checked with open data",
    ),
];

/// Each trap, as the table names it, in plain words.
pub(super) const TRAPS: [(&str, &str); 20] = [
    (
        "annual vs cumulative",
        "a change over several years read as a change each year, or years added together",
    ),
    (
        "average vs marginal cost",
        "what places cost on average, taken for what one place more or fewer costs",
    ),
    (
        "base-year choice",
        "another first year gives another answer",
    ),
    (
        "budget vs outturn",
        "what councils planned to spend, beside or in place of what they spent",
    ),
    (
        "cash vs real",
        "pounds of different years compared with inflation left in",
    ),
    (
        "council mean vs national mean",
        "the average council is not the average child",
    ),
    (
        "count vs rate",
        "a number of children, where there are more or fewer children to count among",
    ),
    (
        "counterfactual vs forecast",
        "a warning of what happens if nothing is done, read as what is expected",
    ),
    (
        "fence-post years",
        "yearly figures counted where the changes between them, one fewer, are meant",
    ),
    (
        "gross vs net",
        "spending before or after the income that councils get",
    ),
    (
        "grossed survey vs census",
        "a survey scaled up, where there is a full count",
    ),
    (
        "headline/body mismatch",
        "the headline says what the text below it does not",
    ),
    (
        "level vs change",
        "how much there is, taken for how much it changed, or the other way round",
    ),
    (
        "revised vintages",
        "a figure revised since, or two releases mixed",
    ),
    ("rounding then re-dividing", "a sum done on rounded numbers"),
    (
        "scope of service",
        "a part of the service taken for the whole, or two parts that do not match",
    ),
    (
        "share vs level",
        "a share taken for an amount, or taken of the wrong whole",
    ),
    (
        "snapshot x 52",
        "one week’s price or one day’s count multiplied up to a year",
    ),
    (
        "stock vs flow vs throughput",
        "children on one day, children who come, and children at any time in a year are different numbers",
    ),
    (
        "unit slip",
        "thousands for millions, or a rate per the wrong number of children",
    ),
];

/// What was claimed and what our figures give, with the distance between the two.
pub(super) fn numbers(claim: &Claim, computed: Option<&Computed>) -> String {
    let said = match &claim.claimed {
        Some(printed) => format!(
            "Claimed: {}.",
            amount(printed.value, printed.decimals, &claim.unit)
        ),
        None => "No number was given.".into(),
    };
    let is_checked = claim.verdict != Verdict::CannotCheck;
    let Some(computed) = computed.filter(|_| !claim.unit.is_empty()) else {
        let end = if is_checked {
            ""
        } else {
            " Open data cannot check this."
        };
        return said + end;
    };
    let decimals = ours_decimals(claim);
    let unit = claim.our_unit.as_deref().unwrap_or(bare(&claim.unit));
    let ours = amount(computed.value, decimals, unit);
    let whose = match (computed.worked.has_figures, computed.worked.has_printed) {
        (true, false) => "Our figures give",
        (true, true) => "Our figures and printed numbers together give",
        _ => "The printed numbers give",
    };
    match computed.distance.filter(|_| is_checked) {
        Some(distance) => format!(
            "{said} {whose} {ours}, {}.",
            apart(distance, decimals, unit)
        ),
        None if is_checked => format!("{said} {whose} {ours}."),
        None => {
            format!("{said} Open data cannot check this; the nearest we can work out is {ours}.")
        }
    }
}

/// One decimal more than was printed, to show how near it is; none for counts and pounds.
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

/// How far ours lies from the printed number, in words.
fn apart(distance: f64, decimals: usize, unit: &str) -> String {
    let unit = match unit.chars().next() {
        Some('%') => "percentage points",
        Some('£') => unit.split(' ').next().unwrap_or_default(),
        _ => "",
    };
    let size = amount(distance.abs(), decimals, unit);
    if size.contains(|digit| ('1'..='9').contains(&digit)) {
        format!("a difference of {size}")
    } else {
        "no difference".into()
    }
}

/// A number in its unit: `−£920m`, `2.0% a year`, `81,770 children`.
pub(in super::super) fn amount(value: f64, decimals: usize, unit: &str) -> String {
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

/// A trap's name in words: `cash or real`.
pub(super) fn plain(trap: &str) -> String {
    trap.replace(" vs ", " or ")
        .replace(" x ", " × ")
        .replace('/', " and ")
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
