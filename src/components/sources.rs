//! Where numbers come from, in a line: the publishers' short names, and a link to where the publications are listed.

use crate::hand_over;
use crate::site::Site;
use leptos::prelude::*;
use model::catalogue::FigureSpec;
use model::dataset::Dataset;
use model::publishers::{publishers, source_names};

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

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn publishers_have_anchors() {
        assert_eq!(
            publisher_anchor("Children and Young People Now"),
            "publisher-children-and-young-people-now"
        );
    }
}
