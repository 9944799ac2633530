//! A page put together: its body, and the address bar that follows it.

use crate::browser::{address, page};
#[cfg(feature = "hydrate")]
use crate::live::{Host, Live};
use crate::live::{LivePage as _, Opened};
use crate::pages::article::Article;
use crate::pages::edition_path;
use crate::state::State;
use leptos::ev;
use leptos::prelude::*;
use model::baseline::Baseline;
#[cfg(feature = "hydrate")]
use model::dataset::COMPILED_IN;
use model::link;
use model::scenario::Scenario;
use model::view::View;
use std::sync::Arc;

/// The article with these figures.
#[component]
pub fn App(baseline: Arc<Baseline>) -> impl IntoView {
    Article::view(open(String::new(), baseline))
}

/// Opens a page about `subject` with these figures, first at their defaults. In the browser it then reads the address bar.
pub(crate) fn open(subject: String, baseline: Arc<Baseline>) -> Opened {
    let (state, _) = State::open(baseline, "");
    let notes = RwSignal::new(Vec::<String>::new());
    let settings = RwSignal::new(state.defaults());
    follow_address(state, notes, settings);
    Opened {
        subject,
        state,
        notes,
        settings: settings.read_only(),
    }
}

/// Takes over the page that the app was sent with, and says so where it cannot go on.
#[cfg(feature = "hydrate")]
pub fn run(kind: &'static Live) {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        page::mark_failed();
    }));
    if let Some(host) = document().get_element_by_id("app") {
        start(host, kind);
    }
}

/// Brings to life the page inside `host`, which says in its attributes of which kind it is, what it is about and which edition of
/// the figures it is written from. A page of another kind is left as it is.
#[cfg(feature = "hydrate")]
pub fn start(host: Host, kind: &'static Live) {
    let named = host.get_attribute("data-page");
    if named.is_some_and(|key| key != kind.key) {
        return;
    }
    let edition = host.get_attribute("data-edition");
    let edition = edition.and_then(|edition| edition.parse().ok());
    let dataset =
        Baseline::england(&COMPILED_IN, edition).expect("a test reads the compiled-in figures");
    let asked = edition_for(&address::query(), &dataset);
    if asked != dataset.edition.id && page::is_prerendered(&host) {
        // Each edition of the figures has a page of its own, written from them.
        return address::go_to(&edition_path(&dataset, asked));
    }
    let subject = host.get_attribute("data-subject").unwrap_or_default();
    (kind.take_over)(host, Box::new(move || open(subject, Arc::new(dataset))));
}

/// The edition that a link asks for. Where it asks for none, a figure in a frame keeps its own.
fn edition_for(query: &str, baseline: &Baseline) -> u16 {
    if page::place_in_edition().is_empty() {
        link::edition_named(query, baseline)
    } else {
        link::edition_asked(query, baseline).unwrap_or(baseline.edition.id)
    }
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
        let asked = edition_for(&query, &state.baseline());
        if asked == state.baseline().edition.id {
            let read = state.show(&query);
            let unshown = state.view.with_untracked(View::unshown);
            // What a link says of a frame's look, the frame has.
            let unshown = unshown.filter(|_| page::place_in_edition().is_empty());
            notes.set(
                read.iter()
                    .map(ToString::to_string)
                    .chain(unshown)
                    .collect(),
            );
            // The address is put in its canonical form in place: opening a link is no move to be undone.
            let link = state.link.get_untracked();
            if link != query {
                write(&link, false);
            }
        } else {
            address::go_to(&edition_path(&state.baseline(), asked));
        }
    };
    // Back undoes a whole visit's moves, or the last place that the reader went to.
    let has_moved = StoredValue::new(false);
    let pending = StoredValue::new(false);
    Effect::new(move |first: Option<()>| {
        let link = state.link.get();
        if first.is_none() {
            read();
            opened.set(state.scenario.get_untracked());
            page::mark_live();
            return;
        }
        if link == address::query() {
            known.set_value(link);
            return;
        }
        // The first move of a visit is a new entry, and so is another's scenario that is chosen; all other moves replace it.
        let goes = state.goes.get_value();
        state.goes.set_value(false);
        if goes || !has_moved.get_value() {
            has_moved.set_value(true);
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
    });
    #[cfg(feature = "hydrate")]
    page::when_asked(move |query| {
        state.show(&query);
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
