//! A check code: which version of the model, which edition of the figures, a digest of the scenario and its headline figures, and
//! those of them that fit, rounded, so that a difference can be said figure by figure.
//!
//! Seventy bits as fourteen characters, and two check characters.

use crate::crockford::{self, Unreadable};
use crate::quantity::NEGLIGIBLE_POUNDS;
use std::fmt;

/// How many bits each part of a code has, in their order.
const BITS: [u32; 6] = [3, 5, 22, 14, 10, 16];

/// The first edition there was: a code counts from it.
const FIRST_EDITION: u16 = 2025;

/// The largest prime of 22 bits: digests are remainders by it.
const PRIME: u32 = 4_194_301;

/// How many digests there are: of two texts that differ by more than a character, one pair in so many has the same.
pub const DIGESTS: u32 = PRIME;

/// Pounds as a code carries them: millions below a thousand, tenths of a billion from there.
const TENTHS_FROM: u32 = 1_000;

/// What a code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckCode {
    parts: [u32; 6],
}

impl CheckCode {
    /// The code of a scenario as it came out: `gap` and `resources` of its last year in pounds, `text` everything that must be the same.
    pub(super) fn new(
        version: u8,
        edition: u16,
        text: &str,
        [gap, resources, children]: [f64; 3],
    ) -> Self {
        let parts = [
            u32::from(version),
            u32::from(edition.saturating_sub(FIRST_EDITION)),
            digest(text),
            signed(gap),
            count(resources, 1e8),
            count(children, 10.0),
        ];
        let mut kept = [0; 6];
        for ((slot, part), bits) in kept.iter_mut().zip(parts).zip(BITS) {
            let most = (1 << bits) - 1;
            // Years and versions go round; a figure too large for its place stays at the most.
            *slot = if bits < 8 {
                part & most
            } else {
                part.min(most)
            };
        }
        Self { parts: kept }
    }

    /// Reads a code as people type it.
    ///
    /// # Errors
    /// Where it is no code, or a character of it is wrong.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        let numbers: [u8; 14] = crockford::read(text)?;
        let mut bits = numbers
            .iter()
            .flat_map(|number| (0..5).rev().map(move |bit| u32::from(number >> bit & 1)));
        let parts = BITS.map(|size| {
            bits.by_ref()
                .take(size as usize)
                .fold(0, |sum, bit| sum << 1 | bit)
        });
        Ok(Self { parts })
    }

    /// As a link carries it: without hyphens.
    pub fn in_link(&self) -> String {
        self.to_string().replace('-', "")
    }

    /// The version of the model, the last of eight.
    pub(super) fn version(&self) -> u32 {
        self.parts[0]
    }

    /// The edition of the figures.
    pub(super) fn edition(&self) -> u32 {
        self.parts[1] + u32::from(FIRST_EDITION)
    }

    /// The last year's gap and resources in pounds, and its children, as far as a code carries them: a gap as its headline has it (a
    /// surplus is below zero), resources to £100m, children to the nearest ten.
    pub fn figures(&self) -> [f64; 3] {
        let [_, _, _, gap, resources, children] = self.parts;
        let size = gap & (SIGN - 1);
        let pounds = match size.checked_sub(TENTHS_FROM) {
            Some(tenths) => f64::from(tenths + 10) * 1e8,
            None => f64::from(size) * 1e6,
        };
        let gap = if gap < SIGN { pounds } else { -pounds };
        [gap, f64::from(resources) * 1e8, f64::from(children) * 10.0]
    }
}

impl fmt::Display for CheckCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bits = self
            .parts
            .iter()
            .zip(BITS)
            .flat_map(|(part, size)| (0..size).rev().map(move |bit| part >> bit & 1));
        let mut numbers = [0u8; 14];
        for (index, bit) in bits.enumerate() {
            let number = &mut numbers[index / 5];
            *number = *number << 1 | u8::from(bit == 1);
        }
        f.write_str(&crockford::write(&numbers))
    }
}

/// Set in a gap's part where it is a surplus.
const SIGN: u32 = 1 << 13;

fn signed(pounds: f64) -> u32 {
    if pounds.abs() < NEGLIGIBLE_POUNDS {
        return 0;
    }
    let size = if pounds.abs() >= 999.5e6 {
        count(pounds.abs(), 1e8) + TENTHS_FROM - 10
    } else {
        count(pounds.abs(), 1e6)
    };
    let size = size.min(SIGN - 1);
    if pounds < 0.0 { size | SIGN } else { size }
}

/// How many times a unit, to the nearest.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a conversion that stays at the ends, which is what is wanted"
)]
fn count(value: f64, unit: f64) -> u32 {
    libm::round(value / unit) as u32
}

/// A number for a text: of two texts of one length it differs where they differ in one character, or in the order of two.
fn digest(text: &str) -> u32 {
    text.bytes()
        .fold(0, |sum, byte| (sum * 257 + u32::from(byte)) % PRIME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_says_what_it_was_made_from() {
        let cases = [
            (2_552_800_260.0, 2_600_000_000.0),
            (-842_400_000.0, -842_000_000.0),
            (999_600_000.0, 1_000_000_000.0),
            (-999_400_000.0, -999_000_000.0),
            (400_000.0, 0.0),
            (650_000_000_000.0, 650_000_000_000.0),
        ];
        for (gap, rounded) in cases {
            let code = CheckCode::new(1, 2026, "text", [gap, 9_920_000_000.0, 83_594.9]);
            let read = CheckCode::parse(&code.to_string()).unwrap();
            assert_eq!(read, code);
            assert_eq!(CheckCode::parse(&code.in_link()), Ok(code));
            assert_eq!((read.version(), read.edition()), (1, 2026));
            let expected = [rounded, 9.9e9, 83_590.0].map(f64::to_bits);
            assert_eq!(read.figures().map(f64::to_bits), expected);
        }
    }

    #[test]
    fn the_parts_fill_fourteen_characters() {
        assert_eq!(BITS.iter().sum::<u32>(), 14 * 5);
        assert!(PRIME < 1 << BITS[2]);
        let is_prime = (2..2_100).all(|divisor| !PRIME.is_multiple_of(divisor));
        assert!(is_prime);
    }

    #[test]
    fn a_digest_differs_by_one_character_and_by_the_order_of_two() {
        let text = "v=1&data=2026&children=1.5";
        for place in 0..text.len() {
            for byte in b' '..=b'~' {
                let mut bytes = text.as_bytes().to_vec();
                bytes[place] = byte;
                let other = String::from_utf8(bytes).unwrap();
                assert_eq!(digest(&other) == digest(text), other == text, "{other}");
            }
            let mut bytes = text.as_bytes().to_vec();
            if place > 0 {
                bytes.swap(place - 1, place);
            }
            let other = String::from_utf8(bytes).unwrap();
            assert_eq!(digest(&other) == digest(text), other == text, "{other}");
        }
    }
}
