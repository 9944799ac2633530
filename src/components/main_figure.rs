//! The main figure: the drawing with its levers, whose assumptions they are, what is shown, notes, table and sources.

use super::copy_link::CopyLink;
use super::drawing::Drawing;
use super::figure::{Figure, Parts};
use super::levers::Levers;
use super::main_figure_state::MainFigureState;
use super::preset_pages::preset_pages;
use super::presets::Presets;
use super::prices::PriceSwitch;
use super::still::{prerendered, static_html};
use super::strip::Strip;
use super::versus::Versus;
use crate::browser::page;
use crate::state::State;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::area::Area;
use model::baseline::Baseline;
use model::catalogue::MAIN;
use model::dataset::{Mark, id};
use model::date::PartialDate;
use model::figure::MainFigure;
use model::lever::Lever;
use model::prices::spending;
use model::quantity::{Year, money};
use model::scenario::Scenario;
use model::scope::Prices;
use model::setting_words::{BAND_OFF_TREND, NEWER_COUNT_DUE};

const TEXT: Text = Text::new("article", 3);

/// The two panels with their labels, readout, levers, table and sources. `opened` is what the page's own address said when it
/// was opened.
#[component]
pub fn MainFigureView(state: State, opened: ReadSignal<Scenario>) -> impl IntoView {
    let earlier = RwSignal::new(false);
    let main = MainFigureState::new(state, earlier);
    let figure = main.figure;
    let sheet = Signal::derive(move || figure.with(MainFigure::sheet));
    let measure = move || figure.with(MainFigure::measure);
    let drawing = view! {
        <div class="main-figure-body">
            <Strip main/>
            <div class="main-figure-sticky">
                <h2 id=MAIN.heading tabindex="-1" data-testid=MAIN.heading>"Cost of care, and money for it"</h2>
                <p class="measure">{measure}</p>
                <Drawing main/>
            </div>
            <Levers state/>
        </div>
        <Presets state opened/>
        {prerendered(move || preset_pages(&state.baseline()))}
        <Versus state/>
        <Options state earlier/>
        <div class="dateline">
            {prerendered(move || dateline(&state.baseline()))}
            <Late state/>
        </div>
    };
    let notes = view! {
        <BandNote state/>
        <YearNotes figure/>
        {prerendered(move || view! { <p class="note">{two_returns(&state.baseline())}</p> })}
    };

    // On a wide screen the levers stand beside head and drawing: they share one frame.
    let parts = Parts {
        class: "main-figure",
        head: (),
        drawing,
        notes,
    };
    view! { <Figure state spec=&MAIN parts sheet rest_class="main-figure-rest" after=()/> }
}

/// The switches of what is shown, and the link to it.
#[component]
fn Options(state: State, earlier: RwSignal<bool>) -> impl IntoView {
    let dataset = state.baseline();
    let first = dataset.series(id::CLA_STOCK).years().next();
    let first = first.map(|(year, _)| year.ends_in());
    let banded = move || state.view.with(|view| view.band);
    view! {
        <div class="main-figure-options live-only">
            <PriceSwitch state/>
            <label class="choice-switch">
                <input
                    type="checkbox"
                    data-testid="earlier"
                    on:change=move |event| earlier.set(event_target_checked(&event))
                />
                {format!("Back to {}", first.unwrap_or_default())}
            </label>
            <label class="choice-switch">
                <input
                    type="checkbox"
                    data-testid="band"
                    checked
                    prop:checked=banded
                    // Next to A there is none.
                    disabled=move || state.first.get().is_some()
                    on:change=move |event| state.view.update(|view| view.band = event_target_checked(&event))
                />
                "How far off past trends were"
            </label>
            <CopyLink state/>
        </div>
    }
}

/// What the uncertainty band is, where it is shown.
#[component]
pub fn BandNote(state: State) -> impl IntoView {
    let usual = state.defaults().steps(Lever::Children);
    let hidden = move || state.first.get().is_some() || !state.view.with(|view| view.band);
    let moved = move || {
        let is_moved = state
            .scenario
            .with(|scenario| scenario.steps(Lever::Children) != usual);
        is_moved.then_some(BAND_OFF_TREND)
    };
    view! {
        <div class="note" data-testid="band-words" hidden=hidden>
            {static_html(move || view! { <p>{state.band_words()}</p> })}
            {moved}
        </div>
    }
}

/// What must be known of some years, on request.
#[component]
pub fn YearNotes(figure: Memo<MainFigure>) -> impl IntoView {
    let noted = Memo::new(move |_| {
        let note = |(year, mark): (Year, &Mark)| (year, mark.note.clone());
        figure.with(|figure| figure.notes().map(note).collect::<Vec<_>>())
    });
    let notes = move || {
        let note = |(year, note)| view! { <li><b>{format!("{year}")}</b>" "{note}</li> };
        noted.get().into_iter().map(note).collect_view()
    };
    let count = move || match noted.with(Vec::len) {
        1 => "1 year".to_string(),
        count => format!("{count} years"),
    };
    view! {
        <details class="main-figure-years" data-testid="marks">
            <summary>"Notes on "{count}</summary>
            <ul>{notes}</ul>
        </details>
    }
}

/// How fresh the figures are.
fn dateline(dataset: &Baseline) -> impl IntoView + use<> {
    let edition = &dataset.edition;
    let names = names! { as_at: edition.as_at, next_due: edition.next_due };
    view! { <p>{TEXT.inline("dateline", names)}</p> }
}

/// Said once the next count should be out: by the reader's own calendar, so not before the page is alive.
#[component]
fn Late(state: State) -> impl IntoView {
    let late = RwSignal::new("");
    Effect::new(move |_| {
        let today = page::today().parse::<PartialDate>();
        let due = state.baseline().edition.next_due;
        if today.is_ok_and(|today| due.is_over(today)) {
            late.set(NEWER_COUNT_DUE);
        }
    });
    view! { <p data-testid="late">{late}</p> }
}

/// Why the scenario starts a little off the official line, with both sums.
fn two_returns(dataset: &Baseline) -> impl IntoView + use<> {
    let base = dataset.base;
    if base.area != Area::ENGLAND {
        let names = names! { name: dataset.name, year: base.year };
        return TEXT.inline("one-return", names);
    }
    let spent = spending(dataset, base.year, Prices::Cash).map(money);
    let names = names! {
        spent: spent.unwrap_or_default(),
        year: base.year,
        start: money(base.spend()),
    };
    TEXT.inline("two-returns", names)
}
