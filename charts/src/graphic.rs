//! A picture's figure as an option for the chart library that stands on its own, for those who draw it anew in their own style: what is
//! drawn, its axes, and every word that the picture has.

mod plots;

use crate::picture::{Face, Picture, Widths, palette};
use charming::component::{Aria, Axis, Grid, Legend, Title};
use charming::element::TextStyle;
use charming::series::{Bar, Line, Scatter};
use serde::Serialize;

/// charming's parts, as far as figures are made of them: its own `Chart` brings every kind of series into the app.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Graphic {
    animation: bool,
    background_color: &'static str,
    aria: Aria,
    title: Vec<Title>,
    legend: Legend,
    grid: Vec<Grid>,
    x_axis: Vec<Axis>,
    y_axis: Vec<Axis>,
    series: Vec<Series>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[expect(
    clippy::large_enum_variant,
    reason = "a handful of them, put together once and written out"
)]
enum Series {
    Line(Line),
    Bar(Bar),
    Scatter(Scatter),
}

/// What a plot is made of.
struct Parts {
    grid: Vec<Grid>,
    x_axis: Vec<Axis>,
    y_axis: Vec<Axis>,
    series: Vec<Series>,
}

/// The room that the words leave, from the top and from the foot, in pixels.
#[derive(Clone, Copy)]
struct Room {
    top: f64,
    foot: f64,
}

/// The width that words are broken for, in pixels. Whoever draws it narrower breaks them anew.
const WIDTH: f64 = 880.0;
/// The sizes of title, measure and foot in pixels, and from one line to the next as a share of them.
const TITLE: f64 = 22.0;
const MEASURE: f64 = 15.0;
const FOOT: f64 = 12.0;
const LEADING: f64 = 1.3;
/// What the legend takes, and what the years under the plot do.
const LEGEND: f64 = 46.0;
const YEARS: f64 = 44.0;

/// The picture's figure for the chart library.
pub fn graphic(picture: &Picture) -> Graphic {
    let widths = Widths::compiled_in();
    let broken = |words: &str, size| widths.wrap(words, (Face::Bold, size), WIDTH);
    let title = broken(&picture.title, TITLE);
    let measure = broken(&picture.measure, MEASURE);
    let foot: Vec<String> = picture
        .said_below()
        .iter()
        .flat_map(|words| broken(words, FOOT))
        .collect();
    let head = height(&title, TITLE) + height(&measure, MEASURE) + 12.0;
    let room = Room {
        top: head + LEGEND,
        foot: height(&foot, FOOT) + YEARS,
    };
    let style = |size: f64, colour| TextStyle::new().font_size(size).color(colour);
    let Parts {
        grid,
        x_axis,
        y_axis,
        series,
    } = plots::parts(&picture.plot, room);
    Graphic {
        animation: false,
        background_color: "#fff",
        aria: Aria::new().enabled(true),
        title: vec![
            Title::new()
                .left(0.0)
                .top(0.0)
                .text(title.join("\n"))
                .text_style(style(TITLE, palette::INK).line_height(TITLE * LEADING))
                .subtext(measure.join("\n"))
                .subtext_style(style(MEASURE, palette::INK_SOFT).line_height(MEASURE * LEADING)),
            Title::new()
                .left(0.0)
                .bottom(0.0)
                .subtext(foot.join("\n"))
                .subtext_style(style(FOOT, palette::INK_SOFT).line_height(FOOT * LEADING)),
        ],
        legend: Legend::new().left(0.0).top(head),
        grid,
        x_axis,
        y_axis,
        series,
    }
}

/// The same as the text of a file.
///
/// # Errors
/// Where it cannot be written.
pub fn json(picture: &Picture) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(&graphic(picture))?;
    text.push('\n');
    Ok(text)
}

fn height(lines: &[String], size: f64) -> f64 {
    let mut height = 0.0;
    for _ in lines {
        height += size * LEADING;
    }
    height
}
