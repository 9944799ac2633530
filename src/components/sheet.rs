//! A table of figures: the same numbers as the chart above it.

use leptos::prelude::*;
use model::sheet::{Cell, Sheet};

/// The table under a figure that a reader can change. `caption` says what it holds.
#[component]
pub fn SheetTable(
    caption: &'static str,
    test_id: String,
    #[prop(into)] sheet: Signal<Sheet>,
) -> impl IntoView {
    let head = move || sheet.with(head);
    let rows = move || sheet.with(rows);
    framed(caption, test_id, head, rows)
}

/// A table that nothing moves.
pub(crate) fn table(caption: &str, sheet: &Sheet) -> impl IntoView + use<> {
    framed(
        caption.to_string(),
        None::<String>,
        head(sheet),
        rows(sheet),
    )
}

fn framed<C, T, H, R>(caption: C, test_id: T, head: H, rows: R) -> impl IntoView + use<C, T, H, R>
where
    C: IntoView + Clone + leptos::attr::AttributeValue,
    T: leptos::attr::AttributeValue,
    H: IntoView,
    R: IntoView,
{
    let label = caption.clone();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=label>
            <table data-testid=test_id>
                <caption>{caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn head(sheet: &Sheet) -> impl IntoView + use<> {
    let cell = |name: &String| view! { <th scope="col">{name.clone()}</th> };
    sheet.head.iter().map(cell).collect_view()
}

fn rows(sheet: &Sheet) -> impl IntoView + use<> {
    let row = |cells: &Vec<Cell>| {
        let mut cells = cells.iter().map(Cell::shown);
        let first = cells.next().unwrap_or_default();
        let rest = cells.map(|shown| view! { <td>{shown}</td> }).collect_view();
        view! { <tr><th scope="row">{first}</th>{rest}</tr> }
    };
    sheet.rows.iter().map(row).collect_view()
}
