//! The levers: the leading three in sight, the others behind one word that says how many of them are changed.

use super::announcer::{Announcer, SpeakSwitch};
use super::last_year::LastYear;
use super::lever::LeverControl;
use super::undo::UndoRedo;
use crate::state::State;
use leptos::prelude::*;
use model::explain::{LEADING, levers_by_effect};
use model::lever::Lever;

/// All levers, reset all, and the switch for spoken updates.
#[component]
pub fn Levers(state: State) -> impl IntoView {
    let order = levers_by_effect(&state.baseline());
    let (leading, rest) = order.split_at(LEADING.len());
    let (leading, rest) = (leading.to_vec(), rest.to_vec());
    let usual = state.defaults();
    let others = rest.clone();
    let changed = Memo::new(move |_| {
        let is_changed = |lever: &&Lever| {
            state
                .scenario
                .with(|scenario| scenario.steps(**lever) != usual.steps(**lever))
        };
        let other_year = state.scenario.with(|scenario| scenario.to != usual.to);
        others.iter().filter(is_changed).count() + usize::from(other_year)
    });
    let count = move || match changed.get() {
        0 => String::new(),
        changed => format!(" ({changed} changed)"),
    };
    let wanted = RwSignal::new(true);
    let controls = move |levers: Vec<Lever>| {
        let control = |lever| view! { <LeverControl state lever/> };
        levers.into_iter().map(control).collect_view()
    };
    view! {
        <form class="levers" id="sliders" tabindex="-1" aria-label="Assumptions" autocomplete="off" on:submit=|event| event.prevent_default()>
            <p class="levers-title">"What if …?" <span class="levers-waiting waiting" role="status">"The sliders are loading."</span></p>
            {controls(leading)}
            <details class="levers-more" data-testid="more-levers">
                <summary>"More assumptions"<span data-testid="more-changed">{count}</span></summary>
                {controls(rest)}
                <LastYear state/>
                <SpeakSwitch wanted/>
            </details>
            // In sight of screen readers, whatever is folded.
            <Announcer state wanted/>
            <div class="levers-end">
                <UndoRedo state/>
                <button type="button" class="quiet" data-testid="reset-all" on:click=move |_| state.scenario.set(usual)>"Reset all"</button>
            </div>
            <p class="levers-hint">"Ticks: past years. Triangle: where the slider starts. Dots: no change."</p>
        </form>
    }
}
