//! The foot every figure has: its table on request, its file, its sources.

use super::rest::Rest;
use super::sheet::SheetTable;
use super::sources::source_links;
use crate::browser::download;
use crate::state::State;
use leptos::prelude::*;
use model::figure::Sheet;

/// What a figure's foot needs to know.
#[derive(Clone)]
pub struct FigureParts {
    /// Names the figure in file names and test ids: `main`, `opened`.
    pub id: &'static str,
    pub caption: String,
    /// Ids in the table of sources.
    pub sources: Vec<String>,
    /// How the numbers are made, where they are derived.
    pub method: &'static str,
}

/// Table, file and sources. The table is worked out only while it is open, and once the hand rests.
#[component]
pub fn FigureFoot(
    state: State,
    parts: FigureParts,
    #[prop(into)] sheet: Signal<Sheet>,
    /// Opens the table whatever the reader chose: the chart could not be drawn.
    #[prop(into)]
    needed: Signal<bool>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let problem = RwSignal::new("");
    let shown = RwSignal::new(sheet.get_untracked());
    let rest = Rest::after_ms(150);
    Effect::new(move |_| {
        if open.get() || needed.get() {
            let now = sheet.get();
            rest.then(move || shown.set(now));
        }
    });
    let FigureParts {
        id,
        caption,
        sources,
        method,
    } = parts;
    let links = source_links(&state.dataset(), &sources);
    let notes = notes(&state, &caption, &sources);
    let save = move |_| {
        let link = state.link.get_untracked();
        let mut notes = notes.clone();
        notes.push(format!("Scenario: {link}"));
        let text = sheet.with_untracked(|sheet| sheet.csv(&notes));
        problem.set(
            download::offer(&format!("care-gap-{id}.csv"), &text)
                .err()
                .map_or("", |error| error.0),
        );
    };
    view! {
        <footer class="figure-foot">
            <p class="source-line">"Source: " {links} " " {method}</p>
            <div class="figure-tools">
                <details
                    prop:open=move || open.get() || needed.get()
                    on:toggle=move |event| open.set(is_open(&event))
                >
                    <summary>"Table"</summary>
                    <SheetTable caption=caption test_id=table_id(id) sheet=shown/>
                </details>
                <button type="button" class="quiet live-only" data-testid=format!("csv-{id}") on:click=save>
                    "CSV"<span class="visually-hidden">" file of this table"</span>
                </button>
            </div>
            <p class="problem" role="alert">{problem}</p>
        </footer>
    }
}

fn table_id(id: &str) -> &'static str {
    match id {
        "main" => "table-main",
        "opened" => "table-opened",
        _ => "table-close",
    }
}

fn is_open(event: &leptos::web_sys::Event) -> bool {
    use leptos::wasm_bindgen::JsCast as _;
    event.target().is_some_and(|target| {
        target
            .unchecked_into::<leptos::web_sys::Element>()
            .has_attribute("open")
    })
}

/// What stands under the table in a file: what it is and where it comes from.
fn notes(state: &State, caption: &str, sources: &[String]) -> Vec<String> {
    let dataset = state.dataset();
    let source = |id: &String| {
        dataset.source(id).map(|source| {
            format!(
                "Source: {}, {}, {} {}",
                source.publisher, source.title, source.published, source.url
            )
        })
    };
    let mut notes = vec![
        caption.to_string(),
        "Scenario figures are arithmetic on assumptions, not official statistics.".into(),
    ];
    notes.extend(sources.iter().filter_map(source));
    notes.push(
        "Official figures: Open Government Licence v3.0. This table: The Care Gap, CC BY 4.0."
            .into(),
    );
    notes
}
