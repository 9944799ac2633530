//! A sum of money that a stranger can picture: what share of need it is, what need grows by in a year, and what it comes to for each
//! child and week. No sum is put into places or people: there are not that many foster places or social workers to be had, so such
//! a count says nothing true.

use crate::dataset::Dataset;
use crate::prices::price_basis;
use crate::projection::{Projection, YearFigures, in_prices};
use crate::quantity::{NEGLIGIBLE_POUNDS, a_week, money, whole, whole_to};
use crate::scope::Prices;
use crate::text::capitalised;

/// What a year's spending comes to for each of so many children, in pounds a week.
pub fn weekly_each(spent: f64, children: f64) -> f64 {
    a_week(spent / children)
}

/// The gap for each child in care in that year, in pounds a week; the sign is the gap's.
pub fn weekly_per_child(year: &YearFigures) -> f64 {
    weekly_each(year.gap, year.children)
}

/// By how much need, or another of a year's figures, grows from one year to the next on average, in pounds; below 0 it falls.
fn yearly_growth(of: fn(&YearFigures) -> f64, projection: &Projection, prices: Prices) -> f64 {
    let (first, last) = (&projection.years[0], projection.last());
    let years = f64::from(last.year.since(first.year));
    let [before, after] = [first, last].map(|year| in_prices(of(year), year, prices));
    (after - before) / years
}

/// The last year's gap in sentences, in the prices asked for: its share, what a year adds, and the week of a child.
pub fn sentence(dataset: &Dataset, projection: &Projection, prices: Prices) -> String {
    let last = projection.last();
    // As the headline has it: less than half a million is no gap.
    if last.gap.abs() < NEGLIGIBLE_POUNDS {
        return format!(
            "In {} money would just meet need, so there would be no gap. {}",
            last.year,
            growth(projection, prices)
        );
    }
    let is_short = last.gap > 0.0;
    format!(
        "{}, the {} of {} in {} would be {}. That is £{} a week for each child in care. {}",
        capitalised(&price_basis(dataset, prices)),
        if is_short { "shortfall" } else { "surplus" },
        money(in_prices(last.gap, last, prices)),
        last.year,
        if is_short {
            format!("{} that care would cost", in_every(last.gap / last.need))
        } else {
            beyond(-last.gap / last.need)
        },
        rounded(in_prices(weekly_per_child(last), last, prices).abs()),
        growth(projection, prices)
    )
}

/// What a year adds to need and to money, on average.
fn growth(projection: &Projection, prices: Prices) -> String {
    let need = yearly_growth(|year| year.need, projection, prices);
    let resources = yearly_growth(|year| year.resources, projection, prices);
    format!(
        "On average, care would cost {} each year, and there would be {}.",
        more_or_less(need, ""),
        more_or_less(resources, " money")
    )
}

/// `£760m more`, `£80m less money`, `no more`.
fn more_or_less(pounds: f64, what: &str) -> String {
    match pounds {
        p if p >= NEGLIGIBLE_POUNDS => format!("{} more{what}", money(p)),
        p if p <= -NEGLIGIBLE_POUNDS => format!("{} less{what}", money(p)),
        _ => format!("no more{what}"),
    }
}

/// A share as pounds in pounds, to the nearest that is easily pictured: `about £1 in every £5`.
pub fn in_every(share: f64) -> String {
    of_every(share, "in")
}

/// `in_every` with another word than "in".
fn of_every(share: f64, word: &str) -> String {
    match share {
        s if s < 0.01 => format!("less than £1 {word} every £100"),
        s if s > 0.95 => "nearly all".into(),
        s if s < 0.225 => {
            let every = 1.0 / s;
            let unit = match every {
                e if e < 20.0 => 1.0,
                e if e < 50.0 => 5.0,
                _ => 10.0,
            };
            format!("about £1 {word} every £{}", whole_to(every, unit))
        }
        s => {
            let [part, every] = nearest(s);
            format!("about £{part} {word} every £{every}")
        }
    }
}

/// What money there is beyond need, as a share of need.
fn beyond(share: f64) -> String {
    match share {
        s if s < 0.01 => "less than £1 for every £100 that care would cost".into(),
        s if s < 0.95 => format!("{} that care would cost", of_every(s, "for")),
        s => format!("about {} times what care would cost", whole(s)),
    }
}

/// The fraction nearest to a share, of those that are easily pictured.
fn nearest(share: f64) -> [u32; 2] {
    const PICTURED: [[u32; 2]; 12] = [
        [1, 4],
        [3, 10],
        [1, 3],
        [2, 5],
        [1, 2],
        [3, 5],
        [2, 3],
        [7, 10],
        [3, 4],
        [4, 5],
        [9, 10],
        [1, 5],
    ];
    let away = |[part, every]: &[u32; 2]| (f64::from(*part) / f64::from(*every) - share).abs();
    PICTURED
        .into_iter()
        .min_by(|a, b| away(a).total_cmp(&away(b)))
        .unwrap_or([1, 4])
}

/// To the nearest £10 from £100, else to the pound.
fn rounded(pounds: f64) -> String {
    let unit = if pounds < 100.0 { 1.0 } else { 10.0 };
    whole_to(pounds, unit)
}
