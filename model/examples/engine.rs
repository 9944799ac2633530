//! How long the engine takes for one move of a lever: project, split the gap, and find what would close it.
//!
//! Natively it prints microseconds a move; in WebAssembly, where there is no clock, whoever calls `main` takes the time.
#![allow(clippy::print_stdout, reason = "the measurement is what it prints")]

use model::attribution::attribute;
use model::dataset::{COMPILED_IN, Dataset};
use model::lever::Lever;
use model::projection::{Drivers, project};
use model::scenario::Scenario;
use model::solve::{SOLVABLE, close};
use std::hint::black_box;

const MOVES: i32 = 200;

fn main() {
    let dataset = Dataset::parse(&COMPILED_IN, None).expect("the compiled-in figures are sound");
    let usual = Scenario::defaults(&dataset);
    #[cfg(not(target_arch = "wasm32"))]
    let start = std::time::Instant::now();
    for steps in 0..MOVES {
        let scenario = usual.with(Lever::Children, Some(steps - MOVES / 2));
        black_box(one_move(&dataset, black_box(&scenario)));
    }
    #[cfg(not(target_arch = "wasm32"))]
    println!("{}", start.elapsed().as_secs_f64() * 1e6 / f64::from(MOVES));
}

/// What the page works out anew whenever a lever moves.
fn one_move(dataset: &Dataset, scenario: &Scenario) -> f64 {
    let base = dataset.base();
    let drivers = Drivers::new(dataset, scenario);
    let projection = project(&base, &drivers);
    let shares = attribute(&base, &drivers);
    let closings =
        SOLVABLE.map(|lever| close(&base, &drivers, lever, scenario.value(lever).unwrap_or(0.0)));
    black_box((shares, closings));
    projection.last().gap
}
