//! An axis of round numbers that holds zero.

/// A money or count axis: from `bottom`, which is 0 unless something falls below it, to `top` in whole `step`s.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub bottom: f64,
    pub top: f64,
    pub step: f64,
}

impl Scale {
    /// The smallest round axis that holds `largest` with at most four steps.
    pub fn holding(largest: f64) -> Self {
        let mut decade = 1.0;
        while decade * 20.0 < largest {
            decade *= 10.0;
        }
        let steps = [1.0, 2.0, 2.5, 5.0, 10.0].map(|round| round * decade);
        let step = steps
            .into_iter()
            .find(|step| step * 4.0 >= largest)
            .unwrap_or(decade * 10.0);
        let mut top = step;
        while top < largest {
            top += step;
        }
        Self {
            bottom: 0.0,
            top,
            step,
        }
    }

    /// The same for changes: an axis that reaches below 0 as far as `least` does.
    pub fn spanning(least: f64, largest: f64) -> Self {
        if least >= 0.0 {
            return Self::holding(largest);
        }
        let step = Self::holding(largest - least).step;
        let reach = |value: f64| (value.max(0.0) / step).ceil() * step;
        Self {
            bottom: -reach(-least),
            top: reach(largest),
            step,
        }
    }

    /// Where `value` lies, in % down from the top of the axis.
    pub fn down(&self, value: f64) -> f64 {
        (self.top - value) / (self.top - self.bottom) * 100.0
    }

    /// The round values on the axis, from the bottom up.
    pub fn ticks(&self) -> Vec<f64> {
        let mut ticks = vec![self.bottom];
        while ticks[ticks.len() - 1] + self.step <= self.top {
            ticks.push(ticks[ticks.len() - 1] + self.step);
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_are_round_and_hold_the_largest() {
        for (largest, top, step) in [
            (83_590.0, 100_000.0, 25_000.0),
            (11.9e9, 15e9, 5e9),
            (8.0e9, 8e9, 2e9),
            (1.0, 1.0, 1.0),
            (2.1e12, 2.5e12, 1e12),
        ] {
            let scale = Scale::holding(largest);
            assert!(
                scale.top >= largest && scale.ticks().len() <= 5,
                "{largest}: {scale:?}"
            );
            if largest < 1e12 {
                assert_eq!((scale.top, scale.step), (top, step), "{largest}");
            }
        }
    }

    #[test]
    fn changes_have_an_axis_that_holds_zero_and_both_ends() {
        for (least, largest) in [
            (-860.0, 3_550.0),
            (-1_000.0, 1_000.0),
            (-50.0, 0.0),
            (-3.0, 9e9),
        ] {
            let scale = Scale::spanning(least, largest);
            let ticks = scale.ticks();
            assert!(ticks.contains(&0.0) && ticks.len() <= 7, "{ticks:?}");
            assert!(scale.bottom <= least && scale.top >= largest, "{scale:?}");
            assert!(scale.down(scale.top).abs() < 1e-9);
            assert!((scale.down(scale.bottom) - 100.0).abs() < 1e-9);
        }
        assert_eq!(Scale::spanning(2.0, 9.0), Scale::holding(9.0));
    }
}
