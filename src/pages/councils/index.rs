//! All councils, by region: links that need no script.

use super::super::Page;
use super::super::text_page::{Part, page_in_parts};
use super::peers::peers;
use super::{NAMES, REGIONS, TEXT, councils, path_of};
use crate::hand_over;
use crate::site::Site;
use crate::text::names;
use leptos::prelude::*;
use model::authority::Authority;
use model::baseline::Baseline;
use model::quantity::whole;
use model::text::listed;

pub(super) fn view(_: &Page, _: &Baseline) -> AnyView {
    let number = councils().today().count();
    let script = Site::here().to("council/search.js");
    hand_over::own_file(NAMES, &names_of_councils());
    let finding = view! { {TEXT.block("finding", names! { councils: number })}{search(script)} };
    let mut parts: Vec<Part> = REGIONS.into_iter().map(region).collect();
    parts.push(Part::new(
        "gone",
        "Which councils are here",
        view! { {TEXT.block("gone", names! {})} {gone()} },
    ));
    parts.push(Part::new("sum", &TEXT.title("sum", names! {}), sum()));
    page_in_parts(&TEXT.title("finding", names! {}), finding, parts)
}

/// The councils that are no more, each with those in its place; the build leads links about them here.
fn gone() -> impl IntoView {
    let all = councils();
    let site = Site::here();
    let line = |council: &'static Authority| {
        let names = names! { name: council.plain_name(), year: council.last_year? };
        let successors = council.successors.iter();
        let successors = successors.filter_map(|area| all.find(*area)).enumerate();
        let links = successors.map(|(place, one)| {
            let before = if place > 0 { "; " } else { " " };
            view! { {before}<a href=site.to(&path_of(one))>{one.plain_name()}</a> }
        });
        let id = format!("gone-{}", council.area.code());
        let said = TEXT.words("abolished", names);
        Some(view! { <li id=id>{said}{links.collect_view()}"."</li> })
    };
    let lines: Vec<_> = all.all().filter_map(line).collect();
    view! { <ul>{lines}</ul> }
}

/// That councils add up to England, and where they do not.
fn sum() -> impl IntoView {
    let peers = peers();
    TEXT.block(
        "added-up",
        names! {
            day: peers.year.last_day(),
            sum: whole(peers.children()),
            england: whole(peers.england.children.unwrap_or_default()),
            withheld: listed(&peers.without_children()),
            year: peers.year,
            no_spending: listed(&peers.unpublished_spending()),
        },
    )
}

/// By what else readers look for a council: not the name that it has here.
fn other_names(council: &Authority) -> Vec<&str> {
    let official = std::iter::once(&council.name);
    let mut others: Vec<&str> = Vec::new();
    for name in council.also_called.iter().chain(official) {
        if name != council.plain_name() && !others.contains(&name.as_str()) {
            others.push(name);
        }
    }
    others
}

/// Code, name and other names of each council, for the boxes on other pages.
fn names_of_councils() -> String {
    let mut today: Vec<&Authority> = councils().today().collect();
    today.sort_by_key(|council| council.plain_name());
    let names = today.iter().map(|council| {
        let also = other_names(council).join("; ");
        (council.area.code(), council.plain_name(), also)
    });
    #[cfg(feature = "ssr")]
    return serde_json::to_string(&names.collect::<Vec<_>>()).unwrap_or_default();
    #[cfg(not(feature = "ssr"))]
    names.map(|_| String::new()).collect()
}

/// The box for a council's name, shown by its script; without it the list below is all there.
fn search(script: String) -> impl IntoView {
    let word = |key| TEXT.words(key, names! {});
    view! {
        <div class="council-search" data-search=script hidden>
            <label for="council-name">{word("search")}</label>
            <input id="council-name" type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded="false" aria-controls="council-names"/>
            <ul id="council-names" role="listbox" aria-label=word("search") hidden></ul>
            <p role="status" class="note" data-none=word("none-found") data-some=word("some-found")></p>
        </div>
    }
}

fn region(name: &'static str) -> Part {
    let mut of_region: Vec<&Authority> = councils()
        .today()
        .filter(|council| council.region == name)
        .collect();
    of_region.sort_by_key(|council| council.plain_name());
    let site = Site::here();
    let links = of_region.into_iter().map(|council| {
        let others = other_names(council);
        let others = (!others.is_empty()).then(|| format!(" ({})", others.join("; ")));
        view! { <li><a href=site.to(&path_of(council))>{council.plain_name()}</a>{others}</li> }
    });
    let list = view! { <ul class="council-list">{links.collect_view()}</ul> };
    Part::new(anchor(name), name, list)
}

/// The anchor of a region on this page.
pub(super) fn anchor(region: &'static str) -> &'static str {
    let known = REGIONS.iter().position(|name| *name == region);
    known.map_or("", |at| ANCHORS[at])
}

/// In the order of the regions; a test holds them to the names.
const ANCHORS: [&str; 9] = [
    "north-east",
    "north-west",
    "yorkshire-and-the-humber",
    "east-midlands",
    "west-midlands",
    "east-of-england",
    "london",
    "south-east",
    "south-west",
];

#[cfg(test)]
mod tests {
    use super::super::slug;
    use super::*;

    #[test]
    fn a_region_s_anchor_is_its_name() {
        for (name, anchor) in REGIONS.iter().zip(ANCHORS) {
            assert_eq!(slug(name), anchor);
        }
    }
}
