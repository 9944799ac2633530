//! Every reading of a claim in a table, and whether the claim fits it.

use crate::sheet::{Cell, Format, Missing, Sheet};
use crate::statement::readings::{About, Reading};
use crate::statement::write::{predicate, size_words};
use crate::statement::{Amount, Per, Quantity, Statement, Unit};
use crate::text::percent;

/// Both ends, the change, its yearly equivalent, what rounding allows, and whether the claim fits: a row a reading.
pub(super) fn sheet(statement: &Statement, all: &[Reading]) -> Sheet {
    let measure = statement.measure;
    let year = |year| measure.year_words(year);
    let is_span = statement.from != statement.to;
    let mut head: Vec<String> = vec!["Reading".into()];
    if is_span {
        head.push(year(statement.from));
    }
    head.push(year(statement.to));
    if is_span {
        head.extend(["Change, %", "Change a year, %", "Range from rounding, %"].map(String::from));
    }
    if let Some(amount) = statement.amount {
        head.push(format!("Fits “{}”", claim_words(amount)));
    }
    let row = |reading: &Reading| {
        let end = |end: usize| Cell::Number(reading.ends[end], reading.format);
        let change = |fraction: f64| Cell::Number(fraction * 100.0, Format::Percent);
        let mut cells = vec![Cell::text(&reading.name)];
        if is_span {
            cells.push(end(0));
        }
        cells.push(end(1));
        if is_span {
            cells.push(change(reading.central()));
            cells.push(change(reading.central_yearly()));
            let [low, _, high] = reading.change().map(percent);
            cells.push(if low == high {
                Cell::Missing(Missing::None)
            } else {
                Cell::text(&format!("{low} to {high}"))
            });
        }
        if let Some(amount) = statement.amount {
            let is_judged = statement.allows(reading);
            cells.push(Cell::text(match (amount.fits(reading), is_judged) {
                (true, true) => "yes",
                (true, false) => "yes, for another measure",
                (false, _) => "no",
            }));
        }
        cells
    };
    Sheet {
        head,
        rows: all
            .iter()
            .filter(|reading| fits_unit(statement, reading))
            .map(row)
            .collect(),
    }
}

/// A sum of pounds is not held against a number of children.
fn fits_unit(statement: &Statement, reading: &Reading) -> bool {
    let unit = statement.amount.and_then(|amount| match amount.quantity {
        Quantity::Level(size) | Quantity::Ends(size, _) | Quantity::Difference { size, .. } => {
            Some(size.unit())
        }
        Quantity::Change { .. } => None,
    });
    match unit {
        Some(Unit::Pounds) => reading.prices.is_some(),
        Some(Unit::Percent | Unit::Points) => reading.about == About::Each(Per::Share),
        Some(Unit::Plain) => reading.prices.is_none() && reading.about != About::Each(Per::Share),
        None => true,
    }
}

fn claim_words(amount: Amount) -> String {
    match amount.quantity {
        Quantity::Ends(first, last) => format!("{} to {}", size_words(first), size_words(last)),
        _ => predicate(amount),
    }
}
