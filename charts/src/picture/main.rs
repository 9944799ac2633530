//! The main figure: children as a slim strip over the money, with the words that stand on them.

use super::canvas::{Anchor, Area, Canvas, Stroke, Type};
use super::lines::write_years;
use super::{Sizes, palette};
use crate::drawing::{FirstLine, official_paths, scenario_paths};
use crate::labels::{self, ROOM, Still, YearRank, apart, sums};
use crate::main_figure::{CHILDREN, MONEY};
use model::figure::{FirstYear, MainFigure, gap_at_mouth, short_band_labels};
use model::quantity::{children, money, whole};
use model::sheet::Format;

/// The share of the picture that the words at the ends of the lines may take.
const BESIDE: f64 = 0.24;
/// How strong a band, the shortfall and the strokes in it are, as on the page.
const BAND: f64 = 0.16;
const SHORTFALL: f64 = 0.15;

pub(super) fn draw(canvas: &mut Canvas, figure: &MainFigure, place: Area, sizes: Sizes) {
    let still = Still::of(figure);
    let ticks = still.frame.money.ticks();
    let mut axis: Vec<(f64, String)> = ticks
        .iter()
        .map(|tick| (*tick, Format::Pounds.write_tick(*tick)))
        .collect();
    let widest = |canvas: &Canvas, words: &[(f64, String)]| {
        let widths = words
            .iter()
            .map(|(_, words)| canvas.width(words, sizes.label()));
        widths.fold(0.0, f64::max)
    };
    let counts = [still.frame.children.bottom, still.frame.children.top];
    let counts = counts.map(|tick| (tick, whole(tick)));
    let left = widest(canvas, &axis).max(widest(canvas, &counts)) + sizes.label * 0.5;
    let plot = place.without(left, place.width * BESIDE, sizes.label * 1.6);
    let (strip, panel) = panels(plot, sizes);
    lines(canvas, (figure, &still), (strip, panel), sizes);
    let label = sizes.label().anchored(Anchor::End);
    let beside = |canvas: &mut Canvas, down: f64, words: &str| {
        canvas.write_middle(words, (plot.x - sizes.label * 0.5, down), label);
    };
    for (tick, words) in axis.drain(..) {
        beside(
            canvas,
            panel.at(0.0, still.frame.money.down(tick)).1,
            &words,
        );
    }
    for (tick, words) in counts.iter().filter(|_| !sizes.is_card()) {
        beside(
            canvas,
            strip.at(0.0, still.frame.children.down(*tick)).1,
            words,
        );
    }
    titles(canvas, &still, (strip, panel), sizes);
    years(canvas, &still, plot, sizes);
    official(canvas, &still, plot, sizes);
    ends(canvas, figure, &still, plot, sizes);
}

/// The places of children and money. A card has the money alone, under the title of its panel.
fn panels(plot: Area, sizes: Sizes) -> (Area, Area) {
    if !sizes.is_card() {
        return (plot.panel(CHILDREN), plot.panel(MONEY));
    }
    let title = sizes.label * 1.4;
    let panel = Area {
        y: plot.y + title,
        height: plot.height - title,
        ..plot
    };
    (panel, panel)
}

fn lines(
    canvas: &mut Canvas,
    (figure, still): (&MainFigure, &Still),
    (strip, panel): (Area, Area),
    sizes: Sizes,
) {
    let (official, ahead) = (official_paths(still), scenario_paths(figure));
    let first = &ahead.first;
    let width = sizes.label / 7.0;
    let solid = |colour, width| Stroke {
        colour,
        width,
        dashed: false,
    };
    let dashed = |colour, width| Stroke {
        dashed: true,
        ..solid(colour, width)
    };
    let grid = solid(palette::RULE, 1.2);
    canvas.line(&official.money_grid, panel, grid);
    if !sizes.is_card() {
        canvas.line(&official.children_grid, strip, grid);
        canvas.polygon(&ahead.four_in_five, strip, palette::CHILDREN, BAND);
        canvas.polygon(&ahead.half, strip, palette::CHILDREN, BAND);
        beside_first(canvas, &first[0], strip, (palette::CHILDREN, width));
        canvas.line(&official.children, strip, solid(palette::CHILDREN, width));
        canvas.polyline(&ahead.children, strip, dashed(palette::CHILDREN, width));
    }
    canvas.polygon(&ahead.shortfall, panel, palette::NEED, SHORTFALL);
    canvas.polygon(&ahead.surplus, panel, palette::RESOURCES, SHORTFALL);
    canvas.line(&ahead.rungs, panel, solid(palette::RUNGS, 1.2));
    beside_first(canvas, &first[1], panel, (palette::NEED, width));
    beside_first(canvas, &first[2], panel, (palette::RESOURCES, width));
    canvas.line(&official.spending, panel, solid(palette::RESOURCES, width));
    canvas.polyline(&ahead.resources, panel, dashed(palette::RESOURCES, width));
    canvas.polyline(&ahead.need, panel, dashed(palette::NEED, width * 1.8));
}

/// A's line, where there is one, and what lies between it and B's.
fn beside_first(
    canvas: &mut Canvas,
    first: &FirstLine,
    panel: Area,
    (colour, width): (&'static str, f64),
) {
    canvas.polygon(&first.between, panel, palette::INK, BAND);
    canvas.dots(&first.line, panel, colour, width * 1.4);
}

fn titles(canvas: &mut Canvas, still: &Still, (strip, panel): (Area, Area), sizes: Sizes) {
    let above = |area: Area| (area.x, area.y - sizes.label * 0.45);
    let title = sizes.bold(palette::INK);
    if !sizes.is_card() {
        canvas.write(labels::CHILDREN_TITLE, above(strip), title);
    }
    canvas.write(
        &labels::money_title(&still.price_basis),
        above(panel),
        title,
    );
}

fn years(canvas: &mut Canvas, still: &Still, plot: Area, sizes: Sizes) {
    let shown = still.labelled().into_iter();
    let shown = shown.filter(|(_, rank)| !sizes.is_card() || *rank != YearRank::Widest);
    let years = shown.map(|(index, _)| (still.along(index), still.years[index].to_string()));
    write_years(canvas, &years.collect::<Vec<_>>(), plot, sizes);
}

/// Where the official figures end, what they come to there, and where one is missing.
fn official(canvas: &mut Canvas, still: &Still, plot: Area, sizes: Sizes) {
    let (strip, panel) = panels(plot, sizes);
    let base = plot.at(still.along(still.base), 0.0).0;
    let rule = Area {
        x: base - 0.75,
        width: 1.5,
        ..plot
    };
    canvas.fill(rule, palette::RULE_STRONG);
    let gap = sizes.label * 0.4;
    let soft = sizes.label();
    let top = plot.y + sizes.label * 0.75;
    if !sizes.is_card() {
        canvas.write(
            labels::OFFICIAL,
            (base - gap, top),
            soft.anchored(Anchor::End),
        );
        let scenario = if still.is_pair {
            labels::PAIR
        } else {
            labels::SCENARIO
        };
        canvas.write(scenario, (base + gap, top), soft);
    }
    let [counted, spent] = still.official_at_base();
    if let Some(count) = counted.filter(|_| !sizes.is_card()) {
        let y = strip.at(0.0, still.frame.children.down(count)).1;
        let kind = sizes.bold(palette::CHILDREN).anchored(Anchor::End).haloed();
        canvas.write(&children(count), (base - gap, y + sizes.label * 1.2), kind);
    }
    if let Some(spent) = spent {
        let y = panel.at(0.0, still.frame.money.down(spent)).1;
        let kind = sizes
            .bold(palette::RESOURCES)
            .anchored(Anchor::End)
            .haloed();
        canvas.write(
            &labels::spent(spent),
            (base - gap, y - sizes.label * 0.7),
            kind,
        );
    }
    for (index, near) in still.missing.iter().filter(|_| !sizes.is_card()) {
        let at = panel.at(still.along(*index), still.frame.money.down(*near));
        let kind = soft.anchored(Anchor::Middle).haloed();
        canvas.write(
            &labels::hole(still.years[*index]),
            (at.0, at.1 + sizes.label * 1.4),
            kind,
        );
    }
}

/// The ends of the lines, and the amount between them.
fn ends(canvas: &mut Canvas, figure: &MainFigure, still: &Still, plot: Area, sizes: Sizes) {
    let Some(ahead) = figure.ahead() else { return };
    let (strip, panel) = panels(plot, sizes);
    let left = plot.right() + sizes.label * 0.6;
    let room = (plot.x + plot.width) * BESIDE / (1.0 - BESIDE) - sizes.label * 0.6;
    let down = still.frame.children.down(ahead.children);
    let at = (left, strip.at(0.0, down).1);
    if !sizes.is_card() {
        let first = figure.first_ahead().map(|first| children(first.children));
        let counts = sums(children(ahead.children), first).join(" ");
        canvas.write_middle(counts.trim(), at, sizes.bold(palette::CHILDREN));
    }
    if let Some(band) = ahead.band.filter(|_| !sizes.is_card()) {
        let small = Type::new(super::Face::Sans, sizes.small, palette::INK_SOFT);
        let lines = short_band_labels(&band);
        canvas.write_lines(&lines, (left, at.1 + sizes.label * 0.6), small);
    }
    let money_down = |pounds| still.frame.money.down(pounds);
    let (need, resources) = apart(money_down(ahead.need), money_down(ahead.resources), ROOM);
    let mut end = |down: f64, words: &str, amounts: [String; 2], colour| {
        let at = (left, panel.at(0.0, down).1);
        let bold = sizes.bold(colour);
        if sizes.is_card() {
            // On one line, so that the amount has its room.
            let size = bold.size * (room / canvas.width(words, bold)).min(1.0);
            canvas.write_middle(words, at, Type { size, ..bold });
        } else {
            let words = format!("{words} {}", amounts.join(" "));
            canvas.write_block(words.trim(), at, room, bold);
        }
    };
    let first = figure.first_ahead();
    let of_first = |of: fn(&FirstYear) -> f64| first.map(|first| money(of(first)));
    let amounts = sums(money(ahead.need), of_first(|first| first.need));
    end(need, labels::NEED, amounts, palette::NEED);
    let amounts = sums(money(ahead.resources), of_first(|first| first.resources));
    end(
        resources,
        figure.resources_name,
        amounts,
        palette::RESOURCES,
    );
    let middle = panel.at(0.0, f64::midpoint(need, resources)).1;
    gap(canvas, ahead.gap, (left, middle), sizes);
    if let Some(versus) = &figure.versus {
        let at = (left + sizes.label * 0.7, middle + sizes.label * 1.9);
        canvas.write(versus, at, sizes.bold(palette::INK));
    }
}

/// The amount at the mouth of the gap: the largest thing in the figure.
fn gap(canvas: &mut Canvas, pounds: f64, (left, middle): (f64, f64), sizes: Sizes) {
    let [amount, what] = gap_at_mouth(pounds);
    let colour = if pounds < 0.0 {
        palette::RESOURCES
    } else {
        palette::NEED
    };
    let size = sizes.label * if sizes.is_card() { 1.9 } else { 1.7 };
    let large = Type {
        size,
        ..sizes.bold(colour)
    };
    let edge = Area {
        x: left,
        y: middle - size * 0.5,
        width: 5.0,
        height: size,
    };
    canvas.fill(edge, colour);
    let x = left + sizes.label * 0.7;
    canvas.write_middle(&amount, (x, middle), large);
    let after = x + canvas.width(&amount, large) + sizes.label * 0.35;
    canvas.write(&what, (after, middle + size * 0.35), sizes.bold(colour));
}
