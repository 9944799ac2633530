//! One lever: slider, number box, − and +, reset, where its default comes from and how its setting compares with its past.

use super::sources::source_links;
use super::still::static_html;
use crate::browser::page;
use crate::state::State;
use leptos::prelude::*;
use model::dataset::id;
use model::lever::{Lever, LeverSpec};
use model::lever_notes;
use model::lever_words::{AS_FORECAST_SHORT, STILL_WORDS};
use model::quantity::{plain_number, rate};
use model::rank;
use model::setting;
use model::trend;

/// A lever of the one table. `used` remembers the lever last used, to come back to from the result.
#[component]
pub fn LeverControl(state: State, lever: Lever, used: RwSignal<String>) -> impl IntoView {
    let spec = lever.spec();
    let defaults = state.defaults();
    let steps = Memo::new(move |_| state.scenario.with(|scenario| scenario.steps(lever)));
    let position = Memo::new(move |_| steps.get().unwrap_or_else(|| forecast_steps(&state, lever)));
    let changed = Memo::new(move |_| steps.get() != defaults.steps(lever));
    let problem = RwSignal::new(String::new());
    let set = Callback::new(move |to: Option<i32>| {
        problem.set(String::new());
        state.set(lever, to);
    });
    let id = move |part: &str| format!("lever-{}-{part}", spec.key);
    let basis = Memo::new(move |_| state.scenario.with(|scenario| scenario.basis));
    let unit = move || setting::unit_beside(lever, steps.get(), basis.get());
    let history = Memo::new(move |_| {
        // Read through the memos of its own setting, so that a move of another lever costs nothing here.
        let _ = (steps.get(), basis.get());
        state
            .scenario
            .with_untracked(|scenario| rank::compared(&state.dataset(), scenario, lever))
    });
    let spoken = move || setting::spoken(lever, steps.get(), basis.get());
    let remember = move |_| used.set(id("range"));
    view! {
        <div class="lever" data-testid=format!("lever-{}", spec.key) on:focusin=remember class:changed=changed>
            <div class="lever-head">
                <label for=id("range")>{spec.name}</label>
                <button type="button" class="quiet lever-reset" class:unneeded=move || !changed.get() on:click=move |_| {
                    set.run(defaults.steps(lever));
                    page::focus(&id("range"));
                }>
                    "Reset"<span class="visually-hidden">" " {spec.name}</span>
                </button>
            </div>
            <div class="lever-value">
                <StepButton spec sign=-1 position on_step=set/>
                <NumberBox spec steps problem on_set=set/>
                <StepButton spec sign=1 position on_step=set/>
                <span class="lever-unit" id=id("unit")>{unit}</span>
            </div>
            <div class="lever-track">
                <input
                    type="range"
                    id=id("range")
                    min=spec.min
                    max=spec.max
                    step=spec.step()
                    value=spec.write(position.get_untracked())
                    prop:value=move || spec.write(position.get())
                    aria-valuetext=spoken
                    aria-describedby=id("history")
                    on:input=move |event| {
                        if let Some(reading) = spec.read(&event_target_value(&event)) {
                            set.run(Some(reading.steps));
                        }
                    }
                />
                <Ticks state lever/>
            </div>
            <p class="problem" role="alert">{problem}</p>
            <p class="lever-history" id=id("history")>{history}</p>
            {origin(state, lever)}
            <button type="button" class="jump" on:click=move |_| page::focus("result")>"Go to the result"</button>
        </div>
    }
}

/// − or +, one step at a time.
#[component]
fn StepButton(
    spec: &'static LeverSpec,
    sign: i32,
    position: Memo<i32>,
    on_step: Callback<Option<i32>>,
) -> impl IntoView {
    let (mark, words) = if sign < 0 {
        ("−", "Less")
    } else {
        ("+", "More")
    };
    let label = format!("{words}: {}", spec.name);
    view! {
        <button type="button" class="lever-step" aria-label=label on:click=move |_| on_step.run(Some(position.get_untracked() + sign))>{mark}</button>
    }
}

/// The box a number is typed into. What cannot be taken is said under the lever, and nothing is lost.
#[component]
fn NumberBox(
    spec: &'static LeverSpec,
    steps: Memo<Option<i32>>,
    problem: RwSignal<String>,
    on_set: Callback<Option<i32>>,
) -> impl IntoView {
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
                on_set.run(Some(reading.steps));
                if reading.clamped {
                    problem.set(format!(
                        "{typed} is outside the range of {} to {}; {} is used.",
                        rate(f64::from(spec.min), 0),
                        rate(f64::from(spec.max), 0),
                        rate(spec.value(reading.steps), spec.decimals)
                    ));
                }
            }
            None if plain.is_empty() && spec.lever == Lever::Inflation => on_set.run(None),
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
            aria-describedby=format!("lever-{}-unit", spec.key)
            placeholder=if spec.lever == Lever::Inflation { AS_FORECAST_SHORT } else { "" }
            value=steps.get_untracked().map(|steps| rate(spec.value(steps), spec.decimals)).unwrap_or_default()
            prop:value=move || { again.track(); shown() }
            on:change=take
        />
    }
}

/// The lever's own past, its default and the point of no change, under the track.
#[component]
fn Ticks(state: State, lever: Lever) -> impl IntoView {
    let spec = lever.spec();
    let at = move |value| format!("left:{:.2}%", spec.along(value));
    let past = trend::recent(&state.dataset(), lever);
    let ticks: String = past
        .iter()
        .map(|year| format!("M{:.2} 0v1", spec.along(year.value)))
        .collect();
    let usual = state
        .defaults()
        .value(lever)
        .map(|value| view! { <i class="lever-default" style=at(value)></i> });
    view! {
        <div class="lever-ticks" aria-hidden="true">
            <svg viewBox="0 0 100 1" preserveAspectRatio="none"><path d=ticks></path></svg>
            <i class="lever-no-change" style=at(0.0)></i>
            {usual}
        </div>
    }
}

/// Where the default comes from, with its sources one click away.
fn origin(state: State, lever: Lever) -> impl IntoView {
    static_html(move || {
        let dataset = state.dataset();
        let origin = lever_notes::origin(&dataset, lever);
        let written = |value| rate(value, lever.spec().decimals);
        let usual = state
            .defaults()
            .value(lever)
            .map_or_else(|| AS_FORECAST_SHORT.into(), written);
        let links = source_links(&dataset, &origin.sources);
        view! {
            <details class="lever-origin">
                <summary>"Default " {usual} <span class="visually-hidden">": where it comes from"</span></summary>
                <p>{STILL_WORDS[lever as usize].meaning}</p>
                <p>{origin.words}</p>
                <div class="source-line">{links}</div>
            </details>
        }
    })
}

/// Where the slider rests while inflation follows the forecast: at the forecast's first year.
fn forecast_steps(state: &State, lever: Lever) -> i32 {
    let dataset = state.dataset();
    let next = dataset.edition.base_year.plus(1);
    lever.spec().nearest(
        dataset
            .series(id::GDP_DEFLATOR_GROWTH)
            .value(next)
            .unwrap_or(0.0),
    )
}
