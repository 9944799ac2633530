//! Where numbers come from: a line of links to the publications.

use leptos::prelude::*;
use model::dataset::{Dataset, SeriesId, Source};
use model::date::written_date;
use model::provenance::{SourceGrade, how_read};

/// More sources than this are put behind a word that opens them.
const SHOWN: usize = 3;

/// The sources with these ids as links, each once; the first few at sight, the rest on request. Not for inside a `<p>`.
pub(crate) fn source_links(dataset: &Dataset, ids: &[String]) -> impl IntoView + use<> {
    let links: Vec<_> = ids
        .iter()
        .filter_map(|id| dataset.source(id))
        .map(link)
        .collect();
    let more = links.len().saturating_sub(SHOWN + 1);
    let mut links = links.into_iter();
    let shown = links
        .by_ref()
        .take(if more == 0 { SHOWN + 1 } else { SHOWN });
    let shown: Vec<_> = shown.collect();
    let rest: Vec<_> = links.collect();
    let rest = (!rest.is_empty()).then(|| {
        view! { <details class="sources-more"><summary>{format!("and {} more", rest.len())}</summary>{rest}</details> }
    });
    view! { <span class="sources">{shown}</span> {rest} }
}

fn link(source: &Source) -> impl IntoView + use<> {
    let words = format!("{}, {}", source.publisher, source.title);
    let date = Some(written_date(&source.published)).filter(|date| !date.is_empty());
    let is_copy = source.seen == SourceGrade::Mirror;
    let copy = is_copy.then(|| how_read(&source.title, source.seen).to_string());
    let remarks: Vec<String> = date.into_iter().chain(copy).collect();
    let remarks = match remarks.join(", ").as_str() {
        "" => ". ".into(),
        words => format!(" ({words}). "),
    };
    if source.url.starts_with("http") {
        view! { <a href=source.url.clone()>{words}</a> {remarks} }.into_any()
    } else {
        view! { {words} {remarks} }.into_any()
    }
}

/// The sources of these series over all their years, newest first, each once. A figure of ours names the series it is
/// made of instead: pass those.
pub(crate) fn of_series(dataset: &Dataset, series: &[SeriesId]) -> Vec<String> {
    let figures = series
        .iter()
        .flat_map(|id| dataset.series(*id).years().rev());
    once(figures.map(|(_, figure)| figure.source.as_str()))
}

/// The sources of a figure: of some series over all their years, of others in the base year alone.
pub(crate) fn of_figure(dataset: &Dataset, series: &[SeriesId], base: &[SeriesId]) -> Vec<String> {
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
