//! A figure of lines as plain values in % of its plot: where its axis, its lines and the words at their ends stand.

use super::drawing::{grid, path};
use super::scale::Scale;
use model::story::{StoryFigure, StoryLine};

/// The axis that holds every line of the figure.
pub fn scale(figure: &StoryFigure) -> Scale {
    let values = figure.lines.iter().flat_map(|line| &line.values).flatten();
    let [least, largest] = values.fold([0.0, 0.0], |[least, largest], value| {
        [f64::min(least, *value), f64::max(largest, *value)]
    });
    Scale::spanning(least, largest)
}

/// Grid and lines as the data of SVG paths, each line with its colour, in % of the plot; a missing year is a hole.
pub fn paths(figure: &StoryFigure) -> (String, Vec<(&'static str, String)>) {
    let scale = scale(figure);
    let last = figure.years.len() - 1;
    let lines = figure.lines.iter().map(|line| {
        let points = line.values.iter().enumerate();
        let points = points.map(|(index, value)| Some((along(index, last), scale.down((*value)?))));
        (line.colour, path(points))
    });
    (grid(scale), lines.collect())
}

/// What stands at the end of a line: its name and last value.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// Where its middle stands, in % of the plot from the top.
    pub down: f64,
    /// How much of the plot it may take where it wraps, in %.
    pub height: f64,
    pub colour: &'static str,
    pub words: String,
}

/// The words at the ends of the lines, from the top down: each as near its line as the others leave room for.
pub fn ends(figure: &StoryFigure) -> Vec<End> {
    let scale = scale(figure);
    let end = |(index, line): (usize, &StoryLine)| {
        let (_, value) = figure.last(index)?;
        let words = format!("{} {}", line.name, figure.format.write(value));
        Some(End {
            down: scale.down(value),
            height: height(&words),
            colour: line.colour,
            words,
        })
    };
    spread(figure.lines.iter().enumerate().filter_map(end).collect())
}

/// The words from the top down, moved apart as far as they need.
pub(super) fn spread(mut ends: Vec<End>) -> Vec<End> {
    ends.sort_by(|a, b| a.down.total_cmp(&b.down));
    let mut free = -OVERHANG;
    for end in &mut ends {
        end.down = end.down.max(free + end.height / 2.0);
        free = end.down + end.height / 2.0;
    }
    let mut free = 100.0 + OVERHANG;
    for end in ends.iter_mut().rev() {
        end.down = end.down.min(free - end.height / 2.0);
        free = end.down - end.height / 2.0;
    }
    ends
}

/// Half a line may stand above or below the plot, in %.
const OVERHANG: f64 = 4.0;

/// The room for words on a phone, where the column holds about 13 characters and the plot 15 lines.
pub(super) fn height(words: &str) -> f64 {
    const CHARACTERS: usize = 13;
    const LINE: f64 = 6.7;
    let mut lines = 1.0;
    let mut filled = 0;
    for word in words.split(' ') {
        let length = word.chars().count();
        if filled > 0 && filled + 1 + length > CHARACTERS {
            lines += 1.0;
            filled = length;
        } else {
            filled += length + usize::from(filled > 0);
        }
    }
    lines * LINE
}

/// The years that have a label: every fourth, and the last, which none of them is close to.
pub fn labelled(last: usize) -> impl Iterator<Item = usize> {
    (0..=last).filter(move |index| (index % 4 == 0 && index + 2 < last) || *index == last)
}

/// How far a year is from the left edge, in %.
#[allow(clippy::cast_precision_loss, reason = "a few dozen years")]
pub fn along(index: usize, last: usize) -> f64 {
    index as f64 / last as f64 * 100.0
}
