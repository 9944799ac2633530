//! How far a forecast missed: one definition for others' forecasts and for our own method.

/// How far a forecast was out, as a share of what happened: above 0 it was too high.
pub fn miss(forecast: f64, outturn: f64) -> f64 {
    forecast / outturn - 1.0
}

/// Every outturn from which a forecast would miss by no more than `size`: outturn = forecast / (1 + miss), so the range reaches
/// further above the forecast than below it.
pub fn outturns_within(forecast: f64, size: f64) -> [f64; 2] {
    [forecast / (1.0 + size), forecast / (1.0 - size)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} {expected}");
    }

    #[test]
    fn a_miss_is_a_share_of_what_happened() {
        near(miss(120.0, 100.0), 0.2);
        near(miss(80.0, 100.0), -0.2);
    }

    #[test]
    fn the_range_ends_where_the_forecast_would_miss_by_its_size() {
        let [low, high] = outturns_within(100.0, 0.25);
        near(miss(100.0, low), 0.25);
        near(miss(100.0, high), -0.25);
        near(high - 100.0, 100.0 / 3.0);
    }
}
