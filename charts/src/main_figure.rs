//! The main figure's frame: two panels on one time axis: children as a slim strip above, money below.

use super::scale::Scale;
use model::figure::{MainFigure, MainYear};

/// A panel's place in the chart, in % of its height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Panel {
    pub top: f64,
    pub height: f64,
}

impl Panel {
    /// What lies `down` % of the panel's height from its top, in % of the chart's.
    pub fn at(self, down: f64) -> f64 {
        self.top + self.height * down / 100.0
    }

    /// The panel's place as style.
    pub fn style(self) -> String {
        format!("top:{}%;height:{}%", self.top, self.height)
    }
}

pub const CHILDREN: Panel = Panel {
    top: 9.0,
    height: 17.0,
};
pub const MONEY: Panel = Panel {
    top: 37.0,
    height: 62.6,
};

/// Where things are in the two panels: what the words over the drawing are placed by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    pub children: Scale,
    pub money: Scale,
    /// How many years lie between the left and the right edge.
    pub spans: usize,
}

impl Frame {
    pub fn of(figure: &MainFigure) -> Self {
        let largest = |of: fn(&MainYear) -> [Option<f64>; 5]| {
            figure
                .years
                .iter()
                .flat_map(of)
                .flatten()
                .fold(0.0, f64::max)
        };
        Self {
            children: Scale::holding(largest(|year| {
                let (ahead, first) = (year.scenario.as_ref(), year.first);
                [
                    year.children,
                    ahead.map(|ahead| ahead.children),
                    ahead.and_then(|ahead| Some(ahead.band?.four_in_five[1])),
                    first.map(|first| first.children),
                    None,
                ]
            })),
            money: Scale::holding(largest(|year| {
                let (ahead, first) = (year.scenario.as_ref(), year.first);
                [
                    year.spending,
                    ahead.map(|ahead| ahead.need),
                    ahead.map(|ahead| ahead.resources),
                    first.map(|first| first.need),
                    first.map(|first| first.resources),
                ]
            })),
            spans: figure.years.len().saturating_sub(1).max(1),
        }
    }

    /// How far a year is from the left edge, in %.
    pub fn along(&self, index: usize) -> f64 {
        count(index) / count(self.spans) * 100.0
    }
}

#[allow(clippy::cast_precision_loss, reason = "a few dozen years")]
fn count(n: usize) -> f64 {
    n as f64
}
