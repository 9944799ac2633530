//! What the model says keeps the house style: words people use, short sentences, short titles and notes, and no prediction.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod common;
#[path = "house_style/past.rs"]
mod past;
#[path = "house_style/said.rs"]
mod said;

use said::{Kind, Said, said};

/// Words and phrases that no text has, in lower case, each between word boundaries.
const BANNED: [&str; 36] = [
    "nought",
    "dearer",
    "worked out",
    "stands beside",
    "stands in",
    "stand in",
    "stood under",
    "set against",
    "passed over",
    "put away",
    "footing",
    "what came",
    "came out",
    "comes out",
    "come out",
    "the mean",
    "a mean",
    "mean of",
    "means of",
    "are means",
    "held by us",
    "neighbour",
    "neighbours",
    "neighbouring",
    "printed again",
    "prints again",
    "print again",
    "mend",
    "mended",
    "mends",
    "on top of inflation",
    "could not read",
    "stored copy",
    "was not read",
    "was not seen",
    "were not seen",
];

/// The most words of a title, of the name of a preset, of a note under a figure, and of a sentence.
const TITLE: usize = 12;
const PRESET: usize = 6;
const NOTE: usize = 40;
const SENTENCE: usize = 29;
/// The most words of a sentence on average.
const AVERAGE: usize = 20;

fn words(text: &str) -> Vec<&str> {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
    text.split_whitespace().filter(is_word).collect()
}

fn sentences(text: &str) -> Vec<&str> {
    let ends = |text: &str, at: usize| {
        let rest = &text[at..];
        rest.starts_with(". ") || rest.starts_with("? ") || rest.starts_with(".) ")
    };
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in text.char_indices() {
        if ends(text, at) {
            found.push(text[start..=at].trim());
            start = at + 1;
        }
    }
    found.push(text[start..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// The text in lower case with nothing but words, one space around each.
fn bare(text: &str) -> String {
    let kept = |sign: char| {
        if sign.is_alphanumeric() || sign == '-' {
            sign
        } else {
            ' '
        }
    };
    let bare: String = text.to_lowercase().chars().map(kept).collect();
    format!(" {} ", words(&bare).join(" "))
}

/// Numbers that are no year and no limit of a group: `16 or over`, `20 miles`.
fn numbers(title: &str) -> usize {
    let is_number = |word: &str| word.contains(|sign: char| sign.is_ascii_digit());
    let is_year = |word: &str| {
        let word = word.trim_matches([',', ':', ';', '.']);
        let digits = word.chars().filter(char::is_ascii_digit).count();
        !word.contains(['£', '%', ',']) && digits >= 4
    };
    let words = words(title);
    let next = words.iter().skip(1).chain([&""]);
    let counted = words.iter().zip(next).filter(|(word, next)| {
        is_number(word) && !is_year(word) && !["or", "miles"].contains(*next)
    });
    counted.count()
}

fn faults(is_fault: impl Fn(&Said) -> Option<String>) -> Vec<String> {
    let mut faults: Vec<String> = said()
        .iter()
        .filter_map(|said| {
            Some(format!(
                "{}: {} — {}",
                said.place,
                is_fault(said)?,
                said.text
            ))
        })
        .collect();
    faults.sort();
    faults.dedup();
    faults
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn words_are_those_people_use() {
    none(&faults(|said| {
        let text = bare(&said.text);
        BANNED
            .iter()
            .find(|banned| text.contains(&format!(" {banned} ")))
            .map(|banned| format!("“{banned}”"))
    }));
}

#[test]
fn nothing_is_predicted() {
    none(&faults(|said| {
        let text = bare(&said.text);
        let predicts = text.contains(" will ") || text.contains(" shall ");
        predicts.then(|| "a prediction".into())
    }));
}

#[test]
fn titles_are_short_and_have_few_numbers() {
    none(&faults(|said| {
        let (long, many) = (words(&said.text).len(), numbers(&said.text));
        let most = if said.place.starts_with("preset ") {
            PRESET
        } else {
            TITLE
        };
        let is_fault = said.kind == Kind::Title && (long > most || many > 2);
        is_fault.then(|| format!("{long} words, {many} numbers"))
    }));
}

#[test]
fn notes_under_figures_are_short() {
    none(&faults(|said| {
        let long = words(&said.text).len();
        (said.kind == Kind::Note && long > NOTE).then(|| format!("{long} words"))
    }));
}

#[test]
fn sentences_are_short() {
    none(&faults(|said| {
        let lengths: Vec<usize> = sentences(&said.text)
            .iter()
            .map(|sentence| words(sentence).len())
            .collect();
        let longest = lengths.iter().max().copied().unwrap_or(0);
        let (all, count) = (lengths.iter().sum::<usize>(), lengths.len());
        let is_read_beside_a_figure = matches!(said.kind, Kind::Note | Kind::Method);
        let is_wordy = is_read_beside_a_figure && all > AVERAGE * count;
        let is_fault = said.kind != Kind::Label && (longest > SENTENCE || is_wordy);
        is_fault.then(|| format!("{longest} words at most, {all} in {count}"))
    }));
}

#[test]
fn sentences_and_numbers_are_counted_as_they_are_read() {
    assert_eq!(sentences("One. Two 1.5% more? Three").len(), 3);
    assert_eq!(numbers("In 2025 £2.6bn short, 1 in 5; 2024-25"), 3);
    assert_eq!(words("a – b, c").len(), 3);
    assert_eq!(bare("What came: it."), " what came it ");
}
