//! What would close the gap: how far each lever would have to move, and what its past says of that value.

use super::debounce::debounced;
use super::figure::{Figure, Parts, head};
use crate::state::State;
use leptos::prelude::*;
use model::break_evens::{self, BreakEvenRow, break_even_figure};
use model::catalogue::BREAK_EVENS;
use model::outcome::Outcome;
use model::words::CHILDREN_ARE_NOT_COST_UNITS;

/// The break-evens of an outcome, never without the words on what a placement is for.
#[component]
pub fn BreakEvenFigure(state: State, outcome: Memo<Outcome>) -> impl IntoView {
    let figure =
        debounced(move || outcome.with(|outcome| break_even_figure(&state.baseline(), outcome)));
    let rows = move || {
        figure.with(|figure| {
            figure
                .rows
                .iter()
                .map(|found| row(state, found))
                .collect_view()
        })
    };
    let sheet = Signal::derive(move || figure.with(|figure| figure.sheet.clone()));
    let words = move |of: fn(&break_evens::BreakEvenFigure) -> &String| {
        move || figure.with(|figure| of(figure).clone())
    };
    let parts = Parts {
        class: "break-evens-figure",
        head: head(
            &BREAK_EVENS,
            None,
            words(|figure| &figure.title),
            words(|figure| &figure.measure),
        ),
        drawing: view! { <ul class="break-evens">{rows}</ul> },
        notes: view! { <p class="caveat" data-testid="caveat">{CHILDREN_ARE_NOT_COST_UNITS}</p> },
    };
    view! { <Figure state spec=&BREAK_EVENS parts sheet after=()/> }
}

fn row(state: State, found: &BreakEvenRow) -> impl IntoView + use<> {
    let spec = found.lever.spec();
    let (lever, steps) = (found.lever, found.steps);
    // Where the lever stands there already, nothing is to be set.
    let other = steps.filter(|steps| *steps != found.now);
    let again = other.map(|steps| {
        view! {
            <button type="button" class="quiet live-only" on:click=move |_| state.set(lever, Some(steps))>
                "Use this value"<span class="visually-hidden">": " {spec.name}</span>
            </button>
        }
    });
    view! {
        <li data-testid=format!("break-even-{}", spec.key)>
            <span class="break-evens-value">{found.words.clone()} {again}</span>
            <span class="break-evens-history">{found.history.clone()}</span>
        </li>
    }
}
