//! A lever's slider between − and +, with its past in ticks under the track.

use super::lever_state::LeverState;
use crate::state::State;
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use model::lever::Lever;
use model::setting;
use model::trend;

/// How far a finger moves before it is known whether it drags the thumb or scrolls the page, in pixels.
const SLACK: i32 = 8;

/// A finger on the track, of which it is not yet known whether it drags or scrolls.
#[derive(Clone, Copy, PartialEq)]
struct Touch {
    x: i32,
    y: i32,
    /// What the browser set the slider to meanwhile.
    to: Option<i32>,
}

/// The slider. A finger that comes down on the track on its way to scroll the page changes nothing: browsers move the thumb at
/// once, the scenario only follows when the finger goes along the track or is lifted.
#[component]
pub fn Slider(state: State, one: LeverState) -> impl IntoView {
    let LeverState {
        spec,
        set,
        position,
        ..
    } = one;
    let touch = StoredValue::new(None::<Touch>);
    let again = Trigger::new();
    let spoken = move || setting::spoken(spec.lever, one.steps.get(), one.basis.get());
    let taken = move |event| {
        let Some(reading) = spec.read(&event_target_value(&event)) else {
            return;
        };
        match touch.get_value() {
            Some(waiting) => touch.set_value(Some(Touch {
                to: Some(reading.steps),
                ..waiting
            })),
            None => set.run(Some(reading.steps)),
        }
    };
    let let_go = move || {
        let waiting = touch.get_value();
        touch.set_value(None);
        if let Some(to) = waiting.and_then(|waiting| waiting.to) {
            set.run(Some(to));
        }
    };
    let down = move |event: PointerEvent| {
        let finger = Touch {
            x: event.client_x(),
            y: event.client_y(),
            to: None,
        };
        touch.set_value((event.pointer_type() == "touch").then_some(finger));
    };
    let moved = move |event: PointerEvent| {
        let Some(start) = touch.get_value() else {
            return;
        };
        let (along, across) = (
            (event.client_x() - start.x).abs(),
            (event.client_y() - start.y).abs(),
        );
        if along > SLACK && along > across {
            let_go();
        }
    };
    // The browser took the finger for a scroll: the thumb goes back to where the scenario is.
    let cancelled = move |_| {
        touch.set_value(None);
        again.notify();
    };
    view! {
        <span class="lever-track">
            <StepButton one sign=-1/>
            <span class="lever-rail">
                <input
                    type="range"
                    id=one.id("range")
                    min=spec.min
                    max=spec.max
                    step=spec.step()
                    value=spec.write(position.get_untracked())
                    prop:value=move || { again.track(); spec.write(position.get()) }
                    aria-valuetext=spoken
                    on:input=taken
                    on:change=move |_| let_go()
                    on:pointerdown=down
                    on:pointermove=moved
                    on:pointerup=move |_| let_go()
                    on:pointercancel=cancelled
                />
                <Ticks state lever=spec.lever/>
            </span>
            <StepButton one sign=1/>
        </span>
    }
}

/// − or +, one step at a time. The keyboard has the slider for that: no stops of their own.
#[component]
fn StepButton(one: LeverState, sign: i32) -> impl IntoView {
    let (mark, words) = if sign < 0 {
        ("−", "Less")
    } else {
        ("+", "More")
    };
    let label = format!("{words}: {}", one.spec.name);
    let step = move |_| one.set.run(Some(one.position.get_untracked() + sign));
    view! { <button type="button" class="lever-step" tabindex="-1" aria-label=label on:click=step>{mark}</button> }
}

/// The lever's own past, its default and the point of no change, under the track.
#[component]
fn Ticks(state: State, lever: Lever) -> impl IntoView {
    let spec = lever.spec();
    let at = move |value: f64| format!("left:{:.2}%", spec.along(value));
    let past = trend::recent(&state.baseline(), lever);
    let ticks: String = past
        .iter()
        .map(|year| format!("M{:.2} 0v1", spec.along(year.value)))
        .collect();
    let usual = state
        .defaults()
        .value(lever)
        .map(|value| view! { <i class="lever-default" style=at(value)></i> });
    view! {
        <span class="lever-ticks" aria-hidden="true">
            <svg viewBox="0 0 100 1" preserveAspectRatio="none"><path d=ticks></path></svg>
            <i class="lever-no-change" style=at(0.0)></i>
            {usual}
        </span>
    }
}
