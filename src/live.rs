//! Kinds of page that the app takes over: what each shows once it is opened, as text and in the browser.

use crate::state::State;
use leptos::prelude::*;
#[cfg(feature = "hydrate")]
use leptos::{wasm_bindgen::JsCast as _, web_sys::Element};
use model::baseline::Baseline;
use model::link::{self, Decode};
use model::scenario::Scenario;
use std::sync::Arc;

/// The element of the document that a page's body is in.
#[cfg(feature = "hydrate")]
pub type Host = Element;

/// What a page is opened with.
#[derive(Clone)]
pub struct Opened {
    /// What the page is about, where its kind has many rows.
    pub subject: String,
    pub state: State,
    /// What of the link was not taken as written.
    pub notes: RwSignal<Vec<String>>,
    /// The settings that the link asked for.
    pub settings: ReadSignal<Scenario>,
}

/// A kind of page that the app takes over. Its view keeps its own type: what the app would need to put views of any type into
/// one list is a third of its weight.
pub trait LivePage {
    /// By what the page tells the app which kind it is.
    const KEY: &'static str;

    /// The figures of what the page is about, from England's: the same where a kind says nothing else.
    fn figures(_subject: &str, england: Arc<Baseline>) -> Arc<Baseline> {
        england
    }

    /// How its links are read: most kinds only hand on a claim.
    const DECODE: Decode = link::decode_handing_on;

    fn view(opened: Opened) -> impl IntoView + 'static;
}

/// Opens a page, once there is an owner for its signals.
#[cfg(feature = "hydrate")]
pub type Open = Box<dyn FnOnce() -> Opened>;

/// Such a kind as a value: at build time it is written, in the browser it is taken over.
#[derive(Debug)]
pub struct Live {
    pub key: &'static str,
    pub figures: fn(&str, Arc<Baseline>) -> Arc<Baseline>,
    pub decode: Decode,
    #[cfg(feature = "ssr")]
    pub html: fn(Opened) -> String,
    #[cfg(feature = "hydrate")]
    pub take_over: fn(Host, Open),
}

impl Live {
    pub const fn of<P: LivePage + 'static>() -> Self {
        Self {
            key: P::KEY,
            figures: P::figures,
            decode: P::DECODE,
            #[cfg(feature = "ssr")]
            html: html::<P>,
            #[cfg(feature = "hydrate")]
            take_over: take_over::<P>,
        }
    }
}

/// The page's body as text.
#[cfg(feature = "ssr")]
fn html<P: LivePage>(opened: Opened) -> String {
    P::view(opened).into_view().to_html()
}

/// Takes over the body that `host` holds; with feature `whole` makes it there.
#[cfg(feature = "hydrate")]
fn take_over<P: LivePage + 'static>(host: Host, open: Open) {
    let body = move || P::view(open());
    #[cfg(not(feature = "whole"))]
    leptos::mount::hydrate_from(host.unchecked_into(), body).forget();
    #[cfg(feature = "whole")]
    leptos::mount::mount_to(host.unchecked_into(), body).forget();
}
