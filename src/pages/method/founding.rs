//! The comparison of 2014 that this site began with: as printed, what went wrong with it, and in today's figures.

use crate::components::sources::source_links;
use crate::text::{Names, Text, names, raw};
use leptos::prelude::*;
use model::baseline::Baseline;
use model::compare::{Comparison, Councils};
use model::quantity::{children, money};
use model::story::{Story, founding_comparison, printed_rise};
use model::text::{moved, percent};

const TEXT: Text = Text::new("method/founding", super::HEADINGS);

pub(super) fn founding(baseline: &Baseline) -> impl IntoView + use<> {
    view! { {opening(baseline)}{steps(baseline)} }
}

/// What was printed in 2014, and the slip made with it.
fn opening(baseline: &Baseline) -> impl IntoView + use<> {
    printed_rise(baseline).map(|printed| {
        let names = names! {
            children_rise: printed.rounded,
            spending_rise: printed.spending,
        };
        TEXT.block("opening", names)
    })
}

/// Step by step: as printed, what went wrong, in today's figures.
fn steps(baseline: &Baseline) -> impl IntoView + use<> {
    let printed = printed_rise(baseline).map(|printed| {
        TEXT.list(
            "founding-printed",
            names! {
                first: printed.first,
                last: printed.last,
                from: printed.from.ends_in(),
                to: printed.to.ends_in(),
                rise: printed.rise,
                years: printed.to.since(printed.from),
                rounded: printed.rounded,
                compounded: printed.compounded,
                yearly: printed.yearly,
                spending_rise: printed.spending,
            },
        )
    });
    let councils = Councils::compiled_in().expect("a test reads the compiled-in councils");
    let today = founding_comparison(&Story::new(baseline, &councils));
    let today = today.map(|both| TEXT.list("founding-today", in_todays_figures(&both)));
    let steps = printed.into_iter().chain(today).flatten();
    let steps = steps.map(|step| view! { <li>{raw(step.html)}</li> });
    let nao = source_links(baseline, &["nao_2014".to_string(), "pac_2015".to_string()]);
    view! {
        <h3>{TEXT.title("founding", names! {})}</h3>
        <ol class="page-steps">{steps.collect_view()}</ol>
        <div class="note">{TEXT.inline("founding-note", names! {})}" Source: "{nao}</div>
    }
}

fn in_todays_figures(both: &Comparison) -> Names {
    let [least, most] = both.range.per_child.map(percent);
    names! {
        children_from: children(both.children_from),
        from: both.from.ends_in(),
        children_to: children(both.children_to),
        to: both.to.ends_in(),
        children_moved: moved(both.children_change),
        years: both.years,
        children_yearly: percent(both.yearly.children),
        cash_from: money(both.cash_from),
        year_from: both.from,
        cash_to: money(both.cash_to),
        year_to: both.to,
        cash_moved: moved(both.cash_change),
        real_moved: moved(both.real_change),
        per_child_moved: moved(both.per_child_change),
        least,
        most,
    }
}
