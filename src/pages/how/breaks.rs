//! Years to be careful with, years without a figure, and printed totals that do not add up: all from the tables.

use super::names::name;
use super::prose::prose;
use leptos::prelude::*;
use model::appendix::{Difference, Remark, breaks as marks, differences, gaps};
use model::explain::capitalised;

pub(super) fn breaks() -> impl IntoView {
    let marks = marks().unwrap_or_default();
    let gaps = gaps().unwrap_or_default();
    view! {
        <p>
            {prose(
                "A line that runs on past a change in what is counted misleads. So the main figure marks each break of its lines, and the other figures say in words what to be careful with. Nothing is made up for a year that has no figure: the line has a hole.",
            )}
        </p>
        <h4 id="breaks-marked">"Years to be careful with"</h4>
        <dl class="remarks">{marks.iter().map(remark).collect_view()}</dl>
        <details>
            <summary><h4 id="breaks-missing">{format!("Years without a figure ({} cases)", gaps.len())}</h4></summary>
            <p>"These are holes between the first and the last year of a series. Where we say “read”, the fault may be ours: the figure may be in a file that we have not read."</p>
            <dl class="remarks">{gaps.iter().map(remark).collect_view()}</dl>
        </details>
        {printed()}
    }
}

fn remark(remark: &Remark) -> impl IntoView + use<> {
    let name = name(&remark.series).unwrap_or(&remark.series).to_string();
    let period = written(&remark.period);
    view! { <div><dt>{format!("{name}, {period}")}</dt><dd>{sentence(&remark.words)}</dd></div> }
}

/// Where a printed total is not the sum of its lines, and what we do.
fn printed() -> impl IntoView {
    let rows = differences().unwrap_or_default();
    let rows = rows.iter().map(difference).collect_view();
    view! {
        <h4 id="breaks-printed">"Where we part from a printed figure"</h4>
        <p>"These totals are not the sum of their own lines, as printed. A plus means that the lines come to more than the total; a minus, to less."</p>
        <dl class="remarks">{rows}</dl>
    }
}

fn difference(row: &Difference) -> impl IntoView + use<> {
    let name = name(&row.total).unwrap_or(&row.total).to_string();
    let apart = pounds(row.apart);
    view! { <div><dt>{format!("{name}, {}: {apart}", row.period)}</dt><dd>{sentence(&row.reason)}</dd></div> }
}

/// Signed, to a tenth of a million: the tables' own precision.
fn pounds(apart: f64) -> String {
    let sign = if apart < 0.0 { "−" } else { "+" };
    format!("{sign}£{}m", model::quantity::rate(apart.abs() / 1e6, 1))
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
    fn notes_are_sentences_and_sums_have_signs() {
        assert_eq!(sentence("not in the rows"), "Not in the rows.");
        assert_eq!(sentence("Done."), "Done.");
        assert_eq!(pounds(-60e6), "−£60.0m");
        assert_eq!(pounds(128.9e6), "+£128.9m");
        assert_eq!(
            written("2018-03-31 to 2020-03-31"),
            "31 March 2018 to 31 March 2020"
        );
    }
}
