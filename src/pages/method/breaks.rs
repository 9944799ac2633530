//! Years to be careful with, years without a figure, and printed totals that do not add up: all from the tables.

use super::HEADINGS;
use super::names::name;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::appendix::{
    Remark, TotalMismatch, breaks as broken_years, missing_years, total_mismatches,
};
use model::quantity::signed_millions;
use model::text::capitalised;

const TEXT: Text = Text::new("method/breaks", HEADINGS);

pub(super) fn breaks() -> impl IntoView {
    let marked = broken_years().unwrap_or_default();
    let missing = missing_years().unwrap_or_default();
    view! {
        {TEXT.block("opening", names! {})}
        {TEXT.heading("breaks-marked", names! {})}
        <dl class="page-remarks">{marked.iter().map(remark).collect_view()}</dl>
        <details>
            <summary>{TEXT.heading("breaks-missing", names! { years: missing.len() })}</summary>
            {TEXT.block("breaks-missing", names! {})}
            <dl class="page-remarks">{missing.iter().map(remark).collect_view()}</dl>
        </details>
        {printed()}
    }
}

fn remark(remark: &Remark) -> impl IntoView + use<> {
    let name = name(&remark.series).unwrap_or_else(|| remark.series.clone());
    let period = written(&remark.period);
    view! { <div><dt>{format!("{name}, {period}")}</dt><dd>{sentence(&remark.words)}</dd></div> }
}

/// Where a printed total is not the sum of its lines, and what we do.
fn printed() -> impl IntoView {
    let rows = total_mismatches().unwrap_or_default();
    let rows = rows.iter().map(difference).collect_view();
    view! {
        {TEXT.section("breaks-printed", names! {})}
        <dl class="page-remarks">{rows}</dl>
    }
}

fn difference(row: &TotalMismatch) -> impl IntoView + use<> {
    let name = name(&row.total).unwrap_or_else(|| row.total.clone());
    // The tables' own precision.
    let excess = signed_millions(row.excess_of_lines);
    view! { <div><dt>{format!("{name}, {}: {excess}", row.period)}</dt><dd>{sentence(&row.reason)}</dd></div> }
}

/// A note of the tables as a sentence.
fn sentence(note: &str) -> String {
    let note = note.trim_end_matches('.');
    format!("{}.", capitalised(note))
}

/// `2018-03-31 to 2020-03-31` in words; other periods as they are.
fn written(period: &str) -> String {
    let day = |part: &str| match part.strip_suffix("-03-31") {
        Some(year) => format!("31 March {year}"),
        None => part.to_string(),
    };
    let parts: Vec<String> = period.split(" to ").map(day).collect();
    parts.join(" to ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_sentences_and_days_are_written_out() {
        assert_eq!(sentence("not in the rows"), "Not in the rows.");
        assert_eq!(sentence("Done."), "Done.");
        assert_eq!(
            written("2018-03-31 to 2020-03-31"),
            "31 March 2018 to 31 March 2020"
        );
    }
}
