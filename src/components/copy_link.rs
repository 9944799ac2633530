//! The link to what is on screen, one press away.

use crate::browser::{address, clipboard, page};
use crate::state::State;
use leptos::prelude::*;

/// Where the link is shown for a reader to copy, where the page may not.
const TEXT: &str = "copy-link-text";

/// A button that copies the page's whole address, and says whether it could. Where it could not, the link is there, selected.
#[component]
pub fn CopyLink(state: State) -> impl IntoView {
    let said = RwSignal::new("");
    let copy = move |_| {
        said.set("");
        let link = address::whole(&state.link.get_untracked());
        clipboard::copy(&link.clone(), move |done| {
            said.set(if done {
                "Copied: whoever opens it sees this scenario."
            } else {
                page::give_selected(TEXT, &link);
                "This browser does not let the page copy. The link is selected: copy it from the box."
            });
        });
    };
    view! {
        <span class="copy-link live-only">
            <button type="button" class="quiet" data-testid="copy-link" on:click=copy>"Copy link"</button>
            <span role="status">{said}</span>
            <input id=TEXT type="text" readonly hidden size="12" aria-label="Link to this scenario"/>
        </span>
    }
}
