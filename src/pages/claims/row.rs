//! One claim: the sentence, who and when; what the figures show; why; and behind that how it was checked.

use super::words::{numbers, typeset};
use super::{Checked, TEXT, source, traps};
use crate::site::Site;
use crate::text::names;
use leptos::prelude::*;
use model::baseline::Baseline;
use model::claim::{Claim, Computed, Formula, comparison_view};
use model::compare::{Councils, compare};
use model::link;
use model::look_back::{Measure, question, scope_name};
use model::quantity::rate;
use model::text::{listed, percent};

/// One claim, folded.
pub(super) fn row(baseline: &Baseline, (claim, computed): &Checked) -> impl IntoView + use<> {
    let computed = computed.as_ref();
    let id = format!("claim-{}", claim.id.to_lowercase());
    let reason = typeset(&claim.reason(baseline, computed));
    view! {
        <details data-row="" id=id.clone()>
            <summary>{typeset(&claim.words)}<small><b>{claim.verdict.word()}</b>{format!(" {}, {}", typeset(&claim.made_by), claim.date)}</small></summary>
            <p><b>{numbers(claim, computed)}</b></p>
            <p>{reason}" "{traps::named(claim)}</p>
            {record(claim)}
            {opens(baseline, claim, computed)}
            <details class="claim-row-how">
                <summary>"How we checked"</summary>
                {how(baseline, claim, computed)}
            </details>
            {source(&claim.source)}
            <p><a href=format!("#{id}")>"Link to this claim"</a></p>
        </details>
    }
}

/// A link to the record of a claim that is a forecast.
fn record(claim: &Claim) -> Option<impl IntoView + use<>> {
    let id = claim.forecast.as_ref()?.to_lowercase();
    let place = Site::here().to(&format!("forecasts/#forecast-{id}"));
    Some(view! { <p><a href=place>"How this forecast turned out"</a></p> })
}

/// Our working, and what else is to be said.
fn how(baseline: &Baseline, claim: &Claim, computed: Option<&Computed>) -> impl IntoView + use<> {
    let note = claim.note(baseline, computed);
    let note = (!note.is_empty()).then(|| view! { <p>{typeset(&note)}</p> });
    view! {
        <p>{upper(&typeset(&claim.how(baseline, computed)))}"."</p>
        {note}
    }
}

fn upper(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// A link to the comparison that the claim needs, its years and measure filled in, and where its number is another.
fn opens(
    baseline: &Baseline,
    claim: &Claim,
    computed: Option<&Computed>,
) -> Option<impl IntoView + use<>> {
    let asked = comparison_view(baseline, claim)?;
    let question = question(baseline, &asked.view);
    let words = TEXT.words(
        "comparison",
        names! {
            scope: scope_name(question.scope),
            from: question.from,
            to: question.to,
        },
    );
    let link = link::encode_with_view(&baseline.defaults, &asked.view, baseline);
    let there = compare(baseline, &Councils::compiled_in().ok()?, question).ok()?;
    let is_matched = there.published.is_some();
    let other = asked.measure.zip(computed).and_then(|(measure, computed)| {
        let written = |value: f64| rate(value, 1);
        let there = percent(measure.change(&there));
        let told = [Some(computed.value), computed.later].map(|value| value.map(written));
        (!told.contains(&Some(there.clone()))).then(|| {
            let why = why(claim, measure, is_matched);
            format!(" There it is {there}%{why}.")
        })
    });
    Some(
        view! { <p class="claim-row-compare">"Compare the two years: "<a data-look="" href=format!("?{link}#check")>{words}</a>"."{other}</p> },
    )
}

/// Why the comparison's number is another than the claim's own.
fn why(claim: &Claim, measure: Measure, is_matched: bool) -> String {
    let mut reasons = Vec::new();
    // No claim of the present table needs the second.
    TEXT.check("latest-counts", names! {});
    if is_matched {
        reasons.push(TEXT.words("matched-councils", names! {}));
    }
    let counts_children = matches!(measure, Measure::Children | Measure::PerChild);
    let is_first = |formula: &Formula| formula.is_of_first_release();
    if counts_children && claim.formula.as_ref().is_some_and(is_first) {
        reasons.push(TEXT.words("latest-counts", names! {}));
    }
    if reasons.is_empty() {
        return String::new();
    }
    format!(": {}", listed(&reasons))
}
