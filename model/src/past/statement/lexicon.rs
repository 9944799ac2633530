//! Finds the words of a claim in the vocabulary: the longest phrase that is known.

use super::Per;
use super::fillers::FILLERS;
use super::size::SIZE_WORDS;
use super::topics::TOPICS;
use super::vocabulary::{Part, WORDS};

/// Words that are one thing before a number and another elsewhere: "over £3bn", "over four years".
pub(super) fn elsewhere(phrase: &str) -> Option<(usize, Part)> {
    match phrase {
        "more than" | "higher than" => Some((1, Part::Direction(false))),
        "less than" | "fewer than" | "lower than" => Some((1, Part::Direction(true))),
        "over" | "some" => Some((1, Part::Filler)),
        _ => None,
    }
}

/// The longest phrase that `words` begin with: how many words it has, its text, and what it says.
pub(super) fn longest(words: &[&str]) -> Option<(usize, &'static str, Vec<Part>)> {
    let mut best: Option<(usize, &'static str, Vec<Part>)> = None;
    let mut meet = |phrase: &'static str, parts: &dyn Fn() -> Vec<Part>| {
        let length = phrase.split(' ').count();
        let is_longer = best.as_ref().is_none_or(|(longest, ..)| length > *longest);
        if is_longer && phrase.split(' ').eq(words.iter().copied().take(length)) {
            best = Some((length, phrase, parts()));
        }
    };
    for topic in &TOPICS {
        for phrase in topic.places {
            meet(phrase, &|| vec![Part::Topic(topic), Part::Per(Per::Place)]);
        }
        for phrase in topic.said {
            meet(phrase, &|| vec![Part::Topic(topic)]);
        }
    }
    for size in &SIZE_WORDS {
        for phrase in size.said {
            meet(phrase, &|| vec![Part::Size(size)]);
        }
    }
    for phrase in FILLERS {
        meet(phrase, &|| vec![Part::Filler]);
    }
    for (phrases, part) in WORDS {
        for phrase in *phrases {
            meet(phrase, &|| vec![*part]);
        }
    }
    best
}

/// A small whole number in words.
pub(super) fn number_word(word: &str) -> Option<u8> {
    const NUMBERS: [&str; 12] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let at = NUMBERS.iter().position(|number| *number == word)?;
    u8::try_from(at + 1).ok()
}
