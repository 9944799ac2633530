//! A table of figures: the same numbers as the chart above it. Its cells are written as text, not as parts of the app: there are
//! hundreds, folded away, and each would be one more to take over before the page is alive.

use html_escape::encode_text;
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
    let (head, rows) = (head(sheet), rows(sheet));
    framed(
        caption.to_string(),
        None::<String>,
        move || head.clone(),
        move || rows.clone(),
    )
}

fn framed<C, T, H, R>(caption: C, test_id: T, head: H, rows: R) -> impl IntoView + use<C, T, H, R>
where
    C: IntoView,
    T: leptos::attr::AttributeValue,
    H: Fn() -> String + Send + 'static,
    R: Fn() -> String + Send + 'static,
{
    view! {
        <div class="table-scroll">
            <table data-testid=test_id>
                <caption>{caption}</caption>
                <thead><tr inner_html=head></tr></thead>
                <tbody inner_html=rows></tbody>
            </table>
        </div>
    }
}

fn head(sheet: &Sheet) -> String {
    let cell = |name: &String| format!(r#"<th scope="col">{}</th>"#, encode_text(name));
    sheet.head.iter().map(cell).collect()
}

fn rows(sheet: &Sheet) -> String {
    let row = |cells: &Vec<Cell>| {
        let cell = |(place, cell): (usize, &Cell)| {
            let shown = cell.shown();
            let shown = encode_text(&shown);
            match place {
                0 => format!(r#"<th scope="row">{shown}</th>"#),
                _ => format!("<td>{shown}</td>"),
            }
        };
        let cells: String = cells.iter().enumerate().map(cell).collect();
        format!("<tr>{cells}</tr>")
    };
    sheet.rows.iter().map(row).collect()
}
