//! The last year shown.

use crate::browser::page;
use crate::state::State;
use leptos::prelude::*;
use model::quantity::Year;
use model::scenario::MAX_YEARS_AHEAD;
use model::setting_words::LAST_YEAR;

/// A slider, − and +, and a list of the years a scenario may run to.
#[component]
pub fn LastYear(state: State) -> impl IntoView {
    let base = state.baseline().edition.base_year;
    let default = state.defaults().to;
    let to = Memo::new(move |_| state.scenario.with(|scenario| scenario.to));
    let first = to.get_untracked();
    let set = move |year: Year| {
        state
            .scenario
            .update(|scenario| *scenario = scenario.with_to(year, base))
    };
    let years = (1..=MAX_YEARS_AHEAD).map(|after| {
        let year = base.plus(after);
        view! { <option value=year.to_string() selected=year == first prop:selected=move || to.get() == year>{year.to_string()}</option> }
    });
    let step = move |sign: i32, mark: &'static str, label: &'static str| {
        view! { <button type="button" class="lever-step" tabindex="-1" aria-label=label on:click=move |_| set(to.get_untracked().plus(sign))>{mark}</button> }
    };
    let reset = move |_| {
        set(default);
        page::focus("lever-to-range");
    };
    view! {
        <div class="lever" data-testid="lever-to" class:changed=move || to.get() != default>
            <label class="lever-name" for="lever-to-range">{LAST_YEAR}</label>
            <span class="lever-unit">"financial year"</span>
            <span class="lever-track">
                {step(-1, "−", "Less: last year shown")}
                <span class="lever-rail">
                    <input
                        type="range"
                        id="lever-to-range"
                        min=1
                        max=MAX_YEARS_AHEAD
                        step=1
                        value=first.since(base)
                        prop:value=move || to.get().since(base).to_string()
                        aria-valuetext=move || to.get().to_string()
                        on:input=move |event| if let Ok(after) = event_target_value(&event).parse() { set(base.plus(after)) }
                    />
                </span>
                {step(1, "+", "More: last year shown")}
            </span>
            <span class="lever-value">
                <button type="button" class="quiet lever-reset" class:unneeded=move || to.get() == default on:click=reset>
                    <span aria-hidden="true">"↺"</span><span class="visually-hidden">"Reset last year shown"</span>
                </button>
                <select
                    class="lever-number"
                    aria-label="Last year shown, list"
                    on:change=move |event| if let Some(year) = Year::parse(&event_target_value(&event)) { set(year) }
                >
                    {years.collect_view()}
                </select>
            </span>
        </div>
    }
}
