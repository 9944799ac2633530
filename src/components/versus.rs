//! Two scenarios side by side: which is kept as A and what it is called, and what B, the one that the sliders set, has more.

use super::bars::{Bar, bars};
use super::debounce::debounced;
use super::presets::{Menu, menu, scenario_of, whose};
use super::sheet::SheetTable;
use crate::browser::{memory, page};
use crate::state::State;
use leptos::prelude::*;
use model::explain::FactorShare;
use model::pair::{Pair, pair};
use model::text::capitalised;
use model::words::CHILDREN_ARE_NOT_COST_UNITS;

/// The menu's value of no A at all.
const NONE: &str = "none";

/// What keeps a scenario as A, and the two side by side once there is one.
#[component]
pub fn Versus(state: State) -> impl IntoView {
    let is_pair = Memo::new(move |_| state.first.get().is_some());
    let chosen = whose(state, |state| state.first.get(), NONE);
    let choose = Callback::new(move |id: String| state.keep(scenario_of(state, &id)));
    let keep = move |_| state.keep(Some(state.scenario.get_untracked()));
    let names = Menu {
        key: "versus",
        none: Some([NONE, "Nothing"]),
        own: "The scenario you kept",
    };
    view! {
        <section class="versus" translate="no" aria-labelledby="versus-title">
            <div class="versus-controls live-only">
                <label class="presets-label" id="versus-title" for="versus-menu">"Compare with A"</label>
                {menu(state, names, chosen, choose)}
                <button type="button" data-testid="keep-a" on:click=keep>"Keep this as A"</button>
            </div>
            {move || is_pair.get().then(|| view! { <Both state/> })}
        </section>
    }
}

/// A's name, the table of the two, and what makes the difference.
#[component]
fn Both(state: State) -> impl IntoView {
    let shown = debounced(move || {
        let pair = state
            .outcome()
            .with(|outcome| pair(&state.baseline(), outcome));
        pair.unwrap_or_default()
    });
    let name = RwSignal::new(String::new());
    // What the reader called this A before, else what others call it.
    Effect::new(move |_| {
        let called = memory::recall(&state.first_link());
        let called = called.unwrap_or_else(|| state.first_name());
        name.set(called);
    });
    let rename = move |event| {
        name.set(event_target_value(&event));
        memory::keep(&state.first_link(), &name.get_untracked());
    };
    let sheet = Signal::derive(move || {
        let mut sheet = shown.with(|pair| pair.sheet.clone());
        if let (Some(head), false) = (sheet.head.get_mut(1), name.with(String::is_empty)) {
            *head = format!("A: {}", name.get());
        }
        sheet
    });
    let stop = move |_| {
        state.keep(None);
        page::focus("versus-menu");
    };
    let words = move |of: fn(&Pair) -> &String| move || shown.with(|pair| of(pair).clone());
    let parts = move || {
        let bar = |part: &FactorShare| Bar {
            name: capitalised(part.lever.spec().factor),
            pounds: part.pounds,
        };
        shown.with(|pair| bars(pair.shares.iter().map(bar).collect()))
    };
    view! {
        <div class="versus-controls live-only">
            <label>
                "Name of A, on this device only "
                <input type="text" class="versus-name" maxlength="40" autocomplete="off" data-testid="a-name" prop:value=name on:change=rename/>
            </label>
            <button type="button" class="quiet" data-testid="swap" on:click=move |_| state.swap()>"Swap A and B"</button>
            <button type="button" class="quiet" data-testid="stop" on:click=stop>"Stop comparing"</button>
        </div>
        <p class="versus-sentence" data-testid="versus-sentence">{words(|pair| &pair.sentence)}</p>
        <SheetTable caption="A, B and what B has more" test_id=String::from("table-versus") sheet/>
        <div class="versus-parts">
            <h3>"What makes the difference"</h3>
            <p class="measure" data-testid="versus-reasons">{words(|pair| &pair.reasons)}</p>
            <div class="bars" role="list">{parts}</div>
            <p class="caveat" hidden=move || shown.with(|pair| !pair.saves_on_children)>{CHILDREN_ARE_NOT_COST_UNITS}</p>
        </div>
    }
}

/// What A and B are, where there is no table of the two.
#[component]
pub fn VersusNote(state: State) -> impl IntoView {
    let note = debounced(move || {
        state.outcome().with(|outcome| {
            let versus = outcome.versus.as_ref();
            versus.map(|versus| versus.note(&outcome.scenario))
        })
    });
    view! { <p class="note" data-testid="versus-note" hidden=move || note.with(Option::is_none)>{move || note.get()}</p> }
}
