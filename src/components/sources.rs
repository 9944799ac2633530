//! Where numbers come from, in a line: the publishers' short names, and a link to where the publications are listed.

use crate::hand_over;
use crate::site::Site;
use crate::text::Text;
use leptos::prelude::*;
use model::catalogue::FigureSpec;
use model::dataset::{Dataset, SeriesId, Source};

/// The line under a figure. `title` names the figure in the list of all of them, to which "details" leads.
pub(crate) fn source_line(
    dataset: &Dataset,
    spec: &'static FigureSpec,
    title: &str,
    ids: &[String],
) -> impl IntoView + use<> {
    hand_over::listed(spec, title, ids);
    let details = Site::here().to(&format!("sources/#figure-{}", spec.key));
    view! {
        {source_names(dataset, ids)} " · "
        <a href=details>"details"<span class="visually-hidden">" of the sources"</span></a>
    }
}

/// The publishers in short: `Source: DfE, MHCLG`.
pub(crate) fn source_names(dataset: &Dataset, ids: &[String]) -> String {
    let names = publishers(dataset, ids).into_iter().map(|(name, _)| name);
    let names: Vec<String> = names.collect();
    format!("Source: {}", names.join(", "))
}

/// The publishers of what a text rests on, each linked to its publication in the list, or to all of its publications there. Not for
/// inside a `<p>`.
pub(crate) fn source_links(dataset: &Dataset, ids: &[String]) -> impl IntoView + use<> {
    let site = Site::here();
    let links = publishers(dataset, ids)
        .into_iter()
        .enumerate()
        .map(|(place, (name, of))| {
            let anchor = match of.as_slice() {
                [one] => format!("publication-{one}"),
                _ => publisher_anchor(&name),
            };
            let before = if place == 0 { "" } else { ", " };
            view! { {before}<a href=site.to(&format!("sources/#{anchor}"))>{name}</a> }
        });
    view! { <span class="sources">{links.collect_view()}</span> }
}

/// Where the publications of a publisher are listed.
pub(crate) fn publisher_anchor(short: &str) -> String {
    let letters = short.to_lowercase().replace('’', "");
    let words = letters.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    format!("publisher-{}", words.join("-"))
}

/// The publisher of figures carried over from an earlier list, which is no source to name in a line.
const OURSELVES: &str = "The Care Gap";

/// Who published these sources, each once, with which of them.
fn publishers(dataset: &Dataset, ids: &[String]) -> Vec<(String, Vec<String>)> {
    let mut met: Vec<(String, Vec<String>)> = Vec::new();
    for id in ids {
        let Some(source) = dataset.source(id) else {
            continue;
        };
        if source.publisher == OURSELVES {
            continue;
        }
        let name = short_name(&source.publisher);
        match met.iter_mut().find(|(known, _)| *known == name) {
            Some((_, of)) => of.push(id.clone()),
            None => met.push((name, vec![id.clone()])),
        }
    }
    met
}

/// A publisher as it is named in a line: `DfE`. One that the text does not list keeps its name, without what is said of the copy.
pub(crate) fn short_name(publisher: &str) -> String {
    const TEXT: Text = Text::new("sources/publishers", 2);
    let rows = TEXT.table("publishers").into_iter();
    let mut rows = rows.filter_map(|row| <[_; 2]>::try_from(row).ok());
    let known = rows.find(|[start, _]| publisher.starts_with(&start.plain()));
    known.map_or_else(|| own_name(publisher), |[_, short]| short.plain())
}

/// A publisher's name without what is said of the copy or of whose figures it is on.
pub(crate) fn own_name(publisher: &str) -> String {
    let ends = [" (", ", ", " on "];
    let end = ends.iter().filter_map(|end| publisher.find(end)).min();
    publisher[..end.unwrap_or(publisher.len())].to_string()
}

/// The sources in full, as a file names them.
pub(crate) fn source_words(dataset: &Dataset, ids: &[String]) -> String {
    let words = |source: &Source| format!("{}, {}", source.publisher, source.title);
    let sources: Vec<String> = ids
        .iter()
        .filter_map(|id| dataset.source(id))
        .map(words)
        .collect();
    format!("Source: {}.", sources.join("; "))
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

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn publishers_have_short_names_and_anchors() {
        assert_eq!(short_name("Department for Education"), "DfE");
        assert_eq!(short_name("DLUHC (now MHCLG)"), "MHCLG");
        assert_eq!(
            short_name("Yorkshire Post on LGA analysis"),
            "Yorkshire Post"
        );
        assert_eq!(short_name("Ofsted (press notice on wired-gov)"), "Ofsted");
        assert_eq!(
            publisher_anchor("Children and Young People Now"),
            "publisher-children-and-young-people-now"
        );
    }
}
