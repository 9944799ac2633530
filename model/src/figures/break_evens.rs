//! What would close the gap, as sentences and rows: the words over `solve`.

use crate::baseline::Baseline;
use crate::lever::Lever;
use crate::outcome::Outcome;
use crate::quantity::{NEGLIGIBLE_POUNDS, rate};
use crate::rank::compared_value;
use crate::scenario::Scenario;
use crate::setting::{in_short, in_words};
use crate::sheet::{Cell, Format, Missing, Sheet};
use crate::text::with;
use crate::text::{capitalised, number};

/// What the two answers mean, for where the figure stands alone.
pub const WHAT_A_LINE_SAYS: &str = "Each line moves one assumption and leaves the others as they are. “Not by this alone”: no value that its slider \
     has would do it.";

/// The break-even figure: everything it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakEvenFigure {
    pub title: String,
    pub measure: String,
    pub rows: Vec<BreakEvenRow>,
    pub sheet: Sheet,
}

/// What would close the last year's gap, ready to be shown.
pub fn break_even_figure(baseline: &Baseline, outcome: &Outcome) -> BreakEvenFigure {
    let rows = rows(baseline, outcome);
    let last = outcome.projection.last();
    BreakEvenFigure {
        title: title(&rows, last.gap),
        measure: format!(
            "{}How far would one assumption have to move, on its own, to {} in {}?",
            baseline.whose(),
            aim(last.gap),
            last.year
        ),
        sheet: sheet(&rows),
        rows,
    }
}

/// One lever's break-even, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakEvenRow {
    pub lever: Lever,
    /// The lever's unit, as the scenario sets it.
    pub unit: &'static str,
    /// Where the lever stands, in steps.
    pub now: i32,
    /// The whole step at which nothing is short; `None` where that is not within the range shown.
    pub steps: Option<i32>,
    /// The same in a sentence: `Children in care would have to fall 4.1% a year (now +0.4%).`
    pub words: String,
    /// What the past says of that value.
    pub history: String,
}

/// What would close the gap, each lever on its own.
pub fn rows(baseline: &Baseline, outcome: &Outcome) -> Vec<BreakEvenRow> {
    let scenario = &outcome.scenario;
    let row = |lever: Lever| {
        let break_even = outcome.break_evens[lever as usize];
        let spec = lever.spec();
        let history = break_even.map(|break_even| {
            compared_value(
                baseline,
                scenario.basis,
                lever,
                spec.value(break_even.steps),
            )
        });
        let (now, basis) = (scenario.steps(lever), scenario.basis);
        let words = break_even.map_or_else(
            || format!("{}: not by this alone.", spec.name),
            |break_even| needed(lever, break_even.steps, scenario),
        );
        BreakEvenRow {
            lever,
            unit: spec.unit_in(basis),
            words,
            now: now.unwrap_or(0),
            steps: break_even.map(|break_even| break_even.steps),
            history: history.unwrap_or_default(),
        }
    };
    Lever::solvable().map(row).collect()
}

/// Where a lever would have to be, and where it is: `Funding would have to rise 7.4% a year above inflation (now 2.6% above).`
fn needed(lever: Lever, steps: i32, scenario: &Scenario) -> String {
    let (now, basis) = (scenario.steps(lever), scenario.basis);
    if Some(steps) == now {
        return format!("No change needed: {}.", in_words(lever, now, basis));
    }
    let spec = lever.spec();
    let value = spec.value(steps);
    let sentence = lever.needed(basis).of(value);
    format!(
        "{} (now {}).",
        with(sentence, &rate(value.abs(), spec.decimals)),
        in_short(lever, now, basis)
    )
}

/// The finding of the break-even figure.
pub fn title(rows: &[BreakEvenRow], gap_pounds: f64) -> String {
    if gap_pounds.abs() < NEGLIGIBLE_POUNDS {
        return "There would be no gap to close".into();
    }
    let verb = aim(gap_pounds);
    // A lever that stands where it would have to stand closes nothing.
    let moves = |row: &&BreakEvenRow| row.steps.is_some_and(|steps| steps != row.now);
    let is_there = |row: &BreakEvenRow| row.steps == Some(row.now);
    match rows.iter().filter(moves).count() {
        0 if rows.iter().any(is_there) => {
            let what = if gap_pounds > 0.0 { "gap" } else { "surplus" };
            format!("What is left of the {what} is less than one slider step")
        }
        0 => format!("No single assumption would {verb} on its own"),
        1 => format!(
            "One assumption in {} would {verb} on its own",
            number(rows.len())
        ),
        n => format!(
            "{} of the {} assumptions would each {verb} alone",
            capitalised(&number(n)),
            number(rows.len())
        ),
    }
}

fn aim(gap_pounds: f64) -> &'static str {
    if gap_pounds > -NEGLIGIBLE_POUNDS {
        "close the gap"
    } else {
        "use up the surplus"
    }
}

/// The break-evens as a table.
pub fn sheet(rows: &[BreakEvenRow]) -> Sheet {
    let head = [
        "Assumption",
        "Unit",
        "Now",
        "To close the gap",
        "Compared with the past",
    ]
    .map(String::from)
    .to_vec();
    let row = |row: &BreakEvenRow| {
        let spec = row.lever.spec();
        let setting = |steps| Cell::Number(spec.value(steps), Format::Setting(spec.decimals));
        vec![
            Cell::text(spec.name),
            Cell::text(row.unit),
            setting(row.now),
            row.steps
                .map_or(Cell::Missing(Missing::OutOfRange), setting),
            Cell::text(&row.history),
        ]
    };
    Sheet {
        head,
        rows: rows.iter().map(row).collect(),
    }
}
