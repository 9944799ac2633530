//! Lines over years, each with its name and last value at its end.

use super::canvas::{Anchor, Area, Canvas, Stroke, count};
use super::{Sizes, palette};
use crate::lines::{End, along, ends, labelled, paths, scale, spread};
use model::quantity::Year;
use model::story::StoryFigure;

/// The share of the picture that the words at the ends of the lines may take.
const BESIDE: f64 = 0.22;

pub(super) fn draw(
    canvas: &mut Canvas,
    figure: &StoryFigure,
    mark: Option<&(Year, String)>,
    place: Area,
    sizes: Sizes,
) {
    let scale = scale(figure);
    let written = |tick: f64| (scale.down(tick), figure.format.write_tick(tick));
    let ticks: Vec<(f64, String)> = scale.ticks().into_iter().map(written).collect();
    let plot = plot_beside(canvas, &ticks, place, sizes);
    axis(canvas, &ticks, plot, sizes);
    let (grid, lines) = paths(figure);
    canvas.line(&grid, plot, thin());
    if let Some((year, words)) = mark {
        self::mark(canvas, figure, (*year, words), plot, sizes);
    }
    for (colour, data) in lines {
        let stroke = Stroke {
            colour: palette::named(colour),
            width: sizes.label / 6.0,
            dashed: false,
        };
        canvas.line(&data, plot, stroke);
    }
    write_ends(canvas, &ends(figure), plot, sizes);
    let last = figure.years.len() - 1;
    let years =
        labelled(last).map(|index| (along(index, last), figure.axis.short(figure.years[index])));
    write_years(canvas, &years.collect::<Vec<_>>(), plot, sizes);
}

/// A year with a rule, and words beside it at the foot of the plot.
fn mark(
    canvas: &mut Canvas,
    figure: &StoryFigure,
    (year, words): (Year, &str),
    plot: Area,
    sizes: Sizes,
) {
    let Some(index) = figure.years.iter().position(|other| *other == year) else {
        return;
    };
    let x = plot.at(along(index, figure.years.len() - 1), 0.0).0;
    let rule = Area {
        x: x - 0.75,
        width: 1.5,
        ..plot
    };
    canvas.fill(rule, palette::RULE_STRONG);
    let at = (x + sizes.label * 0.5, plot.bottom() - sizes.label * 0.6);
    canvas.write(words, at, sizes.label().haloed());
}

/// Where the plot stands between the words of its axis, its years and the ends of its lines.
pub(super) fn plot_beside(
    canvas: &Canvas,
    ticks: &[(f64, String)],
    place: Area,
    sizes: Sizes,
) -> Area {
    let widths = ticks
        .iter()
        .map(|(_, words)| canvas.width(words, sizes.label()));
    let left = widths.fold(0.0, f64::max) + sizes.label * 0.5;
    place.without(left, place.width * BESIDE, sizes.label * 1.6)
}

pub(super) fn thin() -> Stroke {
    Stroke {
        colour: palette::RULE,
        width: 1.2,
        dashed: false,
    }
}

pub(super) fn axis(canvas: &mut Canvas, ticks: &[(f64, String)], plot: Area, sizes: Sizes) {
    for (down, words) in ticks {
        let at = (plot.x - sizes.label * 0.5, plot.at(0.0, *down).1);
        canvas.write_middle(words, at, sizes.label().anchored(Anchor::End));
    }
}

/// The words at the ends of the lines, moved apart as far as they need here.
pub(super) fn write_ends(canvas: &mut Canvas, ends: &[End], plot: Area, sizes: Sizes) {
    let left = plot.right() + sizes.label * 0.6;
    let whole = (plot.width + plot.x) / (1.0 - BESIDE);
    let room = whole * BESIDE - sizes.label * 0.6;
    let measured = |end: &End| {
        let kind = sizes.bold(palette::INK);
        let lines = canvas.widths.wrap(&end.words, (kind.face, kind.size), room);
        End {
            height: kind.leading() * count(lines.len()) / plot.height * 100.0,
            ..end.clone()
        }
    };
    for end in spread(ends.iter().map(measured).collect()) {
        let at = (left, plot.at(0.0, end.down).1);
        canvas.write_block(&end.words, at, room, sizes.bold(palette::named(end.colour)));
    }
}

/// Years under the plot, each with its place in %; as many as there is room for, counted from the last, which ends with the plot.
pub(super) fn write_years(canvas: &mut Canvas, years: &[(f64, String)], plot: Area, sizes: Sizes) {
    let most = plot.right() + sizes.label * 0.4;
    let mut free = f64::INFINITY;
    for (along, words) in years.iter().rev() {
        let half = canvas.width(words, sizes.label()) / 2.0;
        let x = plot.at(*along, 0.0).0.min(most - half);
        if x + half > free {
            continue;
        }
        free = x - half - sizes.label;
        let at = (x, plot.bottom() + sizes.label * 1.35);
        canvas.write(words, at, sizes.label().anchored(Anchor::Middle));
    }
}
