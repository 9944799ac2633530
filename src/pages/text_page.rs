//! The frame of a page that nothing moves: header, title and finding, parts with what is in them, footer.

use crate::components::site::{SiteFoot, SiteHead};
use leptos::prelude::*;

/// A part of a page: its anchor, its heading and what stands under it, as text. Views nested as deep as these are more than the
/// compiler follows.
pub(super) struct Part {
    id: &'static str,
    title: String,
    body: String,
}

impl Part {
    pub(super) fn new(id: &'static str, title: &str, body: impl IntoView) -> Self {
        Self {
            id,
            title: title.into(),
            body: body.into_view().to_html(),
        }
    }
}

/// A page without parts.
pub(super) fn text_page(title: &str, finding: impl IntoView, body: impl IntoView) -> AnyView {
    let (finding, body) = (finding.into_view().to_html(), body.into_view().to_html());
    view! {
        <a class="skip" href="#content">"Skip to the content"</a>
        <SiteHead/>
        <main id="content" class="page column" tabindex="-1">
            <h1>{title.to_string()}</h1>
            <div class="page-finding" inner_html=finding></div>
            <div inner_html=body></div>
        </main>
        <SiteFoot/>
    }
    .into_any()
}

/// A page in parts, with links to them.
pub(super) fn page_in_parts(title: &str, finding: impl IntoView, parts: Vec<Part>) -> AnyView {
    text_page(title, finding, in_parts(parts))
}

/// Parts, with links to them.
fn in_parts(parts: Vec<Part>) -> impl IntoView {
    let heads = parts.iter().map(|part| (part.id, part.title.clone()));
    let heads = heads.collect();
    view! { {contents(heads)}{in_a_row(parts)} }
}

/// Links to parts, by their anchors and headings.
pub(super) fn contents(heads: Vec<(&'static str, String)>) -> impl IntoView {
    let links = heads
        .into_iter()
        .map(|(id, title)| view! { <li><a href=format!("#{id}")>{title}</a></li> });
    view! { <nav class="page-contents" aria-label="On this page"><ul>{links.collect_view()}</ul></nav> }
}

/// Parts, one under the other.
pub(super) fn in_a_row(parts: Vec<Part>) -> impl IntoView {
    let parts = parts.into_iter().map(|part| {
        view! {
            <section class="page-part">
                <h2 id=part.id>{part.title}</h2>
                <div inner_html=part.body></div>
            </section>
        }
    });
    parts.collect_view()
}
