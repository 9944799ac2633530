//! Why our figures differ from others': for each reason the two numbers side by side, worked out from the tables.

use super::HEADINGS;
use super::reasons::{Reason, reasons};
use crate::components::sources::source_links;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::baseline::Baseline;
use model::dataset::Dataset;

const TEXT: Text = Text::new("method/differ", HEADINGS);

pub(super) fn differ(baseline: &Baseline) -> impl IntoView + use<> {
    let rows = reasons(baseline)
        .iter()
        .map(|reason| row(baseline, reason))
        .collect_view();
    view! {
        {TEXT.block("opening", names! {})}
        {rows}
    }
}

fn row(dataset: &Dataset, reason: &Reason) -> impl IntoView + use<> {
    let labels = TEXT.list(&format!("{}-pair", reason.id), reason.labels.clone());
    let pair: Vec<_> = labels
        .into_iter()
        .zip(reason.numbers.clone())
        .map(|(label, number)| view! { <div><dt>{label.plain()}</dt><dd>{number}</dd></div> })
        .collect();
    let anchor = format!("differ-{}", reason.id);
    let mut sources: Vec<String> = reason.printed_in.iter().cloned().collect();
    for (series, year) in &reason.made_of {
        if let Some(figure) = dataset.series(*series).get(*year) {
            sources.push(figure.source.clone());
        }
    }
    sources.sort();
    sources.dedup();
    view! {
        {TEXT.heading(&anchor, names! {})}
        <dl class="method-pair">{pair}</dl>
        {TEXT.block(&anchor, reason.why.clone())}
        <div class="note">"Source: " {source_links(dataset, &sources)}</div>
    }
}
