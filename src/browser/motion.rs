//! Motion, where a reader has nothing against it.

use js_sys::Date;
use leptos::prelude::{request_animation_frame, window};

/// Whether the reader asked for less of it; also where the browser does not say.
pub(crate) fn is_unwanted() -> bool {
    let asked = window().match_media("(prefers-reduced-motion: reduce)");
    asked.ok().flatten().is_none_or(|query| query.matches())
}

/// The time in milliseconds: only differences mean something. Setting the device's clock does not move it.
pub(crate) fn now() -> f64 {
    let clock = window().performance();
    clock.map_or_else(Date::now, |clock| clock.now())
}

/// Calls `act` once a frame with how much of the time has passed, from above 0 to 1, until that is all or `act` says no.
pub(crate) fn during(milliseconds: f64, act: impl Fn(f64) -> bool + 'static) {
    frame(now(), milliseconds, act);
}

fn frame(start: f64, milliseconds: f64, act: impl Fn(f64) -> bool + 'static) {
    request_animation_frame(move || {
        let passed = ((now() - start) / milliseconds).clamp(0.0, 1.0);
        if act(passed) && passed < 1.0 {
            frame(start, milliseconds, act);
        }
    });
}
