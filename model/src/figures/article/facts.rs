//! The numbers that the sections tell of. Shares and changes are fractions: 0.03 is 3%.

use crate::backtest::track_record;
use crate::claim::{ForecastKind, forecasts, score};
use crate::compare::{Comparison, Councils};
use crate::dataset::{Dataset, SeriesId, id};
use crate::prices::spending;
use crate::quantity::Year;
use crate::scope::{Prices, Scope};
use crate::story::{INDEX, PrintedRise, Story, StoryFigure, TURN, printed_rise};

/// Fewer children, bigger bill.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bill {
    /// Children on the latest 31 March and on the one when there were most.
    pub year: Year,
    pub children: f64,
    pub peak_year: Year,
    pub peak: f64,
    /// Change of real spending since the year of the peak.
    pub spending_since_peak: f64,
    /// Changes since the index year.
    pub children_change: f64,
    pub real_change: f64,
}

/// See `Bill`; `None` where a figure is missing.
pub fn bill(story: &Story<'_>) -> Option<Bill> {
    let year = story.latest(Scope::Total);
    let counts = story.dataset.series(id::CLA_STOCK);
    let (peak_year, peak) = peak(story.dataset)?;
    let since = |from| story.compare(Scope::Total, from, year);
    let whole = since(INDEX)?;
    Some(Bill {
        year,
        children: counts.value(year)?,
        peak_year,
        peak,
        spending_since_peak: since(peak_year)?.real_change,
        children_change: whole.children_change,
        real_change: whole.real_change,
    })
}

/// The 31 March with the most children, by the year it ends, and how many.
fn peak(dataset: &Dataset) -> Option<(Year, f64)> {
    let counts = dataset.series(id::CLA_STOCK).years();
    let counts = counts.map(|(year, figure)| (year, figure.value));
    counts.max_by(|(_, a), (_, b)| a.total_cmp(b))
}

/// It used to be numbers, now it is cost.
#[derive(Clone, Debug, PartialEq)]
pub struct PerChild {
    /// From the index year to the turn, and from the turn to the latest year.
    pub before: Comparison,
    pub after: Comparison,
    /// What was printed in 2014, like for like.
    pub printed: PrintedRise,
}

/// See `PerChild`; `None` where a figure is missing.
pub fn per_child(story: &Story<'_>) -> Option<PerChild> {
    let compare = |from, to| story.compare(Scope::Total, from, to);
    Some(PerChild {
        before: compare(INDEX, TURN)?,
        after: compare(TURN, story.latest(Scope::Total))?,
        printed: printed_rise(story.dataset)?,
    })
}

/// The price of a home.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Homes {
    /// The latest year with a weekly price, and the year it is compared with.
    pub year: Year,
    pub before: Year,
    /// How the weekly price moved between them.
    pub cash_change: f64,
    pub real_change: f64,
    /// The share of children in residential settings at the end of each.
    pub share: f64,
    pub share_before: f64,
    /// The part of residential care in the real rise of all spending, from the earlier year to the latest with such a split.
    pub part_of_rise: f64,
    pub split_year: Year,
}

/// See `Homes`; `None` where a figure is missing.
pub fn homes(story: &Story<'_>) -> Option<Homes> {
    let dataset = story.dataset;
    let (year, before) = price_years(dataset)?;
    let price = |year| dataset.series(id::UNIT_COST_WEEK_RESIDENTIAL).value(year);
    let real = |year| dataset.real(price(year)?, year);
    let share =
        |year| Some(dataset.residential(year)? / dataset.series(id::CLA_STOCK).value(year)?);
    let split_year = story.latest(Scope::Residential);
    // Both as published at both ends: councils by council are not known for residential care.
    let residential = |year| {
        dataset.real(
            dataset.series(id::S251_GROSS_RESIDENTIAL).value(year)?,
            year,
        )
    };
    let total = |year| spending(dataset, year, Prices::Real);
    let rise = |of: &dyn Fn(Year) -> Option<f64>| Some(of(split_year)? - of(before)?);
    Some(Homes {
        year,
        before,
        cash_change: price(year)? / price(before)? - 1.0,
        real_change: real(year)? / real(before)? - 1.0,
        share: share(year)?,
        share_before: share(before)?,
        part_of_rise: rise(&residential)? / rise(&total)?,
        split_year,
    })
}

/// The latest year with a weekly price, and the one five years before: both have placements grouped as they are now.
pub(super) fn price_years(dataset: &Dataset) -> Option<(Year, Year)> {
    let (last, _) = dataset
        .series(id::UNIT_COST_WEEK_RESIDENTIAL)
        .years()
        .next_back()?;
    Some((last, last.plus(-5)))
}

/// Who the children are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Who {
    /// The calendar year whose 31 March it is.
    pub march: i32,
    /// Shares of all looked-after children.
    pub over_16: f64,
    pub under_5: f64,
    /// The part of unaccompanied children in the rise to the peak and in the latest fall; the calendar year of the rise.
    pub part_of_rise: f64,
    pub rise_to: i32,
    pub part_of_fall: f64,
}

/// See `Who`; `None` where a figure is missing.
pub fn who(dataset: &Dataset) -> Option<Who> {
    let last = dataset.edition.base_year;
    let (peak, _) = peak(dataset)?;
    let count = |series: SeriesId, year| dataset.series(series).value(year);
    let all = count(id::CLA_STOCK, last)?;
    let rise = |series, to: Year| Some(count(series, to)? - count(series, to.plus(-1))?);
    let part = |to| Some(rise(id::CLA_UASC_STOCK, to)? / rise(id::CLA_STOCK, to)?);
    Some(Who {
        march: last.ends_in(),
        over_16: count(id::CLA_AGE_16_PLUS, last)? / all,
        under_5: (count(id::CLA_AGE_UNDER_1, last)? + count(id::CLA_AGE_1_TO_4, last)?) / all,
        part_of_rise: part(peak)?,
        rise_to: peak.ends_in(),
        part_of_fall: part(last)?,
    })
}

/// What was cut, after inflation, since the index year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    pub early: f64,
    pub late: f64,
    /// Early help without a service that other headings took over.
    pub early_without: f64,
    /// Pounds of late intervention for each pound of early help, in the index year and in the latest.
    pub ratio_before: f64,
    pub ratio: f64,
}

/// See `Cut`; `None` where a figure is missing.
pub fn cut(story: &Story<'_>) -> Option<Cut> {
    let figure = story.early_and_late();
    let [(late_then, late), (early_then, early)] = [0, 1].map(|line| ends(&figure, line));
    let (late_then, late, early_then, early) = (late_then?, late?, early_then?, early?);
    let dataset = story.dataset;
    let relabelled = dataset.series(id::S251_GROSS_CONNEXIONS).value(INDEX)?;
    let relabelled = dataset.real(relabelled, INDEX)?;
    Some(Cut {
        early: early / early_then - 1.0,
        late: late / late_then - 1.0,
        early_without: early / (early_then - relabelled) - 1.0,
        ratio_before: late_then / early_then,
        ratio: late / early,
    })
}

/// A line's first and last value.
fn ends(figure: &StoryFigure, line: usize) -> (Option<f64>, Option<f64>) {
    let values = &figure.lines[line].values;
    let end = |value: Option<&Option<f64>>| value.copied().flatten();
    (end(values.first()), end(values.last()))
}

/// How forecasts, budgets and estimates did, and how our own method would have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubt {
    /// Those that can be scored next to "no change", and how many of them came closer.
    pub tried: usize,
    pub closer: usize,
    /// Budgets with a known outturn, and how many were overspent.
    pub budgets: usize,
    pub overspent: usize,
    /// How many years ahead our method was tried, and what half and four in five of the tries missed by at most.
    pub years_ahead: usize,
    /// What it missed by on average, and what leaving the number unchanged missed by, as shares.
    pub our_miss: f64,
    pub no_change_miss: f64,
    pub half: f64,
    pub four_in_five: f64,
}

/// See `Doubt`; `None` where the tables give nothing to score.
pub fn doubt(dataset: &Dataset, councils: &Councils) -> Option<Doubt> {
    let all = forecasts().ok()?.into_iter();
    let scored: Vec<_> = all
        .filter_map(|forecast| Some((forecast.kind, score(dataset, councils, &forecast).ok()?)))
        .collect();
    let wins: Vec<bool> = scored
        .iter()
        .filter_map(|(_, score)| score.did_no_change_win())
        .collect();
    let misses: Vec<f64> = scored
        .iter()
        .filter(|(kind, _)| *kind == ForecastKind::Plan)
        .filter_map(|(_, score)| Some(score.forecast?.error_percent))
        .collect();
    let ours = track_record(dataset).pop()?;
    Some(Doubt {
        tried: wins.len(),
        closer: wins.iter().filter(|no_change_won| !**no_change_won).count(),
        budgets: misses.len(),
        overspent: misses.iter().filter(|miss| **miss < 0.0).count(),
        years_ahead: ours.years_ahead,
        our_miss: ours.size,
        no_change_miss: ours.no_change_size,
        half: ours.half,
        four_in_five: ours.four_in_five,
    })
}
