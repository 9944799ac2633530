//! A page for every council with children's services, with the levers where it has a projection, and one that leads to them all.

mod ahead;
mod council;
mod index;
mod live;
mod moved;
mod peers;

pub(super) use council::figure;
pub use live::{COUNCIL, Council};

use super::text_page::Part;
use super::{Body, Listing, Page, Text as TextPage};
use crate::components::kept::keep;
use crate::figures::england;
use crate::text::{Names, Text, raw};
use leptos::prelude::{IntoView, RenderHtml as _};
use model::area::Area;
use model::authorities::{self, COMPILED_IN};
use model::authority::{Authorities, Authority};
use model::baseline::Baseline;
use model::local::local;
use std::sync::{Arc, OnceLock};

const TEXT: Text = Text::new("council", 2);

/// A council of which there is a history alone.
static HISTORY: TextPage = TextPage {
    key: "council-history",
    view: council::view,
};

static INDEX: TextPage = TextPage {
    key: "councils",
    view: index::view,
};

static TABLE: TextPage = TextPage {
    key: "councils-table",
    view: peers::view,
};

/// The regions in the order in which official tables have them.
const REGIONS: [&str; 9] = [
    "North East",
    "North West",
    "Yorkshire and The Humber",
    "East Midlands",
    "West Midlands",
    "East of England",
    "London",
    "South East",
    "South West",
];

/// The page that leads to all councils.
pub(super) const ALL: &str = "council/";

/// All councils' names, for a box of another page.
const NAMES: &str = "names.json";

/// The page that has them all in one table.
const IN_ONE_TABLE: &str = "council/table/";

pub(super) fn pages(newest: &Baseline) -> Vec<Page> {
    let mut rows = super::row(
        newest,
        ALL,
        Listing::InFooter("Councils"),
        [
            "Children in care by council – The Care Gap",
            "Children in care and spending on them in every council of England with children’s services, by region.",
        ],
        Body::Text(&INDEX),
    );
    rows.extend(super::row(
        newest,
        IN_ONE_TABLE,
        Listing::Listed,
        [
            "All councils in one table – The Care Gap",
            "Children in care and spending on them in every council of England with children’s services: one table, which sorts by any column.",
        ],
        Body::Text(&TABLE),
    ));
    rows.extend(councils().today().map(|council| page(newest, council)));
    rows
}

fn page(newest: &Baseline, council: &Authority) -> Page {
    let name = council.plain_name();
    Page {
        path: path_of(council),
        subject: council.area.code().into(),
        title: format!("{name}: children in care and spending – The Care Gap"),
        description: format!(
            "How many children {name} looks after, what it spends on them, and what that would come to if recent trends went on."
        ),
        edition: newest.edition.id,
        body: if local(council, newest).is_ok() {
            Body::Live(&COUNCIL)
        } else {
            Body::Text(&HISTORY)
        },
        listing: Listing::Listed,
    }
}

/// The councils that have sliders: where each one's page lies, its code and its name.
pub(super) fn with_sliders(newest: &Baseline) -> Vec<[String; 3]> {
    let live = councils()
        .today()
        .filter(|council| local(council, newest).is_ok());
    let said = live.map(|council| {
        let [code, name] = [council.area.code(), council.plain_name()].map(String::from);
        [path_of(council), code, name]
    });
    said.collect()
}

/// What the page keeps of a council for the app.
pub(super) fn kept(area: &str) -> impl IntoView + use<> {
    keep(row_of(area))
}

/// A council's name as it stands in a sentence.
pub(super) fn name_of(area: &str) -> &'static str {
    let council = Area::parse(area).and_then(|area| councils().find(area));
    council.map_or("", Authority::plain_name)
}

/// The councils' figures, read once.
fn councils() -> &'static Authorities {
    static READ: OnceLock<Authorities> = OnceLock::new();
    READ.get_or_init(|| Authorities::parse(COMPILED_IN).expect("a test reads the councils"))
}

/// The head of the councils' table and the row of the one that a page is about.
fn row_of(area: &str) -> String {
    Area::parse(area)
        .map(authorities::row_of)
        .unwrap_or_default()
}

/// England in the edition that a council's baseline is of.
fn england_of(local: &Baseline) -> Arc<Baseline> {
    england(Some(local.edition.id))
}

/// A part by its key, its heading filled in.
fn part(id: &'static str, named: Names, bodies: &[String]) -> Part {
    Part::new(id, &TEXT.title(id, named), raw(bodies.concat()))
}

/// A part as text: together these views are nested deeper than the compiler follows.
fn html(part: impl IntoView) -> String {
    part.into_view().to_html()
}

/// Where a council's page lies: `council/st-helens/`.
fn path_of(council: &Authority) -> String {
    format!("{ALL}{}/", slug(council.plain_name()))
}

/// A name as a part of an address: small letters, with a hyphen between words.
fn slug(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    words.join("-")
}
