//! The part of the main figure that follows the hand: the scenario's lines and the areas between need and resources.
//!
//! Plain points for the page's own SVG, in % of a panel from its top left: a chart library's redraw on every move would
//! cost more than all the rest.

use super::main_figure::Frame;
use model::figure::{MainFigure, ScenarioYear};

/// Points of lines and polygons, as SVG writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moving {
    /// In the children panel.
    pub children: String,
    /// In the money panel, as all that follows.
    pub need: String,
    pub resources: String,
    /// Between need and resources where need is the greater. Where the two cross, both areas end in the crossing.
    pub shortfall: String,
    pub surplus: String,
}

/// The scenario's lines and areas.
pub fn moving(figure: &MainFigure) -> Moving {
    let frame = Frame::of(figure);
    let ahead: Vec<(f64, &ScenarioYear)> = figure
        .years
        .iter()
        .enumerate()
        .filter_map(|(place, year)| Some((frame.along(place), year.scenario.as_ref()?)))
        .collect();
    let line = |down: &dyn Fn(&ScenarioYear) -> f64| {
        points(ahead.iter().map(|(x, year)| (*x, down(year))))
    };
    let both: Vec<[f64; 3]> = ahead
        .iter()
        .map(|(x, year)| [*x, year.need, year.resources])
        .collect();
    let met = with_crossings(&both);
    let area = |upper: usize, lower: usize| {
        let there = met
            .iter()
            .map(|point| (point[0], point[upper].max(point[lower])));
        let back = met.iter().rev().map(|point| (point[0], point[lower]));
        points(
            there
                .chain(back)
                .map(|(x, pounds)| (x, frame.money.down(pounds))),
        )
    };
    Moving {
        children: line(&|year| frame.children.down(year.children)),
        need: line(&|year| frame.money.down(year.need)),
        resources: line(&|year| frame.money.down(year.resources)),
        shortfall: area(1, 2),
        surplus: area(2, 1),
    }
}

fn points(places: impl Iterator<Item = (f64, f64)>) -> String {
    let written: Vec<String> = places.map(|(x, y)| format!("{x:.3},{y:.5}")).collect();
    written.join(" ")
}

/// The points (x, need, resources) with one more wherever the two lines cross.
fn with_crossings(points: &[[f64; 3]]) -> Vec<[f64; 3]> {
    let mut met = Vec::with_capacity(points.len() * 2);
    for (place, point) in points.iter().enumerate() {
        if let Some(before) = place.checked_sub(1).map(|before| points[before]) {
            let (then, now) = (before[1] - before[2], point[1] - point[2]);
            if then * now < 0.0 {
                let share = then / (then - now);
                let between = |i: usize| before[i] + (point[i] - before[i]) * share;
                met.push([between(0), between(1), between(1)]);
            }
        }
        met.push(*point);
    }
    met
}
