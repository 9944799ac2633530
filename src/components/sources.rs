//! Where numbers come from: a line of links to the publications.

use leptos::prelude::*;
use model::dataset::Dataset;

/// The sources with these ids as a sentence of links; each once.
pub(crate) fn source_links(dataset: &Dataset, ids: &[String]) -> impl IntoView + use<> {
    let links: Vec<_> = ids
        .iter()
        .filter_map(|id| dataset.source(id))
        .map(|source| {
            let words = format!("{}, {}", source.publisher, source.title);
            let date = format!(" ({})", source.published);
            let is_address = source.url.starts_with("http");
            let name = if is_address {
                view! { <a href=source.url.clone()>{words}</a> }.into_any()
            } else {
                words.into_any()
            };
            view! { <span class="source">{name}{date}</span> }
        })
        .collect();
    view! { <span class="sources">{links}</span> }
}

/// The sources of these series' figures over all their years, each once, in the order met.
pub(crate) fn of_series(dataset: &Dataset, series: &[&str]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for (_, figure) in series
        .iter()
        .flat_map(|id| dataset.series(id).years().rev())
    {
        if figure.source != "derived" && !ids.contains(&figure.source) {
            ids.push(figure.source.clone());
        }
    }
    ids
}
