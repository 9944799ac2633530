//! What others said of children in care and what they cost, each number checked against the figures; and a reader's own claim.

mod file;
mod row;
mod traps;
pub(super) mod words;

use super::{Body, Listing, Page, edition_path};
use crate::components::claim_check::ClaimCheck;
use crate::components::claim_list::ClaimList;
use crate::components::debounce::start_clock;
use crate::components::foot::file_link;
use crate::components::index_figure::IndexFigure;
use crate::components::link_notes::LinkNotes;
use crate::components::look_back::LookBackFigure;
use crate::components::older_edition::older_edition;
use crate::components::site::{SiteFoot, SiteHead};
use crate::components::sources::source_links;
use crate::components::still::prerendered;
use crate::hand_over::{Listed, listed_table};
use crate::live::{Live, LivePage, Opened};
use crate::state::past::Past;
use crate::text::{Names, Text, names};
use file::file;
use leptos::prelude::*;
use model::baseline::Baseline;
use model::claim::{Claim, ClaimSource, Computed, Verdict, compiled_in, compute};
use model::dataset::{SeriesId, id};
use model::link::{self, Decode};
use model::provenance::how_read;
use model::publishers::of_series;
use row::row;
use traps::{plain, traps};
use words::{VERDICTS, meaning, typeset};

/// The level of the headings of the page's parts.
const HEADINGS: u8 = 2;

const TEXT: Text = Text::new("claims/claims", HEADINGS);

/// What names the page, and what is shown of it beside a link.
const NAMES: [&str; 2] = [
    "Claims about children in care, checked – The Care Gap",
    "Public claims about children in care in England and what they cost, each checked against the official figures. Check one of your own.",
];

/// The claims, which the app takes over.
pub static CLAIMS: Live = Live::of::<Claims>();

/// See `CLAIMS`.
pub struct Claims;

impl LivePage for Claims {
    const KEY: &'static str = "claims";
    const DECODE: Decode = link::decode;

    fn view(opened: Opened) -> impl IntoView + 'static {
        claims(opened)
    }
}

/// The claims by the newest figures, and by those of each older edition, to which its links lead.
pub(super) fn pages(newest: &Baseline) -> Vec<Page> {
    let page = |id| {
        let start = edition_path(newest, id);
        let is_newest = start.is_empty();
        Page {
            listing: if is_newest {
                Listing::InHeader("Claims")
            } else {
                Listing::Listed
            },
            path: format!("{start}claims/"),
            subject: String::new(),
            title: NAMES[0].into(),
            description: NAMES[1].into(),
            edition: id,
            body: Body::Live(&CLAIMS),
        }
    };
    let newest_first = newest.editions.iter().rev();
    newest_first.map(|one| page(one.id)).collect()
}

/// What was claimed, and our number for it where there is one.
type Checked = (Claim, Option<Computed>);

/// The check, what it compares, then the claims of others.
fn claims(opened: Opened) -> impl IntoView {
    let Opened { state, notes, .. } = opened;
    start_clock(state);
    let past = Past::new(state);
    view! {
        <a class="skip" href="#content">"Skip to the content"</a>
        <SiteHead/>
        <main id="content" class="page column" tabindex="-1" data-link=state.link>
            <LinkNotes notes main="content"/>
            {older_edition(&state.baseline(), "claims/")}
            {prerendered(move || finding(&state.baseline()))}
            <section class="page-part"><ClaimCheck past/></section>
            <section class="page-part">
                {prerendered(|| TEXT.section("compare", names! {}))}
                <LookBackFigure state look_back=past.look_back beside=()/>
                <IndexFigure past/>
            </section>
            <section class="page-part">
                <ClaimList state opening=move || opening(&state.baseline()) claims=move || list(&state.baseline())/>
            </section>
            {prerendered(move || traps(&checked(&state.baseline())))}
        </main>
        <SiteFoot/>
    }
}

/// How many claims came out how.
fn finding(baseline: &Baseline) -> impl IntoView + use<> {
    let checked = checked(baseline);
    view! {
        <h1>{TEXT.title("finding", names! {})}</h1>
        <div class="page-finding">{TEXT.block("finding", counts(&checked))}</div>
    }
}

/// What the verdicts mean, and how to search the claims.
fn opening(baseline: &Baseline) -> impl IntoView + use<> {
    let checked = checked(baseline);
    let meanings = VERDICTS.map(|verdict| {
        let target = format!("#{}", group_id(verdict));
        let meaning = meaning(verdict);
        let word = verdict.word();
        view! {
            <dt class=format!("verdict-{}", verdict.key())><a href=target>{word}</a>" "{count(&checked, verdict).to_string()}</dt>
            <dd>{meaning}</dd>
        }
    });
    view! {
        {TEXT.section("claims", names! {})}
        <dl class="verdicts">{Vec::from(meanings)}</dl>
        {sieve(&checked)}
    }
}

/// The claims, those of each verdict together.
fn list(baseline: &Baseline) -> impl IntoView + use<> {
    let checked = checked(baseline);
    let groups = VERDICTS.map(|verdict| group(baseline, &checked, verdict));
    listed_table(Listed {
        key: "claims",
        heading: "claims",
        title: TEXT.words("file-title", names! {}),
        method: "",
        sources: Vec::new(),
    });
    view! {
        <div class="claims">{Vec::from(groups)}</div>
        <div class="note">
            {TEXT.words("rests-on", names! {})}" "{source_links(baseline, &of_series(baseline, &RESTS_ON))}". "
            {TEXT.words("file-title", names! {})}": "{file_link("claims", &file(baseline, &checked))}
        </div>
    }
}

/// The series that most of our numbers are made of.
const RESTS_ON: [SeriesId; 5] = [
    id::CLA_STOCK,
    id::S251_GROSS_RESIDENTIAL,
    id::S251_GROSS_TOTAL_CLA_HARMONISED,
    id::RO3_NET_CHILDRENS_SOCIAL_CARE,
    id::GDP_DEFLATOR_INDEX,
];

/// Every claim that these figures reach: an older edition has no number for what was said of later years.
fn checked(baseline: &Baseline) -> Vec<Checked> {
    compiled_in()
        .unwrap_or_default()
        .into_iter()
        .map(|claim| {
            let computed = compute(baseline, &claim);
            (claim, computed)
        })
        .filter(|(claim, computed)| claim.formula.is_some() == computed.is_some())
        .collect()
}

fn count(checked: &[Checked], verdict: Verdict) -> usize {
    let of = |(claim, _): &&Checked| claim.verdict == verdict;
    checked.iter().filter(of).count()
}

/// How many claims came out how.
fn counts(checked: &[Checked]) -> Names {
    let [_, _, stale, misleading, wrong, unchecked] =
        VERDICTS.map(|verdict| count(checked, verdict));
    let holds = |(claim, _): &&Checked| claim.verdict.holds();
    let (claims, correct) = (checked.len(), checked.iter().filter(holds).count());
    names! { claims, correct, stale, misleading, wrong, unchecked }
}

/// The box and the lists that the claims are searched by. The values of the lists are what a match has: the id of its group, the
/// name of a trap.
fn sieve(checked: &[Checked]) -> impl IntoView + use<> {
    let verdicts =
        VERDICTS.map(|verdict| view! { <option value=group_id(verdict)>{verdict.word()}</option> });
    let mut traps: Vec<String> = checked
        .iter()
        .flat_map(|(claim, _)| claim.traps.iter().map(|trap| plain(trap)))
        .collect();
    traps.sort();
    traps.dedup();
    let traps: Vec<_> = traps
        .into_iter()
        .map(|trap| view! { <option>{trap}</option> })
        .collect();
    view! {
        <div class="choices live-only" role="search" aria-label="Claims">
            <span><label for="claim-words">"Search"</label><input type="search" class="choices-search" id="claim-words" autocomplete="off"/></span>
            <span><label for="claim-verdict">"Verdict"</label><select class="choices-pick" id="claim-verdict"><option value="">"any"</option>{Vec::from(verdicts)}</select></span>
            <span><label for="claim-trap">"Trap"</label><select class="choices-pick" id="claim-trap"><option value="">"any"</option>{traps}</select></span>
            <label class="choice-switch"><input type="checkbox" id="claims-in-full"/>"Print every claim in full"</label>
        </div>
    }
}

fn group_id(verdict: Verdict) -> String {
    format!("claims-{}", verdict.key())
}

fn group(baseline: &Baseline, checked: &[Checked], verdict: Verdict) -> impl IntoView + use<> {
    let mut found: Vec<&Checked> = checked
        .iter()
        .filter(|(claim, _)| claim.verdict == verdict)
        .collect();
    found.sort_by_key(|(claim, _)| claim.date);
    let heading = format!("{} claims", found.len());
    let rows: Vec<_> = found.into_iter().map(|one| row(baseline, one)).collect();
    view! {
        <details open data-group="" class=format!("claim-group verdict-{}", verdict.key()) id=group_id(verdict)>
            <summary><h3>{verdict.word()}": "<span data-found=""></span>{heading}</h3></summary>
            {rows}
        </details>
    }
}

/// Where it was read, and what kind of place that is.
pub(super) fn source(source: &ClaimSource) -> impl IntoView + use<> {
    let read = how_read(&source.title, source.grade);
    view! { <p>"Source: "<a href=source.url.clone()>{typeset(&source.title)}</a>{format!(" ({read})")}</p> }
}
