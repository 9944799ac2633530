//! The spoken update: the finding, said once the reader rests, and only if wanted.

use super::debounce::Debounce;
use crate::state::State;
use leptos::prelude::*;

/// A live region that stays in the page; its text changes after a second of rest.
#[component]
pub fn Announcer(state: State) -> impl IntoView {
    let wanted = RwSignal::new(true);
    let said = RwSignal::new(String::new());
    let rest = Debounce::after_ms(1000);
    Effect::new(move |first: Option<()>| {
        let spoken = state.outcome().with(|outcome| outcome.words.spoken.clone());
        // Opening the page is no news; neither is a change the reader did not want to hear of.
        if first.is_some() && wanted.get_untracked() {
            rest.then(move || said.set(spoken));
        }
    });
    view! {
        <p class="visually-hidden" role="status" data-testid="spoken">{said}</p>
        <label class="choice-switch live-only">
            <input
                type="checkbox"
                data-testid="speak"
                prop:checked=wanted
                checked=true
                on:change=move |event| {
                    wanted.set(event_target_checked(&event));
                    said.set(String::new());
                }
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
