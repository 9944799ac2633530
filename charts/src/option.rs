//! A figure of lines as an option for the chart library, which draws it once, at build time. Not in the app, which draws
//! nothing with it.

use super::lines::scale;
use charming::component::{Axis, Grid};
use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType, LineStyle, SplitLine, Symbol};
use charming::series::Line;
use model::story::{StoryFigure, StoryLine};
use serde::Serialize;

/// charming's parts for lines on one grid. charming's own `Chart` wants its defaults turned off one by one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LineChart {
    animation: bool,
    grid: Grid,
    x_axis: Axis,
    y_axis: Axis,
    series: Vec<Line>,
}

/// The figure's grid and lines; a missing year is a hole. Its words stand over the drawing as text of the page.
pub fn chart(figure: &StoryFigure) -> LineChart {
    let years: Vec<String> = figure.years.iter().map(ToString::to_string).collect();
    let scale = scale(figure);
    LineChart {
        animation: false,
        grid: Grid::new().left(0).right(0).top(0).bottom(0),
        x_axis: axis(AxisType::Category)
            .boundary_gap(false)
            .data(years)
            .axis_line(AxisLine::new().show(false)),
        y_axis: axis(AxisType::Value)
            .min(scale.bottom)
            .max(scale.top)
            .interval(scale.step)
            .axis_line(AxisLine::new().show(false))
            .split_line(
                SplitLine::new().line_style(LineStyle::new().color("var(--rule)").width(1.0)),
            ),
        series: figure.lines.iter().map(line).collect(),
    }
}

fn axis(kind: AxisType) -> Axis {
    Axis::new()
        .type_(kind)
        .axis_label(AxisLabel::new().show(false))
        .axis_tick(AxisTick::new().show(false))
}

/// An official series: solid, in one of the style sheet's data colours.
fn line(line: &StoryLine) -> Line {
    Line::new()
        .symbol(Symbol::None)
        .silent(true)
        .line_style(
            LineStyle::new()
                .color(format!("var(--{})", line.colour).as_str())
                .width(2.5),
        )
        .data(line.values.clone())
}
