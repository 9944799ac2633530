//! A sentence cut into words, numbers and years.

use super::lexicon::number_word;
use super::size::{Number, Scale, Unit};
use crate::quantity::Year;

/// One piece of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// In small letters, without apostrophes.
    Word(String),
    /// A number; the sign it carried, if any, is `true` for minus.
    Number(Number, Option<bool>),
    /// `2024-25`
    Financial(Year),
    /// `2025`
    Calendar(i32),
}

/// Cuts a sentence. Sentence marks and quotation marks go; dashes between words part them.
///
/// # Errors
/// A piece that is neither word, number nor year.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let plain: String = text
        .chars()
        .map(|letter| match letter {
            '–' | '—' | '−' | '‑' | '‒' => '-',
            '’' | '‘' => '\'',
            '“' | '”' | '"' | '(' | ')' | '«' | '»' | '_' => ' ',
            '~' => ',',
            other => other,
        })
        .collect();
    let mut found = Vec::new();
    for piece in plain.split_whitespace() {
        let piece = piece.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
        let piece = piece.trim_start_matches('\'').to_ascii_lowercase();
        if !piece.is_empty() && piece != "-" {
            cut(&piece, &mut found)?;
        }
    }
    Ok(joined(found))
}

fn cut(piece: &str, found: &mut Vec<Token>) -> Result<(), String> {
    if let Some(year) = financial(piece) {
        found.push(Token::Financial(year));
        return Ok(());
    }
    if let Some((first, last)) = piece
        .split_once('-')
        .filter(|(first, last)| calendar(first).is_some() && calendar(last).is_some())
    {
        for year in [first, last] {
            found.extend(calendar(year).map(Token::Calendar));
        }
        return Ok(());
    }
    if let Some(year) = calendar(piece) {
        found.push(Token::Calendar(year));
        return Ok(());
    }
    if let Some((number, sign)) = number(piece) {
        found.push(Token::Number(number, sign));
        return Ok(());
    }
    if let Some((first, last)) = piece.split_once('-')
        && let (Some((first, _)), Some((last, _))) = (number(first), number(last))
    {
        let ends = [Token::Number(first, None), Token::Number(last, None)];
        let [first, last] = ends;
        found.extend([first, Token::Word("to".into()), last]);
        return Ok(());
    }
    if matches!(piece, "%" | "&") {
        found.push(Token::Word(piece.replace('&', "and")));
        return Ok(());
    }
    for word in piece.split(['-', '/']) {
        let word: String = word.chars().filter(|letter| *letter != '\'').collect();
        if word.is_empty() || !word.chars().all(|sign| sign.is_ascii_alphabetic()) {
            return Err(piece.into());
        }
        found.push(Token::Word(word));
    }
    Ok(())
}

/// Numbers in this range can be years.
const OUR_TIME: std::ops::RangeInclusive<i32> = 1990..=2050;

/// `2024-25`, `2024/25`, `2024-2025`.
fn financial(piece: &str) -> Option<Year> {
    crate::typed::year(piece).filter(|year| OUR_TIME.contains(&year.ends_in()))
}

/// A year of our time, in four plain digits.
fn calendar(piece: &str) -> Option<i32> {
    let is_year = piece.len() == 4 && piece.bytes().all(|byte| byte.is_ascii_digit());
    let year: i32 = is_year.then(|| piece.parse().ok()).flatten()?;
    OUR_TIME.contains(&year).then_some(year)
}

/// `35%`, `£3.9bn`, `1,760`, `-3`, `gbp97k`.
fn number(piece: &str) -> Option<(Number, Option<bool>)> {
    let (sign, rest) = match piece.strip_prefix(['+', '-']) {
        Some(rest) => (Some(piece.starts_with('-')), rest),
        None => (None, piece),
    };
    let pounds = rest.strip_prefix('£').or_else(|| rest.strip_prefix("gbp"));
    let rest = pounds.unwrap_or(rest);
    let end = rest.find(|letter: char| !matches!(letter, '0'..='9' | '.' | ','));
    let (digits, suffix) = rest.split_at(end.unwrap_or(rest.len()));
    let (scale, unit) = match suffix {
        "" => (Scale::One, Unit::Plain),
        "%" | "pc" => (Scale::One, Unit::Percent),
        "bn" | "b" => (Scale::Billion, Unit::Plain),
        "m" | "mn" => (Scale::Million, Unit::Plain),
        "k" => (Scale::Thousand, Unit::Plain),
        _ => return None,
    };
    let unit = match (pounds.is_some(), unit) {
        (true, Unit::Percent) => return None,
        (true, _) => Unit::Pounds,
        (false, unit) => unit,
    };
    Some((digits_of(digits, scale, unit)?, sign))
}

fn digits_of(text: &str, scale: Scale, unit: Unit) -> Option<Number> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let is_first = !first.is_empty() && (first.len() <= 3 || !whole.contains(','));
    let are_thousands = groups.all(|group| group.len() == 3);
    let digits: String = whole
        .chars()
        .filter(|c| *c != ',')
        .chain(fraction.chars())
        .collect();
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.len() <= 15;
    if !is_first || !are_thousands || !is_number || text.ends_with('.') {
        return None;
    }
    Some(Number {
        digits: digits.parse().ok()?,
        decimals: u8::try_from(fraction.len()).ok()?,
        scale,
        unit,
    })
}

/// `ten` in `ten per cent`.
fn in_digits(word: &str) -> Option<Token> {
    let number = Number {
        digits: i64::from(number_word(word)?),
        decimals: 0,
        scale: Scale::One,
        unit: Unit::Plain,
    };
    Some(Token::Number(number, None))
}

/// Numbers joined with the words that belong to them: `3.9 billion pounds`, `35 per cent`.
fn joined(tokens: Vec<Token>) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let is_percent = matches!(tokens.peek(), Some(Token::Word(word)) if matches!(word.as_str(), "per" | "percent" | "%"));
        let token = match token {
            Token::Word(word) if is_percent => in_digits(&word).unwrap_or(Token::Word(word)),
            token => token,
        };
        let Token::Number(mut number, sign) = token else {
            found.push(token);
            continue;
        };
        while let Some(Token::Word(word)) = tokens.peek() {
            match word.as_str() {
                "billion" | "bn" if number.scale == Scale::One => number.scale = Scale::Billion,
                "million" if number.scale == Scale::One => number.scale = Scale::Million,
                "thousand" if number.scale == Scale::One => number.scale = Scale::Thousand,
                "pounds" if number.unit == Unit::Plain => number.unit = Unit::Pounds,
                "%" | "percent" | "pc" if number.unit == Unit::Plain => {
                    number.unit = Unit::Percent;
                }
                "per" if number.unit == Unit::Plain => {
                    let mut ahead = tokens.clone();
                    ahead.next();
                    if ahead.next() != Some(Token::Word("cent".into())) {
                        break;
                    }
                    tokens.next();
                    number.unit = Unit::Percent;
                }
                "points" if number.unit == Unit::Percent => number.unit = Unit::Points,
                "percentage" if number.unit == Unit::Plain => number.unit = Unit::Points,
                "point" | "points" if number.unit == Unit::Points => {}
                _ => break,
            }
            tokens.next();
        }
        found.push(Token::Number(number, sign));
    }
    found
}
