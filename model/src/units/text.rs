//! Small parts of sentences: lists, changes in words, capitals.

use crate::quantity::rate;
use lexical_parse_float::FromLexical as _;

/// `A`, `A and B`, `A, B and C`.
pub fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// A change as a percentage to one decimal, its sign left to the sentence: `4.2`.
pub fn percent(fraction: f64) -> String {
    percent_to(fraction, 1)
}

/// The same to as many decimals as are asked for: `4`, `4.20`.
pub fn percent_to(fraction: f64, decimals: usize) -> String {
    rate(fraction * 100.0, decimals)
}

/// `rose 12.3%`, `fell 4.0%`, `was unchanged`.
pub fn moved(fraction: f64) -> String {
    moved_to(fraction, 1)
}

/// The same to as many decimals as are asked for: `rose 9%`.
pub fn moved_to(fraction: f64, decimals: usize) -> String {
    let size = percent_to(fraction.abs(), decimals);
    if size == percent_to(0.0, decimals) {
        "was unchanged".into()
    } else {
        format!("{} {size}%", rose_or_fell(fraction))
    }
}

/// `rose`, `fell`: a change whose size the sentence gives in its own unit.
pub const fn rose_or_fell(change: f64) -> &'static str {
    if change < 0.0 { "fell" } else { "rose" }
}

/// `up 12.3%`, `down 4.0%`, `unchanged`.
pub fn went(fraction: f64) -> String {
    let size = percent(fraction.abs());
    match fraction {
        _ if size == percent(0.0) => "unchanged".into(),
        _ if fraction < 0.0 => format!("down {size}%"),
        _ => format!("up {size}%"),
    }
}

/// A small number as a word: `eight`.
pub fn number(n: usize) -> String {
    let words = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight",
    ];
    words
        .get(n)
        .map_or_else(|| n.to_string(), ToString::to_string)
}

/// The sentence with its first letter in upper case.
pub fn capitalised(sentence: &str) -> String {
    let mut sentence = sentence.to_string();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}

/// A sentence with `{}` filled in by the one thing it has to say.
pub(crate) fn with(sentence: &str, said: &str) -> String {
    filled(sentence, &[("", said)])
}

/// A sentence with each `{name}` filled in. A name that is not given stays as it is, which a test would find.
pub(crate) fn filled(sentence: &str, names: &[(&str, &str)]) -> String {
    let mut written = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        written.push_str(before);
        match names.iter().find(|(given, _)| *given == name) {
            Some((_, value)) => written.push_str(value),
            None => written.push_str(&format!("{{{name}}}")),
        }
        rest = after;
    }
    written + rest
}

/// A number as a table writes it, `8917.040346` or `2.5e9`, to the nearest that there is. What the standard library reads numbers
/// with carries a table of powers that is a twentieth of the app.
pub(crate) fn decimal(text: &str) -> Option<f64> {
    let read = f64::from_lexical(text.as_bytes()).ok();
    read.filter(|value| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_said_with_their_side_and_size() {
        assert_eq!(moved(0.1234), "rose 12.3%");
        assert_eq!(moved(-0.04), "fell 4.0%");
        assert_eq!(moved(-0.0004), "was unchanged");
        assert_eq!(moved_to(0.091, 0), "rose 9%");
        assert_eq!(went(-0.04), "down 4.0%");
        assert_eq!(percent_to(0.042, 2), "4.20");
        assert_eq!(number(8), "eight");
        assert_eq!(number(12), "12");
    }

    #[test]
    fn a_sentence_says_what_it_is_given() {
        assert_eq!(with("rose {}% a year", "1.5"), "rose 1.5% a year");
        let names = [("from", "2019"), ("to", "2024")];
        assert_eq!(
            filled("{from} to {to}: {value}", &names),
            "2019 to 2024: {value}"
        );
    }

    #[test]
    fn a_decimal_is_the_nearest_number_that_there_is() {
        let tables = [
            include_str!("../../../data/england_manual.csv"),
            include_str!("../../../data/england_imported.csv"),
        ];
        let fields = tables
            .into_iter()
            .flat_map(|table| table.split([',', '\n']));
        let mut numbers = 0;
        for field in fields {
            for text in [
                field.to_string(),
                format!("{field}e6"),
                format!("{field}e9"),
            ] {
                let usual = text.parse::<f64>().ok().filter(|value| value.is_finite());
                assert_eq!(
                    decimal(&text).map(f64::to_bits),
                    usual.map(f64::to_bits),
                    "{text}"
                );
                numbers += usize::from(usual.is_some());
            }
        }
        assert!(numbers > 3000, "{numbers}");
        assert_eq!(decimal("nan"), None);
    }
}
