//! Words and letters put together at random: read the same again, or refused; nothing breaks the reader.

use crate::common::Random;
use crate::desk::Desk;
use model::statement::{from_link, to_link, write};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Words that claims are put together of, and some that are none.
const PIECES: [&str; 62] = [
    "spending",
    "residential care",
    "fostering",
    "children in care",
    "looked-after children",
    "the number of",
    "doubled",
    "nearly",
    "more than",
    "about",
    "at least",
    "just over",
    "under",
    "over",
    "a third",
    "half",
    "rose",
    "fell",
    "fewer",
    "more",
    "up",
    "by",
    "to",
    "from",
    "in",
    "since",
    "than",
    "of",
    "35%",
    "3.5 per cent",
    "£3.9bn",
    "£97,000",
    "1,760",
    "82k",
    "2010",
    "2010-11",
    "2023/24",
    "March 2025",
    "31 March 2024",
    "a year",
    "a week",
    "a child",
    "a place",
    "a residential place",
    "in cash",
    "after inflation",
    "in real terms",
    "one in five",
    "1 in 4",
    "the share of",
    "of children in care",
    "aged 16 and over",
    "last year",
    "in five years",
    "over the past decade",
    "early help",
    "Sure Start",
    "percentage points",
    "-2%",
    "not",
    "Wales",
    "2,010",
];

#[test]
fn any_words_are_read_the_same_again_or_refused() {
    let desk = Desk::new();
    let mut random = Random::new(7);
    let tries = if cfg!(target_arch = "wasm32") {
        3_000
    } else {
        60_000
    };
    let mut understood = 0;
    for _ in 0..tries {
        let length = random.between(1, 9);
        let words: Vec<&str> = (0..length).map(|_| random.pick(&PIECES)).collect();
        let text = words.join(" ");
        if let Ok(statement) = desk.read(&text) {
            understood += 1;
            let again = desk.read(&write(&statement));
            assert_eq!(
                again.as_ref(),
                Ok(&statement),
                "{text}: {}",
                write(&statement)
            );
            let link = to_link(&statement);
            assert_eq!(
                from_link(&link).as_ref(),
                Some(&statement),
                "{text}: {link}"
            );
            let allowed = |b: u8| b.is_ascii_alphanumeric() || b"-_.~".contains(&b);
            assert!(link.bytes().all(allowed) && link.len() <= 200, "{link}");
        }
    }
    assert!(understood > tries / 100, "{understood} of {tries}");
}

#[test]
fn no_text_breaks_the_reader() {
    let desk = Desk::new();
    let mut random = Random::new(11);
    let letters: Vec<char> = "0123456789.,-–£%abnmk’“ \u{a0}\u{200b}é年\n+'~_()/"
        .chars()
        .collect();
    for _ in 0..20_000 {
        let length = random.between(0, 40);
        let text: String = (0..length).map(|_| random.pick(&letters)).collect();
        if let Ok(statement) = desk.read(&text) {
            assert_eq!(
                desk.read(&write(&statement)).as_ref(),
                Ok(&statement),
                "{text}"
            );
        }
    }
    assert!(
        desk.read(&"spending ".repeat(100))
            .unwrap_err()
            .0
            .contains("longer")
    );
}
