//! The gap in human scale: what the sum would pay for, in places and people. One live sentence; the rest is still.

use super::figure::BASE;
use super::rest::at_rest;
use super::sources::{of_figure, source_links};
use super::still::still;
use crate::state::State;
use leptos::prelude::*;
use model::human_scale::{SOCIAL_WORKER, UnitCosts, sentence};
use model::quantity::whole;
use model::words::CHILDREN_ARE_NOT_COST_UNITS;

/// The sentence, renewed once the hand rests, and what it rests on.
#[component]
pub fn HumanScale(state: State) -> impl IntoView {
    let words = at_rest(move || {
        state
            .projection
            .with(|projection| sentence(&state.dataset(), projection.last()))
    });
    view! {
        <h3 id="scale">"The gap in human scale"</h3>
        <p data-testid="human-scale">{words}</p>
        {still(move || costs(state))}
    }
}

/// The costs, their sources, and what they do not say.
fn costs(state: State) -> impl IntoView {
    let dataset = state.dataset();
    let base = dataset.base().year;
    let costs = UnitCosts::new(&dataset);
    let pounds = |cost: f64| whole((cost / 100.0).round() * 100.0);
    let worker = dataset.series(SOCIAL_WORKER).years().last();
    let worker = match (costs.social_worker, worker) {
        (Some(cost), Some((year, week))) => format!(
            "A social worker: £{}. No figure for England was found. This is one council’s: St Helens gave £{} a week for one in its own employ in {year}. Its record does not say what is in that. Here it is for a whole year, in \
            {base} prices.",
            pounds(cost),
            whole(week.value)
        ),
        _ => "Social workers are left out: no sourced figure was found for this edition.".into(),
    };
    let sources = of_figure(&dataset, &[SOCIAL_WORKER, "gdp_deflator_index"], BASE);
    view! {
        <div class="note">
            <p>{format!("Costs for a year, in {base} prices. They are means:")}</p>
            <ul>
                <li>{format!("A foster place: £{}. All fostering money over all children in foster placements.", pounds(costs.foster_place))}</li>
                <li>
                    {format!(
                        "A residential place: £{}. The same for all residential settings. A place in a children’s home costs far more than that, one in supported accommodation less.",
                        pounds(costs.residential_place)
                    )}
                </li>
                <li>{worker}</li>
            </ul>
            <p>"Where a scenario has places grow dearer, the same sum would pay for fewer of them by then. So many carers, homes or social workers are not waiting to be hired. A new place may cost more than the mean, or less. The counts show how large the sum is. They are not a plan."</p>
            <p>{CHILDREN_ARE_NOT_COST_UNITS}</p>
            "Source: "{source_links(&dataset, &sources)}
        </div>
    }
}
