//! The state without a browser: set a lever, read what follows.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use care_gap::state::State;
use care_gap::state::steps::{Moment, Steps, Way};
use leptos::prelude::*;
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use model::lever::Lever;
use model::link;
use model::scope::Prices;
use model::view::View;
use std::sync::Arc;

fn state(query: &str) -> (Owner, State, Vec<String>) {
    let owner = Owner::new();
    owner.set();
    let dataset = Baseline::england(&COMPILED_IN, None).unwrap();
    let (state, notes) = State::open(Arc::new(dataset), query, link::decode);
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
    assert_eq!(state.link.get_untracked(), "v=1&data=2026");
    state.set(Lever::Children, Some(15));
    assert!(state.outcome().get_untracked().projection.last().gap > before);
    assert_ne!(state.outcome().get_untracked().words.headline, headline);
    assert_eq!(state.link.get_untracked(), "v=1&data=2026&children=1.5");
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
    assert_eq!(state.link.get_untracked(), "v=1&data=2026&prices=cash");
    state.show("");
    assert_eq!(state.view.get_untracked(), View::default());
    assert_eq!(state.link.get_untracked(), "v=1&data=2026");
}

#[test]
fn a_link_is_shown_with_its_notes() {
    let (_owner, state, notes) = state("v=1&data=2026&children=1.5&mix=lots&to=2034-35");
    assert_eq!(
        state.scenario.get_untracked().value(Lever::Children),
        Some(1.5)
    );
    assert_eq!(state.outcome().get_untracked().projection.years.len(), 11);
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(state.show("v=1&data=2026").is_empty());
    assert_eq!(state.scenario.get_untracked(), state.defaults());
}

/// A page about a preset opens with it, whatever a messenger adds to its address; a link of its own shows what its sender saw.
#[test]
fn an_address_that_says_nothing_of_a_scenario_shows_what_the_page_opens_with() {
    let (_owner, state, _) = state("v=1&data=2026&children=2&residential=0");
    let opening = state.scenario.get_untracked();
    for silent in [
        "",
        "v=1",
        "utm_source=x&fbclid=y",
        "prices=cash",
        "data=05%7C02%7Cx",
    ] {
        state.show(silent);
        assert_eq!(state.scenario.get_untracked(), opening, "{silent}");
    }
    state.show("v=1&data=2026");
    assert_eq!(state.scenario.get_untracked(), state.defaults());
    state.show("children=3");
    let shown = state.scenario.get_untracked();
    assert_eq!(shown, state.defaults().with(Lever::Children, Some(30)));
}

#[test]
fn the_main_figure_agrees_with_the_projection() {
    let (_owner, state, _) = state("v=1&data=2026&funding=0");
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

/// The moment in which children grow by so many steps.
fn moment(state: State, steps: i32) -> Moment {
    let scenario = state.defaults().with(Lever::Children, Some(steps));
    (scenario, state.view.get_untracked())
}

#[test]
fn what_one_hand_does_is_one_step_back_and_one_forward() {
    let (_owner, state, _) = state("");
    let at = |steps| moment(state, steps);
    let mut steps = Steps::new(at(0));
    assert_eq!((steps.reach(), steps.go(Way::Back)), ([false, false], None));
    for (to, hand) in [(1, 1), (2, 1), (3, 1), (5, 2)] {
        steps.moved(at(to), hand);
    }
    assert_eq!(steps.reach(), [true, false]);
    assert_eq!(steps.go(Way::Back), Some(&at(3)));
    // What the page then tells of is no step.
    steps.moved(at(3), 3);
    assert_eq!(steps.go(Way::Back), Some(&at(0)));
    assert_eq!(steps.go(Way::Back), None);
    assert_eq!(steps.go(Way::Again), Some(&at(3)));
    assert_eq!(steps.go(Way::Again), Some(&at(5)));
    assert_eq!(steps.go(Way::Again), None);
    steps.go(Way::Back);
    steps.moved(at(7), 3);
    assert_eq!(steps.reach(), [true, false], "another way was taken");
    assert_eq!(steps.go(Way::Back), Some(&at(3)));
}

#[test]
fn a_hand_that_comes_back_to_where_it_began_has_made_no_step() {
    let (_owner, state, _) = state("");
    let at = |steps| moment(state, steps);
    let mut steps = Steps::new(at(0));
    steps.moved(at(4), 1);
    steps.moved(at(0), 1);
    assert_eq!(steps.reach(), [false, false]);
    steps.moved(at(6), 1);
    assert_eq!(steps.go(Way::Back), Some(&at(0)));
}

#[test]
fn fifty_steps_lead_back() {
    let (_owner, state, _) = state("");
    let mut steps = Steps::new(moment(state, 0));
    for step in 1..=60 {
        steps.moved(moment(state, step), step.unsigned_abs());
    }
    for step in (10..60).rev() {
        assert_eq!(steps.go(Way::Back), Some(&moment(state, step)));
    }
    assert_eq!(steps.go(Way::Back), None);
    for step in 11..=60 {
        assert_eq!(steps.go(Way::Again), Some(&moment(state, step)));
    }
}

#[test]
fn a_scenario_that_is_kept_is_a_and_the_reader_s_own_is_b() {
    let (_owner, state, _) = state("v=1&data=2026&children=1");
    let kept = state.scenario.get_untracked();
    state.keep(Some(kept));
    assert_eq!(state.link.get_untracked(), "v=1&data=2026&children=1");
    state.set(Lever::Children, Some(20));
    let link = "v=1&data=2026&children=1&b.children=2";
    assert_eq!(state.link.get_untracked(), link);
    let versus = state.outcome().get_untracked().versus.unwrap();
    assert_eq!(versus.first, kept);
    let figure = state.main_figure(false);
    assert!(!figure.has_band(), "next to A there is no band");
    let last = figure.years.last().unwrap();
    let more = last.scenario.as_ref().unwrap().gap - last.first.unwrap().gap;
    assert!((more - versus.gap).abs() < 1e-3);
    assert_eq!(state.first_link(), "v=1&data=2026&children=1");
    state.swap();
    let swapped = "v=1&data=2026&children=2&b.children=1";
    assert_eq!(state.link.get_untracked(), swapped);
    assert!(state.show(link).is_empty());
    assert_eq!(state.first.get_untracked(), Some(kept));
    state.keep(None);
    assert_eq!(state.link.get_untracked(), "v=1&data=2026&children=2");
    assert_eq!(state.outcome().get_untracked().versus, None);
}
