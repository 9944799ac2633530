//! What people said and what forecasters expected: every claim is there once, with its source, and each number is the model’s.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

mod common;

use common::{all, attributes, england, one, page_at, text, within};
use model::backtest::track_record;
use model::claim::{Verdict, compiled_in, compute, forecasts, score};
use model::compare::Councils;
use model::link;
use scraper::Html;
use std::collections::BTreeSet;

const CLAIMS: &str = "#claim-list";

fn claims_page() -> Html {
    page_at("claims/")
}

fn forecasts_page() -> Html {
    page_at("forecasts/")
}

/// Where a claim or a forecast stands.
fn anchor(kind: &str, id: &str) -> String {
    format!("#{kind}-{}", id.to_lowercase())
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
    let (page, others) = (claims_page(), forecasts_page());
    for claim in compiled_in().unwrap() {
        let row = one(&page, &format!("{CLAIMS} {}", anchor("claim", &claim.id)));
        assert!(text(row).contains("Source: "), "{}", claim.id);
        let links = attributes(&within(row, "a[href^=http]"), "href");
        assert!(links.contains(&claim.source.url.as_str()), "{}", claim.id);
    }
    for forecast in forecasts().unwrap() {
        let row = one(&others, &anchor("forecast", &forecast.id));
        let links = attributes(&within(row, "a[href^=http]"), "href");
        assert_eq!(links, [forecast.source.url.as_str()], "{}", forecast.id);
    }
}

#[test]
fn a_claim_s_comparison_is_a_link_that_the_page_reads_whole() {
    let (england, page) = (england(), claims_page());
    let links = attributes(&all(&page, "a[data-look]"), "href");
    assert!(links.len() > 20, "{}", links.len());
    for address in links {
        let query = address
            .strip_prefix('?')
            .unwrap()
            .trim_end_matches("#check");
        assert!(link::decode(query, &england).notes.is_empty(), "{address}");
    }
}

#[test]
fn the_opening_counts_every_claim() {
    let claims = compiled_in().unwrap();
    let page = claims_page();
    let counts = numbers(&text(one(&page, ".page-finding")));
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
    let page = claims_page();
    for (key, word) in [
        ("exact", "Correct"),
        ("rounded", "Correct, rounded"),
        ("stale", "Out of date"),
        ("true-but-misleading", "Misleading"),
        ("false", "Wrong"),
        ("cannot-check", "Can’t be checked"),
    ] {
        let heading = text(one(&page, &format!("#claims-{key} > summary")));
        assert!(heading.trim().starts_with(word), "{key}: {heading}");
        let choice = one(&page, &format!("option[value=claims-{key}]"));
        assert_eq!(text(choice), word, "{key}");
    }
}

/// A claim that is a forecast says so and leads to its record.
#[test]
fn a_forecast_among_the_claims_leads_to_its_record() {
    let (page, others) = (claims_page(), forecasts_page());
    for claim in compiled_in().unwrap() {
        let Some(id) = claim.forecast else { continue };
        let anchor = anchor("forecast", &id);
        one(&others, &anchor);
        let links = all(
            &page,
            &format!("{CLAIMS} a[href=\"../forecasts/{anchor}\"]"),
        );
        assert!(!links.is_empty(), "{anchor}");
    }
}

/// Where a release has been revised since, a reader is told both numbers.
#[test]
fn a_claim_on_overtaken_figures_shows_the_later_ones() {
    let (england, page) = (england(), claims_page());
    for claim in compiled_in().unwrap() {
        let Some(later) = compute(&england, &claim).and_then(|computed| computed.later) else {
            continue;
        };
        if claim.verdict == Verdict::CannotCheck {
            continue;
        }
        let row = text(one(&page, &anchor("claim", &claim.id)));
        let (_, after) = row.split_once("evised since: ").unwrap();
        holds(after.split(". ").next().unwrap(), later, &claim.id);
    }
}

#[test]
fn every_claim_has_the_number_of_the_model() {
    let (england, page) = (england(), claims_page());
    for claim in compiled_in().unwrap() {
        let row = text(one(&page, &anchor("claim", &claim.id)));
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
    let (england, councils) = (england(), Councils::compiled_in().unwrap());
    let page = forecasts_page();
    for forecast in forecasts().unwrap() {
        let score = score(&england, &councils, &forecast).unwrap();
        let row = text(one(&page, &anchor("forecast", &forecast.id)));
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
    let (england, page) = (england(), forecasts_page());
    let table = text(one(&page, ".record-table"));
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
    let page = claims_page();
    let traps = all(&page, ".claims-traps dt");
    let claims = compiled_in().unwrap();
    let met: BTreeSet<&str> = claims
        .iter()
        .flat_map(|claim| claim.traps.iter().map(String::as_str))
        .collect();
    assert_eq!(traps.len(), met.len());
    let claims = text(one(&page, CLAIMS));
    // None is shown by the name it has in the table where that is no plain English.
    for name in met.iter().filter(|name| name.contains([' ', '/'])) {
        assert!(!claims.contains(&format!("Trap: {name}.")), "{name}");
    }
}

#[test]
fn our_own_words_foretell_nothing_and_hold_no_note_to_ourselves() {
    let sources = [
        include_str!("../src/pages/claims/mod.rs"),
        include_str!("../src/pages/claims/row.rs"),
        include_str!("../src/pages/claims/traps.rs"),
        include_str!("../src/pages/claims/words.rs"),
        include_str!("../src/pages/forecasts/mod.rs"),
        include_str!("../src/pages/forecasts/record.rs"),
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
