//! The words of the newsroom pack, for any scenario: each number in them is the model's after the rounding that the pack states.

mod common;

use common::{Random, england};
use model::baseline::Baseline;
use model::check::check_code;
use model::dataset::id;
use model::frame::Frame;
use model::lever::Lever;
use model::newsroom::{Piece, Places, as_json, in_one_file, pieces, read_me};
use model::outcome::{Outcome, outcome};
use model::prices::{FIRST_SHOWN, spending};
use model::projection::in_prices;
use model::scope::Prices;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const LINK: &str = "https://a.example/?v=1";
const FRAME: Frame<'_> = Frame {
    address: "https://a.example/edition/2026/embed/main/?v=1",
    title: "Cost & money",
    width: "640",
    height: "912",
};

fn said(baseline: &Baseline, outcome: &Outcome) -> Vec<Piece> {
    let places = Places {
        link: LINK,
        frame: Some(FRAME),
    };
    pieces(baseline, outcome, &places)
}

fn words<'a>(pieces: &'a [Piece], key: &str) -> &'a str {
    &pieces
        .iter()
        .find(|piece| piece.key == key)
        .expect(key)
        .words
}

/// A number as it is written: what it is, and half of its last digit.
#[derive(Debug)]
enum Written {
    Pounds(f64, f64),
    Percent(f64, f64),
    Bare(f64),
    /// `2029-30`
    Year(String),
}

/// Every number in a text, but those of addresses, licences and laws.
fn numbers(text: &str) -> Vec<Written> {
    let text = text
        .replace(LINK, "")
        .replace("v3.0", "")
        .replace("CC BY 4.0", "")
        .replace("section 251", "");
    let is_part = |c: char| c.is_ascii_digit() || ".,-".contains(c);
    let mut found = Vec::new();
    let mut rest = text.as_str();
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let before = &rest[..start];
        let end = rest[start..]
            .find(|c| !is_part(c))
            .map_or(rest.len(), |end| start + end);
        let digits = rest[start..end].trim_end_matches(['.', ',', '-']);
        let after = &rest[start + digits.len()..];
        found.push(written(digits, before.ends_with('£'), after));
        rest = after;
    }
    found
}

fn written(digits: &str, is_money: bool, after: &str) -> Written {
    if digits.contains('-') {
        return Written::Year(digits.into());
    }
    let plain = digits.replace(',', "");
    let value: f64 = plain.parse().expect("a number");
    let decimals = plain.split_once('.').map_or(0, |(_, part)| part.len());
    let half = (0..decimals).fold(0.5, |half, _| half / 10.0);
    match after.chars().next() {
        Some('b') if is_money => Written::Pounds(value * 1e9, half * 1e9),
        Some('m') if is_money => Written::Pounds(value * 1e6, half * 1e6),
        Some('%') => Written::Percent(value, half),
        _ if after.starts_with(" percentage point") => Written::Percent(value, half),
        _ if is_money => panic!("£{digits} of {after}"),
        _ => Written::Bare(value),
    }
}

/// What the words of a scenario may say.
struct Known {
    pounds: Vec<f64>,
    percents: Vec<f64>,
    counts: Vec<f64>,
    years: Vec<String>,
    calendar: Vec<f64>,
}

/// Of A, if there is one, too.
fn known(baseline: &Baseline, outcome: &Outcome) -> Known {
    let own = known_of_one(baseline, outcome);
    let Some(versus) = &outcome.versus else {
        return own;
    };
    let first = known_of_one(
        baseline,
        &model::outcome::outcome(baseline, &versus.first, outcome.prices),
    );
    Known {
        pounds: [own.pounds, first.pounds, vec![versus.gap.abs()]].concat(),
        percents: [own.percents, first.percents].concat(),
        counts: [own.counts, first.counts].concat(),
        ..own
    }
}

fn known_of_one(baseline: &Baseline, outcome: &Outcome) -> Known {
    let (last, prices) = (outcome.projection.last(), outcome.prices);
    let base = baseline.base.year;
    let spent = [FIRST_SHOWN, base].map(|year| spending(baseline, year, prices).expect("a figure"));
    let ahead = [last.need, last.resources, last.gap];
    let ahead = ahead.map(|pounds| in_prices(pounds, last, prices).abs());
    let counts = [FIRST_SHOWN, base].map(|year| baseline.series(id::CLA_STOCK).value(year));
    let counts = counts.into_iter().flatten();
    let settings = Lever::ALL.map(|lever| outcome.scenario.value(lever));
    let between = (0..=last.year.since(FIRST_SHOWN)).map(|after| FIRST_SHOWN.plus(after));
    let edition = &baseline.edition;
    Known {
        pounds: spent.into_iter().chain(ahead).collect(),
        percents: settings.into_iter().flatten().map(f64::abs).collect(),
        counts: counts.chain([last.children]).collect(),
        years: between.map(|year| year.to_string()).collect(),
        calendar: calendar(&[
            &FIRST_SHOWN.last_day(),
            &base.last_day(),
            &last.year.last_day(),
            &edition.id.to_string(),
            &edition.as_at.to_string(),
        ]),
    }
}

/// The days and years in dates.
fn calendar(dates: &[&str]) -> Vec<f64> {
    let parts = dates.iter().flat_map(|date| date.split(' '));
    parts.filter_map(|part| part.parse().ok()).collect()
}

impl Known {
    /// Whether the model has such a number, once rounded.
    fn has(&self, number: &Written) -> bool {
        // A number in the middle goes up; its fraction may have no end.
        let near = |all: &[f64], value: f64, half: f64| {
            all.iter()
                .any(|one| (one - value).abs() <= half * 1.000_001)
        };
        match number {
            Written::Pounds(value, half) => near(&self.pounds, *value, *half),
            Written::Percent(value, half) => near(&self.percents, *value, *half),
            Written::Bare(value) => {
                near(&self.counts, *value, 5.0) || near(&self.calendar, *value, 0.0)
            }
            Written::Year(year) => self.years.contains(year),
        }
    }
}

#[test]
fn every_number_in_the_words_is_the_model_s_once_rounded() {
    let england = england();
    let mut random = Random::new(2_026);
    for turn in 0..600 {
        let scenario = random.scenario(&england);
        let prices = random.pick(&[Prices::Real, Prices::Cash]);
        let mut outcome = outcome(&england, &scenario, prices);
        if turn % 3 == 0 {
            outcome = outcome.beside(&england, &random.scenario(&england));
        }
        let known = known(&england, &outcome);
        let said = said(&england, &outcome);
        let of_numbers = |piece: &&Piece| !["embed", "check"].contains(&piece.key);
        for piece in said.iter().filter(of_numbers) {
            let numbers = numbers(&piece.words);
            for number in &numbers {
                assert!(known.has(number), "{number:?} in {}", piece.words);
            }
            let is_of_the_scenario = ["headline", "standfirst", "sentence", "caption", "alt"];
            assert_eq!(
                numbers.is_empty(),
                piece.key == "link",
                "{}: {}",
                piece.key,
                piece.words
            );
            if is_of_the_scenario.contains(&piece.key) {
                let last = outcome.projection.last().year.to_string();
                assert!(piece.words.contains(&last), "{}", piece.words);
            }
        }
        let standfirst = numbers(words(&said, "standfirst"));
        let sums = standfirst
            .iter()
            .filter(|number| matches!(number, Written::Pounds(..)));
        assert_eq!(sums.count(), 2, "need and the money for it");
    }
}

#[test]
fn a_number_that_is_not_the_model_s_is_noticed() {
    let england = england();
    let outcome = outcome(&england, &england.defaults, Prices::Real);
    let known = known(&england, &outcome);
    for wrong in [
        "£2.7bn",
        "£13.7bn",
        "81,790 children",
        "3.3%",
        "2031-32",
        "2014",
    ] {
        assert!(!known.has(&numbers(wrong)[0]), "{wrong}");
    }
    for right in ["£2.5bn", "81,770", "31 March 2025", "2024-25"] {
        assert!(
            numbers(right).iter().all(|number| known.has(number)),
            "{right}"
        );
    }
}

#[test]
fn the_words_say_whose_figures_which_edition_and_where() {
    let england = england();
    let outcome = outcome(&england, &england.defaults, Prices::Real);
    let said = said(&england, &outcome);
    assert_eq!(
        words(&said, "headline"),
        "Money for children in care in England would fall £2.5bn short in 2029-30"
    );
    let edition = &england.edition;
    for key in ["source", "citation"] {
        let text = words(&said, key);
        assert!(text.contains(&format!("dition {}", edition.id)), "{text}");
        assert!(text.contains(&edition.as_at.to_string()), "{text}");
    }
    let source = words(&said, "source");
    assert!(source.contains("Department for Education"), "{source}");
    assert!(!source.contains("Data: The Care Gap"), "{source}");
    assert!(words(&said, "citation").contains(LINK));
    assert!(words(&said, "embed").contains("edition/2026/embed/main/?v=1\""));
    let names: Vec<_> = said.iter().map(|piece| piece.name.to_uppercase()).collect();
    let all = in_one_file(&said);
    for (piece, name) in said.iter().zip(names) {
        assert!(all.contains(&format!("{name}\n\n{}\n", piece.words)));
    }
}

#[test]
fn nothing_is_said_as_if_it_would_come_and_a_saving_names_the_child() {
    let england = england();
    let mut random = Random::new(11);
    for _ in 0..300 {
        let scenario = random.scenario(&england);
        let outcome = outcome(&england, &scenario, Prices::Real);
        let said = said(&england, &outcome);
        for key in ["standfirst", "caption"] {
            let text = words(&said, key);
            let lower = text.to_lowercase();
            for wrong in [" will ", "nan", "£-", "£−", "  ", "..", "£0m", " inf "] {
                assert!(!lower.contains(wrong), "“{wrong}” in {text}");
            }
            assert!(text.contains("a scenario, not a forecast"), "{text}");
        }
        let saves = words(&said, "sentence").contains("A placement is chosen for the child");
        let standfirst = words(&said, "standfirst");
        assert_eq!(
            standfirst.contains("A placement is chosen for the child"),
            saves
        );
    }
}

#[test]
fn the_texts_are_sound_json_and_the_read_me_names_link_edition_and_files() {
    let england = england();
    let outcome = outcome(&england, &england.defaults, Prices::Real);
    let json = as_json(&said(&england, &outcome));
    assert!(json.starts_with("[{\"key\":\"headline\",\"name\":\"Headline\",\"words\":\"Money for"));
    assert_eq!(json.matches("{\"key\":").count(), 10);
    let files = [("words.txt".to_string(), "Every text")];
    let read_me = read_me(&england, &outcome, LINK, &files);
    let code = check_code(&england, &outcome.scenario);
    for part in [
        LINK,
        &format!("CHECK CODE\n\n{code}\n"),
        "2026: figures as at ",
        "words.txt\n    Every text\n",
        "It is a scenario, not a forecast.",
    ] {
        assert!(read_me.contains(part), "{part}: {read_me}");
    }
}
