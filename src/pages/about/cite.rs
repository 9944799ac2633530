//! Wording to quote the page with, each in a block that one click selects.

use super::HEADINGS;
use super::settings::Settings;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::dataset::Dataset;

const TEXT: Text = Text::new("about/cite", HEADINGS);

pub(super) fn cite(dataset: &Dataset, settings: &Settings) -> impl IntoView + use<> {
    let blocks = WORDINGS.map(|id| {
        let text = wording(id, dataset, settings);
        view! {
            {TEXT.heading(id, names! {})}
            <pre class="about-wording"><code>{text}</code></pre>
        }
    });
    view! {
        {TEXT.block("opening", names! {})}
        {Vec::from(blocks)}
    }
}

/// The wordings, by their anchors in the text.
const WORDINGS: [&str; 4] = [
    "cite-sentence",
    "cite-reference",
    "cite-credit",
    "cite-bibtex",
];

/// A wording with what the page has to say in it: each uses what it needs of edition, date, publisher and address.
fn wording(id: &str, dataset: &Dataset, settings: &Settings) -> String {
    let edition = &dataset.edition;
    let as_at = edition.as_at;
    let year = as_at.year;
    let edition = edition.id;
    let unnamed = TEXT.words("unnamed-publisher", names! {});
    let unknown = TEXT.words("unknown-address", names! {});
    let publisher = settings.publisher.clone().unwrap_or(unnamed);
    let address = settings.address.clone().unwrap_or(unknown);
    let names = match id {
        "cite-sentence" => names! { edition, as_at },
        "cite-credit" => names! { edition },
        _ => names! { publisher, year, edition, as_at, address },
    };
    TEXT.code(id, names)
}
