//! Where the numbers come from: every table of the site with its publications, the data as files, and every publication once.

mod files;
mod publications;
mod tables;

use super::text_page::{Part, page_in_parts};
use super::{Body, Listing, Page, Text as TextPage};
use crate::text::{Text, names};
use leptos::prelude::*;
use model::appendix::publications_used;
use model::baseline::Baseline;

const TEXT: Text = Text::new("sources/sources", 2);

/// What names the page, and what is shown of it beside a link.
const NAMES: [&str; 2] = [
    "Sources and data – The Care Gap",
    "Every publication behind The Care Gap, with title, date, licence and address, and every table as a file.",
];

static SOURCES: TextPage = TextPage {
    key: "sources",
    view,
};

pub(super) fn pages(newest: &Baseline) -> Vec<Page> {
    super::row(
        newest,
        "sources/",
        Listing::InFooter("Sources"),
        NAMES,
        Body::Text(&SOURCES),
    )
}

fn view(_: &Page, _: &Baseline) -> AnyView {
    let used = publications_used().unwrap_or_default();
    let title = |key| TEXT.title(key, names! {});
    let listed = publications::publications(&used);
    let parts = vec![
        Part::new("figures", &title("figures"), tables::tables(&used)),
        Part::new("data", &title("data"), files::files()),
        Part::new("sources", &title("sources"), listed),
        Part::new(
            "not-rechecked",
            &title("not-rechecked"),
            publications::unchecked(),
        ),
    ];
    let finding = TEXT.block("opening", names! { publications: used.len() });
    page_in_parts(&title("opening"), finding, parts)
}
