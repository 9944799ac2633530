//! What a host shows where an address leads nowhere.

use super::{Body, Listing, Page, Text};
use leptos::prelude::*;
use model::baseline::Baseline;

pub static NOT_FOUND: Text = Text {
    key: "not-found",
    view,
};

pub(super) fn pages(newest: &Baseline) -> Vec<Page> {
    vec![Page {
        // Hosts look for this name.
        path: "404.html".into(),
        title: "There is no page here – The Care Gap",
        description: "This address leads nowhere.",
        edition: newest.edition.id,
        body: Body::Text(&NOT_FOUND),
        listing: Listing::Anywhere,
    }]
}

fn view(root: &str) -> AnyView {
    view! {
        <header class="site-head"><p class="site-name">"The Care Gap"</p></header>
        <main class="column">
            <h1>"There is no page here"</h1>
            <p>"This address leads nowhere. Part of it may have been lost when it was copied, or a letter mistyped."</p>
            <p><a href=root.to_string()>"Go to The Care Gap"</a></p>
        </main>
    }
    .into_any()
}
