//! Shares in whole percents, as the department publishes them.

use crate::quantity::whole;

/// A share of a whole in whole percents, as the department publishes shares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Percent {
    /// So many percent; 0 is none at all.
    Whole(f64),
    /// The department's `k`: it would round to zero and is not zero.
    Under,
}

impl Percent {
    /// The share of `count` in `of`, worked out here.
    pub fn of(count: f64, of: f64) -> Self {
        let percent = libm::round(count / of * 100.0);
        if percent == 0.0 && count > 0.0 {
            Self::Under
        } else {
            Self::Whole(percent)
        }
    }

    /// `67%`, `under 0.5%`
    pub fn words(self) -> String {
        match self {
            Self::Whole(percent) => format!("{}%", whole(percent)),
            Self::Under => "under 0.5%".into(),
        }
    }

    /// As a file holds it: `67`, or the marker.
    pub fn plain(self) -> String {
        match self {
            Self::Whole(percent) => format!("{percent}"),
            Self::Under => "k".into(),
        }
    }
}
