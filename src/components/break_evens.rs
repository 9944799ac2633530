//! What would close the gap: how far each lever would have to move, and what its past says of that value.

use super::debounce::debounced;
use super::figure::{Figure, Parts, head};
use crate::state::State;
use leptos::prelude::*;
use model::break_evens::{BreakEvenFigure as Closings, BreakEvenRow, break_even_figure};
use model::catalogue::CLOSE;
use model::words::CHILDREN_ARE_NOT_COST_UNITS;

/// The break-evens, never without the words on what a placement is for.
#[component]
pub fn BreakEvenFigure(state: State) -> impl IntoView {
    let figure = debounced(move || {
        let scenario = state.scenario.get();
        state.outcome().with(|outcome| {
            let last = outcome.projection.last();
            break_even_figure(&state.dataset(), &scenario, &outcome.break_evens, last)
        })
    });
    let rows =
        move || figure.with(|figure| figure.rows.iter().map(|way| row(state, way)).collect_view());
    let sheet = Signal::derive(move || figure.with(|figure| figure.sheet.clone()));
    let words =
        move |of: fn(&Closings) -> &String| move || figure.with(|figure| of(figure).clone());
    let parts = Parts {
        class: "ways-figure",
        head: head(
            &CLOSE,
            None,
            words(|figure| &figure.title),
            words(|figure| &figure.measure),
        ),
        drawing: view! { <ul class="ways">{rows}</ul> },
        notes: view! { <p class="caveat" data-testid="caveat">{CHILDREN_ARE_NOT_COST_UNITS}</p> },
    };
    view! { <Figure state spec=&CLOSE parts sheet after=()/> }
}

fn row(state: State, way: &BreakEvenRow) -> impl IntoView + use<> {
    let spec = way.lever.spec();
    let (lever, steps) = (way.lever, way.steps);
    let again = steps.map(|steps| {
        view! {
            <button type="button" class="quiet live-only" on:click=move |_| state.set(lever, Some(steps))>
                "Use this value"<span class="visually-hidden">": " {spec.name}</span>
            </button>
        }
    });
    view! {
        <li data-testid=format!("way-{}", spec.key)>
            <span class="way-value">{way.words.clone()} {again}</span>
            <span class="way-history">{way.history.clone()}</span>
        </li>
    }
}
