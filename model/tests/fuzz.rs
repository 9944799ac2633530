//! A million damaged links: none breaks anything, each is read as a sound scenario, what is written is canonical.

mod common;

use common::{Random, england};
use model::baseline::Baseline;
use model::lever::LEVERS;
use model::link::{DecodedLink, decode, encode, encode_with_view};
use model::scenario::{MAX_YEARS_AHEAD, Scenario};
use model::view::{MAX_COMPARED_AREAS, TOKENS};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// In a browser a part of them is enough: the same code, slower.
const LINKS: usize = if cfg!(target_arch = "wasm32") {
    50_000
} else {
    1_000_000
};

const KEYS: [&str; 41] = [
    "v",
    "data",
    "children",
    "mix",
    "residential",
    "fostering",
    "other",
    "funding",
    "basis",
    "inflation",
    "overspend",
    "to",
    "area",
    "prices",
    "index",
    "scope",
    "from",
    "until",
    "says",
    "claim",
    "band",
    "drivers",
    "with",
    "b.children",
    "b.mix",
    "b.basis",
    "b.inflation",
    "b.to",
    "b.area",
    "b.overspend",
    "check",
    "theme",
    "levers",
    "utm_source",
    "ref",
    "b.",
    "b",
    "",
    "Children",
    "m%69x",
    "%",
];

const VALUES: [&str; 35] = [
    "1",
    "2025",
    "2026",
    "0.4",
    "-1.25",
    "1.05",
    "-0",
    "007.10",
    "99999999999",
    "-10.0001",
    "2029-30",
    "2034-35",
    "2029-31",
    "0000-01",
    "9999-00",
    "real",
    "cash",
    "total",
    "residential-fostering",
    "off",
    "own",
    "forecast",
    "E92000001",
    "E06000001.E06000002",
    "E06000001.",
    "dark",
    "",
    "-",
    ".",
    "%2D1",
    "%E2%88%921",
    "1%",
    "٣",
    "0123456789ABCDMN",
    "o123-4567-89ab-cdmn",
];

/// Pairs that mean something, so that rubbish has something to stand beside.
const SOUND: [&str; 16] = [
    "children=1.5",
    "mix=-0.35",
    "residential=15",
    "fostering=-2.2",
    "other=0",
    "funding=-10",
    "basis=cash",
    "inflation=3.3",
    "overspend=9.9",
    "to=2039-40",
    "prices=cash",
    "b.children=-1",
    "b.inflation=forecast",
    "says=3.25",
    "with=E06000001",
    "until=2013-14",
];

/// What rubbish is made of besides: the link's own signs, escapes whole and broken, letters of one to four bytes.
const SHREDS: [&str; 24] = [
    "&", "&", "=", "=", "?", "#", "+", "%", "%2", "%zz", "%26", "%3D", "%25", "%00", "%FF",
    "\u{0}", "\n", "é", "−", "٣", "子", "🏠", "\u{202E}", "\u{FEFF}",
];

#[test]
fn a_million_damaged_links_are_read_and_written() {
    let england = england();
    let defaults = england.defaults;
    let mut random = Random::new(51);
    let mut moved = 0;
    for _ in 0..LINKS {
        let query = damaged(&mut random);
        let opened = decode(&query, &england);
        assert!(is_sound(&opened, &england), "{query:?} {opened:?}");
        moved += usize::from(opened.scenario != defaults);
        writes_canonically(&opened, &england);
    }
    assert!(moved > LINKS / 4, "only {moved} links said something");
}

fn writes_canonically(opened: &DecodedLink, england: &Baseline) {
    let first = opened.view.first.unwrap_or(opened.scenario);
    let link = encode(&first, england);
    let full = encode_with_view(&opened.scenario, &opened.view, england);
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b"-_.~=&".contains(&b);
    assert!(
        full.bytes().all(allowed) && full.starts_with(&link),
        "{full}"
    );
    assert!(link.len() <= 200 && full.len() <= 500, "{full}");
    let again = decode(&full, england);
    assert!(again.notes.is_empty(), "{full} {:?}", again.notes);
    assert_eq!(
        (again.scenario, &again.view),
        (opened.scenario, &opened.view),
        "{full}"
    );
}

fn is_sound(opened: &DecodedLink, england: &Baseline) -> bool {
    let base = england.edition.base_year;
    let within = |scenario: &Scenario| {
        let levers = LEVERS.iter().all(|spec| {
            let range = spec.min * spec.per_unit..=spec.max * spec.per_unit;
            scenario
                .steps(spec.lever)
                .is_none_or(|steps| range.contains(&steps))
        });
        levers && (1..=MAX_YEARS_AHEAD).contains(&scenario.to.since(base))
    };
    let view = &opened.view;
    let words = TOKENS.iter().filter_map(|key| view.token(key));
    within(&opened.scenario)
        && view.first.iter().all(within)
        && view.with.len() <= MAX_COMPARED_AREAS
        && words.map(str::len).all(|length| (1..=8).contains(&length))
        && view.says.is_none_or(|tenths| tenths.abs() <= 10_000)
}

/// A link of some plausible pairs, some shreds and, now and then, bytes at random or something very long.
fn damaged(random: &mut Random) -> String {
    let mut query = String::new();
    match random.below(5_000) {
        0 => query = "9".repeat(random.below(20_000)),
        1 => {
            query = format!(
                "children={}&with={}",
                "1".repeat(3_000),
                "E06000001.".repeat(500)
            )
        }
        2 => query = "&x=%41".repeat(random.below(500)),
        3..500 => return bytes(random),
        _ => {}
    }
    for _ in 0..random.below(6) {
        if random.one_in(3) {
            query.push_str(random.pick(&SOUND));
        } else {
            query.push_str(random.pick(&KEYS));
            query.push_str(if random.one_in(20) { "" } else { "=" });
            query.push_str(random.pick(&VALUES));
        }
        if random.one_in(3) {
            query.push_str(random.pick(&SHREDS));
        }
        if random.one_in(10) {
            query.push_str(&bytes(random));
        }
        query.push('&');
    }
    query
}

fn bytes(random: &mut Random) -> String {
    let length = random.below(30);
    let bytes: Vec<u8> = (0..length)
        .filter_map(|_| u8::try_from(random.below(256)).ok())
        .collect();
    String::from_utf8_lossy(&bytes).into_owned()
}
