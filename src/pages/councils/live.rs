//! A council with the sliders: the article's figures from the council's own base, then what was published of it.

use super::moved::moved;
use super::{NAMES, council};
use crate::components::beside::{Addresses, Beside};
use crate::components::own_base::{OwnBaseForm, OwnBaseLine};
use crate::components::still::prerendered;
use crate::live::{Live, LivePage, Opened};
use crate::pages::article::{Around, scenario_page};
use crate::site::Site;
use leptos::prelude::*;
use model::area::Area;
use model::authority::{Authorities, Authority};
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
        let baseline = with_own_trends(&council_of(subject), &england);
        Arc::new(baseline.expect("a council without a projection has a page of words"))
    }

    fn view(opened: Opened) -> impl IntoView + 'static {
        let state = opened.state;
        let area = opened.subject.clone();
        let about = area.clone();
        let around = Around {
            first: move || {
                view! {
                    <OwnBaseLine state/>
                    {prerendered(move || council::standfirst(&area, &state.baseline()))}
                }
            },
            opens: || (),
            closes: || (),
            rest: move || {
                let [own, before, subject, start] = [0; 4].map(|_| about.clone());
                view! {
                    {prerendered(move || council::history_below(&before, &state.baseline()))}
                    {moved(state, council_of(&subject))}
                    <Beside state own=Area::parse(&own).unwrap_or(Area::ENGLAND) from=beside_from()/>
                    {prerendered(move || council::start_below(&start, &state.baseline()))}
                    <div class="page column"><OwnBaseForm state/></div>
                    {prerendered(move || council::below(&about, &state.baseline()))}
                }
            },
        };
        scenario_page(opened, around)
    }
}

/// The council that a page is about.
fn council_of(area: &str) -> Authority {
    let table = Authorities::parse(&row_of(area)).expect("a test reads the councils");
    let council = Area::parse(area).and_then(|area| table.find(area).cloned());
    council.expect("a page of this kind is a council's")
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

/// Where the box for other councils has what it works with from.
fn beside_from() -> Addresses {
    let site = Site::here();
    Addresses {
        script: site.to("council/search.js"),
        names: site.to(&format!("council/{NAMES}")),
        councils: site.to("sources/data/authorities/wide.csv"),
    }
}
