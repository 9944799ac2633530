//! A page written as text, with all that it hands to the build.

use crate::app::open;
use crate::cards::{Card, card_of, cards, of_council};
use crate::figures::england;
use crate::hand_over::{Chart, Drawn, Elsewhere, File, Gathered, HandOver, Piece};
use crate::pages::{Body, Page, seen_from};
use leptos::prelude::*;
use model::area::Area;
use model::baseline::Baseline;
use model::link;
use serde::Serialize;
use std::sync::Arc;

/// What the build is told of a page: its row of the registry, its body in pieces, and what goes with it.
#[derive(Clone, Debug, Serialize)]
pub struct Written {
    pub path: String,
    pub key: &'static str,
    pub subject: String,
    pub edition: u16,
    pub root: String,
    pub address: Option<String>,
    pub title: String,
    pub description: String,
    /// The link that the page opens with, where that is not the defaults.
    pub opening: Option<String>,
    pub needs_app: bool,
    pub is_listed: bool,
    pub is_framed: bool,
    pub body: Vec<Piece>,
    pub charts: Vec<Chart>,
    pub files: Vec<File>,
    pub pictures: Vec<Drawn>,
    /// What others show beside a link to the page.
    pub card: Option<Card>,
}

/// Writes one of `all` pages.
///
/// # Errors
/// Where what the page hands over does not fit its text.
pub fn written(page: &Page, all: &[Page], site: Option<&str>) -> Result<Written, String> {
    let (body, gathered) = body_of(page, all, site);
    let newest = england(Some(page.edition));
    let preset = newest.preset(&page.subject);
    let place = page.address(site).unwrap_or_else(|| page.path.clone());
    let drawn = gathered.pictures.iter();
    let mut pictures: Vec<Drawn> = drawn
        .flat_map(|(spec, picture)| Drawn::of_figure(spec, picture, &place))
        .collect();
    let drawn = gathered.pictures.iter();
    let options = drawn.map(|(spec, picture)| File::option(spec, picture, &place));
    let options: Result<Vec<File>, _> = options.collect();
    let options = options.map_err(|error| error.to_string())?;
    // The newest article is the site's first page: its cards are those of all.
    if page.path.is_empty() {
        pictures.extend(cards(&england(Some(page.edition)), &gathered));
    }
    let mut card = card_of(&newest, &page.subject);
    if let Some((own, drawn)) = council(page).and_then(|local| of_council(&page.path, &local)) {
        card = Some(own);
        pictures.push(drawn);
    }
    let mut files = gathered.files.clone();
    files.extend(options);
    Ok(Written {
        path: page.path.clone(),
        key: page.key(),
        subject: page.subject.clone(),
        edition: page.edition,
        root: page.root(site),
        address: page.address(site),
        title: page.title.clone(),
        description: page.description.clone(),
        opening: preset.map(|preset| link::encode(&preset.scenario, &newest)),
        needs_app: page.needs_app(),
        is_listed: page.is_listed(),
        is_framed: page.is_framed(),
        body: gathered.pieces(&body)?,
        charts: gathered.charts,
        files,
        pictures,
        card: card.filter(|_| page.is_listed()),
    })
}

/// The figures of the council that a page is about, where it has sliders and is none for frames.
fn council(page: &Page) -> Option<Arc<Baseline>> {
    let Body::Live(live) = page.body else {
        return None;
    };
    let local = (live.figures)(&page.subject, england(Some(page.edition)));
    (local.base.area != Area::ENGLAND && page.is_listed()).then_some(local)
}

/// The page's body as text, and what it gathered on the way.
pub fn body_of(page: &Page, all: &[Page], site: Option<&str>) -> (String, Gathered) {
    let hand_over = HandOver::default();
    let owner = Owner::new();
    let body = owner.with(|| {
        provide_context(hand_over.clone());
        provide_context(seen_from(page, all, site));
        provide_context(elsewhere(page, all, site));
        match page.body {
            Body::Text(text) => (text.view)(page, &england(Some(page.edition))).to_html(),
            Body::Live(live) => {
                let figures = (live.figures)(&page.subject, england(Some(page.edition)));
                (live.html)(open(page.subject.clone(), figures, live.decode))
            }
        }
    });
    (body, hand_over.gathered())
}

/// The other pages that are written from the same figures, for what they have in the list of all tables.
fn elsewhere(page: &Page, all: &[Page], site: Option<&str>) -> Elsewhere {
    // A page about one of many repeats what the first of its kind lists.
    let others = |other: &&Page| {
        let is_of_its_own = other.subject.is_empty() && other.key() != page.key();
        other.edition == page.edition && is_of_its_own && !other.is_framed()
    };
    let others: Vec<Page> = all.iter().filter(others).cloned().collect();
    let (all, site) = (all.to_vec(), site.map(String::from));
    Elsewhere::new(move || {
        let listed = |other: &Page| {
            let (_, gathered) = body_of(other, &all, site.as_deref());
            (other.path.clone(), gathered.listed)
        };
        others.iter().map(listed).collect()
    })
}
