//! The spoken update: the finding, said once the reader rests, and only if wanted.

use super::debounce::Debounce;
use crate::state::State;
use leptos::prelude::*;

/// A live region that stays in the page; its text changes after a second of rest.
#[component]
pub fn Announcer(state: State, wanted: RwSignal<bool>) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let rest = Debounce::after_ms(1000);
    Effect::new(move |first: Option<()>| {
        let spoken = state.outcome().with(|outcome| outcome.words.spoken.clone());
        // Opening the page is no news; neither is a change the reader did not want to hear of.
        if first.is_some() && wanted.get_untracked() {
            rest.then(move || said.set(spoken));
        }
    });
    let heard = move || {
        if wanted.get() {
            said.get()
        } else {
            String::new()
        }
    };
    view! { <p class="visually-hidden" role="status" data-testid="spoken">{heard}</p> }
}

/// Whether results are spoken.
#[component]
pub fn SpeakSwitch(wanted: RwSignal<bool>) -> impl IntoView {
    view! {
        <label class="choice-switch live-only">
            <input
                type="checkbox"
                data-testid="speak"
                prop:checked=wanted
                checked=true
                on:change=move |event| wanted.set(event_target_checked(&event))
            />
            "Speak results to screen readers"
        </label>
    }
}

/// Whether a screen reader is told of a change: only beside the control that has the focus, since several figures follow the
/// same choice.
pub(super) fn spoken_when(near: RwSignal<bool>) -> impl Fn() -> &'static str {
    move || if near.get() { "polite" } else { "off" }
}
