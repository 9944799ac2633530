//! One council in words, tables and three figures next to its region and England: what was published of it, where its projection
//! starts, and what must be known of its figures.

use super::super::Page;
use super::super::text_page::{Part, contents, in_a_row, page_in_parts};
use super::ahead::start;
use super::moved;
use super::peers::{nearest, next_to_alike};
use super::{IN_ONE_TABLE, TEXT, councils, england_of, html, index, part, row_of};
use crate::components::council_figure::council_figure;
use crate::components::council_strip::council_strip;
use crate::components::kept::keep;
use crate::components::sheet::table;
use crate::components::sources::source_links;
use crate::site::Site;
use crate::text::names;
use leptos::prelude::*;
use model::area::Area;
use model::authority::Authority;
use model::baseline::Baseline;
use model::council::CouncilStory;
use model::dataset::id;
use model::date::written_date;
use model::local::local;
use model::publishers::of_series;
use model::quantity::{money, whole};
use model::text::listed;

/// What the page's figures were published in, newest first.
pub(super) const SOURCES: [&str; 9] = [
    "dfe_cla_2025",
    "dfe_cla_2025_characteristics",
    "dfe_lait_apr2026",
    "dfe_s251_la_2013_14",
    "dfe_statistical_neighbours",
    "ons_mye_dfe2025",
    "mhclg_ro3_2425",
    "page_oxford_panel",
    "ofsted_2025",
];

/// The page of a council without a projection.
pub(super) fn view(page: &Page, england: &Baseline) -> AnyView {
    let story = story(&page.subject, england);
    let title = TEXT.words("heading", names! { name: story.council.plain_name() });
    let mut all = vec![history_part(&story, false)];
    all.extend(parts(&story));
    page_in_parts(&title, opening(&story, england), all)
}

/// Under the headline of a page with sliders: how many children, next to England, and what was spent.
pub(super) fn standfirst(area: &str, local: &Baseline) -> impl IntoView + use<> {
    let england = england_of(local);
    let story = story(area, &england);
    let (council, year) = (story.council, england.edition.base_year);
    let name = council.plain_name();
    let children = council.value(id::CLA_STOCK, year).map(whole);
    let spent = money(local.base.spend() * local.base.price_level);
    let words = children.map(|children| {
        TEXT.block(
            "standfirst",
            names! { name, children, day: year.last_day(), spent, base: local.base.year },
        )
    });
    view! { <div class="standfirst">{words}</div> }
}

/// Below the figures of a page with sliders, first: the council next to its comparators, year by year.
pub(super) fn history_below(area: &str, local: &Baseline) -> impl IntoView + use<> {
    let england = england_of(local);
    let story = story(area, &england);
    view! {
        {keep(row_of(area))}
        <div class="page column council">{contents(heads(&story))}{in_a_row(vec![history_part(&story, true)])}</div>
    }
}

/// Then: where its scenarios start.
pub(super) fn start_below(area: &str, local: &Baseline) -> impl IntoView + use<> {
    let england = england_of(local);
    let story = story(area, &england);
    let start = start_part(story.council, &england);
    view! { <div class="page column council">{in_a_row(start.into_iter().collect())}</div> }
}

/// Last: what else was published.
pub(super) fn below(area: &str, local: &Baseline) -> impl IntoView + use<> {
    let england = england_of(local);
    let story = story(area, &england);
    view! { <div class="page column council">{in_a_row(parts(&story))}</div> }
}

fn story<'a>(area: &str, england: &'a Baseline) -> CouncilStory<'a> {
    let council = Area::parse(area).and_then(|area| councils().find(area));
    CouncilStory {
        england,
        councils: councils(),
        council: council.expect("a row of this kind is a council's"),
    }
}

/// Anchor and heading of every part of a page with sliders, in its order.
fn heads(story: &CouncilStory<'_>) -> Vec<(&'static str, String)> {
    let council = story.council;
    let name = council.plain_name();
    let has_standing =
        story.standing_by_rate(&[]).is_some() || story.standing_by_spending(&[]).is_some();
    let all = [
        ("history", names! { name }, true),
        (
            "moved",
            names! { name },
            moved::is_told(&council.sound_dataset(story.england)),
        ),
        ("beside", names! {}, true),
        ("ahead", names! { name }, true),
        ("standing", names! {}, has_standing),
        ("placements", names! {}, story.placements().is_some()),
        ("judged", names! {}, council.inspection.is_some()),
        ("like", names! {}, true),
        ("care", names! {}, true),
        ("council-sources", names! {}, true),
    ];
    let there = all.into_iter().filter(|(_, _, is_there)| *is_there);
    there
        .map(|(id, names, _)| (id, TEXT.title(id, names)))
        .collect()
}

/// The council's figures, year by year.
fn history_part(story: &CouncilStory<'_>, has_app: bool) -> Part {
    let names = names! { name: story.council.plain_name() };
    part("history", names, &[history(story, has_app)])
}

/// Where its projection starts, if it has one.
fn start_part(council: &Authority, england: &Baseline) -> Option<Part> {
    let name = council.plain_name();
    Some(part("ahead", names! { name }, &start(council, england)?))
}

/// What else was published of a council.
fn parts(story: &CouncilStory<'_>) -> Vec<Part> {
    let council = story.council;
    let mut parts = Vec::new();
    parts.extend(standing(story));
    parts.extend(placements(story));
    parts.extend(judged(council));
    parts.push(part("like", names! {}, &[alike(council)]));
    parts.push(part("care", names! {}, &[care(story)]));
    let own = SOURCES.map(String::from).into_iter();
    let prices = of_series(story.england, &[id::GDP_DEFLATOR_INDEX]);
    let ids: Vec<String> = own.chain(prices).collect();
    let links = source_links(story.england, &ids);
    let sources = html(view! { <div class="source-line">{links}</div> });
    parts.push(part("council-sources", names! {}, &[sources]));
    parts
}

/// Why a council has no projection, after its children where they are published.
fn opening(story: &CouncilStory<'_>, england: &Baseline) -> impl IntoView + use<> {
    let council = story.council;
    let year = england.edition.base_year;
    let (name, day) = (council.plain_name(), year.last_day());
    let why = local(council, england).err();
    let why = why.map_or_else(String::new, |why| why.to_string());
    match council.value(id::CLA_STOCK, year).map(whole) {
        Some(children) => TEXT.block("opening-only", names! { name, children, day, why }),
        None => TEXT.block("opening-withheld", names! { name, day, why }),
    }
}

/// One of the figures of the council's history, by its key, for frames.
pub(in crate::pages) fn figure(area: &str, key: &str, england: &Baseline) -> Option<AnyView> {
    let story = story(area, england);
    let figures = [story.rate(), story.spending(), story.spending_per_child()];
    let mut figures = figures.into_iter().flatten();
    let figure = figures.find(|figure| figure.spec.key == key)?;
    // In a frame there is neither a picture nor code for frames.
    Some(council_figure(&story, figure, false).into_any())
}

/// Three figures and a table of every year.
fn history(story: &CouncilStory<'_>, has_app: bool) -> String {
    let figures = [story.rate(), story.spending(), story.spending_per_child()];
    let figures = figures.into_iter().flatten();
    let figures = figures.map(|figure| html(council_figure(story, figure, has_app)));
    let caption = TEXT.words(
        "history-table",
        names! { name: story.council.plain_name(), prices: story.england.edition.base_year },
    );
    figures.collect::<String>() + &html(table(&caption, &story.history()))
}

/// Among all councils, as a dot for each.
fn standing(story: &CouncilStory<'_>) -> Option<Part> {
    let strips: Vec<String> = [story.standing_by_rate(&[]), story.standing_by_spending(&[])]
        .iter()
        .flatten()
        .map(|standing| html(council_strip(standing)))
        .collect();
    let note = html(TEXT.block("standing-note", names! {}));
    (!strips.is_empty()).then(|| part("standing", names! {}, &[strips.concat(), note]))
}

fn placements(story: &CouncilStory<'_>) -> Option<Part> {
    let (year, sheet) = story.placements()?;
    let name = story.council.plain_name();
    let caption = TEXT.words("placements-table", names! { name, day: year.last_day() });
    let note = html(TEXT.block("placements-note", names! {}));
    Some(part(
        "placements",
        names! {},
        &[html(table(&caption, &sheet)), note],
    ))
}

fn judged(council: &Authority) -> Option<Part> {
    let inspection = council.inspection.as_ref()?;
    let words = TEXT.block(
        "judged",
        names! {
            overall: inspection.overall,
            in_care: inspection.children_in_care.to_lowercase(),
            day: written_date(&inspection.inspected),
        },
    );
    Some(part("judged", names! {}, &[html(words)]))
}

/// The council next to those most like it, and the way to those of its region.
fn alike(council: &'static Authority) -> String {
    let site = Site::here();
    let region = site.to(&format!("council/#{}", index::anchor(&council.region)));
    let all = site.to(IN_ONE_TABLE);
    let said = (!council.neighbours.is_empty())
        .then(|| TEXT.block("like", names! { name: council.plain_name() }));
    html(view! {
        {said}
        {next_to_alike(council)}
        <p class="council-nearest-head">{TEXT.words("nearest", names! { name: council.plain_name() })}</p>
        {nearest(council)}
        <p>
            <a href=region>{TEXT.words("region-link", names! {})}</a> " · "
            <a href=all>{TEXT.words("table-link", names! {})}</a>
        </p>
    })
}

/// More flags than these are listed on request.
const FLAGS_AT_ONCE: usize = 5;

/// What it was before, and every flag with its reason.
fn care(story: &CouncilStory<'_>) -> String {
    let council = story.council;
    let name = council.plain_name();
    let before: Vec<String> = councils()
        .before(council.area)
        .map(|one| one.plain_name().to_string())
        .collect();
    let before = council
        .first_year
        .filter(|_| !before.is_empty())
        .map(|year| TEXT.block("before", names! { name, year, before: listed(&before) }));
    let warnings = story.warnings();
    let flags = if warnings.is_empty() {
        html(TEXT.block("no-flags", names! { name }))
    } else {
        let count = warnings.len();
        let items = warnings.into_iter().map(|words| view! { <li>{words}</li> });
        let list = html(view! { <ul>{items.collect_view()}</ul> });
        let list = if count > FLAGS_AT_ONCE {
            let summary = TEXT.words("all-flags", names! { count });
            html(
                view! { <details><summary>{summary}</summary><div inner_html=list></div></details> },
            )
        } else {
            list
        };
        html(TEXT.block("flags", names! {})) + &list
    };
    html(before) + &flags
}
