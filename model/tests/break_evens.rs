//! What would close the gap, in words: values read as they are said, and a surplus is used up.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::england;
use model::break_evens::{BreakEvenFigure, break_even_figure};
use model::link::decode;
use model::outcome::outcome;
use model::scope::Prices;

fn figure(query: &str) -> BreakEvenFigure {
    let england = england();
    let scenario = decode(query, &england).scenario;
    let outcome = outcome(&england, &scenario, Prices::Real);
    break_even_figure(&england, &outcome)
}

#[test]
fn a_value_that_is_a_fall_is_said_as_one() {
    let figure = figure("");
    let words: Vec<&str> = figure.rows.iter().map(|way| way.words.as_str()).collect();
    assert_eq!(
        words,
        [
            "Children in care would have to fall 4.0% a year (now +0.4%).",
            "1.60 percentage points of all children would have to move from residential care to fostering each year (now +0.80).",
            "The cost of a residential place would have to fall 2.6% a year after inflation (now 7.5% above).",
            "Cost of a foster place: not by this alone.",
            "Other costs for each child: not by this alone.",
            "Funding would have to rise 7.3% a year above inflation (now 2.6% above).",
            "Overspend at the start: not by this alone.",
        ]
    );
    assert_eq!(
        figure.measure,
        "How far would one assumption have to move, on its own, to close the gap in 2029-30?"
    );
    assert!(
        figure.rows[1].history.starts_with(
            "A bigger move away from residential care than in any of the 5 years we can measure"
        ),
        "{}",
        figure.rows[1].history
    );
}

#[test]
fn a_surplus_is_used_up() {
    let figure = figure("funding=15");
    assert!(figure.measure.contains("to use up the surplus in 2029-30"));
    assert!(
        figure.title.contains("use up the surplus"),
        "{}",
        figure.title
    );
}

#[test]
fn where_no_step_would_close_more_the_title_says_so() {
    let figure = figure("funding=7.3");
    assert_eq!(
        figure.title,
        "What is left of the surplus is less than one slider step"
    );
    assert!(
        figure
            .rows
            .iter()
            .all(|row| row.steps.is_none_or(|steps| steps == row.now))
    );
}
