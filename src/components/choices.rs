//! What a look back is about, chosen from lists: which spending, and which years. Part of the view, wherever it is asked.

use crate::state::State;
use leptos::prelude::*;
use model::compare::years;
use model::look_back::{choices, scope_name};
use model::quantity::Year;
use model::scope::Scope;
use model::view::View;

/// Which spending.
#[component]
pub fn ScopeChoice(state: State, id: &'static str) -> impl IntoView {
    let now = Memo::new(move |_| state.view.with(|view| view.scope));
    let baseline = state.baseline();
    // A council's lines of spending are published for some years, or for none.
    let is_known =
        |scope: &Scope| *scope == now.get_untracked() || years(&baseline, *scope).len() > 1;
    let known = Scope::ALL.into_iter().filter(is_known);
    let options = known.map(|scope| {
        view! {
            <option value=scope.key() selected=scope == Scope::Total prop:selected=move || now.get() == scope>{scope_name(scope)}</option>
        }
    });
    let set = move |event| {
        if let Some(scope) = Scope::from_key(&event_target_value(&event)) {
            state.view.update(|view| view.scope = scope);
        }
    };
    view! {
        <label for=id>"Spending on"</label>
        <select class="choices-pick" id=id on:change=set>{options.collect_view()}</select>
    }
}

/// Which year, of those that have a figure; `read` and `write` say which of the view's years it is.
#[component]
pub fn YearChoice(
    state: State,
    id: &'static str,
    label: &'static str,
    read: fn(&State) -> Year,
    write: fn(&mut View, Year),
) -> impl IntoView {
    let now = Memo::new(move |_| read(&state));
    let scope = Memo::new(move |_| state.view.with(|view| view.scope));
    let known = Memo::new(move |_| choices(&state.baseline(), scope.get(), now.get()));
    let usual = now.get_untracked();
    let options = move || {
        let option = |year: Year| {
            view! { <option value=year.to_string() selected=year == usual prop:selected=move || now.get() == year>{year.to_string()}</option> }
        };
        known.get().into_iter().map(option).collect_view()
    };
    let set = move |event| {
        if let Some(year) = Year::parse(&event_target_value(&event)) {
            state.view.update(|view| write(view, year));
        }
    };
    view! {
        <label for=id>{label}</label>
        <select class="choices-pick" id=id on:change=set>{options}</select>
    }
}

/// Which spending and which two years: the whole question of a look back. `ids` name the three lists.
#[component]
pub fn QuestionChoice(state: State, ids: [&'static str; 3]) -> impl IntoView {
    let [scope, from, until] = ids;
    view! {
        <div class="choices live-only">
            <span><ScopeChoice state id=scope/></span>
            <span><YearChoice state id=from label="From" read=|state| state.question().from write=|view, year| view.from = year/></span>
            <span><YearChoice state id=until label="Until" read=|state| state.question().to write=|view, year| view.until = Some(year)/></span>
        </div>
    }
}
