//! Millions of damaged codes and links: what is changed does not hold.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod common;

use common::{Random, england};
use model::check::{Verdict, code, verify};
use model::check_code::{CheckCode, DIGESTS};
use model::link::{decode, encode};
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

/// Letters and signs that a link is written in, and some that a slip of the hand puts there.
const SIGNS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.~=&,;+ %'";

/// Two wrong characters in a code are noticed always (`crockford`). In a scenario they slip by where the digest of another text is
/// the same and so are the figures: once in four million at the most.
#[test]
fn of_a_million_links_with_two_wrong_characters_none_slips_by() {
    const { assert!(DIGESTS > 4_000_000) };
    let england = england();
    let mut random = Random::new(73);
    let mut others = 0;
    for _ in 0..some(1_000_000) {
        let scenario = random.scenario(&england);
        let link = encode(&scenario, &england);
        let mut letters = link.clone().into_bytes();
        for _ in 0..2 {
            let place = random.below(letters.len());
            letters[place] = random.pick(SIGNS);
        }
        let slip = String::from_utf8(letters).unwrap();
        let read = decode(&slip, &england).scenario;
        others += usize::from(read != scenario);
        let holds = verify(code(&england, &scenario), &england, &read) == Verdict::Exact;
        assert_eq!(holds, read == scenario, "{slip} for {link}");
    }
    assert!(others > some(1_000_000) / 2, "only {others} were others");
}

/// What is no code is never taken for one that holds, and what is one is read back.
#[test]
fn a_million_damaged_codes_are_read_or_refused() {
    let england = england();
    let mut random = Random::new(74);
    let (mut refused, mut others) = (0, 0);
    for _ in 0..some(1_000_000) {
        let scenario = random.scenario(&england);
        let right = code(&england, &scenario);
        let mut text: Vec<char> = right.to_string().chars().collect();
        for _ in 0..1 + random.below(5) {
            damage(&mut text, &mut random);
        }
        let text: String = text.into_iter().collect();
        match CheckCode::parse(&text) {
            Err(_) => refused += 1,
            Ok(read) => {
                assert_eq!(CheckCode::parse(&read.to_string()), Ok(read), "{text}");
                let holds = verify(read, &england, &scenario) == Verdict::Exact;
                assert_eq!(holds, read == right, "{text} for {right}");
                others += usize::from(read != right);
            }
        }
        let opened = decode(&format!("check={text}"), &england);
        assert_eq!(opened.scenario, england.defaults, "{text}");
    }
    assert!(refused > some(1_000_000) / 2, "only {refused} were refused");
    // One in 1,024 with three or more wrong characters has check characters that agree by chance.
    assert!(others < some(1_000_000) / 500, "{others} agreed by chance");
}

fn damage(text: &mut Vec<char>, random: &mut Random) {
    let place = random
        .below(text.len().max(1))
        .min(text.len().saturating_sub(1));
    match random.below(6) {
        0 => text.insert(place, char::from(random.pick(SIGNS))),
        1 if text.len() > 1 => {
            text.remove(place);
        }
        2 if place > 0 => text.swap(place - 1, place),
        3 => text[place] = random.pick(&['é', '−', '٣', '子', '🏠', '\u{202E}', '\0', '%', '&']),
        _ => text[place] = char::from(random.pick(SIGNS)),
    }
}
