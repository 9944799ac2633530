//! What opened the gap: eight bars from one line, those that widen it to the right and those that narrow it to the left.

use super::bars::{Bar, bars};
use super::debounce::debounced;
use super::figure::{Figure, Parts, head};
use crate::state::State;
use leptos::prelude::*;
use model::catalogue::ATTRIBUTION;
use model::explain::{AttributionFigure, FactorShare, attribution_figure};
use model::outcome::Outcome;
use model::text::capitalised;
use model::words::CHILDREN_ARE_NOT_COST_UNITS;

/// The attribution of an outcome as a bar figure with a sentence.
#[component]
pub fn AttributionFigure(state: State, outcome: Memo<Outcome>) -> impl IntoView {
    let figure =
        debounced(move || outcome.with(|outcome| attribution_figure(&state.baseline(), outcome)));
    let rows = move || {
        figure.with(|figure| {
            let shares = figure.shares.iter();
            let bar = |part: &FactorShare| Bar {
                name: capitalised(part.lever.spec().factor),
                pounds: part.pounds,
            };
            bars(shares.map(bar).collect())
        })
    };
    let sheet = Signal::derive(move || figure.with(|figure| figure.sheet.clone()));
    let words = move |of: fn(&AttributionFigure) -> &String| {
        move || figure.with(|figure| of(figure).clone())
    };
    let parts = Parts {
        class: "bars-figure",
        head: head(
            &ATTRIBUTION,
            None,
            words(|figure| &figure.title),
            words(|figure| &figure.measure),
        ),
        drawing: view! { <div class="bars" role="list">{rows}</div> },
        notes: view! {
            <p data-testid="opened-sentence">{words(|figure| &figure.sentence)}</p>
            <p class="caveat" hidden=move || figure.with(|figure| !figure.saves_on_children)>{CHILDREN_ARE_NOT_COST_UNITS}</p>
        },
    };
    view! { <Figure state spec=&ATTRIBUTION parts sheet after=()/> }
}
