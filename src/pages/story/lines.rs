//! A still figure of lines: drawn as SVG that stretches, its words as text of the page, its table and file without scripts.

use crate::components::figure::{Parts, head, still_figure};
use crate::components::foot::still_foot;
use crate::components::lines_plot::plot;
use crate::components::sources::{of_series, source_links};
use crate::hand_over;
use crate::state::State;
use leptos::prelude::*;
use model::story::StoryFigure;

pub(super) use crate::components::foot::file_link;
pub(super) use crate::components::sheet::table;

/// The figure with its title, labels, note, sources, table and file. The build puts the drawing in its place.
pub(super) fn lines_figure(state: State, figure: StoryFigure) -> impl IntoView {
    let (spec, sheet) = (figure.spec, figure.sheet());
    let sources = source_links(&state.dataset(), &of_series(&state.dataset(), spec.series));
    let notes = [
        figure.title.clone(),
        figure.measure.clone(),
        figure.note.into(),
    ];
    let drawing = view! { <div inner_html=hand_over::chart(&figure)></div> };
    let foot = still_foot(spec, &figure.title, &sheet, sources, &notes);
    let parts = Parts {
        class: "story-figure",
        head: head(spec, None, figure.title.clone(), figure.measure.clone()),
        drawing: plot(&figure, drawing),
        notes: view! { <p class="note">{figure.note}</p> },
    };
    still_figure(spec, parts, &sheet, foot)
}
