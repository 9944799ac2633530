//! What would close the gap: for each lever, the value at which the last year's gap is nothing, all else as set.

use crate::baseline::Base;
use crate::lever::Lever;
use crate::projection::{Drivers, demand, supply};

/// A gap below a tenth of a penny is none: far under what the arithmetic leaves behind, far over its noise.
const CLOSED_POUNDS: f64 = 1e-3;

/// A value that closes the gap, in the lever's unit, and the nearest whole step at which nothing is short.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakEven {
    pub value: f64,
    pub steps: i32,
}

/// The value of `lever` nearest `setting` that closes the last year's gap, or `None` within its range.
///
/// The gap is weakly monotone in every lever, so the ends tell whether it is met and bisection finds where.
pub fn break_even(base: &Base, drivers: &Drivers, lever: Lever, setting: f64) -> Option<BreakEven> {
    let spec = lever.spec();
    let gap = |value: f64| last_gap(base, &drivers.with(lever, value));
    let (low, high) = (f64::from(spec.min), f64::from(spec.max));
    let rising = gap(high) > gap(low);
    let here = gap(setting);
    let value = if here.abs() <= CLOSED_POUNDS {
        setting
    } else {
        let end = if (here > 0.0) == rising { low } else { high };
        let sign = if here > 0.0 { 1.0 } else { -1.0 };
        let closed = |value: f64| sign * gap(value) <= CLOSED_POUNDS;
        if !closed(end) {
            return None;
        }
        bisect(setting, end, closed)
    };
    let nearest = spec.nearest(value);
    let steps = if gap(spec.value(nearest)) <= CLOSED_POUNDS {
        nearest
    } else {
        spec.step_towards(value, !rising)
    };
    Some(BreakEven { value, steps })
}

/// The first point on the way from `open` to `closed_end` at which `closed` holds.
fn bisect(open: f64, closed_end: f64, closed: impl Fn(f64) -> bool) -> f64 {
    let (mut open, mut shut) = (open, closed_end);
    // 60 halvings of at most 30 units leave less than 1e-16: the two are neighbours.
    for _ in 0..60 {
        let middle = open + (shut - open) / 2.0;
        if closed(middle) {
            shut = middle;
        } else {
            open = middle;
        }
    }
    shut
}

fn last_gap(base: &Base, drivers: &Drivers) -> f64 {
    let (mut need, mut available) = (0.0, 0.0);
    demand(base, drivers, |_, demand| need = demand.need);
    supply(base, drivers, |_, resources, _| available = resources);
    need - available
}
