//! Formulas against the model.

use crate::desk::{Case, Random, councils, england, workbook};
use crate::engine::Book;
use calamine::{Data, Reader as _, Xlsx};
use ironcalc::base::cell::CellValue;
use model::baseline::Baseline;
use model::lever::{Basis, Lever};
use model::outcome::outcome;
use model::projection::in_prices;
use std::io::Cursor;
use takeaway::Figures;

/// Half a penny: what is less does not show.
const PENNY: f64 = 0.005;

/// Holds every year of a calculated workbook to the model.
fn assert_agrees(book: &Book, case: &Case, baseline: &Baseline) {
    let outcome = outcome(baseline, &case.scenario, case.prices);
    for figures in &outcome.projection.years {
        let year = figures.year.in_full();
        for (column, real) in [
            ("Need", figures.need),
            ("Resources", figures.resources),
            ("Gap", figures.gap),
        ] {
            let working = book.number("Projection", [&year, column]);
            assert!(
                (working - real).abs() < PENNY,
                "{year}, {column}: {working}, not {real}"
            );
            let shown = book.number("Gap", [&year, column]);
            let expected = in_prices(real, figures, case.prices);
            assert!(
                (shown - expected).abs() < PENNY,
                "{year}, {column}: {shown}, not {expected}"
            );
        }
    }
}

#[test]
fn another_engine_derives_the_model_s_figures_to_the_penny_in_200_scenarios() {
    let baseline = england();
    let mut random = Random::new(2014);
    for _ in 0..200 {
        let case = Case::any(&mut random, &baseline);
        assert_agrees(&Book::open(&case.workbook(&baseline)), &case, &baseline);
    }
}

/// From a council's own base, which may be of an earlier year than the prices; some have withheld groups.
#[test]
fn another_engine_derives_every_council_s_figures_to_the_penny() {
    let mut random = Random::new(153);
    let mut met = 0;
    for (table, baseline) in councils() {
        let case = Case::any(&mut random, &baseline);
        let figures = Figures {
            council: table,
            ..Figures::from(2026)
        };
        let made = takeaway::make("workbook", figures, &case.link(&baseline)).unwrap();
        let book = Book::open(&made.bytes);
        assert_agrees(&book, &case, &baseline);
        for (name, pounds) in [
            (
                "Cost of a foster place",
                baseline.base.cost_per_foster_place(),
            ),
            (
                "Cost of a residential place",
                baseline.base.cost_per_residential_place(),
            ),
        ] {
            let found = book.number("Start", [name, "Value"]);
            assert!(
                (found - pounds).abs() < PENNY,
                "{}: {name} {found}, not {pounds}",
                baseline.name
            );
        }
        met += 1;
    }
    assert!(met >= 145, "{met} councils");
}

#[test]
fn a_changed_setting_moves_the_gap_as_it_moves_the_model() {
    let baseline = england();
    let mut random = Random::new(7);
    for round in 0..20 {
        let mut case = Case::any(&mut random, &baseline);
        let mut book = Book::open(&case.workbook(&baseline));
        let lever = Lever::ALL[round % Lever::COUNT];
        let steps = random.steps(lever);
        case.scenario = case.scenario.with(lever, Some(steps));
        let value = lever.spec().value(steps).to_string();
        book.set(lever.spec().name, &value);
        assert_agrees(&book, &case, &baseline);
    }
}

#[test]
fn the_words_among_the_settings_move_the_gap_too() {
    let baseline = england();
    let mut case = Case::any(&mut Random::new(3), &baseline);
    case.scenario.basis = Basis::Real;
    case.scenario = case.scenario.with(Lever::Inflation, Some(31));
    let mut book = Book::open(&case.workbook(&baseline));
    book.set("Funding is set", "cash");
    case.scenario.basis = Basis::Cash;
    assert_agrees(&book, &case, &baseline);
    book.set("Inflation", "forecast");
    case.scenario = case.scenario.with(Lever::Inflation, None);
    assert_agrees(&book, &case, &baseline);
}

/// What a program shows that does not calculate.
#[test]
fn every_stored_result_is_what_the_formula_comes_to() {
    let baseline = england();
    let mut random = Random::new(11);
    for _ in 0..20 {
        let bytes = Case::any(&mut random, &baseline).workbook(&baseline);
        let book = Book::open(&bytes);
        let mut stored: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let mut met = 0;
        for name in book.names() {
            let cells = stored.worksheet_range(name).unwrap();
            let formulas = stored.worksheet_formula(name).unwrap();
            let start = formulas.start().unwrap_or_default();
            for (row, column, _) in formulas.used_cells() {
                let [row, column] = [
                    start.0 + u32::try_from(row).unwrap(),
                    start.1 + u32::try_from(column).unwrap(),
                ];
                let place = [row, column].map(|at| i32::try_from(at).unwrap() + 1);
                match (
                    cells.get_value((row, column)).unwrap(),
                    book.cell(name, place),
                ) {
                    (Data::Float(stored), CellValue::Number(found)) => {
                        let size = found.abs().max(1.0);
                        assert!(
                            (stored - found).abs() <= size * 1e-12,
                            "{name} {place:?}: {stored}, {found}"
                        );
                    }
                    (Data::String(stored), CellValue::String(found)) => assert_eq!(*stored, found),
                    other => panic!("{name} {place:?}: {other:?}"),
                }
                met += 1;
            }
        }
        assert!(met > 40, "{met} formulas");
    }
}

#[test]
fn the_same_scenario_gives_the_same_bytes() {
    let link = "https://a.example/?v=1&data=2026&children=1.5";
    assert!(workbook(link) == workbook(link));
    assert!(workbook(link) != workbook("v=1&data=2026&children=1.6"));
}
