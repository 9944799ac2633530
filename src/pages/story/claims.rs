//! What others said of children in care and what they cost, each number checked against the figures.

mod file;
mod row;
mod traps;
pub(super) mod words;

use super::HEADINGS;
use super::lines::file_link;
use crate::components::sources::{of_series, source_links};
use crate::state::State;
use crate::text::{Names, Text, names};
use file::file;
use leptos::prelude::*;
use model::baseline::Baseline;
use model::claim::{Claim, ClaimSource, Computed, Verdict, compiled_in, compute};
use model::dataset::{SeriesId, id};
use model::provenance::how_read;
use row::row;
use traps::{plain, traps};
use words::{VERDICTS, meaning, typeset, word};

const TEXT: Text = Text::new("story/claims", HEADINGS);

/// What was claimed, and our number for it where there is one.
type Checked = (Claim, Option<Computed>);

/// How many claims came out how, what the verdicts mean, and how to search them.
pub(crate) fn opening(state: State) -> impl IntoView {
    let checked = checked(&state.dataset());
    let meanings = VERDICTS.map(|verdict| {
        let target = format!("#{}", group_id(verdict));
        let meaning = meaning(verdict);
        let word = word(verdict);
        view! {
            <dt class=format!("verdict-{}", verdict.key())><a href=target>{word}</a>" "{count(&checked, verdict).to_string()}</dt>
            <dd>{meaning}</dd>
        }
    });
    view! {
        {TEXT.block("opening", counts(&checked))}
        <dl class="verdicts">{Vec::from(meanings)}</dl>
        {sieve(&checked)}
    }
}

/// The claims, and the traps they fell into.
pub(crate) fn claims(state: State) -> impl IntoView {
    let dataset = state.dataset();
    let checked = checked(&dataset);
    let groups = VERDICTS.map(|verdict| group(&dataset, &checked, verdict));
    view! {
        <div class="claims">
            {Vec::from(groups)}
            {traps(&checked)}
            <details>
                <summary><h3>{TEXT.title("rests-on", names! {})}</h3></summary>
                <div>{source_links(&dataset, &of_series(&dataset, &RESTS_ON))}</div>
            </details>
        </div>
        <p class="note">"All claims as a file: "{file_link("claims", &file(&dataset, &checked))}</p>
    }
}

/// The series that most of our numbers are made of.
const RESTS_ON: [SeriesId; 5] = [
    id::CLA_STOCK,
    id::S251_GROSS_RESIDENTIAL,
    id::S251_GROSS_TOTAL_CLA_HARMONISED,
    id::RO3_NET_CHILDRENS_SOCIAL_CARE,
    id::GDP_DEFLATOR_INDEX,
];

/// Every claim that these figures reach: an older edition has no number for what was said of later years.
fn checked(dataset: &Baseline) -> Vec<Checked> {
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

/// How many claims came out how.
fn counts(checked: &[Checked]) -> Names {
    let [_, _, stale, misleading, wrong, unchecked] =
        VERDICTS.map(|verdict| count(checked, verdict));
    let holds = |(claim, _): &&Checked| claim.verdict.holds();
    let (claims, correct) = (checked.len(), checked.iter().filter(holds).count());
    names! { claims, correct, stale, misleading, wrong, unchecked }
}

/// The box and the lists that the claims are searched by. The values of the lists are what a match has: the id of its group, the
/// name of a trap.
fn sieve(checked: &[Checked]) -> impl IntoView + use<> {
    let verdicts =
        VERDICTS.map(|verdict| view! { <option value=group_id(verdict)>{word(verdict)}</option> });
    let mut traps: Vec<String> = checked
        .iter()
        .flat_map(|(claim, _)| claim.traps.iter().map(|trap| plain(trap)))
        .collect();
    traps.sort();
    traps.dedup();
    let traps: Vec<_> = traps
        .into_iter()
        .map(|trap| view! { <option>{trap}</option> })
        .collect();
    view! {
        <div class="choices live-only" role="search" aria-label="Claims">
            <span><label for="claim-words">"Search"</label><input type="search" class="choices-search" id="claim-words" autocomplete="off"/></span>
            <span><label for="claim-verdict">"Verdict"</label><select class="choices-pick" id="claim-verdict"><option value="">"any"</option>{Vec::from(verdicts)}</select></span>
            <span><label for="claim-trap">"Trap"</label><select class="choices-pick" id="claim-trap"><option value="">"any"</option>{traps}</select></span>
        </div>
    }
}

fn group_id(verdict: Verdict) -> String {
    format!("claims-{}", verdict.key())
}

fn group(dataset: &Baseline, checked: &[Checked], verdict: Verdict) -> impl IntoView + use<> {
    let mut found: Vec<&Checked> = checked
        .iter()
        .filter(|(claim, _)| claim.verdict == verdict)
        .collect();
    found.sort_by_key(|(claim, _)| claim.date);
    let heading = format!("{} claims", found.len());
    let rows: Vec<_> = found.into_iter().map(|one| row(dataset, one)).collect();
    view! {
        <details data-group="" class=format!("claim-group verdict-{}", verdict.key()) id=group_id(verdict)>
            <summary><h3>{word(verdict)}": "<span data-found=""></span>{heading}</h3></summary>
            {rows}
        </details>
    }
}

/// Where it was read, and what kind of place that is.
pub(super) fn source(source: &ClaimSource) -> impl IntoView + use<> {
    let read = how_read(&source.title, source.grade);
    view! { <p>"Source: "<a href=source.url.clone()>{typeset(&source.title)}</a>{format!(" ({read})")}</p> }
}
