//! Scenarios that others put into the world, one press away, with who said it, when, what it assumes and its caveat.

use crate::state::State;
use leptos::either::EitherOf3;
use leptos::prelude::*;
use model::lever_notes;
use model::preset::Preset;
use model::scenario::Scenario;
use model::setting::changed;

/// A row of presets and the particulars of the one in force. `opened` is what the page's own address said when it was opened.
#[component]
pub fn Presets(state: State, opened: ReadSignal<Scenario>) -> impl IntoView {
    let usual = state.defaults();
    let presets = state.dataset().presets.clone();
    let chip = move |scenario: Scenario, id: &str, title: &str| {
        let pressed = Memo::new(move |_| state.scenario.with(|now| *now == scenario));
        view! {
            <button
                type="button"
                class="presets-chip"
                data-testid=format!("preset-{id}")
                aria-pressed=move || pressed.get().to_string()
                on:click=move |_| state.scenario.set(scenario)
            >{title.to_string()}</button>
        }
    };
    let chips: Vec<_> = presets
        .iter()
        .map(|preset| chip(preset.scenario, &preset.id, &preset.title))
        .collect();
    let dataset = state.dataset();
    let ours = lever_notes::our_defaults(&dataset);
    let particulars = move || {
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
    view! {
        <section class="presets live-only" aria-labelledby="presets-title">
            <h2 id="presets-title">"Whose assumptions?"</h2>
            <div class="presets-chips">
                {chip(usual, "trend", "Recent trends go on")}
                {chips}
            </div>
            <div class="presets-particulars" data-testid="preset-particulars">{particulars}</div>
        </section>
    }
}

fn particulars(preset: &Preset) -> impl IntoView + use<> {
    let lines = preset.particulars();
    view! {
        <p><strong>{preset.one_line.clone()}</strong></p>
        <p>{format!("{}, {}.", preset.made_by, preset.date)}</p>
        {list("What the source says:", lines.from_source)}
        {list("What we add:", lines.ours)}
        <p><strong>"Caveat: "</strong>{preset.caveat.clone()}</p>
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
