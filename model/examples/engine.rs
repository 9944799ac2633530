//! How long the engine takes for one move of a lever: project, split the gap, and find what would close it.
//!
//! Natively it prints microseconds a move; in WebAssembly, where there is no clock, whoever calls `main` takes the time.
#![allow(clippy::print_stdout, reason = "the measurement is what it prints")]

use model::attribution::attribute;
use model::baseline::Baseline;
use model::break_even::break_even;
use model::dataset::COMPILED_IN;
use model::lever::Lever;
use model::projection::{Drivers, project};
use model::scenario::Scenario;
use std::hint::black_box;

const MOVES: i32 = 200;

fn main() {
    let baseline =
        Baseline::england(&COMPILED_IN, None).expect("the compiled-in figures are sound");
    let defaults = baseline.defaults;
    #[cfg(not(target_arch = "wasm32"))]
    let start = std::time::Instant::now();
    for steps in 0..MOVES {
        let scenario = defaults.with(Lever::Children, Some(steps - MOVES / 2));
        black_box(one_move(&baseline, black_box(&scenario)));
    }
    #[cfg(not(target_arch = "wasm32"))]
    println!("{}", start.elapsed().as_secs_f64() * 1e6 / f64::from(MOVES));
}

/// What the page works out anew whenever a lever moves, but for the words.
fn one_move(baseline: &Baseline, scenario: &Scenario) -> f64 {
    let base = baseline.base;
    let drivers = Drivers::new(baseline, scenario);
    let projection = project(&base, &drivers);
    let shares = attribute(&base, &drivers);
    let setting = |lever| scenario.value(lever).unwrap_or(0.0);
    for lever in Lever::solvable() {
        black_box(break_even(&base, &drivers, lever, setting(lever)));
    }
    black_box(shares);
    projection.last().gap
}
