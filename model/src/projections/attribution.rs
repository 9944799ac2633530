//! What opened the gap: each factor's Shapley value, its average effect over every order of switching factors on.

use crate::baseline::Base;
use crate::lever::{Lever, Side};
use crate::projection::{Drivers, demand, supply};
use crate::scope::Prices;
use serde::{Serialize, Serializer, ser::SerializeMap as _};

/// The eight factors' shares of one year's gap, in pounds at base-year prices; above 0 widens it. They sum to the gap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attribution([f64; Lever::COUNT]);

/// The factors of one side of the gap.
fn factors(side: Side) -> Vec<Lever> {
    let moves = |lever: &Lever| lever.spec().side == side;
    Lever::ALL.into_iter().filter(moves).collect()
}

impl Attribution {
    pub fn share(&self, lever: Lever) -> f64 {
        self.0[lever as usize]
    }

    pub fn sum(&self) -> f64 {
        self.0.iter().sum()
    }
}

impl Serialize for Attribution {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(Lever::COUNT))?;
        for lever in Lever::ALL {
            map.serialize_entry(lever.spec().key, &self.share(lever))?;
        }
        map.end()
    }
}

/// The attribution of every year from the base to the last.
///
/// Need and resources are separate sums, so the factors of each are switched apart: 32 and 8 runs, not 256.
pub fn attribute(base: &Base, drivers: &Drivers) -> Vec<Attribution> {
    let neutral = |drivers: Drivers, lever| drivers.with(lever, 0.0);
    let neutral = Lever::ALL.into_iter().fold(*drivers, neutral);
    let mut years = vec![Attribution([0.0; Lever::COUNT]); drivers.years + 1];
    let need = |drivers: &Drivers| {
        let mut path = Vec::with_capacity(drivers.years + 1);
        demand(base, drivers, |_, demand| path.push(demand.need));
        path
    };
    let resources = |drivers: &Drivers| {
        let mut path = Vec::with_capacity(drivers.years + 1);
        supply(base, drivers, |_, resources, _| path.push(resources));
        path
    };
    let ends = [&neutral, drivers];
    share_out(&factors(Side::Need), 1.0, ends, &need, &mut years);
    share_out(
        &factors(Side::Resources),
        -1.0,
        ends,
        &resources,
        &mut years,
    );
    years
}

/// What makes the last year's gap another in one scenario than in another: each factor's average effect over every order of going from
/// the settings of `from` to those of `to`, in pounds in the prices asked for. They sum to the difference. In cash inflation moves need,
/// too.
pub fn attribute_difference(base: &Base, [from, to]: [&Drivers; 2], prices: Prices) -> Attribution {
    let in_prices = |drivers: &Drivers, pounds: f64| {
        let inflation = drivers.inflation.iter().take(drivers.years);
        match prices {
            Prices::Real => vec![pounds],
            Prices::Cash => vec![inflation.fold(pounds, |pounds, rate| pounds * (1.0 + rate))],
        }
    };
    let need = |drivers: &Drivers| {
        let mut last = 0.0;
        demand(base, drivers, |_, demand| last = demand.need);
        in_prices(drivers, last)
    };
    let resources = |drivers: &Drivers| {
        let mut last = 0.0;
        supply(base, drivers, |_, resources, _| last = resources);
        in_prices(drivers, last)
    };
    let mut of_need = factors(Side::Need);
    if prices == Prices::Cash {
        of_need.push(Lever::Inflation);
    }
    let mut years = [Attribution([0.0; Lever::COUNT])];
    share_out(&of_need, 1.0, [from, to], &need, &mut years);
    share_out(
        &factors(Side::Resources),
        -1.0,
        [from, to],
        &resources,
        &mut years,
    );
    let [last] = years;
    last
}

/// Adds to each factor's share what it does to the sums that `path` gives, on the way from the one setting to the other.
fn share_out(
    factors: &[Lever],
    sign: f64,
    [from, to]: [&Drivers; 2],
    path: &dyn Fn(&Drivers) -> Vec<f64>,
    years: &mut [Attribution],
) {
    let subset = |mask: usize| {
        let switched = |on: Drivers, (index, lever): (usize, &Lever)| {
            if mask >> index & 1 == 1 {
                on
            } else {
                on.like(*lever, from)
            }
        };
        path(&factors.iter().enumerate().fold(*to, switched))
    };
    let paths: Vec<Vec<f64>> = (0..1 << factors.len()).map(subset).collect();
    let weights = weights(factors.len());
    for (index, lever) in factors.iter().enumerate() {
        for without in (0..paths.len()).filter(|mask| mask >> index & 1 == 0) {
            let weight = sign * weights[without.count_ones() as usize];
            let with = without | 1 << index;
            for (year, shares) in years.iter_mut().enumerate() {
                shares.0[*lever as usize] += weight * (paths[with][year] - paths[without][year]);
            }
        }
    }
}

/// For each size of coalition, the share of orders in which a factor joins exactly that many others: s!(n−s−1)!/n!
fn weights(factors: usize) -> Vec<f64> {
    let factorial = |n: usize| (1..=n).fold(1.0, |product, k| product * count(k));
    (0..factors)
        .map(|size| factorial(size) * factorial(factors - size - 1) / factorial(factors))
        .collect()
}

fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::NAN, f64::from)
}
