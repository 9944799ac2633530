//! Bars to the right or to the left of a middle line.

/// Where a bar begins and how wide it is, in % of the track; `largest` reaches from the middle to the end.
pub fn span(value: f64, largest: f64) -> [f64; 2] {
    let width = value.abs() / largest * 50.0;
    let start = if value < 0.0 { 50.0 - width } else { 50.0 };
    [start, width]
}
