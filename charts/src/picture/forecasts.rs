//! Forecasts as dashed lines to the year they were for, and the count as one solid line.

use super::canvas::{Anchor, Area, Canvas, Stroke};
use super::lines::{axis, plot_beside, thin, write_ends, write_years};
use super::{Sizes, palette};
use crate::forecasts::drawing;
use model::article::ForecastFigure;
use model::sheet::Format;

pub(super) fn draw(canvas: &mut Canvas, figure: &ForecastFigure, place: Area, sizes: Sizes) {
    let drawn = drawing(figure);
    let written = |tick: f64| (drawn.scale.down(tick), Format::Children.write(tick));
    let ticks: Vec<(f64, String)> = drawn.scale.ticks().into_iter().map(written).collect();
    let plot = plot_beside(canvas, &ticks, place, sizes);
    axis(canvas, &ticks, plot, sizes);
    canvas.line(&drawn.grid, plot, thin());
    let dashed = Stroke {
        colour: palette::INK_SOFT,
        width: sizes.label / 9.0,
        dashed: true,
    };
    for forecast in &drawn.forecasts {
        canvas.line(forecast, plot, dashed);
    }
    let solid = Stroke {
        colour: palette::CHILDREN,
        width: sizes.label / 5.0,
        dashed: false,
    };
    canvas.line(&drawn.count, plot, solid);
    write_ends(canvas, &drawn.ends, plot, sizes);
    for (along, down, words) in &drawn.within {
        let (x, y) = plot.at(*along, *down);
        let kind = sizes.bold(palette::INK_SOFT).anchored(Anchor::End).haloed();
        canvas.write(words, (x - sizes.label * 0.3, y - sizes.label * 0.3), kind);
    }
    let (along, down, words) = &drawn.counted;
    let (x, y) = plot.at(*along, *down);
    let at = (x + sizes.label * 0.2, y + sizes.label * 1.3);
    canvas.write(words, at, sizes.bold(palette::CHILDREN).haloed());
    let years = drawn.years.iter();
    let years: Vec<(f64, String)> = years
        .map(|(along, year)| (*along, year.ends_in().to_string()))
        .collect();
    write_years(canvas, &years, plot, sizes);
}
