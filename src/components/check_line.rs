//! The check code of the scenario on screen, folded: what it is, and a place to hold a link against one. `web/answers.mjs` does that.

use super::debounce::debounced;
use super::still::prerendered;
use crate::state::State;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::check::check_code;

const TEXT: Text = Text::new("check", 2);

/// "Check code", with the code inside.
#[component]
pub fn CheckLine(state: State) -> impl IntoView {
    let code = debounced(move || check_code(&state.baseline(), &state.scenario.get()));
    view! {
        <details class="check-line" data-check="">
            <summary>"Check code"</summary>
            <p translate="no"><code data-testid="check-code">{code}</code></p>
            {prerendered(form)}
        </details>
    }
}

fn form() -> impl IntoView {
    view! {
        <p>{TEXT.inline("what", names! {})}" "{TEXT.inline("not", names! {})}</p>
        <form class="check-line-form live-only">
            <label>"Code"<input name="code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" required/></label>
            <label>"Link (this page’s, where empty)"<input name="link" type="text" autocomplete="off" spellcheck="false"/></label>
            <button type="submit">"Check"</button>
        </form>
        <div role="status" data-checked="" data-failed=TEXT.words("failed", names! {})></div>
    }
}
