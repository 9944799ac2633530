//! The levers in their two groups: what might happen, and what is decided.

use super::announcer::Announcer;
use super::last_year::LastYear;
use super::lever::LeverControl;
use crate::state::State;
use leptos::prelude::*;
use model::lever::Basis;
use model::lever::{Group, LEVERS};
use model::lever_words::FUNDING_IS_SET;

/// All levers, reset all, and the switch for spoken updates.
#[component]
pub fn Levers(state: State, used: RwSignal<String>) -> impl IntoView {
    let group = move |group: Group| {
        let levers = LEVERS.iter().filter(move |spec| spec.group == group);
        levers
            .map(|spec| {
                let basis = spec
                    .lever
                    .words()
                    .in_cash
                    .is_some()
                    .then(|| view! { <FundingBasis state/> });
                view! { <LeverControl state lever=spec.lever used/> {basis} }
            })
            .collect_view()
    };
    let usual = state.defaults();
    view! {
        <form class="levers" aria-label="Assumptions" on:submit=|event| event.prevent_default()>
            <div class="levers-head">
                <p class="levers-hint">"Move a slider to change the result. Ticks show past years; starting values are rounded to the slider’s step."</p>
                <button type="button" class="quiet" data-testid="reset-all" on:click=move |_| state.scenario.set(usual)>"Reset all"</button>
            </div>
            <fieldset>
                <legend>"What might happen"</legend>
                {group(Group::Happens)}
            </fieldset>
            <fieldset>
                <legend>"What is decided"</legend>
                {group(Group::Decided)}
            </fieldset>
            <LastYear state/>
            <Announcer state/>
        </form>
    }
}

/// Whether funding is set above inflation or in cash.
#[component]
fn FundingBasis(state: State) -> impl IntoView {
    let option = move |basis: Basis| {
        view! {
            <label>
                <input
                    type="radio"
                    name="basis"
                    value=basis.key()
                    checked=basis == Basis::Real
                    prop:checked=move || state.scenario.with(|scenario| scenario.basis == basis)
                    on:change=move |_| state.scenario.update(|scenario| scenario.basis = basis)
                />
                {basis.words()}
            </label>
        }
    };
    view! {
        <fieldset class="choice" data-testid="basis">
            <legend class="visually-hidden">{FUNDING_IS_SET}</legend>
            {option(Basis::Real)}
            {option(Basis::Cash)}
        </fieldset>
    }
}
