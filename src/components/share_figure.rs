//! A still figure of shares: a bar for each group at each time, its numbers as text beside it, its table and file.

use super::figure::{Parts, head, still_figure};
use super::foot::still_foot;
use leptos::prelude::*;
use model::dataset::Dataset;
use model::percent::Percent;
use model::shares::{ShareFigure, ShareRow};

/// The figure with its title, bars, note, sources, table and file.
pub(crate) fn share_figure(dataset: &Dataset, figure: &ShareFigure) -> impl IntoView + use<> {
    let head = head(
        figure.spec,
        None,
        figure.title.clone(),
        figure.measure.clone(),
    );
    let rows = figure.rows.iter().map(|row| group(figure, row));
    let rows = rows.collect_view();
    let (spec, sheet) = (figure.spec, figure.sheet());
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
    let foot = still_foot(
        dataset,
        spec,
        &figure.title,
        &sheet,
        &figure.sources,
        &notes,
    );
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
