//! What moved past spending between any two years the reader chooses.

use super::announcer::spoken_when;
use super::attribution::{Bar, bars};
use super::choices::QuestionChoice;
use super::figure::{FigureFoot, FigureParts};
use crate::state::State;
use leptos::prelude::*;
use model::compare::Comparison;
use model::look_back::{sentence, split, title};
use model::story::split_sheet;

/// The series that a look back rests on.
pub const PAST: &[&str] = &[
    "s251_gross_total_cla",
    "s251_gross_residential",
    "cla_stock",
    "placement_foster",
    "gdp_deflator_index",
];

/// The parts of the change in spending as bars, with a sentence and what a reader must know of the two years.
#[component]
pub fn LookBackFigure(state: State) -> impl IntoView {
    let past = state.look_back;
    let near = RwSignal::new(false);
    let of = move |text: fn(&Comparison) -> String| {
        move || past.with(|past| past.as_ref().map(text).unwrap_or_default())
    };
    // A refusal is said once, where the finding would stand.
    let finding = move || {
        past.with(|past| {
            past.as_ref()
                .map_or_else(|refusal| refusal.0.clone(), title)
        })
    };
    let rows = move || {
        past.with(|past| {
            let parts = past.as_ref().map(split).unwrap_or_default();
            let bar = |(name, pounds)| Bar::of(name, pounds);
            bars(parts.into_iter().map(bar).collect())
        })
    };
    let sheet = Signal::derive(move || {
        past.with(|past| past.as_ref().map(split_sheet).unwrap_or_default())
    });
    let foot = FigureParts {
        id: "look-back",
        caption: "What moved spending between two years, in cash",
        table: "table-look-back",
        series: PAST,
        base: &[],
        method: "Each part is a factor’s average effect over every order (its Shapley value), as for the gap; mix and price share spending for each child in the same way.",
        has_scenario: false,
        is_open: false,
    };
    view! {
        <figure class="bars-figure" id="look-back" aria-labelledby="look-back-title" on:focusin=move |_| near.set(true) on:focusout=move |_| near.set(false)>
            <h3>"What moved spending between any two years"</h3>
            <QuestionChoice state ids=["back-scope", "back-from", "back-until"]/>
            <h4 id="look-back-title" data-testid="look-back-title" aria-live=spoken_when(near)>{finding}</h4>
            <p class="measure">{of(|of| format!("What moved cash spending between {} and {}; gross, section 251 outturn", of.from, of.to))}</p>
            <div class="bars" role="list">{rows}</div>
            <p data-testid="look-back-sentence">{of(sentence)}</p>
            <PastNotes state/>
            <FigureFoot state parts=foot sheet/>
        </figure>
    }
}

/// What a reader must know of the two years.
#[component]
pub fn PastNotes(state: State) -> impl IntoView {
    let notes = move || {
        state.look_back.with(|past| {
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
