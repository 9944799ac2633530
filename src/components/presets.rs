//! Whose assumptions: scenarios that others put into the world, with who said it, when, what it assumes and its caveat.

use crate::state::State;
use leptos::either::EitherOf3;
use leptos::prelude::*;
use model::lever_notes;
use model::preset::Preset;
use model::scenario::Scenario;
use model::setting::changed;

/// The menu's value of the defaults, and of settings that are nobody's but the reader's.
const TREND: &str = "trend";
const OWN: &str = "own";

/// A menu of presets and the particulars of the one in force. `opened` is what the page's own address said when it was opened.
#[component]
pub fn Presets(state: State, opened: ReadSignal<Scenario>) -> impl IntoView {
    let usual = state.defaults();
    let presets = StoredValue::new(state.baseline().presets.clone());
    let chosen = Memo::new(move |_| {
        let now = state.scenario.get();
        let preset =
            presets.with_value(|all| Some(all.iter().find(|one| one.scenario == now)?.id.clone()));
        let ours = (now == usual).then(|| TREND.to_string());
        preset.or(ours).unwrap_or_else(|| OWN.into())
    });
    let choose = move |event| {
        let id = event_target_value(&event);
        let preset = presets.with_value(|all| Some(all.iter().find(|one| one.id == id)?.scenario));
        let scenario = preset.or_else(|| (id == TREND).then_some(usual));
        if let Some(scenario) = scenario {
            state.goes.set_value(true);
            state.scenario.set(scenario);
        }
    };
    let option = move |value: String, words: String| {
        let is_usual = value == TREND;
        let is_chosen = {
            let value = value.clone();
            move || chosen.with(|chosen| *chosen == value)
        };
        view! { <option value=value selected=is_usual prop:selected=is_chosen>{words}</option> }
    };
    let options = presets.with_value(|all| {
        let named = |one: &Preset| {
            option(
                one.id.clone(),
                format!("{} ({}, {})", one.title, one.made_by, one.date),
            )
        };
        all.iter().map(named).collect_view()
    });
    let own = move || chosen.with(|chosen| chosen == OWN);
    view! {
        <section class="presets live-only" translate="no" aria-labelledby="presets-title">
            <label class="presets-label" id="presets-title" for="presets-menu">"Whose assumptions?"</label>
            <select class="presets-menu" id="presets-menu" data-testid="presets" on:change=choose>
                {option(TREND.into(), "Recent trends go on (ours)".into())}
                {options}
                <option value=OWN hidden=move || !own() disabled prop:selected=own>"Your own settings"</option>
            </select>
            <Particulars state opened/>
        </section>
    }
}

/// What is in force: a preset's line and caveat, ours, or what the reader or the sender of the link changed.
#[component]
fn Particulars(state: State, opened: ReadSignal<Scenario>) -> impl IntoView {
    let usual = state.defaults();
    let dataset = state.baseline();
    let ours = lever_notes::our_defaults(&dataset);
    let presets = dataset.presets.clone();
    let words = move || {
        let now = state.scenario.get();
        match presets.iter().find(|preset| preset.scenario == now) {
            Some(preset) => EitherOf3::A(particulars(preset)),
            None if now == usual => EitherOf3::B(view! { <p>{ours.clone()}</p> }),
            None => {
                let whose = if now == opened.get() {
                    "Shared"
                } else {
                    "Your"
                };
                let changes = changed(&now, &state.defaults()).join("; ");
                EitherOf3::C(view! {
                    <p>{format!("{whose} settings: {changes}. They are in this page’s address, so a link to it shows the same.")}</p>
                })
            }
        }
    };
    view! { <div class="presets-particulars" data-testid="preset-particulars">{words}</div> }
}

fn particulars(preset: &Preset) -> impl IntoView + use<> {
    let lines = preset.particulars();
    view! {
        <p><strong>{preset.one_line.clone()}</strong></p>
        <p><strong>"Caveat: "</strong>{preset.caveat.clone()}</p>
        <details>
            <summary>"Each setting, and where it comes from"</summary>
            {list("From the source:", lines.from_source)}
            {list("Our assumptions:", lines.ours)}
        </details>
        <p class="source-line">"Source: "<a href=preset.source_url.clone()>{preset.source_title.clone()}</a>{preset.seen_as()}</p>
    }
}

/// Lines under what they are; nothing where there are none.
fn list(what: &'static str, lines: Vec<String>) -> impl IntoView {
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    (!lines.is_empty()).then(|| view! { <p>{what}</p><ul>{lines}</ul> })
}
