//! A statement written back: as a sentence that is understood the same, and in the characters of a link.

use super::size::{Degree, Number, Scale, Size, Unit};
use super::{Amount, Measure, Per, Quantity, Read, Statement, read};
use crate::quantity::{Year, whole};
use crate::scope::Prices;
use crate::text::decimal;
use crate::typed;

/// The statement in a sentence without its full stop. Reading it gives the statement again.
pub fn write(statement: &Statement) -> String {
    let mut parts = vec![subject(statement.measure, statement.per)];
    parts.extend(statement.amount.map(predicate));
    parts.extend(statement.prices.map(|prices| in_words(prices).to_string()));
    let year = |year| statement.measure.year_words(year);
    parts.push(if statement.is_of_one_year() {
        format!("in {}", year(statement.to))
    } else {
        format!("from {} to {}", year(statement.from), year(statement.to))
    });
    parts.join(" ")
}

/// What a statement is about: `spending on residential care for each child in care`.
pub(super) fn subject(measure: &Measure, per: Option<Per>) -> String {
    match per {
        None => measure.subject.into(),
        Some(Per::Child) if measure.key == "spending" => "spending for each child in care".into(),
        Some(Per::Child) => format!("{} for each child in care", measure.subject),
        Some(Per::Place) => format!("{} {}", measure.subject, place_words(measure)),
        Some(Per::Share) => format!("the share of {}", measure.who),
    }
}

/// `for each residential place`
pub(super) fn place_words(measure: &Measure) -> &'static str {
    match measure.key {
        "residential-spending" => "for each residential place",
        "fostering-spending" => "for each foster place",
        _ => "for each child in either",
    }
}

pub(super) const fn in_words(prices: Prices) -> &'static str {
    match prices {
        Prices::Cash => "in cash",
        Prices::Real => "after inflation",
    }
}

/// `rose by more than 1,760`, `more than doubled`, `was about £97,000`.
pub(super) fn predicate(amount: Amount) -> String {
    let degree = amount.degree;
    let verb = |is_fall: bool| if is_fall { "fell" } else { "rose" };
    match amount.quantity {
        Quantity::Change {
            size: Size::Word(word),
            is_yearly,
            ..
        } if word.is_verb => with(degree, &format!("{}{}", word.said[0], yearly(is_yearly))),
        Quantity::Change {
            size,
            is_fall,
            is_yearly,
        } => format!(
            "{} by {}{}",
            verb(is_fall),
            with(degree, &size_words(size)),
            yearly(is_yearly)
        ),
        Quantity::Difference { size, is_fall } => {
            format!("{} by {}", verb(is_fall), with(degree, &size_words(size)))
        }
        Quantity::Level(size) => format!("was {}", with(degree, &size_words(size))),
        Quantity::Ends(first, last) => {
            let first = with(degree, &size_words(first));
            format!("went from {first} to {}", size_words(last))
        }
    }
}

const fn yearly(is_yearly: bool) -> &'static str {
    if is_yearly { " a year" } else { "" }
}

pub(super) fn with(degree: Degree, words: &str) -> String {
    format!("{} {words}", degree.word()).trim_start().into()
}

/// `£3.9bn`, `35%`, `1,760`, `a third`, `one in 5`.
pub(super) fn size_words(size: Size) -> String {
    match size {
        Size::Number(number) => number_words(number),
        Size::Word(word) => word.said[0].into(),
        Size::In { parts, whole } => format!("{parts} in {whole}"),
    }
}

fn number_words(number: Number) -> String {
    let text = number.digits.to_string();
    let text = if number.decimals == 0 {
        grouped(&text)
    } else {
        let decimals = usize::from(number.decimals);
        let padded = format!("{text:0>width$}", width = decimals + 1);
        let (whole, fraction) = padded.split_at(padded.len() - decimals);
        format!("{}.{fraction}", grouped(whole))
    };
    let scale = match number.scale {
        Scale::One => "",
        Scale::Thousand => "k",
        Scale::Million => "m",
        Scale::Billion => "bn",
    };
    match number.unit {
        Unit::Plain => format!("{text}{scale}"),
        Unit::Pounds => format!("£{text}{scale}"),
        Unit::Percent => format!("{text}%"),
        Unit::Points => format!("{text} percentage points"),
    }
}

fn grouped(digits: &str) -> String {
    // Four digits without a comma would be read as a year.
    decimal(digits).map_or_else(|| digits.into(), whole)
}

/// The statement in the characters that links are made of: `spending_on_fostering_rose_by_5pc_from_2010-11_to_2023-24`.
pub fn to_link(statement: &Statement) -> String {
    as_in_link(&write(statement))
}

fn as_in_link(text: &str) -> String {
    // Without its comma "2,010" would be read as a year.
    let plain = text.to_ascii_lowercase().replace(',', "~").replace('’', "");
    plain
        .replace('£', "gbp")
        .replace('%', "pc")
        .replace(' ', "_")
}

/// No statement is written with more characters in a link.
const LONGEST_IN_LINK: usize = 200;

/// What a link holds as a claim, unread: the same in the characters that links are made of; `None` where others are left, or where it
/// is longer than any statement.
pub(crate) fn in_link_characters(text: &str) -> Option<String> {
    // As whoever reads it takes these for the same.
    let text = typed::plain(text).replace('/', "-");
    let plain = as_in_link(&text.replace(['\'', '‘', '"', '“', '”'], ""));
    let is_plain = |one: u8| one.is_ascii_alphanumeric() || b"_~.-".contains(&one);
    let is_sound = (1..=LONGEST_IN_LINK).contains(&plain.len()) && plain.bytes().all(is_plain);
    is_sound.then_some(plain)
}

/// Reads what [`to_link`] wrote; `None` where it is no statement. A statement in a link names its years itself.
pub fn from_link(text: &str) -> Option<Statement> {
    let year = Year::starting(2010);
    let chosen = Statement {
        measure: &super::MEASURES[0],
        per: None,
        prices: None,
        from: year,
        to: year,
        amount: None,
    };
    let Read { statement, .. } = read(text, &chosen, |_| year).ok()?;
    Some(statement)
}
