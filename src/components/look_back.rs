//! What moved past spending between any two years the reader chooses.

use super::bars::{Bar, bars};
use super::choices::QuestionChoice;
use super::figure::{Figure, Parts, head, still_figure};
use super::foot::local_foot;
use crate::state::State;
use leptos::prelude::*;
use model::catalogue::LOOK_BACK;
use model::compare::{Comparison, Refusal};
use model::council::HISTORY_SOURCES;
use model::dataset::Dataset;
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
    let rows = move || look_back.with(|past| past.as_ref().ok().map(parts_of));
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
            {beside}
            <PastNotes look_back/>
        },
    };
    view! { <Figure state spec=&LOOK_BACK parts sheet near anchor="look-back" after=()/> }
}

/// The same of two years of a council that nothing changes.
pub(crate) fn look_back_of(
    dataset: &Dataset,
    past: &Comparison,
    beside: Option<String>,
) -> impl IntoView + use<> {
    let sheet = split_sheet(past);
    let said = [title(past), measure(past), sentence(past)];
    let told = [&said[..], &past.notes].concat();
    let ids = HISTORY_SOURCES.map(String::from);
    let foot = local_foot(dataset, &LOOK_BACK, &said[0], &sheet, (&ids, &told), false);
    let [title, measure, sentence] = said;
    let parts = Parts {
        class: "bars-figure",
        head: head(&LOOK_BACK, None, title, measure),
        drawing: view! { <div class="bars" role="list">{parts_of(past)}</div> },
        notes: view! {
            <p>{sentence}</p>
            <p>{beside}</p>
            <ul class="note">{items(past.notes.clone())}</ul>
        },
    };
    still_figure(&LOOK_BACK, parts, &sheet, foot)
}

/// What moved spending, as bars.
fn parts_of(past: &Comparison) -> impl IntoView + use<> {
    let bar = |(name, pounds): (&str, f64)| Bar {
        name: name.into(),
        pounds,
    };
    bars(split(past).into_iter().map(bar).collect())
}

/// What a reader must know of the two years.
#[component]
fn PastNotes(look_back: Memo<Result<Comparison, Refusal>>) -> impl IntoView {
    let notes = move || {
        look_back.with(|past| {
            let notes = past.as_ref().map(|past| past.notes.clone());
            items(notes.unwrap_or_default())
        })
    };
    view! { <ul class="note">{notes}</ul> }
}

fn items(notes: Vec<String>) -> impl IntoView {
    let item = |note| view! { <li>{note}</li> };
    notes.into_iter().map(item).collect_view()
}
