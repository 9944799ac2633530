//! What moved past spending between any two years the reader chooses.

use super::bars::{Bar, bars};
use super::choices::QuestionChoice;
use super::figure::{Figure, Parts, head};
use crate::state::past::Past;
use leptos::prelude::*;
use model::catalogue::LOOK_BACK;
use model::compare::Comparison;
use model::look_back::{measure, sentence, split, title};
use model::story::split_sheet;

/// The parts of the change in spending as bars, with a sentence and what a reader must know of the two years.
#[component]
pub fn LookBackFigure(past: Past) -> impl IntoView {
    let Past {
        state, look_back, ..
    } = past;
    let near = RwSignal::new(false);
    let of = move |text: fn(&Comparison) -> String| {
        move || look_back.with(|past| past.as_ref().map(text).unwrap_or_default())
    };
    // A refusal is said once, where the finding would stand.
    let finding = move || {
        look_back.with(|past| {
            past.as_ref()
                .map_or_else(|refusal| refusal.0.clone(), title)
        })
    };
    let rows = move || {
        look_back.with(|past| {
            let parts = past.as_ref().map(split).unwrap_or_default();
            let bar = |(name, pounds): (&str, f64)| Bar {
                name: name.into(),
                pounds,
            };
            bars(parts.into_iter().map(bar).collect())
        })
    };
    let sheet = Signal::derive(move || {
        look_back.with(|past| past.as_ref().map(split_sheet).unwrap_or_default())
    });
    let measure = of(measure);
    let parts = Parts {
        class: "bars-figure",
        head: view! {
            <QuestionChoice state ids=["back-scope", "back-from", "back-until"]/>
            {head(&LOOK_BACK, Some(near), finding, measure)}
        },
        drawing: view! { <div class="bars" role="list">{rows}</div> },
        notes: view! {
            <p data-testid="look-back-sentence">{of(sentence)}</p>
            <PastNotes past/>
        },
    };
    view! { <Figure state spec=&LOOK_BACK parts sheet near anchor="look-back" after=()/> }
}

/// What a reader must know of the two years.
#[component]
pub fn PastNotes(past: Past) -> impl IntoView {
    let notes = move || {
        past.look_back.with(|past| {
            let notes = past.as_ref().map(|past| past.notes.clone());
            let row = |note| view! { <li>{note}</li> };
            notes
                .unwrap_or_default()
                .into_iter()
                .map(row)
                .collect_view()
        })
    };
    view! { <ul class="note">{notes}</ul> }
}
