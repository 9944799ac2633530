//! A table of figures: the same numbers as the chart above it.

use leptos::prelude::*;
use model::figure::Sheet;

/// The table under a figure. `caption` says what it holds.
#[component]
pub fn SheetTable(
    caption: &'static str,
    test_id: &'static str,
    #[prop(into)] sheet: Signal<Sheet>,
) -> impl IntoView {
    let head = move || {
        sheet.with(|sheet| {
            sheet
                .head
                .iter()
                .map(|name| view! { <th scope="col">{name.clone()}</th> })
                .collect_view()
        })
    };
    let rows = move || {
        sheet.with(|sheet| {
            let row = |cells: &Vec<model::figure::Cell>| {
                let mut cells = cells.iter().map(|cell| cell.shown.clone());
                let first = cells.next().unwrap_or_default();
                let rest = cells.map(|shown| view! { <td>{shown}</td> }).collect_view();
                view! { <tr><th scope="row">{first}</th>{rest}</tr> }
            };
            sheet.rows.iter().map(row).collect_view()
        })
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=caption>
            <table data-testid=test_id>
                <caption>{caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
