//! Children and money as index lines from a year the reader chooses.

use super::choices::{ScopeChoice, YearChoice};
use super::figure::{Figure, Parts, head};
use super::lines_plot::live_plot;
use crate::state::past::Past;
use leptos::prelude::*;
use model::catalogue::DEMAND;

/// The lines with their choices, table, file and sources.
#[component]
pub fn IndexFigure(past: Past) -> impl IntoView {
    let Past {
        state,
        index_figure: figure,
        ..
    } = past;
    let near = RwSignal::new(false);
    let of = move |text: fn(&model::story::StoryFigure) -> String| {
        move || {
            figure.with(|figure| {
                figure
                    .as_ref()
                    .map_or_else(|refusal| refusal.0.clone(), text)
            })
        }
    };
    let plot = move || figure.with(|figure| figure.as_ref().ok().map(live_plot));
    let sheet = Signal::derive(move || {
        figure.with(|figure| {
            figure
                .as_ref()
                .map(|figure| figure.sheet())
                .unwrap_or_default()
        })
    });
    let parts = Parts {
        class: "lines-figure",
        head: head(
            &DEMAND,
            Some(near),
            of(|figure| figure.title.clone()),
            of(|figure| figure.measure.clone()),
        ),
        drawing: view! {
            <div class="choices live-only">
                <span><ScopeChoice state id="demand-scope"/></span>
                <span><YearChoice state id="demand-index" label="100 in" read=|state| state.view.with(|view| view.index) write=|view, year| view.index = year/></span>
            </div>
            {plot}
        },
        notes: view! { <p class="note">{of(|figure| figure.note.into())}</p> },
    };
    view! { <Figure state spec=&DEMAND parts sheet near after=()/> }
}
