//! Which of the numbers that a claim rests on have been overtaken by a later release that is in our tables.

use super::formula::Worked;
use crate::dataset::{Dataset, SeriesId};
use crate::quantity::Year;
use crate::releases::{EARLIER, Earlier, earlier};

/// A number printed with fewer digits than this is too common to be known again as some earlier release's.
const KNOWN_AGAIN: f64 = 100.0;

/// A figure of an earlier release with the one that stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct Superseded {
    /// The series as it stands now.
    pub series: SeriesId,
    pub period: String,
    pub then: f64,
    pub now: f64,
}

impl std::fmt::Display for Superseded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            series,
            period,
            then,
            now,
        } = self;
        let series = series.name();
        write!(f, "{series}[{period}] was {then} and is {now}")
    }
}

/// What a worked formula rests on that has a later figure in the tables: figures of earlier releases that it names or compares,
/// and printed numbers that are such figures.
pub fn superseded(dataset: &Dataset, worked: &Worked) -> Vec<Superseded> {
    let named = worked
        .figures
        .iter()
        .filter_map(|(series, period)| overtaken(dataset, earlier(*series)?, period));
    let printed = worked
        .printed
        .iter()
        .filter(|number| number.abs() >= KNOWN_AGAIN)
        .filter_map(|number| as_printed(dataset, *number));
    named.chain(printed).collect()
}

/// A figure of an earlier release, with the one that has taken its place; `None` where it still stands.
fn overtaken(dataset: &Dataset, earlier: Earlier, period: &str) -> Option<Superseded> {
    let value = |series: SeriesId| match Year::parse(period) {
        Some(year) => dataset.series(series).value(year),
        None => dataset.series(series).span(period).map(|one| one.value),
    };
    let (then, now) = (value(earlier.series)?, value(earlier.now)?);
    (then - now).abs().gt(&0.0).then(|| Superseded {
        series: earlier.now,
        period: period.into(),
        then,
        now,
    })
}

/// The figure of an earlier release that a printed number is, written in pounds or as the series is, if it has been overtaken.
fn as_printed(dataset: &Dataset, number: f64) -> Option<Superseded> {
    EARLIER.into_iter().find_map(|earlier| {
        let series = dataset.series(earlier.series);
        let scale = match &series.unit {
            unit if unit.starts_with("£m") => 1e6,
            unit if unit.starts_with("£bn") => 1e9,
            _ => 1.0,
        };
        let is_it = |value: f64| [value, value / scale].contains(&number);
        series.years().find_map(|(year, figure)| {
            let found = is_it(figure.value).then(|| year.to_string())?;
            overtaken(dataset, earlier, &found)
        })
    })
}
