//! Lines over years: the words that stand on a drawing, and the page's own drawing where a reader can move it.

use charts::lines::{ends, labelled, paths, scale};
use leptos::prelude::*;
use model::story::StoryFigure;

/// The plot of a figure a reader can change: grid and lines as the page's SVG.
pub(crate) fn live_plot(figure: &StoryFigure) -> impl IntoView + use<> {
    let (grid, lines) = paths(figure);
    let lines = lines
        .into_iter()
        .map(|(colour, data)| view! { <path class=format!("chart-line {colour}") d=data></path> })
        .collect_view();
    let drawing = view! {
        <svg viewBox="0 0 100 100" preserveAspectRatio="none"><path class="chart-grid" d=grid></path>{lines}</svg>
    };
    plot(figure, drawing)
}

/// A drawing with its axis, its years, and each line's name and last value at its end.
pub(crate) fn plot<D: IntoView + 'static>(
    figure: &StoryFigure,
    drawing: D,
) -> impl IntoView + use<D> {
    let scale = scale(figure);
    let format = figure.format;
    let axis = scale.ticks().into_iter().map(|tick| {
        view! { <span class="lines-plot-tick" style=format!("top:{:.2}%", scale.down(tick))>{format.write_tick(tick)}</span> }
    });
    let last = figure.years.len() - 1;
    let years = labelled(last)
        .map(|index| view! { <span style=format!("left:{:.2}%", charts::lines::along(index, last))>{figure.axis.short(figure.years[index])}</span> })
        .collect_view();
    let ends = ends(figure)
        .into_iter()
        .map(|end| view! { <span class=format!("lines-plot-end {}", end.colour) style=format!("top:{:.2}%", end.down)>{end.words}</span> })
        .collect_view();
    view! {
        <div class="lines-plot" role="img" aria-label=figure.alt()>
            <div class="lines-plot-area" aria-hidden="true">
                <div class="lines-plot-drawing">{drawing}</div>
                {axis.collect_view()}
                {ends}
                <div class="lines-plot-years">{years}</div>
            </div>
        </div>
    }
}
