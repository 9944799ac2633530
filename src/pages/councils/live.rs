//! A council with the sliders: the article's figures from the council's own base, then what was published of it.

use super::council;
use crate::components::still::prerendered;
use crate::live::{Live, LivePage, Opened};
use crate::pages::article::{Around, scenario_page};
use leptos::prelude::*;
use model::area::Area;
use model::authority::Authorities;
use model::baseline::Baseline;
use model::local::with_own_trends;
use std::sync::Arc;

/// The page of a council, which the app takes over.
pub static COUNCIL: Live = Live::of::<Council>();

/// See `COUNCIL`.
pub struct Council;

impl LivePage for Council {
    const KEY: &'static str = "council";

    fn figures(subject: &str, england: Arc<Baseline>) -> Arc<Baseline> {
        let table = Authorities::parse(&row_of(subject)).expect("a test reads the councils");
        let council = Area::parse(subject).and_then(|area| table.find(area));
        let baseline = council.and_then(|council| with_own_trends(council, &england).ok());
        Arc::new(baseline.expect("a council without a projection has a page of words"))
    }

    fn view(opened: Opened) -> impl IntoView + 'static {
        let state = opened.state;
        let area = opened.subject.clone();
        let about = area.clone();
        let around = Around {
            first: move || prerendered(move || council::standfirst(&area, &state.baseline())),
            opens: || (),
            closes: || (),
            rest: move || prerendered(move || council::below(&about, &state.baseline())),
        };
        scenario_page(opened, around)
    }
}

/// The head of the table of all councils, and the row of one: natively from the table, in the browser from the page.
#[cfg(feature = "ssr")]
fn row_of(area: &str) -> String {
    super::row_of(area)
}

#[cfg(not(feature = "ssr"))]
fn row_of(_: &str) -> String {
    crate::components::kept::kept()
}
