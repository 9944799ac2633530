//! The page put together: the article, and the address bar that follows it.

use crate::browser::{address, page};
use crate::components::rest::Rest;
use crate::pages::article::Article;
use crate::state::State;
use leptos::ev;
use leptos::prelude::*;
use model::baseline::Baseline;
use model::link;
use model::scenario::Scenario;
use std::sync::Arc;

/// The article with these figures, first at their defaults. In the browser it then reads the address bar and takes it over.
#[component]
pub fn App(baseline: Arc<Baseline>) -> impl IntoView {
    let (state, _) = State::open(baseline, "");
    let notes = RwSignal::new(Vec::<String>::new());
    let opened = RwSignal::new(state.defaults());
    follow_address(state, notes, opened);
    view! { <Article state notes opened=opened.read_only()/> }
}

/// Reads the address once the page is alive and whenever the reader goes back; writes it whenever the link changes. `opened` is
/// told what the first reading gave.
fn follow_address(state: State, notes: RwSignal<Vec<String>>, opened: RwSignal<Scenario>) {
    // The query last read or written here: a link within the page moves the address too, and says nothing new.
    let known = StoredValue::new(String::new());
    let write = move |link: &str, new_entry: bool| {
        known.set_value(link.to_string());
        address::write(link, new_entry);
    };
    let read = move || {
        let query = address::query();
        known.set_value(query.clone());
        let asked = link::edition_named(&query, &state.dataset());
        if asked == state.dataset().edition.id {
            notes.set(state.show(&query).iter().map(ToString::to_string).collect());
            // The address is put in its canonical form in place: opening a link is no move to be undone.
            let link = state.link.get_untracked();
            if link != query {
                write(&link, false);
            }
        } else {
            let newest = state
                .dataset()
                .editions
                .last()
                .is_none_or(|newest| newest.id == asked);
            address::go_to_edition((!newest).then_some(asked));
        }
    };
    let settled = Rest::after_ms(600);
    let moving = StoredValue::new(false);
    let pending = StoredValue::new(false);
    Effect::new(move |first: Option<()>| {
        let link = state.link.get();
        if first.is_none() {
            read();
            opened.set(state.scenario.get_untracked());
            page::mark_live();
            address::open_at_hash();
            return;
        }
        if link == address::query() {
            known.set_value(link);
            return;
        }
        // The first move after a rest is a new entry, so that Back undoes it; the rest of the move replaces that entry.
        if !moving.get_value() {
            moving.set_value(true);
            write(&link, true);
        } else if !pending.get_value() {
            pending.set_value(true);
            set_timeout(
                move || {
                    pending.set_value(false);
                    write(&state.link.get_untracked(), false);
                },
                std::time::Duration::from_millis(500),
            );
        }
        settled.then(move || moving.set_value(false));
    });
    Effect::new(move |_| {
        let handle = window_event_listener(ev::hashchange, move |_| address::open_at_hash());
        on_cleanup(move || handle.remove());
    });
    Effect::new(move |_| {
        let handle = window_event_listener(ev::popstate, move |_| {
            if known.with_value(|known| *known != address::query()) {
                read();
            }
        });
        on_cleanup(move || handle.remove());
    });
}
