//! The view in a link: every key is read back, rubbish is noted, the longest link is still short.

mod common;

use common::{Random, england};
use model::area::Area;
use model::baseline::Baseline;
use model::check::code;
use model::lever::Basis;
use model::lever::{LEVERS, Lever};
use model::link::{DecodedLink, decode, decode_handing_on, encode, encode_with_view};
use model::prices::FIRST_MONEY_YEAR;
use model::quantity::Year;
use model::scenario::Scenario;
use model::scope::{Prices, Scope};
use model::statement::from_link;
use model::view::{LinkedClaim, TOKENS, View};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// What is written after `v=1&data=2026` of what `query` says, and how many notes there are.
fn check(query: &str, rest: &str, notes: usize) {
    let england = england();
    let opened = decode(query, &england);
    let written = encode_with_view(&opened.scenario, &opened.view, &england);
    assert_eq!(written.strip_prefix("v=1&data=2026"), Some(rest), "{query}");
    assert_eq!(opened.notes.len(), notes, "{query}: {:?}", opened.notes);
}

#[test]
fn each_view_key_is_kept_where_it_differs_from_the_default() {
    for (moved, usual) in [
        ("&prices=cash", "&prices=real"),
        ("&index=2015-16", "&index=2010-11"),
        ("&scope=residential-fostering", "&scope=total"),
        ("&from=2008-09", "&from=2010-11"),
        ("&until=2013-14", ""),
        ("&says=-3.5", ""),
        ("&band=off", "&band=on"),
        ("&drivers=own", "&drivers=england"),
        ("&with=E06000001.E06000002", ""),
        (
            "&b.children=1.5&b.basis=cash&b.to=2034-35",
            "&b.children=0.4",
        ),
        ("&check=0123456789ABCDMN", ""),
        (
            "&theme=dark&accent=003399&ground=FBFAF7&size=l&levers=few",
            "",
        ),
    ] {
        check(moved, moved, 0);
        check(usual, "", 0);
    }
}

#[test]
fn a_view_value_that_is_none_is_noted() {
    for query in [
        "prices=nominal",
        "index=2010",
        "scope=everything",
        "from=x",
        "until=",
        "says=half",
        "band=1",
        "drivers=both",
        "with=E06000001.x",
        "with=E06000001.E06000002.E06000003.E06000004.E06000005",
        "with=",
        "check=",
        "check=0123456789ABCDEF",
        "theme=a%2Fb",
        "accent=%23ffffff",
        "size=123456789",
        "b.children=x",
        "b.basis=x",
        "b.to=2030",
        "b.area=E06000001",
        "inflation=forecast",
        "b.mix=forecast",
    ] {
        check(query, "", 1);
    }
    check(
        "scope=residential%2Bfostering",
        "&scope=residential-fostering",
        0,
    );
    check(
        "scope=residential+fostering",
        "&scope=residential-fostering",
        0,
    );
}

#[test]
fn a_view_value_out_of_range_is_clamped() {
    check("index=1994-95", "&index=2008-09", 1);
    check("until=2030-31", "&until=2024-25", 1);
    check("says=1000.1", "&says=1000", 1);
    check("says=-99999999999", "&says=-1000", 1);
    check("b.children=11", "&b.children=10", 1);
    check("b.to=2099-00", "&b.to=2039-40", 1);
    check("says=3.25", "&says=3.3", 0);
}

#[test]
fn the_second_scenario_is_written_by_its_differences_from_the_first() {
    check("children=1&b.children=1", "&children=1", 0);
    check("b.children=1&children=1", "&children=1", 0);
    check("children=1&b.children=0.4", "&children=1&b.children=0.4", 0);
    check(
        "inflation=3&b.inflation=forecast",
        "&inflation=3&b.inflation=forecast",
        0,
    );
    check("b.inflation=forecast", "", 0);
    check("b.inflation=2", "&b.inflation=2", 0);
    check("basis=cash&b.basis=real", "&basis=cash&b.basis=real", 0);
}

#[test]
fn every_view_is_read_back() {
    let england = england();
    let mut random = Random::new(31);
    for _ in 0..20_000 {
        let scenario = random.scenario(&england);
        let view = any_view(&mut random, &england, scenario);
        let link = encode_with_view(&scenario, &view, &england);
        let first = view.first.unwrap_or(scenario);
        assert!(link.starts_with(&encode(&first, &england)), "{link}");
        let expected = DecodedLink {
            scenario,
            view,
            notes: Vec::new(),
        };
        let opened = decode(&link, &england);
        // A claim, a code and short words are left out of a link that has no room for the longest of them.
        if link.len() + "&claim=".len() + CLAIMS[1].len() <= 500 {
            assert_eq!(opened, expected, "{link}");
        }
        assert_eq!(
            encode_with_view(&opened.scenario, &opened.view, &england),
            link
        );
        let handed_on = decode_handing_on(&link, &england);
        assert_eq!(
            encode_with_view(&handed_on.scenario, &handed_on.view, &england),
            link
        );
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b"-_.~=&".contains(&b);
        assert!(link.bytes().all(allowed) && link.len() <= 500, "{link}");
    }
}

#[test]
fn a_page_that_checks_no_claims_hands_on_what_can_stand_in_a_link() {
    let england = england();
    let on = |query: &str| {
        let opened = decode_handing_on(query, &england);
        let claim = opened.view.claim.as_ref();
        assert_eq!(claim.and_then(LinkedClaim::statement), None);
        let written = encode_with_view(&opened.scenario, &opened.view, &england);
        (
            written["v=1&data=2026".len()..].to_string(),
            opened.notes.len(),
        )
    };
    let dressed = "claim=Spending_on_fostering_rose_by_5%25_from_2010-11_to_2023-24";
    let plain = "&claim=spending_on_fostering_rose_by_5pc_from_2010-11_to_2023-24";
    assert_eq!(on(dressed), (plain.into(), 0));
    assert_eq!(
        on(&dressed
            .replace("2010-11", "2010/11")
            .replace("2023-24", "2023–24")),
        (plain.into(), 0)
    );
    // Whoever reads it says that it is no claim.
    assert_eq!(on("claim=doubled"), ("&claim=doubled".into(), 0));
    assert_eq!(on("claim=%3Cb%3E"), (String::new(), 1));
    assert_eq!(on("claim="), (String::new(), 1));
    // Longer than any statement, it would push out what stands behind it.
    let long = format!("claim={}&check=0123456789ABCDMN", "x".repeat(201));
    assert_eq!(on(&long), ("&check=0123456789ABCDMN".into(), 1));
}

#[test]
fn no_link_at_all_says_as_much_as_one_that_names_nothing() {
    let england = england();
    for read in [decode, decode_handing_on] {
        assert_eq!(read("", &england), read("v=1", &england));
    }
}

#[test]
fn what_no_part_of_the_page_shows_is_said() {
    let england = england();
    let said = |query: &str| decode(query, &england).view.unshown(false);
    assert_eq!(said("prices=cash&band=off&says=5"), None);
    assert_eq!(said("b.mix=1"), None);
    let all = said("b.children=5&with=E06000001&drivers=own&theme=dark").unwrap();
    assert_eq!(
        all,
        "This link also asks for other areas, an area’s own trends and the look of an embedded chart, which this page cannot show. Everything else is as the link says."
    );
}

/// Claims as links carry them.
const CLAIMS: [&str; 3] = [
    "doubled_2010-11_to_2023-24",
    "children_in_care_fell_by_1~760_from_march_2024_to_march_2025",
    "spending_for_each_child_in_care_was_about_gbp97k_in_2023-24",
];

fn any_view(random: &mut Random, england: &Baseline, scenario: Scenario) -> View {
    let year = |random: &mut Random| FIRST_MONEY_YEAR.plus(random.between(0, 16));
    let mut view = View::default();
    view.prices = random.pick(&[Prices::Real, Prices::Cash]);
    view.index = year(random);
    view.scope = random.pick(&Scope::ALL);
    view.from = year(random);
    view.until = random.one_in(2).then(|| year(random));
    view.says = random.one_in(2).then(|| random.between(-10_000, 10_000));
    view.claim = random
        .one_in(4)
        .then(|| from_link(random.pick(&CLAIMS)))
        .flatten()
        .map(LinkedClaim::Read);
    view.band = random.one_in(2);
    view.own_drivers = random.one_in(2);
    for _ in 0..random.below(5) {
        let code = format!("E{:08}", random.below(100_000_000));
        view.with.extend(Area::parse(&code));
    }
    let mut first = random.scenario(england);
    if random.one_in(2) {
        first = first.with(Lever::Inflation, None);
    }
    view.first = (random.one_in(2) && first != scenario).then_some(first);
    view.check = random.one_in(2).then(|| code(england, &scenario));
    for key in TOKENS {
        let word = format!("{:x}-Z", random.below(1_000_000));
        if random.one_in(2) {
            assert!(view.set_token(key, &word));
        }
    }
    view
}

#[test]
fn the_longest_link_of_all_is_short_enough() {
    let england = england();
    let base = england.edition.base_year;
    let longest = |to: i32| {
        let mut scenario = england.defaults.with_to(base.plus(to), base);
        for spec in &LEVERS {
            let steps = if spec.min < 0 {
                spec.min * spec.per_unit + 1
            } else {
                spec.max * spec.per_unit - 1
            };
            scenario = scenario.with(spec.lever, Some(steps));
        }
        scenario
    };
    let mut first = longest(15);
    first.basis = Basis::Cash;
    // In every lever written as long as can be, and in every one another value than the first.
    let other = |lever| {
        let away = |steps| steps + if steps < 0 { 1 } else { -1 };
        first.steps(lever).map(away)
    };
    let second = Lever::ALL.into_iter().fold(longest(14), |second, lever| {
        second.with(lever, other(lever))
    });
    let scenario = second.with(Lever::Inflation, None);
    let mut view = View::default();
    view.prices = Prices::Cash;
    view.index = Year::starting(2009);
    view.scope = Scope::ResidentialAndFostering;
    view.from = Year::starting(2009);
    view.until = Some(Year::starting(2023));
    view.says = Some(-9999);
    view.band = false;
    view.own_drivers = true;
    view.with = vec![Area::ENGLAND; 4];
    view.first = Some(first);
    view.check = Some(code(&england, &scenario));
    for key in TOKENS {
        assert!(view.set_token(key, "abcdefgh"));
    }
    let link = encode_with_view(&scenario, &view, &england);
    let opened = decode(&link, &england);
    assert!(link.len() <= 500 && opened.notes.is_empty(), "{link}");
    assert_eq!(
        (opened.scenario, opened.view.first),
        (scenario, view.first),
        "{link}"
    );
    assert_eq!(opened.view.with, view.with, "{link}");
    // Two areas are still to come: fifteen characters for the first scenario's, seventeen for the second's.
    let without_words = link.split("&check=").next().unwrap();
    let without_words = without_words.split("&theme=").next().unwrap();
    assert!(without_words.len() + 15 + 17 <= 500, "{link}");
}
