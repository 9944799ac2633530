//! Links, case by case: what is read, what is said of it, what is written.

mod common;

use common::{Random, england};
use model::baseline::Baseline;
use model::lever::Basis;
use model::lever::{LEVERS, Lever};
use model::link::{DecodedLink, LinkNote, decode, encode, encode_with_view};
use model::quantity::Year;
use model::scenario::Scenario;
use model::view::View;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The head of every link.
const HEAD: &str = "v=1&data=2026";

#[test]
fn recent_trends_write_nothing_but_version_and_edition() {
    let england = england();
    let scenario = england.defaults;
    assert_eq!(encode(&scenario, &england), HEAD);
    assert_eq!(
        encode_with_view(&scenario, &View::default(), &england),
        HEAD
    );
    for query in ["", "?", "#", "&", "&&=1&", HEAD, "?v=1&data=2026", "#v=1"] {
        assert_eq!(decode(query, &england).scenario, scenario, "{query}");
    }
}

/// Reads `query`; what it comes to must be `HEAD` and `rest`, what is said of it the `kinds`, in order.
fn check(england: &Baseline, query: &str, rest: &str, kinds: &[&str]) {
    let opened = decode(query, england);
    let written = encode(&opened.scenario, england);
    assert_eq!(written.strip_prefix(HEAD), Some(rest), "{query}");
    assert_eq!(
        opened.notes.iter().map(kind).collect::<Vec<_>>(),
        kinds,
        "{query}"
    );
}

fn kind(note: &LinkNote) -> &'static str {
    match note {
        LinkNote::Altered { .. } => "altered",
        LinkNote::NewerVersion(_) | LinkNote::UnknownVersion(_) => "version",
        LinkNote::OlderEdition { .. } => "older",
        LinkNote::UnknownEdition { .. } | LinkNote::OtherEdition { .. } => "edition",
        LinkNote::Repeated { .. } => "repeated",
        LinkNote::NotUnderstood { .. } | LinkNote::NoValue { .. } => "value",
        LinkNote::CutShort => "cut",
        LinkNote::OutOfRange { .. } => "range",
        LinkNote::NoFigures { .. } | LinkNote::NoProjection { .. } => "area",
        LinkNote::UnknownKeys { .. } => "key",
        LinkNote::NoCheck(_) => "check",
    }
}

#[test]
fn versions_and_editions() {
    let england = england();
    let cases: [(&str, &str, &[&str]); 17] = [
        ("children=1.5", "&children=1.5", &[]),
        ("v=1&children=1.5", "&children=1.5", &[]),
        ("v=01&children=1.5", "&children=1.5", &[]),
        ("v=2&children=1.5", "&children=1.5", &["version"]),
        ("v=70000&children=1.5", "&children=1.5", &["version"]),
        ("v=0", "", &["version"]),
        ("v=", "", &["cut"]),
        ("v=-1", "", &["version"]),
        ("v=1.0", "", &["version"]),
        ("v=x&v=1", "", &["repeated"]),
        ("v=2&v=3", "", &["repeated", "version"]),
        ("data=2026&mix=0", "&mix=0", &[]),
        ("data=1999&mix=0", "&mix=0", &["edition"]),
        ("data=2027&mix=0", "&mix=0", &["edition"]),
        ("data=&mix=0", "&mix=0", &["value"]),
        ("data=99999999999999999999", "", &["edition"]),
        ("data=new&data=2026", "", &[]),
    ];
    for (query, rest, kinds) in cases {
        check(&england, query, rest, kinds);
    }
}

#[test]
fn values_that_are_none_leave_the_default() {
    let england = england();
    for value in [
        "", "-", ".", "1e1", "NaN", "inf", "0x1", "--1", "+-1", "1.2.3", "1,2,3", "%20", "1/2", "١",
    ] {
        check(
            &england,
            &format!("children={value}&mix=0"),
            "&mix=0",
            &["value"],
        );
    }
    for query in [
        "basis=nominal",
        "to=2029",
        "to=2029-31",
        "to=2029-2031",
        "to=later",
    ] {
        check(&england, query, "", &["value"]);
    }
    check(&england, "basis=&mix=0", "&mix=0", &["value"]);
    for query in [
        "area=E0600",
        "area=E99999999",
        "area=S92000003",
        "area=England",
    ] {
        check(&england, query, "", &["area"]);
    }
    check(&england, "area=E92000001", "", &[]);
    check(&england, "area=Ruritania&area=E92000001", "", &["repeated"]);
}

#[test]
fn numbers_out_of_range_are_clamped_and_finer_ones_rounded() {
    let england = england();
    let clamped = [
        ("children=10.01", "&children=10"),
        ("children=-1000", "&children=-10"),
        ("mix=2.0000000001", "&mix=2"),
        ("overspend=-0.1", ""),
        ("overspend=31", "&overspend=30"),
        ("inflation=-2.1", "&inflation=-2"),
        ("funding=1000000000000000000000000", "&funding=15"),
        ("to=2024-25", "&to=2025-26"),
        ("to=1999-00", "&to=2025-26"),
        ("to=2040-41", "&to=2039-40"),
        ("to=9999-00", "&to=2039-40"),
    ];
    for (query, rest) in clamped {
        check(&england, query, rest, &["range"]);
    }
    let rounded = [
        ("children=1.05", "&children=1.1"),
        ("children=-1.05", "&children=-1.1"),
        ("children=1.0499999999999999999999999", "&children=1"),
        ("children=-0.04", "&children=0"),
        ("children=0.44", ""),
        ("mix=0.775", ""),
        ("mix=0.7749999", "&mix=0.75"),
        ("mix=-0.025", "&mix=-0.05"),
        ("children=10.000", "&children=10"),
        ("children=007", "&children=7"),
        ("children=-0", "&children=0"),
    ];
    for (query, rest) in rounded {
        check(&england, query, rest, &[]);
    }
}

#[test]
fn of_a_repeated_key_the_first_valid_value_counts() {
    let england = england();
    check(
        &england,
        "children=1&children=2",
        "&children=1",
        &["repeated"],
    );
    check(
        &england,
        "children=x&children=2",
        "&children=2",
        &["repeated"],
    );
    check(
        &england,
        "children=x&children=y",
        "",
        &["repeated", "value"],
    );
    check(
        &england,
        "children=99&children=2",
        "&children=10",
        &["repeated", "range"],
    );
    check(
        &england,
        "basis=x&basis=cash&basis=real",
        "&basis=cash",
        &["repeated"],
    );
    check(&england, "to=x&to=2030-31", "&to=2030-31", &["repeated"]);
}

#[test]
fn unknown_keys_are_named_and_trackers_passed_over() {
    let england = england();
    for query in ["xyz", "=1", "b.=1", "b.v=1", "b.utm=1", "%00=1", "ut=1"] {
        check(&england, query, "", &["key"]);
    }
    check(&england, "x=1&x=2&y=3", "", &["key"]);
    let trackers = "utm_source=a&utm_source=b&utm_x=1&fbclid=1&gclid=1&msclkid=1&mc_cid=1&mc_eid=1&igshid=1&ref=1&ref=2";
    check(&england, trackers, "", &[]);
}

#[test]
fn escapes_are_decoded_once_and_leniently() {
    let england = england();
    check(&england, "%63hildren=%31%2E5", "&children=1.5", &[]);
    check(&england, "children=%2D1", "&children=-1", &[]);
    check(&england, "children=%2531", "", &["value"]);
    check(&england, "children=%ZZ&mix=%zz", "", &["value", "value"]);
    check(&england, "children=%FF%FE&mix=0", "&mix=0", &["value"]);
    check(&england, "children=1%26mix=0", "", &["value"]);
}

#[test]
fn notes_quote_no_more_than_a_line_can_carry() {
    let england = england();
    let long = "x".repeat(5000);
    for query in [
        format!("children={long}"),
        format!("{long}=1"),
        format!("v={long}"),
        format!("area={long}%0A%00"),
    ] {
        let notes = decode(&query, &england).notes;
        let text = notes[0].to_string();
        assert!(
            text.len() < 220 && text.contains("xxx…”") && !text.contains(char::is_control),
            "{text}"
        );
    }
}

#[test]
fn every_lever_is_read_back_at_every_step() {
    let england = england();
    let defaults = england.defaults;
    for spec in &LEVERS {
        for steps in spec.min * spec.per_unit..=spec.max * spec.per_unit {
            reads_back(&england, &defaults.with(spec.lever, Some(steps)));
        }
    }
    for years in 1..=15 {
        let base = england.edition.base_year;
        reads_back(&england, &defaults.with_to(base.plus(years), base));
    }
    let mut cash = defaults;
    cash.basis = Basis::Cash;
    reads_back(&england, &cash);
}

fn reads_back(england: &Baseline, scenario: &Scenario) {
    let link = encode(scenario, england);
    let expected = DecodedLink {
        scenario: *scenario,
        view: View::default(),
        notes: Vec::new(),
    };
    assert_eq!(decode(&link, england), expected, "{link}");
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b"-_.~=&".contains(&b);
    assert!(link.bytes().all(allowed) && link.len() <= 200, "{link}");
    assert!(!link.contains("=-0&") && !link.ends_with("=-0"), "{link}");
}

#[test]
fn every_scenario_is_read_back() {
    let england = england();
    let mut random = Random::new(21);
    for _ in 0..20_000 {
        reads_back(&england, &random.scenario(&england));
    }
}

#[test]
fn the_longest_scenario_is_short_enough() {
    let england = england();
    let mut scenario = england
        .defaults
        .with_to(Year::starting(2039), england.edition.base_year);
    for spec in &LEVERS {
        let all = spec.min * spec.per_unit..=spec.max * spec.per_unit;
        let longest = all.max_by_key(|steps| spec.write(*steps).len());
        scenario = scenario.with(spec.lever, longest);
    }
    scenario.basis = Basis::Cash;
    reads_back(&england, &scenario);
    let link = encode(&scenario, &england);
    assert_eq!(link.matches('&').count(), 1 + LEVERS.len() + 2, "{link}");
    // An authority's code makes it fifteen longer.
    assert!(
        link.len() + "&area=E06000001".len() <= 200,
        "{} characters",
        link.len()
    );
}

#[test]
fn keys_are_written_in_the_order_of_the_table() {
    let england = england();
    let query = "to=2030-31&overspend=1&inflation=2&basis=cash&funding=3&other=4&fostering=5&residential=6&mix=1&children=7";
    let rest = "&children=7&mix=1&residential=6&fostering=5&other=4&funding=3&basis=cash&inflation=2&overspend=1&to=2030-31";
    check(&england, query, rest, &[]);
    assert_eq!(Lever::ALL.len(), LEVERS.len());
}
