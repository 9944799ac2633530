//! A still figure of lines: drawn as SVG that stretches, its words as text of the page, its table and file without scripts.

use crate::charts::lines::{chart, scale};
use crate::charts::scale::Scale;
use crate::components::sources::{of_series, source_links};
use crate::state::State;
use leptos::prelude::*;
use model::figure::Sheet;
use model::story::{StoryFigure, StoryLine};

/// The figure with its title, labels, note, sources, table and file.
pub(super) fn lines_figure(state: State, figure: StoryFigure) -> impl IntoView {
    let dataset = state.dataset();
    let scale = scale(&figure);
    let id = figure.id;
    let sheet = figure.sheet();
    let csv = sheet.csv(&[
        figure.title.clone(),
        figure.measure.clone(),
        figure.note.into(),
    ]);
    let sources = source_links(&dataset, &of_series(&dataset, figure.series));
    let alt = alt(&figure);
    view! {
        <figure class="story-figure" aria-labelledby=format!("{id}-title")>
            <h3 id=format!("{id}-title")>{figure.title.clone()}</h3>
            <p class="measure">{figure.measure.clone()}</p>
            <div class="story-plot" role="img" aria-label=alt>{drawing(&figure, scale)}</div>
            <p class="note">{figure.note}</p>
            <footer class="figure-foot">
                <div class="source-line">"Source: " {sources}</div>
                <div class="figure-tools">
                    <details>
                        <summary>"Table"</summary>
                        {table(&figure.title, &sheet)}
                    </details>
                    <a class="file" download=format!("care-gap-{id}.csv") href=data_address(&csv)>
                        "CSV"<span class="visually-hidden">" file of this table"</span>
                    </a>
                </div>
            </footer>
        </figure>
    }
}

/// The drawing, which the build puts in the place of its option, with the words that stand on it.
fn drawing(figure: &StoryFigure, scale: Scale) -> impl IntoView + use<> {
    let ticks = scale.ticks();
    let lines = serde_json::json!({ "id": figure.id, "width": 1000, "height": 400, "option": chart(figure) });
    let write = figure.write;
    let axis = ticks
        .iter()
        .map(|tick| view! { <span class="tick-label" style=format!("top:{:.2}%", scale.down(*tick))>{write(*tick)}</span> })
        .collect_view();
    let last = figure.years.len() - 1;
    let years = figure
        .years
        .iter()
        .enumerate()
        .filter(|(place, _)| place % 4 == 0 || *place == last);
    let years = years
        .map(|(place, year)| view! { <span style=format!("left:{:.2}%", along(place, last))>{year.to_string()}</span> })
        .collect_view();
    let labels = ends(figure, scale);
    view! {
        <div class="story-area" aria-hidden="true">
            <div class="story-lines" inner_html=format!("<!--chart {lines}-->")></div>
            {axis}
            {labels}
            <div class="story-years">{years}</div>
        </div>
    }
}

/// Each line's name and last value at its end, kept apart.
fn ends(figure: &StoryFigure, scale: Scale) -> impl IntoView + use<> {
    const ROOM: f64 = 15.0;
    let mut least = f64::NEG_INFINITY;
    figure
        .lines
        .iter()
        .enumerate()
        .filter_map(|(place, line)| {
            let (_, value) = figure.last(place)?;
            let top = scale.down(value).max(least + ROOM);
            least = top;
            let words = format!("{} {}", line.name, (figure.write)(value));
            Some(view! { <span class=format!("story-end {}", line.colour) style=format!("top:{top:.2}%")>{words}</span> })
        })
        .collect_view()
}

/// A table of the same numbers.
pub(super) fn table(caption: &str, sheet: &Sheet) -> impl IntoView + use<> {
    let head = sheet
        .head
        .iter()
        .map(|name| view! { <th scope="col">{name.clone()}</th> })
        .collect_view();
    let rows = sheet
        .rows
        .iter()
        .map(|row| {
            let mut cells = row.iter().map(|cell| cell.shown.clone());
            let first = cells.next().unwrap_or_default();
            let rest = cells.map(|shown| view! { <td>{shown}</td> }).collect_view();
            view! { <tr><th scope="row">{first}</th>{rest}</tr> }
        })
        .collect_view();
    let caption = caption.to_string();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=caption.clone()>
            <table>
                <caption>{caption.clone()}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// What the lines show, for those who do not see them.
fn alt(figure: &StoryFigure) -> String {
    let line = |(place, line): (usize, &StoryLine)| {
        let first = line.values.iter().position(Option::is_some)?;
        let (year, value) = figure.last(place)?;
        let start = line.values[first]?;
        Some(format!(
            "{}: {} in {}, {} in {year}",
            line.name,
            (figure.write)(start),
            figure.years[first],
            (figure.write)(value)
        ))
    };
    let lines: Vec<String> = figure.lines.iter().enumerate().filter_map(line).collect();
    format!("Line chart. {}. {}.", figure.measure, lines.join("; "))
}

/// A file that needs no script to be saved.
fn data_address(text: &str) -> String {
    let encoded = percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC);
    format!("data:text/csv;charset=utf-8,{encoded}")
}

#[allow(clippy::cast_precision_loss, reason = "a few dozen years")]
fn along(place: usize, last: usize) -> f64 {
    place as f64 / last as f64 * 100.0
}
