//! The claims of others, as the page was written with them, made to be searched; a claim's comparison opens where a reader
//! can change it.

use super::still::prerendered;
use crate::browser::{address, page, rows};
use crate::state::State;
use leptos::prelude::*;
use model::link;

const ID: &str = "claim-list";

/// The prerendered claims with their search box and lists.
#[component]
pub fn ClaimList<O: IntoView + 'static, V: IntoView + 'static>(
    state: State,
    /// What stands above the number of matches: the opening, and the box and lists.
    opening: impl FnOnce() -> O + Send + 'static,
    claims: impl FnOnce() -> V + Send + 'static,
) -> impl IntoView {
    let found = RwSignal::new(None::<usize>);
    let sift = move |_| {
        let (count, asked) = rows::filter_list(ID);
        found.set(asked.then_some(count));
    };
    let follow = move |event: leptos::ev::MouseEvent| {
        if let Some(query) = rows::comparison_query(&event) {
            event.prevent_default();
            let asked = link::decode(&query, &state.baseline()).view;
            state.view.update(|view| {
                view.scope = asked.scope;
                view.from = asked.from;
                view.until = asked.until;
                view.says = asked.says;
                view.claim = asked.claim;
            });
            address::write_at(&state.link.get_untracked(), "check");
            page::focus("check");
        }
    };
    let count = move || match found.get() {
        None => String::new(),
        Some(0) => "No claim here has all of that.".into(),
        Some(1) => "1 claim.".into(),
        Some(count) => format!("{count} claims."),
    };
    view! {
        <div id=ID on:input=sift on:click=follow>
            {prerendered(opening)}
            <p class="claim-list-found" role="status" data-testid="claims-found">{count}</p>
            {prerendered(claims)}
        </div>
    }
}
