//! The main figure as its parts share it: at once, as it is told, and as it was before the last move.

use super::debounce::paced;
use super::last_move::{before_last_move, change_since};
use crate::state::State;
use charts::drawing::{ScenarioPaths, scenario_paths};
use leptos::prelude::*;
use model::figure::MainFigure;

/// What the parts of the main figure share.
#[derive(Clone, Copy)]
pub struct MainFigureState {
    pub(super) state: State,
    pub(crate) figure: Memo<MainFigure>,
    pub(super) paths: Memo<ScenarioPaths>,
    /// The figure as its words have it, beside lines that may be a tenth of a second ahead.
    pub(super) told: RwSignal<MainFigure>,
    /// The figure as it was before the last move.
    pub(super) before: RwSignal<Option<MainFigure>>,
    /// How the last move changed the gap.
    pub(super) change: Memo<Option<String>>,
}

impl MainFigureState {
    /// The main figure of the scenario, with the counts before 2008-09 where asked for.
    pub(crate) fn new(state: State, earlier: RwSignal<bool>) -> Self {
        let figure = Memo::new(move |_| state.main_figure(earlier.get()));
        let before = before_last_move(state, figure);
        Self {
            state,
            figure,
            paths: Memo::new(move |_| figure.with(scenario_paths)),
            told: paced(figure),
            before,
            change: change_since(figure, before),
        }
    }
}
