//! The foot every figure has: its table on request, its file, its sources.

use super::rest::Rest;
use super::sheet::SheetTable;
use super::sources::{of_figure, source_links};
use super::still::still;
use crate::browser::{address, download, page};
use crate::state::State;
use leptos::prelude::*;
use model::figure::Sheet;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What a figure's foot needs to know.
#[derive(Clone, Copy)]
pub struct FigureParts {
    /// Names the figure in file names and test ids: `main`, `opened`.
    pub id: &'static str,
    pub caption: &'static str,
    /// The table's test id.
    pub table: &'static str,
    /// The series whose sources stand in the source line, over all their years.
    pub series: &'static [&'static str],
    /// The series of which the base year alone is used.
    pub base: &'static [&'static str],
    /// How the numbers are made, where they are derived.
    pub method: &'static str,
    /// Whether a scenario's figures are among them, which the file then says.
    pub has_scenario: bool,
    /// Whether the table is open before a reader asks for it.
    pub is_open: bool,
}

/// What every scenario starts from: children, where they live, and the money, in the base year.
pub const BASE: &[&str] = &["cla_stock", "placement_foster", "ro3_gross_total_cla"];

/// Table, file and sources. The table is worked out only while it is open, and once the hand rests.
#[component]
pub fn FigureFoot(
    state: State,
    parts: FigureParts,
    #[prop(into)] sheet: Signal<Sheet>,
) -> impl IntoView {
    let open = RwSignal::new(parts.is_open);
    let problem = RwSignal::new("");
    let shown = RwSignal::new(sheet.get_untracked());
    let rest = Rest::after_ms(250);
    Effect::new(move |_| {
        if open.get() {
            let now = sheet.get();
            rest.then(move || shown.set(now));
        }
    });
    let FigureParts {
        id,
        caption,
        table,
        series,
        base,
        method,
        has_scenario,
        is_open,
    } = parts;
    let source_id = format!("source-{id}");
    let sources = still(move || {
        let dataset = state.dataset();
        view! { "Source: " {source_links(&dataset, &of_figure(&dataset, series, base))} <p>{method}</p> }
    });
    let notes = move |sources: String, link: Option<String>| {
        let warning = "Scenario figures are arithmetic on assumptions, not official statistics.";
        let warning = has_scenario.then(|| warning.to_string());
        let link = link.map(|link| format!("Link: {link}"));
        let rest = [
            "Official figures: Open Government Licence v3.0; Parliament’s: Open Parliament Licence v3.0. This table: The Care Gap, CC BY 4.0."
                .into(),
        ];
        [caption.to_string()]
            .into_iter()
            .chain(warning)
            .chain([sources])
            .chain(link)
            .chain(rest)
            .collect::<Vec<_>>()
    };
    let name = format!("care-gap-{id}.csv");
    let file = name.clone();
    let save = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let notes = notes(
            page::text_of(&format!("source-{id}")),
            Some(address::whole(&state.link.get_untracked())),
        );
        let text = sheet.with_untracked(|sheet| sheet.csv(&notes));
        let outcome = download::offer(&file, &text);
        problem.set(outcome.err().map_or("", |error| error.0));
    };
    // Without the app the file holds what the page was written with.
    let link = still(move || {
        let dataset = state.dataset();
        let sources: Vec<String> = of_figure(&dataset, series, base)
            .iter()
            .filter_map(|id| dataset.source(id))
            .map(|source| format!("{}, {}", source.publisher, source.title))
            .collect();
        let notes = notes(format!("Source: {}. {method}", sources.join("; ")), None);
        let text = sheet.with_untracked(|sheet| sheet.csv(&notes));
        view! {
            <a class="figure-file" data-testid=format!("csv-{id}") download=name href=data_address(&text)>
                "CSV"<span class="visually-hidden">" file of this table"</span>
            </a>
        }
    });
    view! {
        <footer class="figure-foot">
            <div class="source-line" id=source_id>{sources}</div>
            <div class="figure-tools">
                <details open=is_open on:toggle=move |event| open.set(page::is_open(&event))>
                    <summary>"Table"</summary>
                    <SheetTable caption=caption test_id=table sheet=shown/>
                </details>
                <div on:click=save>{link}</div>
            </div>
            <p class="problem" role="alert">{problem}</p>
        </footer>
    }
}

/// A file that needs no script to be saved.
pub(crate) fn data_address(text: &str) -> String {
    const SPECIAL: &AsciiSet = &CONTROLS
        .add(b'%')
        .add(b'#')
        .add(b'"')
        .add(b'<')
        .add(b'>')
        .add(b'&')
        .add(b'?');
    let encoded = utf8_percent_encode(text, SPECIAL);
    format!("data:text/csv;charset=utf-8,{encoded}")
}
