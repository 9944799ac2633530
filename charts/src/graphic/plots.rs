//! What is drawn: axes and series, in the units that their axes name.

use super::{Parts, Room, Series};
use crate::forecasts;
use crate::labels::{CHILDREN_TITLE, NEED, money_title};
use crate::lines;
use crate::main_figure::Frame;
use crate::picture::{Finding, Plot, palette};
use crate::scale::Scale;
use charming::component::{Axis, Grid};
use charming::element::{AxisLabel, AxisType, ItemStyle, LineStyle, LineStyleType, Symbol};
use charming::series::{Bar, Line, Scatter};
use model::article::ForecastFigure;
use model::figure::{MainFigure, MainYear};
use model::quantity::Year;
use model::sheet::Format;
use model::story::StoryFigure;

/// The height of the strip of children, and what lies between it and the money.
const STRIP: f64 = 90.0;
const BETWEEN: f64 = 44.0;

pub(super) fn parts(plot: &Plot, room: Room) -> Parts {
    match plot {
        Plot::Main(figure) => main(figure, room),
        Plot::Lines(figure, _) => story(figure, room),
        Plot::Forecasts(figure) => forecast_lines(figure, room),
        Plot::Bars(bars) => rows_of_pounds(bars, room),
        Plot::Findings(findings) => settings(findings, room),
    }
}

/// A unit: by what its numbers are divided, and how one is written on an axis.
#[derive(Clone, Copy)]
struct Unit(f64, &'static str);

const BILLIONS: Unit = Unit(1e9, "£{value}bn");
const MILLIONS: Unit = Unit(1e6, "£{value}m");
const PLAIN: Unit = Unit(1.0, "{value}");

impl Unit {
    fn of(format: Format) -> Self {
        match format {
            Format::Pounds | Format::PoundsMore | Format::Gap => BILLIONS,
            Format::Price | Format::RoundPrice => Self(1.0, "£{value}"),
            Format::Percent | Format::PercentSign | Format::PercentMore => Self(1.0, "{value}%"),
            _ => PLAIN,
        }
    }

    /// A number in this unit, to four decimals.
    fn value(self, number: f64) -> f64 {
        libm::round(number / self.0 * 1e4) / 1e4
    }

    fn values(self, numbers: impl Iterator<Item = Option<f64>>) -> Vec<Option<f64>> {
        numbers.map(|number| Some(self.value(number?))).collect()
    }
}

/// A grid that fills the room.
fn grid(room: Room) -> Grid {
    let (top, foot) = (room.top, room.foot);
    Grid::new().left(70.0).right(24.0).top(top).bottom(foot)
}

/// An axis of names.
fn names(names: Vec<String>) -> Axis {
    Axis::new().type_(AxisType::Category).data(names)
}

/// An axis of numbers, with the page's round values.
fn numbers(scale: &Scale, unit: Unit) -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .min(unit.value(scale.bottom))
        .max(unit.value(scale.top))
        .interval(unit.value(scale.step))
        .axis_label(AxisLabel::new().formatter(unit.1))
}

/// How a line looks: official ones are solid, the scenario and others' forecasts dashed.
struct Look {
    colour: &'static str,
    kind: LineStyleType,
}

fn official(colour: &'static str) -> Look {
    let kind = LineStyleType::Solid;
    Look { colour, kind }
}

fn dashed(colour: &'static str) -> Look {
    let kind = LineStyleType::Dashed;
    Look { colour, kind }
}

fn line(name: &str, look: &Look, values: Vec<Option<f64>>) -> Line {
    let style = LineStyle::new().color(look.colour).width(2.5);
    Line::new()
        .name(name)
        .symbol(Symbol::None)
        .item_style(ItemStyle::new().color(look.colour))
        .line_style(style.type_(look.kind))
        .data(values)
}

/// Children over the money, on one axis of years.
fn main(figure: &MainFigure, room: Room) -> Parts {
    let frame = Frame::of(figure);
    let years: Vec<String> = figure
        .years
        .iter()
        .map(|year| year.year.to_string())
        .collect();
    let of = |unit: Unit, value: fn(&MainYear) -> Option<f64>| {
        unit.values(figure.years.iter().map(value))
    };
    let top = |name: &str, look, value| Series::Line(line(name, &look, of(PLAIN, value)));
    let below = |name: &str, look, value| {
        let line = line(name, &look, of(BILLIONS, value));
        Series::Line(line.x_axis_index(1.0).y_axis_index(1.0))
    };
    let counted = format!("{CHILDREN_TITLE}, official");
    let ahead = format!("{CHILDREN_TITLE}, scenario");
    let strip = room.top + STRIP;
    let beneath = Room {
        top: strip + BETWEEN,
        ..room
    };
    let titled = |axis: Axis, title: String| axis.name(title).grid_index(1.0);
    Parts {
        grid: vec![
            Grid::new()
                .left(70.0)
                .right(24.0)
                .top(room.top)
                .height(STRIP),
            grid(beneath),
        ],
        x_axis: vec![
            names(years.clone()).show(false),
            names(years).grid_index(1.0),
        ],
        y_axis: vec![
            numbers(&frame.children, PLAIN),
            titled(
                numbers(&frame.money, BILLIONS),
                money_title(&figure.price_basis),
            ),
        ],
        series: vec![
            top(&counted, official(palette::CHILDREN), |year| year.children),
            top(&ahead, dashed(palette::CHILDREN), |year| {
                Some(year.scenario.as_ref()?.children)
            }),
            below("Spending, official", official(palette::RESOURCES), |year| {
                year.spending
            }),
            below(NEED, dashed(palette::NEED), |year| {
                Some(year.scenario.as_ref()?.need)
            }),
            below(figure.resources_name, dashed(palette::RESOURCES), |year| {
                Some(year.scenario.as_ref()?.resources)
            }),
        ],
    }
}

/// Lines over years; a missing year is a hole.
fn story(figure: &StoryFigure, room: Room) -> Parts {
    let unit = Unit::of(figure.format);
    let years = figure.years.iter().map(|year| figure.axis.short(*year));
    let lines = figure.lines.iter().map(|one| {
        let look = official(palette::named(one.colour));
        Series::Line(line(
            one.name,
            &look,
            unit.values(one.values.iter().copied()),
        ))
    });
    Parts {
        grid: vec![grid(room)],
        x_axis: vec![names(years.collect()).boundary_gap(false)],
        y_axis: vec![numbers(&lines::scale(figure), unit)],
        series: lines.collect(),
    }
}

/// The count as one line, and a straight line for each forecast of it.
fn forecast_lines(figure: &ForecastFigure, room: Room) -> Parts {
    let [first, last] = figure.years;
    let years: Vec<Year> = (0..=last.since(first))
        .map(|after| first.plus(after))
        .collect();
    let at = |points: &[(Year, f64)]| {
        let value = |year: &Year| {
            points
                .iter()
                .find(|(at, _)| at == year)
                .map(|(_, value)| *value)
        };
        years.iter().map(value).collect::<Vec<_>>()
    };
    let count = line("Count", &official(palette::CHILDREN), at(&figure.count));
    let forecast = |of: &model::article::ForecastLine| {
        let line = line(&of.name, &dashed(palette::INK_SOFT), at(&[of.from, of.to]));
        Series::Line(line.connect_nulls(true))
    };
    let shown = years.iter().map(|year| year.ends_in().to_string());
    Parts {
        grid: vec![grid(room)],
        x_axis: vec![names(shown.collect()).boundary_gap(false)],
        y_axis: vec![numbers(&forecasts::drawing(figure).scale, PLAIN)],
        series: std::iter::once(Series::Line(count))
            .chain(figure.forecasts.iter().map(forecast))
            .collect(),
    }
}

/// A bar for each name, those to the right in one series and those to the left in another.
fn rows_of_pounds(bars: &[(String, f64)], room: Room) -> Parts {
    let side = |name: &str, colour: &'static str, is_in: fn(f64) -> bool| {
        let values = bars
            .iter()
            .map(|(_, pounds)| Some(*pounds).filter(|pounds| is_in(*pounds)));
        let bar = Bar::new().name(name).stack("pounds");
        let bar = bar.item_style(ItemStyle::new().color(colour));
        Series::Bar(bar.data(MILLIONS.values(values)))
    };
    let amounts = AxisLabel::new().formatter(MILLIONS.1);
    Parts {
        grid: vec![grid(room).contain_label(true).left(0.0)],
        x_axis: vec![Axis::new().type_(AxisType::Value).axis_label(amounts)],
        y_axis: vec![names(bars.iter().map(|(name, _)| name.clone()).collect()).inverse(true)],
        series: vec![
            side("More", palette::NEED, |pounds| pounds >= 0.0),
            side("Less", palette::RESOURCES, |pounds| pounds < 0.0),
        ],
    }
}

/// Where each setting stands, and where it would have to.
fn settings(findings: &[Finding], room: Room) -> Parts {
    let dots = |name: &str, colour: &'static str, of: fn(&Finding) -> Option<f64>| {
        let dots = findings.iter().enumerate();
        let dots = dots.filter_map(|(index, found)| Some(vec![of(found)?, row(index)]));
        let dots = Scatter::new().name(name).data(dots.collect());
        Series::Scatter(
            dots.item_style(ItemStyle::new().color(colour))
                .symbol_size(14.0),
        )
    };
    let named = findings.iter().map(|found| found.name.clone()).collect();
    Parts {
        grid: vec![grid(room).contain_label(true).left(0.0)],
        x_axis: vec![Axis::new().type_(AxisType::Value)],
        y_axis: vec![names(named).inverse(true)],
        series: vec![
            dots("Now", palette::RESOURCES, |found| Some(found.now)),
            dots("Would have to be", palette::NEED, |found| found.needed),
        ],
    }
}

#[allow(clippy::cast_precision_loss, reason = "a few rows")]
fn row(index: usize) -> f64 {
    index as f64
}
