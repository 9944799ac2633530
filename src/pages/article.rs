//! The article: the finding, the live figure with its levers, what opened the gap, what would close it, how we know.

mod hand_on;
pub(super) mod sections;

use super::{Body, Listing, Page, edition_path};
use crate::components::attribution::AttributionFigure;
use crate::components::break_evens::BreakEvenFigure;
use crate::components::check_line::CheckLine;
use crate::components::debounce::{debounced, paced, start_clock};
use crate::components::human_scale::HumanScale;
use crate::components::link_notes::LinkNotes;
use crate::components::main_figure::MainFigureView;
use crate::components::older_edition::older_edition;
use crate::components::placeholders::fill_placeholders;
use crate::components::preset_about;
use crate::components::site::{SiteFoot, SiteHead};
use crate::components::still::{prerendered, static_html};
use crate::live::{Live, LivePage, Opened};
use crate::state::State;
use crate::text::{Text, names};
use leptos::either::Either;
use leptos::prelude::*;
use model::baseline::Baseline;
use model::check::check_code;
use model::children::fewer;
use model::dataset::id;
use model::outcome::Outcome;
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
    let newest_first = newest.editions.iter().rev();
    newest_first.map(|one| page(one.id)).collect()
}

/// The whole article; about a preset, its figures with those assumptions.
fn article(opened: Opened) -> impl IntoView {
    let (state, subject) = (opened.state, opened.subject.clone());
    let about = subject.clone();
    let closes = move || {
        view! {
            {static_html(move || view! { <p data-testid="fewer">{fewer(&state.baseline())}</p> })}
            {prerendered(|| more("close-more"))}
        }
    };
    let around = Around {
        first: move || prerendered(move || standfirst(state, &subject)),
        opens: || prerendered(|| more("opened-more")),
        closes,
        rest: move || prerendered(move || sections(state, &about)),
    };
    scenario_page(opened, around)
}

/// What a page about one subject shows around the figures of its scenario: under the headline, after what opened the gap, after what
/// would close it, and below.
pub(super) struct Around<A, B, C, D> {
    pub(super) first: A,
    pub(super) opens: B,
    pub(super) closes: C,
    pub(super) rest: D,
}

/// A page of the figures that a scenario moves.
pub(super) fn scenario_page<A, B, C, D>(
    opened: Opened,
    around: Around<impl FnOnce() -> A, impl FnOnce() -> B, impl FnOnce() -> C, impl FnOnce() -> D>,
) -> impl IntoView
where
    A: IntoView + 'static,
    B: IntoView + 'static,
    C: IntoView + 'static,
    D: IntoView + 'static,
{
    let Opened {
        state,
        notes,
        settings: opened,
        ..
    } = opened;
    start_clock(state);
    fill_placeholders(state);
    // For paper: renewed once the hand rests.
    let on_paper = debounced(move || {
        if let Some(own) = state.own_words() {
            return own;
        }
        let prices = state.view.with(|view| view.prices);

        let assumed = words::assumptions(&state.scenario.get(), prices).join("; ");
        let code = check_code(&state.baseline(), &state.scenario.get());
        format!("Scenario: if {assumed}. Check code: {code}. Link: ")
    });
    let default_link = format!("?{}", state.link.get_untracked());
    let told = paced(state.outcome());
    let limited = move || told.with(Outcome::mix_limited);
    view! {
        <a class="skip live-only" href="#sliders">"Skip to the sliders"</a>
        <SiteHead/>
        <main id="article" tabindex="-1" data-link=state.link>
            <div class="column opening">
                <LinkNotes notes/>
                {older_edition(&state.baseline(), "")}
                <Headline told/>
                {(around.first)()}
            </div>
            <div class="print-only column article-paper" translate="no">
                {hand_on::on_paper()}
                <p>{on_paper}<span data-blank="link">{default_link}</span></p>
            </div>
            <MainFigureView state opened/>
            <div class="column"><CheckLine state/></div>
            <p class="column note" translate="no" role="status">{limited}</p>
            {hand_on::hand_on()}
            <section class="column" aria-labelledby="opened">
                <h2 id="opened">"What would open the gap"</h2>
                <HumanScale state/>
                <AttributionFigure state outcome=state.outcome()/>
                {(around.opens)()}
            </section>
            <section class="column" aria-labelledby="close">
                <h2 id="close">"What would close it"</h2>
                <BreakEvenFigure state outcome=state.outcome()/>
                {(around.closes)()}
            </section>
            {(around.rest)()}
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
pub(super) fn finding(told: RwSignal<Outcome>) -> impl IntoView + use<> {
    move || {
        told.with(|told| {
            let Words {
                before,
                amount,
                after,
            } = told.words.headline.clone();
            let is_surplus = told.projection.last().gap < 0.0;
            view! { {before} <b class="opening-amount" class:surplus=is_surplus>{amount}</b> {after} }
        })
    }
}

/// The finding, and what it rests on.
#[component]
fn Headline(told: RwSignal<Outcome>) -> impl IntoView {
    let basis = move || told.with(|told| told.words.basis.clone());
    view! {
        <h1 translate="no" data-testid="headline">{finding(told)}</h1>
        <p class="opening-basis" translate="no" data-testid="basis-line">{basis}</p>
    }
}

/// What follows the figures: the short sections, or what a preset assumes.
fn sections(state: State, subject: &str) -> impl IntoView + use<> {
    let baseline = state.baseline();
    match baseline.preset(subject) {
        Some(preset) => Either::Left(preset_about::settings(preset)),
        None => Either::Right(sections::sections(&baseline)),
    }
}

/// What this is, or whose assumptions these are.
fn standfirst(state: State, subject: &str) -> impl IntoView + use<> {
    let baseline = state.baseline();
    match baseline.preset(subject) {
        Some(preset) => Either::Left(preset_about::opening(preset)),
        None => Either::Right(count_and_sum(&baseline)),
    }
}

/// How many children, and how much money. The sum is the chart's: what councils reported to the department.
fn count_and_sum(dataset: &Baseline) -> impl IntoView + use<> {
    let edition = &dataset.edition;
    let year = edition.base_year;
    let count = dataset
        .series(id::CLA_STOCK)
        .value(year)
        .unwrap_or(f64::NAN);
    let spent = spending(dataset, year, Prices::Cash).map(money);
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
            <blockquote translate="no" data-testid="press" data-sentence>{press}</blockquote>
        </section>
    }
}
