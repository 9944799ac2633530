//! The registry of pages: what each row promises is kept, by the rows there are and by one made up here.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod frames;
mod presets;

use care_gap::live::{Live, LivePage, Opened};
use care_gap::pages::article::ARTICLE;
use care_gap::pages::councils::COUNCIL;
use care_gap::pages::{Body, Listing, MAKERS, Maker, Page, Text, pages};
use care_gap::site::Site;
use care_gap::written::{Written, written};
use leptos::prelude::*;
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use std::collections::BTreeSet;

const SITE: Option<&str> = Some("https://a.example/care-gap");

struct MadeUp;

impl LivePage for MadeUp {
    const KEY: &'static str = "made-up";

    fn view(opened: Opened) -> impl IntoView + 'static {
        let Opened { subject, state, .. } = opened;
        view! { <main><h1>"Moves "{subject}</h1><p data-testid="made-up">{state.link}</p></main> }
    }
}

static MADE_UP: Live = Live::of::<MadeUp>();

static WORDS: Text = Text {
    key: "words",
    view: |page, baseline| {
        let home = use_context::<Site>().unwrap().to("");
        let about = format!("Words on {}", page.subject);
        view! { <h1>{about}</h1><p><a href=home>"Home"</a>{baseline.edition.id}</p> }.into_any()
    },
};

/// Two kinds of page, each with a page of each of these subjects.
const SUBJECTS: [&str; 2] = ["need", "E06000001"];

fn made_up(newest: &Baseline) -> Vec<Page> {
    let page = |path: &str, subject: &str, body, listing| Page {
        path: format!("{path}{subject}/"),
        subject: subject.into(),
        title: format!("Made up: {subject}"),
        description: format!("A page of no use but for {subject}."),
        edition: newest.edition.id,
        body,
        listing,
    };
    let both = SUBJECTS.map(|subject| {
        [
            page(
                "made/up/",
                subject,
                Body::Live(&MADE_UP),
                Listing::InHeader("Made up"),
            ),
            page("words/", subject, Body::Text(&WORDS), Listing::Listed),
        ]
    });
    both.into_iter().flatten().collect()
}

fn site(makers: &[Maker]) -> Vec<Page> {
    pages(makers, &england())
}

fn with_made_up() -> Vec<Page> {
    site(&[&MAKERS[..], &[made_up]].concat())
}

fn england() -> Baseline {
    Baseline::england(&COMPILED_IN, None).unwrap()
}

fn is_preset(page: &Page) -> bool {
    page.path == format!("scenario/{}/", page.subject)
}

fn write(all: &[Page], path: &str, site: Option<&str>) -> Written {
    let page = all.iter().find(|page| page.path == path).unwrap();
    written(page, all, site).unwrap()
}

fn body(written: &Written) -> String {
    serde_json::to_value(&written.body)
        .unwrap()
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|piece| piece["html"].as_str())
        .collect()
}

#[test]
fn the_site_has_its_pages_and_one_for_what_is_not_there() {
    let all = site(&MAKERS);
    let is_council = |page: &&Page| page.path.starts_with("council/") && !page.subject.is_empty();
    assert_eq!(all.iter().filter(is_council).count(), 153);
    let shown = all
        .iter()
        .filter(|page| !page.is_framed() && !is_council(page));
    let paths: Vec<&str> = shown.map(|page| page.path.as_str()).collect();
    let presets = &england().presets;
    let presets = presets.iter().map(|one| format!("scenario/{}/", one.id));
    let presets: Vec<String> = presets.collect();
    let others = [
        "claims/",
        "edition/2025/claims/",
        "forecasts/",
        "children/",
        "method/",
        "sources/",
        "about/",
        "404.html",
        "council/",
        "council/table/",
    ];
    let presets = presets.iter().map(String::as_str);
    let articles = ["", "edition/2025/"].into_iter();
    let all_paths = articles.chain(presets).chain(others);
    assert_eq!(paths, all_paths.collect::<Vec<_>>());
    for page in &all {
        assert!(!page.title.is_empty() && !page.description.is_empty());
        let is_one_of_many = page.is_framed() || is_preset(page) || is_council(&page);
        assert_eq!(page.subject.is_empty(), !is_one_of_many);
    }
}

#[test]
fn a_page_that_is_made_up_is_written_linked_and_listed() {
    let all = with_made_up();
    let page = write(&all, "made/up/need/", SITE);
    assert!(page.needs_app && page.is_listed);
    assert_eq!((page.key, page.root.as_str()), ("made-up", "../../../"));
    assert_eq!(
        page.address.as_deref(),
        Some("https://a.example/care-gap/made/up/need/")
    );
    // Its body is made of the same state as the article's.
    assert!(body(&page).contains("v=1&amp;data=2026"), "{}", body(&page));
    let article = write(&all, "", None);
    assert!(body(&article).contains("<a href=\"./made/up/need/\">Made up</a>"));
    assert!(!body(&article).contains("words/"));
    assert!(!body(&write(&site(&MAKERS), "", None)).contains("Made up"));
}

#[test]
fn pages_of_one_kind_have_each_its_own_subject_title_and_words() {
    let all = with_made_up();
    for subject in SUBJECTS {
        for (folder, words) in [("made/up/", "Moves "), ("words/", "Words on ")] {
            let page = write(&all, &format!("{folder}{subject}/"), SITE);
            assert_eq!(page.subject, subject);
            assert_eq!(page.title, format!("Made up: {subject}"));
            assert!(page.description.ends_with(&format!("{subject}.")) && page.is_listed);
            let html = Html::parse_document(&body(&page));
            let heading: String = all_of(&html, "h1")[0].text().collect();
            assert_eq!(heading, format!("{words}{subject}"));
        }
        let article = body(&write(&all, "", None));
        assert!(article.contains(&format!("href=\"./made/up/{subject}/\"")));
    }
}

#[test]
fn every_page_has_one_header_that_leads_to_every_page_and_marks_itself() {
    let all = site(&MAKERS);
    for page in all.iter().filter(|page| !page.is_framed()) {
        let written = write(&all, &page.path, None);
        let html = Html::parse_document(&body(&written));
        let links = all_of(&html, ".site-nav a, .site-links a");
        let words: Vec<String> = links.iter().map(|link| link.text().collect()).collect();
        let named = [
            "The Care Gap",
            "Claims",
            "Forecasts",
            "Children",
            "Method",
            "Sources",
            "About",
            "Councils",
        ];
        assert_eq!(words, named, "{}", page.path);
        let marked: Vec<_> = links
            .iter()
            .filter(|link| link.attr("aria-current") == Some("page"))
            .filter_map(|link| link.attr("href"))
            .collect();
        let own = format!("{}{}", written.root, page.path);
        let is_older = page.path.starts_with("edition/");
        // Nor is a page named there that another leads to, or one of many of a kind.
        let is_named = matches!(page.listing, Listing::InHeader(_) | Listing::InFooter(_));
        let is_named = (is_named || page.path.is_empty()) && !is_older;
        let expected: Vec<&str> = is_named.then_some(own.as_str()).into_iter().collect();
        assert_eq!(marked, expected, "{}", page.path);
        assert_eq!(all_of(&html, "h1").len(), 1, "{}", page.path);
        assert_eq!(all_of(&html, "a.skip").len(), 1, "{}", page.path);
        assert_eq!(all_of(&html, ".site-foot").len(), 1, "{}", page.path);
    }
}

#[test]
fn a_page_that_nothing_moves_has_no_app_and_at_most_a_dozen_landmarks() {
    let all = site(&MAKERS);
    for page in &all {
        let place = page.path.strip_prefix("edition/2025/");
        let is_live = ["", "claims/"].contains(&place.unwrap_or(&page.path))
            || is_preset(page)
            || page.key() == COUNCIL.key
            || ["main", "opened", "close"].contains(&page.subject.rsplit('/').next().unwrap());
        assert_eq!(page.needs_app(), is_live, "{}", page.path);
        let html = Html::parse_document(&body(&write(&all, &page.path, None)));
        let landmarks = "main, nav, .site-head, .site-foot, section[aria-label], section[aria-labelledby], [role=region], [role=search]";
        let found = all_of(&html, landmarks).len();
        assert!(found <= 12, "{}: {found}", page.path);
        assert!(
            all_of(&html, ".table-scroll[tabindex]").is_empty(),
            "{}",
            page.path
        );
        let headings = all_of(&html, "h1, h2, h3, h4, h5, h6");
        let level = |one: &ElementRef| {
            let name = one.value().name();
            let level = one.attr("aria-level").unwrap_or(&name[1..]);
            level.parse::<u32>().unwrap()
        };
        let mut before = 0;
        for level in headings.iter().map(level) {
            assert!(level <= before + 1, "{}: {level} after {before}", page.path);
            before = level;
        }
    }
}

#[test]
fn every_link_of_the_site_leads_to_a_page_and_a_place_that_are_there() {
    let all = site(&MAKERS);
    let pages: Vec<(String, Written, Html)> = all
        .iter()
        .map(|page| {
            let written = write(&all, &page.path, None);
            let html = Html::parse_document(&body(&written));
            (page.path.clone(), written, html)
        })
        .collect();
    let mut files: Vec<String> = Vec::new();
    for (path, written, _) in &pages {
        let folder = if path.ends_with('/') {
            path.as_str()
        } else {
            ""
        };
        files.extend(
            written
                .files
                .iter()
                .map(|file| format!("{folder}{}", file.address)),
        );
        let drawn = written.pictures.iter().flat_map(|drawn| &drawn.files);
        files.extend(drawn.map(|file| format!("{folder}{}", file.address)));
    }
    for (path, written, html) in &pages {
        for link in all_of(html, "a[href]") {
            let address = link.attr("href").unwrap();
            let words: String = link.text().collect();
            assert!(words.trim().len() > 1, "{path}: {address} has words");
            if address.starts_with("http")
                || address.starts_with("mailto:")
                || address.starts_with('?')
            {
                continue;
            }
            let place = match address.strip_prefix(written.root.as_str()) {
                Some(place) => place.to_string(),
                None => format!("{path}{address}"),
            };
            let (to, anchor) = place.split_once('#').unwrap_or((&place, ""));
            if files.iter().any(|file| file == to) {
                continue;
            }
            let found = pages.iter().find(|(known, ..)| known == to);
            let (.., there) = found.unwrap_or_else(|| panic!("{path}: {address}"));
            if !anchor.is_empty() {
                assert_eq!(
                    all_of(there, &format!("[id=\"{anchor}\"]")).len(),
                    1,
                    "{path}: {address}"
                );
            }
        }
    }
}

fn all_of<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

#[test]
fn every_page_begins_with_its_finding() {
    let all = site(&MAKERS);
    let all_but_frames = all.iter().filter(|page| !page.is_framed());
    for page in all_but_frames.filter(|page| ![ARTICLE.key, COUNCIL.key].contains(&page.key())) {
        let html = Html::parse_document(&body(&write(&all, &page.path, None)));
        let finding = all_of(&html, "h1 + .page-finding > p:first-child");
        let words: String = finding[0].text().collect();
        let sentences = words.matches(". ").count() + 1;
        assert!(words.len() > 20 && sentences <= 3, "{}: {words}", page.path);
    }
}

#[test]
fn every_id_is_given_once_on_a_page() {
    let all = site(&MAKERS);
    for page in &all {
        let html = Html::parse_document(&body(&write(&all, &page.path, None)));
        let mut met = BTreeSet::new();
        for element in all_of(&html, "[id]") {
            let id = element.attr("id").unwrap().to_string();
            assert!(met.insert(id.clone()), "{}: {id}", page.path);
        }
    }
}

#[test]
fn a_page_of_words_needs_no_app_and_knows_its_way_home() {
    let page = write(&with_made_up(), "words/need/", None);
    assert!(!page.needs_app && page.address.is_none());
    assert!(body(&page).contains("<a href=\"../../\">Home</a>"));
}

#[test]
fn the_page_for_what_is_not_there_links_home_from_any_depth() {
    let all = site(&MAKERS);
    for (site, root) in [
        (None, "/"),
        (Some("https://a.example"), "/"),
        (Some("https://a.example/care-gap"), "/care-gap/"),
        (Some("https://a.example/care-gap/"), "/care-gap/"),
    ] {
        let page = write(&all, "404.html", site);
        assert_eq!(page.root, root);
        assert!(body(&page).contains(&format!("<a href=\"{root}\">Go to The Care Gap</a>")));
        assert!(!page.needs_app && !page.is_listed && page.address.is_none());
    }
}

#[test]
fn the_build_is_told_all_it_needs() {
    let article = write(&site(&MAKERS), "", SITE);
    let Value::Object(fields) = serde_json::to_value(&article).unwrap() else {
        panic!("a page is an object");
    };
    let names: Vec<&str> = fields.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "address",
            "body",
            "card",
            "charts",
            "description",
            "edition",
            "files",
            "is_framed",
            "is_listed",
            "key",
            "needs_app",
            "opening",
            "path",
            "pictures",
            "root",
            "subject",
            "title"
        ]
    );
    assert_eq!(
        article.address.as_deref(),
        Some("https://a.example/care-gap/")
    );
    assert_eq!(article.key, ARTICLE.key);
}
