//! The main figure: its title, the drawing, the switches of what is shown, notes, table and sources.

use super::copy_link::CopyLink;
use super::drawing::Drawing;
use super::figure::{Figure, Parts};
use super::levers::Levers;
use super::prices::PriceSwitch;
use super::still::{prerendered, static_html};
use crate::browser::page;
use crate::state::State;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::baseline::Baseline;
use model::catalogue::MAIN;
use model::dataset::id;
use model::figure::MainFigure;
use model::lever::Lever;
use model::lever_words::BAND_OFF_TREND;
use model::prices::spending;
use model::quantity::money;
use model::scope::Prices;
use model::words::figure_title;

/// The two panels with their labels, marks, readout, table and sources.
#[component]
pub fn MainFigureView(state: State, used: RwSignal<String>) -> impl IntoView {
    let earlier = RwSignal::new(false);
    let figure = Memo::new(move |_| state.main_figure(earlier.get()));
    let sheet = Signal::derive(move || figure.with(MainFigure::sheet));
    let prices = Memo::new(move |_| state.view.with(|view| view.prices));
    let usual = state.defaults().steps(Lever::Children);
    let moved = move || {
        let is_moved = state
            .scenario
            .with(|scenario| scenario.steps(Lever::Children) != usual);
        is_moved.then_some(BAND_OFF_TREND)
    };
    let banded = Memo::new(move |_| state.view.with(|view| view.band));
    let title = move || {
        state
            .outcome()
            .with(|outcome| figure_title(outcome.projection.last(), prices.get()))
    };
    let measure = move || {
        figure.with(|figure| {
            let first = figure
                .years
                .first()
                .map(|year| year.year.to_string())
                .unwrap_or_default();
            format!(
                "England, {first} to {}. Children at 31 March; money gross, {}",
                state.scenario.with(|scenario| scenario.to),
                figure.price_basis
            )
        })
    };
    let head = view! {
        <h2 id="result" tabindex="-1" data-testid="result">{title}</h2>
        <p class="measure">{measure}</p>
    };
    let drawing = view! {
        <div class="main-figure-body">
            <div class="main-figure-sticky">
                {head}
                <Drawing state figure/>
                <button type="button" class="jump" on:click=move |_| page::focus(&used.get_untracked())>"Back to the slider"</button>
            </div>
            <div class="main-figure-controls">
                <Options state earlier banded/>
                <Levers state used/>
            </div>
        </div>
    };
    let notes = view! {
        <div class="note" data-testid="band-words" hidden=move || !banded.get()>{static_html(move || view! { <p>{state.band_words()}</p> })}{moved}</div>
        <Marks state figure/>
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
fn Options(state: State, earlier: RwSignal<bool>, banded: Memo<bool>) -> impl IntoView {
    let dataset = state.dataset();
    let first = dataset.series(id::CLA_STOCK).years().next();
    let first = first.map(|(year, _)| year.ends_in());
    view! {
        <div class="main-figure-options">
            <PriceSwitch state/>
            <label class="choice-switch live-only">
                <input
                    type="checkbox"
                    data-testid="earlier"
                    on:change=move |event| earlier.set(event_target_checked(&event))
                />
                {format!("Counts of children back to {}", first.unwrap_or_default())}
            </label>
            <label class="choice-switch live-only">
                <input
                    type="checkbox"
                    data-testid="band"
                    checked
                    prop:checked=banded
                    on:change=move |event| state.view.update(|view| view.band = event_target_checked(&event))
                />
                "Uncertainty band (children)"
            </label>
            <CopyLink state/>
        </div>
    }
}

/// The notes that the letters on the time axis stand for.
#[component]
fn Marks(state: State, figure: Memo<MainFigure>) -> impl IntoView {
    let notes = move || {
        figure.with(|figure| {
            let marked = figure.years.iter().filter_map(|year| year.mark.as_ref().map(|mark| (year.year, mark.note.clone())));
            marked
                .zip('a'..='z')
                .map(|((year, note), letter)| view! { <li><b>{format!("{letter} {year}")}</b>" "{note}</li> })
                .collect_view()
        })
    };
    view! {
        <ul class="main-figure-marks" data-testid="marks">{notes}</ul>
        {prerendered(move || view! { <p class="note">{two_returns(&state.dataset())}</p> })}
    }
}

/// Why the scenario starts a little off the official line, with both sums.
fn two_returns(dataset: &Baseline) -> impl IntoView + use<> {
    const TEXT: Text = Text::new("article", 3);
    let base = dataset.base;
    let spent = spending(dataset, base.year, Prices::Cash).map(money);
    let names = names! {
        spent: spent.unwrap_or_default(),
        year: base.year,
        start: money(base.spend()),
    };
    TEXT.inline("two-returns", names)
}
