//! The sections' figures of lines: drawn at build time, their words text of the page.

use crate::charts::lines::along;
use crate::components::figure::{Parts, head, still_figure};
use crate::components::foot::still_foot;
use crate::components::lines_plot::plot;
use crate::components::sources::{of_series, source_links};
use crate::hand_over;
use leptos::prelude::*;
use model::dataset::Dataset;
use model::quantity::Year;
use model::story::StoryFigure;

/// The figure with its title, labels, note, sources, table and file. The build puts the drawing in its place.
pub(super) fn lines_figure(dataset: &Dataset, figure: StoryFigure) -> impl IntoView + use<> {
    let drawing = view! { <div inner_html=hand_over::chart(&figure)></div> };
    framed(dataset, figure, drawing)
}

/// The same with one year marked: a rule, and words beside it.
pub(super) fn marked_figure(
    dataset: &Dataset,
    figure: StoryFigure,
    (year, words): (Year, String),
) -> impl IntoView + use<> {
    let place = figure.years.iter().position(|other| *other == year);
    let left = along(place.unwrap_or_default(), figure.years.len() - 1);
    let drawing = view! {
        <div inner_html=hand_over::chart(&figure)></div>
        <span class="article-mark" style=format!("left:{left:.2}%")>{words}</span>
    };
    framed(dataset, figure, drawing)
}

fn framed<D: IntoView + 'static>(
    dataset: &Dataset,
    figure: StoryFigure,
    drawing: D,
) -> impl IntoView + use<D> {
    let (spec, sheet) = (figure.spec, figure.sheet());
    let sources = source_links(dataset, &of_series(dataset, spec.series));
    let notes = [
        figure.title.clone(),
        figure.measure.clone(),
        figure.note.into(),
    ];
    let foot = still_foot(spec, &figure.title, &sheet, sources, &notes);
    let parts = Parts {
        class: "article-figure",
        head: head(spec, None, figure.title.clone(), figure.measure.clone()),
        drawing: plot(&figure, drawing),
        notes: view! { <p class="note">{figure.note}</p> },
    };
    still_figure(spec, parts, &sheet, foot)
}
