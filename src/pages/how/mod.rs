//! How we know: the page's last part. Method, words, breaks, sources, differences, citation, corrections, about. No lever moves
//! it, so it is written once, at build time.

mod about;
mod breaks;
mod cite;
mod corrections;
mod differ;
mod mathematics;
mod method;
mod names;
mod publications;
mod reasons;
pub mod settings;
mod symbols;
mod terms;

use crate::components::still::prerendered;
use crate::state::State;
use crate::text::{Text, names};
use leptos::prelude::*;

/// The anchor of the whole part and its title.
pub(crate) const HOW: (&str, &str) = ("how", "How we know");

/// The sections of this part, each with its anchor.
const SECTIONS: [(&str, &str); 8] = [
    ("method", "How the numbers are made"),
    ("terms", "What the words mean"),
    ("breaks", "Breaks and missing years"),
    ("sources", "Where every number comes from"),
    ("differ", "Why our figures differ from others’"),
    ("cite", "How to cite this page"),
    ("corrections", "Corrections"),
    ("about", "About this page"),
];

const OPENING: Text = Text::new("how/opening", HEADINGS);

/// The level of the headings within a section.
const HEADINGS: u8 = 4;

/// The whole part, as the prerendered page holds it.
pub(crate) fn how(state: State) -> impl IntoView {
    prerendered(move || {
        view! {
            {opening()}
            {section(0, method::method(state))}
            {section(1, terms::terms())}
            {section(2, breaks::breaks())}
            {section(3, publications::publications())}
            {section(4, differ::differ(state))}
            {section(5, cite::cite(state))}
            {section(6, corrections::corrections())}
            {section(7, about::about())}
        }
    })
}

/// The part's title and what is in it.
fn opening() -> impl IntoView {
    let (id, title) = HOW;
    let links = SECTIONS
        .map(|(id, title)| view! { <li><a href=format!("#{id}")>{title}</a></li> })
        .into_iter()
        .collect_view();
    view! {
        <section class="column how" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {OPENING.block("opening", names! {})}
            <nav class="contents" aria-label="In this part"><ol>{links}</ol></nav>
        </section>
    }
}

/// One section. Its body is text from here on: views nested as deep as these are more than the compiler follows.
fn section(index: usize, body: impl IntoView + 'static) -> impl IntoView {
    let (id, title) = SECTIONS[index];
    let body = body.into_view().to_html();
    view! {
        <section class="column how" aria-labelledby=id>
            <h3 id=id>{title}</h3>
            <div inner_html=body></div>
        </section>
    }
}
