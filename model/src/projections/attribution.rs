//! What opened the gap: each factor's Shapley value, its average effect over every order of switching factors on.

use crate::baseline::Base;
use crate::lever::{Lever, Side};
use crate::projection::{Drivers, demand, supply};
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
    share_out(&factors(Side::Need), 1.0, drivers, need, &mut years);
    share_out(
        &factors(Side::Resources),
        -1.0,
        drivers,
        resources,
        &mut years,
    );
    years
}

fn share_out(
    factors: &[Lever],
    sign: f64,
    drivers: &Drivers,
    path: impl Fn(&Drivers) -> Vec<f64>,
    years: &mut [Attribution],
) {
    let subset = |mask: usize| {
        let neutral = |on: Drivers, (index, lever): (usize, &Lever)| {
            if mask >> index & 1 == 1 {
                on
            } else {
                on.with(*lever, 0.0)
            }
        };
        path(&factors.iter().enumerate().fold(*drivers, neutral))
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
