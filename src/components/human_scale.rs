//! The gap in human scale: a share, a week, a year's growth. Live sentences; what they rest on is still.

use super::rest::at_rest;
use super::sources::{of_figure, source_links};
use super::still::still;
use crate::state::State;
use leptos::prelude::*;
use model::catalogue::BASE;
use model::human_scale::sentence;
use model::words::CHILDREN_ARE_NOT_COST_UNITS;

/// The sentences, renewed once the hand rests, and what they rest on.
#[component]
pub fn HumanScale(state: State) -> impl IntoView {
    let words = at_rest(move || {
        state
            .projection
            .with(|projection| sentence(&state.dataset(), projection))
    });
    view! {
        <h3 id="scale">"The gap in human scale"</h3>
        <p data-testid="human-scale">{words}</p>
        {still(move || basis(state))}
    }
}

/// How it is calculated, from what, and what it does not say.
fn basis(state: State) -> impl IntoView {
    let dataset = state.dataset();
    let sources = of_figure(&dataset, &[], BASE);
    view! {
        <div class="note">
            <p>"Per week: the gap, divided by the children in care in that year and by the weeks in a year. It shares out the gap. It is not the cost of a child."</p>
            <p>{CHILDREN_ARE_NOT_COST_UNITS}</p>
            "Source: "{source_links(&dataset, &sources)}
        </div>
    }
}
