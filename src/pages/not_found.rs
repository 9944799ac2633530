//! What a host shows where an address leads nowhere.

use super::text_page::text_page;
use super::{Body, Listing, Page, Text};
use crate::site::Site;
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
        subject: String::new(),
        title: "There is no page here – The Care Gap".into(),
        description: "This address leads nowhere.".into(),
        edition: newest.edition.id,
        body: Body::Text(&NOT_FOUND),
        listing: Listing::Anywhere,
    }]
}

fn view(_: &Page, _: &Baseline) -> AnyView {
    let home = Site::here().to("");
    let body = view! {
        <p>"Part of the address may have been lost when it was copied, or a letter mistyped."</p>
        <p><a href=home>"Go to The Care Gap"</a></p>
    };
    text_page(
        "There is no page here",
        view! { <p>"This address leads nowhere."</p> },
        body,
    )
}
