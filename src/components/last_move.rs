//! What the reader's last move did: the position before it stays to be seen, and the amount counts to its new value.

use super::debounce::Debounce;
use crate::browser::motion;
use crate::state::State;
use leptos::prelude::*;
use model::figure::MainFigure;

/// The figure as it was before the last move; `None` until something has been moved, and where the two could not be compared.
pub(crate) fn before_last_move(
    state: State,
    figure: Memo<MainFigure>,
) -> RwSignal<Option<MainFigure>> {
    let before = RwSignal::new(None);
    // The figure at the last rest; none until the page has come to rest once, since opening a link is no move.
    let at_rest = StoredValue::new(None::<MainFigure>);
    let is_moving = StoredValue::new(false);
    let rest = Debounce::after_ms(250);
    Effect::new(move |_| {
        figure.track();
        let prices = state.view.with(|view| view.prices);
        let last = at_rest.get_value();
        let comparable = last.filter(|last| last.prices == prices);
        if comparable.is_none() {
            before.set(None);
        } else if !is_moving.get_value() {
            before.set(comparable);
        }
        is_moving.set_value(true);
        rest.then(move || {
            is_moving.set_value(false);
            at_rest.set_value(Some(figure.get_untracked()));
        });
    });
    before
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
