//! What others said of children looked after and their cost, each number held against our figures.

pub(super) mod words;

use super::lines::file_link;
use crate::components::sources::{of_series, source_links};
use crate::state::State;
use leptos::prelude::*;
use model::claim::{Claim, ClaimSource, Computed, Verdict, asks, compiled_in, compute};
use model::compare::{Councils, compare};
use model::dataset::Dataset;
use model::date::written_date;
use model::figure::{Cell, Sheet};
use model::link;
use model::look_back::{Measure, question, scope_name};
use model::provenance::how_read;
use model::quantity::rate;
use model::scenario::Scenario;
use model::words::listed;
use words::{TRAPS, VERDICTS, numbers, plain, typeset};

/// What was claimed, and our number for it where there is one.
type Checked = (Claim, Option<Computed>);

/// How many claims came out how, what the verdicts mean, and how to search them.
pub(crate) fn opening(state: State) -> impl IntoView {
    let checked = checked(&state.dataset());
    let verdicts = VERDICTS.map(|(verdict, word, meaning, _)| {
        let target = format!("#claims-{}", verdict.key());
        view! {
            <dt class=verdict.key()><a href=target>{word}</a>" "{count(&checked, verdict).to_string()}</dt>
            <dd>{meaning}</dd>
        }
    });
    view! {
        <p>{lede(&checked)}</p>
        <p>
            "A verdict is on the number as it was worded, not on whoever said it: a number that comes out exactly may still mislead. Our number is worked out from the same figures as \
            the rest of this page, or from those first published where they were what the claim had; the verdict and its reason are ours, and a test stops them going against the number."
        </p>
        <dl class="verdicts">{Vec::from(verdicts)}</dl>
        {sieve(&checked)}
    }
}

/// The claims, and the traps they fell into.
pub(crate) fn claims(state: State) -> impl IntoView {
    let dataset = state.dataset();
    let checked = checked(&dataset);
    let groups = VERDICTS.map(|(verdict, word, ..)| group(&dataset, &checked, verdict, word));
    view! {
        <div class="claims">
            {Vec::from(groups)}
            {traps(&checked)}
            <details>
                <summary><h3>"Where our own numbers come from"</h3></summary>
                <div>{source_links(&dataset, &of_series(&dataset, &RESTS_ON))}</div>
            </details>
        </div>
        <p class="note">"All claims as a file: "{file_link("claims", &file(&checked))}</p>
        <p class="note">
            "Some reports were read only in press accounts or stored copies; each claim says so. Where our number is made of numbers that others printed, it says that too."
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

/// All claims as a file: what was said, what our figures give, and the verdict.
fn file(checked: &[Checked]) -> String {
    let head = [
        "Claim",
        "Made by",
        "Date",
        "Claimed",
        "Unit",
        "Our number",
        "Ours less claimed",
        "Verdict",
        "Traps",
        "Reason",
        "Source",
        "Address",
    ];
    let number = |value: Option<f64>| {
        value.map_or_else(Cell::empty, |value| Cell::figure(String::new(), value))
    };
    let row = |(claim, computed): &Checked| {
        let word = VERDICTS
            .iter()
            .find(|(verdict, ..)| *verdict == claim.verdict);
        vec![
            Cell::text(&typeset(&claim.words)),
            Cell::text(&claim.made_by),
            Cell::text(&claim.date),
            number(claim.claimed.as_ref().map(|printed| printed.value)),
            Cell::text(&claim.unit),
            number(computed.map(|computed| computed.value)),
            number(computed.and_then(|computed| computed.distance)),
            Cell::text(word.map_or("", |(_, word, ..)| word)),
            Cell::text(&claim.traps.join("; ")),
            Cell::text(&typeset(&claim.reason(computed.as_ref()))),
            Cell::text(&claim.source.title),
            Cell::text(&claim.source.url),
        ]
    };
    let sheet = Sheet {
        head: head.map(String::from).into(),
        rows: checked.iter().map(row).collect(),
    };
    sheet.csv(&["Our numbers are worked out from the figures of this page; verdicts are The Care Gap’s. CC BY 4.0.".into()])
}

/// The box and the lists that the claims are searched by: their values are words that a match has in its text.
fn sieve(checked: &[Checked]) -> impl IntoView + use<> {
    let verdicts = VERDICTS.map(|(_, word, ..)| view! { <option>{word}</option> });
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
            <span><label for="claim-words">"Search"</label><input type="search" class="number" id="claim-words" autocomplete="off"/></span>
            <span><label for="claim-verdict">"Verdict"</label><select class="pick" id="claim-verdict"><option value="">"any"</option>{Vec::from(verdicts)}</select></span>
            <span><label for="claim-trap">"Trap"</label><select class="pick" id="claim-trap"><option value="">"any"</option>{traps}</select></span>
        </div>
    }
}

fn group(
    dataset: &Dataset,
    checked: &[Checked],
    verdict: Verdict,
    word: &'static str,
) -> impl IntoView + use<> {
    let mut found: Vec<&Checked> = checked
        .iter()
        .filter(|(claim, _)| claim.verdict == verdict)
        .collect();
    found.sort_by(|(a, _), (b, _)| a.date.cmp(&b.date));
    let heading = format!("{} claims", found.len());
    let rows: Vec<_> = found
        .into_iter()
        .map(|one| row(dataset, one, word))
        .collect();
    view! {
        <details data-group="" class=verdict.key() id=format!("claims-{}", verdict.key())>
            <summary><h3>{word}": "<span data-found=""></span>{heading}</h3></summary>
            {rows}
        </details>
    }
}

/// One claim: the sentence, who and when, and inside how it was checked.
fn row(
    dataset: &Dataset,
    (claim, computed): &Checked,
    word: &'static str,
) -> impl IntoView + use<> {
    let traps: Vec<_> = claim.traps.iter().map(|trap| plain(trap)).collect();
    let near = if holds(claim) { " nearby" } else { "" };
    let traps = match traps.len() {
        0 => String::new(),
        1 => format!("Trap{near}: {}.", traps[0]),
        _ => format!("Traps{near}: {}.", traps.join("; ")),
    };
    let id = format!("claim-{}", claim.id.to_lowercase());
    let note = (!claim.note.is_empty()).then(|| view! { <p>{typeset(&claim.note)}</p> });
    view! {
        <details data-row="" id=id.clone()>
            <summary>{typeset(&claim.words)}<small><b>{word}</b>{format!(" {}, {}", typeset(&claim.made_by), written_date(&claim.date))}</small></summary>
            <p>{numbers(claim, computed.as_ref())}</p>
            <p><b>{typeset(&claim.reason(computed.as_ref()))}</b>" "{traps}</p>
            <p>{format!("How: {}.", typeset(&claim.how))}</p>
            {note}
            {opens(dataset, claim, computed.as_ref())}
            {source(&claim.source)}
            <p><a href=format!("#{id}")>"Link to this claim"</a></p>
        </details>
    }
}

/// Whether the number stands, so that a trap beside it was not fallen into.
fn holds(claim: &Claim) -> bool {
    matches!(claim.verdict, Verdict::Exact | Verdict::Rounded)
}

/// A link to the comparison that the claim needs, its years and measure filled in, and where its number is another.
fn opens(
    dataset: &Dataset,
    claim: &Claim,
    computed: Option<&Computed>,
) -> Option<impl IntoView + use<>> {
    let asked = asks(dataset, claim)?;
    let question = question(dataset, &asked.view);
    let words = format!(
        "{}, {} to {}",
        scope_name(question.scope),
        question.from,
        question.to
    );
    let link = link::encode_with_view(&Scenario::defaults(dataset), &asked.view, dataset);
    let there = compare(dataset, &Councils::compiled_in().ok()?, question).ok()?;
    let is_matched = there.published.is_some();
    let other = asked.measure.zip(computed).and_then(|(measure, computed)| {
        let [there, here] =
            [measure.change(&there) * 100.0, computed.value].map(|value| rate(value, 1));
        (there != here).then(|| {
            format!(
                " There it is {there}%, not {here}%{}.",
                why(claim, measure, is_matched)
            )
        })
    });
    Some(
        view! { <p class="opens">"Open its comparison: "<a data-look="" href=format!("?{link}#check")>{words}</a>"."{other}</p> },
    )
}

/// Why the comparison's number is another than the claim's own.
fn why(claim: &Claim, measure: Measure, is_matched: bool) -> String {
    let mut reasons = Vec::new();
    if is_matched {
        reasons.push("councils missing in either year are left out of both".to_string());
    }
    let counts_children = matches!(measure, Measure::Children | Measure::PerChild);
    let formula = claim.formula.as_deref().unwrap_or_default();
    if counts_children && formula.contains("first") {
        reasons.push("counts are as they are known now".to_string());
    }
    if reasons.is_empty() {
        return String::new();
    }
    format!(": {}", listed(&reasons))
}

/// Where it was read, and what kind of place that is.
pub(super) fn source(source: &ClaimSource) -> impl IntoView + use<> {
    let read = how_read(&source.title, &source.grade);
    view! { <p>"Source: "<a href=source.url.clone()>{typeset(&source.title)}</a>{format!(" ({read})")}</p> }
}

/// The traps, those that most claims fell into first; a claim whose number stands has only come near.
fn traps(checked: &[Checked]) -> impl IntoView + use<> {
    let mut met: Vec<([usize; 2], &str, &str)> = TRAPS
        .iter()
        .map(|(trap, meaning)| {
            let of = |held: bool| {
                let is_there = |claim: &Claim| claim.traps.iter().any(|one| one == trap);
                let claims = checked.iter().map(|(claim, _)| claim);
                claims
                    .filter(|claim| holds(claim) == held && is_there(claim))
                    .count()
            };
            ([of(false), of(true)], *trap, *meaning)
        })
        .filter(|(counts, ..)| counts.iter().sum::<usize>() > 0)
        .collect();
    met.sort_by_key(|(counts, ..)| std::cmp::Reverse(*counts));
    let rows: Vec<_> = met
        .into_iter()
        .map(|([fell, near], trap, meaning)| {
            let near = match near {
                0 => String::new(),
                near => format!(", {near} nearby"),
            };
            view! { <dt>{format!("{} ({fell}{near})", plain(trap))}</dt><dd>{meaning}</dd> }
        })
        .collect();
    view! {
        <details>
            <summary><h3>"The traps they fell into, or came near"</h3></summary>
            <dl>{rows}</dl>
        </details>
    }
}
