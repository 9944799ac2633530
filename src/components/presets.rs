//! Scenarios that others put into the world, one press away, with who said it, when, what it assumes and its caveat.

use crate::state::State;
use leptos::either::EitherOf3;
use leptos::prelude::*;
use model::date::written_date;
use model::lever::Lever;
use model::past;
use model::preset::{Preset, PresetSetting};
use model::quantity::with_unit;
use model::scenario::{Basis, Scenario};

/// A row of presets and the particulars of the one in force.
#[component]
pub fn Presets(state: State) -> impl IntoView {
    let usual = state.defaults();
    let presets = state.dataset().presets.clone();
    let chip = move |scenario: Scenario, id: &str, title: &str| {
        let pressed = Memo::new(move |_| state.scenario.with(|now| *now == scenario));
        view! {
            <button
                type="button"
                class="chip"
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
    let ours = format!(
        "Ours: children, placements and prices follow their trends since {}, funding grows as planned, and prices in general as officially forecast. {} Where each setting comes from stands beside its lever.",
        dataset.edition.children_from,
        past::turning(&dataset)
    );
    let particulars = move || {
        let now = state.scenario.get();
        match presets.iter().find(|preset| preset.scenario == now) {
            Some(preset) => EitherOf3::A(particulars(preset)),
            None if now == usual => EitherOf3::B(view! { <p>{ours.clone()}</p> }),
            None => EitherOf3::C(
                view! { <p>"Your own settings. They are in the address of this page: whoever opens it sees what you see."</p> },
            ),
        }
    };
    view! {
        <section class="presets live-only" aria-labelledby="presets-title">
            <h2 id="presets-title">"Scenarios to start from, others’ and ours"</h2>
            <div class="chips">
                {chip(usual, "trend", "Recent trends go on")}
                {chips}
            </div>
            <div class="particulars" data-testid="preset-particulars">{particulars}</div>
        </section>
    }
}

fn particulars(preset: &Preset) -> impl IntoView + use<> {
    let settings = preset
        .settings
        .iter()
        .map(|row| setting(row, preset.scenario.basis))
        .collect_view();
    let grade = match preset.source_grade.as_str() {
        "primary" => "",
        "mirror" => " (a stored copy of the page)",
        _ => " (as reported by others)",
    };
    view! {
        <p><strong>{preset.one_line.clone()}</strong></p>
        <p>{format!("{}, {}.", preset.made_by, written_date(&preset.date))}</p>
        <p>"What it assumes:"</p>
        <ul>{settings}</ul>
        <p>"Levers not named stay at their defaults: recent trends, and funding as planned."</p>
        <p><strong>"Caveat: "</strong>{preset.caveat.clone()}</p>
        <p class="source-line">"Source: "<a href=preset.source_url.clone()>{preset.source_title.clone()}</a>{grade}</p>
    }
}

fn setting(setting: &PresetSetting, basis: Basis) -> impl IntoView + use<> {
    let (name, unit) = match Lever::from_key(&setting.lever) {
        Some(lever) => (lever.spec().name, lever.spec().unit_in(basis)),
        None => ("Last year shown", ""),
    };
    let whose = if setting.said_by_source {
        ""
    } else {
        "; held by us, the source does not say"
    };
    let value = setting
        .setting
        .replace('-', if setting.lever == "to" { "-" } else { "−" });
    let value = with_unit(&value, unit);
    view! { <li>{format!("{name}: {value} ({}{whose})", setting.origin)}</li> }
}
