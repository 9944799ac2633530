//! The least that a page does for one move of a lever: the same outcome and words, and five lines. `cargo xtask bench` measures a
//! bare page with it beside ours.
#![allow(
    unsafe_code,
    reason = "a page without the binding's tools calls it by name"
)]

use model::backtest::{Record, track_record};
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use model::figure::{MainYear, main_figure};
use model::lever::Lever;
use model::outcome::outcome;
use model::scope::Prices;
use serde_json::json;
use std::cell::RefCell;

type Points = fn(&MainYear) -> Option<f64>;

/// The lines, each as high as the panel at so much.
const LINES: [(Points, f64); 5] = [
    (|year| year.children, 1e5),
    (|year| Some(year.scenario.as_ref()?.children), 1e5),
    (|year| year.spending, 2e10),
    (|year| Some(year.scenario.as_ref()?.resources), 2e10),
    (|year| Some(year.scenario.as_ref()?.need), 2e10),
];

thread_local! {
    static FIGURES: (Baseline, Vec<Record>) = {
        let baseline = Baseline::england(&COMPILED_IN, None).expect("the compiled-in figures are sound");
        let records = track_record(&baseline);
        (baseline, records)
    };
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Works out what follows when the growth of children is set to so many steps; gives the length of what is to be shown.
#[unsafe(no_mangle)]
pub extern "C" fn set_children(steps: i32) -> usize {
    let shown = FIGURES.with(|(baseline, records)| {
        let scenario = baseline.defaults.with(Lever::Children, Some(steps));
        let outcome = outcome(baseline, &scenario, Prices::Real);
        let figure = main_figure(baseline, &outcome, false, records);
        let lines = LINES.map(|(of, top)| points(&figure.years, of, top));
        json!({ "headline": outcome.words.headline, "alt": outcome.words.alt, "press": outcome.words.press, "lines": lines })
    });
    SAID.with_borrow_mut(|said| {
        *said = shown.to_string();
        said.len()
    })
}

/// Where it lies in the memory.
#[unsafe(no_mangle)]
pub extern "C" fn said() -> *const u8 {
    SAID.with_borrow(|said| said.as_ptr())
}

fn points(years: &[MainYear], of: Points, top: f64) -> String {
    let width = 100.0 / f64::from(u16::try_from(years.len()).unwrap_or(u16::MAX) - 1);
    let mut x = -width;
    let points = years.iter().filter_map(|year| {
        x += width;
        Some(format!("{x:.3},{:.3} ", 100.0 - of(year)? / top * 100.0))
    });
    points.collect()
}

fn main() {
    set_children(4);
}
