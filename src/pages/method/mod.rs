//! How the numbers are made, what the words mean, why figures differ, and the comparisons that the rest of the site rests on, in full.

mod breaks;
mod cost;
mod differ;
mod early_help;
mod equations;
mod founding;
mod mathematics;
pub(super) mod names;
mod notes;
mod reasons;
mod symbols;
mod terms;

use super::text_page::{Part, page_in_parts};
use super::{Body, Listing, Page, Text as TextPage};
use crate::text::{Text, names};
use leptos::prelude::*;
use model::baseline::Baseline;

/// The level of the headings within a part.
const HEADINGS: u8 = 3;

const TEXT: Text = Text::new("method/page", 2);

/// What names the page, and what is shown of it beside a link.
const NAMES: [&str; 2] = [
    "How the numbers are made – The Care Gap",
    "The method behind The Care Gap: equations, definitions, missing years, why figures differ, and past comparisons in full.",
];

static METHOD: TextPage = TextPage {
    key: "method",
    view,
};

pub(super) fn pages(newest: &Baseline) -> Vec<Page> {
    super::row(
        newest,
        "method/",
        Listing::InHeader("Method"),
        NAMES,
        Body::Text(&METHOD),
    )
}

fn view(_: &Page, baseline: &Baseline) -> AnyView {
    let title = |key| TEXT.title(key, names! {});
    let parts = vec![
        Part::new("method", &title("method"), equations::method(baseline)),
        Part::new("terms", &title("terms"), terms::terms()),
        Part::new("differ", &title("differ"), differ::differ(baseline)),
        Part::new("demand", &title("demand"), founding::founding(baseline)),
        Part::new("cost", &title("cost"), cost::cost(baseline)),
        Part::new("moved", &title("moved"), early_help::early_help(baseline)),
        Part::new(
            "figure-notes",
            &title("figure-notes"),
            notes::notes(baseline),
        ),
        Part::new("breaks", &title("breaks"), breaks::breaks()),
    ];
    page_in_parts(&title("opening"), TEXT.block("opening", names! {}), parts)
}
