//! What the reader's last move did: the position before it stays to be seen, and the amount counts to its new value.

use super::debounce::Debounce;
use crate::browser::motion;
use crate::state::State;
use leptos::prelude::*;
use model::figure::MainFigure;
use model::quantity::signed_money;
use model::scenario::Scenario;

/// The figure as it was before the last move; `None` until something has been moved, and where the two could not be compared.
pub(crate) fn before_last_move(
    state: State,
    figure: Memo<MainFigure>,
) -> RwSignal<Option<MainFigure>> {
    let before = RwSignal::new(None);
    // Scenario and figure at the last rest; none until the page has come to rest once, since opening a link is no move.
    let at_rest = StoredValue::new(None::<(Scenario, MainFigure)>);
    let is_moving = StoredValue::new(false);
    let rest = Debounce::after_ms(250);
    Effect::new(move |_| {
        figure.track();
        let now = state.scenario.get_untracked();
        let has_moved =
            at_rest.with_value(|last| last.as_ref().is_some_and(|(was, _)| *was != now));
        if has_moved && !is_moving.get_value() {
            before.set(at_rest.get_value().map(|(_, figure)| figure));
        }
        // Other prices or other years: the two are no longer on the same scale. Beside A a third would be too much.
        let is_other = |last: &MainFigure| {
            figure.with_untracked(|now| now.versus.is_some() || !now.is_comparable(last))
        };
        if before.with_untracked(|last| last.as_ref().is_some_and(is_other)) {
            before.set(None);
        }
        is_moving.set_value(has_moved);
        rest.then(move || {
            is_moving.set_value(false);
            let now = (state.scenario.get_untracked(), figure.get_untracked());
            at_rest.set_value(Some(now));
        });
    });
    before
}

/// How the last move changed the gap, or how it differs from A's where there is A.
pub(crate) fn change_since(
    figure: Memo<MainFigure>,
    before: RwSignal<Option<MainFigure>>,
) -> Memo<Option<String>> {
    Memo::new(move |_| {
        let change = before.with(|before| figure.with(|figure| figure.gap_since(before.as_ref()?)));
        let versus = figure.with(|figure| figure.versus.clone());
        versus.or_else(|| change.map(signed_money))
    })
}

/// How long an amount counts, in milliseconds.
const COUNT_MS: f64 = 140.0;
/// Changes that follow one another faster than this are a hand on a slider: the amount goes with it.
const DRAG_MS: f64 = 250.0;

/// A number that counts to `target` where that jumps, and goes with it where it is dragged.
pub(crate) fn counted(target: Memo<f64>) -> RwSignal<f64> {
    let shown = RwSignal::new(target.get_untracked());
    let last_change = StoredValue::new(0.0);
    Effect::new(move |first: Option<()>| {
        let to = target.get();
        let (now, since) = (motion::now(), last_change.get_value());
        last_change.set_value(now);
        let from = shown.get_untracked();
        if first.is_none() || now - since < DRAG_MS || motion::is_unwanted() {
            shown.set(to);
            return;
        }
        motion::during(COUNT_MS, move |passed| {
            let is_latest = last_change.try_get_value() == Some(now);
            if is_latest {
                shown.set(between(from, to, passed));
            }
            is_latest
        });
    });
    shown
}

/// The value that lies so much of the way from one to the other; at the end exactly the other.
fn between(from: f64, to: f64, share: f64) -> f64 {
    if share >= 1.0 {
        to
    } else {
        from + (to - from) * share
    }
}
