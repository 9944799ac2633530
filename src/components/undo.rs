//! The way back through what the reader has set, and forward again: two buttons, and the keys that everybody knows for them.

use crate::browser::hands::{self, Hand};
use crate::state::State;
use crate::state::steps::{Steps, Way};
use leptos::prelude::*;

/// Undo and redo of scenario and view, beside the sliders.
#[component]
pub fn UndoRedo(state: State) -> impl IntoView {
    let steps = StoredValue::new(None::<Steps>);
    // Counts what hands have begun.
    let hand = StoredValue::new(0_u32);
    let reach = [RwSignal::new(false), RwSignal::new(false)];
    let look = move || {
        let now = steps.with_value(|steps| steps.as_ref().map(Steps::reach));
        for (reach, now) in reach.into_iter().zip(now.unwrap_or_default()) {
            if reach.get_untracked() != now {
                reach.set(now);
            }
        }
    };
    // What the address says is where it all starts: by then it has been read.
    Effect::new(move |_| {
        let now = (state.scenario.get(), state.view.get());
        steps.update_value(|steps| match steps {
            Some(steps) => steps.moved(now, hand.get_value()),
            None => *steps = Some(Steps::new(now)),
        });
        look();
    });
    let go = move |way: Way| {
        let to = steps.try_update_value(|steps| steps.as_mut()?.go(way).cloned());
        let Some((scenario, view)) = to.flatten() else {
            return false;
        };
        state.scenario.set(scenario);
        state.view.set(view);
        look();
        true
    };
    Effect::new(move |_| {
        hands::watch(move |does| match does {
            Hand::Begins => {
                hand.update_value(|hand| *hand = hand.wrapping_add(1));
                false
            }
            Hand::Undo => go(Way::Back),
            Hand::Redo => go(Way::Again),
        });
    });
    let button = move |way: Way, name: &'static str, keys: &'static str| {
        let is_shut = move || (!reach[way as usize].get()).to_string();
        view! {
            <button
                type="button"
                class="quiet"
                data-testid=name
                aria-disabled=is_shut
                aria-keyshortcuts=keys
                on:click=move |_| {
                    go(way);
                }
            >
                {name}
            </button>
        }
    };
    view! {
        <span class="undo">
            {button(Way::Back, "Undo", "Control+Z Meta+Z")}
            {button(Way::Again, "Redo", "Control+Shift+Z Meta+Shift+Z")}
        </span>
    }
}
