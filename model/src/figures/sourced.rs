//! What a figure rests on, in words: its sources in full, and what a file of its table says under it.

use crate::catalogue::FigureSpec;
use crate::dataset::{Dataset, SeriesId, Source};

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

/// A publisher's name without what is said of the copy or of whose figures it is on.
pub fn own_name(publisher: &str) -> String {
    let ends = [" (", ", ", " on "];
    let end = ends.iter().filter_map(|end| publisher.find(end)).min();
    publisher[..end.unwrap_or(publisher.len())].to_string()
}

/// The sources of these series over all their years, newest first, each once. A figure of ours names the series it is
/// made of instead: pass those.
pub fn of_series(dataset: &Dataset, series: &[SeriesId]) -> Vec<String> {
    let figures = series
        .iter()
        .flat_map(|id| dataset.series(*id).years().rev());
    once(figures.map(|(_, figure)| figure.source.as_str()))
}

/// The sources of a figure: of some series over all their years, of others in the base year alone.
pub fn of_figure(dataset: &Dataset, series: &[SeriesId], base: &[SeriesId]) -> Vec<String> {
    let year = dataset.edition.base_year;
    let start = base
        .iter()
        .filter_map(|id| dataset.series(*id).get(year))
        .map(|figure| figure.source.clone());
    let ids: Vec<String> = start.chain(of_series(dataset, series)).collect();
    once(ids.iter().map(String::as_str))
}

fn once<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut met: Vec<String> = Vec::new();
    for id in ids.filter(|id| *id != "derived") {
        if !met.iter().any(|known| known == id) {
            met.push(id.into());
        }
    }
    met
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
