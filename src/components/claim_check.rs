//! A claim of the reader's own, held against what the figures give.

use super::announcer::spoken_when;
use super::choices::QuestionChoice;
use super::figure::{FigureFoot, FigureParts};
use super::look_back::{PAST, PastNotes};
use super::rest::{Rest, at_rest};
use crate::state::State;
use leptos::prelude::*;
use model::look_back::title;
use model::quantity::{plain_number, rate};
use model::reading::{sheet, verdict};
use model::view::{MOST_CLAIMED_PERCENT, read_claim};

/// The question, the claimed change, and the answer in words, table and link.
#[component]
pub fn ClaimCheck(state: State) -> impl IntoView {
    let says = Memo::new(move |_| state.view.with(|view| view.says));
    let near = RwSignal::new(false);
    let invite = move || {
        let is_empty = says.get().is_none();
        is_empty.then(|| view! { <span class="live-only">" Type the change you have read to see which of these it fits, if any."</span> })
    };
    let answer = move || {
        state.look_back.with(|past| match (past, says.get()) {
            (Err(refusal), _) => refusal.0.clone(),
            (Ok(past), Some(tenths)) => verdict(past, tenths),
            (Ok(past), None) => format!("{}.", title(past)),
        })
    };
    let table = Signal::derive(move || {
        let says = says.get();
        state.look_back.with(|past| {
            past.as_ref()
                .map(|past| sheet(past, says))
                .unwrap_or_default()
        })
    });
    let foot = FigureParts {
        id: "check",
        caption: "Two years side by side, and a claimed change",
        table: "table-check",
        series: PAST,
        base: &[],
        method: "Changes and yearly equivalents: The Care Gap’s arithmetic on these figures.",
        has_scenario: false,
        is_open: true,
    };
    let address = at_rest(move || format!("?{}#check", state.link.get()));
    view! {
        <figure class="claim-check" aria-labelledby="check" on:focusin=move |_| near.set(true) on:focusout=move |_| near.set(false)>
            <h3 id="check" tabindex="-1">"Check one of your own"</h3>
            <p class="without-app">"The check itself needs the scripts of this page, which are off or did not arrive. The table below holds the two years at which it starts."</p>
            <p class="live-only">
                "Choose what the money was for and the two years, and type the change you have read. The answer says what that number is a change of, if of anything here. A sum, a rate or a share on its own cannot be checked here."
            </p>
            <QuestionChoice state ids=["check-scope", "check-from", "check-until"]/>
            <SaysBox state says/>
            <p class="answer"><span data-testid="check-answer" aria-live=spoken_when(near)>{answer}</span>{invite}</p>
            <PastNotes state/>
            <FigureFoot state parts=foot sheet=table/>
            <p class="live-only note"><a data-testid="check-link" href=address>"The link to this check"</a>" opens it as you see it."</p>
        </figure>
    }
}

/// The claimed change in per cent; empty where nothing is claimed.
#[component]
fn SaysBox(state: State, says: Memo<Option<i32>>) -> impl IntoView {
    let problem = RwSignal::new(String::new());
    let shown = move || {
        says.get()
            .map(|tenths| rate(f64::from(tenths) / 10.0, usize::from(tenths % 10 != 0)))
            .unwrap_or_default()
    };
    let rest = Rest::after_ms(400);
    let take = move |event| {
        let typed = event_target_value(&event);
        rest.then(move || {
            let plain = plain_number(&typed);
            problem.set(String::new());
            let claimed = match read_claim(&plain) {
                Some(reading) => {
                    if reading.clamped {
                        problem.set(format!("{typed} is more than can be checked; {MOST_CLAIMED_PERCENT}% either way is the most."));
                    }
                    if !reading.clamped && plain.split_once('.').is_some_and(|(_, digits)| digits.len() > 1) {
                        problem.set("Rounded to one decimal: the figures are not finer than that.".into());
                    }
                    Some(reading.steps)
                }
                None if plain.is_empty() => None,
                None => return problem.set(format!("“{typed}” is not a number; the last one is kept.")),
            };
            if says.get_untracked() != claimed {
                state.view.update(|view| view.says = claimed);
            }
        });
    };
    view! {
        <div class="choices live-only">
            <span>
                <label for="check-says">"It is said to have changed by"</label>
                <input type="text" inputmode="decimal" autocomplete="off" class="number" id="check-says" aria-describedby="check-problem" aria-invalid=move || (!problem.with(String::is_empty)).to_string() prop:value=shown on:input=take/>
                "%"
            </span>
        </div>
        <p class="problem" role="alert" id="check-problem">{problem}</p>
    }
}
