//! The traps that numbers fall into, each in plain words.

use leptos::prelude::*;
use model::claim::{Claim, Computed};

/// Each trap: as the table names it, as the page does, and what it is.
const TRAPS: [(&str, &str, &str); 20] = [
    (
        "annual vs cumulative",
        "one year or several",
        "a change over several years read as a change each year, or years added together",
    ),
    (
        "average vs marginal cost",
        "average or extra cost",
        "what places cost on average, taken for what one place more or fewer costs",
    ),
    (
        "base-year choice",
        "choice of first year",
        "another first year gives another answer",
    ),
    (
        "budget vs outturn",
        "planned or spent",
        "what councils planned to spend, next to or in place of what they spent",
    ),
    (
        "cash vs real",
        "cash or after inflation",
        "pounds of different years compared with inflation left in",
    ),
    (
        "council mean vs national mean",
        "average council or average child",
        "the average council is not the average child",
    ),
    (
        "count vs rate",
        "number or rate",
        "a number of children, where there are more or fewer children to count among",
    ),
    (
        "counterfactual vs forecast",
        "warning or forecast",
        "a warning of what happens if nothing is done, read as what is expected",
    ),
    (
        "fence-post years",
        "counting years wrongly",
        "yearly figures counted where the changes between them, one fewer, are meant",
    ),
    (
        "gross vs net",
        "before or after income",
        "spending before or after the income that councils get",
    ),
    (
        "grossed survey vs census",
        "survey or full count",
        "a survey scaled up, where there is a full count",
    ),
    (
        "headline/body mismatch",
        "headline and text differ",
        "the headline says what the text below it does not",
    ),
    (
        "level vs change",
        "amount or change",
        "how much there is, taken for how much it changed, or the other way round",
    ),
    (
        "revised vintages",
        "figures revised since",
        "a figure revised since, or two releases mixed",
    ),
    (
        "rounding then re-dividing",
        "sums on rounded numbers",
        "a sum done on numbers that were already rounded",
    ),
    (
        "scope of service",
        "part or whole of the service",
        "a part of the service taken for the whole, or two parts that do not match",
    ),
    (
        "share vs level",
        "share or amount",
        "a share taken for an amount, or taken of the wrong whole",
    ),
    (
        "snapshot x 52",
        "one week × 52",
        "one week’s price or one day’s count multiplied up to a year",
    ),
    (
        "stock vs flow vs throughput",
        "on one day or in a year",
        "children on one day, children who come, and children at any time in a year are different numbers",
    ),
    (
        "unit slip",
        "wrong unit",
        "thousands for millions, or a rate per the wrong number of children",
    ),
];

/// A trap's name in plain words.
pub(super) fn plain(trap: &str) -> &str {
    let found = TRAPS.iter().find(|(key, ..)| *key == trap);
    found.map_or(trap, |(_, name, _)| name)
}

/// The traps of a claim, in words; a claim whose number stands has only come close.
pub(super) fn named(claim: &Claim) -> String {
    let names: Vec<&str> = claim.traps.iter().map(|trap| plain(trap)).collect();
    if names.is_empty() {
        return String::new();
    }
    let what = match (claim.verdict.holds(), names.len()) {
        (true, _) => "Watch for",
        (false, 1) => "Trap",
        (false, _) => "Traps",
    };
    format!("{what}: {}.", names.join("; "))
}

/// The traps, those that most claims fell into first.
pub(super) fn traps(checked: &[(Claim, Option<Computed>)]) -> impl IntoView + use<> {
    let count = |trap: &str, held: bool| {
        let is_there = |claim: &Claim| claim.traps.iter().any(|one| one == trap);
        let claims = checked.iter().map(|(claim, _)| claim);
        claims
            .filter(|claim| claim.verdict.holds() == held && is_there(claim))
            .count()
    };
    let mut met: Vec<_> = TRAPS
        .iter()
        .map(|(trap, name, meaning)| ([count(trap, false), count(trap, true)], name, meaning))
        .filter(|(counts, ..)| *counts != [0, 0])
        .collect();
    met.sort_by_key(|(counts, ..)| std::cmp::Reverse(*counts));
    let rows: Vec<_> = met
        .into_iter()
        .map(|([fell, close], name, meaning)| {
            let close = match close {
                0 => String::new(),
                close => format!("; {close} came close"),
            };
            view! { <dt>{format!("{name} ({fell}{close})")}</dt><dd>{*meaning}</dd> }
        })
        .collect();
    view! {
        <details>
            <summary><h3>"The traps they fell into"</h3></summary>
            <dl>{rows}</dl>
        </details>
    }
}
