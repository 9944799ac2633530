//! The same numbers to the last bit on every machine: this runs natively and in wasm and expects one and the same hash.

mod common;

use common::Random;
use model::attribution::attribute;
use model::baseline::Baseline;
use model::break_even::break_even;
use model::dataset::COMPILED_IN;
use model::lever::Lever;
use model::projection::{Drivers, YearFigures, project};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Of every figure of edition 2025 below. An edition keeps its figures, so only a change of method may change this.
const EXPECTED: u64 = 0x464E_EDF2_2487_C928;

/// FNV-1a over the bits of numbers.
struct Hash(u64);

impl Hash {
    fn put(&mut self, number: f64) {
        for byte in number.to_bits().to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }
}

#[test]
fn every_machine_comes_to_the_same_bits() {
    let england = Baseline::england(&COMPILED_IN, Some(2025)).expect("edition 2025 is kept");
    let base = england.base;
    let mut hash = Hash(0xCBF2_9CE4_8422_2325);
    for lever in Lever::ALL {
        hash.put(england.default_value(lever));
    }
    let mut random = Random::new(41);
    for _ in 0..3_000 {
        let scenario = random.scenario(&england);
        let drivers = Drivers::new(&england, &scenario);
        for year in project(&base, &drivers).years {
            figures(&year)
                .into_iter()
                .for_each(|figure| hash.put(figure));
        }
        for shares in attribute(&base, &drivers) {
            Lever::ALL
                .iter()
                .for_each(|lever| hash.put(shares.share(*lever)));
        }
        for lever in Lever::solvable() {
            let setting = scenario.value(lever).unwrap();
            let break_even = break_even(&base, &drivers, lever, setting);
            hash.put(break_even.map_or(f64::NEG_INFINITY, |break_even| break_even.value));
            hash.put(break_even.map_or(0.0, |break_even| f64::from(break_even.steps)));
        }
    }
    let found = hash.0;
    assert_eq!(found, EXPECTED, "the bits come to {found:#018X}");
}

fn figures(year: &YearFigures) -> [f64; 9] {
    [
        year.children,
        year.residential,
        year.fostering,
        year.elsewhere,
        year.need,
        year.resources,
        year.gap,
        year.cumulative_gap,
        year.price_index,
    ]
}
