//! The check code: what it is made from, and that nothing changed slips by it.

mod common;

use common::{Random, england};
use model::baseline::Baseline;
use model::check::{Verdict, check_code, code, verify};
use model::check_code::CheckCode;
use model::dataset::COMPILED_IN;
use model::lever::{Basis, LEVERS, Lever};
use model::link::{decode, encode, encode_with_view};
use model::scenario::MAX_YEARS_AHEAD;
use model::view::View;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// In a browser a part of them is enough: the same code, slower.
const fn some(many: usize) -> usize {
    if cfg!(target_arch = "wasm32") {
        many / 50
    } else {
        many
    }
}

fn edition(id: u16) -> Baseline {
    Baseline::england(&COMPILED_IN, Some(id)).expect("the compiled-in figures are sound")
}

/// Once given, a code holds for ever: where one of these changes, the method has, and `MODEL_VERSION` is to be raised.
#[test]
fn codes_once_given_hold() {
    let england = edition(2025);
    for (query, expected) in [
        ("", "43VW-BA1Z-G6A8-4P8H"),
        ("children=1.5", "41WT-VZ1Z-Y6A8-K9MD"),
        ("children=-2&mix=-0.5&to=2034-35", "430C-AJGM-4766-GS1W"),
        (
            "funding=4.5&basis=cash&overspend=5&to=2039-40",
            "417Q-4S27-J7M8-FAYZ",
        ),
        ("residential=-10&inflation=15", "4349-XSHY-P6A8-4PAB"),
    ] {
        let scenario = decode(query, &england).scenario;
        assert_eq!(check_code(&england, &scenario), expected, "{query}");
    }
}

#[test]
fn a_code_holds_for_its_own_scenario_and_no_other() {
    let england = england();
    let mut random = Random::new(71);
    for _ in 0..some(2_000) {
        let [one, other] = [(); 2].map(|()| random.scenario(&england));
        let code = CheckCode::parse(&check_code(&england, &one)).unwrap();
        assert_eq!(verify(code, &england, &one), Verdict::Exact);
        assert_eq!(
            verify(code, &england, &other) == Verdict::Exact,
            one == other
        );
    }
}

#[test]
fn a_code_travels_in_a_link() {
    let england = england();
    let scenario = decode("children=1.5", &england).scenario;
    let mut view = View::default();
    view.check = Some(code(&england, &scenario));
    let link = encode_with_view(&scenario, &view, &england);
    let opened = decode(&link, &england);
    assert_eq!(
        (opened.view.check, opened.notes),
        (view.check, vec![]),
        "{link}"
    );
    let typed = check_code(&england, &scenario).to_lowercase();
    let opened = decode(&format!("children=1.5&check={typed}."), &england);
    assert_eq!(
        (opened.view.check, opened.notes),
        (view.check, vec![]),
        "{typed}"
    );
}

#[test]
fn a_code_in_a_link_that_cannot_be_read_is_said() {
    let england = england();
    let right = check_code(&england, &england.defaults);
    let last = if right.ends_with('Z') { "Y" } else { "Z" };
    let wrong = format!("{}{last}", &right[..right.len() - 1]);
    for (text, said) in [
        (
            &wrong[..],
            "A character of this check code is wrong. So nothing was checked against it.",
        ),
        (
            &right[..9],
            "A check code has 16 letters and digits. This one has 8.",
        ),
        ("U234", "“U” is in no check code."),
    ] {
        let opened = decode(&format!("check={text}&band=off"), &england);
        assert_eq!(opened.view.check, None);
        let [note] = &opened.notes[..] else {
            panic!("{text}: {:?}", opened.notes)
        };
        assert!(note.to_string().starts_with(said), "{note}");
    }
}

/// What differs is said figure by figure.
#[test]
fn a_difference_names_what_differs() {
    let england = england();
    let [one, other] = ["children=1.5", "children=3"].map(|query| decode(query, &england).scenario);
    let Verdict::Differs(rows) = verify(code(&england, &one), &england, &other) else {
        panic!("another scenario has the same code");
    };
    let named: Vec<&str> = rows.iter().map(|row| row.what.as_str()).collect();
    assert_eq!(named, ["Gap in 2029-30", "Children on 31 March 2030"]);
    assert!(rows.iter().all(|row| row.by_code != row.here));
    // Inflation alone moves nothing while funding is set above inflation.
    let inflated = one.with(Lever::Inflation, Some(50));
    assert_eq!(
        verify(code(&england, &one), &england, &inflated),
        Verdict::Differs(vec![])
    );
}

/// Letters and signs that a link is written in, and some that a slip of the hand puts there.
const SIGNS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.~=&,;+ %'";

/// The links of a hundred scenarios.
fn a_hundred_links(england: &Baseline) -> Vec<String> {
    let mut random = Random::new(72);
    let links = (0..some(100).max(4)).map(|_| encode(&random.scenario(england), england));
    links.collect()
}

/// Every text that differs from this one by one character, or by the order of two that are beside each other.
fn slips(text: &str) -> Vec<String> {
    let letters = text.as_bytes();
    let mut found = Vec::new();
    for place in 0..letters.len() {
        let mut put = |letter: u8, before: Option<u8>| {
            let mut slip = letters.to_vec();
            slip[place] = letter;
            if let Some(before) = before {
                slip[place - 1] = before;
            }
            found.push(String::from_utf8(slip).expect("signs are ASCII"));
        };
        for letter in SIGNS.iter().filter(|letter| **letter != letters[place]) {
            put(*letter, None);
        }
        if place > 0 && letters[place - 1] != letters[place] {
            put(letters[place - 1], Some(letters[place]));
        }
    }
    found
}

/// A slip that leaves a link's meaning as it was, such as a capital in a key, leaves it right.
#[test]
fn a_wrong_or_swapped_character_in_a_scenario_is_noticed() {
    let england = england();
    let editions = england.editions.iter().map(|known| edition(known.id));
    let editions: Vec<Baseline> = editions.collect();
    for link in a_hundred_links(&england) {
        let scenario = decode(&link, &england).scenario;
        let code = code(&england, &scenario);
        for slip in slips(&link) {
            let asked = model::link::edition_named(&slip, &england);
            let figures = editions
                .iter()
                .find(|known| known.edition.id == asked)
                .unwrap();
            let read = decode(&slip, figures).scenario;
            let is_same = asked == england.edition.id && read == scenario;
            let holds = verify(code, figures, &read) == Verdict::Exact;
            assert_eq!(holds, is_same, "{slip} for {link}");
        }
    }
}

#[test]
fn a_wrong_or_swapped_character_in_a_code_is_noticed() {
    let england = england();
    for link in a_hundred_links(&england) {
        let scenario = decode(&link, &england).scenario;
        let right = code(&england, &scenario);
        for slip in slips(&right.to_string()) {
            if let Ok(read) = CheckCode::parse(&slip) {
                assert_eq!(read, right, "{slip} for {right}");
                let means = slip
                    .to_uppercase()
                    .replace('O', "0")
                    .replace(['I', 'L'], "1");
                let bare =
                    |text: &str| text.replace(|sign: char| !sign.is_ascii_alphanumeric(), "");
                assert_eq!(bare(&means), bare(&right.to_string()));
            }
        }
    }
}

/// With every lever at an end of its range the figures still have their place in a code.
#[test]
fn the_ends_of_every_range_fit() {
    let england = england();
    let base = england.edition.base_year;
    for corner in 0..1u32 << Lever::COUNT {
        let mut scenario = england.defaults.with_to(base.plus(MAX_YEARS_AHEAD), base);
        for (index, spec) in LEVERS.iter().enumerate() {
            let end = if corner >> index & 1 == 1 {
                spec.max
            } else {
                spec.min
            };
            scenario = scenario.with(spec.lever, Some(end * spec.per_unit));
        }
        scenario.basis = if corner % 3 == 0 {
            Basis::Real
        } else {
            Basis::Cash
        };
        let own = code(&england, &scenario);
        let projection =
            model::outcome::outcome(&england, &scenario, model::scope::Prices::Real).projection;
        let last = projection.last();
        let bare = [last.gap, last.resources, last.children].map(f64::abs);
        let kept = own.figures().map(f64::abs);
        for (is, was, step) in [
            (kept[0], bare[0], 5e7),
            (kept[1], bare[1], 5e7),
            (kept[2], bare[2], 5.0),
        ] {
            assert!((is - was).abs() <= step, "{is} {was} {scenario:?}");
        }
    }
}
