//! Small parts of sentences: lists, changes in words, capitals.

use crate::quantity::rate;

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
    let size = percent(fraction.abs());
    match fraction {
        _ if size == percent(0.0) => "was unchanged".into(),
        _ if fraction < 0.0 => format!("fell {size}%"),
        _ => format!("rose {size}%"),
    }
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
