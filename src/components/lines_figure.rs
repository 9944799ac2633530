//! A still figure of lines: drawn as SVG that stretches, its words as text of the page, its table and file without scripts.

use super::figure::{Parts, head, still_figure};
use super::foot::still_foot;
use super::lines_plot::plot;
use super::sources::of_series;
use crate::charts::lines::along;
use crate::hand_over;
use leptos::prelude::*;
use model::dataset::Dataset;
use model::quantity::Year;
use model::story::StoryFigure;

/// The figure with its title, labels, note, sources, table and file. The build puts the drawing in its place.
pub(crate) fn lines_figure(dataset: &Dataset, figure: StoryFigure) -> impl IntoView + use<> {
    let drawing = view! { <div inner_html=hand_over::chart(&figure)></div> };
    framed(dataset, figure, drawing)
}

/// The same with one year marked: a rule, and words beside it.
pub(crate) fn marked_figure(
    dataset: &Dataset,
    figure: StoryFigure,
    (year, words): (Year, String),
) -> impl IntoView + use<> {
    let index = figure.years.iter().position(|other| *other == year);
    let left = along(index.unwrap_or_default(), figure.years.len() - 1);
    let drawing = view! {
        <div inner_html=hand_over::chart(&figure)></div>
        <span class="lines-figure-mark" style=format!("left:{left:.2}%")>{words}</span>
    };
    framed(dataset, figure, drawing)
}

fn framed<D: IntoView + 'static>(
    dataset: &Dataset,
    figure: StoryFigure,
    drawing: D,
) -> impl IntoView + use<D> {
    let (spec, sheet) = (figure.spec, figure.sheet());
    let sources = of_series(dataset, spec.series);
    let notes = [
        figure.title.clone(),
        figure.measure.clone(),
        figure.note.into(),
    ];
    let foot = still_foot(dataset, spec, &figure.title, &sheet, &sources, &notes);
    let parts = Parts {
        class: "lines-figure",
        head: head(spec, None, figure.title.clone(), figure.measure.clone()),
        drawing: plot(&figure, drawing),
        notes: view! { <p class="note">{figure.note}</p> },
    };
    still_figure(spec, parts, &sheet, foot)
}
