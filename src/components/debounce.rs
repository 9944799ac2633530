//! Waiting until the reader's hand rests, and words that keep a slower pace than the hand.

use crate::browser::motion;
use crate::state::State;
use leptos::ev;
use leptos::prelude::*;
use std::time::Duration;

/// Calls `act` once `wait_ms` have passed without a further call. The latest call alone counts.
#[derive(Clone, Copy)]
pub(crate) struct Debounce {
    wait_ms: u32,
    waiting: StoredValue<Option<Waiting>>,
}

/// What is to be done, and when by the clock of `motion`.
struct Waiting {
    due_ms: f64,
    act: Box<dyn FnOnce() + Send + Sync>,
}

impl Debounce {
    pub(crate) fn after_ms(milliseconds: u32) -> Self {
        Self {
            wait_ms: milliseconds,
            waiting: StoredValue::new(None),
        }
    }

    /// One timer serves all calls before it is due, and is set anew for what is then left: a moving hand would set and clear dozens.
    pub(crate) fn then(&self, act: impl FnOnce() + Send + Sync + 'static) {
        let waiting = Waiting {
            due_ms: motion::now() + f64::from(self.wait_ms),
            act: Box::new(act),
        };
        let before = self.waiting.try_update_value(|now| now.replace(waiting));
        if matches!(before, Some(None)) {
            self.wake_in(f64::from(self.wait_ms));
        }
    }

    fn wake_in(self, milliseconds: f64) {
        let wait = Duration::from_secs_f64(milliseconds / 1000.0);
        set_timeout(move || self.wake(), wait);
    }

    fn wake(self) {
        let due = self
            .waiting
            .try_with_value(|waiting| waiting.as_ref().map(|one| one.due_ms));
        let Some(Some(due)) = due else { return };
        let left = (due - motion::now()).clamp(0.0, f64::from(self.wait_ms));
        if left > 0.0 {
            return self.wake_in(left);
        }
        if let Some(Some(waiting)) = self.waiting.try_update_value(Option::take) {
            (waiting.act)();
        }
    }
}

/// How often words beside the drawing are renewed while the hand moves, in milliseconds.
const PACE_MS: f64 = 100.0;
/// How long they leave the lines alone after a first move, in milliseconds: as a rule those are painted by then.
const FRAME_MS: f64 = 20.0;

/// When what follows a move later than the lines is renewed. One clock for the whole page: a move of a lever sets it anew once, however
/// many words and figures wait for it, and all of them are renewed together.
#[derive(Clone, Copy)]
struct Clock {
    /// Told each time the hand has come to rest after scenario, view or the reader's own base changed.
    rested: Trigger,
    /// Told ten times a second at most while the hand moves.
    paced: Trigger,
    /// Whether it is about to be told, and when it was told last.
    is_due: StoredValue<bool>,
    last_ms: StoredValue<f64>,
}

impl Clock {
    /// Has `paced` told once its time has come.
    fn pace(self) {
        if self.is_due.get_value() {
            return;
        }
        self.is_due.set_value(true);
        let wake = move || {
            if self.is_due.try_update_value(|due| *due = false).is_some() {
                self.last_ms.set_value(motion::now());
                self.paced.notify();
            }
        };
        let since_ms = motion::now() - self.last_ms.get_value();
        let wait_ms = (PACE_MS - since_ms).clamp(FRAME_MS, PACE_MS);
        set_timeout(wake, Duration::from_secs_f64(wait_ms / 1000.0));
    }
}

/// Starts that clock for everything inside the calling component.
pub(crate) fn start_clock(state: State) {
    let clock = Clock {
        rested: Trigger::new(),
        paced: Trigger::new(),
        is_due: StoredValue::new(false),
        last_ms: StoredValue::new(0.0),
    };
    provide_context(clock);
    let rest = Debounce::after_ms(250);
    let at_once = Debounce::after_ms(0);
    // Also on the first run: the link is read between the drawing of the page and here, and no hand moves yet.
    Effect::new(move |first: Option<()>| {
        state.scenario.track();
        state.view.track();
        let _ = state.own_base();
        let rest = if first.is_none() { at_once } else { rest };
        rest.then(move || clock.rested.notify());
    });
    // Paper holds what is on screen, however soon after a move it is printed.
    Effect::new(move |_| {
        let printing = window_event_listener(ev::beforeprint, move |_| clock.rested.notify());
        on_cleanup(move || printing.remove());
    });
}

/// What `compute` makes of the state, renewed only once the hand rests: for words and figures that nobody sees while a lever moves.
pub(crate) fn debounced<T: Send + Sync + 'static>(
    compute: impl Fn() -> T + Copy + 'static,
) -> RwSignal<T> {
    let shown = RwSignal::new(untrack(compute));
    let clock: Clock = expect_context();
    Effect::new(move |first: Option<()>| {
        clock.rested.track();
        if first.is_some() {
            shown.set(untrack(compute));
        }
    });
    shown
}

/// `now`, a tenth of a second behind at most and as a rule not in the frame that a first move draws: for words beside the lines,
/// which nobody reads while they change at every step.
pub(crate) fn paced<T: Clone + PartialEq + Send + Sync + 'static>(now: Memo<T>) -> RwSignal<T> {
    let shown = RwSignal::new(now.get_untracked());
    let clock: Clock = expect_context();
    Effect::new(move |first: Option<()>| {
        now.track();
        if first.is_some() {
            clock.pace();
        }
    });
    // At once on the first run and for paper, as above.
    Effect::new(move |_| {
        clock.paced.track();
        clock.rested.track();
        now.with_untracked(|now| {
            if shown.with_untracked(|shown| shown != now) {
                shown.set(now.clone());
            }
        });
    });
    shown
}
