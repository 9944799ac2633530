//! How the page's own way of carrying the children line forward would have done from past years, and the band that follows.
//! Counts are as now known: what a reader had at the time differed a little. Only the children line is tried here.

use crate::dataset::Dataset;
use crate::figure::{Cell, Sheet};
use crate::lever::Lever;
use crate::quantity::{Year, rate};
use crate::trend::{PastYear, history};

/// The years ahead that are tried: as many as a scenario shows until it is moved.
pub const HORIZONS: usize = 5;

/// One try: the trend known in a past year, carried some years ahead, and what came.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Try {
    /// The year it starts from; the last count known is that of the 31 March which ends it.
    pub base: Year,
    pub years_ahead: usize,
    /// Growth in % a year that the default rule gives in that year, rounded to the lever's step.
    pub trend_percent: f64,
    pub projected: f64,
    pub actual: f64,
    /// How far the count came above (+) or below (−) the projection, as a share of the projection.
    pub miss: f64,
    /// The same for "no change", as a share of the last count known.
    pub no_change_miss: f64,
}

/// How tries so many years ahead went. Shares are fractions of what was projected.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub years_ahead: usize,
    pub tries: Vec<Try>,
    /// Of these, how many spans ahead can be laid end to end: tries from neighbouring years share most of their span.
    pub apart: usize,
    /// The mean miss with its sign: below 0, trends carried forward came out too high.
    pub mean: f64,
    /// The mean size of a miss.
    pub size: f64,
    /// The mean size of what "no change" missed by.
    pub no_change_size: f64,
    /// Half of the tries missed by no more than this, and by no more than at any shorter span.
    pub half: f64,
    /// The same for four tries in five.
    pub four_in_five: f64,
}

/// Where the count would lie so many years ahead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    pub central: f64,
    /// As near as half of past tries came.
    pub half: [f64; 2],
    /// As near as four in five of them.
    pub four_in_five: [f64; 2],
}

/// The record for one to five years ahead, from every past year whose own past is long enough; less where counts are few.
///
/// The rule is that of the lever's default: compound growth over as many years as the edition's default is taken over (five),
/// rounded to the lever's step, multiplied year by year.
pub fn track_record(dataset: &Dataset) -> Vec<Record> {
    let growth = history(dataset, Lever::Children);
    let mut records: Vec<Record> = Vec::new();
    for years_ahead in 1..=HORIZONS {
        let tries: Vec<Try> = growth
            .iter()
            .filter_map(|PastYear { year, .. }| attempt(dataset, *year, years_ahead))
            .collect();
        if tries.is_empty() {
            break;
        }
        records.push(record(years_ahead, tries, records.last()));
    }
    records
}

/// The band round a count `central` projected so many years ahead; `None` where that far has not been tried.
pub fn band(records: &[Record], years_ahead: usize, central: f64) -> Option<Band> {
    let record = records
        .iter()
        .find(|record| record.years_ahead == years_ahead)?;
    let within = |share: f64| [central * (1.0 - share), central * (1.0 + share)];
    Some(Band {
        central,
        half: within(record.half),
        four_in_five: within(record.four_in_five),
    })
}

/// The record as a table: a row a measure, a column for each span ahead; sizes of misses in %.
pub fn sheet(records: &[Record]) -> Sheet {
    let count = |of: fn(&Record) -> usize| {
        let cell = |record: &Record| Cell::text(&of(record).to_string());
        records.iter().map(cell).collect::<Vec<_>>()
    };
    let percent = |of: fn(&Record) -> f64| {
        let cell = |record: &Record| Cell::figure(rate(of(record) * 100.0, 1), of(record) * 100.0);
        records.iter().map(cell).collect()
    };
    let rows = [
        ("Tries", count(|record| record.tries.len())),
        ("Tries that do not overlap", count(|record| record.apart)),
        ("Mean size of a miss, %", percent(|record| record.size)),
        (
            "Half missed by no more than, %",
            percent(|record| record.half),
        ),
        (
            "Four in five by no more than, %",
            percent(|record| record.four_in_five),
        ),
        (
            "Mean size of a miss by “no change”, %",
            percent(|record| record.no_change_size),
        ),
    ];
    let row = |(name, cells): (&str, Vec<Cell>)| {
        let mut row = vec![Cell::text(name)];
        row.extend(cells);
        row
    };
    let mut head = vec!["Years ahead".to_string()];
    head.extend(records.iter().map(|record| record.years_ahead.to_string()));
    Sheet {
        head,
        rows: rows.into_iter().map(row).collect(),
    }
}

/// What the band is and what it is not, in words.
pub fn words(records: &[Record]) -> String {
    let Some((record, first, last)) = records
        .last()
        .and_then(|record| Some((record, record.tries.first()?, record.tries.last()?)))
    else {
        return "There are too few past counts to try the method on.".into();
    };
    let percent = |share: f64| rate(share * 100.0, 1);
    let ahead = record.years_ahead;
    let bias = if record.mean < 0.0 {
        "too high"
    } else {
        "too low"
    };
    format!(
        "The band shows how far this way of carrying the trend forward would have missed before. Tried from each of {} years, \
         31 March {} to {}, {ahead} years ahead, it missed by {}% or less in half of the tries and by {}% or less in four of five, \
         {}% on average ({bias} by {}% when misses above and below are set against each other); leaving the count as it was \
         missed by {}%. Tries from neighbouring years overlap: only {} of these spans stand apart, so the band is itself uncertain. \
         It ends {ahead} years ahead, since no further span was tried. It is about the number of children only: the money has no band, and none \
         says anything of a change that the past did not hold.",
        record.tries.len(),
        first.base.ends_in(),
        last.base.ends_in(),
        percent(record.half),
        percent(record.four_in_five),
        percent(record.size),
        rate(record.mean.abs() * 100.0, 1),
        percent(record.no_change_size),
        record.apart,
    )
}

fn attempt(dataset: &Dataset, base: Year, years_ahead: usize) -> Option<Try> {
    let edition = &dataset.edition;
    let span = edition.base_year.since(edition.children_from);
    let ahead = i32::try_from(years_ahead).ok()?;
    let count = |year: Year| {
        let counts = dataset.series("cla_stock");
        counts.value(year).filter(|_| year <= edition.base_year)
    };
    let (start, last) = (count(base.plus(-span))?, count(base)?);
    let actual = count(base.plus(ahead))?;
    let yearly = libm::pow(last / start, 1.0 / f64::from(span)) - 1.0;
    let lever = Lever::Children.spec();
    let trend_percent = lever.value(lever.nearest(yearly * 100.0));
    let projected = (0..years_ahead).fold(last, |count, _| count * (1.0 + trend_percent / 100.0));
    Some(Try {
        base,
        years_ahead,
        trend_percent,
        projected,
        actual,
        miss: actual / projected - 1.0,
        no_change_miss: actual / last - 1.0,
    })
}

/// Sums the tries up. A band never narrows with distance, whatever few tries say.
fn record(years_ahead: usize, tries: Vec<Try>, shorter: Option<&Record>) -> Record {
    let mean = |of: fn(&Try) -> f64| tries.iter().map(of).sum::<f64>() / number(tries.len());
    let mut sizes: Vec<f64> = tries.iter().map(|one| one.miss.abs()).collect();
    sizes.sort_by(f64::total_cmp);
    let held = |share: f64, before: Option<f64>| share.max(before.unwrap_or(0.0));
    Record {
        years_ahead,
        // From the first start to the last end, each span beginning where the one before ended.
        apart: tries.len().div_ceil(years_ahead),
        mean: mean(|one| one.miss),
        size: mean(|one| one.miss.abs()),
        no_change_size: mean(|one| one.no_change_miss.abs()),
        half: held(reached(&sizes, 1, 2), shorter.map(|record| record.half)),
        four_in_five: held(
            reached(&sizes, 4, 5),
            shorter.map(|record| record.four_in_five),
        ),
        tries,
    }
}

/// The least size that at least `part` of `whole` tries did not exceed.
fn reached(sorted: &[f64], part: usize, whole: usize) -> f64 {
    let within = (sorted.len() * part).div_ceil(whole);
    let place = within.saturating_sub(1);
    sorted.get(place).copied().unwrap_or(f64::NAN)
}

fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::NAN, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_tries_are_reached_from_above() {
        let sizes = [1.0, 2.0, 3.0, 4.0, 5.0];
        let cases = [(1, 2, 3.0), (4, 5, 4.0), (1, 1, 5.0), (1, 5, 1.0)];
        for (part, whole, expected) in cases {
            assert!((reached(&sizes, part, whole) - expected).abs() < 1e-12);
        }
        assert!(reached(&[], 1, 2).is_nan());
    }
}
