//! What the tests share: the figures of England, and random settings that are the same on every machine.
#![allow(dead_code, reason = "every test file uses its own part of it")]
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

pub(crate) mod claims;

use model::baseline::{Base, Baseline};
use model::dataset::COMPILED_IN;
use model::lever::Basis;
use model::lever::{LEVERS, Lever};
use model::projection::{Drivers, project};
use model::scenario::{MAX_YEARS_AHEAD, Scenario};

/// Looked-after spending of the base year, in pounds: what tolerances are measured against.
pub(crate) const SPEND: f64 = 8_917_040_346.0;

pub(crate) fn england() -> Baseline {
    Baseline::england(&COMPILED_IN, None).expect("the compiled-in figures are sound")
}

/// The gap of the last year.
pub(crate) fn last_gap(base: &Base, drivers: &Drivers) -> f64 {
    project(base, drivers).last().gap
}

/// A stream of numbers that looks random and is the same everywhere (xorshift64*).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let [.., a, b, c, d] = self
            .0
            .wrapping_mul(0x2545_F491_4F6C_DD1D)
            .swap_bytes()
            .to_be_bytes();
        u32::from_be_bytes([a, b, c, d])
    }

    /// A whole number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let scaled = (u64::from(self.next()) * u64::try_from(end).unwrap()) >> 32;
        usize::try_from(scaled).unwrap()
    }

    /// A whole number between the two, both included.
    pub(crate) fn between(&mut self, low: i32, high: i32) -> i32 {
        let span = usize::try_from(high - low + 1).unwrap();
        low + i32::try_from(self.below(span)).unwrap()
    }

    /// True once in so many times.
    pub(crate) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub(crate) fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    /// A setting of one lever, at an end of its range one time in five.
    pub(crate) fn steps(&mut self, lever: Lever) -> i32 {
        let spec = lever.spec();
        let (low, high) = (spec.min * spec.per_unit, spec.max * spec.per_unit);
        match self.below(10) {
            0 => low,
            1 => high,
            _ => self.between(low, high),
        }
    }

    /// A scenario with about two levers in three moved.
    pub(crate) fn scenario(&mut self, baseline: &Baseline) -> Scenario {
        let mut scenario = baseline.defaults;
        for spec in &LEVERS {
            if !self.one_in(3) {
                scenario = scenario.with(spec.lever, Some(self.steps(spec.lever)));
            }
        }
        scenario.basis = self.pick(&[Basis::Real, Basis::Cash]);
        let base = baseline.edition.base_year;
        scenario.with_to(base.plus(self.between(1, MAX_YEARS_AHEAD)), base)
    }
}
