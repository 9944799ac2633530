//! The last year shown.

use crate::browser::page;
use crate::state::State;
use leptos::prelude::*;
use model::lever_words::LAST_YEAR;
use model::quantity::Year;
use model::scenario::MAX_YEARS_AHEAD;

/// A slider, − and +, and a list of the years a scenario may run to.
#[component]
pub fn LastYear(state: State) -> impl IntoView {
    let base = state.dataset().edition.base_year;
    let usual = state.defaults().to;
    let to = Memo::new(move |_| state.scenario.with(|scenario| scenario.to));
    let set = move |year: Year| {
        state
            .scenario
            .update(|scenario| *scenario = scenario.with_to(year, base))
    };
    let years = (1..=MAX_YEARS_AHEAD).map(|after| {
        let year = base.plus(after);
        view! { <option value=year.to_string() selected=year == usual prop:selected=move || to.get() == year>{year.to_string()}</option> }
    });
    view! {
        <div class="lever" data-testid="lever-to">
            <div class="lever-head">
                <label for="lever-to-range">{LAST_YEAR}</label>
                <button type="button" class="quiet lever-reset" class:unneeded=move || to.get() == usual on:click=move |_| {
                    set(usual);
                    page::focus("lever-to-range");
                }>
                    "Reset"<span class="visually-hidden">" last year shown"</span>
                </button>
            </div>
            <div class="lever-value">
                <button type="button" class="lever-step" aria-label="Less: last year shown" on:click=move |_| set(to.get_untracked().plus(-1))>"−"</button>
                <select
                    class="lever-number"
                    aria-label="Last year shown, list"
                    on:change=move |event| if let Some(year) = Year::parse(&event_target_value(&event)) { set(year) }
                >
                    {years.collect_view()}
                </select>
                <button type="button" class="lever-step" aria-label="More: last year shown" on:click=move |_| set(to.get_untracked().plus(1))>"+"</button>
                <span class="lever-unit">"financial year"</span>
            </div>
            <div class="lever-track">
                <input
                    type="range"
                    id="lever-to-range"
                    min=1
                    max=MAX_YEARS_AHEAD
                    step=1
                    value=usual.since(base)
                    prop:value=move || to.get().since(base).to_string()
                    aria-valuetext=move || to.get().to_string()
                    on:input=move |event| if let Ok(after) = event_target_value(&event).parse() { set(base.plus(after)) }
                />
            </div>
        </div>
    }
}
