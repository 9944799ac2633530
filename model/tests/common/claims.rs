//! The claims of the table with our numbers for them.

use super::england;
use model::claim::{Claim, Computed, compiled_in, compute};

pub(crate) fn all() -> Vec<(Claim, Option<Computed>)> {
    let england = england();
    let claims = compiled_in().unwrap().into_iter();
    claims
        .map(|claim| {
            let computed = compute(&england, &claim);
            (claim, computed)
        })
        .collect()
}

pub(crate) fn of(id: &str) -> (Claim, f64) {
    let found = all().into_iter().find(|(claim, _)| claim.id == id);
    let (claim, computed) = found.unwrap();
    (claim, computed.unwrap().value)
}

pub(crate) fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 5e-3, "{found} {expected}");
}
