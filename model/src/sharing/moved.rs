//! What a link of an older edition comes to with newer figures, and why that is not what its sender saw.

use crate::baseline::Baseline;
use crate::lever::{LEVERS, Lever};
use crate::projection::{Drivers, in_prices, project};
use crate::quantity::{Year, whole};
use crate::scenario::Scenario;
use crate::scope::Prices;
use crate::setting::in_words;
use crate::text::listed;

/// A scenario in two editions of the figures. Money in whole millions of pounds, so that the parts as they are written add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The editions: the link's, and the newer one.
    pub editions: [u16; 2],
    /// The last year of the scenario, in the link's edition and in the newer one.
    pub years: [Year; 2],
    /// Of the prices that money is in, in each edition.
    pub prices: [String; 2],
    /// The gap as its sender saw it; a surplus is below zero.
    pub then: i64,
    /// What revised figures alone add to it: base, children and forecast of prices, every setting held where it was.
    pub revised: i64,
    /// What is added after that by the defaults, which follow the figures wherever the link leaves a lever at its default.
    pub defaults: i64,
    /// Each default that moved, in words: `the cost of foster places from 0.7% a year above inflation to 0.6% …`.
    pub moved_defaults: Vec<String>,
}

/// What `scenario` of the edition `then` comes to with the figures `now`: first the figures are switched, then the defaults.
pub fn moved(then: &Baseline, now: &Baseline, scenario: &Scenario, prices: Prices) -> Moved {
    let held = scenario.with_to(scenario.to, now.base.year);
    let followed = follow(scenario, &then.defaults, now);
    let millions = |baseline, scenario| gap_in_millions(baseline, scenario, prices);
    let gaps = [
        millions(then, scenario),
        millions(now, &held),
        millions(now, &followed),
    ];
    let moves = |lever: &Lever| {
        let [was, is] = [scenario, &followed].map(|of| of.steps(*lever));
        (was != is).then(|| {
            let [was, is] = [was, is].map(|steps| in_words(*lever, steps, scenario.basis));
            format!("{} from {was} to {is}", lever.spec().factor)
        })
    };
    Moved {
        editions: [then.edition.id, now.edition.id],
        years: [scenario.to, followed.to],
        prices: [then, now].map(|baseline| crate::prices::price_basis(baseline, prices)),
        then: gaps[0],
        revised: gaps[1] - gaps[0],
        defaults: gaps[2] - gaps[1],
        moved_defaults: Lever::ALL.iter().filter_map(moves).collect(),
    }
}

/// The scenario that the same link means with other figures: what it leaves at its default follows.
pub fn follow(scenario: &Scenario, defaults: &Scenario, now: &Baseline) -> Scenario {
    let mut followed = now.defaults;
    for spec in &LEVERS {
        let steps = scenario.steps(spec.lever);
        if steps != defaults.steps(spec.lever) {
            followed = followed.with(spec.lever, steps);
        }
    }
    followed.basis = scenario.basis;
    if scenario.to != defaults.to {
        followed = followed.with_to(scenario.to, now.base.year);
    }
    followed
}

fn gap_in_millions(baseline: &Baseline, scenario: &Scenario, prices: Prices) -> i64 {
    let projection = project(&baseline.base, &Drivers::new(baseline, scenario));
    let last = projection.last();
    nearest(in_prices(last.gap, last, prices) / 1e6)
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a gap in millions is far within the range"
)]
fn nearest(millions: f64) -> i64 {
    libm::round(millions) as i64
}

impl Moved {
    /// The gap with the newer figures and their defaults.
    pub fn now(&self) -> i64 {
        self.then + self.revised + self.defaults
    }

    /// What moved, in sentences: both gaps and the two parts of their difference, then which defaults they are.
    pub fn sentences(&self) -> Vec<String> {
        let [year, later] = self.years;
        let [then, now] = [self.then, self.now()].map(gap);
        let newer = self.editions[1];
        let later = if year == later {
            String::new()
        } else {
            format!(" in {later}")
        };
        let mut said = vec![
            format!(
                "In {year}: {then} then; {now}{later} with the figures of {newer}: {} because figures were revised, {} because the default \
                 assumptions moved with them.",
                self.part(self.revised),
                self.part(self.defaults)
            ),
            format!(
                "First the figures are switched, then the defaults. Money is {}.",
                self.basis()
            ),
        ];
        if !self.moved_defaults.is_empty() {
            said.push(format!(
                "Defaults that moved: {}.",
                listed(&self.moved_defaults)
            ));
        }
        said
    }

    fn basis(&self) -> String {
        let [was, is] = &self.prices;
        if was == is {
            was.clone()
        } else {
            format!("{was}, then {is}")
        }
    }

    /// A part as what is more or less of the shortfall; of the surplus, where there is one in both editions.
    fn part(&self, millions: i64) -> String {
        let is_surplus = self.then < 0 && self.now() < 0;
        let more = if is_surplus { -millions } else { millions };
        match more {
            0 => "no change".into(),
            more if more > 0 => format!("{} more", amount(more)),
            less => format!("{} less", amount(less)),
        }
    }
}

fn gap(millions: i64) -> String {
    match millions {
        0 => "no gap".into(),
        short if short > 0 => format!("a shortfall of {}", amount(short)),
        over => format!("a surplus of {}", amount(over)),
    }
}

/// Millions, from a billion with all three decimals, so that what is added up still does: `£2.553bn`, `£842m`.
fn amount(millions: i64) -> String {
    let millions = millions.unsigned_abs();
    let (billions, rest) = (millions / 1_000, millions % 1_000);
    match billions {
        0 => format!("£{rest}m"),
        _ => format!("£{}.{rest:03}bn", grouped(billions)),
    }
}

fn grouped(number: u64) -> String {
    u32::try_from(number).map_or_else(|_| number.to_string(), |number| whole(f64::from(number)))
}
