//! The lines and areas of the main figure, as plain points for the page's own SVG, in % of a panel from its top left.
//!
//! A chart library's redraw on every move costs more than all the rest, and every move may change the axes.

use super::labels::Still;
use super::main_figure::Frame;
use super::scale::Scale;
use model::backtest::Band;
use model::figure::{MainFigure, ScenarioYear};

/// What changes only with the axes: grid and official lines, as the data of SVG paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficialPaths {
    /// The children panel's round values.
    pub children_grid: String,
    pub money_grid: String,
    pub children: String,
    /// Official spending; a missing year is a hole.
    pub spending: String,
}

/// The grid and the official lines.
pub fn official_paths(still: &Still) -> OfficialPaths {
    let frame = still.frame;
    let official = |of: usize, scale: Scale| {
        let years = still.official.iter().enumerate();
        path(years.map(|(index, year)| Some((frame.along(index), scale.down(year[of]?)))))
    };
    OfficialPaths {
        children_grid: grid(frame.children),
        money_grid: grid(frame.money),
        children: official(0, frame.children),
        spending: official(1, frame.money),
    }
}

/// A line through the points, broken where there is none.
pub(super) fn path(points: impl Iterator<Item = Option<(f64, f64)>>) -> String {
    let mut data = String::new();
    let mut pen = 'M';
    for point in points {
        match point {
            Some((x, y)) => {
                data.push_str(&format!("{pen}{x:.3},{y:.3}"));
                pen = 'L';
            }
            None => pen = 'M',
        }
    }
    data
}

/// The round values of an axis as level lines.
pub(super) fn grid(scale: Scale) -> String {
    let line = |tick: &f64| format!("M0,{:.3}H100", scale.down(*tick));
    scale.ticks().iter().map(line).collect()
}

/// Points of lines and polygons, as SVG writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScenarioPaths {
    /// In the children panel, as the two bands.
    pub children: String,
    /// Where half of past tries, and four in five, came round the children line; empty where it is not shown.
    pub half: String,
    pub four_in_five: String,
    /// In the money panel, as all that follows.
    pub need: String,
    pub resources: String,
    /// Between need and resources where need is the greater. Where the two cross, both areas end in the crossing.
    pub shortfall: String,
    pub surplus: String,
    /// Upright strokes through the shortfall, as the data of a path: it is told from a surplus, and seen on grey paper, by more
    /// than its colour.
    pub rungs: String,
    /// Children, need and resources of A, where there is one.
    pub first: [FirstLine; 3],
}

/// One of the scenario's lines as A has it, and what lies between the two; empty where there is no A.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstLine {
    pub line: String,
    pub between: String,
}

/// What A is drawn with, beside the scenario: children, need, resources.
fn first_lines(figure: &MainFigure) -> [FirstLine; 3] {
    let frame = Frame::of(figure);
    let both: Vec<(f64, [f64; 3], [f64; 3])> = ahead(figure, frame)
        .into_iter()
        .zip(figure.years.iter().filter_map(|year| year.first.as_ref()))
        .map(|((x, own), first)| {
            let down = |[children, need, resources]: [f64; 3]| {
                [
                    frame.children.down(children),
                    frame.money.down(need),
                    frame.money.down(resources),
                ]
            };
            let own = down([own.children, own.need, own.resources]);
            (x, own, down([first.children, first.need, first.resources]))
        })
        .collect();
    [0, 1, 2].map(|of| {
        let first: Vec<(f64, f64)> = both.iter().map(|(x, _, first)| (*x, first[of])).collect();
        let back = both.iter().rev().map(|(x, own, _)| (*x, own[of]));
        FirstLine {
            between: points(first.iter().copied().chain(back)),
            line: points(first.into_iter()),
        }
    })
}

/// Need and resources of a scenario, within the frame of another.
pub fn money_lines(figure: &MainFigure, frame: Frame) -> [String; 2] {
    let ahead = ahead(figure, frame);
    let line = |of: fn(&ScenarioYear) -> f64| {
        points(
            ahead
                .iter()
                .map(|(x, year)| (*x, frame.money.down(of(year)))),
        )
    };
    [line(|year| year.need), line(|year| year.resources)]
}

/// The years of the scenario, each as far along as `frame` has it.
fn ahead(figure: &MainFigure, frame: Frame) -> Vec<(f64, &ScenarioYear)> {
    let years = figure.years.iter().enumerate();
    years
        .filter_map(|(index, year)| Some((frame.along(index), year.scenario.as_ref()?)))
        .collect()
}

/// The scenario's lines and areas.
pub fn scenario_paths(figure: &MainFigure) -> ScenarioPaths {
    let frame = Frame::of(figure);
    let ahead = ahead(figure, frame);
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
    // The band opens from the last count.
    let band = |of: fn(&Band) -> [f64; 2]| {
        let edges: Vec<(f64, [f64; 2])> = ahead
            .iter()
            .filter_map(|(x, year)| Some((*x, of(year.band.as_ref()?))))
            .collect();
        let start = ahead.first().filter(|_| !edges.is_empty());
        let start = start.map(|(x, year)| (*x, year.children));
        let high = edges.iter().map(|(x, edge)| (*x, edge[1]));
        let low = edges.iter().rev().map(|(x, edge)| (*x, edge[0]));
        points(
            start
                .into_iter()
                .chain(high)
                .chain(low)
                .map(|(x, count)| (x, frame.children.down(count))),
        )
    };
    ScenarioPaths {
        half: band(|band| band.half),
        four_in_five: band(|band| band.four_in_five),
        children: line(&|year| frame.children.down(year.children)),
        need: line(&|year| frame.money.down(year.need)),
        resources: line(&|year| frame.money.down(year.resources)),
        rungs: rungs(&met, frame.money),
        shortfall: area(1, 2),
        surplus: area(2, 1),
        first: match figure.versus {
            Some(_) => first_lines(figure),
            None => Default::default(),
        },
    }
}

/// How many strokes a year of shortfall has.
const RUNGS_A_YEAR: u32 = 4;

/// Strokes from need down to resources, between each two of the points (x, need, resources).
fn rungs(met: &[[f64; 3]], scale: Scale) -> String {
    let mut data = String::new();
    for pair in met.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        for stroke in 1..=RUNGS_A_YEAR {
            let share = f64::from(stroke) / f64::from(RUNGS_A_YEAR);
            let between = |i: usize| from[i] + (to[i] - from[i]) * share;
            let (need, resources) = (between(1), between(2));
            if need > resources {
                let ends = [need, resources].map(|pounds| scale.down(pounds));
                data.push_str(&format!("M{:.3},{:.3}V{:.3}", between(0), ends[0], ends[1]));
            }
        }
    }
    data
}

fn points(places: impl Iterator<Item = (f64, f64)>) -> String {
    let written: Vec<String> = places.map(|(x, y)| format!("{x:.3},{y:.5}")).collect();
    written.join(" ")
}

/// The points (x, need, resources) with one more wherever the two lines cross.
fn with_crossings(points: &[[f64; 3]]) -> Vec<[f64; 3]> {
    let mut met = Vec::with_capacity(points.len() * 2);
    for (index, point) in points.iter().enumerate() {
        if let Some(before) = index.checked_sub(1).map(|before| points[before]) {
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
