//! The small language in which a claim or a forecast says how its number follows from our figures: read once into an expression, which is
//! then worked out, or asked which comparison it is.
//!
//! A formula has `+ - * / ( )`, plain numbers, and
//! - `cla_stock[2012-13]`: a figure by series and financial year (a 31 March count under the year it ends) or span, in the
//!   series' own unit (pounds for money);
//! - `said(3400)`: a number that somebody printed and that is none of our figures;
//! - `change(a, b)`, `share(a, b)`, `yearly(a, b, years)`: b on a less 1, a of b, the compound yearly change, all in %;
//! - `real(pounds, 2012-13, 2017-18)`: money of one year at the prices of another, by the GDP deflator;
//! - `years(2019-20, 2023-24)`: how many lie between; `rises(series, from, to)`: in how many the count was above the year
//!   before; `larger(a, b)`;
//! - `last_as_large(series, 2017-18)`: the year-end, before this one, of the last rise at least as large in %;
//!   `highest_of(series, 2012-13)`: of how many year-ends, this one and those before it, it is the highest;
//! - `compare(scope, from, to, field)` or `(…, field, first)`: a field of a comparison, changes in %.

mod evaluate;
mod field;
mod parse;

pub use evaluate::{Worked, work_out};
pub(super) use field::Field;

use crate::compare::Vintage;
use crate::dataset::SeriesId;
use crate::quantity::Year;
use crate::releases::{Release, earlier};
use crate::scope::Scope;

/// Why a formula gives no number: where in it, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormulaError {
    /// Bytes from its start.
    pub offset: usize,
    pub problem: String,
}

impl std::fmt::Display for FormulaError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "at {}: {}", self.offset, self.problem)
    }
}

impl std::error::Error for FormulaError {}

/// A formula, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula(pub(super) Expr);

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    /// Where it is malformed or names a series or a field that there is none of. Whether its figures are there is seen when it is worked out.
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        parse::parse(text).map(Self)
    }

    /// Whether it compares counts as they were first published.
    pub fn is_of_first_release(&self) -> bool {
        is_of_first_release(&self.0)
    }
}

fn is_of_first_release(expr: &Expr) -> bool {
    match expr {
        Expr::Compare(compared) => compared.vintage == Vintage::First,
        Expr::Figure(figure) => {
            earlier(figure.series).is_some_and(|earlier| earlier.release == Release::First)
        }
        Expr::Operation(_, sides) => sides.iter().any(is_of_first_release),
        _ => false,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expr {
    Number(f64),
    Figure(Figure),
    /// A number that somebody printed.
    Said(Box<Expr>),
    Operation(Operator, Box<[Expr; 2]>),
    /// The compound yearly change between two, over so many years.
    Yearly(Box<[Expr; 3]>),
    /// Money of one year at the prices of another.
    Real(Box<Expr>, Year, Year),
    Years(Year, Year),
    Rises(Figure, Year),
    LastAsLarge(Figure),
    HighestOf(Figure),
    Compare(Compared),
}

/// What is made of two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Change,
    Share,
    Larger,
}

/// A figure by series and period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) series: SeriesId,
    /// As the tables write it: a financial year, or a span.
    pub(super) period: String,
    pub(super) offset: usize,
}

/// A field of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Compared {
    pub(super) scope: Scope,
    pub(super) from: Year,
    pub(super) to: Year,
    pub(super) field: Field,
    pub(super) vintage: Vintage,
    pub(super) offset: usize,
}

impl Figure {
    /// The financial year it is of, if it is of one.
    pub(super) fn year(&self) -> Option<Year> {
        Year::parse(&self.period)
    }
}
