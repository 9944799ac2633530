//! Second step of reading a link: cut at its separators and decoded, once and leniently.

use crate::typed::seen;
use percent_encoding::percent_decode_str;

/// A key of a link with what it is set to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// In small letters.
    pub(super) key: String,
    /// `None` where the link has no `=` after the key.
    pub(super) value: Option<String>,
}

/// The pairs of an undressed link, in its order.
pub(super) fn split(undressed: &str) -> Vec<Pair> {
    let parts = undressed.split('&').filter(|part| !part.is_empty());
    let pair = |part: &str| {
        let (key, value) = match part.split_once('=') {
            Some((key, value)) => (key, Some(decoded(value))),
            None => (part, None),
        };
        Pair {
            key: decoded(key).to_ascii_lowercase(),
            value,
        }
    };
    parts.map(pair).collect()
}

/// Percent-escapes as what they stand for, without what is not seen; broken ones as they are.
pub(super) fn decoded(text: &str) -> String {
    seen(&percent_decode_str(text).decode_utf8_lossy())
}

/// What was encoded as a whole: a piece without `=` that has one once it is decoded, and how often it was to be decoded.
pub(super) fn decoded_as_a_whole(piece: &str, most: u8) -> Option<(String, u8)> {
    let mut text = piece.to_string();
    for times in 0..=most {
        if text.contains('=') {
            return (times > 0).then_some((text, times));
        }
        text = percent_decode_str(&text).decode_utf8_lossy().into_owned();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_decoded_once_and_leniently() {
        for (text, key, value) in [
            ("mix=0.3", "mix", Some("0.3")),
            ("%6Dix=%2D1%2E5", "mix", Some("-1.5")),
            ("M%49x=%20%C2%A01.5%E2%80%8B%0A", "mix", Some("1.5")),
            ("mix=%2531", "mix", Some("%31")),
            ("mix=1%", "mix", Some("1%")),
            ("mix=%ZZ", "mix", Some("%ZZ")),
            ("mix=%FF", "mix", Some("\u{FFFD}")),
            ("mix=1%26to=2", "mix", Some("1&to=2")),
            ("mix=", "mix", Some("")),
            ("mix", "mix", None),
            ("=1", "", Some("1")),
        ] {
            let pair = Pair {
                key: key.into(),
                value: value.map(Into::into),
            };
            assert_eq!(split(text), [pair], "{text}");
        }
        assert_eq!(split("&&a=1&&b&"), [split("a=1"), split("b")].concat());
    }
}
