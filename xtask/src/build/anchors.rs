//! Where every anchor of the site is: `anchors.json`, by which a link to a place that has moved to another page finds it.

use super::prerender::Page;
use crate::paths::Paths;
use anyhow::{Context as _, Result};
use std::collections::BTreeMap;

/// The page on which each anchor is, by the page's path; one that is on several is where the registry has it first. What the
/// start-up script (`web/anchors.mjs`) reads.
pub(crate) type Anchors = BTreeMap<String, String>;

/// Anchors that no page has any more, each with the place that took over: `method/#terms`, or `method/#` for the top of a page. Kept by hand.
pub(crate) fn moved(paths: &Paths) -> Result<Anchors> {
    let file = paths.root().join("web/moved.json");
    let text = std::fs::read_to_string(&file)
        .with_context(|| format!("{} cannot be read", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is no list of places", file.display()))
}

/// Adds the anchors of a page's text.
pub(crate) fn note(anchors: &mut Anchors, page: &Page, body: &str) {
    if !page.is_listed {
        return;
    }
    for rest in body.split(" id=\"").skip(1) {
        if let Some((id, _)) = rest.split_once('"') {
            let place = anchors.entry(id.into());
            place.or_insert_with(|| page.path.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::page::tests::page;
    use super::*;
    use serde_json::json;

    #[test]
    fn the_first_page_that_has_an_anchor_keeps_it_and_what_was_moved_by_hand_stays() {
        let mut anchors = Anchors::from([("how".to_string(), "method/".to_string())]);
        let [first, second, nowhere] = [
            page(json!({})),
            page(json!({ "path": "claims/" })),
            page(json!({ "path": "404.html", "is_listed": false })),
        ];
        note(&mut anchors, &first, "<p id=\"content\">");
        note(
            &mut anchors,
            &second,
            "<h2 id=\"how\"><p id=\"content\"><p class=\"a\" id=\"check\">",
        );
        note(&mut anchors, &nowhere, "<p id=\"lost\">");
        let places: Vec<_> = anchors
            .iter()
            .map(|(id, path)| (id.as_str(), path.as_str()))
            .collect();
        assert_eq!(
            places,
            [("check", "claims/"), ("content", ""), ("how", "method/")]
        );
    }
}
