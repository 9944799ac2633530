//! Why our figures differ from others': for each reason the two numbers side by side, worked out from the tables.

use super::prose::prose;
use super::reasons::reasons;
use crate::components::sources::source_links;
use crate::state::State;
use leptos::prelude::*;
use model::dataset::Dataset;
use model::quantity::Year;

/// One reason, its two numbers, and the figures they are made of.
pub(super) struct Reason {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) pair: [(String, String); 2],
    pub(super) why: String,
    pub(super) made_of: Vec<(&'static str, Year)>,
    /// The source of a number that others printed.
    pub(super) printed_in: Option<String>,
}

pub(super) fn differ(state: State) -> impl IntoView {
    let dataset = state.dataset();
    let rows = reasons(&dataset)
        .iter()
        .map(|reason| row(&dataset, reason))
        .collect_view();
    view! {
        <p>
            "Two right figures can differ. They may count other things, at another time, in other prices. Here are the pairs we meet most, and which of the two this page uses."
        </p>
        {rows}
    }
}

fn row(dataset: &Dataset, reason: &Reason) -> impl IntoView + use<> {
    let pair = reason
        .pair
        .clone()
        .map(|(label, number)| view! { <div><dt>{label}</dt><dd>{number}</dd></div> });
    let mut sources: Vec<String> = reason.printed_in.iter().cloned().collect();
    for (series, year) in &reason.made_of {
        if let Some(figure) = dataset.series(series).get(*year) {
            sources.push(figure.source.clone());
        }
    }
    sources.sort();
    sources.dedup();
    view! {
        <h4 id=format!("differ-{}", reason.id)>{reason.title}</h4>
        <dl class="how-pair">{Vec::from(pair)}</dl>
        <p>{prose(&reason.why)}</p>
        <div class="note">"Source: " {source_links(dataset, &sources)}</div>
    }
}
