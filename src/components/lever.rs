//! One lever: name, unit and number, the slider between − and +, and behind "?" its past and where its default comes from.

use super::lever_slider::Slider;
use super::lever_state::LeverState;
use super::sources::source_links;
use super::still::static_html;
use crate::browser::page;
use crate::state::State;
use leptos::either::Either;
use leptos::prelude::*;
use model::lever::{Basis, Lever};
use model::lever_notes;
use model::lever_still_words::STILL_WORDS;
use model::quantity::{plain_number, rate};
use model::rank;
use model::setting;
use model::setting_words::AS_FORECAST_SHORT;

/// A lever of the one table.
#[component]
pub fn LeverControl(state: State, lever: Lever) -> impl IntoView {
    let one = LeverState::new(state, lever);
    let LeverState {
        spec,
        steps,
        basis,
        set,
        problem,
        ..
    } = one;
    let usual = state.defaults();
    let changed = Memo::new(move |_| {
        steps.get() != usual.steps(lever) || (lever == Lever::Funding && basis.get() != usual.basis)
    });
    let open = RwSignal::new(false);
    let history = history(state, one);
    let is_basis = lever == Lever::Funding;
    let unit = move || setting::unit_beside(lever, steps.get(), basis.get());
    let reset = move |_| {
        if is_basis {
            state
                .scenario
                .update(|scenario| scenario.basis = usual.basis);
        }
        set.run(usual.steps(lever));
        page::focus(&one.id("range"));
    };
    view! {
        <div class="lever" data-testid=format!("lever-{}", spec.key) class:changed=changed>
            <label class="lever-name" for=one.id("range")>{spec.name}</label>
            <span class="lever-unit" id=one.id("unit")>
                {if is_basis { Either::Left(view! { <FundingBasis state/> }) } else { Either::Right(unit) }}
            </span>
            <Slider state one/>
            <span class="lever-value">
                <button type="button" class="lever-reset quiet" class:unneeded=move || !changed.get() on:click=reset>
                    <span aria-hidden="true">"↺"</span><span class="visually-hidden">"Reset " {spec.name}</span>
                </button>
                <NumberBox one/>
                <button
                    type="button"
                    class="lever-help"
                    aria-expanded=move || open.get().to_string()
                    aria-controls=one.id("about")
                    aria-label=format!("About this slider: {}", spec.name)
                    on:click=move |_| open.update(|open| *open = !*open)
                >"?"</button>
            </span>
            <p class="problem" role="status">{problem}</p>
            <div class="lever-about" id=one.id("about") hidden=move || !open.get()>
                <p class="lever-history" id=one.id("history")>{move || open.get().then(|| history.get())}</p>
                {origin(state, lever)}
            </div>
        </div>
    }
}

/// How the setting compares with the lever's own past; calculated only while it is unfolded. Read through the memos of its own setting, so that a move of another
/// lever costs nothing here.
fn history(state: State, one: LeverState) -> Memo<String> {
    Memo::new(move |_| {
        let _ = (one.steps.get(), one.basis.get());
        state
            .scenario
            .with_untracked(|scenario| rank::compared(&state.baseline(), scenario, one.spec.lever))
    })
}

/// Whether funding is set above inflation or in cash: the unit of its lever.
#[component]
fn FundingBasis(state: State) -> impl IntoView {
    let option = move |basis: Basis| {
        let words = Lever::Funding.spec().unit_in(basis);
        let chosen = move || state.scenario.with(|scenario| scenario.basis == basis);
        view! { <option value=basis.key() selected=untrack(chosen) prop:selected=chosen>{words}</option> }
    };
    let choose = move |event| {
        if let Some(basis) = Basis::from_key(&event_target_value(&event)) {
            state.scenario.update(|scenario| scenario.basis = basis);
        }
    };
    view! {
        <select class="lever-basis" data-testid="basis" aria-label="Funding, unit" on:change=choose>
            {option(Basis::Real)} {option(Basis::Cash)}
        </select>
    }
}

/// The box a number is typed into. What cannot be taken is said under the lever, and nothing is lost.
#[component]
fn NumberBox(one: LeverState) -> impl IntoView {
    let LeverState {
        spec,
        steps,
        set,
        problem,
        ..
    } = one;
    let shown = move || {
        steps
            .get()
            .map(|steps| rate(spec.value(steps), spec.decimals))
            .unwrap_or_default()
    };
    // Says the value anew even where it did not change, so that rubbish does not stay in the box.
    let again = Trigger::new();
    let take = move |event: leptos::web_sys::Event| {
        let typed = event_target_value(&event);
        let plain = plain_number(&typed);
        match spec.read(&plain) {
            Some(reading) => {
                set.run(Some(reading.steps));
                if reading.clamped {
                    problem.set(format!(
                        "{typed} is outside the range of {} to {}; {} is used.",
                        rate(f64::from(spec.min), 0),
                        rate(f64::from(spec.max), 0),
                        rate(spec.value(reading.steps), spec.decimals)
                    ));
                }
            }
            None if plain.is_empty() && spec.lever == Lever::Inflation => set.run(None),
            None if plain.is_empty() => problem.set("Type a number; the setting is kept.".into()),
            None => problem.set(format!("“{typed}” is not a number; the setting is kept.")),
        }
        again.notify();
    };
    view! {
        <input
            type="text"
            inputmode="decimal"
            autocomplete="off"
            class="lever-number"
            aria-label=format!("{}, number", spec.name)
            aria-describedby=one.id("unit")
            placeholder=if spec.lever == Lever::Inflation { AS_FORECAST_SHORT } else { "" }
            value=steps.get_untracked().map(|steps| rate(spec.value(steps), spec.decimals)).unwrap_or_default()
            prop:value=move || { again.track(); shown() }
            on:change=take
        />
    }
}

/// What the lever is and where its default comes from, with its sources one click away.
fn origin(state: State, lever: Lever) -> impl IntoView {
    static_html(move || {
        let dataset = state.baseline();
        let origin = lever_notes::origin(&dataset, lever);
        let links = source_links(&dataset, &origin.sources);
        view! {
            <p>{STILL_WORDS[lever as usize].meaning}" "{lever.spec().group.words()}</p>
            <p>{origin.words}</p>
            <div class="source-line">{links}</div>
        }
    })
}
