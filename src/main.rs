//! Takes over the prerendered page; a build with feature `whole` draws the article where there is none.

use care_gap::app::start;
use care_gap::browser::page;
use care_gap::pages::LIVE;
use leptos::prelude::document;

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        page::mark_failed();
    }));
    if let Some(host) = document().get_element_by_id("app") {
        start(host, &LIVE);
    }
}
