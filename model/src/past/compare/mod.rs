//! Two past years of official spending and children side by side, like for like: same services, same councils, same price
//! basis, and the number of years said. Section 251 outturn only.

mod council;
mod councils;
mod notes;
mod split;
mod year;

pub use council::compare_council;
pub use councils::Councils;
pub use split::Attribution;

use crate::area::Area;
use crate::dataset::{Dataset, id};
use crate::quantity::Year;
use crate::scope::Scope;
use serde::{Serialize, Serializer};
use year::{Footing, YearFigures};
pub(crate) use year::{cash as published_cash, placed_children};

/// Which counts of children are meant: they move after publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Vintage {
    Latest,
    /// As first published.
    First,
}

/// What is to be compared. `from` may be the later year: signs turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    pub scope: Scope,
    pub from: Year,
    pub to: Year,
    pub vintage: Vintage,
}

/// Why two years cannot be compared, in a sentence that names the years there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(pub String);

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refusal {}

/// Two years side by side. Changes are fractions (0.03 = 3%), money is in pounds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    #[serde(serialize_with = "as_on_the_command_line")]
    pub scope: Scope,
    pub from: Year,
    pub to: Year,
    /// How many years lie between; below 0 where `from` is the later.
    pub years: i32,
    /// All looked-after children at the 31 March that ends the year, of the councils that are in the money.
    pub children_from: f64,
    pub children_to: f64,
    pub children_change: f64,
    /// Gross spending.
    pub cash_from: f64,
    pub cash_to: f64,
    pub cash_change: f64,
    pub real_change: f64,
    /// Spending for each looked-after child, whatever the scope, in base-year prices.
    pub per_child_from: f64,
    pub per_child_to: f64,
    pub per_child_change: f64,
    pub yearly: Yearly,
    pub range: Range,
    pub vintage: Vintage,
    /// What moved cash spending, in cash pounds.
    pub attribution: Attribution,
    pub notes: Vec<String>,
    /// Whether a figure at one of its ends is probably wrong.
    #[serde(skip)]
    pub is_flagged: bool,
    /// Where the comparison leaves councils out: the same as published for England, nobody left out.
    #[serde(skip)]
    pub published: Option<Published>,
}

/// Both ends as published: children of all England, and money of all councils that are in it, in cash and in base-year prices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Published {
    pub children: [f64; 2],
    pub cash: [f64; 2],
    pub real: [f64; 2],
}

/// The same change every year that would have made each change (compound), as a fraction. 0 where no year lies between.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Yearly {
    pub children: f64,
    pub cash: f64,
    pub real: f64,
    pub per_child: f64,
}

/// The lowest and highest change that rounded counts allow: each count of England is good to 5 children, money is exact.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Range {
    pub children: [f64; 2],
    pub per_child: [f64; 2],
}

/// Half of what counts are rounded to: England's to 10, a council's not at all.
fn rounding(dataset: &Dataset) -> f64 {
    match dataset.area {
        Area::ENGLAND => 5.0,
        _ => 0.0,
    }
}

/// Compares two years.
///
/// # Errors
/// Where a year has no figure of that scope: the sentence names the years there are.
pub fn compare(
    dataset: &Dataset,
    councils: &Councils,
    question: Question,
) -> Result<Comparison, Refusal> {
    refuse(dataset, &question)?;
    let footing = Footing::new(councils, &question);
    let read = |year| {
        YearFigures::read(dataset, councils, &footing, (year, question))
            .ok_or_else(|| refusal(dataset, question.scope, year))
    };
    let (from, to) = (read(question.from)?, read(question.to)?);
    let split = year::split(&from, &to);
    let years = question.to.since(question.from);
    let ratio = |of: fn(&YearFigures) -> f64| of(&to) / of(&from);
    let yearly = |of: fn(&YearFigures) -> f64| compound(ratio(of), years);
    Ok(Comparison {
        scope: question.scope,
        from: question.from,
        to: question.to,
        years,
        children_from: from.children,
        children_to: to.children,
        children_change: ratio(|year| year.children) - 1.0,
        cash_from: from.cash,
        cash_to: to.cash,
        cash_change: ratio(|year| year.cash) - 1.0,
        real_change: ratio(YearFigures::real) - 1.0,
        per_child_from: from.per_child(),
        per_child_to: to.per_child(),
        per_child_change: ratio(YearFigures::per_child) - 1.0,
        yearly: Yearly {
            children: yearly(|year| year.children),
            cash: yearly(|year| year.cash),
            real: yearly(YearFigures::real),
            per_child: yearly(YearFigures::per_child),
        },
        range: range(&from, &to, years, rounding(dataset)),
        vintage: question.vintage,
        attribution: split::attribute(&from.end(), &to.end(), split.is_ok()),
        notes: notes::notes(dataset, councils, &footing, (&from, &to)),
        is_flagged: false,
        published: published(&from, &to),
    })
}

fn published(from: &YearFigures, to: &YearFigures) -> Option<Published> {
    let ends = [from, to];
    let is_same = |end: &YearFigures| end.published == (end.children, end.cash);
    (!ends.into_iter().all(is_same)).then(|| Published {
        children: ends.map(|end| end.published.0),
        cash: ends.map(|end| end.published.1),
        real: ends.map(|end| end.published.1 / end.prices),
    })
}

/// The financial years that can be compared in `scope`, oldest first: those with money and children.
pub fn years(dataset: &Dataset, scope: Scope) -> Vec<Year> {
    let totals = dataset.series(crate::prices::SPENDING);
    let children = dataset.series(id::CLA_STOCK);
    totals
        .years()
        .map(|(year, _)| year)
        .filter(|year| {
            year::cash(dataset, scope, *year).is_some() && children.value(*year).is_some()
        })
        .collect()
}

fn refuse(dataset: &Dataset, question: &Question) -> Result<(), Refusal> {
    let known = years(dataset, question.scope);
    let ends = [question.from, question.to];
    match ends.into_iter().find(|year| !known.contains(year)) {
        Some(year) => Err(refusal(dataset, question.scope, year)),
        None => Ok(()),
    }
}

fn refusal(dataset: &Dataset, scope: Scope, year: Year) -> Refusal {
    let known = years(dataset, scope);
    let spans = known.chunk_by(|a, b| b.since(*a) == 1);
    let spans = spans.filter_map(|span| match (span.first()?, span.last()?) {
        (first, last) if first == last => Some(first.to_string()),
        (first, last) => Some(format!("{first} to {last}")),
    });
    let spans: Vec<String> = spans.collect();
    let (national, there_are) = match (dataset.area, spans.is_empty()) {
        (Area::ENGLAND, _) => (
            "national ",
            format!("There are figures for {}.", spans.join(" and ")),
        ),
        (_, true) => ("", "There is none for any year.".into()),
        (_, false) => (
            "",
            format!("There are figures for {}.", spans.join(" and ")),
        ),
    };
    Refusal(format!(
        "There is no {national}figure for {} in {year}. {there_are}",
        scope.services(),
    ))
}

/// The yearly equivalent of `ratio` over so many years. Backwards in time the years count the same and the sign turns.
pub(crate) fn compound(ratio: f64, years: i32) -> f64 {
    if years == 0 {
        return 0.0;
    }
    libm::pow(ratio, 1.0 / f64::from(years.abs())) - 1.0
}

/// Each count of England at the end of its range that makes the change smallest and greatest. One year is one count.
fn range(from: &YearFigures, to: &YearFigures, years: i32, half: f64) -> Range {
    if years == 0 {
        return Range {
            children: [0.0; 2],
            per_child: [0.0; 2],
        };
    }
    let least = (to.children - half) / (from.children + half);
    let most = (to.children + half) / (from.children - half);
    let real = to.real() / from.real();
    Range {
        children: [least - 1.0, most - 1.0],
        per_child: [real / most - 1.0, real / least - 1.0],
    }
}

fn as_on_the_command_line<S: Serializer>(scope: &Scope, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(match scope {
        Scope::ResidentialAndFostering => "residential+fostering",
        _ => scope.key(),
    })
}
