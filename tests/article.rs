//! The article as a reader sees it: short, in short sections, each with one figure at most and a way on.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod common;

use common::{all, attributes, one, page, text, within};
use scraper::{ElementRef, Node};

/// The short sections, in their order.
const SECTIONS: [&str; 8] = [
    "fewer",
    "per-child",
    "price",
    "who",
    "cut",
    "trust",
    "heard",
    "how-we-know",
];
/// Words of all short sections together, and of the whole article.
const SECTIONS_WORDS: usize = 1_500;
const ARTICLE_WORDS: usize = 2_500;

/// What is in an element and on screen: no script, nothing hidden, of what is folded the line that opens it.
fn seen(element: ElementRef) -> String {
    let mut words = String::new();
    for child in element.children() {
        match child.value() {
            Node::Text(text) => {
                words.push(' ');
                words.push_str(text);
            }
            Node::Element(_) => {
                let child = ElementRef::wrap(child).unwrap();
                if is_seen(element, child) {
                    words.push_str(&seen(child));
                }
            }
            _ => {}
        }
    }
    words
}

fn is_seen(parent: ElementRef, child: ElementRef) -> bool {
    let (name, is_folded) = (child.value().name(), parent.value().name() == "details");
    let is_folded = is_folded && parent.attr("open").is_none() && name != "summary";
    let classes = child.attr("class").unwrap_or_default();
    let is_off = ["visually-hidden", "print-only", "without-app", "skip"];
    let is_off = classes.split(' ').any(|class| is_off.contains(&class));
    !(is_folded
        || is_off
        || child.attr("hidden").is_some()
        || ["script", "style", "template"].contains(&name))
}

fn words(text: &str) -> Vec<&str> {
    let is_word = |part: &&str| part.chars().any(char::is_alphanumeric);
    text.split_whitespace().filter(is_word).collect()
}

fn section<'a>(page: &'a scraper::Html, id: &str) -> ElementRef<'a> {
    one(page, &format!("section[data-section={id}]"))
}

/// Numbers that a reader has to take in: years and the day of a month are none.
fn numbers(text: &str) -> usize {
    let all = words(text);
    let number = |(place, word): (usize, &&str)| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '£');
        let word = word.trim_end_matches("’s");
        let has_digit = word.chars().any(|c| c.is_ascii_digit());
        let is_year = matches!(word.len(), 4 | 7)
            && (word.starts_with("19") || word.starts_with("20"))
            && word.chars().all(|c| c.is_ascii_digit() || c == '-');
        let is_day = all
            .get(place + 1)
            .is_some_and(|next| next.starts_with("March"));
        has_digit && !is_year && !is_day
    };
    all.iter().enumerate().filter(|at| number(*at)).count()
}

fn sentences(text: &str) -> Vec<String> {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts = flat.split_inclusive(['.', '?', '!']);
    let mut found: Vec<String> = Vec::new();
    for part in parts {
        match found.last_mut() {
            // A point within a number or an address ends nothing.
            Some(last) if !part.starts_with(' ') => last.push_str(part),
            _ => found.push(part.trim().into()),
        }
    }
    found.retain(|sentence| !words(sentence).is_empty());
    found
}

#[test]
fn the_measures_tell_long_from_short() {
    assert_eq!(sentences("It cost £2.6bn. Was it 4.4%? It was.").len(), 3);
    assert_eq!(
        numbers("In March 2025, 27% of 81,770; on 31 March 2010-11"),
        2
    );
    assert_eq!(numbers("all of 2023’s rise, £7,385 then"), 1);
    let page = page();
    let figure = one(&page, "#cut-figure").parent().unwrap();
    let figure = ElementRef::wrap(figure).unwrap();
    let (shown, whole) = (words(&seen(figure)).len(), words(&text(figure)).len());
    assert!(shown + 20 < whole, "the folded table is not counted");
}

#[test]
fn the_sections_are_there_in_their_order() {
    let page = page();
    let found = all(&page, ".article-section");
    assert_eq!(attributes(&found, "data-section"), SECTIONS);
    for id in SECTIONS {
        assert_eq!(all(&page, &format!("#{id}")).len(), 1, "{id}");
    }
}

#[test]
fn a_section_is_short_and_leads_on() {
    let page = page();
    for id in SECTIONS {
        let section = section(&page, id);
        let paragraphs = within(section, ":scope > p:not(.note):not(.article-more)");
        assert!(
            paragraphs.len() <= 3,
            "{id}: {} paragraphs",
            paragraphs.len()
        );
        // A claim is in another's words; what the figures show of it is in ours.
        let items = ":scope > ul > li:not(:has(p)), :scope > ul > li > p:last-child";
        for part in paragraphs.into_iter().chain(within(section, items)) {
            let said = sentences(&seen(part));
            assert!(said.len() <= 3, "{id}: {said:?}");
            let is_long = |said: &&String| words(said).len() > 20 || numbers(said) > 2;
            let long: Vec<&String> = said.iter().filter(is_long).collect();
            assert!(long.is_empty(), "{id}: {long:?}");
        }
        let figures = usize::from(!["heard", "how-we-know"].contains(&id));
        assert_eq!(within(section, "figure").len(), figures, "{id}");
        let notes = within(section, ".note");
        assert!(notes.len() <= 1, "{id}: {} notes", notes.len());
        for note in notes {
            assert!(words(&seen(note)).len() <= 40, "{id}: {}", seen(note));
        }
        let links = attributes(&within(section, "a[href]"), "href");
        assert!(
            links.iter().any(|link| link.starts_with("./")),
            "{id} leads nowhere: {links:?}"
        );
    }
}

/// Where a word says which way a number went, the number has no sign.
#[test]
fn directions_are_said_once() {
    let page = page();
    for id in SECTIONS {
        for part in within(section(&page, id), ":scope > p, h2, h3") {
            assert!(!seen(part).contains('−'), "{id}: {}", seen(part));
        }
    }
    let cut = seen(section(&page, "cut"));
    assert!(cut.contains("Without it, early help fell 34%."), "{cut}");
}

#[test]
fn titles_are_findings_of_twelve_words_and_two_numbers() {
    let page = page();
    for title in all(&page, ".article-section :is(h2, h3)") {
        let title = text(title);
        assert!(words(&title).len() <= 12, "{title}");
        assert!(numbers(&title) <= 2, "{title}");
    }
}

#[test]
fn the_sections_together_are_within_their_words() {
    let page = page();
    let count = |id: &str| words(&seen(section(&page, id))).len();
    let counts = SECTIONS.map(|id| (id, count(id)));
    let all: usize = counts.iter().map(|(_, words)| words).sum();
    assert!(all <= SECTIONS_WORDS, "{all} words: {counts:?}");
}

#[test]
fn the_article_is_within_its_words_and_figures() {
    let page = page();
    let main = one(&page, "main");
    let count = words(&seen(main)).len();
    assert!(count <= ARTICLE_WORDS, "{count} words");
    let figures = within(main, "figure").len();
    assert!(figures <= 10, "{figures} figures");
}
