//! How the page's own way of carrying the children line forward would have done from past years, and the band that follows.
//! Counts are as now known: what a reader had at the time differed a little. Only the children line is tried here.

use crate::dataset::{Dataset, id};
use crate::lever::Lever;
use crate::miss::{miss, outturns_within};
use crate::quantity::{Year, rate};
use crate::scenario::DEFAULT_SPAN;
use crate::sheet::{Cell, Format, Sheet};
use crate::text::{capitalised, number as in_words};
use crate::trend::{PastYear, history};

/// The years ahead that are tried: as many as a scenario shows until it is moved.
pub const HORIZONS: usize = DEFAULT_SPAN.unsigned_abs() as usize;

/// One try: the trend known in a past year, carried some years ahead, and what happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Try {
    /// The year it starts from; the last count known is that of the 31 March which ends it.
    pub base: Year,
    pub years_ahead: usize,
    /// Growth in % a year that the default rule gives in that year, rounded to the lever's step.
    pub trend_percent: f64,
    pub projected: f64,
    pub actual: f64,
    /// How far the projection was out, as a share of the count: above 0 it was too high.
    pub miss: f64,
    /// The same for "no change".
    pub no_change_miss: f64,
}

/// How tries so many years ahead went. Misses are shares of what happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub years_ahead: usize,
    pub tries: Vec<Try>,
    /// Of these, how many spans ahead can be laid end to end: tries from neighbouring years share most of their span.
    pub separate: usize,
    /// The mean miss with its sign: above 0, trends carried forward came out too high.
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
    /// Counts from which the projection would miss by no more than half of past tries did.
    pub half: [f64; 2],
    /// The same for four in five of them.
    pub four_in_five: [f64; 2],
}

/// Where four in five tries are only within more than this of what happened, the band would reach to twice the line: it is not drawn.
const MOST_MISSED: f64 = 0.5;

/// The record for one to five years ahead, from every past year whose own past is long enough; less where counts are few or uneven.
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
        let record = record(years_ahead, tries, records.last());
        if record.four_in_five > MOST_MISSED {
            break;
        }
        records.push(record);
    }
    records
}

/// The band round a count `central` projected so many years ahead; `None` where that far has not been tried.
///
/// It holds every count from which `central` would miss by no more than half, or four in five, of past tries did. A miss is a
/// share of what happened, so the band reaches further up than down: from central / (1 + miss) to central / (1 − miss).
pub fn band(records: &[Record], years_ahead: usize, central: f64) -> Option<Band> {
    let record = records
        .iter()
        .find(|record| record.years_ahead == years_ahead)?;
    let within = |size: f64| outturns_within(central, size);
    Some(Band {
        central,
        half: within(record.half),
        four_in_five: within(record.four_in_five),
    })
}

/// The record as a table: a row a measure, a column for each span ahead; sizes of misses in %.
pub fn sheet(records: &[Record]) -> Sheet {
    let count = |of: fn(&Record) -> usize| {
        let cell = |record: &Record| {
            let count = u32::try_from(of(record)).unwrap_or(u32::MAX);
            Cell::Number(f64::from(count), Format::Count)
        };
        records.iter().map(cell).collect::<Vec<_>>()
    };
    let percent = |of: fn(&Record) -> f64| {
        let cell = |record: &Record| Cell::Number(of(record) * 100.0, Format::Percent);
        records.iter().map(cell).collect()
    };
    let rows = [
        ("Tries", count(|record| record.tries.len())),
        ("Tries that do not overlap", count(|record| record.separate)),
        ("Average miss, %", percent(|record| record.size)),
        ("Half missed by at most, %", percent(|record| record.half)),
        (
            "Four in five by at most, %",
            percent(|record| record.four_in_five),
        ),
        (
            "Average miss of “no change”, %",
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

/// What the band says, in words.
pub fn words(records: &[Record]) -> String {
    let Some(record) = records.last() else {
        return "No range is drawn: past counts are too few or too uneven to test the method."
            .into();
    };
    let percent = |share: f64| rate(share * 100.0, 0);
    format!(
        "How far off has this method been? {} years ahead, half of past tries were within {}%, four in five within {}%. \
         This tests the number of children only.",
        capitalised(&in_words(record.years_ahead)),
        percent(record.half),
        percent(record.four_in_five),
    )
}

/// How the band was tested and what it leaves out, for the method page; empty where there are too few past counts.
pub fn words_method(records: &[Record]) -> String {
    let Some((record, first, last)) = records
        .last()
        .and_then(|record| Some((record, record.tries.first()?, record.tries.last()?)))
    else {
        return String::new();
    };
    let percent = |share: f64| rate(share * 100.0, 1);
    let ahead = in_words(record.years_ahead);
    let bias = if record.mean > 0.0 {
        "too high"
    } else {
        "too low"
    };
    format!(
        "We tried the method from each of {} years, March {} to March {}. Half of the tries missed what happened by {}% or less, \
         and four in five by {}% or less. The average miss was {}%; leaving the number unchanged missed by {}%. On average the tries \
         were {}% {bias}. The tries overlap: only {} do not, so the band itself is uncertain. It ends {ahead} years ahead, the furthest \
         we tried. It cannot foresee a change unlike those of the past.",
        record.tries.len(),
        first.base.ends_in(),
        last.base.ends_in(),
        percent(record.half),
        percent(record.four_in_five),
        percent(record.size),
        percent(record.no_change_size),
        percent(record.mean.abs()),
        in_words(record.separate),
    )
}

fn attempt(dataset: &Dataset, base: Year, years_ahead: usize) -> Option<Try> {
    let edition = &dataset.edition;
    let span = edition.base_year.since(edition.children_from);
    let ahead = i32::try_from(years_ahead).ok()?;
    let count = |year: Year| {
        let counts = dataset.series(id::CLA_STOCK);
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
        miss: miss(projected, actual),
        no_change_miss: miss(last, actual),
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
        separate: tries.len().div_ceil(years_ahead),
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
    let index = within.saturating_sub(1);
    sorted.get(index).copied().unwrap_or(f64::NAN)
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
