//! The gap in human scale: a share, a week, a year's growth. Live sentences; what they rest on is still.

use super::debounce::debounced;
use super::sources::{of_figure, source_links};
use super::still::prerendered;
use crate::state::State;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::catalogue::BASE;
use model::human_scale::sentence;
use model::words::CHILDREN_ARE_NOT_COST_UNITS;

const TEXT: Text = Text::new("article", 3);

/// The sentences, renewed once the hand rests, and what they rest on.
#[component]
pub fn HumanScale(state: State) -> impl IntoView {
    let words = debounced(move || {
        state
            .outcome()
            .with(|outcome| sentence(&state.dataset(), &outcome.projection))
    });
    view! {
        <h3 id="scale">"The gap in human scale"</h3>
        <p data-testid="human-scale">{words}</p>
        {prerendered(move || basis(state))}
    }
}

/// How it is calculated, from what, and what it does not say.
fn basis(state: State) -> impl IntoView {
    let dataset = state.dataset();
    let sources = of_figure(&dataset, &[], BASE);
    view! {
        <div class="note">
            {TEXT.block("human-scale", names! {})}
            <p>{CHILDREN_ARE_NOT_COST_UNITS}</p>
            "Source: "{source_links(&dataset, &sources)}
        </div>
    }
}
