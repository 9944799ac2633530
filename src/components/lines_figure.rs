//! A still figure of lines: drawn as SVG that stretches, its words as text of the page, its table and file without scripts.

use super::figure::{Parts, head, still_figure};
use super::foot::still_foot;
use super::lines_plot::plot;
use super::picture::keep_still;
use crate::hand_over;
use charts::lines::along;
use charts::picture::Plot;
use leptos::prelude::*;
use model::catalogue::FigureSpec;
use model::dataset::Dataset;
use model::publishers::of_series;
use model::quantity::Year;
use model::sheet::Sheet;
use model::story::StoryFigure;

/// The figure with its title, labels, note, sources, table and file. The build puts the drawing in its place.
pub(crate) fn lines_figure(dataset: &Dataset, figure: StoryFigure) -> impl IntoView + use<> {
    let drawing = view! { <div inner_html=hand_over::chart(&figure)></div> };
    framed(dataset, figure, None, drawing)
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
        <span class="lines-figure-mark" style=format!("left:{left:.2}%")>{words.clone()}</span>
    };
    framed(dataset, figure, Some((year, words)), drawing)
}

fn framed<D: IntoView + 'static>(
    dataset: &Dataset,
    figure: StoryFigure,
    mark: Option<(Year, String)>,
    drawing: D,
) -> impl IntoView + use<D> {
    let words = [&figure.title, &figure.measure, figure.note].map(ToString::to_string);
    let drawing = plot(&figure, drawing);
    let (sheet, alt) = (figure.sheet(), figure.alt());
    let drawn = Plot::Lines(figure.clone(), mark);
    let sources = of_series(dataset, figure.spec.series);
    let drawn = (drawing, drawn, alt);
    drawn_figure(dataset, (figure.spec, sources), words, &sheet, drawn)
}

/// A figure of lines however it is drawn: on the page, as a picture, and in words. Its own words are title, measure and note.
pub(crate) fn drawn_figure<D: IntoView + 'static>(
    dataset: &Dataset,
    (spec, sources): (&'static FigureSpec, Vec<String>),
    words: [String; 3],
    sheet: &Sheet,
    (drawing, drawn, alt): (D, Plot, String),
) -> impl IntoView + use<D> {
    let [title, measure, note] = words.clone();
    let said = [title, measure, note, alt];
    keep_still(dataset, spec, said, drawn, &sources);
    let foot = still_foot(dataset, spec, &words[0], sheet, &sources, &words);
    let [title, measure, note] = words;
    let parts = Parts {
        class: "lines-figure",
        head: head(spec, None, title, measure),
        drawing,
        notes: view! { <p class="note">{note}</p> },
    };
    still_figure(spec, parts, sheet, foot)
}
