//! What the parts of a lever share: its row of the table, where it stands, and how it is set.

use crate::state::State;
use leptos::prelude::*;
use model::dataset::id;
use model::lever::{Basis, Lever, LeverSpec};

/// What the parts of a lever share.
#[derive(Clone, Copy)]
pub struct LeverState {
    pub(super) spec: &'static LeverSpec,
    pub(super) steps: Memo<Option<i32>>,
    /// Where the slider stands: of a lever that follows the forecast, at the forecast.
    pub(super) position: Memo<i32>,
    pub(super) basis: Memo<Basis>,
    pub(super) set: Callback<Option<i32>>,
    /// What could not be taken of what was typed.
    pub(super) problem: RwSignal<String>,
}

impl LeverState {
    pub(super) fn new(state: State, lever: Lever) -> Self {
        let steps = Memo::new(move |_| state.scenario.with(|scenario| scenario.steps(lever)));
        let problem = RwSignal::new(String::new());
        Self {
            spec: lever.spec(),
            steps,
            position: Memo::new(move |_| {
                steps.get().unwrap_or_else(|| forecast_steps(&state, lever))
            }),
            basis: Memo::new(move |_| state.scenario.with(|scenario| scenario.basis)),
            set: Callback::new(move |to: Option<i32>| {
                problem.set(String::new());
                state.set(lever, to);
            }),
            problem,
        }
    }

    pub(super) fn id(&self, part: &str) -> String {
        format!("lever-{}-{part}", self.spec.key)
    }
}

/// Where the slider rests while inflation follows the forecast: at the forecast's first year.
fn forecast_steps(state: &State, lever: Lever) -> i32 {
    let dataset = state.baseline();
    let next = dataset.edition.base_year.plus(1);
    lever.spec().nearest(
        dataset
            .series(id::GDP_DEFLATOR_GROWTH)
            .value(next)
            .unwrap_or(0.0),
    )
}
