//! A claim in a reader's own words: read by a small fixed grammar, held against every reading the figures allow, and
//! written back as it was understood. In: a sentence or a number. Out: a `Statement` and an `Answer`, or what could not be read.
//!
//! What the grammar knows stands in three tables: measures (`measure`), words (`lexicon`) and what a word such as "nearly"
//! covers (`size`). A word that is in none of them is not guessed at: the sentence is refused and the word named.

mod answer;
mod fillers;
mod judge;
mod lex;
mod lexicon;
mod measure;
mod parse;
mod readings;
mod size;
mod topics;
mod vocabulary;
mod write;

pub use answer::{Answer, answer, understood};
pub use judge::Ruling;
pub use measure::{MEASURES, Measure};
pub use parse::{Misread, Read, read};
pub use readings::{Reading, readings};
pub use size::{Degree, Number, Scale, Size, Unit};
pub(crate) use write::in_link_characters;
pub use write::{from_link, to_link, write};

use crate::characteristics::Characteristics;
use crate::compare::Councils;
use crate::dataset::Dataset;
use crate::quantity::Year;
use crate::scope::Prices;

/// Claims as a reader may type them, each of another kind; all are read.
pub const EXAMPLES: [&str; 3] = [
    "residential spending nearly doubled between 2019-20 and 2023-24",
    "£97,000 a child",
    "1,760 fewer children",
];

/// What is claimed: of which measure, between which two years, and how much; `None` where only the two years are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub measure: &'static Measure,
    /// What a sum or a number is divided by; `None` for the whole.
    pub per: Option<Per>,
    /// The price basis the claim names, if it names one.
    pub prices: Option<Prices>,
    pub from: Year,
    /// The year of a level; the later year of a change.
    pub to: Year,
    pub amount: Option<Amount>,
}

/// What a figure is a share of, or is divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// Each looked-after child, wherever placed.
    Child,
    /// Each child in a placement of that kind.
    Place,
    /// In %, of all looked-after children.
    Share,
}

/// How much, and by what word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    pub degree: Degree,
    pub quantity: Quantity,
}

/// What kind of number is claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// A change in % over the whole span, or every year.
    Change {
        size: Size,
        is_fall: bool,
        is_yearly: bool,
    },
    /// So many more or fewer: children, pounds, or percentage points of a share.
    Difference { size: Size, is_fall: bool },
    /// So many in the later year.
    Level(Size),
    /// From one level to another.
    Ends(Size, Size),
}

/// The figures a statement is held against.
#[derive(Clone, Copy)]
pub struct Evidence<'a> {
    pub dataset: &'a Dataset,
    pub councils: &'a Councils,
    pub groups: &'a Characteristics,
}

impl Statement {
    /// The same claim of another measure, in the years it has; a number that is none of the new measure is dropped.
    #[must_use]
    pub fn about(&self, measure: &'static Measure, years: &[Year]) -> Self {
        let is_alike = measure.is_money() == self.measure.is_money() && self.per.is_none();
        let nearest = |year: Year| {
            let distance = |known: &&Year| known.since(year).abs();
            years.iter().min_by_key(distance).copied().unwrap_or(year)
        };
        Self {
            measure,
            per: None,
            prices: self.prices.filter(|_| measure.is_money()),
            from: nearest(self.from),
            to: nearest(self.to),
            amount: self.amount.filter(|_| is_alike),
        }
    }

    /// Whether a change in % is claimed.
    pub fn is_change(&self) -> bool {
        matches!(
            self.amount.map(|amount| amount.quantity),
            None | Some(Quantity::Change { .. })
        )
    }

    /// Whether only the later year is claimed of.
    pub fn is_of_one_year(&self) -> bool {
        matches!(
            self.amount.map(|amount| amount.quantity),
            Some(Quantity::Level(_))
        )
    }
}

impl Amount {
    /// A change in tenths of a per cent, as older links carry it.
    pub fn of_tenths(tenths: i32) -> Self {
        let size = Number {
            digits: i64::from(tenths.unsigned_abs()) / if tenths % 10 == 0 { 10 } else { 1 },
            decimals: u8::from(tenths % 10 != 0),
            scale: Scale::One,
            unit: Unit::Percent,
        };
        Self {
            degree: Degree::Plain,
            quantity: Quantity::Change {
                size: Size::Number(size),
                is_fall: tenths < 0,
                is_yearly: false,
            },
        }
    }
}
