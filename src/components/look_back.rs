//! What moved past spending between any two years the reader chooses.

use super::bars::{Bar, bars};
use super::choices::QuestionChoice;
use super::figure::{Figure, Parts, head};
use crate::state::State;
use leptos::prelude::*;
use model::area::Area;
use model::catalogue::LOOK_BACK;
use model::compare::{Comparison, Refusal};
use model::look_back::{measure, sentence, split, title};
use model::story::split_sheet;

/// The parts of the change in spending as bars, with a sentence and what a reader must know of the two years.
#[component]
pub fn LookBackFigure<B: IntoView + 'static>(
    state: State,
    look_back: Memo<Result<Comparison, Refusal>>,
    /// What stands under the sentence.
    beside: B,
) -> impl IntoView {
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
    let baseline = state.baseline();
    let council = (baseline.base.area != Area::ENGLAND).then(|| baseline.name.clone());
    let council = StoredValue::new(council);
    let with_name = move |text: fn(&Comparison, Option<&str>) -> String| {
        move || {
            let text = |past: &Comparison| council.with_value(|name| text(past, name.as_deref()));
            look_back.with(|past| past.as_ref().map(text).unwrap_or_default())
        }
    };
    let measure = with_name(measure);
    let sheet = Signal::derive(move || {
        let sheet =
            |past: &Comparison| council.with_value(|name| split_sheet(past, name.as_deref()));
        look_back.with(|past| past.as_ref().map(sheet).unwrap_or_default())
    });
    let notes = move || {
        look_back.with(|past| {
            let notes = past.as_ref().map(|past| past.notes.clone());
            let row = |note| view! { <li>{note}</li> };
            notes
                .unwrap_or_default()
                .into_iter()
                .map(row)
                .collect_view()
        })
    };
    let parts = Parts {
        class: "bars-figure",
        head: view! {
            <QuestionChoice state ids=["back-scope", "back-from", "back-until"]/>
            {head(&LOOK_BACK, Some(near), finding, measure)}
        },
        drawing: view! { <div class="bars" role="list">{rows}</div> },
        notes: view! {
            <p data-testid="look-back-sentence">{of(sentence)}</p>
            {beside}
            <ul class="note">{notes}</ul>
        },
    };
    view! { <Figure state spec=&LOOK_BACK parts sheet near anchor="look-back" after=()/> }
}
