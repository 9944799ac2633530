//! The page's words as they are prerendered: one number for one thing, and no scenario's number where a link carries another.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod common;

use care_gap::pages::article::{DESCRIPTION, TITLE};
use care_gap::text::shown;
use common::{england, one, page, page_at, site, text};
use model::children::{asylum_change, asylum_change_words, fewer, homes_in_a_year};
use model::prices::spending;
use model::quantity::money;
use model::scope::Prices;

#[test]
fn what_a_messenger_shows_names_no_number() {
    for words in [TITLE, DESCRIPTION] {
        assert!(
            !words.contains('£') && !words.contains(|sign: char| sign.is_ascii_digit()),
            "{words}"
        );
    }
    // The page before it is prerendered says the same.
    assert!(include_str!("../index.html").contains(DESCRIPTION));
}

/// What is said in public of one year's spending is one sum above the chart and in it; the other is named under it, once.
#[test]
fn the_first_screen_gives_one_sum_for_a_year_s_spending() {
    let dataset = england();
    let base = dataset.base;
    let returned = money(spending(&dataset, base.year, Prices::Cash).unwrap());
    let started_from = money(base.spend());
    assert_ne!(
        returned, started_from,
        "else there is nothing to keep apart"
    );
    let page = page();
    let said = |words: &str, sum: &str| words.matches(sum).count();
    assert_eq!(said(&text(one(&page, ".standfirst")), &returned), 1);
    let first_screen = text(one(&page, ".opening")) + &text(one(&page, ".main-figure-sticky"));
    assert!(first_screen.contains(&format!("{returned} spent")));
    assert_eq!(said(&first_screen, &started_from), 0);
    let note = text(one(&page, ".main-figure-rest .note:not([data-testid])"));
    let (before, after) = note.split_once(&returned).unwrap();
    assert!(!before.contains(&started_from));
    assert!(after.contains("(section 251)") && after.contains("(RO3)"));
    assert_eq!(said(after, &started_from), 1);
}

#[test]
fn the_facts_of_the_year_are_on_their_pages() {
    let dataset = england();
    let page = page_at("children/");
    let words = text(page.root_element());
    let fact = fewer(&dataset).unwrap();
    assert!(text(common::page().root_element()).contains(&fact));
    let facts = [
        homes_in_a_year(&dataset),
        asylum_change_words(&dataset),
        asylum_change(&dataset).map(|figure| figure.title),
    ];
    for fact in facts {
        let fact = fact.unwrap();
        assert!(words.contains(&fact), "{fact}");
    }
    for part in [
        "#asylum-change-title",
        "[download=\"care-gap-asylum-change.csv\"]",
    ] {
        one(&page, part);
    }
}

#[test]
fn no_sum_is_put_into_places_or_people() {
    let page = page();
    let words = text(page.root_element());
    for wrong in [
        "foster places for a year",
        "social workers:",
        "64,750",
        "39,370",
    ] {
        assert!(!words.contains(wrong), "{wrong}");
    }
}

#[test]
fn where_the_assumptions_come_from_is_asked_in_plain_words() {
    let page = page();
    let words = text(page.root_element());
    assert!(words.contains("Whose assumptions?"));
    for preset in &england().presets {
        assert!(words.contains(&preset.title), "{}", preset.title);
    }
    for gone in [
        "Put away",
        "on one footing.",
        "nought:",
        "In a sentence, for print",
        "above inflation (now −",
    ] {
        assert!(!words.contains(gone), "{gone}");
    }
}

/// What the house style has better words for.
const BANNED: &[&str] = &[
    "nought",
    "stands beside",
    "stand beside",
    "set beside",
    "side by side",
    "set against",
    "held against",
    "stands in",
    "worked out",
    "dearer",
    "passed over",
    "put away",
    "on one footing",
    "what came",
    "the mean",
    "a mean",
    "mean of",
    "head of the column",
    "fence post years",
    "cases",
    "we could not",
    "in a stored copy",
    "held by us",
    "with all else as set",
    "not within the range shown",
];

/// Words alone, in lower case, a space before and after each.
fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    format!(" {} ", words.join(" "))
}

fn banned(text: &str) -> Vec<&'static str> {
    let text = plain(text);
    let is_there = |word: &&&str| text.contains(&plain(word));
    BANNED.iter().filter(is_there).copied().collect()
}

/// What every page says, by its path, and every text as its editor has it, by file and line.
fn held_to_the_style() -> Vec<(String, String)> {
    let pages = site().into_iter().map(|page| {
        let html = page_at(&page.path);
        (page.path, text(one(&html, "main")))
    });
    // What is shown is known once the pages are written.
    let pages: Vec<_> = pages.collect();
    let files = shown().into_iter();
    let files = files.map(|text| (format!("{}:{}", text.file, text.line), text.markdown));
    pages.into_iter().chain(files).collect()
}

#[test]
fn no_text_has_words_that_the_house_style_has_better_ones_for() {
    assert_eq!(
        banned("At nought, the MEAN stands\nbeside it."),
        ["nought", "stands beside", "the mean"]
    );
    assert!(banned("It means a meaningful noughties what-came").contains(&"what came"));
    assert!(banned("“No change” means the same").is_empty());
    let texts = held_to_the_style();
    assert!(texts.len() > 100, "{} texts", texts.len());
    let found = texts
        .into_iter()
        .map(|(name, text)| (name, banned(&text)))
        .filter(|(_, found)| !found.is_empty());
    assert_eq!(found.collect::<Vec<_>>(), []);
}
