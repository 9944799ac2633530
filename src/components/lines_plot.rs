//! Lines over years: the words that stand on a drawing, and the page's own drawing where a reader can move it.

use crate::charts::lines::{paths, scale};
use leptos::prelude::*;
use model::story::StoryFigure;

/// The plot of a figure a reader can change: grid and lines as the page's SVG.
pub(crate) fn live_plot(figure: &StoryFigure) -> impl IntoView + use<> {
    let (grid, lines) = paths(figure);
    let lines = lines
        .into_iter()
        .map(|(colour, data)| view! { <path class=format!("line {colour}") d=data></path> })
        .collect_view();
    let drawing = view! {
        <svg viewBox="0 0 100 100" preserveAspectRatio="none"><path class="grid" d=grid></path>{lines}</svg>
    };
    plot(figure, drawing)
}

/// A drawing with its axis, its years, and each line's name and last value at its end.
pub(crate) fn plot<D: IntoView + 'static>(
    figure: &StoryFigure,
    drawing: D,
) -> impl IntoView + use<D> {
    let scale = scale(figure);
    let write = figure.write;
    let axis = scale.ticks().into_iter().map(|tick| {
        view! { <span class="tick-label" style=format!("top:{:.2}%", scale.down(tick))>{write(tick)}</span> }
    });
    let last = figure.years.len() - 1;
    let years = figure.years.iter().enumerate();
    let years = years
        .filter(|(place, _)| (place % 4 == 0 && place + 2 < last) || *place == last)
        .map(|(place, year)| view! { <span style=format!("left:{:.2}%", crate::charts::lines::along(place, last))>{figure.axis.short(*year)}</span> })
        .collect_view();
    view! {
        <div class="story-plot" role="img" aria-label=figure.alt()>
            <div class="story-area" aria-hidden="true">
                <div class="story-lines">{drawing}</div>
                {axis.collect_view()}
                {ends(figure)}
                <div class="story-years">{years}</div>
            </div>
        </div>
    }
}

/// Each line's name and last value at its end, kept apart.
fn ends(figure: &StoryFigure) -> impl IntoView + use<> {
    const ROOM: f64 = 15.0;
    let scale = scale(figure);
    let mut found: Vec<(f64, &'static str, String)> = figure
        .lines
        .iter()
        .enumerate()
        .filter_map(|(place, line)| {
            let (_, value) = figure.last(place)?;
            let words = format!("{} {}", line.name, (figure.write)(value));
            Some((scale.down(value), line.colour, words))
        })
        .collect();
    found.sort_by(|(a, ..), (b, ..)| a.total_cmp(b));
    let mut least = f64::NEG_INFINITY;
    found
        .into_iter()
        .map(|(down, colour, words)| {
            least = down.max(least + ROOM).min(94.0);
            view! { <span class=format!("story-end {colour}") style=format!("top:{least:.2}%")>{words}</span> }
        })
        .collect_view()
}
