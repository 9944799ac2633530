//! From a sentence to a statement, or to the sentence that says what could not be read: its parts are gathered, then put
//! together.

mod amount;
mod gather;
mod subject;

use super::lex::tokens;
use super::size::Unit;
use super::topics::{CARE, TOPICS};
use super::{Measure, Statement};
use crate::quantity::Year;
use gather::{Named, Parts};

/// What was read, and what of it the sentence itself named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    pub statement: Statement,
    pub names_measure: bool,
    pub names_years: bool,
}

/// Why a sentence was not read, in a sentence for its reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread(pub String);

impl std::fmt::Display for Misread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Misread {}

/// Reads a claim. What the sentence does not name (measure, years) is as in `chosen`; `latest` gives a measure's latest year,
/// for "since 2010-11" and "in five years".
///
/// # Errors
/// Where a word is unknown, or the sentence could mean two things: nothing is guessed.
pub fn read(
    text: &str,
    chosen: &Statement,
    latest: impl Fn(&Measure) -> Year,
) -> Result<Read, Misread> {
    if text.chars().count() > MOST_LETTERS {
        return Err(Misread(format!(
            "That is longer than {MOST_LETTERS} letters. Check one claim at a time."
        )));
    }
    let tokens = tokens(text).map_err(|piece| unknown(&piece))?;
    let parts = Parts::gather(&tokens)?;
    parts.statement(chosen, &latest)
}

/// Longer than any one claim.
const MOST_LETTERS: usize = 300;

fn unknown(piece: &str) -> Misread {
    let shown: String = piece.chars().take(40).collect();
    Misread(format!(
        "We can’t read “{shown}”. Take it out, or say it in another way."
    ))
}

fn refuse<T>(sentence: &str) -> Result<T, Misread> {
    Err(Misread(sentence.into()))
}

const TWO_CLAIMS: &str = "That is more than one claim. Check one at a time.";

impl Parts {
    fn statement(
        self,
        chosen: &Statement,
        latest: &dyn Fn(&Measure) -> Year,
    ) -> Result<Read, Misread> {
        let named = self.measure()?;
        let unit = self.sizes.first().map(|(size, _)| size.unit());
        let measure = match (named, unit) {
            (Some(measure), _) => measure,
            (None, Some(Unit::Pounds)) if chosen.measure.is_people() => {
                TOPICS[CARE].money().unwrap_or(chosen.measure)
            }
            (None, Some(Unit::Plain)) if chosen.measure.is_money() => {
                TOPICS[CARE].people().unwrap_or(chosen.measure)
            }
            (None, _) => chosen.measure,
        };
        let per = self.per_of(measure)?;
        let amount = self.amount(measure, per)?;
        let mut statement = Statement {
            measure,
            per,
            prices: self.prices.filter(|_| measure.is_money()),
            from: chosen.from,
            to: chosen.to,
            amount,
        };
        self.set_years(latest, &mut statement)?;
        Ok(Read {
            names_measure: named.is_some(),
            names_years: !self.years.is_empty() || self.span.is_some() || self.is_now,
            statement,
        })
    }

    fn set_years(
        &self,
        latest: &dyn Fn(&Measure) -> Year,
        statement: &mut Statement,
    ) -> Result<(), Misread> {
        let measure = statement.measure;
        let latest = latest(measure);
        let years: Vec<Year> = self
            .years
            .iter()
            .map(|named| year_of(*named, measure))
            .collect::<Result<_, _>>()?;
        let is_from = self.is_since || self.is_against;
        match years[..] {
            [] => {
                if self.is_now || self.span.is_some() {
                    statement.to = latest;
                }
            }
            [year] if is_from && !statement.is_of_one_year() => {
                (statement.from, statement.to) = (year, latest);
            }
            [year] => statement.to = year,
            [first, last] if self.is_against => (statement.from, statement.to) = (last, first),
            [first, last] => (statement.from, statement.to) = (first, last),
            _ => return refuse("That names more than two years."),
        }
        if let Some(span) = self.span {
            let from = statement.to.plus(-span);
            if years.len() > 1 && statement.to.since(statement.from).abs() != span {
                return refuse("The years named and the number of years do not agree.");
            }
            if years.len() < 2 && is_from && !years.is_empty() {
                statement.to = statement.from.plus(span);
            } else if years.len() < 2 {
                statement.from = from;
            }
        }
        if statement.is_of_one_year() {
            statement.from = statement.to;
        } else if years.len() == 1
            && !is_from
            && self.span.is_none()
            && statement.from >= statement.to
        {
            return refuse("From which year? Name two years, or a number of years.");
        }
        Ok(())
    }
}

fn year_of(named: Named, measure: &Measure) -> Result<Year, Misread> {
    match named {
        Named::Financial(year) => Ok(year),
        Named::March(calendar) => Ok(Year::starting(calendar - 1)),
        Named::Calendar(calendar) if measure.is_by_march() => Ok(Year::starting(calendar - 1)),
        Named::Calendar(calendar) => Err(Misread(format!(
            "For spending, “{calendar}” can mean {} or {}. Write one of them.",
            Year::starting(calendar - 1),
            Year::starting(calendar)
        ))),
    }
}
