//! Newer figures of a council, typed in by somebody who has them: the page starts from these, says so, and keeps them on the device.

use crate::browser::{memory, page};
use crate::state::State;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use model::own_base::OwnBase;
use model::quantity::Year;

/// Under the headline: whose figures these are, where they are not the published ones.
#[component]
pub fn OwnBaseLine(state: State) -> impl IntoView {
    let words = move || state.own_words();
    let back = move |_| forget(state);
    view! {
        <div class="own-base-line" role="status">
            {move || words().map(|words| view! {
                <p><strong>{words}</strong></p>
                <button type="button" on:click=back>"Use the published figures"</button>
            })}
        </div>
    }
}

/// The form.
#[component]
pub fn OwnBaseForm(state: State) -> impl IntoView {
    let problem = RwSignal::new(String::new());
    let [children, millions] = [RwSignal::new(String::new()), RwSignal::new(String::new())];
    let years = OwnBase::years(&state.baseline());
    let year = RwSignal::new(years[1]);
    recall(state);
    keep_ahead(state);
    Effect::new(move |_| page::mark_own_base(state.own_base().is_some()));
    let take = move |event: SubmitEvent| {
        event.prevent_default();
        match OwnBase::read(
            year.get_untracked(),
            &children.get_untracked(),
            &millions.get_untracked(),
        ) {
            Ok(own) => {
                problem.set(String::new());
                start(state, own, problem);
            }
            Err(why) => problem.set(why),
        }
    };
    let field = |label: &'static str, id: &'static str, value: RwSignal<String>| {
        view! {
            <label for=id>{label}</label>
            <input id=id type="text" inputmode="decimal" autocomplete="off" prop:value=value on:input=move |event| value.set(event_target_value(&event))/>
        }
    };
    let option = |one: Year| {
        view! { <option value=one.to_string() selected=one == years[1]>{format!("{one}, to {}", one.last_day())}</option> }
    };
    view! {
        <details class="own-base live-only">
            <summary>"Have newer figures? Start from your own"</summary>
            <form on:submit=take>
                <label for="own-base-year">"Year"</label>
                <select id="own-base-year" on:change=move |event| {
                    if let Some(chosen) = Year::parse(&event_target_value(&event)) { year.set(chosen); }
                }>{option(years[0])}{option(years[1])}</select>
                {field("Children in care on its last day", "own-base-children", children)}
                {field("Spending in it, £ million (section 251 total, cash, before income)", "own-base-spending", millions)}
                <button type="submit">"Start from these"</button>
                <p class="problem" role="alert">{problem}</p>
                <p class="note">"They stay on this device. How children are placed, and how the money is shared among placements, stays as published."</p>
            </form>
        </details>
    }
}

fn start(state: State, own: OwnBase, problem: RwSignal<String>) {
    state.start_from(Some(own));
    if !memory::keep_base(area(state).as_str(), Some(&own.kept())) {
        problem.set("This browser keeps nothing: your figures go when the page is left.".into());
    }
    page::focus("article");
}

fn forget(state: State) {
    state.start_from(None);
    let _ = memory::keep_base(area(state).as_str(), None);
    page::focus("article");
}

fn area(state: State) -> String {
    state.baseline().base.area.code().into()
}

/// Once the page is alive: what the device has kept of an earlier visit.
fn recall(state: State) {
    Effect::new(move |_| {
        let kept = memory::recall_base(&area(state));
        let own = kept.and_then(|kept| OwnBase::recall(&kept, &state.baseline()));
        if own.is_some() {
            state.start_from(own);
        }
    });
}

/// The last year shown is after the one that the reader's figures are of.
fn keep_ahead(state: State) {
    Effect::new(move |_| {
        let Some(own) = state.own_base() else {
            return;
        };
        let scenario = state.scenario.get();
        if scenario.to <= own.year {
            state
                .scenario
                .set(scenario.with_to(own.year.plus(1), own.year));
        }
    });
}
