//! From a sentence to a statement, or to the sentence that says what could not be read: its parts are gathered, then put
//! together.

mod amount;
mod gather;
mod subject;

use super::lex::tokens;
use super::size::Unit;
use super::topics::{CARE, TOPICS};
use super::{MEASURES, Measure, Statement};
use crate::quantity::Year;
pub(in crate::past::statement) use gather::Role;
use gather::{Named, Parts};

/// What was read, and what of it the sentence itself named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    pub statement: Statement,
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
        "We can’t read “{shown}” here. Say it in other words, or leave it out if the claim means the same without it."
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
        let unit = self.sizes.first().map(|sized| sized.size.unit());
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
        if self
            .priced_in
            .is_some_and(|year| year != latest(&MEASURES[0]))
        {
            return refuse(
                "We have only the latest year’s prices. Write “after inflation”, or “in cash”.",
            );
        }
        let per = self.per_of(measure)?;
        let amount = self.amount(measure, per)?;
        let mut statement = Statement {
            measure,
            per,
            prices: self.prices.filter(|_| measure.is_money()),
            from: chosen.from,
            to: chosen.to,
            amount: amount.map(|(amount, _)| amount),
        };
        let is_turned = amount.is_some_and(|(_, is_turned)| is_turned);
        self.set_years(latest, &mut statement, is_turned)?;
        Ok(Read {
            names_years: !self.years.is_empty() || self.span.is_some() || self.is_now,
            statement,
        })
    }

    /// `is_turned` where the later amount was named first.
    fn set_years(
        &self,
        latest: &dyn Fn(&Measure) -> Year,
        statement: &mut Statement,
        is_turned: bool,
    ) -> Result<(), Misread> {
        let measure = statement.measure;
        let years: Vec<(Year, Role)> = self
            .years
            .iter()
            .map(|(named, role)| Ok((year_of(*named, measure)?, *role)))
            .collect::<Result<_, _>>()?;
        let span = match (self.span, &years[..]) {
            (None, [_]) if self.is_year_to && !measure.is_flow() => Some(1),
            (span, _) => span,
        };
        match years[..] {
            [] if self.is_now || span.is_some() => statement.to = latest(measure),
            [] => {}
            [(year, _)] if statement.is_of_one_year() => statement.to = year,
            [(year, Role::From | Role::Against)] => {
                statement.from = year;
                statement.to = span.map_or_else(|| latest(measure), |span| year.plus(span));
            }
            [(year, role)] => {
                statement.to = year;
                let is_in_that_year = role == Role::Plain && statement.is_change();
                match span.or(is_in_that_year.then_some(1)) {
                    Some(span) => statement.from = year.plus(-span),
                    None => {
                        return refuse("From which year? Name two years, or a number of years.");
                    }
                }
            }
            [(first, a), (last, b)] => {
                let is_back = matches!(b, Role::From | Role::Against)
                    || a == Role::To
                    || (is_turned && b != Role::To);
                let (from, to) = if is_back {
                    (last, first)
                } else {
                    (first, last)
                };
                (statement.from, statement.to) = (from, to);
                if span.is_some_and(|span| to.since(from).abs() != span) {
                    return refuse("The years named and the number of years do not agree.");
                }
            }
            _ => return refuse("That names more than two years."),
        }
        match span {
            Some(span) if years.is_empty() => statement.from = statement.to.plus(-span),
            _ => {}
        }
        if statement.is_of_one_year() {
            statement.from = statement.to;
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
