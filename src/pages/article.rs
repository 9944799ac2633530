//! The article: the finding, the live figure with its levers, what opened the gap, what would close it, how we know.

pub(super) mod sections;

use super::{Body, Listing, Page, edition_path};
use crate::components::attribution::AttributionFigure;
use crate::components::break_evens::BreakEvenFigure;
use crate::components::debounce::{debounced, start_settle_clock};
use crate::components::human_scale::HumanScale;
use crate::components::link_notes::LinkNotes;
use crate::components::main_figure::MainFigureView;
use crate::components::placeholders::fill_placeholders;
use crate::components::site::{SiteFoot, SiteHead};
use crate::components::still::{prerendered, static_html};
use crate::live::{Live, LivePage, Opened};
use crate::state::State;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::baseline::Baseline;
use model::children::fewer;
use model::dataset::id;
use model::prices::spending;
use model::quantity::{children, money};
use model::scope::Prices;
use model::words::{self, Headline as Words};

/// The page's title where a link to it is shown.
pub const TITLE: &str = "The Care Gap: children in care in England, and the money for them";
/// What a messenger shows of any link to the page. It names no scenario's number, since a link carries its own scenario.
pub const DESCRIPTION: &str = "How many children are in care in England, what their care costs, and whether the money keeps up. Change the assumptions and see the gap.";

/// The texts of the article, of which no section has one of its own.
const TEXT: Text = Text::new("article", 3);
/// The article, which the app takes over.
pub static ARTICLE: Live = Live::of::<Article>();

/// See `ARTICLE`.
pub struct Article;

impl LivePage for Article {
    const KEY: &'static str = "article";

    fn view(opened: Opened) -> impl IntoView + 'static {
        article(opened)
    }
}

/// The article from the newest figures, and one from each older edition of them, to which its links lead.
pub(super) fn pages(newest: &Baseline) -> Vec<Page> {
    let page = |id| {
        let path = edition_path(newest, id);
        Page {
            listing: Listing::Listed,
            path,
            subject: String::new(),
            title: TITLE.into(),
            description: DESCRIPTION.into(),
            edition: id,
            body: Body::Live(&ARTICLE),
        }
    };
    newest.editions.iter().map(|one| page(one.id)).collect()
}

/// The whole article.
fn article(opened: Opened) -> impl IntoView {
    let Opened {
        state,
        notes,
        settings: opened,
        ..
    } = opened;
    start_settle_clock(state);
    fill_placeholders(state);
    // For paper: renewed once the hand rests.
    let on_paper = debounced(move || {
        let prices = state.view.with(|view| view.prices);
        let assumed = words::assumptions(&state.scenario.get(), prices).join("; ");
        format!("Scenario: {assumed}. Link: ")
    });
    let default_link = format!("?{}", state.link.get_untracked());
    let limited = move || state.outcome().with(model::outcome::Outcome::mix_limited);
    view! {
        <a class="skip live-only" href="#sliders">"Skip to the sliders"</a>
        <SiteHead/>
        <main id="article" tabindex="-1">
            <div class="column opening">
                <LinkNotes notes/>
                <Headline state/>
                {prerendered(move || standfirst(state))}
            </div>
            <p class="print-only column" translate="no">
                {on_paper}<span data-blank="link">{default_link}</span>
            </p>
            <MainFigureView state opened/>
            <p class="column note" translate="no" role="status">{limited}</p>
            <section class="column" aria-labelledby="opened">
                <h2 id="opened">"What would open the gap"</h2>
                <HumanScale state/>
                <AttributionFigure state outcome=state.outcome()/>
                {prerendered(|| more("opened-more"))}
            </section>
            <section class="column" aria-labelledby="close">
                <h2 id="close">"What would close it"</h2>
                <BreakEvenFigure state outcome=state.outcome()/>
                {static_html(move || view! { <p data-testid="fewer">{fewer(&state.baseline())}</p> })}
                {prerendered(|| more("close-more"))}
            </section>
            {sections::sections(state)}
            <Print state/>
        </main>
        <SiteFoot/>
    }
}

/// Where a section leads.
fn more(key: &str) -> impl IntoView + use<> {
    view! { <p class="article-more">{TEXT.inline(key, names! {})}</p> }
}

/// The finding in words, its amount in the gap's colour.
pub(super) fn finding(state: State) -> impl IntoView + use<> {
    let headline = Memo::new(move |_| {
        state
            .outcome()
            .with(|outcome| outcome.words.headline.clone())
    });
    let is_surplus = move || {
        state
            .outcome()
            .with(|outcome| outcome.projection.last().gap < 0.0)
    };
    move || {
        let Words {
            before,
            amount,
            after,
        } = headline.get();
        view! { {before} <b class="opening-amount" class:surplus=is_surplus>{amount}</b> {after} }
    }
}

/// The finding, and what it rests on.
#[component]
fn Headline(state: State) -> impl IntoView {
    let basis = move || state.outcome().with(|outcome| outcome.words.basis.clone());
    view! {
        <h1 translate="no" data-testid="headline">{finding(state)}</h1>
        <p class="opening-basis" translate="no" data-testid="basis-line">{basis}</p>
    }
}

/// What this is, for whom, and how fresh the figures are. The sum is the chart's: what councils reported to the department.
fn standfirst(state: State) -> impl IntoView {
    let dataset = state.baseline();
    let edition = &dataset.edition;
    let year = edition.base_year;
    let count = dataset
        .series(id::CLA_STOCK)
        .value(year)
        .unwrap_or(f64::NAN);
    let spent = spending(&dataset, year, Prices::Cash).map(money);
    let standfirst = names! {
        children: children(count),
        calendar_year: year.ends_in(),
        spent: spent.unwrap_or_default(),
        year,
    };
    view! {
        <p class="standfirst">{TEXT.inline("standfirst", standfirst)}</p>
    }
}

/// A sentence ready for print, from the same numbers.
#[component]
fn Print(state: State) -> impl IntoView {
    let press = debounced(move || state.outcome().with(|outcome| outcome.words.press.clone()));
    view! {
        <section class="column article-quote" aria-labelledby="quote">
            <h2 id="quote">"Quote this result"</h2>
            <blockquote translate="no" data-testid="press">{press}</blockquote>
        </section>
    }
}
