//! How we got here: the story below the live figure, in sections that no lever moves. Most is written once, at build time; three figures
//! follow what the reader asks of the past.

mod bars;
mod children;
mod claims;
mod forecasts;
mod lines;
mod sections;

use crate::components::claim_check::ClaimCheck;
use crate::components::claim_list::ClaimList;
use crate::components::index_figure::IndexFigure;
use crate::components::look_back::LookBackFigure;
use crate::components::still::{prerendered, static_html};
use crate::pages::Contents;
use crate::pages::how::HOW;
use crate::state::State;
use leptos::prelude::*;
use model::story::demand_heading;

/// The sections of the story, each with its anchor.
fn sections() -> [(&'static str, String); 6] {
    [
        ("demand", demand_heading()),
        ("cost", "Then cost took over".into()),
        ("moved", "Where the money moved".into()),
        (
            "children-now",
            "Who the children are, and how services were judged".into(),
        ),
        ("claims", "What people said".into()),
        ("forecasts", "What forecasters expected".into()),
    ]
}

/// The level of the headings within a section.
const HEADINGS: u8 = 3;

/// The whole story. What no choice of the reader's moves is in the prerendered page alone.
pub(crate) fn story(state: State) -> impl IntoView {
    let demand = view! {
        {written(move || sections::demand_opening(state))}
        <IndexFigure state/>
        {written(move || sections::founding(state))}
    };
    let cost = view! {
        {written(move || sections::cost(state))}
        <LookBackFigure state/>
        {written(move || sections::unit_costs(state))}
    };
    let said = view! {
        <ClaimList state opening=move || text(claims::opening(state)) claims=move || text(claims::claims(state))/>
        <ClaimCheck state/>
    };
    let [
        of_demand,
        of_cost,
        of_moves,
        of_children,
        of_claims,
        of_forecasts,
    ] = sections();
    view! {
        {section(of_demand, demand)}
        {section(of_cost, cost)}
        {section(of_moves, written(move || sections::moved_figure(state)))}
        {section(of_children, written(move || children::children(state)))}
        {section(of_claims, said)}
        {section(of_forecasts, written(move || forecasts::forecasts(state)))}
    }
}

/// One section under its heading.
fn section((id, title): (&'static str, String), body: impl IntoView + 'static) -> impl IntoView {
    view! {
        <section class="column" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {body}
        </section>
    }
}

/// Text of the prerendered page.
fn written<V: IntoView + 'static>(body: impl FnOnce() -> V + 'static) -> impl IntoView {
    prerendered(move || text(body()))
}

/// The body as text from here on: views nested as deep as these are more than the compiler follows.
fn text(body: impl IntoView + 'static) -> impl IntoView {
    let body = body.into_view().to_html();
    view! { <div inner_html=body></div> }
}

/// What is on the page, as links.
pub(crate) fn contents() -> impl IntoView {
    static_html(|| {
        let live = [
            ("result", "The gap, and what you can change"),
            ("opened", "What opened the gap"),
            ("close", "What would close it"),
        ]
        .map(|(id, title)| (id, title.into()));
        let (how, how_title) = HOW;
        let links = live
            .into_iter()
            .chain(sections())
            .chain([(how, how_title.into())])
            .map(|(id, title)| (format!("#{id}"), title))
            .chain(
                Contents::links()
                    .into_iter()
                    .map(|(address, title)| (address, title.into())),
            )
            .map(|(address, title)| view! { <li><a href=address>{title}</a></li> })
            .collect_view();
        view! { <nav class="contents" id="contents" tabindex="-1" aria-label="On this page"><ol>{links}</ol></nav> }
    })
}
