//! Waiting until the reader's hand rests.

use crate::state::State;
use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

/// Calls `act` once `wait` has passed without a further call. The latest call alone counts.
#[derive(Clone, Copy)]
pub(crate) struct Debounce {
    wait: Duration,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Debounce {
    pub(crate) fn after_ms(milliseconds: u64) -> Self {
        Self {
            wait: Duration::from_millis(milliseconds),
            timer: StoredValue::new(None),
        }
    }

    pub(crate) fn then(&self, act: impl FnOnce() + 'static) {
        if let Some(Some(timer)) = self.timer.try_get_value() {
            timer.clear();
        }
        self.timer
            .set_value(set_timeout_with_handle(act, self.wait).ok());
    }
}

/// Told each time the hand has come to rest after scenario, view or the reader's own base changed. One clock for the whole page: a move of a lever
/// sets it anew once, however many figures wait for it.
#[derive(Clone, Copy)]
struct SettleClock(Trigger);

/// Starts that clock for everything inside the calling component.
pub(crate) fn start_settle_clock(state: State) {
    let debounced = SettleClock(Trigger::new());
    provide_context(debounced);
    let rest = Debounce::after_ms(250);
    let at_once = Debounce::after_ms(0);
    // Also on the first run: the link is read between the drawing of the page and here, and no hand moves yet.
    Effect::new(move |first: Option<()>| {
        state.scenario.track();
        state.view.track();
        let _ = state.own_base();
        let rest = if first.is_none() { at_once } else { rest };
        rest.then(move || debounced.0.notify());
    });
    // Paper holds what is on screen, however soon after a move it is printed.
    Effect::new(move |_| {
        let printing = window_event_listener(ev::beforeprint, move |_| debounced.0.notify());
        on_cleanup(move || printing.remove());
    });
}

/// What `compute` makes of the state, renewed only once the hand rests: for words and figures that nobody sees while a lever moves.
pub(crate) fn debounced<T: Send + Sync + 'static>(
    compute: impl Fn() -> T + Copy + 'static,
) -> RwSignal<T> {
    let shown = RwSignal::new(untrack(compute));
    let SettleClock(rested) = expect_context();
    Effect::new(move |first: Option<()>| {
        rested.track();
        if first.is_some() {
            shown.set(untrack(compute));
        }
    });
    shown
}
