//! The state without a browser: set a lever, read what follows.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use care_gap::state::State;
use leptos::prelude::*;
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use model::lever::Lever;
use model::scope::Prices;
use std::sync::Arc;

fn state(query: &str) -> (Owner, State, Vec<String>) {
    let owner = Owner::new();
    owner.set();
    let dataset = Baseline::england(&COMPILED_IN, None).unwrap();
    let (state, notes) = State::open(Arc::new(dataset), query);
    (
        owner,
        state,
        notes.iter().map(ToString::to_string).collect(),
    )
}

#[test]
fn a_lever_moves_everything_that_follows_from_it() {
    let (_owner, state, _) = state("");
    let before = state.outcome().get_untracked().projection.last().gap;
    let headline = state.outcome().get_untracked().words.headline;
    assert_eq!(state.link.get_untracked(), "v=1&data=2025");
    state.set(Lever::Children, Some(15));
    assert!(state.outcome().get_untracked().projection.last().gap > before);
    assert_ne!(state.outcome().get_untracked().words.headline, headline);
    assert_eq!(state.link.get_untracked(), "v=1&data=2025&children=1.5");
    let parts = state.outcome().get_untracked().last_attribution().sum();
    let gap = state.outcome().get_untracked().projection.last().gap;
    assert!((parts - gap).abs() <= gap.abs() * 1e-6, "{parts} {gap}");
}

#[test]
fn the_view_changes_words_but_not_the_scenario() {
    let (_owner, state, _) = state("");
    let projection = state.outcome().get_untracked().projection;
    state.view.update(|view| view.prices = Prices::Cash);
    assert_eq!(state.outcome().get_untracked().projection, projection);
    assert!(
        state
            .outcome()
            .get_untracked()
            .words
            .press
            .contains("in cash")
    );
    assert_eq!(state.link.get_untracked(), "v=1&data=2025&prices=cash");
}

#[test]
fn a_link_is_shown_with_its_notes() {
    let (_owner, state, notes) = state("v=1&data=2025&children=1.5&mix=lots&to=2034-35");
    assert_eq!(
        state.scenario.get_untracked().value(Lever::Children),
        Some(1.5)
    );
    assert_eq!(state.outcome().get_untracked().projection.years.len(), 11);
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(state.show("v=1&data=2025").is_empty());
    assert_eq!(state.scenario.get_untracked(), state.defaults());
}

#[test]
fn the_main_figure_agrees_with_the_projection() {
    let (_owner, state, _) = state("v=1&data=2025&funding=0");
    let figure = state.main_figure(true);
    assert_eq!(figure.years[0].year.to_string(), "1993-94");
    let last = figure.years.last().unwrap().scenario.clone().unwrap();
    assert_eq!(
        last.need.to_bits(),
        state
            .outcome()
            .get_untracked()
            .projection
            .last()
            .need
            .to_bits()
    );
    assert!(
        figure
            .years
            .iter()
            .any(|year| year.year.to_string() == "2014-15"
                && year.spending.is_none()
                && year.mark.is_some())
    );
}
