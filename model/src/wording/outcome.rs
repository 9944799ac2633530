//! Everything a scenario comes to: the one place where projection, attribution, break-evens and words are put together.

use crate::attribution::{Attribution, attribute};
use crate::baseline::Baseline;
use crate::break_even::{BreakEven, break_even};
use crate::lever::Lever;
use crate::projection::{Drivers, Projection, project};
use crate::scenario::Scenario;
use crate::scope::Prices;
use crate::versus::Versus;
use crate::view::View;
use crate::words::{self, Summary, words};

/// What a scenario comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub scenario: Scenario,
    /// Those of its words; its figures are in base-year prices.
    pub prices: Prices,
    pub projection: Projection,
    /// What opened the gap of each year, the base year's first.
    pub attribution: Vec<Attribution>,
    /// What would close the last year's gap, by lever; `None` where nothing in a lever's range does, or none is sought.
    pub break_evens: [Option<BreakEven>; Lever::COUNT],
    pub words: Summary,
    /// The scenario that this one is compared with.
    pub versus: Option<Versus>,
}

/// The outcome of a scenario; its words are in the prices asked for, its figures in base-year prices.
pub fn outcome(baseline: &Baseline, scenario: &Scenario, prices: Prices) -> Outcome {
    let drivers = Drivers::new(baseline, scenario);
    let projection = project(&baseline.base, &drivers);
    let setting = |lever| scenario.value(lever).unwrap_or(0.0);
    Outcome {
        scenario: *scenario,
        prices,
        attribution: attribute(&baseline.base, &drivers),
        break_evens: Lever::ALL.map(|lever| {
            let solve = || break_even(&baseline.base, &drivers, lever, setting(lever));
            lever.spec().is_solvable.then(solve).flatten()
        }),
        words: words(baseline, scenario, &projection, prices),
        projection,
        versus: None,
    }
}

/// The outcome of a scenario in a view of it: in its prices, next to A where it has one.
pub fn viewed(baseline: &Baseline, scenario: &Scenario, view: &View) -> Outcome {
    let own = outcome(baseline, scenario, view.prices);
    match &view.first {
        Some(first) => own.beside(baseline, first),
        None => own,
    }
}

impl Outcome {
    /// The same with A beside it, which its words tell of, too.
    #[must_use]
    pub fn beside(mut self, baseline: &Baseline, first: &Scenario) -> Self {
        let own = (&self.scenario, &self.projection);
        let versus = Versus::new(baseline, first, own, self.prices);
        versus.tell(&mut self.words, &self.scenario, self.prices);
        self.versus = Some(versus);
        self
    }

    /// What opened the last year's gap.
    pub fn last_attribution(&self) -> &Attribution {
        &self.attribution[self.attribution.len() - 1]
    }

    /// Where the mix came to the end of its range, in a sentence.
    pub fn mix_limited(&self) -> Option<String> {
        self.projection.mix_limited.map(words::mix_limited)
    }
}
