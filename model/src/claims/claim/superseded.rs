//! Which of the numbers that a claim rests on have been overtaken by a later release that is in our tables.

use super::formula::Worked;
use crate::dataset::Dataset;
use crate::quantity::Year;

/// What the series of figures as they once stood are called: the series of the figures as they stand now, and one of these.
const EARLIER: [&str; 2] = ["_first_published", "_vintage"];

/// A number printed with fewer digits than this is too common to be known again as some earlier release's.
const KNOWN_AGAIN: f64 = 100.0;

/// A figure of an earlier release with the one that stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct Superseded {
    /// The series as it stands now.
    pub series: String,
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
        write!(f, "{series}[{period}] was {then} and is {now}")
    }
}

/// What a worked formula rests on that has a later figure in the tables: figures of earlier releases that it names or compares,
/// and printed numbers that are such figures.
pub fn superseded(dataset: &Dataset, worked: &Worked) -> Vec<Superseded> {
    let named = worked
        .figures
        .iter()
        .filter_map(|(series, period)| overtaken(dataset, series, period));
    let printed = worked
        .printed
        .iter()
        .filter(|number| number.abs() >= KNOWN_AGAIN)
        .filter_map(|number| as_printed(dataset, *number));
    named.chain(printed).collect()
}

/// A figure of an earlier release, with the one that has taken its place; `None` where it still stands.
fn overtaken(dataset: &Dataset, earlier: &str, period: &str) -> Option<Superseded> {
    let now_called = EARLIER.iter().find_map(|end| earlier.strip_suffix(end))?;
    let value = |series: &str| match Year::parse(period) {
        Some(year) => dataset.series_named(series).value(year),
        None => dataset
            .series_named(series)
            .span(period)
            .map(|one| one.value),
    };
    let (then, now) = (value(earlier)?, value(now_called)?);
    (then - now).abs().gt(&0.0).then(|| Superseded {
        series: now_called.into(),
        period: period.into(),
        then,
        now,
    })
}

/// The figure of an earlier release that a printed number is, written in pounds or as the series is, if it has been overtaken.
fn as_printed(dataset: &Dataset, number: f64) -> Option<Superseded> {
    let is_earlier = |series: &&str| EARLIER.iter().any(|end| series.ends_with(end));
    dataset.series_ids().filter(is_earlier).find_map(|series| {
        let scale = match &dataset.series_named(series).unit {
            unit if unit.starts_with("£m") => 1e6,
            unit if unit.starts_with("£bn") => 1e9,
            _ => 1.0,
        };
        let is_it = |value: f64| [value, value / scale].contains(&number);
        let mut years = dataset.series_named(series).years();
        years.find_map(|(year, figure)| {
            let found = is_it(figure.value).then(|| year.to_string())?;
            overtaken(dataset, series, &found)
        })
    })
}
