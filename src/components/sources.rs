//! Where numbers come from: a line of links to the publications.

use super::presets::written_date;
use leptos::prelude::*;
use model::dataset::Dataset;

/// The sources with these ids as a sentence of links; each once.
pub(crate) fn source_links(dataset: &Dataset, ids: &[String]) -> impl IntoView + use<> {
    let found = ids.iter().filter_map(|id| dataset.source(id)).enumerate();
    let links: Vec<_> = found
        .map(|(place, source)| {
            let words = format!("{}, {}", source.publisher, source.title);
            let before = if place > 0 { "; " } else { "" };
            let date = if source.published.is_empty() {
                String::new()
            } else {
                format!(" ({})", written_date(&source.published))
            };
            let name = if source.url.starts_with("http") {
                view! { <a href=source.url.clone()>{words}</a> }.into_any()
            } else {
                words.into_any()
            };
            view! { {before} {name} {date} }
        })
        .collect();
    view! { <span class="sources">{links}</span> }
}

/// The sources of these series over all their years, newest first, each once. A figure of ours names the series it is
/// made of instead: pass those.
pub(crate) fn of_series(dataset: &Dataset, series: &[&str]) -> Vec<String> {
    let figures = series
        .iter()
        .flat_map(|id| dataset.series(id).years().rev());
    once(figures.map(|(_, figure)| figure.source.as_str()))
}

/// The sources of a figure: of some series over all their years, of others in the base year alone.
pub(crate) fn of_figure(dataset: &Dataset, series: &[&str], base: &[&str]) -> Vec<String> {
    let year = dataset.edition.base_year;
    let start = base
        .iter()
        .filter_map(|id| dataset.series(id).get(year))
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
