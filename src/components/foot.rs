//! The foot every figure has: its sources, its table on request, its file, its pictures.

use super::debounce::Debounce;
use super::embed_code::{embed_code, embed_code_of_council};
use super::picture;
use super::sheet::{SheetTable, table};
use super::sources::{source_line, source_links};
use super::still::{prerendered, static_html};
use super::take_away::TakeAway;
use crate::browser::{address, download, page};
use crate::hand_over;
use crate::state::State;
use leptos::either::Either;
use leptos::ev::Event;
use leptos::prelude::*;
use model::area::Area;
use model::catalogue::{FigureId, FigureSpec};
use model::dataset::Dataset;
use model::publishers::of_figure;
use model::sheet::Sheet;
use model::sourced::{in_full, notes, source_words};

/// The foot of a figure that a reader can move. The table is worked out only while it is open, and once the hand rests.
#[component]
pub fn FigureFoot(state: State, spec: &'static FigureSpec, sheet: Signal<Sheet>) -> impl IntoView {
    let open = RwSignal::new(false);
    let problem = RwSignal::new("");
    let shown = RwSignal::new(sheet.get_untracked());
    let rest = Debounce::after_ms(250);
    Effect::new(move |_| {
        if open.get() {
            let now = sheet.get();
            rest.then(move || shown.set(now));
        }
    });
    let save = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let sources = page::attribute(&source_id(spec), SOURCES);
        let link = address::whole(&state.link.get_untracked());
        let text = sheet.with_untracked(|sheet| sheet.csv(&notes(spec, sources, Some(link))));
        let outcome = download::offer(&file_name(spec.key), &text);
        problem.set(outcome.err().map_or("", |error| error.0));
    };
    let is_england = state.baseline().base.area == Area::ENGLAND;
    let workbook = (spec.id == FigureId::Main).then(|| {
        view! { <TakeAway state what="workbook" name="Workbook (XLSX)" making="Making the workbook…"/> }
    });
    let parts = Parts {
        sources: static_html(move || {
            let (dataset, ids) = (state.baseline(), sources_of(state, spec));
            let line = source_line(&dataset, spec, spec.caption, &ids);
            view! { <p id=source_id(spec) data-sources=full_sources(state, spec)>{line}</p> }
        }),
        table: folded(
            spec,
            move |event| open.set(page::is_open(&event)),
            view! { <SheetTable caption=spec.caption test_id=format!("table-{}", spec.key) sheet=shown/> },
        ),
        file: view! {
            <div on:click=save>{static_html(move || written_file(state, spec, sheet))}</div>
            {workbook}
        },
        picture: static_html(move || picture::of_defaults(state, spec)),
        embed: prerendered(move || match is_england {
            true => Either::Left(embed_code(spec)),
            false => Either::Right(embed_code_of_council(spec)),
        }),
        problem: view! { <p class="problem" role="alert">{problem}</p> },
    };
    framed(parts)
}

/// The foot of a figure that nothing moves. `notes` and the sources `ids` stand in the file, under the table.
pub(crate) fn still_foot(
    dataset: &Dataset,
    spec: &'static FigureSpec,
    title: &str,
    sheet: &Sheet,
    ids: &[String],
    notes: &[String],
) -> impl IntoView + use<> {
    let folded = folded(spec, |_| {}, table(title, sheet));
    still(dataset, (spec, title), folded, sheet, ids, notes)
}

/// The foot of a figure that many pages have, each its own: its sources lead to their publications. With the app there are pictures,
/// and code for other sites.
pub(crate) fn local_foot(
    dataset: &Dataset,
    spec: &'static FigureSpec,
    title: &str,
    sheet: &Sheet,
    (ids, notes): (&[String], &[String]),
    has_app: bool,
) -> impl IntoView + use<> {
    let notes = [notes, &[source_words(dataset, ids)]].concat();
    framed(Parts {
        sources: view! { <div id=source_id(spec)>"Source: "{source_links(dataset, ids)}</div> },
        table: folded(spec, |_| {}, table(title, sheet)),
        file: file_link(spec.key, &sheet.csv(&notes)),
        picture: has_app.then(|| picture::on_request(spec)),
        embed: has_app.then(|| embed_code_of_council(spec)),
        problem: (),
    })
}

/// The same of a figure whose table stands open above it.
pub(crate) fn foot_under_table(
    dataset: &Dataset,
    spec: &'static FigureSpec,
    sheet: &Sheet,
    ids: &[String],
    notes: &[String],
) -> impl IntoView + use<> {
    still(dataset, (spec, spec.caption), (), sheet, ids, notes)
}

fn still<T: IntoView>(
    dataset: &Dataset,
    (spec, title): (&'static FigureSpec, &str),
    table: T,
    sheet: &Sheet,
    ids: &[String],
    notes: &[String],
) -> impl IntoView + use<T> {
    let line = source_line(dataset, spec, title, ids);
    let notes = [notes, &[source_words(dataset, ids)]].concat();
    framed(Parts {
        sources: view! { <p id=source_id(spec)>{line}</p> },
        table,
        file: file_link(spec.key, &sheet.csv(&notes)),
        picture: picture::menu(spec),
        embed: embed_code(spec),
        problem: (),
    })
}

/// A table as a file beside the page, to be saved without a script.
pub(crate) fn file_link(key: &str, csv: &str) -> impl IntoView + use<> {
    let name = file_name(key);
    hand_over::file(&name, csv);
    let address = hand_over::file_address(&name);
    view! {
        <a class="figure-file" data-testid=format!("csv-{key}") download=name href=address>
            "CSV"<span class="visually-hidden">" file of this table"</span>
        </a>
    }
}

struct Parts<S, T, F, I, E, P> {
    sources: S,
    table: T,
    file: F,
    picture: I,
    /// What offers the figure to other sites.
    embed: E,
    /// Why the file could not be made, where it is made on request.
    problem: P,
}

/// A table on request.
fn folded<T: IntoView>(
    spec: &'static FigureSpec,
    toggled: impl FnMut(Event) + 'static,
    table: T,
) -> impl IntoView {
    view! {
        <details on:toggle=toggled>
            <summary aria-describedby=spec.heading>"Table"</summary>
            {table}
        </details>
    }
}

fn framed<S, T, F, I, E, P>(parts: Parts<S, T, F, I, E, P>) -> impl IntoView
where
    S: IntoView,
    T: IntoView,
    F: IntoView,
    I: IntoView,
    E: IntoView,
    P: IntoView,
{
    view! {
        <footer class="figure-foot">
            <div class="source-line">{parts.sources}</div>
            <div class="figure-tools">
                {parts.table}
                {parts.file}
                {parts.picture}
                {parts.embed}
            </div>
            {parts.problem}
        </footer>
    }
}

/// The file as it is without the app: it holds what the page was written with.
fn written_file(
    state: State,
    spec: &'static FigureSpec,
    sheet: Signal<Sheet>,
) -> impl IntoView + use<> {
    let notes = notes(spec, full_sources(state, spec), None);
    file_link(spec.key, &sheet.with_untracked(|sheet| sheet.csv(&notes)))
}

fn sources_of(state: State, spec: &FigureSpec) -> Vec<String> {
    of_figure(&state.baseline(), spec.series, spec.base)
}

/// What a file says of its sources, kept in the page for the files that are made there.
fn full_sources(state: State, spec: &FigureSpec) -> String {
    in_full(&state.baseline(), spec)
}

/// Where the line of sources keeps them in full.
const SOURCES: &str = "data-sources";

fn source_id(spec: &FigureSpec) -> String {
    format!("source-{}", spec.key)
}

fn file_name(key: &str) -> String {
    format!("care-gap-{key}.csv")
}
