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

/// A table that nothing moves. Where it is wider than its frame, the start-up script makes the frame a place to stop at.
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
    C: IntoView,
    T: leptos::attr::AttributeValue,
    H: IntoView,
    R: IntoView,
{
    view! {
        <div class="table-scroll">
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
