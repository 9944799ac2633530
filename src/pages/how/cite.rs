//! Wording to quote the page with, each in a block that one click selects.

use super::HEADINGS;
use super::settings::Settings;
use crate::state::State;
use crate::text::{Text, names};
use leptos::either::Either;
use leptos::prelude::*;
use model::dataset::Dataset;

const TEXT: Text = Text::new("how/cite", HEADINGS);

pub(super) fn cite(state: State) -> impl IntoView {
    let settings = Settings::compiled_in().unwrap_or_default();
    let blocks = WORDINGS.map(|id| {
        let name = TEXT.title(id, names! {});
        let text = wording(id, &state.dataset(), &settings);
        view! {
            {TEXT.heading(id, names! {})}
            <pre class="cite-wording" tabindex="0" role="region" aria-label=name><code>{with_blanks(&text)}</code></pre>
        }
    });
    view! {
        {TEXT.block("opening", names! {})}
        {Vec::from(blocks)}
    }
}

/// The text with its placeholders, as `[date]`, in a form that the app can fill in.
fn with_blanks(text: &str) -> impl IntoView + use<> {
    let parts = text.split(['[', ']']).enumerate();
    let parts = parts.filter(|(_, part)| !part.is_empty());
    let parts = parts.map(|(index, part)| {
        if index % 2 == 0 {
            return Either::Left(part.to_string());
        }
        let name = part.split(' ').next().unwrap_or_default().to_string();
        Either::Right(view! { <span data-blank=name>{format!("[{part}]")}</span> })
    });
    parts.collect_view()
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
