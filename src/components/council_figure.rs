//! A figure of one council's lines: drawn by the page itself, its words as text, its table and file without scripts.

use super::figure::{Parts, head, still_figure};
use super::foot::local_foot;
use super::lines_plot::live_plot;
use leptos::prelude::*;
use model::council::CouncilStory;
use model::sheet::Sheet;
use model::story::StoryFigure;

/// The figure with its title, labels, note, sources, table and file; where the page has the app, with pictures and code for other sites.
pub(crate) fn council_figure(
    story: &CouncilStory<'_>,
    figure: StoryFigure,
    has_app: bool,
) -> impl IntoView + use<> {
    let ids = story.sources(figure.spec);
    let notes = [
        figure.title.clone(),
        figure.measure.clone(),
        figure.note.into(),
    ];
    let sheet = figure.sheet();
    let told = (ids.as_slice(), notes.as_slice());
    let foot = local_foot(
        story.england,
        figure.spec,
        &figure.title,
        &sheet,
        told,
        has_app,
    );
    drawn(&figure, &sheet, foot)
}

/// The figure over any foot.
pub(super) fn drawn<F: IntoView>(
    figure: &StoryFigure,
    sheet: &Sheet,
    foot: F,
) -> impl IntoView + use<F> {
    let parts = Parts {
        class: "lines-figure",
        head: head(
            figure.spec,
            None,
            figure.title.clone(),
            figure.measure.clone(),
        ),
        drawing: live_plot(figure),
        notes: view! { <p class="note">{figure.note}</p> },
    };
    still_figure(figure.spec, parts, sheet, foot)
}
