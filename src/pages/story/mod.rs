//! How we got here: the story below the live figure, in sections that no lever moves. Written once, at build time.

mod claims;
mod forecasts;
mod lines;
mod sections;

use crate::components::still::{prerendered, still};
use crate::state::State;
use leptos::prelude::*;

/// The sections of the story, each with its anchor.
pub(crate) const SECTIONS: [(&str, &str); 5] = [
    ("demand", "Demand went up, money too, but not by so much"),
    ("cost", "Then cost took over"),
    ("moved", "Where the money moved"),
    ("claims", "What people said"),
    ("forecasts", "What forecasters expected"),
];

/// The whole story, as the prerendered page holds it.
pub(crate) fn story(state: State) -> impl IntoView {
    prerendered(move || {
        view! {
            {section(0, sections::demand(state))}
            {section(1, sections::cost(state))}
            {section(2, sections::moved_figure(state))}
            {section(3, claims::claims(state))}
            {section(4, forecasts::forecasts(state))}
        }
    })
}

/// One section. Its body is text from here on: views nested as deep as these are more than the compiler follows.
fn section(place: usize, body: impl IntoView + 'static) -> impl IntoView {
    let (id, title) = SECTIONS[place];
    let body = body.into_view().to_html();
    view! {
        <section class="column" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <div inner_html=body></div>
        </section>
    }
}

/// What is on the page, as links.
pub(crate) fn contents() -> impl IntoView {
    still(|| {
        let live = [
            ("result", "The gap, and what you can change"),
            ("opened", "What opened the gap"),
            ("close", "What would close it"),
        ];
        let links = live
            .into_iter()
            .chain(SECTIONS)
            .chain([("method", "How the numbers are made")])
            .map(|(id, title)| view! { <li><a href=format!("#{id}")>{title}</a></li> })
            .collect_view();
        view! { <nav class="contents" aria-label="On this page"><ol>{links}</ol></nav> }
    })
}
