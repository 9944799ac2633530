//! The switch between base-year prices and cash.

use crate::state::State;
use leptos::prelude::*;
use model::scope::Prices;

/// Two radio buttons; the choice is part of the view.
#[component]
pub fn PriceSwitch(state: State) -> impl IntoView {
    let base = state.baseline().edition.base_year;
    let option = move |prices: Prices, words: String| {
        let chosen = move || state.view.with(|view| view.prices == prices);
        view! {
            <label>
                <input
                    type="radio"
                    name="prices"
                    value=prices.key()
                    checked=prices == Prices::Real
                    prop:checked=chosen
                    on:change=move |_| state.view.update(|view| view.prices = prices)
                />
                {words}
            </label>
        }
    };
    view! {
        <fieldset class="choice live-only" data-testid="prices">
            <legend class="visually-hidden">"Money in"</legend>
            {option(Prices::Real, format!("{base} prices"))}
            {option(Prices::Cash, "Cash".into())}
        </fieldset>
    }
}
