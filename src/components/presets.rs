//! Whose assumptions: scenarios that others put into the world, with who said it, when, what it assumes and its caveat.

use super::debounce::paced;
use crate::state::State;
use leptos::either::EitherOf3;
use leptos::prelude::*;
use model::lever_notes;
use model::preset::Preset;
use model::scenario::Scenario;
use model::setting::changed;
use model::versus::TRENDS;

/// The menus' value of the defaults, and of settings that are nobody's but the reader's.
const TREND: &str = "trend";
const OWN: &str = "own";

/// Whose a scenario is, as the menus have it: ours, the id of another's, or the reader's own; `none` where there is no scenario.
pub(super) fn whose(
    state: State,
    scenario: fn(State) -> Option<Scenario>,
    none: &'static str,
) -> Memo<String> {
    Memo::new(move |_| {
        let Some(now) = scenario(state) else {
            return none.into();
        };
        let baseline = state.baseline();
        let preset = baseline.presets.iter().find(|one| one.scenario == now);
        match preset {
            Some(preset) => preset.id.clone(),
            None if now == baseline.defaults => TREND.into(),
            None => OWN.into(),
        }
    })
}

/// The scenario of a menu's value.
pub(super) fn scenario_of(state: State, id: &str) -> Option<Scenario> {
    let baseline = state.baseline();
    let preset = baseline.presets.iter().find(|one| one.id == id);
    let preset = preset.map(|preset| preset.scenario);
    preset.or_else(|| (id == TREND).then_some(baseline.defaults))
}

/// What a menu of scenarios is called, and how it names no scenario, as a value and its words, and one that is nobody else's.
#[derive(Clone, Copy)]
pub(super) struct Menu {
    pub(super) key: &'static str,
    pub(super) none: Option<[&'static str; 2]>,
    pub(super) own: &'static str,
}

/// A menu of scenarios: none, where that can be, ours, and all of others'.
pub(super) fn menu(
    state: State,
    Menu { key, none, own }: Menu,
    chosen: Memo<String>,
    choose: Callback<String>,
) -> impl IntoView {
    let option = move |value: String, words: String| {
        let is_first = chosen.with_untracked(|chosen| *chosen == value);
        let is_chosen = {
            let value = value.clone();
            move || chosen.with(|chosen| *chosen == value)
        };
        view! { <option value=value selected=is_first prop:selected=is_chosen>{words}</option> }
    };
    let named = |one: &Preset| {
        let words = format!("{} ({}, {})", one.title, one.made_by, one.date);
        (one.id.clone(), words)
    };
    let ours = (TREND.to_string(), format!("{TRENDS} (ours)"));
    let none: Option<(String, String)> = none.map(|words| words.map(String::from).into());
    let baseline = state.baseline();
    let all = none.into_iter().chain([ours]);
    let all = all.chain(baseline.presets.iter().map(named));
    let all: Vec<_> = all.map(|(value, words)| option(value, words)).collect();
    let is_own = move || chosen.with(|chosen| chosen == OWN);
    view! {
        <select class="presets-menu" id=format!("{key}-menu") data-testid=key on:change=move |event| choose.run(event_target_value(&event))>
            {all}
            <option value=OWN hidden=move || !is_own() disabled prop:selected=is_own>{own}</option>
        </select>
    }
}

/// A menu of presets and the particulars of the one in force. `opened` is what the page's own address said when it was opened.
#[component]
pub fn Presets(state: State, opened: ReadSignal<Scenario>) -> impl IntoView {
    let chosen = whose(state, |state| Some(state.scenario.get()), OWN);
    let choose = Callback::new(move |id: String| {
        if let Some(scenario) = scenario_of(state, &id) {
            state.goes.set_value(true);
            state.scenario.set(scenario);
        }
    });
    let names = Menu {
        key: "presets",
        none: None,
        own: "Your own settings",
    };
    view! {
        <section class="presets live-only" translate="no" aria-labelledby="presets-title">
            <label class="presets-label" id="presets-title" for="presets-menu">"Whose assumptions?"</label>
            {menu(state, names, chosen, choose)}
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
    let told = paced(Memo::new(move |_| state.scenario.get()));
    let words = move || {
        let now = told.get();
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
