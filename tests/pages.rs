//! The registry of pages: what each row promises is kept, by the rows there are and by one made up here.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use care_gap::pages::article::ARTICLE;
use care_gap::pages::{
    Body, LIVE, Listing, Live, LivePage, MAKERS, Maker, Opened, Page, Text, pages,
};
use care_gap::written::{Written, written};
use leptos::prelude::*;
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use serde_json::Value;

const SITE: Option<&str> = Some("https://a.example/care-gap");

struct MadeUp;

impl LivePage for MadeUp {
    const KEY: &'static str = "made-up";

    fn view(opened: Opened) -> impl IntoView + 'static {
        let link = opened.state.link;
        view! { <main><p data-testid="made-up">{link}</p></main> }
    }
}

static MADE_UP: Live = Live::of::<MadeUp>();

static WORDS: Text = Text {
    key: "words",
    view: |root| view! { <p><a href=root.to_string()>"Home"</a></p> }.into_any(),
};

fn made_up(newest: &Baseline) -> Vec<Page> {
    let page = |path: &str, body, listing| Page {
        path: path.into(),
        title: "Made up",
        description: "A page of no use.",
        edition: newest.edition.id,
        body,
        listing,
    };
    vec![
        page("made/up/", Body::Live(&MADE_UP), Listing::Named("Made up")),
        page("words/", Body::Text(&WORDS), Listing::Listed),
    ]
}

fn site(makers: &[Maker]) -> Vec<Page> {
    pages(makers, &Baseline::england(&COMPILED_IN, None).unwrap())
}

fn with_made_up() -> Vec<Page> {
    site(&[&MAKERS[..], &[made_up]].concat())
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
fn the_site_has_the_article_and_a_page_for_what_is_not_there() {
    let all = site(&MAKERS);
    let paths: Vec<&str> = all.iter().map(|page| page.path.as_str()).collect();
    assert_eq!(paths, ["", "404.html"]);
    for page in &all {
        assert!(!page.title.is_empty() && !page.description.is_empty());
        if let Body::Live(live) = page.body {
            assert!(
                LIVE.iter().any(|known| known.key == live.key),
                "the app does not know {}",
                live.key
            );
        }
    }
}

#[test]
fn a_page_that_is_made_up_is_written_linked_and_listed() {
    let all = with_made_up();
    let page = write(&all, "made/up/", SITE);
    assert!(page.needs_app && page.is_listed);
    assert_eq!((page.key, page.root.as_str()), ("made-up", "../../"));
    assert_eq!(
        page.address.as_deref(),
        Some("https://a.example/care-gap/made/up/")
    );
    // Its body is made of the same state as the article's.
    assert!(body(&page).contains("v=1&amp;data=2025"), "{}", body(&page));
    let article = write(&all, "", None);
    assert!(body(&article).contains("<a href=\"./made/up/\">Made up</a>"));
    assert!(!body(&article).contains("words/"));
    assert!(!body(&write(&site(&MAKERS), "", None)).contains("Made up"));
}

#[test]
fn a_page_of_words_needs_no_app_and_knows_its_way_home() {
    let page = write(&with_made_up(), "words/", None);
    assert!(!page.needs_app && page.address.is_none());
    assert!(body(&page).contains("<a href=\"../\">Home</a>"));
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
        assert!(body(&page).contains(&format!("<a href=\"{root}\">")));
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
            "charts",
            "description",
            "edition",
            "files",
            "is_listed",
            "key",
            "needs_app",
            "path",
            "root",
            "title"
        ]
    );
    assert_eq!(
        article.address.as_deref(),
        Some("https://a.example/care-gap/")
    );
    assert_eq!(article.key, ARTICLE.key);
}
