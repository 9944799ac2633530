//! Links as messengers, mail guards and keyboards dress them: each is read as its sender meant it.

mod common;
#[path = "dressed/dresser.rs"]
mod dresser;

use common::{Random, england};
use dresser::dressed;
use model::lever::{Basis, LEVERS, Lever};
use model::link::{LinkNote, decode, encode, encode_with_view};
use model::quantity::Year;
use model::scenario::{MAX_YEARS_AHEAD, Scenario};
use model::scope::{Prices, Scope};
use model::view::View;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// In a browser a part of them is enough: the same code, slower.
const LINKS: usize = if cfg!(target_arch = "wasm32") {
    50_000
} else {
    1_000_000
};

const HEAD: &str = "v=1&data=2026";

/// Reads each link; it must come to `HEAD` and `rest` with exactly `notes`.
fn read(rest: &str, links: &[&str], notes: &[&str]) {
    let england = england();
    for link in links {
        let opened = decode(link, &england);
        let written = encode(&opened.scenario, &england);
        assert_eq!(written, format!("{HEAD}{rest}"), "{link}");
        let said: Vec<String> = opened.notes.iter().map(ToString::to_string).collect();
        assert_eq!(said, notes, "{link}");
    }
}

#[test]
fn marks_of_the_sentence_and_signs_that_are_not_seen_change_nothing() {
    read(
        "&children=1.5",
        &[
            "?v=1&data=2026&children=1.5.",
            "?v=1&data=2026&children=1.5,",
            "?v=1&data=2026&children=1.5)",
            "?v=1&data=2026&children=1.5\"",
            "?v=1&data=2026&children=1.5%3E",
            "?v=1&data=2026&children=1.5%E2%80%9D",
            "?v=1&data=2026&children=1.5%E2%80%99%29.",
            "?v=1&data=2026&children=1.5%2E&fbclid=x",
            "?v=1&data=2026&children=1.5&.",
            "?v=1&data=2026&children=1.5…",
            "?v=1&data=2026&children=1.5%20",
            "?v=1&data=2026&children=%C2%A01.5",
            "?v=1&data=2026&children=1.5%E2%80%8B",
            "?v=1&data=2026&chil\r\ndren=1.5",
            "?v=1&data=2026&children=1%0A.5",
            "?v=1&data=2026&children=1.%C2%AD5\u{2060}",
            "https://example.org/?v=1&data=2026&children=1.5#close",
        ],
        &[],
    );
}

#[test]
fn numbers_years_and_words_are_taken_as_they_are_typed() {
    read(
        "&children=1.5",
        &[
            "?V=1&Data=2026&Children=1.5",
            "?v=1&data=2026&children=1,5",
            "?v=1&data=2026&children=+1.5",
            "?v=1&data=2026&children=%2B1.5",
            "?v=1&data=2026&children=1.5%",
            "?v=1&data=2026&children=1.5%25.",
            "?v=1&data=2026&children=1.5%20per%20cent",
        ],
        &[],
    );
    read(
        "&children=-1.5",
        &["children=−1.5", "children=–1.5", "children=%E2%88%921,5"],
        &[],
    );
    read("&children=0.5", &["children=.5", "children=+.5%"], &[]);
    read("&children=5", &["children=5.", "children=5.&si=x"], &[]);
    read(
        "&to=2028-29",
        &[
            "to=2028–29",
            "to=2028/29",
            "to=2028%2F29.",
            "To=2028-2029",
            "to=2028%E2%80%932029",
            "to=2028‑29",
        ],
        &[],
    );
    read("&basis=cash", &["BASIS=CASH", "basis=Cash"], &[]);
    read("", &["area=e92000001", "AREA=E92000001"], &[]);
}

#[test]
fn what_messengers_add_is_not_spoken_of() {
    let sent = "v=1&data=2026&children=1.5";
    let guard = "data=05%7C02%7Cx%40y&sdata=Z%3D&reserved=0";
    let keys = "srsltid=1&_gl=1*2&gbraid=1&wbraid=1&dclid=1&twclid=1&ttclid=1&li_fat_id=1&yclid=1&si=1&mibextid=1\
                &s=1&t=1&CMP=1&at_medium=1&_x_tr_sl=auto&_x_tr_tl=fr&utm_source=1&igsh=1&mc_cid=1";
    read(
        "&children=1.5",
        &[
            &format!("{sent}&{guard}"),
            &format!("{guard}&{sent}"),
            &format!("{sent}.&{guard}"),
            &format!("{sent}&{keys}"),
            &format!("?{keys}&{sent}"),
            &format!("{sent}?utm_source=newsletter&utm_medium=email"),
            &format!("{sent}&amp;utm_source=x"),
        ],
        &[],
    );
}

#[test]
fn altered_separators_and_encodings_are_restored_and_said_once() {
    read(
        "&children=1.5",
        &[
            "?v=1&amp;data=2026&amp;children=1.5",
            "?v=1&amp;data=2026&amp;children=1.5&amp;utm_source=x",
            "?v=1&amp%3Bdata=2026&amp%3Bchildren=1.5",
            "?v=1;data=2026;children=1.5.",
            "?v%3D1%26data%3D2026%26children%3D1.5",
            "?v%253D1%2526data%253D2026%2526children%253D1.5",
            "?v%3D1%26data%3D2026%26children%3D1.5%22&fbclid=x",
        ],
        &[
            "This link was altered on its way. We read it as children +1.5% a year (default +0.4%). Check the link with whoever sent it.",
        ],
    );
}

/// What is said of a link that ends too early.
const CUT_SHORT: &str = "This link seems to have been cut short. What is missing is at its default. Ask whoever sent it for the whole link.";

#[test]
fn a_link_that_was_cut_short_says_so() {
    read(
        "&children=1.5",
        &[
            "?v=1&data=2026&children=1.5&residential=",
            "?v=1&data=2026&children=1.5&residential=.",
            "?v=1&data=2026&children=1.5&fundi",
            "?v=1&data=2026&children=1.5&funding",
            "?v=1&data=2026&children=1.5&b.chil",
            "?v=1&data=2026&children=1.5&t",
            "?v=1&data=2026&children=1.5&fundi&fbclid=x",
        ],
        &[CUT_SHORT],
    );
    read(
        "",
        &["?v", "?v=1&data", "?v=1&data=", "?v=1&dat"],
        &[CUT_SHORT],
    );
    read(
        "&mix=0",
        &["children=&mix=0", "children&mix=0"],
        &[
            "This link gives no value for the number of children, so we used the default. Check the link with whoever sent it.",
        ],
    );
}

#[test]
fn of_a_second_scenario_what_is_missing_is_as_in_the_first() {
    let england = england();
    for (link, said) in [
        (
            "children=1&b.children=1.5x&b.mix=0",
            "Part of this link was unreadable (“1.5x”), so we used that of scenario A for the number of children in scenario B. Check the link with whoever sent it.",
        ),
        (
            "children=1&b.children=&b.mix=0",
            "This link gives no value for the number of children in scenario B, so we used that of scenario A. Check the link with whoever sent it.",
        ),
        (
            "?v=1&amp;data=2026&amp;children=1&amp;b.mix=0.",
            "This link was altered on its way. We read it as a scenario with 2 settings changed. Check the link with whoever sent it.",
        ),
    ] {
        let opened = decode(link, &england);
        let first = opened.view.first.unwrap();
        assert_eq!(
            encode(&first, &england),
            format!("{HEAD}&children=1"),
            "{link}"
        );
        assert_eq!(
            encode(&opened.scenario, &england),
            format!("{HEAD}&children=1&mix=0"),
            "{link}"
        );
        let notes: Vec<String> = opened.notes.iter().map(ToString::to_string).collect();
        assert_eq!(notes, [said], "{link}");
    }
}

#[test]
fn what_could_mean_two_things_is_not_guessed_and_what_is_ignored_is_said_once() {
    read(
        "&mix=0",
        &["children=1.5x&mix=0"],
        &[
            "Part of this link was unreadable (“1.5x”), so we used the default for the number of children. Check the link with whoever sent it.",
        ],
    );
    read(
        "",
        &["colour=red&size2=1&colour=blue"],
        &[
            "Part of this link was not recognised (“colour” and “size2”), so we ignored it. Check the link with whoever sent it.",
        ],
    );
    read(
        "",
        &["p=1&q=1&r=1&u=1&w=1"],
        &[
            "Part of this link was not recognised (“p”, “q”, “r” and 2 more), so we ignored it. Check the link with whoever sent it.",
        ],
    );
    read(
        "&children=1",
        &["children=1&children=2"],
        &[
            "This link sets the number of children more than once, so we used the first value we could read. Check the link with whoever sent it.",
        ],
    );
}

#[test]
fn a_million_dressed_links_are_read_as_they_were_sent() {
    let england = england();
    let base = england.edition.base_year;
    let mut random = Random::new(61);
    let mut altered = 0;
    for _ in 0..LINKS {
        let scenario = random.scenario(&england);
        let view = some_view(&mut random, scenario, base);
        let sent = encode_with_view(&scenario, &view, &england);
        let (link, is_altered) = dressed(&sent, &mut random);
        let opened = decode(&link, &england);
        assert_eq!(
            (opened.scenario, &opened.view),
            (scenario, &view),
            "{sent}\n{link}"
        );
        let only_altered = is_altered && matches!(opened.notes[..], [LinkNote::Altered { .. }]);
        assert!(
            only_altered || (!is_altered && opened.notes.is_empty()),
            "{sent}\n{link}\n{:?}",
            opened.notes
        );
        altered += usize::from(is_altered);
    }
    assert!((LINKS / 4..LINKS * 3 / 4).contains(&altered), "{altered}");
}

fn some_view(random: &mut Random, scenario: Scenario, base: Year) -> View {
    let mut view = View::default();
    view.prices = random.pick(&[Prices::Real, Prices::Cash]);
    view.scope = random.pick(&Scope::ALL);
    view.from = base.plus(-random.between(0, 16));
    view.until = random
        .one_in(3)
        .then_some(base.plus(-random.between(0, 16)));
    view.says = random.one_in(3).then(|| random.between(-10_000, 10_000));
    view.band = random.one_in(2);
    if random.one_in(3) {
        let spec = &LEVERS[random.below(Lever::COUNT)];
        let mut first = scenario.with(spec.lever, Some(random.steps(spec.lever)));
        first.basis = random.pick(&[Basis::Real, Basis::Cash]);
        first.to = base.plus(random.between(1, MAX_YEARS_AHEAD));
        view.first = (first != scenario).then_some(first);
    }
    view
}
