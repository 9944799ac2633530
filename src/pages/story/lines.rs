//! A still figure of lines: drawn as SVG that stretches, its words as text of the page, its table and file without scripts.

use crate::charts::lines::chart;
use crate::components::figure::data_address;
use crate::components::lines_plot::plot;
use crate::components::sources::{of_series, source_links};
use crate::state::State;
use leptos::prelude::*;
use model::figure::Sheet;
use model::story::StoryFigure;

/// The figure with its title, labels, note, sources, table and file.
pub(super) fn lines_figure(state: State, figure: StoryFigure) -> impl IntoView {
    let dataset = state.dataset();
    let id = figure.id;
    let sheet = figure.sheet();
    let csv = sheet.csv(&[
        figure.title.clone(),
        figure.measure.clone(),
        figure.note.into(),
    ]);
    let sources = source_links(&dataset, &of_series(&dataset, figure.series));
    // The build puts the drawing in the place of its option.
    let option =
        serde_json::json!({ "id": id, "width": 1000, "height": 400, "option": chart(&figure) });
    let drawing = view! { <div inner_html=format!("<!--chart {option}-->")></div> };
    view! {
        <figure class="story-figure" aria-labelledby=format!("{id}-title")>
            <h3 id=format!("{id}-title")>{figure.title.clone()}</h3>
            <p class="measure">{figure.measure.clone()}</p>
            {plot(&figure, drawing)}
            <p class="note">{figure.note}</p>
            {foot(id, &figure.title, &sheet, &csv, sources)}
        </figure>
    }
}

/// A table as a file, to be saved without a script.
pub(super) fn file_link(id: &str, csv: &str) -> impl IntoView + use<> {
    view! {
        <a class="figure-file" download=format!("care-gap-{id}.csv") href=data_address(csv)>
            "CSV"<span class="visually-hidden">" file of this table"</span>
        </a>
    }
}

/// A still figure's foot: sources, table, file.
pub(super) fn foot<S: IntoView>(
    id: &str,
    title: &str,
    sheet: &Sheet,
    csv: &str,
    sources: S,
) -> impl IntoView + use<S> {
    view! {
        <footer class="figure-foot">
            <div class="source-line">"Source: " {sources}</div>
            <div class="figure-tools">
                <details>
                    <summary>"Table"</summary>
                    {table(title, sheet)}
                </details>
                {file_link(id, csv)}
            </div>
        </footer>
    }
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
