//! What others said of children looked after and their cost, each number held against our figures.

use crate::components::presets::written_date;
use crate::components::sources::{of_series, source_links};
use crate::state::State;
use leptos::prelude::*;
use model::claim::{Claim, ClaimSource, Computed, Verdict, compiled_in, compute};
use model::dataset::Dataset;
use model::quantity::{rate, whole};

/// Each verdict, as the page words it, what it means, and how the opening sentence says it; from what holds to what does not.
const VERDICTS: [(Verdict, &str, &str, &str); 6] = [
    (
        Verdict::Exact,
        "Exact",
        "Our number, written as precisely as theirs, is the same.",
        "come out exactly",
    ),
    (
        Verdict::Rounded,
        "Rounded",
        "Not the same to the digit, but covered by a word such as “almost” or by rounding in what it was worked out from.",
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
const TRAPS: [(&str, &str); 20] = [
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

/// What was claimed, and our number for it where there is one.
type Checked = (Claim, Option<Computed>);

/// The section: how many claims came out how, what the verdicts mean, the claims, the traps.
pub(crate) fn claims(state: State) -> impl IntoView {
    let dataset = state.dataset();
    let checked = checked(&dataset);
    let verdicts = VERDICTS.map(|(verdict, word, meaning, _)| {
        let target = format!("#claims-{}", verdict.key());
        view! {
            <dt class=verdict.key()><a href=target>{word}</a>" "{count(&checked, verdict).to_string()}</dt>
            <dd>{meaning}</dd>
        }
    });
    let groups = VERDICTS.map(|(verdict, word, ..)| group(&checked, verdict, word));
    view! {
        <p>{lede(&checked)}</p>
        <p>
            "A verdict is on the number as it was worded, not on whoever said it: a number that comes out exactly may still mislead. Our number is worked out from the same figures as \
            the rest of this page; the verdict and its reason are ours, and a test stops them going against the number."
        </p>
        <dl class="verdicts">{Vec::from(verdicts)}</dl>
        <div class="claims">{Vec::from(groups)}{traps(&checked)}</div>
        <p class="note">
            "Some reports were read only in press accounts or stored copies; each claim says so. Our own numbers rest on: "
            {source_links(&dataset, &of_series(&dataset, &RESTS_ON))}
        </p>
    }
}

/// The series that most of our numbers are made of.
const RESTS_ON: [&str; 5] = [
    "cla_stock",
    "s251_gross_residential",
    "s251_gross_total_cla_harmonised",
    "ro3_net_childrens_social_care",
    "gdp_deflator_index",
];

/// Every claim that these figures reach: an older edition has no number for what was said of later years.
fn checked(dataset: &Dataset) -> Vec<Checked> {
    compiled_in()
        .unwrap_or_default()
        .into_iter()
        .map(|claim| {
            let computed = compute(dataset, &claim);
            (claim, computed)
        })
        .filter(|(claim, computed)| claim.formula.is_some() == computed.is_some())
        .collect()
}

fn count(checked: &[Checked], verdict: Verdict) -> usize {
    let of = |(claim, _): &&Checked| claim.verdict == verdict;
    checked.iter().filter(of).count()
}

fn lede(checked: &[Checked]) -> String {
    let parts = VERDICTS.map(|(verdict, _, _, says)| format!("{} {says}", count(checked, verdict)));
    let [most @ .., last] = &parts;
    format!(
        "Of {} things said in public about the number of children in care and what they cost, {} and {last}.",
        checked.len(),
        most.join(", ")
    )
}

fn group(checked: &[Checked], verdict: Verdict, word: &'static str) -> impl IntoView + use<> {
    let mut found: Vec<&Checked> = checked
        .iter()
        .filter(|(claim, _)| claim.verdict == verdict)
        .collect();
    found.sort_by(|(a, _), (b, _)| a.date.cmp(&b.date));
    let heading = format!("{word}: {} claims", found.len());
    let rows: Vec<_> = found.into_iter().map(|one| row(one, word)).collect();
    view! {
        <details class=verdict.key() id=format!("claims-{}", verdict.key())>
            <summary><h3>{heading}</h3></summary>
            {rows}
        </details>
    }
}

/// One claim: the sentence, who and when, and inside how it was checked.
fn row((claim, computed): &Checked, word: &'static str) -> impl IntoView + use<> {
    let traps: Vec<_> = claim.traps.iter().map(|trap| plain(trap)).collect();
    let traps = match traps.len() {
        0 => String::new(),
        1 => format!("Trap: {}.", traps[0]),
        _ => format!("Traps: {}.", traps.join("; ")),
    };
    let note = (!claim.note.is_empty()).then(|| view! { <p>{claim.note.clone()}</p> });
    view! {
        <details id=format!("claim-{}", claim.id.to_lowercase())>
            <summary>{claim.words.clone()}<small><b>{word}</b>{format!(" {}, {}", claim.made_by, written_date(&claim.date))}</small></summary>
            <p>{numbers(claim, computed.as_ref())}</p>
            <p><b>{claim.reason(computed.as_ref())}</b>" "{traps}</p>
            <p>{format!("How: {}.", claim.how)}</p>
            {note}
            {source(&claim.source)}
        </details>
    }
}

/// What was claimed and what our figures give, with the distance between the two.
fn numbers(claim: &Claim, computed: Option<&Computed>) -> String {
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
    let unit = bare(&claim.unit);
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
pub(super) fn amount(value: f64, decimals: usize, unit: &str) -> String {
    let number = if decimals == 0 || value.abs() >= 1000.0 {
        whole(value)
    } else {
        rate(value, decimals)
    };
    let Some(pounds) = unit.strip_prefix('£') else {
        let gap = if unit.is_empty() || unit.starts_with('%') {
            ""
        } else {
            " "
        };
        return format!("{number}{gap}{unit}");
    };
    let size = number.trim_start_matches('−');
    let sign = if size == number { "" } else { "−" };
    format!("{sign}£{size}{pounds}")
}

/// Where it was read, and what kind of place that is.
pub(super) fn source(source: &ClaimSource) -> impl IntoView + use<> {
    let grade = match source.grade.as_str() {
        "primary" => "primary source",
        "secondary" => "as reported by others",
        _ => "read in a stored copy",
    };
    view! { <p>"Source: "<a href=source.url.clone()>{source.title.clone()}</a>{format!(" ({grade})")}</p> }
}

/// A trap's name in words: `cash or real`.
fn plain(trap: &str) -> String {
    trap.replace(" vs ", " or ")
        .replace(" x ", " × ")
        .replace('/', " and ")
}

/// What the claims fell into, the commonest first.
fn traps(checked: &[Checked]) -> impl IntoView + use<> {
    let mut met: Vec<(usize, &str, &str)> = TRAPS
        .iter()
        .map(|(trap, meaning)| {
            let of = |(claim, _): &&Checked| claim.traps.iter().any(|one| one == trap);
            (checked.iter().filter(of).count(), *trap, *meaning)
        })
        .filter(|(count, ..)| *count > 0)
        .collect();
    met.sort_by_key(|(count, ..)| std::cmp::Reverse(*count));
    let rows: Vec<_> = met
        .into_iter()
        .map(|(count, trap, meaning)| {
            view! { <dt>{format!("{} ({count})", plain(trap))}</dt><dd>{meaning}</dd> }
        })
        .collect();
    view! {
        <details>
            <summary><h3>"The traps they fell into"</h3></summary>
            <dl>{rows}</dl>
        </details>
    }
}
