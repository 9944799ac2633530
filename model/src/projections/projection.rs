//! The projection: children, need, resources and the gap, year by year. Multiplied year by year, so that every machine agrees.

use crate::baseline::{Base, Baseline};
use crate::dataset::{Dataset, id};
use crate::lever::Basis;
use crate::lever::Lever;
use crate::quantity::Year;
use crate::quantity::gap_words;
use crate::scenario::{EARLIEST_BASE, MAX_YEARS_AHEAD, Scenario};
use crate::scope::Prices;
use serde::Serialize;

/// The longest projection: a council's may start some years before the edition's base year.
const LONGEST: usize = (MAX_YEARS_AHEAD + EARLIEST_BASE) as usize;

/// The settings as fractions a year, ready to multiply with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drivers {
    pub children: f64,
    pub mix: f64,
    pub residential: f64,
    pub fostering: f64,
    pub other: f64,
    pub funding: f64,
    pub overspend: f64,
    pub basis: Basis,
    /// GDP deflator growth of each year after the base.
    pub inflation: [f64; LONGEST],
    /// How many years after the base.
    pub years: usize,
}

/// One financial year of a scenario. Money in pounds at base-year prices; `gap` above 0 is a shortfall.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct YearFigures {
    pub year: Year,
    pub children: f64,
    pub residential: f64,
    pub fostering: f64,
    pub elsewhere: f64,
    pub need: f64,
    pub resources: f64,
    pub gap: f64,
    /// The gaps of the years after the base up to this one.
    pub cumulative_gap: f64,
    /// Prices against those that the money is in: cash = real × this. 1 in England's base year.
    pub price_index: f64,
}

/// A scenario worked out from the base year to the last.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    pub years: Vec<YearFigures>,
    /// The first year in which no more children could move between fostering and residential settings.
    pub mix_limited: Option<Year>,
}

/// Children, share and unit costs as one year leaves them for the next.
struct YearState {
    children: f64,
    share: f64,
    price: [f64; 3],
}

impl Drivers {
    pub fn new(baseline: &Baseline, scenario: &Scenario) -> Self {
        let base = baseline.base.year;
        let fraction = |lever| scenario.value(lever).unwrap_or(0.0) / 100.0;
        Self {
            children: fraction(Lever::Children),
            mix: fraction(Lever::Mix),
            residential: fraction(Lever::Residential),
            fostering: fraction(Lever::Fostering),
            other: fraction(Lever::Other),
            funding: fraction(Lever::Funding),
            overspend: fraction(Lever::Overspend),
            basis: scenario.basis,
            inflation: match scenario.value(Lever::Inflation) {
                Some(percent) => [percent / 100.0; LONGEST],
                None => forecast(baseline, base),
            },
            years: usize::try_from(scenario.to.since(base)).unwrap_or(0),
        }
    }

    /// The same drivers with one lever as `other` has it; funding comes with its basis.
    #[must_use]
    pub(crate) fn like(mut self, lever: Lever, other: &Self) -> Self {
        match lever {
            Lever::Children => self.children = other.children,
            Lever::Mix => self.mix = other.mix,
            Lever::Residential => self.residential = other.residential,
            Lever::Fostering => self.fostering = other.fostering,
            Lever::Other => self.other = other.other,
            Lever::Funding => (self.funding, self.basis) = (other.funding, other.basis),
            Lever::Overspend => self.overspend = other.overspend,
            Lever::Inflation => self.inflation = other.inflation,
        }
        self
    }

    /// The same drivers with one lever at a value in its unit.
    #[must_use]
    pub fn with(mut self, lever: Lever, value: f64) -> Self {
        let fraction = value / 100.0;
        match lever {
            Lever::Children => self.children = fraction,
            Lever::Mix => self.mix = fraction,
            Lever::Residential => self.residential = fraction,
            Lever::Fostering => self.fostering = fraction,
            Lever::Other => self.other = fraction,
            Lever::Funding => self.funding = fraction,
            Lever::Overspend => self.overspend = fraction,
            Lever::Inflation => self.inflation = [fraction; LONGEST],
        }
        self
    }
}

/// The official forecast of general inflation, its last year held after that.
fn forecast(dataset: &Dataset, base: Year) -> [f64; LONGEST] {
    let growth = dataset.series(id::GDP_DEFLATOR_GROWTH);
    let mut path = [0.0; LONGEST];
    let mut latest = 0.0;
    for (year, slot) in (1..).zip(path.iter_mut()) {
        latest = growth.value(base.plus(year)).unwrap_or(latest);
        *slot = latest / 100.0;
    }
    path
}

/// Need and children alone, year by year from the base: all that the first five levers move.
pub(crate) fn demand(base: &Base, drivers: &Drivers, mut each: impl FnMut(usize, Demand)) {
    let elsewhere = base.share_elsewhere();
    let most = 1.0 - elsewhere;
    let mut now = YearState {
        children: base.children,
        share: base.share_residential(),
        price: [
            base.cost_per_residential_place(),
            base.cost_per_foster_place(),
            base.other_cost_per_child(),
        ],
    };
    for year in 0..=drivers.years {
        let mut limited = false;
        if year > 0 {
            let wanted = now.share + drivers.mix;
            now.share = wanted.clamp(0.0, most);
            limited = wanted < 0.0 || wanted > most;
            now.children *= 1.0 + drivers.children;
            now.price[0] *= 1.0 + drivers.residential;
            now.price[1] *= 1.0 + drivers.fostering;
            now.price[2] *= 1.0 + drivers.other;
        }
        let residential = now.children * now.share;
        let fostering = now.children * (1.0 - elsewhere - now.share);
        let need =
            residential * now.price[0] + fostering * now.price[1] + now.children * now.price[2];
        let [children, elsewhere] = [now.children, now.children * elsewhere];
        each(
            year,
            Demand {
                children,
                residential,
                fostering,
                elsewhere,
                need,
                limited,
            },
        );
    }
}

/// One year of demand.
pub(crate) struct Demand {
    children: f64,
    residential: f64,
    fostering: f64,
    elsewhere: f64,
    pub(crate) need: f64,
    limited: bool,
}

/// Resources and the price index, year by year from the base: all that the last three levers move.
pub(crate) fn supply(base: &Base, drivers: &Drivers, mut each: impl FnMut(usize, f64, f64)) {
    let mut resources = base.spend() / (1.0 + drivers.overspend);
    let mut price_index = base.price_level;
    each(0, resources, price_index);
    for (before, inflation) in drivers.inflation.iter().take(drivers.years).enumerate() {
        price_index *= 1.0 + inflation;
        resources *= 1.0 + drivers.funding;
        if drivers.basis == Basis::Cash {
            resources /= 1.0 + inflation;
        }
        each(before + 1, resources, price_index);
    }
}

/// Works a scenario out, from the base year to the last.
pub fn project(base: &Base, drivers: &Drivers) -> Projection {
    let mut money = Vec::with_capacity(drivers.years + 1);
    supply(base, drivers, |_, resources, price_index| {
        money.push((resources, price_index))
    });
    let mut years = Vec::with_capacity(money.len());
    let mut cumulative_gap = 0.0;
    let mut mix_limited = None;
    let mut year = base.year;
    demand(base, drivers, |index, demand| {
        let (resources, price_index) = money[index];
        let gap = demand.need - resources;
        if index > 0 {
            year = year.plus(1);
            cumulative_gap += gap;
        }
        if demand.limited {
            mix_limited = mix_limited.or(Some(year));
        }
        years.push(YearFigures {
            year,
            children: demand.children,
            residential: demand.residential,
            fostering: demand.fostering,
            elsewhere: demand.elsewhere,
            need: demand.need,
            resources,
            gap,
            cumulative_gap,
            price_index,
        });
    });
    Projection { years, mix_limited }
}

impl Projection {
    /// The last year shown.
    pub fn last(&self) -> &YearFigures {
        &self.years[self.years.len() - 1]
    }
}

/// `figure` (base-year prices) in the prices asked for.
pub fn in_prices(figure: f64, year: &YearFigures, prices: Prices) -> f64 {
    match prices {
        Prices::Real => figure,
        Prices::Cash => figure * year.price_index,
    }
}

/// The gap of one year in a few words: `shortfall £2.6bn`, `surplus £300m`, `no gap`.
pub fn gap_label(figures: &YearFigures, prices: Prices) -> String {
    gap_words(in_prices(figures.gap, figures, prices))
}
