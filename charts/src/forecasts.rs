//! The forecasts of the number of children next to the count, as plain values in % of the plot.

use super::drawing::{grid, path};
use super::lines::{End, height, spread};
use super::scale::Scale;
use model::article::{ForecastFigure, ForecastLine};
use model::quantity::{Year, children};

/// A round number of children between two lines of the grid.
const STEP: f64 = 10_000.0;
/// Years between two labels of the axis, from the last count both ways.
const EVERY: u32 = 7;
/// A line that ends further right than this, in %, has its words beside the plot.
const RIGHT: f64 = 85.0;

/// The drawing: data of SVG paths, and where words belong.
#[derive(Clone, Debug, PartialEq)]
pub struct ForecastDrawing {
    pub scale: Scale,
    pub grid: String,
    pub count: String,
    pub forecasts: Vec<String>,
    /// Labels of the axis, each with its place in % from the left.
    pub years: Vec<(f64, Year)>,
    /// Words beside the plot, from the top down.
    pub ends: Vec<End>,
    /// Words on the plot, each at the end of its line: in % from the left and from the top.
    pub within: Vec<(f64, f64, String)>,
    /// The same of the count.
    pub counted: (f64, f64, String),
}

/// The drawing of a figure that has at least one count.
pub fn drawing(figure: &ForecastFigure) -> ForecastDrawing {
    let scale = scale(figure);
    let [first, last] = figure.years;
    let along = |year: Year| f64::from(year.since(first)) / f64::from(last.since(first)) * 100.0;
    let point = |(year, value): (Year, f64)| (along(year), scale.down(value));
    let line = |points: &[(Year, f64)]| path(points.iter().map(|at| Some(point(*at))));
    let words = |forecast: &ForecastLine| format!("{} {}", forecast.name, children(forecast.to.1));
    let (beside, within): (Vec<_>, Vec<_>) = figure
        .forecasts
        .iter()
        .map(|forecast| (point(forecast.to), words(forecast)))
        .partition(|((x, _), _)| *x > RIGHT);
    let end = |((_, down), words): ((f64, f64), String)| End {
        down,
        height: height(&words),
        colour: "ink-soft",
        words,
    };
    let newest = figure
        .count
        .last()
        .copied()
        .unwrap_or((first, scale.bottom));
    let (x, y) = point(newest);
    let years = (0..=last.since(first)).map(|after| first.plus(after));
    ForecastDrawing {
        scale,
        grid: grid(scale),
        count: line(&figure.count),
        forecasts: figure
            .forecasts
            .iter()
            .map(|of| line(&[of.from, of.to]))
            .collect(),
        years: years
            .filter(|year| year.since(newest.0).unsigned_abs() % EVERY == 0)
            .map(|year| (along(year), year))
            .collect(),
        ends: spread(beside.into_iter().map(end).collect()),
        within: within
            .into_iter()
            .map(|((x, y), words)| (x, y, words))
            .collect(),
        counted: (x, y, format!("Counted {}", children(newest.1))),
    }
}

/// An axis of round numbers that holds all; it need not hold zero, which the figure says.
fn scale(figure: &ForecastFigure) -> Scale {
    let forecasts = figure.forecasts.iter();
    let ends = forecasts.flat_map(|forecast| [forecast.from.1, forecast.to.1]);
    let values = figure.count.iter().map(|(_, value)| *value).chain(ends);
    let [least, most] = values.fold([f64::INFINITY, 0.0], |[least, most], value| {
        [f64::min(least, value), f64::max(most, value)]
    });
    Scale {
        bottom: (least / STEP).floor() * STEP,
        top: (most / STEP).ceil() * STEP,
        step: STEP,
    }
}
