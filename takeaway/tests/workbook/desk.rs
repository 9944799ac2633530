//! Random scenarios, the same on every machine, and what the model makes of them.

use model::authorities::{COMPILED_IN as COUNCILS, row_of};
use model::authority::{Authorities, Authority};
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use model::lever::{Basis, Lever};
use model::link;
use model::local::with_own_trends;
use model::scenario::{MAX_YEARS_AHEAD, Scenario};
use model::scope::Prices;

pub(crate) fn england() -> Baseline {
    Baseline::england(&COMPILED_IN, None).unwrap()
}

/// Every council with a projection: its own row under the table's head, and its baseline.
pub(crate) fn councils() -> Vec<(String, Baseline)> {
    let (england, all) = (england(), Authorities::parse(COUNCILS).unwrap());
    let one = |council: &Authority| {
        let baseline = with_own_trends(council, &england).ok()?;
        Some((row_of(council.area), baseline))
    };
    all.today().filter_map(one).collect()
}

/// A stream of numbers that looks random and is the same everywhere (xorshift64*).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A whole number between the two, both included.
    pub(crate) fn between(&mut self, low: i32, high: i32) -> i32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        let span = u64::try_from(high - low + 1).unwrap();
        low + i32::try_from(drawn % span).unwrap()
    }

    /// Any setting of a lever, in steps.
    pub(crate) fn steps(&mut self, lever: Lever) -> i32 {
        let spec = lever.spec();
        self.between(spec.min * spec.per_unit, spec.max * spec.per_unit)
    }
}

/// A scenario and its prices.
pub(crate) struct Case {
    pub(crate) scenario: Scenario,
    pub(crate) prices: Prices,
}

impl Case {
    /// Any setting of every lever, inflation by the forecast one time in three, any last year and prices.
    pub(crate) fn any(random: &mut Random, baseline: &Baseline) -> Self {
        let mut scenario = baseline.defaults;
        for lever in Lever::ALL {
            let steps = random.steps(lever);
            let is_forecast = lever == Lever::Inflation && random.between(1, 3) == 1;
            scenario = scenario.with(lever, (!is_forecast).then_some(steps));
        }
        if random.between(0, 1) == 1 {
            scenario.basis = Basis::Cash;
        }
        let base = baseline.base.year;
        let prices = match random.between(0, 1) {
            0 => Prices::Real,
            _ => Prices::Cash,
        };
        Self {
            scenario: scenario.with_to(base.plus(random.between(1, MAX_YEARS_AHEAD)), base),
            prices,
        }
    }

    pub(crate) fn link(&self, baseline: &Baseline) -> String {
        let link = link::encode(&self.scenario, baseline);
        format!("{link}&prices={}", self.prices.key())
    }

    pub(crate) fn workbook(&self, baseline: &Baseline) -> Vec<u8> {
        workbook(&self.link(baseline))
    }
}

pub(crate) fn workbook(link: &str) -> Vec<u8> {
    takeaway::make("workbook", 2026, link).unwrap().bytes
}
