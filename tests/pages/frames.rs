//! The pages of figures for frames of other sites.

use super::{SITE, all_of, body, site, write};
use care_gap::pages::{MAKERS, Page};
use model::catalogue::{EMBEDDED_OF_COUNCIL, FigureId};
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
        let is_council = |page: &Page| page.path.starts_with("embed/council/");
        let here = framed
            .iter()
            .filter(|page| page.path.starts_with(start) && !is_council(page));
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

#[test]
fn every_council_with_sliders_has_its_figures_for_frames_which_lead_to_its_page() {
    let all = site(&MAKERS);
    let live = all.iter().filter(|page| page.key() == "council");
    let live: Vec<&Page> = live.collect();
    assert!(live.len() >= 145, "{}", live.len());
    for council in live {
        for id in EMBEDDED_OF_COUNCIL {
            let key = id.spec().key;
            let end = match id {
                FigureId::Main => String::new(),
                _ => format!("{key}/"),
            };
            let path = format!("embed/{}{end}", council.path);
            let page = all.iter().find(|page| page.path == path).unwrap();
            let subject = format!("{}/{key}", council.subject);
            assert!(page.is_framed() && page.subject == subject, "{path}");
        }
    }
    for (key, title) in [
        ("opened", "Kent: What opened the gap"),
        ("close", "Kent: What would close the gap"),
        (
            "council-rate",
            "Kent: Children in care for every 10,000 – The",
        ),
        (
            "council-spending",
            "Kent: Spending on children in care – The",
        ),
        (
            "council-per-child",
            "Kent: Spending for each child in care – The",
        ),
    ] {
        let written = write(&all, &format!("embed/council/kent/{key}/"), SITE);
        assert!(written.title.starts_with(title), "{}", written.title);
        let html = Html::parse_document(&body(&written));
        assert_eq!(all_of(&html, "figure").len(), 1, "{key}");
        assert!(
            all_of(&html, "[data-pictures], .embed-code").is_empty(),
            "{key}"
        );
        let explore = all_of(&html, "[data-explore]")[0].attr("href").unwrap();
        assert!(
            explore.starts_with("../../../../council/kent/#"),
            "{explore}"
        );
        let council = write(&all, "council/kent/", SITE);
        let council = Html::parse_document(&body(&council));
        let (_, anchor) = explore.split_once('#').unwrap();
        assert_eq!(all_of(&council, &format!("#{anchor}")).len(), 1, "{anchor}");
        let place = format!("[data-embed='../../embed/council/kent/{key}/']");
        assert_eq!(all_of(&council, &place).len(), 1, "{place}");
    }
    let written = write(&all, "embed/council/kent/", SITE);
    let html = Html::parse_document(&body(&written));
    assert_eq!(all_of(&html, "figure").len(), 1);
    assert_eq!(all_of(&html, "#council-figures").len(), 1);
    let explore = all_of(&html, "[data-explore]")[0].attr("href").unwrap();
    assert!(explore.starts_with("../../../council/kent/#"), "{explore}");
    let code = written
        .files
        .iter()
        .find(|file| file.address == "code.html");
    let code = &code.unwrap().text;
    assert!(
        code.contains("data-newest=\"embed/council/kent/\""),
        "{code}"
    );
    assert!(!code.contains("edition/"), "{code}");
    let keys = all_of(&html, "[data-keys]")[0].attr("data-keys").unwrap();
    assert!(
        keys.contains("children") && !keys.contains("area"),
        "{keys}"
    );
}
