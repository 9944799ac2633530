//! How a setting compares with its own past, in a sentence: on which side of most past years it is.

use crate::dataset::{Dataset, id};
use crate::lever::Basis;
use crate::lever::Lever;
use crate::quantity::{Year, rate};
use crate::scenario::Scenario;
use crate::setting_words::{
    FORECAST_PATH, FORECAST_PATH_UNKNOWN, MEASURED_YEARS, MIDDLE, MIDDLE_REST, NO_PAST, PAST_YEARS,
    SAME_AS_PAST,
};
use crate::text::{filled, with};
use crate::trend::{PastYear, recent};

/// How the setting compares with the lever's own past, in a sentence.
pub fn compared(dataset: &Dataset, scenario: &Scenario, lever: Lever) -> String {
    let Some(value) = scenario.value(lever) else {
        return forecast_words(dataset);
    };
    compared_value(dataset, scenario.basis, lever, value)
}

/// How `value` (in the lever's unit) compares with the lever's own past, in a sentence.
pub fn compared_value(dataset: &Dataset, basis: Basis, lever: Lever, value: f64) -> String {
    if let Some(words) = lever.words().past.no_record {
        return reported(dataset, words);
    }
    if let Some(words) = lever.cash_words(basis) {
        return words.past.into();
    }
    let past = recent(dataset, lever);
    let span = span(&past, dataset.edition.base_year);
    let remark = lever.words().past.remark;
    format!("{}.{remark}", sentence(lever, value, &past, &span))
}

fn sentence(lever: Lever, value: f64, past: &[PastYear], span: &str) -> String {
    let rank = Rank::of(lever, value, past);
    let falls = past.iter().filter(|year| year.value < 0.0).count();
    let words = &lever.words().past;
    match (words.falls, words.no_fall) {
        _ if past.is_empty() => NO_PAST.into(),
        (_, Some(no_fall)) if value < 0.0 && falls == 0 => with(no_fall, span),
        (Some(falls), _) if value < 0.0 => rank.of_falls(falls, span),
        _ => rank.sided([words.more, words.less], span),
    }
}

/// How many of the past years lay below a value and above it. A year that is the same once it is rounded to the lever's
/// step is on neither side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rank {
    below: usize,
    above: usize,
    count: usize,
}

impl Rank {
    fn of(lever: Lever, value: f64, past: &[PastYear]) -> Self {
        let steps = |value: f64| libm::round(value * f64::from(lever.spec().per_unit));
        let count = |is: fn(&f64, &f64) -> bool| {
            past.iter()
                .filter(|year| is(&steps(year.value), &steps(value)))
                .count()
        };
        Self {
            below: count(f64::lt),
            above: count(f64::gt),
            count: past.len(),
        }
    }

    /// Says the side on which most of the years are; `words` are for more than they had, and for less.
    fn sided(self, [more, less]: [&str; 2], span: &str) -> String {
        let Self {
            below,
            above,
            count,
        } = self;
        match below.cmp(&above) {
            _ if below == count => with(more, &format!("any of {span}")),
            _ if above == count => with(less, &format!("any of {span}")),
            _ if below + above == 0 => with(SAME_AS_PAST, span),
            std::cmp::Ordering::Greater => with(more, &format!("{below} of {span}")),
            std::cmp::Ordering::Less => with(less, &format!("{above} of {span}")),
            std::cmp::Ordering::Equal => {
                let is_split = below + above == count;
                let said = [
                    ("years", span),
                    ("side", &below.to_string()),
                    ("rest", if is_split { "" } else { MIDDLE_REST }),
                ];
                filled(MIDDLE, &said)
            }
        }
    }

    /// Says how many years fell further.
    fn of_falls(self, [bigger, saw]: [&str; 2], span: &str) -> String {
        match self.below {
            0 if self.above == self.count => with(bigger, &format!("any of {span}")),
            0 => with(saw, &format!("None of {span}")),
            below => with(saw, &format!("{below} of {span}")),
        }
    }
}

/// `the past 15 years (2010-11 to 2024-25)`; where years are missing, between them or at the end, that these can be measured.
fn span(past: &[PastYear], base: Year) -> String {
    let (Some(first), Some(last)) = (past.first(), past.last()) else {
        return String::new();
    };
    let count = past.len();
    let unbroken = i32::try_from(count).is_ok_and(|count| base.since(first.year) + 1 == count);
    let which = if unbroken { PAST_YEARS } else { MEASURED_YEARS };
    let which = filled(which, &[("count", &count.to_string())]);
    format!("{which} ({} to {})", first.year, last.year)
}

fn forecast_words(dataset: &Dataset) -> String {
    let growth = dataset.series(id::GDP_DEFLATOR_GROWTH);
    let base = dataset.edition.base_year;
    let path: Vec<_> = growth.years().filter(|(year, _)| *year > base).collect();
    match (path.first(), path.last()) {
        (Some((first, start)), Some((last, end))) => filled(
            FORECAST_PATH,
            &[
                ("start", &rate(start.value, 1)),
                ("first", &first.to_string()),
                ("end", &rate(end.value, 1)),
                ("last", &last.to_string()),
            ],
        ),
        _ => FORECAST_PATH_UNKNOWN.into(),
    }
}

/// That there is no yearly record, and what was reported of overspending in its stead.
fn reported(dataset: &Dataset, [no_record, reported]: [&str; 2]) -> String {
    let mut average = dataset.series(id::CSC_OVERSPEND_PCT_MEAN).spans();
    let reported = average.next().map_or_else(String::new, |(period, figure)| {
        let percent = rate(figure.value, 1);
        filled(reported, &[("percent", &percent), ("period", period)])
    });
    format!("{no_record}{reported}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(lever: Lever, value: f64, past: &[f64]) -> String {
        let past: Vec<PastYear> = past
            .iter()
            .map(|value| PastYear {
                year: Year::starting(2020),
                value: *value,
            })
            .collect();
        sentence(lever, value, &past, "them")
    }

    #[test]
    fn the_side_with_most_years_is_said() {
        for (value, words) in [
            (0.0, "Slower than in any of them"),
            (1.5, "Slower than in 3 of them"),
            (3.5, "Faster than in 3 of them"),
            (9.0, "Faster than in any of them"),
            (2.5, "In the middle of them: 2 higher, 2 lower"),
        ] {
            assert_eq!(
                said(Lever::Children, value, &[1.0, 2.0, 3.0, 4.0]),
                words,
                "{value}"
            );
        }
    }

    #[test]
    fn a_year_that_rounds_to_the_setting_is_on_neither_side() {
        assert_eq!(
            said(Lever::Children, 2.0, &[1.0, 2.04, 3.0]),
            "In the middle of them: 1 higher, 1 lower, others the same"
        );
        assert_eq!(
            said(Lever::Children, 2.0, &[1.98, 2.0]),
            "The same as in each of them"
        );
        assert_eq!(
            said(Lever::Children, 2.0, &[1.98, 1.0, 1.1]),
            "Faster than in 2 of them"
        );
        assert_eq!(
            said(Lever::Mix, 0.8, &[0.79, 0.2, 0.9, 1.0]),
            "A smaller shift towards residential care than in 2 of them"
        );
    }

    #[test]
    fn a_fall_is_compared_with_falls() {
        let past = [-2.1, -0.3, 1.0];
        for (value, words) in [
            (-4.1, "A steeper fall than in any of them"),
            (-1.0, "1 of them saw a steeper fall"),
            (-2.1, "None of them saw a steeper fall"),
        ] {
            assert_eq!(said(Lever::Children, value, &past), words, "{value}");
        }
        assert_eq!(
            said(Lever::Residential, -1.0, &[0.5, 2.0]),
            "None of them saw a fall"
        );
        assert_eq!(
            said(Lever::Mix, -1.6, &[0.1, 0.9]),
            "A bigger move away from residential care than in any of them"
        );
        assert_eq!(
            said(Lever::Funding, -1.9, &[0.1, 0.9]),
            "Less than real spending grew in any of them"
        );
        assert_eq!(
            said(Lever::Children, 1.0, &[]),
            "There are no past years to compare with"
        );
    }
}
