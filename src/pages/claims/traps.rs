//! The traps that numbers fall into. Their words are in `text/claims/traps.md`.

use super::HEADINGS;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::claim::{Claim, Computed};
use model::text::capitalised;

/// Each trap: as the table of claims names it, as the page does, and what it is.
fn all() -> Vec<[String; 3]> {
    const TEXT: Text = Text::new("claims/traps", HEADINGS);
    let rows = TEXT.table("traps").into_iter();
    let plain = |row: Vec<crate::text::Passage>| {
        let cells: Vec<String> = row.iter().map(|cell| cell.plain()).collect();
        cells.try_into().ok()
    };
    rows.filter_map(plain).collect()
}

/// A trap's name in plain words.
pub(super) fn plain(trap: &str) -> String {
    let found = all().into_iter().find(|[key, ..]| key == trap);
    found.map_or_else(|| trap.to_string(), |[_, name, _]| name)
}

/// The traps of a claim, in words; a claim whose number stands has only come close.
pub(super) fn named(claim: &Claim) -> String {
    let names: Vec<String> = claim.traps.iter().map(|trap| plain(trap)).collect();
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
    let mut met: Vec<_> = all()
        .into_iter()
        .map(|[trap, name, meaning]| ([count(&trap, false), count(&trap, true)], name, meaning))
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
            view! { <dt>{format!("{} ({fell}{close})", capitalised(&name))}</dt><dd>{meaning}</dd> }
        })
        .collect();
    view! {
        <section class="page-part">
            {super::TEXT.section("traps", names! {})}
            <dl class="claims-traps">{rows}</dl>
        </section>
    }
}
