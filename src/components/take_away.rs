//! A file that is made on request, one press away.

use crate::browser::{address, takeaway};
use crate::state::State;
use leptos::prelude::*;

/// A button that has a file made of what is on screen, and says how that goes. `what` is asked of `takeaway::make`.
#[component]
pub fn TakeAway(
    state: State,
    what: &'static str,
    name: &'static str,
    /// Said while it is made.
    making: &'static str,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let ask = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        said.set(making.into());
        let link = address::whole(&state.link.get_untracked());
        takeaway::offer(what, &link, move |offered| {
            busy.set(false);
            said.set(match offered {
                Ok(()) => "Done: it is with your downloads.".into(),
                Err(why) if why.is_empty() => NOT_FETCHED.into(),
                Err(why) => why,
            });
        });
    };
    view! {
        <span class="take-away live-only" aria-busy=move || busy.get().then_some("true")>
            <button type="button" class="quiet" data-testid=format!("take-{what}") on:click=ask>{name}</button>
            <span role="status">{said}</span>
        </span>
    }
}

const NOT_FETCHED: &str =
    "What makes this file did not arrive. Check your connection, then press again.";
