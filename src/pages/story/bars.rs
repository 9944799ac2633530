//! A still figure of shares: a bar for each group at each time, its numbers as text beside it, its table and file.

use super::lines::foot;
use crate::components::sources::source_links;
use crate::state::State;
use leptos::prelude::*;
use model::shares::{ShareFigure, ShareRow};

/// The figure under a heading of the page.
pub(super) fn bars_figure(state: State, figure: &ShareFigure) -> impl IntoView + use<> {
    let id = format!("{}-title", figure.id);
    let title = view! { <h3 id=id>{figure.title.clone()}</h3> };
    framed(state, figure, title.into_any())
}

/// The figure as one of several under one heading.
pub(super) fn bars_panel(state: State, figure: &ShareFigure) -> impl IntoView + use<> {
    let id = format!("{}-title", figure.id);
    let title = view! { <h4 id=id>{figure.title.clone()}</h4> };
    framed(state, figure, title.into_any())
}

fn framed(state: State, figure: &ShareFigure, title: AnyView) -> impl IntoView + use<> {
    let rows = figure.rows.iter().map(|row| group(figure, row));
    let rows = rows.collect_view();
    let dataset = state.dataset();
    let sheet = figure.sheet();
    let csv = sheet.csv(&[
        figure.title.clone(),
        figure.measure.clone(),
        figure.note.clone(),
        "k: under 0.5%, and not zero".into(),
    ]);
    let sources = source_links(&dataset, &figure.sources);
    view! {
        <figure class="share-figure" aria-labelledby=format!("{}-title", figure.id)>
            {title}
            <p class="measure">{figure.measure.clone()}</p>
            <ul class="share-list">{rows}</ul>
            <p class="note">{figure.note.clone()}</p>
            {foot(figure.id, &figure.title, &sheet, &csv, sources)}
        </figure>
    }
}

/// A group's name, and a bar for each time: the last filled, earlier ones hollow.
fn group(figure: &ShareFigure, row: &ShareRow) -> impl IntoView + use<> {
    let times = figure.columns.iter().zip(&row.amounts).enumerate();
    let times = times
        .map(|(place, (column, amount))| {
            let length = format!("inline-size:{:.2}%", figure.length(place, *amount));
            view! {
                <p>
                    <span>{column.short.clone()}</span>
                    " "
                    <span class="share-track" aria-hidden="true"><span class:share-none=amount.count == 0.0 style=length></span></span>
                    <b>{amount.words()}</b>
                </p>
            }
        })
        .collect_view();
    view! {
        <li class:share-part=row.is_part>
            <span>{row.name.clone()}</span>
            {times}
        </li>
    }
}
