//! Writes the parts of a picture as SVG: words, lines and areas, where they stand in pixels.

use super::face::{Face, Widths};
use super::palette;
use crate::main_figure::Panel;

/// A place in the picture, in pixels from its top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    pub(super) fn right(self) -> f64 {
        self.x + self.width
    }

    pub(super) fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// Where what lies `along` and `down`, in %, is.
    pub fn at(self, along: f64, down: f64) -> (f64, f64) {
        (
            self.x + self.width * along / 100.0,
            self.y + self.height * down / 100.0,
        )
    }

    /// A panel of the chart that fills the place.
    pub(super) fn panel(self, panel: Panel) -> Self {
        Self {
            y: self.at(0.0, panel.top).1,
            height: self.height * panel.height / 100.0,
            ..self
        }
    }

    /// What is left without so much on the left, the right and at the foot.
    pub(super) fn without(self, left: f64, right: f64, foot: f64) -> Self {
        Self {
            x: self.x + left,
            y: self.y,
            width: self.width - left - right,
            height: self.height - foot,
        }
    }
}

/// Which end of its words a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How words look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    pub(super) face: Face,
    pub(super) size: f64,
    pub(super) colour: &'static str,
    pub(super) anchor: Anchor,
    /// Whether they stand on lines, which give way to them.
    pub(super) halo: bool,
}

impl Type {
    pub(super) fn new(face: Face, size: f64, colour: &'static str) -> Self {
        Self {
            face,
            size,
            colour,
            anchor: Anchor::Start,
            halo: false,
        }
    }

    pub(super) fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    pub(super) fn haloed(self) -> Self {
        Self { halo: true, ..self }
    }

    /// From one line to the next.
    pub(super) fn leading(self) -> f64 {
        let share = if self.face == Face::Serif { 1.18 } else { 1.3 };
        self.size * share
    }
}

/// How a line looks: its colour, its width, and whether it is dashed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stroke {
    pub(super) colour: &'static str,
    pub(super) width: f64,
    pub(super) dashed: bool,
}

/// How high a letter stands over its line, and how far its middle, as a share of its size.
const RISE: f64 = 0.92;
const MIDDLE: f64 = 0.35;

/// The picture as far as it is written.
pub(super) struct Canvas {
    pub(super) widths: Widths,
    text: String,
}

impl Canvas {
    pub(super) fn new() -> Self {
        Self {
            widths: Widths::compiled_in(),
            text: String::new(),
        }
    }

    /// The whole picture of this size; `title` and `alt` are for those who do not see it.
    pub(super) fn finish(self, [width, height]: [f64; 2], title: &str, alt: &str) -> String {
        let (title, alt, body) = (escaped(title), escaped(alt), self.text);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">\
             <title>{title}</title><desc>{alt}</desc>\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>{body}</svg>\n",
            palette::GROUND
        )
    }

    pub(super) fn width(&self, words: &str, kind: Type) -> f64 {
        self.widths.of(words, kind.face, kind.size)
    }

    /// Words on one line, `(x, y)` being an end of the line that they stand on.
    pub(super) fn write(&mut self, words: &str, (x, y): (f64, f64), kind: Type) {
        let [family, weight] = kind.face.names();
        let other = if kind.face == Face::Serif {
            "serif"
        } else {
            "sans-serif"
        };
        let anchor = match kind.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let halo = if kind.halo {
            format!(
                " stroke=\"{}\" stroke-width=\"{:.1}\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
                palette::GROUND,
                kind.size / 4.0
            )
        } else {
            String::new()
        };
        self.text.push_str(&format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-family=\"{family}, {other}\" font-weight=\"{weight}\" font-size=\"{:.1}\" fill=\"{}\"{anchor}{halo}>{}</text>",
            kind.size, kind.colour, escaped(words)
        ));
    }

    /// Words on one line, with their middle at this height.
    pub(super) fn write_middle(&mut self, words: &str, (x, y): (f64, f64), kind: Type) {
        self.write(words, (x, y + kind.size * MIDDLE), kind);
    }

    /// Lines one below the other from the top of `(x, y)` down; gives where they end.
    pub(super) fn write_lines(&mut self, lines: &[String], (x, y): (f64, f64), kind: Type) -> f64 {
        let mut top = y;
        for line in lines {
            self.write(line, (x, top + kind.size * RISE), kind);
            top += kind.leading();
        }
        top
    }

    /// Words wrapped into `width`, with their middle at this height.
    pub(super) fn write_block(
        &mut self,
        words: &str,
        (x, middle): (f64, f64),
        width: f64,
        kind: Type,
    ) {
        let lines = self.widths.wrap(words, (kind.face, kind.size), width);
        let first = middle - kind.leading() * (count(lines.len()) - 1.0) / 2.0;
        for (place, line) in lines.iter().enumerate() {
            self.write_middle(line, (x, first + kind.leading() * count(place)), kind);
        }
    }

    /// A line of `data`, the page's path in % of `area`.
    pub(super) fn line(&mut self, data: &str, area: Area, stroke: Stroke) {
        let placed = placed(data, area);
        self.stroke(&format!("<path d=\"{placed}\""), stroke);
    }

    /// A line through `points`, the page's polyline in % of `area`.
    pub(super) fn polyline(&mut self, points: &str, area: Area, stroke: Stroke) {
        let points = placed_points(points, area);
        self.stroke(&format!("<polyline points=\"{points}\""), stroke);
    }

    /// The same in round dots; nothing where there are no points.
    pub(super) fn dots(&mut self, points: &str, area: Area, colour: &str, width: f64) {
        if points.is_empty() {
            return;
        }
        let points = placed_points(points, area);
        self.text.push_str(&format!(
            "<polyline points=\"{points}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width:.1}\" stroke-linecap=\"round\" \
             stroke-dasharray=\"0.1 {:.1}\"/>",
            width * 1.8
        ));
    }

    fn stroke(&mut self, start: &str, stroke: Stroke) {
        let Stroke { colour, width, .. } = stroke;
        let dashes = if stroke.dashed {
            format!(
                " stroke-dasharray=\"{:.1} {:.1}\"",
                width * 3.2,
                width * 1.8
            )
        } else {
            String::new()
        };
        self.text.push_str(&format!(
            "{start} fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width:.1}\" stroke-linejoin=\"round\"{dashes}/>"
        ));
    }

    /// An area within `points`, the page's polygon in % of `area`; nothing where there are none.
    pub(super) fn polygon(&mut self, points: &str, area: Area, colour: &str, opacity: f64) {
        if points.is_empty() {
            return;
        }
        let points = placed_points(points, area);
        self.text.push_str(&format!(
            "<polygon points=\"{points}\" fill=\"{colour}\" fill-opacity=\"{opacity}\"/>"
        ));
    }

    /// A filled box.
    pub(super) fn fill(&mut self, area: Area, colour: &str) {
        let Area {
            x,
            y,
            width,
            height,
        } = area;
        self.text.push_str(&format!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{colour}\"/>"
        ));
    }
}

/// The data of a path in % of an area, moved to where the area is.
pub fn placed(data: &str, area: Area) -> String {
    let starts = data.match_indices(|letter: char| letter.is_ascii_alphabetic());
    let starts: Vec<usize> = starts.map(|(start, _)| start).collect();
    let ends = starts.iter().skip(1).copied().chain([data.len()]);
    let step = |(start, end): (&usize, usize)| {
        let (command, rest) = data[*start..end].split_at(1);
        match command {
            "H" => format!("H{:.2}", area.at(number(rest), 0.0).0),
            "V" => format!("V{:.2}", area.at(0.0, number(rest)).1),
            _ => format!("{command}{}", placed_points(rest, area)),
        }
    };
    starts.iter().zip(ends).map(step).collect()
}

fn placed_points(points: &str, area: Area) -> String {
    let pair = |pair: &str| {
        let (along, down) = pair.split_once(',')?;
        let (x, y) = area.at(number(along), number(down));
        Some(format!("{x:.2},{y:.2}"))
    };
    let points: Vec<String> = points.split(' ').filter_map(pair).collect();
    points.join(" ")
}

/// A number as `drawing` writes it.
fn number(written: &str) -> f64 {
    written.parse().unwrap_or(0.0)
}

#[allow(clippy::cast_precision_loss, reason = "a few lines and rows")]
pub(super) fn count(n: usize) -> f64 {
    n as f64
}

fn escaped(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_of_a_path_is_moved_to_its_area() {
        let area = Area {
            x: 100.0,
            y: 10.0,
            width: 200.0,
            height: 50.0,
        };
        assert_eq!(
            placed("M0.000,50.000L100.000,0.000M25,100V50H100", area),
            "M100.00,35.00L300.00,10.00M150.00,60.00V35.00H300.00"
        );
        assert_eq!(
            placed_points("0,0 50,100", area),
            "100.00,10.00 200.00,60.00"
        );
        assert_eq!(placed("", area), "");
    }
}
