//! The link to what is on screen, one press away.

use crate::browser::{address, clipboard};
use crate::state::State;
use leptos::prelude::*;

/// A button that copies the page's whole address, and says whether it could.
#[component]
pub fn CopyLink(state: State) -> impl IntoView {
    let said = RwSignal::new("");
    let copy = move |_| {
        said.set("");
        clipboard::copy(&address::whole(&state.link.get_untracked()), move |done| {
            said.set(if done {
                "Copied: whoever opens it sees this scenario."
            } else {
                "It could not be copied here. It is in the address bar."
            });
        });
    };
    view! {
        <span class="copy-link live-only">
            <button type="button" class="quiet" data-testid="copy-link" on:click=copy>"Copy link"</button>
            <span role="status">{said}</span>
        </span>
    }
}
