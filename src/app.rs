//! A page put together: its body, and the address bar that follows it.

use crate::browser::{address, page};
use crate::components::debounce::Debounce;
#[cfg(feature = "hydrate")]
use crate::figures::england;
#[cfg(feature = "hydrate")]
use crate::live::{Host, Live};
use crate::live::{LivePage as _, Opened};
use crate::pages::article::{ARTICLE, Article};
use crate::pages::edition_path;
use crate::state::State;
use leptos::ev;
use leptos::prelude::*;
use model::area::Area;
use model::baseline::Baseline;
use model::link::{self, Decode, LinkNote};
use model::scenario::Scenario;
use std::sync::Arc;

/// The article with these figures.
#[component]
pub fn App(baseline: Arc<Baseline>) -> impl IntoView {
    Article::view(open(String::new(), baseline, ARTICLE.decode))
}

/// Opens a page about `subject` with these figures, first at their defaults, or as the preset has them that the page is about. In the
/// browser it then reads the address bar.
pub(crate) fn open(subject: String, baseline: Arc<Baseline>, decode: Decode) -> Opened {
    let preset = baseline.preset(&subject);
    let first = preset.map(|preset| link::encode(&preset.scenario, &baseline));
    let (state, _) = State::open(baseline, &first.unwrap_or_default(), decode);
    let notes = RwSignal::new(Vec::<String>::new());
    let settings = RwSignal::new(state.opening);
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
    let subject = host.get_attribute("data-subject").unwrap_or_default();
    let figures = (kind.figures)(&subject, england(edition));
    let asked = edition_for(&address::query(), &figures);
    if asked != figures.edition.id && page::is_prerendered(&host) {
        // Each edition of the figures has a page of its own, written from them.
        return address::go_to_edition(&edition_path(&figures, asked));
    }
    (kind.take_over)(host, Box::new(move || open(subject, figures, kind.decode)));
}

/// The edition that a link asks for. Where it asks for none a page keeps its own, and so does one about a council: those have no page
/// in another edition.
fn edition_for(query: &str, baseline: &Baseline) -> u16 {
    let asked =
        link::edition_asked(query, baseline).filter(|_| baseline.base.area == Area::ENGLAND);
    asked.unwrap_or(baseline.edition.id)
}

/// Reads the address once the page is alive and whenever the reader goes back; writes it whenever the link changes. `opened` is
/// told what the first reading gave.
fn follow_address(state: State, notes: RwSignal<Vec<String>>, opened: RwSignal<Scenario>) {
    // The query last read or written here: a link within the page moves the address too.
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
            let is_council = state.baseline().base.area != Area::ENGLAND;
            let unshown = state.view.with_untracked(|view| view.unshown(is_council));
            // A page of an older edition says itself that there are newer figures, and what moved.
            let is_said = |note: &&LinkNote| !matches!(note, LinkNote::OlderEdition { .. });
            // What a link says of a frame's look, the frame has.
            let unshown = unshown.filter(|_| page::place_in_edition().is_empty());
            notes.set(
                read.iter()
                    .filter(is_said)
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
            address::go_to_edition(&edition_path(&state.baseline(), asked));
        }
    };
    // Back undoes a whole visit's moves, or leads back from another's scenario to them: no more entries than these, and undo has the
    // single steps.
    let deepest = StoredValue::new(0);
    let has_moved = StoredValue::new(false);
    let has_gone = StoredValue::new(false);
    // Each write costs a frame or two (browsers ask for the icon again), and Safari takes a hundred in half a minute.
    let rested = Debounce::after_ms(350);
    Effect::new(move |first: Option<()>| {
        let link = state.link.get();
        if first.is_none() {
            read();
            opened.set(state.scenario.get_untracked());
            deepest.set_value(address::depth());
            has_moved.set_value(address::depth() > 0);
            has_gone.set_value(address::depth() > 0);
            page::mark_live();
            return;
        }
        if link == address::query() {
            known.set_value(link);
            return;
        }
        // The first move of a visit is a new entry, and so is the first of others' scenarios; all other moves replace it.
        let goes = state.goes.get_value() && !has_gone.get_value();
        state.goes.set_value(false);
        if goes || !has_moved.get_value() {
            has_moved.set_value(true);
            has_gone.update_value(|gone| *gone |= goes);
            write(&link, true);
            deepest.set_value(address::depth());
        } else {
            rested.then(move || write(&state.link.get_untracked(), false));
        }
    });
    #[cfg(feature = "hydrate")]
    page::when_asked(move |query| {
        state.show(&query);
    });
    Effect::new(move |_| {
        let handle = window_event_listener(ev::popstate, move |_| {
            // A link within the page says nothing new.
            if known.with_value(|known| *known == address::query()) {
                return;
            }
            read();
            has_moved.set_value(address::depth() > 0);
            // Where two entries lead back, what the page was opened with is not a third: Back leaves it.
            if address::depth() == 0 && deepest.get_value() > 1 {
                address::back();
            }
        });
        on_cleanup(move || handle.remove());
    });
}
