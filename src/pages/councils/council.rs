//! One council: its finding, three figures next to its region and England, what recent trends would come to, its tables, and what
//! must be known of its figures.

use super::super::Page;
use super::super::text_page::{Part, page_in_parts};
use super::ahead::{Ahead, projection};
use super::{TEXT, councils, html, index, path_of};
use crate::components::council_figure::council_figure;
use crate::components::sheet::table;
use crate::components::sources::source_links;
use crate::site::Site;
use crate::text::{Names, names, raw};
use leptos::prelude::*;
use model::area::Area;
use model::authority::Authority;
use model::baseline::Baseline;
use model::council::CouncilStory;
use model::dataset::id;
use model::date::written_date;
use model::local::NoProjection;
use model::quantity::whole;
use model::text::listed;

/// What the page's figures were published in, newest first.
pub(super) const SOURCES: [&str; 8] = [
    "dfe_cla_2025",
    "dfe_cla_2025_characteristics",
    "dfe_lait_apr2026",
    "dfe_s251_la_2013_14",
    "ons_mye_dfe2025",
    "mhclg_ro3_2425",
    "obr_efo_nov2025",
    "ofsted_2025",
];

pub(super) fn view(page: &Page, england: &Baseline) -> AnyView {
    let area = Area::parse(&page.subject);
    let council = area
        .and_then(|area| councils().find(area))
        .expect("a row of this kind is a council's");
    let story = CouncilStory {
        england,
        councils: councils(),
        council,
    };
    let name = council.plain_name();
    let ahead = Ahead::of(council, england);
    let mut parts = vec![part(
        "history",
        names! { region: council.region },
        &[history(&story)],
    )];
    if let Ok(ahead) = &ahead {
        parts.push(part(
            "ahead",
            names! {},
            &projection(council, england, ahead),
        ));
    }
    parts.extend(placements(&story));
    parts.extend(judged(council));
    parts.push(part("like", names! {}, &[alike(council)]));
    parts.push(part("care", names! {}, &[care(&story)]));
    let links = source_links(england, &SOURCES.map(String::from));
    let sources = html(view! { <div class="source-line">{links}</div> });
    parts.push(part("council-sources", names! {}, &[sources]));
    let title = TEXT.words("heading", names! { name });
    page_in_parts(&title, opening(council, england, &ahead), parts)
}

/// A part by its key, its heading filled in.
fn part(id: &'static str, named: Names, bodies: &[String]) -> Part {
    Part::new(id, &TEXT.title(id, named), raw(bodies.concat()))
}

fn opening(
    council: &Authority,
    england: &Baseline,
    ahead: &Result<Ahead, NoProjection>,
) -> impl IntoView + use<> {
    let year = england.edition.base_year;
    let (name, day) = (council.plain_name(), year.last_day());
    let children = council.value(id::CLA_STOCK, year).map(whole);
    let first = match (ahead, children) {
        (Ok(ahead), Some(children)) => {
            let words = &ahead.outcome.words;
            let basis = TEXT.block("basis", names! { basis: words.basis, name });
            let headline = &words.headline;
            let first = TEXT.block("opening", names! { name, children, day, headline });
            html(first) + &html(basis)
        }
        (Ok(ahead), None) => html(view! { <p>{ahead.outcome.words.headline.to_string()}"."</p> }),
        (Err(why), Some(children)) => {
            html(TEXT.block("opening-only", names! { name, children, day, why }))
        }
        (Err(why), None) => html(TEXT.block("opening-withheld", names! { name, day, why })),
    };
    raw(first)
}

/// Three figures and a table of every year.
fn history(story: &CouncilStory<'_>) -> String {
    let figures = [story.rate(), story.spending(), story.spending_per_child()];
    let figures = figures.into_iter().flatten();
    let figures = figures.map(|figure| html(council_figure(story.england, figure, &SOURCES)));
    let caption = TEXT.words(
        "history-table",
        names! { name: story.council.plain_name(), prices: story.england.edition.base_year },
    );
    figures.collect::<String>() + &html(table(&caption, &story.history()))
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

/// The councils most like it, and the way to those of its region.
fn alike(council: &'static Authority) -> String {
    let site = Site::here();
    let link = |other: &'static Authority| {
        let place = site.to(&path_of(other));
        view! { <li><a href=place>{other.plain_name()}</a></li> }
    };
    let others = council
        .neighbours
        .iter()
        .filter_map(|area| councils().find(*area));
    let links: Vec<_> = others.map(link).collect();
    let region = site.to(&format!("council/#{}", index::anchor(&council.region)));
    let said =
        (!links.is_empty()).then(|| TEXT.block("like", names! { name: council.plain_name() }));
    html(view! {
        {said}
        <ol class="council-list">{links}</ol>
        <p><a href=region>{TEXT.words("region-link", names! {})}</a></p>
    })
}

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
        let items = warnings.into_iter().map(|words| view! { <li>{words}</li> });
        let items = items.collect_view();
        html(view! { {TEXT.block("flags", names! {})}<ul>{items}</ul> })
    };
    html(before) + &flags
}
