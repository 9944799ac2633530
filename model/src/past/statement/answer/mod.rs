//! The answer to a claim: one sentence first, then what else it could be, then every reading in a table.

mod further;
mod table;

use super::readings::{About, Reading, SAME_COUNCILS};
use super::write::{in_words, predicate, size_words, subject};
use super::{Amount, Evidence, Per, Quantity, Ruling, Size, Statement, readings};
use crate::compare::{self, Question, Vintage};
use crate::quantity::Year;
use crate::sheet::Sheet;
use crate::text::capitalised;
use crate::text::listed;
use crate::text::went;
use crate::text::{moved, percent};

/// What the figures say of a statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub ruling: Ruling,
    /// The answer in one sentence.
    pub sentence: String,
    /// What else a reader should know: what it would fit, other years, the divisor, the definition. A sentence each.
    pub further: Vec<String>,
    /// Every reading, a row each.
    pub sheet: Sheet,
    /// What must be known of the years compared.
    pub notes: Vec<String>,
}

/// The parts of a statement as the grammar understood them, each with its label.
pub fn understood(statement: &Statement) -> Vec<(&'static str, String)> {
    let measure = statement.measure;
    let mut parts = vec![("Measure", capitalised(&subject(measure, statement.per)))];
    let year = |year| measure.year_words(year);
    if statement.is_of_one_year() {
        parts.push(("Year", year(statement.to)));
    } else {
        parts.push((
            "Years",
            format!("{} to {}", year(statement.from), year(statement.to)),
        ));
    }
    if let Some(amount) = statement.amount {
        parts.push(("Claim", predicate(amount)));
    }
    if measure.is_money() {
        let prices = statement.prices.map_or("not given: we try both", in_words);
        parts.push(("Prices", prices.into()));
    }
    parts
}

/// Holds a statement against the figures.
pub fn answer(evidence: Evidence<'_>, statement: &Statement) -> Answer {
    let all = readings(evidence, statement.measure, statement.from, statement.to);
    if all.is_empty() {
        return no_figure(evidence, statement);
    }
    let is_one_year = statement.from == statement.to && !statement.is_of_one_year();
    if is_one_year && statement.amount.is_some() {
        let year = statement.measure.year_words(statement.to);
        return without_figures(format!(
            "{} is one year, so there is no change to check.",
            capitalised(&year)
        ));
    }
    let desk = Desk {
        evidence,
        statement,
        all: &all,
    };
    let (ruling, sentence) = desk.ruling();
    Answer {
        ruling,
        sentence,
        further: desk.further(ruling),
        sheet: table::sheet(statement, &all),
        notes: desk.notes(),
    }
}

fn no_figure(evidence: Evidence<'_>, statement: &Statement) -> Answer {
    let known = statement.measure.years(evidence);
    let missing = [statement.from, statement.to]
        .into_iter()
        .find(|year| !known.contains(year));
    let year = |year: &Year| statement.measure.year_words(*year);
    let spans: Vec<String> = known
        .chunk_by(|a, b| b.since(*a) == 1)
        .filter_map(|span| match (span.first()?, span.last()?) {
            (first, last) if first == last => Some(year(first)),
            (first, last) => Some(format!("{} to {}", year(first), year(last))),
        })
        .collect();
    let unsound = missing.and_then(|year| statement.measure.unsound(evidence, year));
    without_figures(match unsound {
        Some(note) => format!("The two cannot be compared. {note}"),
        None => format!(
            "There is no figure for {} in {}. There are figures for {}.",
            statement.measure.subject,
            missing.as_ref().map_or_else(|| "those years".into(), year),
            listed(&spans)
        ),
    })
}

/// An answer that says why there is none.
fn without_figures(sentence: String) -> Answer {
    Answer {
        ruling: Ruling::NoFigure,
        sentence,
        further: Vec::new(),
        sheet: Sheet::default(),
        notes: Vec::new(),
    }
}

struct Desk<'a> {
    evidence: Evidence<'a>,
    statement: &'a Statement,
    all: &'a [Reading],
}

impl Desk<'_> {
    /// Readings the claim allows, the one it would be taken for first.
    fn allowed(&self) -> Vec<&Reading> {
        self.all
            .iter()
            .filter(|reading| self.statement.allows(reading))
            .collect()
    }

    fn ruling(&self) -> (Ruling, String) {
        let Some(amount) = self.statement.amount else {
            return (
                Ruling::NoClaim,
                format!("{}.", capitalised(&self.summary())),
            );
        };
        let allowed = self.allowed();
        match allowed.iter().find(|reading| amount.fits(reading)) {
            Some(reading) => (Ruling::Right, self.right(reading, amount)),
            None if allowed.is_empty() => (
                Ruling::NoFigure,
                format!(
                    "There is no figure for {} in these years.",
                    subject(self.statement.measure, self.statement.per)
                ),
            ),
            None => (Ruling::Wrong, format!("Not right: {}.", self.summary())),
        }
    }

    /// `Right: spending more than doubled in cash, up 106.5%; after inflation it rose 61.3%.`
    fn right(&self, reading: &Reading, amount: Amount) -> String {
        let claimed = predicate(amount);
        let basis = price_basis(reading);
        let which = if reading.which.is_empty() {
            String::new()
        } else {
            format!(", {},", reading.which)
        };
        let mut said = format!("Right: {}{which} {claimed}{basis}", reading.subject);
        said.push_str(&match amount.quantity {
            Quantity::Change {
                is_yearly: true,
                size,
                ..
            } => {
                let yearly = reading.central_yearly();
                let written = format!("{}%", percent(yearly.abs()));
                if size_words(size) == written {
                    String::new()
                } else {
                    format!(" ({} a year)", signed_percent(yearly))
                }
            }
            Quantity::Change { .. } => format!(", {}", went(reading.central())),
            Quantity::Difference { .. } => {
                format!(", from {} to {}", reading.written(0), reading.written(1))
            }
            Quantity::Level(size) => exact(&[(size, reading.written(1))]),
            Quantity::Ends(first, last) => {
                exact(&[(first, reading.written(0)), (last, reading.written(1))])
            }
        });
        let others = self.allowed();
        let same =
            |other: &&&Reading| other.which == reading.which && other.prices != reading.prices;
        if let Some(other) = others.iter().find(same) {
            said.push_str(&format!(
                "; {} it {}",
                other.prices.map_or("", in_words),
                self.what_happened(other)
            ));
        }
        said + "."
    }

    /// `spending on residential care rose 95.5% in cash and 64.6% after inflation between 2019-20 and 2023-24`
    fn summary(&self) -> String {
        let statement = self.statement;
        let about = statement.per.map_or(About::Whole, About::Each);
        let of: Vec<&Reading> = self
            .all
            .iter()
            .filter(|reading| reading.about == about)
            .collect();
        // What we say of our own accord is like for like, where councils are missing.
        let same = of
            .iter()
            .find(|reading| reading.which.ends_with(SAME_COUNCILS));
        let Some(first) = same.or(of.first()) else {
            return format!(
                "there is no figure for {}",
                subject(statement.measure, statement.per)
            );
        };
        let year = |year| statement.measure.year_words(year);
        let when = match (statement.is_of_one_year(), statement.from == statement.to) {
            (true, _) | (_, true) => format!("in {}", year(statement.to)),
            _ => format!(
                "between {} and {}",
                year(statement.from),
                year(statement.to)
            ),
        };
        let mut pairs: Vec<String> = Vec::new();
        for reading in of.iter().filter(|reading| reading.which == first.which) {
            let basis = reading
                .prices
                .map_or(String::new(), |prices| format!(" {}", in_words(prices)));
            pairs.push(format!("{}{basis}", self.what_happened(reading)));
        }
        // One verb serves both where it is the same.
        if let [first, others @ ..] = &mut pairs[..] {
            let verb = first
                .split_inclusive(' ')
                .next()
                .unwrap_or_default()
                .to_string();
            for other in others {
                *other = other.strip_prefix(&verb).unwrap_or(other).to_string();
            }
        }
        let which = if first.which.is_empty() {
            String::new()
        } else {
            format!(", {},", first.which)
        };
        format!("{}{which} {} {when}", first.subject, listed(&pairs))
    }

    /// `rose 95.5%`, `was £3.1bn`: in the form the claim has.
    fn what_happened(&self, reading: &Reading) -> String {
        let one_year = self.statement.from == self.statement.to;
        match self.statement.amount.map(|amount| amount.quantity) {
            Some(Quantity::Level(_)) => format!("was {}", reading.written(1)),
            _ if one_year => format!("was {}", reading.written(1)),
            Some(Quantity::Ends(..)) => {
                format!("went from {} to {}", reading.written(0), reading.written(1))
            }
            Some(Quantity::Change {
                is_yearly: true, ..
            }) => format!("{} a year", moved(reading.central_yearly())),
            _ if reading.about == About::Each(Per::Share) => {
                format!("went from {} to {}", reading.written(0), reading.written(1))
            }
            Some(Quantity::Difference { .. }) => {
                format!(
                    "{} from {} to {}",
                    rose(reading),
                    reading.written(0),
                    reading.written(1)
                )
            }
            _ => moved(reading.central()),
        }
    }

    fn notes(&self) -> Vec<String> {
        let Evidence {
            dataset, councils, ..
        } = self.evidence;
        let statement = self.statement;
        match statement.measure.kind {
            super::measure::Kind::Spending(scope) => {
                let question = Question {
                    scope,
                    from: statement.from,
                    to: statement.to,
                    vintage: Vintage::Latest,
                };
                compare::compare(dataset, councils, question)
                    .map(|compared| compared.notes)
                    .unwrap_or_default()
            }
            super::measure::Kind::Children(series) => {
                let years = [statement.from, statement.to];
                let marks = series
                    .iter()
                    .flat_map(|id| years.map(|year| dataset.mark(*id, year)));
                let mut notes: Vec<String> =
                    marks.flatten().map(|mark| mark.note.clone()).collect();
                notes.dedup();
                notes
            }
            _ => Vec::new(),
        }
    }
}

/// ` after inflation`, with the space before it; nothing where prices have no part in it.
fn price_basis(reading: &Reading) -> String {
    let words = |prices| format!(" {}", in_words(prices));
    reading.prices.map_or(String::new(), words)
}

/// `spending on residential care for each child in care after inflation`
fn named(reading: &Reading) -> String {
    let basis = price_basis(reading);
    let which = if reading.which.is_empty() {
        String::new()
    } else {
        format!(", {}", reading.which)
    };
    format!("{}{basis}{which}", reading.subject)
}

/// The figures themselves, in brackets, where they are not written as the claim has them.
fn exact(pairs: &[(Size, String)]) -> String {
    if pairs
        .iter()
        .all(|(size, written)| size_words(*size) == *written)
    {
        return String::new();
    }
    let written: Vec<&str> = pairs.iter().map(|(_, written)| written.as_str()).collect();
    format!(" ({})", written.join(" to "))
}

fn rose(reading: &Reading) -> &'static str {
    if reading.central() < 0.0 {
        "fell"
    } else {
        "rose"
    }
}

fn signed_percent(fraction: f64) -> String {
    let sign = if fraction < 0.0 { "−" } else { "+" };
    format!("{sign}{}%", percent(fraction.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signed_change_has_a_true_minus() {
        assert_eq!(signed_percent(-0.012), "−1.2%");
        assert_eq!(signed_percent(0.044), "+4.4%");
    }
}
