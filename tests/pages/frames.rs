//! The pages of figures for frames of other sites.

use super::{SITE, all_of, body, site, write};
use care_gap::pages::{MAKERS, Page};
use scraper::Html;
use std::collections::BTreeSet;

#[test]
fn every_figure_of_the_article_is_a_page_for_frames_twice_newest_and_kept() {
    let all = site(&MAKERS);
    let framed: Vec<&Page> = all.iter().filter(|page| page.is_framed()).collect();
    let article = Html::parse_document(&body(&write(&all, "", None)));
    let headings = all_of(&article, "figure[aria-labelledby]");
    assert_eq!(headings.len(), 9);
    let anchors: BTreeSet<&str> = headings
        .iter()
        .filter_map(|figure| figure.attr("aria-labelledby"))
        .collect();
    for (start, way) in [
        ("embed/", "../../"),
        ("edition/2025/embed/", "../../../../edition/2025/"),
        ("edition/2026/embed/", "../../../../"),
    ] {
        let here = framed.iter().filter(|page| page.path.starts_with(start));
        let mut found = BTreeSet::new();
        for page in here {
            let written = write(&all, &page.path, SITE);
            assert!(written.is_framed && !written.is_listed);
            let address = format!("{}/{}", SITE.unwrap(), page.path);
            assert_eq!(written.address, Some(address));
            let html = Html::parse_document(&body(&written));
            assert_eq!(all_of(&html, "figure").len(), 1, "{}", page.path);
            assert_eq!(
                all_of(&html, ".figure-foot .source-line a").len(),
                1,
                "{}",
                page.path
            );
            assert!(!all_of(&html, "table").is_empty(), "{}", page.path);
            assert!(all_of(&html, "header, nav, .site-foot").is_empty());
            let explore = all_of(&html, "[data-explore]")[0].attr("href").unwrap();
            let (to, anchor) = explore.split_once('#').unwrap();
            assert_eq!(to, way, "{}", page.path);
            found.insert(anchor.to_string());
        }
        assert!(found.iter().map(String::as_str).eq(anchors.iter().copied()));
    }
}
