//! The parts of a sentence, before they are put together.

use super::{Misread, TWO_CLAIMS, refuse, unknown};
use crate::quantity::Year;
use crate::scope::Prices;
use crate::statement::Per;
use crate::statement::lex::Token;
use crate::statement::lexicon::{elsewhere, longest, number_word};
use crate::statement::size::{Degree, Number, Scale, Size, Unit};
use crate::statement::topics::{CARE, TOPICS, Topic};
use crate::statement::vocabulary::Part;

/// A year as it was named.
#[derive(Clone, Copy)]
pub(super) enum Named {
    Financial(Year),
    March(i32),
    Calendar(i32),
}

/// The word before a number or a year that says which end it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::past::statement) enum Role {
    #[default]
    Plain,
    From,
    To,
    /// "by 2024-25": until then; before a number it says nothing.
    By,
    /// "compared with": the earlier.
    Against,
    Between,
}

/// A number with the words that belong to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sized {
    pub(super) size: Size,
    pub(super) degree: Degree,
    pub(super) role: Role,
    /// Whether it is the next word but "to" behind the size before it.
    pub(super) is_next: bool,
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
    /// The year whose prices are named: only the base year's are known.
    pub(super) priced_in: Option<Year>,
    pub(super) is_fall: Option<bool>,
    pub(super) sizes: Vec<Sized>,
    pub(super) years: Vec<(Named, Role)>,
    /// "is", "makes up": a number behind it is a level or a share, not a change.
    pub(super) is_linked: bool,
    pub(super) is_year_to: bool,
    pub(super) is_now: bool,
    pub(super) span: Option<i32>,
    /// What stands before the next number or year.
    role: Role,
    degree: Option<Degree>,
    /// At which token the last size ended.
    size_end: usize,
}

/// No measure has figures over more years.
const MOST_YEARS: i32 = 40;

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
        let mut at = 0;
        while at < tokens.len() {
            let words: Vec<&str> = texts[at..].iter().map(String::as_str).collect();
            let used = if let Some(used) = parts.time(tokens, at)? {
                used
            } else if let Some(used) = parts.one_in(&words, at) {
                used
            } else if let Some((length, phrase, meaning)) = longest(&words) {
                parts.phrase(&texts[at..], (length, phrase), &meaning, at)?
            } else if let Token::Number(number, sign) = &tokens[at] {
                if let Some(is_minus) = sign {
                    once(&mut parts.is_fall, *is_minus)?;
                }
                parts.size(Size::Number(*number), at, 1);
                1
            } else {
                return Err(unknown(&texts[at]));
            };
            at += used;
        }
        Ok(parts)
    }

    /// Takes a size with what stood before it.
    fn size(&mut self, size: Size, at: usize, length: usize) {
        self.sizes.push(Sized {
            size,
            degree: self.degree.take().unwrap_or(Degree::Plain),
            role: std::mem::take(&mut self.role),
            is_next: !self.sizes.is_empty() && at == self.size_end + 1,
        });
        self.size_end = at + length;
    }

    fn year(&mut self, year: Named) {
        self.years.push((year, std::mem::take(&mut self.role)));
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
            if !(1..=MOST_YEARS).contains(&years) {
                return refuse("That is more years than there are figures for.");
            }
            once(&mut self.span, years)?;
            return Ok(Some(2));
        }
        let used = match &tokens[at] {
            Token::Financial(year) if word(1) == "prices" => {
                once(&mut self.prices, Prices::Real)?;
                once(&mut self.priced_in, *year)?;
                2
            }
            Token::Financial(year) => {
                self.year(Named::Financial(*year));
                1
            }
            Token::Number(..)
                if count == Some(31) && word(1) == "march" && calendar(2).is_some() =>
            {
                calendar(2)
                    .into_iter()
                    .for_each(|year| self.year(Named::March(year)));
                3
            }
            Token::Word(month) if month == "march" && calendar(1).is_some() => {
                calendar(1)
                    .into_iter()
                    .for_each(|year| self.year(Named::March(year)));
                2
            }
            Token::Calendar(year) => {
                self.year(Named::Calendar(*year));
                1
            }
            _ => return Ok(None),
        };
        Ok(Some(used))
    }

    /// `one in five`, `6 in 10`, `1 in every 300`.
    fn one_in(&mut self, words: &[&str], at: usize) -> Option<usize> {
        let number = |word: &&str| {
            let digits = word.parse::<u16>().ok();
            digits.or_else(|| number_word(word).map(u16::from))
        };
        let parts = number(words.first()?)?;
        if *words.get(1)? != "in" {
            return None;
        }
        let skip = usize::from(words.get(2) == Some(&"every"));
        let whole = number(words.get(2 + skip)?)?;
        let is_span = |word: &&str| word.starts_with("year");
        if parts < 1 || whole <= parts || words.get(3 + skip).is_some_and(is_span) {
            return None;
        }
        self.is_share = true;
        self.size(Size::In { parts, whole }, at, 3 + skip);
        Some(3 + skip)
    }

    fn phrase(
        &mut self,
        texts: &[String],
        (length, phrase): (usize, &str),
        meaning: &[Part],
        at: usize,
    ) -> Result<usize, Misread> {
        // "More than" and its kind belong to the number that follows, and to nothing else.
        if let [Part::Degree(_)] = meaning
            && !is_size(&texts[length..])
        {
            let (shorter, part) = elsewhere(phrase).ok_or_else(|| unknown(phrase))?;
            self.part(part, phrase)?;
            return Ok(shorter);
        }
        for part in meaning {
            if let Part::Size(word) = part {
                self.size(Size::Word(word), at, length);
            } else {
                self.part(*part, phrase)?;
            }
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
            Part::Refused(sentence) => return refuse(sentence),
            Part::Role(role) => self.role = role,
            Part::Linked => self.is_linked = true,
            Part::YearTo => self.is_year_to = true,
            Part::Direction(is_fall) => return once(&mut self.is_fall, is_fall),
            Part::Now => self.is_now = true,
            Part::Span(years) => return once(&mut self.span, years),
            Part::Size(_) | Part::Filler => {}
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
    number_word(first).is_some() && words.get(1) == Some(&"in") && !is_span(words.get(3))
}
