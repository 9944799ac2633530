//! The main figure: two panels on one time axis, children above and money below. Official solid, scenario dashed.
//!
//! ECharts draws what stays while a lever moves: the grid and the official lines. The scenario is in `moving`, and every
//! word stands over both as text of the page, placed by `Frame`.

use super::scale::Scale;
use charming::component::{Axis, Grid};
use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType, LineStyle, SplitLine, Symbol};
use charming::series::Line;
use model::figure::{MainFigure, MainYear};
use serde::Serialize;

/// A panel's place in the chart, in % of its height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Panel {
    pub top: f64,
    pub height: f64,
}

pub const CHILDREN: Panel = Panel {
    top: 8.0,
    height: 30.0,
};
pub const MONEY: Panel = Panel {
    top: 52.0,
    height: 47.6,
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
        let largest = |of: fn(&MainYear) -> [Option<f64>; 3]| {
            figure
                .years
                .iter()
                .flat_map(of)
                .flatten()
                .fold(0.0, f64::max)
        };
        Self {
            children: Scale::holding(largest(|year| {
                [
                    year.children,
                    year.scenario.as_ref().map(|ahead| ahead.children),
                    None,
                ]
            })),
            money: Scale::holding(largest(|year| {
                [
                    year.spending,
                    year.scenario.as_ref().map(|ahead| ahead.need),
                    year.scenario.as_ref().map(|ahead| ahead.resources),
                ]
            })),
            spans: figure.years.len().saturating_sub(1).max(1),
        }
    }

    /// How far a year is from the left edge, in %.
    pub fn along(&self, place: usize) -> f64 {
        count(place) / count(self.spans) * 100.0
    }
}

/// Lines on grids, as data for ECharts.
///
/// charming's own `Chart` can hold every kind of series, and the code to write them all would be in the app; these are
/// the parts of it that the page draws.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LineChart {
    animation: bool,
    grid: Vec<Grid>,
    x_axis: Vec<Axis>,
    y_axis: Vec<Axis>,
    series: Vec<Line>,
}

/// The still part of the main figure: the grid and the official lines. `moving` has the scenario.
pub fn chart(figure: &MainFigure) -> LineChart {
    let frame = Frame::of(figure);
    let years: Vec<String> = figure
        .years
        .iter()
        .map(|year| year.year.to_string())
        .collect();
    let official =
        |of: fn(&MainYear) -> Option<f64>| figure.years.iter().map(of).collect::<Vec<_>>();
    let panels = [(CHILDREN, frame.children, 0.0), (MONEY, frame.money, 1.0)];
    LineChart {
        animation: false,
        grid: panels.map(|(panel, ..)| grid(panel)).to_vec(),
        x_axis: panels.map(|(.., place)| x_axis(&years, place)).to_vec(),
        y_axis: panels
            .map(|(_, scale, place)| y_axis(scale, place))
            .to_vec(),
        series: vec![
            line(
                "children-official",
                "children",
                0.0,
                official(|year| year.children),
            ),
            line(
                "spending-official",
                "resources",
                1.0,
                official(|year| year.spending),
            ),
        ],
    }
}

fn grid(panel: Panel) -> Grid {
    let percent = |share: f64| format!("{share}%");
    Grid::new()
        .left(0)
        .right(0)
        .top(percent(panel.top))
        .height(percent(panel.height))
}

fn x_axis(years: &[String], grid: f64) -> Axis {
    Axis::new()
        .type_(AxisType::Category)
        .grid_index(grid)
        .boundary_gap(false)
        .data(years.to_vec())
        .axis_label(AxisLabel::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .axis_line(AxisLine::new().line_style((1.0, "var(--rule-strong)")))
}

fn y_axis(scale: Scale, grid: f64) -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .grid_index(grid)
        .min(0)
        .max(scale.top)
        .interval(scale.step)
        .axis_label(AxisLabel::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .axis_line(AxisLine::new().show(false))
        .split_line(SplitLine::new().line_style(LineStyle::new().color("var(--rule)").width(1.0)))
}

/// An official series: solid. `colour` names one of the style sheet's data colours.
fn line(id: &str, colour: &str, panel: f64, data: Vec<Option<f64>>) -> Line {
    Line::new()
        .id(id)
        .x_axis_index(panel)
        .y_axis_index(panel)
        .symbol(Symbol::None)
        .silent(true)
        .line_style(
            LineStyle::new()
                .color(format!("var(--{colour})").as_str())
                .width(2.5),
        )
        .data(data)
}

#[allow(clippy::cast_precision_loss, reason = "a few dozen years")]
fn count(n: usize) -> f64 {
    n as f64
}
