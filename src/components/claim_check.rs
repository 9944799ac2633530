//! A claim of the reader's own, read as it is typed and held against what the figures give.

use super::announcer::spoken_when;
use super::figure::{Figure, Parts};
use super::rest::{Rest, at_rest};
use crate::state::State;
use leptos::prelude::*;
use model::catalogue::CHECK;
use model::quantity::Year;
use model::statement::{MEASURES, Measure, Statement, read, understood, write};

/// The box for a claim, what was understood of it, and the answer in words, table and link.
#[component]
pub fn ClaimCheck(state: State) -> impl IntoView {
    let near = RwSignal::new(false);
    // Why the words in the box were not read: then nothing is shown that would answer another claim.
    let misread = RwSignal::new(String::new());
    let is_misread = move || misread.with(|misread| !misread.is_empty());
    let answered = move |text: fn(&model::statement::Answer) -> String| {
        move || {
            if is_misread() {
                return String::new();
            }
            state.answer.with(text)
        }
    };
    let list = move |items: Vec<String>| {
        items
            .into_iter()
            .map(|item| view! { <li>{item}</li> })
            .collect_view()
    };
    let further = move || {
        let items = if is_misread() {
            Vec::new()
        } else {
            state.answer.with(|answer| answer.further.clone())
        };
        list(items)
    };
    let notes = move || list(state.answer.with(|answer| answer.notes.clone()));
    let sheet = Signal::derive(move || state.answer.with(|answer| answer.sheet.clone()));
    let address = at_rest(move || format!("?{}#check", state.link.get()));
    let head = view! {
        <h3 id="check" tabindex="-1">"Check a claim"</h3>
        <p class="without-app">"The check needs the scripts of this page, which are off or did not arrive. The table below shows the two years it starts from."</p>
        <p class="live-only">
            "Type a claim as a sentence or a number. Words such as “nearly” and “more than” count. Examples: “residential spending nearly doubled between 2019-20 and 2023-24”, “£97,000 a child”, “1,760 fewer children”."
        </p>
        <ClaimBox state misread/>
        <div class="choices live-only">
            <span><MeasureChoice state misread/></span>
            <span><EndChoice state misread id="check-from" label="From" read=|claim| claim.from write=|claim, year| claim.from = year/></span>
            <span><EndChoice state misread id="check-until" label="To" read=|claim| claim.to write=|claim, year| claim.to = year/></span>
        </div>
    };
    let drawing = view! {
        <Understood state misread/>
        <p class="answer"><span data-testid="check-answer" aria-live=spoken_when(near)>{answered(|answer| answer.sentence.clone())}</span></p>
        <ul class="further" data-testid="check-further">{further}</ul>
    };
    let notes = view! { <ul class="note">{notes}</ul> };
    let parts = Parts {
        class: "claim-check",
        head,
        drawing,
        notes,
    };
    let after = view! { <p class="live-only note"><a data-testid="check-link" href=address>"Link to this check"</a></p> };
    view! { <Figure state spec=&CHECK parts sheet near is_open=true hidden=Signal::derive(is_misread) after/> }
}

/// The claim in words.
#[component]
fn ClaimBox(state: State, misread: RwSignal<String>) -> impl IntoView {
    let typed = RwSignal::new(words_of(&state.claim.get_untracked()));
    // What the box itself last said: another claim (from a list, a link, Back) is written into it.
    let own = StoredValue::new(state.claim.get_untracked());
    Effect::new(move |_| {
        let now = state.claim.get();
        if own.with_value(|own| *own != now) {
            typed.set(words_of(&now));
            misread.set(String::new());
            own.set_value(now);
        }
    });
    let rest = Rest::after_ms(400);
    let take = move |event| {
        let text = event_target_value(&event);
        typed.set(text.clone());
        rest.then(move || {
            let chosen = state.claim.get_untracked();
            let latest =
                |measure: &Measure| state.years_of(measure).last().copied().unwrap_or(chosen.to);
            let claim = if text.trim().is_empty() {
                Ok(Statement {
                    amount: None,
                    ..chosen.clone()
                })
            } else {
                read(&text, &chosen, latest).map(|read| read.statement)
            };
            match claim {
                Err(why) => misread.set(why.0),
                Ok(claim) => {
                    misread.set(String::new());
                    own.set_value(claim.clone());
                    set(state, claim);
                }
            }
        });
    };
    view! {
        <p class="claim-box live-only">
            <label for="check-claim">"The claim"</label>
            <input type="text" autocomplete="off" spellcheck="false" maxlength="300" id="check-claim" aria-describedby="check-problem" aria-invalid=move || misread.with(|why| !why.is_empty()).to_string() prop:value=typed on:input=take/>
        </p>
        <p class="problem" role="alert" id="check-problem">{misread}</p>
    }
}

/// The claim as the box shows it; empty where nothing is claimed.
fn words_of(claim: &Statement) -> String {
    if claim.amount.is_some() {
        write(claim)
    } else {
        String::new()
    }
}

fn set(state: State, claim: Statement) {
    if state.claim.get_untracked() != claim {
        state.view.update(|view| {
            view.says = None;
            view.claim = Some(claim);
        });
    }
}

/// What the claim is about. Another measure starts anew: a number of pounds is no number of children.
#[component]
fn MeasureChoice(state: State, misread: RwSignal<String>) -> impl IntoView {
    let now = Memo::new(move |_| state.claim.with(|claim| claim.measure));
    let first = now.get_untracked();
    let options: Vec<_> = MEASURES
        .iter()
        .map(|measure| {
            view! { <option value=measure.key selected=*measure == *first prop:selected=move || *now.get() == *measure>{measure.name}</option> }
        })
        .collect();
    let choose = move |event| {
        let Some(measure) = Measure::from_key(&event_target_value(&event)) else {
            return;
        };
        misread.set(String::new());
        let claim = state
            .claim
            .get_untracked()
            .about(measure, &state.years_of(measure));
        set(state, claim);
    };
    view! {
        <label for="check-measure">"Measure"</label>
        <select class="pick" id="check-measure" on:change=choose>{options}</select>
    }
}

/// One of the two years, of those the measure has.
#[component]
fn EndChoice(
    state: State,
    misread: RwSignal<String>,
    id: &'static str,
    label: &'static str,
    read: fn(&Statement) -> Year,
    write: fn(&mut Statement, Year),
) -> impl IntoView {
    let now = Memo::new(move |_| state.claim.with(read));
    let measure = Memo::new(move |_| state.claim.with(|claim| claim.measure));
    let known = Memo::new(move |_| {
        let mut known = state.years_of(measure.get());
        if !known.contains(&now.get()) {
            known.push(now.get());
            known.sort_unstable();
        }
        known
    });
    let usual = now.get_untracked();
    let options = move || {
        let option = |year: Year| {
            let words = measure.get().year_words(year);
            view! { <option value=year.to_string() selected=year == usual prop:selected=move || now.get() == year>{words}</option> }
        };
        known.get().into_iter().map(option).collect_view()
    };
    let choose = move |event| {
        if let Some(year) = Year::parse(&event_target_value(&event)) {
            misread.set(String::new());
            let mut claim = state.claim.get_untracked();
            write(&mut claim, year);
            set(state, claim);
        }
    };
    view! {
        <label for=id>{label}</label>
        <select class="pick" id=id on:change=choose>{options}</select>
    }
}

/// What was understood, part by part.
#[component]
fn Understood(state: State, misread: RwSignal<String>) -> impl IntoView {
    let parts = move || {
        let is_silent =
            misread.with(|why| !why.is_empty()) || state.claim.with(|claim| claim.amount.is_none());
        let parts = if is_silent {
            Vec::new()
        } else {
            state.claim.with(understood)
        };
        parts
            .into_iter()
            .map(|(label, words)| view! { <span class="part"><span class="part-label">{label}": "</span>{words}</span> })
            .collect_view()
    };
    view! { <p class="understood live-only" data-testid="check-understood">{parts}</p> }
}
