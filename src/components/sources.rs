//! Where numbers come from, in a line: the publishers' short names, and a link to where the publications are listed.

use crate::hand_over;
use crate::site::Site;
use crate::text::Text;
use leptos::prelude::*;
use model::catalogue::FigureSpec;
use model::dataset::Dataset;
pub(crate) use model::sourced::{of_figure, of_series, own_name, source_words};

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
