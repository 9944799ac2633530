//! The parts of a sentence, before they are put together.

use super::{Misread, TWO_CLAIMS, refuse, unknown};
use crate::quantity::Year;
use crate::scope::Prices;
use crate::statement::Per;
use crate::statement::lex::Token;
use crate::statement::lexicon::{Part, elsewhere, longest, number_word};
use crate::statement::size::{Degree, Number, Scale, Size, Unit};
use crate::statement::topics::{CARE, TOPICS, Topic};

/// A year as it was named.
#[derive(Clone, Copy)]
pub(super) enum Named {
    Financial(Year),
    March(i32),
    Calendar(i32),
}

/// What a sentence holds, before its parts are put together.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) topics: Vec<&'static Topic>,
    pub(super) is_money: bool,
    pub(super) is_people: bool,
    pub(super) is_weekly: bool,
    pub(super) is_yearly: bool,
    pub(super) is_share: bool,
    pub(super) per: Option<Per>,
    pub(super) prices: Option<Prices>,
    pub(super) degree: Option<Degree>,
    pub(super) is_fall: Option<bool>,
    /// Each size with whether "to" stood before it.
    pub(super) sizes: Vec<(Size, bool)>,
    pub(super) years: Vec<Named>,
    pub(super) is_since: bool,
    pub(super) is_against: bool,
    pub(super) is_now: bool,
    pub(super) span: Option<i32>,
}

/// Sets what may be said once.
fn once<T: PartialEq>(slot: &mut Option<T>, value: T) -> Result<(), Misread> {
    match slot {
        Some(known) if *known != value => refuse(TWO_CLAIMS),
        _ => {
            *slot = Some(value);
            Ok(())
        }
    }
}

impl Parts {
    pub(super) fn gather(tokens: &[Token]) -> Result<Self, Misread> {
        let mut parts = Self::default();
        let texts: Vec<String> = tokens.iter().map(text_of).collect();
        let (mut at, mut was_to) = (0, false);
        while at < tokens.len() {
            let words: Vec<&str> = texts[at..].iter().map(String::as_str).collect();
            let used = if let Some(used) = parts.time(tokens, at)? {
                used
            } else if let Some(used) = parts.one_in(&words) {
                used
            } else if let Some((length, phrase, meaning)) = longest(&words) {
                parts.phrase(&texts[at..], length, phrase, &meaning)?
            } else if let Token::Number(number, sign) = &tokens[at] {
                if let Some(is_minus) = sign {
                    once(&mut parts.is_fall, *is_minus)?;
                }
                parts.sizes.push((Size::Number(*number), was_to));
                1
            } else {
                return Err(unknown(&texts[at]));
            };
            was_to = texts[at] == "to" && used == 1;
            at += used;
        }
        Ok(parts)
    }

    /// Years and spans of years: `2024-25`, `31 March 2025`, `in five years`, `2024-25 prices`.
    fn time(&mut self, tokens: &[Token], at: usize) -> Result<Option<usize>, Misread> {
        let word = |ahead: usize| match tokens.get(at + ahead) {
            Some(Token::Word(word)) => word.as_str(),
            _ => "",
        };
        let calendar = |ahead: usize| match tokens.get(at + ahead) {
            Some(Token::Calendar(year)) => Some(*year),
            _ => None,
        };
        let count = match &tokens[at] {
            Token::Number(number, None) if plain(number).is_some() => plain(number),
            Token::Word(word) => number_word(word).map(i32::from),
            _ => None,
        };
        if let Some(years) =
            count.filter(|_| matches!(word(1), "year" | "years") && word(2) != "old")
        {
            once(&mut self.span, years)?;
            return Ok(Some(2));
        }
        let used = match &tokens[at] {
            Token::Financial(_) if word(1) == "prices" => {
                once(&mut self.prices, Prices::Real)?;
                2
            }
            Token::Financial(year) => {
                self.years.push(Named::Financial(*year));
                1
            }
            Token::Number(..)
                if count == Some(31) && word(1) == "march" && calendar(2).is_some() =>
            {
                self.years.extend(calendar(2).map(Named::March));
                3
            }
            Token::Word(month) if month == "march" && calendar(1).is_some() => {
                self.years.extend(calendar(1).map(Named::March));
                2
            }
            Token::Calendar(year) => {
                self.years.push(Named::Calendar(*year));
                1
            }
            _ => return Ok(None),
        };
        Ok(Some(used))
    }

    /// `one in five`, `1 in 5`, `1 in every 5`.
    fn one_in(&mut self, words: &[&str]) -> Option<usize> {
        let number = |word: &&str| word.parse().ok().or_else(|| number_word(word));
        if number(words.first()?)? != 1 || *words.get(1)? != "in" {
            return None;
        }
        let skip = usize::from(words.get(2) == Some(&"every"));
        let parts: u8 = number(words.get(2 + skip)?)?;
        if parts < 2
            || words
                .get(3 + skip)
                .is_some_and(|word| word.starts_with("year"))
        {
            return None;
        }
        self.is_share = true;
        self.sizes.push((Size::OneIn(parts), false));
        Some(3 + skip)
    }

    fn phrase(
        &mut self,
        texts: &[String],
        length: usize,
        phrase: &str,
        meaning: &[Part],
    ) -> Result<usize, Misread> {
        let behind = &texts[length..];
        if let ([Part::Degree(_)], Some((shorter, part))) = (meaning, elsewhere(phrase))
            && !is_size(behind)
        {
            self.part(part, phrase)?;
            return Ok(shorter);
        }
        for part in meaning {
            self.part(*part, phrase)?;
        }
        Ok(length)
    }

    fn part(&mut self, part: Part, phrase: &str) -> Result<(), Misread> {
        match part {
            Part::Topic(topic) if self.topics.contains(&topic) => {}
            Part::Topic(topic) => self.topics.push(topic),
            Part::Money => self.is_money = true,
            Part::People => self.is_people = true,
            Part::Week => self.is_weekly = true,
            Part::Yearly => self.is_yearly = true,
            Part::Share => self.is_share = true,
            Part::OfAll if self.sizes.is_empty() => {
                self.is_people = true;
                if phrase.contains("care") || phrase.contains("looked") {
                    self.topics.push(&TOPICS[CARE]);
                }
            }
            Part::OfAll => self.is_share = true,
            Part::Per(per) => return once(&mut self.per, per),
            Part::Prices(prices) => return once(&mut self.prices, prices),
            Part::Degree(degree) => return once(&mut self.degree, degree),
            Part::Direction(is_fall) => return once(&mut self.is_fall, is_fall),
            Part::Size(word) => self.sizes.push((Size::Word(word), false)),
            Part::Against => self.is_against = true,
            Part::Since => self.is_since = true,
            Part::Now => self.is_now = true,
            Part::Span(years) => return once(&mut self.span, years),
            Part::To | Part::Filler => {}
        }
        Ok(())
    }
}

/// A small whole number without unit.
fn plain(number: &Number) -> Option<i32> {
    let is_plain = number.unit == Unit::Plain && number.scale == Scale::One && number.decimals == 0;
    is_plain
        .then(|| i32::try_from(number.digits).ok())
        .flatten()
}

/// A token as phrases are matched with it.
fn text_of(token: &Token) -> String {
    match token {
        Token::Word(word) => word.clone(),
        Token::Number(number, _) => plain(number)
            .map(|number| number.to_string())
            .unwrap_or_else(|| "#".into()),
        Token::Financial(year) => year.to_string(),
        Token::Calendar(year) => format!("c{year}"),
    }
}

/// Whether a size comes next, so that "more than" is a word about it.
fn is_size(texts: &[String]) -> bool {
    let words: Vec<&str> = texts.iter().map(String::as_str).collect();
    let Some(first) = words.first() else {
        return false;
    };
    let is_span = |word: Option<&&str>| word.is_some_and(|word| word.starts_with("year"));
    if longest(&words).is_some_and(|(_, _, parts)| matches!(parts[..], [Part::Size(_)])) {
        return true;
    }
    if *first == "#" || first.bytes().all(|byte| byte.is_ascii_digit()) {
        return !is_span(words.get(1));
    }
    number_word(first).is_some() && words.get(1) == Some(&"in")
}
