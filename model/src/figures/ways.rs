//! What would close the gap, as sentences and rows: the words over `solve`.

use crate::baseline::Baseline;
use crate::lever::Lever;
use crate::projection::YearFigures;
use crate::quantity::NOTHING;
use crate::rank::compared_value;
use crate::scenario::Scenario;
use crate::setting::{in_short, in_words};
use crate::sheet::{Cell, Format, Missing, Sheet};
use crate::solve::Closing;
use crate::text::capitalised;

/// The break-even figure: everything it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ClosingFigure {
    pub title: String,
    pub measure: String,
    pub ways: Vec<Way>,
    pub sheet: Sheet,
}

/// What would close the last year's gap, ready to be shown.
pub fn closing_figure(
    baseline: &Baseline,
    scenario: &Scenario,
    closings: &[Option<Closing>; Lever::COUNT],
    last: &YearFigures,
) -> ClosingFigure {
    let ways = ways(baseline, scenario, closings);
    ClosingFigure {
        title: ways_title(&ways, last.gap),
        measure: format!(
            "How far would one assumption have to move, on its own, to {} in {}?",
            aim(last.gap),
            last.year
        ),
        sheet: ways_sheet(&ways),
        ways,
    }
}

/// One lever's break-even, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    pub lever: Lever,
    /// The lever's unit, as the scenario sets it.
    pub unit: &'static str,
    /// Where the lever stands, in steps.
    pub now: i32,
    /// The whole step at which nothing is short; `None` where that is not within the range shown.
    pub steps: Option<i32>,
    /// The same in words, with where the lever stands: `1.9% a year below inflation (now 2.6% above)`.
    pub words: String,
    /// What the past says of that value.
    pub history: String,
}

/// What would close the gap, each lever on its own.
pub fn ways(
    baseline: &Baseline,
    scenario: &Scenario,
    closings: &[Option<Closing>; Lever::COUNT],
) -> Vec<Way> {
    let way = |lever: Lever| {
        let closing = closings[lever as usize];
        let spec = lever.spec();
        let history = closing.map(|closing| {
            compared_value(baseline, scenario.basis, lever, spec.value(closing.steps))
        });
        let (now, basis) = (scenario.steps(lever), scenario.basis);
        let value = |steps| in_words(lever, Some(steps), basis);
        let words = match closing.map(|closing| closing.steps) {
            None => Missing::OutOfRange.shown().into(),
            Some(steps) if Some(steps) == now => format!("{}, as now", value(steps)),
            Some(steps) => format!("{} (now {})", value(steps), in_short(lever, now, basis)),
        };
        Way {
            lever,
            unit: spec.unit_in(basis),
            words,
            now: now.unwrap_or(0),
            steps: closing.map(|closing| closing.steps),
            history: history.unwrap_or_default(),
        }
    };
    Lever::solvable().map(way).collect()
}

/// The finding of the break-even figure.
pub fn ways_title(ways: &[Way], gap_pounds: f64) -> String {
    if gap_pounds.abs() < NOTHING {
        return "There would be no gap to close".into();
    }
    let verb = aim(gap_pounds);
    // A lever that stands where it would have to stand closes nothing.
    let moves = |way: &&Way| way.steps.is_some_and(|steps| steps != way.now);
    match ways.iter().filter(moves).count() {
        0 => format!("No single assumption would {verb} on its own"),
        1 => format!(
            "One assumption in {} would {verb} on its own",
            number(ways.len())
        ),
        n => format!(
            "{} of the {} assumptions would each {verb} alone",
            capitalised(&number(n)),
            number(ways.len())
        ),
    }
}

fn aim(gap_pounds: f64) -> &'static str {
    if gap_pounds > -NOTHING {
        "close the gap"
    } else {
        "use up the surplus"
    }
}

/// The break-evens as a table.
pub fn ways_sheet(ways: &[Way]) -> Sheet {
    let head = [
        "Assumption",
        "Unit",
        "Now",
        "To close the gap",
        "What the past says",
    ]
    .map(String::from)
    .to_vec();
    let row = |way: &Way| {
        let spec = way.lever.spec();
        let setting = |steps| Cell::Number(spec.value(steps), Format::Setting(spec.decimals));
        vec![
            Cell::text(spec.name),
            Cell::text(way.unit),
            setting(way.now),
            way.steps
                .map_or(Cell::Missing(Missing::OutOfRange), setting),
            Cell::text(&way.history),
        ]
    };
    Sheet {
        head,
        rows: ways.iter().map(row).collect(),
    }
}

fn number(n: usize) -> String {
    let words = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight",
    ];
    words
        .get(n)
        .map_or_else(|| n.to_string(), ToString::to_string)
}
