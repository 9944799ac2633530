//! The registry of pages: where each lies, what names it, what it shows and whether the app takes it over. Prerendering, the
//! build, the site map, the contents, `bench` and the tests walk it. A new kind of page is one maker of rows.

pub mod about;
pub mod article;
mod children;
pub mod claims;
pub mod councils;
pub mod embed;
mod forecasts;
mod method;
pub mod not_found;
mod scenario;
mod sources;
mod text_page;

use crate::live::Live;
use crate::site::Site;
use leptos::prelude::AnyView;
use model::baseline::Baseline;

/// A page of the site.
#[derive(Clone, Debug)]
pub struct Page {
    /// Where it lies, from the site's root: empty, a folder with a slash at its end, or a file.
    pub path: String,
    /// What it is about, where its kind has many rows: the key of a figure, the code of a council.
    pub subject: String,
    pub title: String,
    /// What is shown of it beside a link.
    pub description: String,
    /// The edition of the figures that it is written from.
    pub edition: u16,
    pub body: Body,
    pub listing: Listing,
}

/// What a page shows.
#[derive(Clone, Copy, Debug)]
pub enum Body {
    /// Something that a reader can move: the app comes with it.
    Live(&'static Live),
    /// Words alone: no app comes with them.
    Text(&'static Text),
}

/// A kind of page that needs no app.
#[derive(Debug)]
pub struct Text {
    pub key: &'static str,
    /// Made from the page's row and the figures of its edition; its links go by the `Site` that is provided.
    pub view: fn(&Page, &Baseline) -> AnyView,
}

/// Who leads to a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listing {
    /// The site map.
    Listed,
    /// The site map, and in these words the header of every page.
    InHeader(&'static str),
    /// The site map, and in these words the footer of every page.
    InFooter(&'static str),
    /// Nobody: the host shows it at whatever address leads nowhere, however deep.
    Anywhere,
    /// Nobody: other sites show it in a frame.
    InFrames,
}

/// Makes the rows of one kind of page from the newest figures.
pub type Maker = fn(&Baseline) -> Vec<Page>;

/// The kinds of page there are.
pub const MAKERS: [Maker; 11] = [
    article::pages,
    scenario::pages,
    claims::pages,
    forecasts::pages,
    children::pages,
    method::pages,
    sources::pages,
    about::pages,
    embed::pages,
    not_found::pages,
    councils::pages,
];

/// Every page of the site.
pub fn pages(makers: &[Maker], newest: &Baseline) -> Vec<Page> {
    makers.iter().flat_map(|make| make(newest)).collect()
}

/// Where the article lies that is written from this edition: the newest is the site's first page.
pub fn edition_path(baseline: &Baseline, id: u16) -> String {
    let is_newest = baseline
        .editions
        .last()
        .is_none_or(|newest| newest.id == id);
    if is_newest {
        String::new()
    } else {
        format!("edition/{id}/")
    }
}

impl Page {
    pub fn key(&self) -> &'static str {
        match self.body {
            Body::Live(live) => live.key,
            Body::Text(text) => text.key,
        }
    }

    pub fn needs_app(&self) -> bool {
        matches!(self.body, Body::Live(_))
    }

    pub fn is_listed(&self) -> bool {
        !matches!(self.listing, Listing::Anywhere | Listing::InFrames)
    }

    pub fn is_framed(&self) -> bool {
        self.listing == Listing::InFrames
    }

    /// The way from the page to the site's root, for all its links. A page that may be shown at any depth goes by the path of
    /// the site's own address; without one the site is taken to be all that its host has.
    pub fn root(&self, site: Option<&str>) -> String {
        if self.listing == Listing::Anywhere {
            return site.map_or("/".into(), path_of);
        }
        way_up(&self.path)
    }

    /// The page's whole address, where the site has one.
    pub fn address(&self, site: Option<&str>) -> Option<String> {
        let site = site.filter(|_| self.listing != Listing::Anywhere)?;
        Some(format!("{}/{}", site.trim_end_matches('/'), self.path))
    }
}

/// The way to the site's root from a page that lies at `path` below it: `../../` from `edition/2025/`.
pub(crate) fn way_up(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".into(),
        depth => "../".repeat(depth),
    }
}

/// `/care-gap/` of `https://example.org/care-gap`
fn path_of(address: &str) -> String {
    let host_and_path = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = host_and_path.split_once('/').map_or("", |(_, path)| path);
    match path.trim_matches('/') {
        "" => "/".into(),
        path => format!("/{path}/"),
    }
}

/// The site as it is seen from `page`.
pub fn seen_from(page: &Page, all: &[Page], site: Option<&str>) -> Site {
    let named = |words: fn(Listing) -> Option<&'static str>| {
        let links = all.iter();
        let links = links.filter_map(|other| Some((other.path.clone(), words(other.listing)?)));
        links.collect()
    };
    Site {
        here: page.path.clone(),
        root: page.root(site),
        is_framed: page.is_framed(),
        header: named(|listing| match listing {
            Listing::InHeader(words) => Some(words),
            _ => None,
        }),
        footer: named(|listing| match listing {
            Listing::InFooter(words) => Some(words),
            _ => None,
        }),
    }
}

/// The row of a page that is written from the newest figures.
fn row(
    newest: &Baseline,
    path: &str,
    listing: Listing,
    [title, description]: [&str; 2],
    body: Body,
) -> Vec<Page> {
    vec![Page {
        path: path.into(),
        subject: String::new(),
        title: title.into(),
        description: description.into(),
        edition: newest.edition.id,
        body,
        listing,
    }]
}
