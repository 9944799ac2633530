//! What opened the gap: eight bars from one line, those that widen it to the right and those that narrow it to the left.

use super::figure::{BASE, FigureFoot, FigureParts};
use crate::state::State;
use leptos::prelude::*;
use model::explain::{
    FactorShare, capitalised, opened_sentence, opened_sheet, opened_title, shares,
};
use model::words::{CHILDREN_ARE_NOT_COST_UNITS, price_basis, saves_on_children};

/// The attribution as a bar figure with a sentence.
#[component]
pub fn AttributionFigure(state: State) -> impl IntoView {
    let prices = Memo::new(move |_| state.view.with(|view| view.prices));
    let parts = Memo::new(move |_| {
        state
            .projection
            .with(|projection| shares(&state.attribution.get(), projection.last(), prices.get()))
    });
    let last = move || state.projection.with(|projection| *projection.last());
    let title = move || parts.with(|parts| opened_title(parts));
    let sentence = move || parts.with(|parts| opened_sentence(parts, &last(), prices.get()));
    let basis = move || price_basis(&state.dataset(), prices.get());
    let largest = Memo::new(move |_| {
        parts.with(|parts| {
            parts
                .iter()
                .map(|part| part.pounds.abs())
                .fold(1.0, f64::max)
        })
    });
    let rows = move || {
        parts.with(|parts| {
            parts
                .iter()
                .map(|part| bar(part, largest.get()))
                .collect_view()
        })
    };
    let sheet = Signal::derive(move || parts.with(|parts| opened_sheet(parts, &basis())));
    let foot = FigureParts {
        id: "opened",
        caption: "What opened the gap: each factor’s part of the last year’s gap",
        table: "table-opened",
        series: &["gdp_deflator_growth"],
        base: BASE,
        method: "Each part is a factor’s Shapley value: its average effect over every order of switching the factors on.",
    };
    view! {
        <figure class="bars-figure" aria-labelledby="opened-title">
            <h3 id="opened-title" data-testid="opened-title">{title}</h3>
            <p class="measure">{move || format!("Part of the gap in {}, {}, against no change: no growth, no shift, no inflation. Right widens it, left narrows it.", last().year, basis())}</p>
            <div class="bars" role="list">{rows}</div>
            <p data-testid="opened-sentence">{sentence}</p>
            <p class="caveat" hidden=move || !state.scenario.with(saves_on_children)>{CHILDREN_ARE_NOT_COST_UNITS}</p>
            <FigureFoot state parts=foot sheet needed=false/>
        </figure>
    }
}

fn bar(part: &FactorShare, largest: f64) -> impl IntoView + use<> {
    let width = part.pounds.abs() / largest * 50.0;
    let (side, class) = if part.pounds < 0.0 {
        (50.0 - width, "bar narrows")
    } else {
        (50.0, "bar widens")
    };
    view! {
        <div class="bar-row" role="listitem">
            <span class="bar-name">{capitalised(part.lever.spec().factor)}</span>
            <span class="bar-track" aria-hidden="true"><i class=class style=format!("left:{side:.2}%;width:{width:.2}%")></i></span>
            <span class="bar-amount">{part.label.clone()}</span>
        </div>
    }
}
