//! Typed cells: each writes itself for a reader and for another program, and that in one place.

use model::percent::Percent;
use model::quantity::Year;
use model::sheet::{Cell, Format, Missing, Sheet};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn every_kind_of_cell_as_shown_and_as_a_file_holds_it() {
    let year = Year::starting(2024);
    let number = Cell::Number;
    for (cell, shown, plain) in [
        (
            Cell::text("Real spending"),
            "Real spending",
            "Real spending",
        ),
        (Cell::Year(year), "2024-25", "2024-2025"),
        (Cell::Day(year), "31 March 2025", "31 March 2025"),
        (number(10_030.0, Format::Count), "10,030", "10030"),
        (number(83_594.9, Format::Children), "83,590", "83595"),
        (number(1_530.0, Format::ChildrenMore), "+1,530", "1530"),
        (number(-900.0, Format::ChildrenMore), "−900", "-900"),
        (number(0.0, Format::ChildrenMore), "0", "0"),
        (
            number(2_552_800_260.4, Format::Pounds),
            "£2.6bn",
            "2552800260",
        ),
        (number(-410e6, Format::PoundsMore), "−£410m", "-410000000"),
        (number(1.9e9, Format::PoundsMore), "+£1.9bn", "1900000000"),
        (number(400_000.0, Format::PoundsMore), "£0m", "400000"),
        (number(2.6e9, Format::Gap), "shortfall £2.6bn", "2600000000"),
        (number(-3e8, Format::Gap), "surplus £300m", "-300000000"),
        (number(-3e5, Format::Gap), "no gap", "-300000"),
        (number(97_432.4, Format::Price), "£97,432", "97432"),
        (number(97_432.4, Format::RoundPrice), "£97,400", "97432"),
        (number(-1.456_789, Format::Percent), "−1.5", "-1.4568"),
        (number(6.54, Format::PercentSign), "6.5%", "6.54"),
        (number(112.345, Format::Index), "112", "112.345"),
        (number(-0.45, Format::Setting(2)), "−0.45", "-0.45"),
        (number(2.0, Format::Setting(1)), "2.0", "2.0"),
        (number(96.0, Format::Bare), "96", "96"),
        (Cell::Share(Percent::Whole(67.0)), "67%", "67"),
        (Cell::Share(Percent::Under), "under 0.5%", "k"),
        (Cell::Missing(Missing::NoFigure), "no figure", ""),
        (Cell::Missing(Missing::None), "", ""),
        (
            Cell::Missing(Missing::OutOfRange),
            "Not by this alone",
            "Not by this alone",
        ),
    ] {
        assert_eq!((cell.shown(), cell.plain()), (shown.into(), plain.into()));
    }
}

#[test]
fn nothing_on_an_axis_has_no_millions() {
    assert_eq!(Format::Pounds.write_tick(0.0), "£0");
    assert_eq!(Format::Pounds.write_tick(2.5e9), "£2.5bn");
    assert_eq!(Format::Pounds.write_tick(15e9), "£15bn");
    assert_eq!(Format::Pounds.write_tick(5e8), "£500m");
    assert_eq!(Format::Pounds.write(0.0), "£0m");
    assert_eq!(Format::Children.write_tick(0.0), "0");
}

#[test]
fn a_file_has_the_rows_and_then_the_notes() {
    let sheet = Sheet {
        head: vec!["Year".into(), "Spending, £".into()],
        rows: vec![vec![
            Cell::Year(Year::starting(2024)),
            Cell::Number(1e9, Format::Pounds),
        ]],
    };
    assert_eq!(
        sheet.csv(&["Source: a, b".into()]),
        "\u{feff}Year,\"Spending, £\"\n2024-2025,1000000000\n\"Source: a, b\"\n"
    );
}

#[test]
fn a_spreadsheet_takes_no_year_for_a_month_and_no_words_for_a_formula() {
    let words = [
        ("2008-09", "2008-2009"),
        ("1999-00", "1999-2000"),
        ("In 2008-09", "In 2008-09"),
        ("+5.7%, or 6% rounded", " +5.7%, or 6% rounded"),
        ("=SUM(A1)", " =SUM(A1)"),
        ("-3 to -2", " -3 to -2"),
        ("@councils", " @councils"),
        ("\tindented", " \tindented"),
        ("−3 to −2", "−3 to −2"),
        ("fell by 2%", "fell by 2%"),
    ];
    for (said, held) in words {
        let sheet = Sheet {
            head: vec![said.into()],
            rows: vec![vec![Cell::text(said)]],
        };
        let quoted = if held.contains(',') {
            format!("\"{held}\"")
        } else {
            held.into()
        };
        assert_eq!(
            sheet.csv(&[said.into()]),
            format!("\u{feff}{quoted}\n{quoted}\n{quoted}\n")
        );
        assert_eq!(sheet.rows[0][0].shown(), said);
    }
    let number = Cell::Number(-1.5, Format::Percent);
    assert_eq!(number.plain(), "-1.5", "numbers stay numbers");
}
