//! First step of reading a link: what a messenger, a mail guard or a keyboard put round it and into it is taken off.

use super::closing::without_closing_marks;
use super::messengers::is_added;
use super::split::{decoded, decoded_as_a_whole};
use crate::typed::seen;

/// A link as its sender wrote it, as far as that can be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Undressed {
    /// `key=value` parted by `&`, percent-escapes as they are, keys in small letters.
    pub(super) text: String,
    /// Whether separators or the encoding had to be restored in it.
    pub(super) was_altered: bool,
}

/// Takes off what is not the link's own: marks of the sentence it was in, signs that are not seen, separators escaped for HTML,
/// an encoding as a whole, what messengers add.
pub(super) fn undress(text: &str) -> Undressed {
    let mut parts = Vec::new();
    cut(text, Dress::default(), &mut parts);
    let names_edition = parts.iter().any(|part| part.data_is_year() == Some(true));
    // Mail guards have a key `data` too; beside an edition it is not ours.
    parts.retain(|part| {
        let is_of_a_guard = names_edition && part.data_is_year() == Some(false);
        !(part.is_added() || is_of_a_guard)
    });
    drop_closing_marks(&mut parts);
    let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
    Undressed {
        text: texts.join("&"),
        was_altered: parts.iter().any(|part| part.was_altered),
    }
}

/// One `key=value` of a link.
struct Part {
    text: String,
    /// Whether an altered separator stood before it, or it was encoded as a whole.
    was_altered: bool,
}

impl Part {
    /// What is left of the marks round it, its key in small letters.
    fn new(text: &str, was_altered: bool) -> Self {
        let text = match text.split_once('=') {
            Some((key, value)) => format!("{}={value}", key.to_ascii_lowercase()),
            None => text.to_ascii_lowercase(),
        };
        Self { text, was_altered }
    }

    /// Its key and value, where it has both.
    fn pair(&self) -> Option<(String, &str)> {
        let (key, value) = self.text.split_once('=')?;
        Some((decoded(key).to_ascii_lowercase(), value))
    }

    fn is_added(&self) -> bool {
        self.pair().is_some_and(|(key, _)| is_added(&key))
    }

    /// Of a key `data`, whether its value is a year.
    fn data_is_year(&self) -> Option<bool> {
        let (_, value) = self.pair().filter(|(key, _)| key == "data")?;
        let value = decoded(without_closing_marks(value));
        Some(value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit()))
    }
}

/// What is known of a stretch of a link before it is cut into parts.
#[derive(Clone, Copy, Default)]
struct Dress {
    was_altered: bool,
    /// How often it was decoded as a whole.
    decoded: u8,
}

/// A link may have been encoded as a whole, and that again.
const MOST_ENCODINGS: u8 = 2;

/// What is left of a sign escaped for HTML once the link is cut at `&` and `;`.
const ENTITIES: [&str; 14] = [
    "amp", "#38", "#x26", "quot", "#34", "#x22", "apos", "#39", "#x27", "gt", "lt", "nbsp",
    "rdquo", "rsquo",
];

/// Those of them that part a link.
const PARTING: usize = 3;

/// `&amp;` in front of a key where its last sign was percent-escaped later.
const ESCAPED_AMP: &str = "amp%3b";

/// Cuts a stretch of a link at its separators, escaped or not.
fn cut(text: &str, dress: Dress, parts: &mut Vec<Part>) {
    let text = seen(text);
    let mut was_altered = dress.was_altered;
    for piece in text
        .trim_start_matches(['?', '#'])
        .split_inclusive(['&', ';'])
    {
        let bare = piece.trim_end_matches(['&', ';']);
        let ends_in_semicolon = piece.ends_with(';');
        let small = bare.to_ascii_lowercase();
        let entity = ENTITIES.iter().position(|entity| *entity == small);
        if let Some(index) = entity.filter(|_| ends_in_semicolon || small == ENTITIES[0]) {
            was_altered = dress.was_altered || index < PARTING;
            continue;
        }
        // What follows a `#` is a place on the page.
        let (bare, place) = bare
            .split_once('#')
            .map_or((bare, None), |(bare, place)| (bare, Some(place)));
        add(
            bare,
            Dress {
                was_altered,
                ..dress
            },
            parts,
        );
        if place.is_some() {
            return;
        }
        was_altered = dress.was_altered || ends_in_semicolon;
    }
}

/// Adds what lies between two separators, cut further where a second `?` parts it or it was encoded as a whole.
fn add(piece: &str, dress: Dress, parts: &mut Vec<Part>) {
    if let Some(rest) = without_start(piece, ESCAPED_AMP) {
        let dress = Dress {
            was_altered: true,
            ..dress
        };
        return add(rest, dress, parts);
    }
    // Some messengers begin anew with `?`, and some people paste the whole address.
    if let Some((before, rest)) = piece.split_once('?').filter(|(_, rest)| rest.contains('=')) {
        let is_address = before.contains('/') && !before.contains('=');
        if !is_address {
            add(before, dress, parts);
        }
        return cut(rest, dress, parts);
    }
    if let Some((text, times)) = decoded_as_a_whole(piece, MOST_ENCODINGS - dress.decoded) {
        let dress = Dress {
            was_altered: true,
            decoded: dress.decoded + times,
        };
        return cut(&text, dress, parts);
    }
    if !piece.is_empty() {
        parts.push(Part::new(piece, dress.was_altered));
    }
}

fn without_start<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(start.len())?;
    head.eq_ignore_ascii_case(start).then_some(rest)
}

/// The sentence that a link stood in may have given it closing marks at its very end, and a page the tag that closed it.
fn drop_closing_marks(parts: &mut Vec<Part>) {
    while let Some(mut last) = parts.pop() {
        let tag = ["<", "%3C", "%3c"]
            .iter()
            .filter_map(|tag| last.text.find(tag))
            .min();
        last.text.truncate(tag.unwrap_or(last.text.len()));
        let kept = without_closing_marks(&last.text).len();
        last.text.truncate(kept);
        if !last.text.is_empty() {
            parts.push(last);
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::undress;

    const SENT: &str = "v=1&data=2025&children=1.5";

    fn silently(dressed: &str, sent: &str) {
        let undressed = undress(dressed);
        assert_eq!(undressed.text, sent, "{dressed}");
        assert!(!undressed.was_altered, "{dressed}");
    }

    fn altered(dressed: &str, sent: &str) {
        let undressed = undress(dressed);
        assert_eq!(undressed.text, sent, "{dressed}");
        assert!(undressed.was_altered, "{dressed}");
    }

    #[test]
    fn what_stands_round_a_link_goes_without_a_word() {
        for marks in [
            ".",
            ",",
            ")",
            ").",
            "”.",
            "\"",
            "'",
            "%22",
            "%3E",
            "%E2%80%9D",
            "%e2%80%9d.",
            "%2E",
            "…",
            "&",
            "&&",
            "?",
            ";",
            "&quot;",
            "&gt;.",
            ".&nbsp;",
            "%20",
            "%C2%A0",
            "\u{200B}",
            "</a>",
            "%3C/a%3E",
            "**",
            "#close",
            "&#39;",
            ". ",
            "»",
            "）",
            "。",
            "&.",
        ] {
            silently(&format!("{SENT}{marks}"), SENT);
            silently(&format!("?{SENT}{marks}&utm_source=x"), SENT);
        }
        silently(
            "https://example.org/gap/?v=1&data=2025&children=1.5#close",
            SENT,
        );
        silently("example.org/?v=1&data=2025&children=1.5", SENT);
        silently(
            " ?v=1&da\r\nta=2025&chil\u{AD}dren\u{200B}=1.\u{FEFF}5",
            SENT,
        );
        silently("?V=1&Data=2025&CHILDREN=1.5", SENT);
    }

    #[test]
    fn separators_and_an_encoding_are_restored_and_that_is_known() {
        for dressed in [
            "v=1&amp;data=2025&amp;children=1.5",
            "v=1&amp;amp;data=2025&AMP;children=1.5",
            "v=1&#38;data=2025&#x26;children=1.5",
            "v=1&amp%3Bdata=2025&amp%3bchildren=1.5",
            "v=1;data=2025;children=1.5",
            "v%3D1%26data%3D2025%26children%3D1.5",
            "%3Fv%3d1%26data%3d2025%26children%3d1.5%22",
            "v%253D1%2526data%253D2025%2526children%253D1.5",
            "v%3D1%26amp%3Bdata%3D2025%26amp%3Bchildren%3D1.5.",
            "v%3D1%26data%3D2025%26children%3D1.5&utm_source=x",
            "https%3A%2F%2Fexample.org%2F%3Fv%3D1%26data%3D2025%26children%3D1.5",
            "fbclid=x&v%3D1%26data%3D2025&children=1.5",
        ] {
            altered(dressed, SENT);
        }
        // Nothing of ours was altered.
        silently("v=1&data=2025&children=1.5&amp;utm_source=x", SENT);
        silently("v=1&data=2025&children=1.5?utm_source=x&fbclid=y", SENT);
        silently("v=1&data=2025&children=1.5;;", SENT);
    }

    #[test]
    fn what_messengers_add_goes_without_a_word() {
        for added in [
            "data=05%7C02%7Cx&sdata=Z&reserved=0",
            "utm_source=x&UTM_Medium=y",
            "srsltid=a&_gl=1*x*y&at_medium=z&CMP=share_btn",
            "_x_tr_sl=en&_x_tr_tl=de",
            "s=20&t=abc&si=x&mibextid=y",
        ] {
            silently(&format!("{SENT}&{added}"), SENT);
            silently(&format!("?{added}&{SENT}"), SENT);
            silently(&format!("{SENT}.&{added}"), SENT);
        }
        silently("data=05%7C02", "data=05%7C02");
        silently("data=1999&data=2025", "data=1999&data=2025");
    }

    #[test]
    fn marks_inside_a_link_and_what_could_be_a_value_stay() {
        silently("children=1.5)&mix=1", "children=1.5)&mix=1");
        silently("children=1.5%", "children=1.5%");
        silently("children=1%26mix=0", "children=1%26mix=0");
        silently("scope=residential+fostering", "scope=residential+fostering");
        silently("to=2028/29", "to=2028/29");
        silently("children=-.", "children=-");
        silently("fundi", "fundi");
        silently("", "");
        silently("...", "");
    }
}
