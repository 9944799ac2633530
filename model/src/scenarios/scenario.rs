//! The scenario: what the reader has set. One of the two values that can be written (the other is the view).

use crate::area::Area;
use crate::lever::Basis;
use crate::lever::Lever;
use crate::quantity::Year;

/// The setting of every lever. Each number is a whole number of its lever's steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// `None` only for inflation: the official forecast, year by year.
    steps: [Option<i32>; Lever::COUNT],
    pub basis: Basis,
    /// The last year shown, from one to fifteen years after the base year.
    pub to: Year,
    pub area: Area,
}

/// How far a projection may run, in years.
pub const MAX_YEARS_AHEAD: i32 = 15;

/// How many years before the edition's base year a council's may lie, at most: its latest figures may be unsound.
pub const EARLIEST_BASE: i32 = 5;

/// How many years a scenario shows until its last year is moved.
pub const DEFAULT_SPAN: i32 = 5;

impl Scenario {
    /// Recent trends go on: every lever at the default computed from the edition's figures.
    /// Each lever's value, in its unit, is rounded to its step.
    pub(crate) fn at(area: Area, base: Year, values: &[f64; Lever::COUNT]) -> Self {
        let steps = Lever::ALL.map(|lever| match lever {
            Lever::Inflation => None,
            _ => Some(lever.spec().nearest(values[lever as usize])),
        });
        Self {
            steps,
            basis: Basis::Real,
            to: base.plus(DEFAULT_SPAN),
            area,
        }
    }

    /// The lever's setting in steps; `None` where inflation follows the forecast.
    pub fn steps(&self, lever: Lever) -> Option<i32> {
        self.steps[lever as usize]
    }

    /// The lever's setting in its unit; `None` where inflation follows the forecast.
    pub fn value(&self, lever: Lever) -> Option<f64> {
        self.steps(lever).map(|steps| lever.spec().value(steps))
    }

    /// The scenario with one lever at `steps`, held within its limits; `None` is kept for inflation alone.
    #[must_use]
    pub fn with(mut self, lever: Lever, steps: Option<i32>) -> Self {
        if steps.is_some() || lever == Lever::Inflation {
            self.steps[lever as usize] = steps.map(|steps| lever.spec().clamp(steps));
        }
        self
    }

    /// The scenario with another last year, held between one and fifteen years after `base`.
    #[must_use]
    pub fn with_to(mut self, to: Year, base: Year) -> Self {
        self.to = to.clamp(base.plus(1), base.plus(MAX_YEARS_AHEAD));
        self
    }
}

/// Whether a scenario has fewer children than the defaults have, or fewer of them in residential care: what that saves is never
/// shown without the caveat.
pub fn saves_on_children(scenario: &Scenario, defaults: &Scenario) -> bool {
    [Lever::Children, Lever::Mix].into_iter().any(|lever| {
        let steps = scenario.steps(lever);
        steps < defaults.steps(lever) || steps.is_some_and(|steps| steps < 0)
    })
}
