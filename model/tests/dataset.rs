//! Damaged tables are refused, with the place of the damage.

use model::DataError;
use model::baseline::Baseline;
use model::dataset::{COMPILED_IN, Dataset, Tables, id};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn refused(tables: &Tables<'_>) -> DataError {
    let read = Baseline::england(tables, None).map(|_| ());
    read.expect_err("damage is refused")
}

/// `text` with the first `from` in it replaced by `to`.
fn damaged(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "nothing to damage: {from}");
    text.replacen(from, to, 1)
}

/// What is said of the imported table with `from` replaced by `to`.
fn said_of_imported(from: &str, to: &str) -> String {
    let imported = damaged(COMPILED_IN.imported, from, to);
    refused(&Tables {
        imported: &imported,
        ..COMPILED_IN
    })
    .to_string()
}

/// The row, counted from the head as 1, that starts with `start`.
fn row_of(text: &str, start: &str) -> usize {
    1 + text
        .lines()
        .position(|line| line.starts_with(start))
        .expect("the row is there")
}

fn line_of<'a>(text: &'a str, start: &str) -> &'a str {
    text.lines()
        .find(|line| line.starts_with(start))
        .expect("the row is there")
}

const STOCK: &str = "cla_stock,2025-03-31,";

#[test]
fn a_figure_that_is_no_number_is_refused_with_its_place() {
    let row = row_of(COMPILED_IN.imported, STOCK);
    for rubbish in ["many", "81,770", "81 770", "NaN", "inf", "1e999", "£81770"] {
        let quoted = format!("{STOCK}2025,\"{rubbish}\"");
        let said = said_of_imported(&format!("{STOCK}2025,81770"), &quoted);
        assert_eq!(
            said,
            format!("england_imported row {row}: `{rubbish}` is not a number")
        );
    }
}

#[test]
fn rows_that_name_nothing_known_are_refused() {
    let row = row_of(COMPILED_IN.imported, STOCK);
    let cases = [
        (
            "cla_stock,2025-03-31,",
            "cla_stok,2025-03-31,",
            "series `cla_stok` is not in series.csv",
        ),
        (
            "cla_stock,2025-03-31,2025,",
            "cla_stock,2025-03-31,new,",
            "`new` in column `edition` is not understood",
        ),
        (
            "cla_stock,2025-03-31,2025,81770,,dfe_cla_2025",
            "cla_stock,2025-03-31,2025,81770,,hearsay",
            "source `hearsay` is not in sources.csv",
        ),
        (
            "cla_stock,2025-03-31,2025,81770,",
            "cla_stock,2025-03-31,2025,81770,,",
            "9 fields where the head has 8",
        ),
    ];
    for (from, to, problem) in cases {
        assert_eq!(
            said_of_imported(from, to),
            format!("england_imported row {row}: {problem}")
        );
    }
    let said = said_of_imported(
        "series,period,edition,value",
        "series,period,edition,number",
    );
    assert_eq!(said, "england_imported row 2: there is no column `value`");
}

#[test]
fn two_figures_for_one_period_are_refused() {
    let twice = format!(
        "{}{}\n",
        COMPILED_IN.imported,
        line_of(COMPILED_IN.imported, STOCK)
    );
    let said = refused(&Tables {
        imported: &twice,
        ..COMPILED_IN
    })
    .to_string();
    assert!(
        said.ends_with("`cla_stock` has two figures for 2025-03-31 in edition 2025"),
        "{said}"
    );
    assert!(
        said.starts_with(&format!("england_imported row {}", twice.lines().count())),
        "{said}"
    );
}

#[test]
fn a_quotation_that_never_ends_is_refused_and_swallows_nothing() {
    for start in [
        "\"cla_stock,2025-03-31,2025",
        "cla_stock,2025-03-31,2025,81770,,dfe_cla_2025,\"DfE",
    ] {
        let whole = start.replace('"', "");
        let said = said_of_imported(&whole, start);
        assert!(said.contains("a quotation mark is not closed"), "{said}");
    }
    let marks = format!(
        "{}cla_stock,2020-21,missing,\"a note\n",
        COMPILED_IN.year_notes
    );
    let said = refused(&Tables {
        year_notes: &marks,
        ..COMPILED_IN
    })
    .to_string();
    let row = marks.lines().count();
    assert_eq!(
        said,
        format!("year_notes row {row}: a quotation mark is not closed")
    );
}

#[test]
fn a_figure_the_base_or_a_default_needs_must_be_there() {
    for (line, problem) in [
        (
            "cla_stock,2025-03-31,",
            "the base year 2024-25 lacks a figure",
        ),
        (
            "ro3_gross_total_cla,2024-25,",
            "the base year 2024-25 lacks a figure",
        ),
        (
            "placement_residential_schools,2025-03-31,",
            "the base year 2024-25 lacks a figure",
        ),
        (
            "cla_stock,2020-03-31,",
            "the default of `children` lacks a figure",
        ),
        (
            "placement_other_residential,2020-03-31,",
            "the default of `mix` lacks a figure",
        ),
        (
            "unit_cost_week_residential,2019-20,",
            "the default of `residential` lacks a figure",
        ),
        (
            "unit_cost_week_fostering,2024-25,",
            "the default of `fostering` lacks a figure",
        ),
        (
            "s251_gross_fostering,2023-24,",
            "the default of `other` lacks a figure",
        ),
        (
            "core_spending_power_real_growth,2025-26 to 2028-29,",
            "the default of `funding` lacks a figure",
        ),
        (
            "gdp_deflator_growth,2025-26,",
            "there is no forecast of prices for 2025-26",
        ),
    ] {
        let (imported, kept) = (
            without(COMPILED_IN.imported, line),
            without(COMPILED_IN.manual, line),
        );
        let said = refused(&Tables {
            imported: &imported,
            manual: &kept,
            ..COMPILED_IN
        })
        .to_string();
        assert!(
            said.starts_with("england ") && said.contains(problem),
            "{line} {said}"
        );
    }
}

fn without(text: &str, start: &str) -> String {
    text.lines()
        .filter(|line| !line.starts_with(start))
        .map(|line| format!("{line}\n"))
        .collect()
}

#[test]
fn the_smaller_tables_are_checked_too() {
    let editions = damaged(COMPILED_IN.editions, "2024-25", "2024-26");
    let marks = damaged(COMPILED_IN.year_notes, "missing", "lost");
    let presets = damaged(
        COMPILED_IN.preset_levers,
        "flat,children,0.0",
        "flat,children,none",
    );
    let levers = damaged(COMPILED_IN.preset_levers, "flat,children,", "flat,infants,");
    let cases = [
        (
            Tables {
                editions: &editions,
                ..COMPILED_IN
            },
            "editions row 2: `2024-26` in `base_year` is no financial year",
        ),
        (
            Tables {
                editions: "",
                ..COMPILED_IN
            },
            "editions row 0: the edition asked for is not there",
        ),
        (
            Tables {
                year_notes: &marks,
                ..COMPILED_IN
            },
            "year_notes row 4: `lost` is no kind of mark",
        ),
        (
            Tables {
                preset_levers: &presets,
                ..COMPILED_IN
            },
            "preset_levers row 2: `none` is no setting of `children`",
        ),
        (
            Tables {
                preset_levers: &levers,
                ..COMPILED_IN
            },
            "preset_levers row 2: `0.0` is no setting of `infants`",
        ),
        (
            Tables {
                imported: "",
                manual: "",
                ..COMPILED_IN
            },
            "england row 0: the base year 2024-25 lacks a figure or its parts exceed the whole",
        ),
    ];
    for (tables, said) in cases {
        assert_eq!(refused(&tables).to_string(), said);
    }
    assert!(Dataset::parse(&COMPILED_IN, Some(1999)).is_err());
}

#[test]
fn everyone_of_a_year_is_more_than_its_31_march() {
    let dataset = Dataset::parse(&COMPILED_IN, None).expect("the figures are sound");
    let year = dataset.edition.base_year;
    let value = |series, year| dataset.series(series).value(year).expect("it is known");
    let (before, started) = (
        value(id::CLA_STOCK, year.plus(-1)),
        value(id::CLA_STARTED, year),
    );
    let all = dataset.looked_after_in(year).expect("both are known");
    assert!((all - before - started).abs() < 1e-9);
    assert!(all > value(id::CLA_STOCK, year));
    assert_eq!(dataset.looked_after_in(year.plus(1)), None);
}
