//! Bars of pounds on one scale, to the right (more) or to the left (less) of a middle line.

use charts::bars::{largest, span};
use leptos::prelude::*;
use model::quantity::signed_money;

/// One bar: a name, and how many pounds.
pub(crate) struct Bar {
    pub(crate) name: String,
    pub(crate) pounds: f64,
}

/// The bars, on the scale of the largest.
pub(crate) fn bars(bars: Vec<Bar>) -> impl IntoView {
    let largest = largest(bars.iter().map(|bar| bar.pounds));
    let rows = bars.into_iter().map(|bar| row(bar, largest));
    rows.collect_view()
}

fn row(bar: Bar, largest: f64) -> impl IntoView {
    let [side, width] = span(bar.pounds, largest);
    let class = if bar.pounds < 0.0 {
        "bar-fill bar-narrows"
    } else {
        "bar-fill bar-widens"
    };
    view! {
        <div class="bar-row" role="listitem">
            <span class="bar-name">{bar.name}</span>
            <span class="bar-track" aria-hidden="true"><i class=class style=format!("left:{side:.2}%;width:{width:.2}%")></i></span>
            <span class="bar-amount">{signed_money(bar.pounds)}</span>
        </div>
    }
}
