//! Bars to the right or to the left of a middle line.

/// The longest bar, up or down: the end of the scale.
pub fn largest(values: impl Iterator<Item = f64>) -> f64 {
    values.map(f64::abs).fold(1.0, f64::max)
}

/// Where a bar begins and how wide it is, in % of the track; `largest` reaches from the middle to the end.
pub fn span(value: f64, largest: f64) -> [f64; 2] {
    let width = value.abs() / largest * 50.0;
    let start = if value < 0.0 { 50.0 - width } else { 50.0 };
    [start, width]
}
