//! A sum of money in places and people: how many of each it would pay for in a year, each alone, at average cost.

use crate::dataset::Dataset;
use crate::explain::NOTHING;
use crate::projection::YearFigures;
use crate::quantity::{children, money};

/// The one source there is for what a social worker costs: a council's own weekly average.
pub const SOCIAL_WORKER: &str = "unit_cost_week_social_worker";

/// Days of a year over days of a week, as the published weekly costs reckon.
pub const WEEKS: f64 = 365.0 / 7.0;

/// What one of each costs for a year, in pounds at base-year prices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UnitCosts {
    /// All gross spending on fostering over all children in foster placements on 31 March: the projection's own.
    pub foster_place: f64,
    /// The same for residential settings, supported accommodation included: the projection's own.
    pub residential_place: f64,
    /// A social worker in one council's employ, brought to base-year prices by the GDP deflator; `None` in an edition
    /// that has no figure.
    pub social_worker: Option<f64>,
}

/// How many of each a sum would pay for in a year, each alone. Not rounded; never below 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counts {
    pub foster_places: f64,
    pub residential_places: f64,
    pub social_workers: Option<f64>,
}

impl UnitCosts {
    /// The costs of the dataset's base year.
    pub fn new(dataset: &Dataset) -> Self {
        let base = dataset.base();
        let deflator = dataset.series("gdp_deflator_index");
        let social_worker =
            dataset
                .series(SOCIAL_WORKER)
                .years()
                .last()
                .and_then(|(year, week)| {
                    let prices = deflator.value(base.year)? / deflator.value(year)?;
                    Some(week.value * WEEKS * prices)
                });
        Self {
            foster_place: base.spend_fostering / base.fostering,
            residential_place: base.spend_residential / base.residential,
            social_worker,
        }
    }

    /// What `pounds` (base-year prices) would pay for; the sign is left to the sentence.
    pub fn counts(&self, pounds: f64) -> Counts {
        let pounds = pounds.abs();
        Counts {
            foster_places: pounds / self.foster_place,
            residential_places: pounds / self.residential_place,
            social_workers: self.social_worker.map(|cost| pounds / cost),
        }
    }
}

/// The last year's gap in places and people, as a sentence. Always in base-year prices: that is what the costs are in.
pub fn sentence(dataset: &Dataset, last: &YearFigures) -> String {
    // As the headline has it: less than half a million is no gap.
    if last.gap.abs() < NOTHING {
        return format!(
            "In {} money would just meet need: there would be no gap to measure.",
            last.year
        );
    }
    let counts = UnitCosts::new(dataset).counts(last.gap);
    let workers = match counts.social_workers {
        Some(count) => format!(", or {} social workers", children(count)),
        None => String::new(),
    };
    let base = dataset.edition.base_year;
    format!(
        "In {base} prices, and at what they cost then, the {} of {} in {} would pay for {} foster places for a year, or {} residential places{workers}: each alone, not all together.",
        if last.gap > 0.0 {
            "shortfall"
        } else {
            "surplus"
        },
        money(last.gap),
        last.year,
        children(counts.foster_places),
        children(counts.residential_places),
    )
}
