//! What people said and what forecasters expected: every claim is there once, with its source, and each number is the model’s.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

use care_gap::app::{App, AppProps};
use leptos::prelude::*;
use model::backtest::track_record;
use model::claim::{Verdict, compiled_in, compute, forecasts, score};
use model::compare::Councils;
use model::dataset::{COMPILED_IN, Dataset};
use model::link;
use std::collections::BTreeSet;
use std::sync::Arc;

fn england() -> Arc<Dataset> {
    Arc::new(Dataset::parse(&COMPILED_IN, None).unwrap())
}

/// A section of the page, by the id of its heading.
fn section(id: &str) -> String {
    let owner = Owner::new();
    let dataset = england();
    let page = owner.with(|| App(AppProps { dataset }).to_html());
    let start = format!("aria-labelledby=\"{id}\"");
    let (_, section) = page.split_once(&start).unwrap();
    section.split("</section>").next().unwrap().to_string()
}

/// The text of an element, from where its opening tag names `id` to `end`.
fn element(html: &str, id: &str, end: &str) -> String {
    let (_, element) = html.split_once(&format!("id=\"{id}\"")).unwrap();
    let inside = element.split_once('>').unwrap().1;
    text(inside.split(end).next().unwrap())
}

fn text(html: &str) -> String {
    let parts = html.split('<').map(|part| part.rsplit('>').next().unwrap());
    parts.collect::<Vec<_>>().join(" ")
}

/// The numbers of a text, in order, each with half of its last digit; minus signs are true ones.
fn numbers(text: &str) -> Vec<(f64, f64)> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '−' | '£');
    let parts = text.split(|c: char| !is_part(c));
    let read = |part: &str| {
        let plain = part.trim_end_matches(['.', ',']).replace([',', '£'], "");
        let decimals = plain.split_once('.').map_or(0, |(_, after)| after.len());
        let half = (0..decimals).fold(0.5, |half, _| half / 10.0);
        Some((plain.replace('−', "-").parse().ok()?, half + 1e-9))
    };
    parts.filter_map(read).collect()
}

fn holds(text: &str, value: f64, what: &str) {
    let found = numbers(text);
    let is_there = found
        .iter()
        .any(|(number, half)| (number - value).abs() <= *half);
    assert!(is_there, "{what}: {value} is not in {found:?}");
}

#[test]
fn every_claim_has_its_anchor_once_and_its_source() {
    let html = section("claims");
    for claim in compiled_in().unwrap() {
        let anchor = format!("id=\"claim-{}\"", claim.id.to_lowercase());
        assert_eq!(html.matches(&anchor).count(), 1, "{}", claim.id);
    }
    for forecast in forecasts().unwrap() {
        let anchor = format!("id=\"forecast-{}\"", forecast.id.to_lowercase());
        assert_eq!(
            section("forecasts").matches(&anchor).count(),
            1,
            "{}",
            forecast.id
        );
    }
    assert_eq!(
        html.matches("Source: <a href=\"http").count(),
        compiled_in().unwrap().len()
    );
}

#[test]
fn every_link_leads_out_or_to_a_place_here() {
    let sections = ["claims", "forecasts"].map(section);
    for html in &sections {
        for link in html.split("href=\"").skip(1) {
            let address = link.split('"').next().unwrap();
            let place = address
                .strip_prefix('#')
                .map(|place| format!("id=\"{place}\""));
            let is_there = place.is_some_and(|place| sections.concat().contains(&place));
            let opens = address.strip_prefix('?').is_some_and(|query| {
                let query = query.trim_end_matches("#check").replace("&amp;", "&");
                link::decode(&query, &england()).notes.is_empty()
            });
            assert!(
                is_there || opens || address.starts_with("http") || address.starts_with("figures/"),
                "{address}"
            );
        }
    }
}

#[test]
fn the_opening_counts_every_claim() {
    let claims = compiled_in().unwrap();
    let html = section("claims");
    let (_, opening) = html.split_once("<p>").unwrap();
    let counts = numbers(&text(opening.split("</p>").next().unwrap()));
    let counts: Vec<f64> = counts.into_iter().map(|(count, _)| count).collect();
    // "Correct" and "correct, rounded" are one number.
    assert_eq!(counts.len(), Verdict::ALL.len());
    let sum: f64 = counts[1..].iter().sum();
    assert!((sum - counts[0]).abs() < 1e-9, "{counts:?}");
    assert_eq!(format!("{sum}"), claims.len().to_string());
    let holds = claims.iter().filter(|claim| claim.verdict.holds()).count();
    assert!((counts[1] - f64::from(u32::try_from(holds).unwrap())).abs() < 1e-9);
}

/// The words a fact-checker uses, and no others.
#[test]
fn verdicts_are_in_the_words_of_fact_checkers() {
    let html = section("claims");
    for (key, word) in [
        ("exact", "Correct"),
        ("rounded", "Correct, rounded"),
        ("stale", "Out of date"),
        ("true-but-misleading", "Misleading"),
        ("false", "Wrong"),
        ("cannot-check", "Can’t be checked"),
    ] {
        let heading = element(&html, &format!("claims-{key}"), "</summary>");
        assert!(heading.trim().starts_with(word), "{key}: {heading}");
        assert!(
            html.contains(&format!("<option value=\"claims-{key}\">{word}<")),
            "{key}"
        );
    }
}

/// A claim that is a forecast says so and leads to its record.
#[test]
fn a_forecast_among_the_claims_leads_to_its_record() {
    let (html, record) = (section("claims"), section("forecasts"));
    for claim in compiled_in().unwrap() {
        let Some(id) = claim.forecast else { continue };
        let anchor = format!("forecast-{}", id.to_lowercase());
        assert!(html.contains(&format!("href=\"#{anchor}\"")), "{anchor}");
        assert!(record.contains(&format!("id=\"{anchor}\"")), "{anchor}");
    }
}

/// Where a release has been revised since, a reader is told both numbers.
#[test]
fn a_claim_on_overtaken_figures_shows_the_later_ones() {
    let (england, html) = (england(), section("claims"));
    for claim in compiled_in().unwrap() {
        let Some(later) = compute(&england, &claim).and_then(|computed| computed.later) else {
            continue;
        };
        if claim.verdict == Verdict::CannotCheck {
            continue;
        }
        let id = format!("claim-{}", claim.id.to_lowercase());
        let row = element(&html, &id, "</details>");
        let (_, after) = row.split_once("evised since: ").unwrap();
        holds(after.split(". ").next().unwrap(), later, &claim.id);
    }
}

#[test]
fn every_claim_has_the_number_of_the_model() {
    let (england, html) = (england(), section("claims"));
    for claim in compiled_in().unwrap() {
        let row = element(
            &html,
            &format!("claim-{}", claim.id.to_lowercase()),
            "</details>",
        );
        let Some(computed) = compute(&england, &claim) else {
            assert!(
                row.contains("Published figures cannot check this"),
                "{}",
                claim.id
            );
            continue;
        };
        if claim.unit.is_empty() {
            continue;
        }
        let ways = [
            " figures give ",
            " numbers give ",
            "can calculate is ",
            "s first published: ",
            " as revised since: ",
        ];
        let found = ways.iter().find_map(|way| row.split_once(way));
        let (_, ours) = found.unwrap_or_else(|| panic!("{}: {row}", claim.id));
        let ours = ours
            .split([' ', '%'])
            .next()
            .unwrap()
            .trim_end_matches('.')
            .trim_end_matches(['m', 'b', 'n']);
        holds(ours, computed.value, &claim.id);
    }
}

#[test]
fn every_forecast_has_the_score_of_the_model() {
    let (england, councils, html) = (
        england(),
        Councils::compiled_in().unwrap(),
        section("forecasts"),
    );
    for forecast in forecasts().unwrap() {
        let score = score(&england, &councils, &forecast).unwrap();
        let row = element(
            &html,
            &format!("forecast-{}", forecast.id.to_lowercase()),
            "</tbody>",
        );
        let Some(scored) = score.forecast else {
            continue;
        };
        holds(&row, scored.error_percent, &forecast.id);
        holds(&row, score.outturn.unwrap(), &forecast.id);
        let won = score.did_no_change_win();
        assert_eq!(
            row.matches("closer").count(),
            usize::from(won.is_some()),
            "{}",
            forecast.id
        );
        if let Some(rival) = score.rival {
            holds(&row, rival.value, &forecast.id);
            holds(&row, rival.error_percent, &forecast.id);
        }
    }
}

#[test]
fn our_own_method_stands_as_the_model_has_it() {
    let (england, html) = (england(), section("forecasts"));
    let (_, table) = html.split_once("class=\"track-record\"").unwrap();
    let table = text(table);
    for record in track_record(&england) {
        for share in [
            record.size,
            record.half,
            record.four_in_five,
            record.no_change_size,
        ] {
            holds(&table, share * 100.0, "a share");
        }
    }
}

#[test]
fn every_trap_is_explained() {
    let html = section("claims");
    let (_, traps) = html.split_once("The traps they fell into").unwrap();
    let traps = traps.split("</dl>").next().unwrap();
    let claims = compiled_in().unwrap();
    let met: BTreeSet<&str> = claims
        .iter()
        .flat_map(|claim| claim.traps.iter().map(String::as_str))
        .collect();
    assert_eq!(traps.matches("<dt>").count(), met.len());
    // None is shown by the name it has in the table where that is no plain English.
    for name in met.iter().filter(|name| name.contains([' ', '/'])) {
        assert!(!html.contains(&format!("Trap: {name}.")), "{name}");
    }
}

#[test]
fn our_own_words_foretell_nothing_and_hold_no_note_to_ourselves() {
    let sources = [
        include_str!("../src/pages/story/claims.rs"),
        include_str!("../src/pages/story/claims/row.rs"),
        include_str!("../src/pages/story/claims/traps.rs"),
        include_str!("../src/pages/story/claims/words.rs"),
        include_str!("../src/pages/story/forecasts.rs"),
        include_str!("../src/pages/story/forecasts/record.rs"),
    ];
    assert!(sources.iter().all(|source| !foretells(source)));
    // The claim itself is told in the tense of whoever made it.
    let england = england();
    for claim in compiled_in().unwrap() {
        for words in [
            claim.reason(&england, None),
            claim.how(&england, None),
            claim.note(&england, None),
        ] {
            assert!(
                !foretells(&words) && !asks_for_work(&words),
                "{}: {words}",
                claim.id
            );
        }
    }
    for forecast in forecasts().unwrap() {
        for words in [forecast.outturn_words, forecast.difference] {
            assert!(
                !foretells(&words) && !asks_for_work(&words),
                "{}: {words}",
                forecast.id
            );
        }
    }
}

fn foretells(words: &str) -> bool {
    holds_any(words, &["will"])
}

/// What one writes to oneself while compiling a table.
fn asks_for_work(words: &str) -> bool {
    holds_any(words, &["confirm", "fetch", "todo"])
}

fn holds_any(words: &str, looked_for: &[&str]) -> bool {
    let mut words = words.split(|c: char| !c.is_alphabetic());
    words.any(|word| looked_for.iter().any(|one| word.eq_ignore_ascii_case(one)))
}
