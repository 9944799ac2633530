//! The gap in human scale, in live sentences: a share, a week, a year's growth. How they are made is on the page of methods.

use super::debounce::debounced;
use crate::state::State;
use leptos::prelude::*;
use model::human_scale::sentence;

/// The sentences, renewed once the hand rests.
#[component]
pub fn HumanScale(state: State) -> impl IntoView {
    let words = debounced(move || {
        state
            .outcome()
            .with(|outcome| sentence(&state.baseline(), &outcome.projection, outcome.prices))
    });
    view! { <p id="scale" translate="no" data-testid="human-scale">{words}</p> }
}
