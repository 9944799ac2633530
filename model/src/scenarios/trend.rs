//! Trends in the official figures: the defaults of the levers, and each lever's own past.

use crate::dataset::{Dataset, MarkKind, id};
use crate::lever::Lever;
use crate::quantity::Year;

/// One past year's value of a lever, in the lever's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PastYear {
    /// The later of the two years compared.
    pub year: Year,
    pub value: f64,
}

/// The default of a lever before it is rounded to its step, by the rule of the lever table (unit of the lever); NaN where a figure is missing.
pub fn default_value(dataset: &Dataset, lever: Lever) -> f64 {
    let edition = &dataset.edition;
    let to = edition.base_year;
    match lever {
        Lever::Children => yearly_growth(edition.children_from, to, |year| {
            measure(dataset, lever, year)
        }),
        Lever::Mix => yearly_change(edition.mix_from, to, |year| measure(dataset, lever, year)),
        Lever::Residential | Lever::Fostering => yearly_growth(edition.prices_from, to, |year| {
            measure(dataset, lever, year)
        }),
        Lever::Other => yearly_growth(edition.other_from, edition.other_to, |year| {
            measure(dataset, lever, year)
        }),
        Lever::Funding => {
            let planned = dataset
                .series(id::CORE_SPENDING_POWER_REAL_GROWTH)
                .span(&edition.funding_period);
            planned.map_or(f64::NAN, |figure| figure.value)
        }
        Lever::Inflation | Lever::Overspend => 0.0,
    }
}

/// Every past yearly change that the figures hold, oldest first; years next to a missing or unsound one are left out.
///
/// Funding has no history of its own: its row is the real growth of what councils spent.
pub fn history(dataset: &Dataset, lever: Lever) -> Vec<PastYear> {
    let base = dataset.edition.base_year;
    let value = |year: Year| match lever {
        Lever::Overspend => None,
        Lever::Inflation => dataset.series(id::GDP_DEFLATOR_GROWTH).value(year),
        Lever::Mix => {
            Some(measure(dataset, lever, year)? - measure(dataset, lever, year.plus(-1))?)
        }
        _ => Some(percent(
            measure(dataset, lever, year)? / measure(dataset, lever, year.plus(-1))?,
        )),
    };
    (-31..=0)
        .map(|back| base.plus(back))
        .filter_map(|year| {
            Some(PastYear {
                year,
                value: value(year)?,
            })
        })
        .collect()
}

/// Years of the past that a setting is compared with, at most.
const LOOK_BACK: usize = 15;

/// The past years a lever's ticks and comparison show, oldest first; empty where there is no history.
pub fn recent(dataset: &Dataset, lever: Lever) -> Vec<PastYear> {
    let past = history(dataset, lever);
    past[past.len().saturating_sub(LOOK_BACK)..].to_vec()
}

/// What a lever's growth is the growth of, in one year. Money is real, per child where the lever is.
fn measure(dataset: &Dataset, lever: Lever, year: Year) -> Option<f64> {
    let figure = |id| dataset.series(id).value(year);
    let real = |cash: f64| dataset.real(cash, year);
    match lever {
        Lever::Children => figure(id::CLA_STOCK),
        Lever::Mix if is_unsound(dataset, year) => None,
        Lever::Mix => Some(dataset.residential(year)? / figure(id::CLA_STOCK)? * 100.0),
        Lever::Residential => real(figure(id::UNIT_COST_WEEK_RESIDENTIAL)?),
        Lever::Fostering => real(figure(id::UNIT_COST_WEEK_FOSTERING)?),
        Lever::Other => {
            let places = figure(id::S251_GROSS_RESIDENTIAL)? + figure(id::S251_GROSS_FOSTERING)?;
            real(
                (figure(id::S251_GROSS_TOTAL_CLA_HARMONISED)? - places)
                    / children_in_s251(dataset, year)?,
            )
        }
        // Like for like: per child of the councils in the money, times all children.
        Lever::Funding => {
            let per_child =
                figure(id::S251_GROSS_TOTAL_CLA_HARMONISED)? / children_in_s251(dataset, year)?;
            real(per_child * figure(id::CLA_STOCK)?)
        }
        Lever::Inflation | Lever::Overspend => None,
    }
}

/// Whether that year's split of placements is no end for a trend.
fn is_unsound(dataset: &Dataset, year: Year) -> bool {
    dataset
        .mark(id::PLACEMENT_SUPPORTED_ACCOMMODATION, year)
        .is_some_and(|mark| mark.kind == MarkKind::Unsound)
}

/// Children of the councils that are in the section 251 money of that year.
pub fn children_in_s251(dataset: &Dataset, year: Year) -> Option<f64> {
    dataset
        .series(id::S251_MATCHED_CLA_STOCK)
        .value(year)
        .or_else(|| dataset.series(id::CLA_STOCK).value(year))
}

/// The compound yearly growth between two years, in %; NaN where either is missing.
pub(crate) fn yearly_growth(from: Year, to: Year, measure: impl Fn(Year) -> Option<f64>) -> f64 {
    let (Some(start), Some(end)) = (measure(from), measure(to)) else {
        return f64::NAN;
    };
    percent(libm::pow(end / start, 1.0 / f64::from(to.since(from))))
}

/// The mean yearly change between two years, in the measure's own unit; NaN where either is missing.
pub(crate) fn yearly_change(from: Year, to: Year, measure: impl Fn(Year) -> Option<f64>) -> f64 {
    let (Some(start), Some(end)) = (measure(from), measure(to)) else {
        return f64::NAN;
    };
    (end - start) / f64::from(to.since(from))
}

fn percent(ratio: f64) -> f64 {
    (ratio - 1.0) * 100.0
}
