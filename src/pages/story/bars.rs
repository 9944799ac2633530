//! A still figure of shares: a bar for each group at each time, its numbers as text beside it, its table and file.

use crate::components::figure::{Parts, head, small_head, still_figure};
use crate::components::foot::still_foot;
use crate::components::sources::source_links;
use crate::state::State;
use leptos::prelude::*;
use model::percent::Percent;
use model::shares::{ShareFigure, ShareRow};

/// The figure under a heading of the page.
pub(super) fn bars_figure(state: State, figure: &ShareFigure) -> impl IntoView + use<> {
    let (title, measure) = (figure.title.clone(), figure.measure.clone());
    framed(state, figure, head(figure.spec, None, title, measure))
}

/// The figure as one of several under one heading.
pub(super) fn bars_panel(state: State, figure: &ShareFigure) -> impl IntoView + use<> {
    let (title, measure) = (figure.title.clone(), figure.measure.clone());
    framed(state, figure, small_head(figure.spec, None, title, measure))
}

fn framed<H: IntoView>(state: State, figure: &ShareFigure, head: H) -> impl IntoView + use<H> {
    let rows = figure.rows.iter().map(|row| group(figure, row));
    let rows = rows.collect_view();
    let (spec, sheet) = (figure.spec, figure.sheet());
    let sources = source_links(&state.dataset(), &figure.sources);
    let notes = [
        figure.title.clone(),
        figure.measure.clone(),
        figure.note.clone(),
        format!(
            "{}: {}, and not zero",
            Percent::Under.plain(),
            Percent::Under.words()
        ),
    ];
    let foot = still_foot(spec, &figure.title, &sheet, sources, &notes);
    let parts = Parts {
        class: "share-figure",
        head,
        drawing: view! { <ul class="share-list">{rows}</ul> },
        notes: view! { <p class="note">{figure.note.clone()}</p> },
    };
    still_figure(spec, parts, &sheet, foot)
}

/// A group's name, and a bar for each time: the last filled, earlier ones hollow.
fn group(figure: &ShareFigure, row: &ShareRow) -> impl IntoView + use<> {
    let times = figure.columns.iter().zip(&row.amounts).enumerate();
    let times = times
        .map(|(index, (column, amount))| {
            let length = format!("inline-size:{:.2}%", figure.length(index, *amount));
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
