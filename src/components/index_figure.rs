//! Children and money as index lines from a year the reader chooses.

use super::announcer::spoken_when;
use super::choices::{ScopeChoice, YearChoice};
use super::figure::{FigureFoot, FigureParts};
use super::lines_plot::live_plot;
use crate::state::State;
use leptos::prelude::*;

/// The lines with their choices, table, file and sources.
#[component]
pub fn IndexFigure(state: State) -> impl IntoView {
    let figure = state.index_figure;
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
    let foot = FigureParts {
        id: "demand",
        caption: "Children and real spending as index lines",
        table: "table-demand",
        series: &["cla_stock", "s251_gross_total_cla", "gdp_deflator_index"],
        base: &[],
        method: "Index: The Care Gap’s arithmetic on these figures.",
        has_scenario: false,
        is_open: false,
    };
    view! {
        <figure class="story-figure" aria-labelledby="demand-title" on:focusin=move |_| near.set(true) on:focusout=move |_| near.set(false)>
            <h3 id="demand-title" data-testid="demand-title" aria-live=spoken_when(near)>{of(|figure| figure.title.clone())}</h3>
            <p class="measure">{of(|figure| figure.measure.clone())}</p>
            <div class="choices live-only">
                <span><ScopeChoice state id="demand-scope"/></span>
                <span><YearChoice state id="demand-index" label="100 in" read=|state| state.view.with(|view| view.index) write=|view, year| view.index = year/></span>
            </div>
            {plot}
            <p class="note">{of(|figure| figure.note.into())}</p>
            <FigureFoot state parts=foot sheet/>
        </figure>
    }
}
