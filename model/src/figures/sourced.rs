//! What a figure rests on, in words: its sources in full, and what a file of its table says under it.

use crate::catalogue::FigureSpec;
use crate::dataset::{Dataset, Source};
use crate::publishers::of_figure;

/// The sources in full, as a file names them.
pub fn source_words(dataset: &Dataset, ids: &[String]) -> String {
    let words = |source: &Source| format!("{}, {}", source.publisher, source.title);
    let sources: Vec<String> = ids
        .iter()
        .filter_map(|id| dataset.source(id))
        .map(words)
        .collect();
    format!("Source: {}.", sources.join("; "))
}

/// What a file says of the sources of a figure that a reader moves, and of how its numbers are made.
pub fn in_full(dataset: &Dataset, spec: &FigureSpec) -> String {
    let ids = of_figure(dataset, spec.series, spec.base);
    format!("{} {}", source_words(dataset, &ids), spec.method)
}

/// What stands under the table of such a figure in a file; `sources` as [`in_full`] has them, `link` the page's whole address.
pub fn notes(spec: &FigureSpec, sources: String, link: Option<String>) -> Vec<String> {
    let warning = "Scenario figures are arithmetic on assumptions, not official statistics.";
    let licences = "Official figures: Open Government Licence v3.0; Parliament’s: Open Parliament Licence v3.0. This table: The Care Gap, CC BY 4.0.";
    [
        Some(spec.caption.to_string()),
        spec.has_scenario().then(|| warning.to_string()),
        Some(sources),
        link.map(|link| format!("Link: {link}")),
        Some(licences.to_string()),
    ]
    .into_iter()
    .flatten()
    .collect()
}
