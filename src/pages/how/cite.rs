//! Wording to quote the page with, each in a block that one click selects.

use super::settings::Settings;
use crate::state::State;
use leptos::either::Either;
use leptos::prelude::*;
use model::dataset::Dataset;
use model::date::written_date;

pub(super) fn cite(state: State) -> impl IntoView {
    let settings = Settings::compiled_in().unwrap_or_default();
    let blocks = wordings(&state.dataset(), &settings)
        .map(|(id, title, text)| {
            let name = title.to_string();
            view! {
                <h4 id=format!("cite-{id}")>{title}</h4>
                <pre class="cite-wording" tabindex="0" role="region" aria-label=name><code>{with_blanks(&text)}</code></pre>
            }
        });
    view! {
        <p>
            "Press a block to select it, then copy. A scenario’s own link stands under the figure’s wording: give it with any number that a lever has moved, or no one can check you."
        </p>
        {Vec::from(blocks)}
    }
}

/// The text with its blanks, as `[date]`, in a form that the app can fill in.
fn with_blanks(text: &str) -> impl IntoView + use<> {
    let parts = text.split(['[', ']']).enumerate();
    let parts = parts.filter(|(_, part)| !part.is_empty());
    let parts = parts.map(|(place, part)| {
        if place % 2 == 0 {
            return Either::Left(part.to_string());
        }
        let name = part.split(' ').next().unwrap_or_default().to_string();
        Either::Right(view! { <span data-blank=name>{format!("[{part}]")}</span> })
    });
    parts.collect_view()
}

/// Id, title and text of each wording.
fn wordings(dataset: &Dataset, settings: &Settings) -> [(&'static str, &'static str, String); 4] {
    let edition = &dataset.edition;
    let as_at = written_date(&edition.as_at);
    let year = edition.as_at.split('-').next().unwrap_or_default();
    let publisher = settings
        .publisher
        .clone()
        .unwrap_or_else(|| "The Care Gap project".into());
    let address = settings
        .address
        .clone()
        .unwrap_or_else(|| "[address of the page]".into());
    let sentence = format!(
        "The Care Gap, an explainer that sets official figures on looked-after children in England beside the money for them (edition {}, figures as at {as_at}).",
        edition.id
    );
    let reference = format!(
        "{publisher} ({year}) The Care Gap: children in care in England, and the money for them. Edition {}, figures as at {as_at}. Available at: {address} (read on [date]).",
        edition.id
    );
    let credit = format!(
        "Figure: The Care Gap, CC BY 4.0, edition {}. Data: Department for Education, MHCLG and OBR, Open Government Licence v3.0. Scenario: [link]",
        edition.id
    );
    let bibtex = format!(
        "@misc{{caregap{id},\n  author = {{{{{publisher}}}}},\n  title = {{The Care Gap: children in care in England, and the money for them}},\n  year = {{{year}}},\n  note = {{Edition {id}, figures as at {as_at}}},\n  howpublished = {{{address}}}\n}}",
        id = edition.id
    );
    [
        ("sentence", "In a sentence", sentence),
        ("reference", "As a reference", reference),
        ("credit", "Under a figure", credit),
        ("bibtex", "For BibTeX", bibtex),
    ]
}
