//! What the tests of the app share: the figures of England, and the page as it is prerendered, read as a browser reads it.
#![allow(
    dead_code,
    unused_imports,
    reason = "each file of tests takes what it needs"
)]

use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use std::sync::Arc;

pub(crate) fn england() -> Arc<Baseline> {
    Arc::new(Baseline::england(&COMPILED_IN, None).unwrap())
}

#[cfg(feature = "ssr")]
pub(crate) use prerendered::*;

#[cfg(feature = "ssr")]
mod prerendered {
    use super::england;
    use care_gap::app::{App, AppProps};
    use care_gap::pages::{MAKERS, Page, pages};
    use care_gap::written::body_of;
    use leptos::prelude::*;
    use scraper::{ElementRef, Html, Selector};

    /// The article.
    pub(crate) fn page() -> Html {
        let baseline = england();
        let html = Owner::new().with(|| App(AppProps { baseline }).to_html());
        Html::parse_document(&html)
    }

    /// Every page of the site.
    pub(crate) fn site() -> Vec<Page> {
        pages(&MAKERS, &england())
    }

    /// The page at this path.
    pub(crate) fn page_at(path: &str) -> Html {
        let all = site();
        let page = all.iter().find(|page| page.path == path).unwrap();
        Html::parse_document(&body_of(page, &all, None).0)
    }

    /// Every element of the page that the selector finds.
    pub(crate) fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
        page.select(&Selector::parse(selector).unwrap()).collect()
    }

    /// Every element in `part` that the selector finds.
    pub(crate) fn within<'a>(part: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
        part.select(&Selector::parse(selector).unwrap()).collect()
    }

    /// The only element that the selector finds.
    pub(crate) fn one<'a>(page: &'a Html, selector: &str) -> ElementRef<'a> {
        let found = all(page, selector);
        assert_eq!(found.len(), 1, "{selector} is there once");
        found[0]
    }

    /// Its words, a space between those of different elements.
    pub(crate) fn text(element: ElementRef) -> String {
        element.text().collect::<Vec<_>>().join(" ")
    }

    /// An attribute that these elements have.
    pub(crate) fn attributes<'a>(elements: &[ElementRef<'a>], name: &str) -> Vec<&'a str> {
        elements.iter().filter_map(|one| one.attr(name)).collect()
    }
}
