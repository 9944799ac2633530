//! Rows: bars of pounds on one scale, and findings in words.

use super::canvas::{Anchor, Area, Canvas, Type, count};
use super::{Face, Finding, Sizes, palette};
use crate::bars::{largest, span};
use model::quantity::signed_money;

/// The most that a row takes, in label sizes.
const TALLEST: f64 = 3.0;

/// A bar for each name, to the right (more) or to the left (less) of a middle line.
pub(super) fn bars(canvas: &mut Canvas, bars: &[(String, f64)], place: Area, sizes: Sizes) {
    let most = largest(bars.iter().map(|(_, pounds)| *pounds));
    let widest = |canvas: &Canvas, words: &mut dyn Iterator<Item = String>| {
        words.fold(0.0, |widest: f64, words| {
            widest.max(canvas.width(&words, sizes.bold(palette::INK)))
        })
    };
    let left = widest(canvas, &mut bars.iter().map(|(name, _)| name.clone()));
    let right = widest(
        canvas,
        &mut bars.iter().map(|(_, pounds)| signed_money(*pounds)),
    );
    let track = place.without(left + sizes.label, right + sizes.label, 0.0);
    let step = (place.height / count(bars.len())).min(sizes.label * TALLEST);
    for (index, (name, pounds)) in bars.iter().enumerate() {
        let middle = place.y + step * (count(index) + 0.5);
        canvas.write_middle(
            name,
            (place.x, middle),
            Type {
                colour: palette::INK,
                ..sizes.label()
            },
        );
        let [start, width] = span(*pounds, most);
        let bar = Area {
            x: track.at(start, 0.0).0,
            y: middle - step * 0.3,
            width: track.width * width / 100.0,
            height: step * 0.6,
        };
        let colour = if *pounds < 0.0 {
            palette::RESOURCES
        } else {
            palette::NEED
        };
        canvas.fill(bar, colour);
        let amount = sizes.bold(palette::INK).anchored(Anchor::End);
        canvas.write_middle(&signed_money(*pounds), (place.right(), middle), amount);
    }
    let middle = Area {
        x: track.at(50.0, 0.0).0 - 0.75,
        width: 1.5,
        height: step * count(bars.len()),
        ..track
    };
    canvas.fill(middle, palette::RULE_STRONG);
}

/// A finding to a row, and under it what the past says; a card has no room for that. What room is left is shared out.
pub(super) fn findings(canvas: &mut Canvas, rows: &[Finding], place: Area, sizes: Sizes) {
    let bold = sizes.bold(palette::INK);
    let small = Type::new(Face::Sans, sizes.small, palette::INK_SOFT);
    let wrapped = |canvas: &Canvas, words: &str, kind: Type| {
        let lines = canvas
            .widths
            .wrap(words, (kind.face, kind.size), place.width);
        lines.into_iter().filter(|line| !line.is_empty()).collect()
    };
    let row = |found: &Finding| {
        let said = if sizes.is_card() { "" } else { &found.history };
        let lines: [Vec<String>; 2] = [
            wrapped(canvas, &found.words, bold),
            wrapped(canvas, said, small),
        ];
        lines
    };
    // A card has room for what can be found alone.
    let shown = rows
        .iter()
        .filter(|found| !sizes.is_card() || found.needed.is_some());
    let rows: Vec<[Vec<String>; 2]> = shown.map(row).collect();
    let taken = |row: &[Vec<String>; 2]| {
        bold.leading() * count(row[0].len()) + small.leading() * count(row[1].len())
    };
    let spare = (place.height - rows.iter().map(taken).sum::<f64>()) / count(rows.len());
    let mut y = place.y;
    for [words, history] in &rows {
        let rule = Area {
            y,
            height: 1.2,
            ..place
        };
        canvas.fill(rule, palette::RULE);
        y = canvas.write_lines(words, (place.x, y + spare / 2.0), bold);
        y = canvas.write_lines(history, (place.x, y), small) + spare / 2.0;
    }
}
