//! The words the grammar knows, and what each means. A word that is not here is not read.

use super::Per;
use super::parse::Role;
use super::size::{Degree, SizeWord};
use super::topics::Topic;
use crate::scope::Prices;

/// What a phrase says.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    Topic(&'static Topic),
    /// Spending, cost.
    Money,
    /// A number of children.
    People,
    Week,
    Yearly,
    Share,
    /// "of children in care", behind a number.
    OfAll,
    Per(Per),
    Prices(Prices),
    Degree(Degree),
    /// Up, or (true) down.
    Direction(bool),
    Size(&'static SizeWord),
    /// Which end the next number or year is.
    Role(Role),
    /// "is": what follows is no change.
    Linked,
    /// "in the year to March 2025".
    YearTo,
    /// Words that can mean two things, or turn a claim round: said so.
    Refused(&'static str),
    /// The latest year.
    Now,
    /// So many years up to the later year.
    Span(i32),
    Filler,
}

pub(super) type Meaning = (&'static [&'static str], Part);

pub(super) static WORDS: &[Meaning] = &[
    (
        &[
            "spending",
            "spent",
            "spend",
            "spends",
            "expenditure",
            "cost",
            "costs",
            "bill",
            "price",
            "money",
        ],
        Part::Money,
    ),
    (
        &["number of children", "number", "children", "numbers"],
        Part::People,
    ),
    (
        &[
            "weekly cost",
            "weekly",
            "a week",
            "per week",
            "each week",
            "every week",
        ],
        Part::Week,
    ),
    (
        &[
            "a year",
            "per year",
            "each year",
            "every year",
            "annually",
            "yearly",
            "annual",
            "a year on average",
        ],
        Part::Yearly,
    ),
    (
        &[
            "the share of",
            "share of",
            "proportion of",
            "percentage of",
            "the proportion of",
            "share",
            "proportion",
        ],
        Part::Share,
    ),
    (
        &[
            "of the children in care",
            "of all the children in care",
            "of all children in care",
            "of all looked after children",
            "of children in care",
            "of looked after children",
            "of children looked after",
            "of all children",
            "of children",
            "of the children",
        ],
        Part::OfAll,
    ),
    (
        &[
            "each child in care",
            "every child in care",
            "per child in care",
            "a child in care",
            "each looked after child",
            "per looked after child",
            "a looked after child",
            "each child",
            "every child",
            "per child",
            "a child",
            "per head",
            "a head",
        ],
        Part::Per(Per::Child),
    ),
    (
        &[
            "a place",
            "per place",
            "each place",
            "a placement",
            "per placement",
            "each placement",
        ],
        Part::Per(Per::Place),
    ),
    (
        &[
            "in cash terms",
            "in cash",
            "cash terms",
            "cash",
            "in nominal terms",
            "nominal",
            "nominally",
            "before inflation",
            "not adjusted for inflation",
        ],
        Part::Prices(Prices::Cash),
    ),
    (
        &[
            "in real terms",
            "real terms",
            "after inflation",
            "above inflation",
            "adjusted for inflation",
            "inflation adjusted",
            "allowing for inflation",
            "in real",
            "real",
        ],
        Part::Prices(Prices::Real),
    ),
    (
        &[
            "about",
            "around",
            "roughly",
            "approximately",
            "some",
            "circa",
        ],
        Part::Degree(Degree::About),
    ),
    (
        &[
            "nearly",
            "almost",
            "just under",
            "close to",
            "just short of",
            "not quite",
            "just below",
        ],
        Part::Degree(Degree::Nearly),
    ),
    (
        &[
            "just over",
            "a little over",
            "a little more than",
            "just above",
            "slightly more than",
            "slightly over",
        ],
        Part::Degree(Degree::JustOver),
    ),
    (
        &[
            "more than",
            "over",
            "above",
            "greater than",
            "higher than",
            "exceeding",
            "exceeded",
            "exceeds",
        ],
        Part::Degree(Degree::MoreThan),
    ),
    (
        &["at least", "no fewer than", "no less than", "not less than"],
        Part::Degree(Degree::AtLeast),
    ),
    (
        &["less than", "fewer than", "under", "below", "lower than"],
        Part::Degree(Degree::LessThan),
    ),
    (
        &["at most", "no more than", "not more than"],
        Part::Degree(Degree::AtMost),
    ),
    (
        &[
            "rose",
            "risen",
            "rise",
            "rises",
            "rising",
            "increased",
            "increase",
            "increases",
            "increasing",
            "grew",
            "grown",
            "grow",
            "grows",
            "growth",
            "growing",
            "went up",
            "gone up",
            "up",
            "climbed",
            "jumped",
            "higher",
            "more",
            "extra",
        ],
        Part::Direction(false),
    ),
    (
        &[
            "fell",
            "fallen",
            "fall",
            "falls",
            "falling",
            "dropped",
            "drop",
            "decreased",
            "decrease",
            "declined",
            "decline",
            "went down",
            "gone down",
            "down",
            "cut",
            "reduced",
            "reduction",
            "shrank",
            "shrunk",
            "lower",
            "fewer",
            "less",
        ],
        Part::Direction(true),
    ),
    (&["to", "until"], Part::Role(Role::To)),
    (&["by"], Part::Role(Role::By)),
    (&["from", "since"], Part::Role(Role::From)),
    (&["between"], Part::Role(Role::Between)),
    (
        &["compared with", "compared to", "than in", "than", "against"],
        Part::Role(Role::Against),
    ),
    (
        &[
            "is",
            "are",
            "was",
            "were",
            "make up",
            "makes up",
            "made up",
            "account for",
            "accounts for",
            "stood",
        ],
        Part::Linked,
    ),
    (
        &[
            "in the year to",
            "in the year ending",
            "in the year ended",
            "the year to",
            "the year ending",
            "year to",
            "year ending",
            "in the 12 months to",
        ],
        Part::YearTo,
    ),
    (
        &["up to"],
        Part::Refused("“Up to” can mean two things. Write “at most”, or “from … to …”."),
    ),
    (
        &[
            "not", "never", "no", "nor", "without", "didnt", "hasnt", "havent", "wasnt", "isnt",
            "arent", "werent", "doesnt", "dont", "cannot", "hardly", "barely",
        ],
        Part::Refused(
            "We can’t check a claim that something did not happen. Check it without “not”, and reverse the answer.",
        ),
    ),
    (
        &["quarterly", "monthly", "a month", "a day", "per day"],
        Part::Refused("Only weeks and years are known here."),
    ),
    (&["now", "today", "currently", "the latest year"], Part::Now),
    (
        &[
            "last year",
            "in the last year",
            "over the last year",
            "in the past year",
            "over the past year",
            "in a year",
            "in one year",
            "over a year",
            "over one year",
            "over the year",
            "year on year",
            "the previous year",
            "the year before",
            "a year earlier",
        ],
        Part::Span(1),
    ),
    (
        &["a decade", "decade", "the last decade", "the past decade"],
        Part::Span(10),
    ),
];
