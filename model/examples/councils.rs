//! How long projections of councils take, natively: so many councils, so many years each, in microseconds. For `cargo xtask bench`.
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "an example prints, and stops where the figures are unsound"
)]

use model::attribution::attribute;
use model::authorities::COMPILED_IN as COUNCILS;
use model::authority::Authorities;
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use model::local::{Start, baseline};
use model::projection::{Drivers, project};
use std::hint::black_box;
use std::time::Instant;

/// Councils and years of each line.
const SIZES: [(usize, i32); 4] = [(37, 15), (74, 15), (148, 5), (148, 15)];

/// The least of so many runs is taken: what else the machine does only adds.
const RUNS: usize = 15;

fn main() {
    let england = Baseline::england(&COMPILED_IN, None).expect("sound figures");
    let councils = Authorities::parse(COUNCILS).expect("sound figures");
    let all = councils.today();
    let all: Vec<Baseline> = all
        .filter_map(|council| baseline(council, &england, Start::England).ok())
        .collect();
    for (areas, years) in SIZES {
        let mut least = f64::INFINITY;
        for _ in 0..RUNS {
            let start = Instant::now();
            for one in all.iter().take(areas) {
                let base = one.base.year;
                let scenario = one.defaults.with_to(base.plus(years), base);
                let drivers = Drivers::new(one, &scenario);
                black_box(project(&one.base, &drivers));
                black_box(attribute(&one.base, &drivers));
            }
            least = least.min(start.elapsed().as_secs_f64() * 1e6);
        }
        println!("{areas} councils, {years} years: {least:.1}");
    }
}
