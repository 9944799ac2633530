//! Marks of the sentence a link stood in, which may have been taken into the link at its end.

use crate::typed::is_unseen;
use percent_encoding::percent_decode_str;

/// Marks that end a sentence, a bracket, a quotation or an emphasis, in which a link can stand.
const CLOSING: &str = ".,;:!?)]}>\"'’‘”“„‚»«›‹…′″´`*_|\\。，、．；：！？）］｝】」』〉》〕＞＂＇";

/// The text without the run of closing marks, escaped or not, at its end.
pub(super) fn without_closing_marks(text: &str) -> &str {
    let mut text = text;
    while let Some((sign, length)) = last_sign(text) {
        if !CLOSING.contains(sign) && !is_unseen(sign) {
            break;
        }
        text = &text[..text.len() - length];
    }
    text
}

/// The last sign of a text, which may be escaped, and how many bytes it takes there.
fn last_sign(text: &str) -> Option<(char, usize)> {
    let escaped = (1..=4).find_map(|bytes: usize| {
        let tail = text.get(text.len().checked_sub(3 * bytes)?..)?;
        let held: Vec<u8> = percent_decode_str(tail).collect();
        let sign = std::str::from_utf8(&held).ok()?.chars().next()?;
        (held.len() == bytes && sign.len_utf8() == bytes).then_some((sign, tail.len()))
    });
    let plain = || text.chars().next_back().map(|sign| (sign, sign.len_utf8()));
    escaped.or_else(plain)
}

#[cfg(test)]
mod tests {
    use super::without_closing_marks;

    #[test]
    fn the_run_at_the_end_goes_escaped_or_not() {
        for (text, kept) in [
            ("1.5.", "1.5"),
            ("1.5%22%E2%80%9D).", "1.5"),
            ("1.5%2e%20\u{A0}", "1.5"),
            ("1.5%", "1.5%"),
            ("1.5%2", "1.5%2"),
            ("(1.5", "(1.5"),
            ("1.5%31", "1.5%31"),
            ("1.5%FF", "1.5%FF"),
            ("%2E", ""),
            ("…", ""),
            ("", ""),
        ] {
            assert_eq!(without_closing_marks(text), kept, "{text}");
        }
    }
}
