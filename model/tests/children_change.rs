//! How the count changed: parts that add up to the published change, and sentences that hold.
#![allow(clippy::float_cmp, reason = "official figures are exact")]
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

mod common;

use common::england;
use model::characteristics::Characteristics;
use model::children::{asylum_change, asylum_change_words, fewer, homes_in_a_year};
use model::dataset::id;
use model::quantity::Year;
use model::sheet::Cell;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn yearly_changes_are_split_into_unaccompanied_children_and_all_others() {
    let england = england();
    let figure = asylum_change(&england).unwrap();
    assert_eq!(
        figure.title,
        "Unaccompanied children: more than all the 2023 rise, half the 2025 fall"
    );
    // Counts of the department's release of 2025: 4,150, 5,680, 7,410, 7,440 and 6,540 unaccompanied; 80,780 to 81,770 in all.
    let rows = figure.sheet().rows;
    let shown = |back: usize| -> Vec<String> {
        let row = &rows[rows.len() - 1 - back];
        row.iter().map(Cell::shown).collect()
    };
    assert_eq!(shown(0), ["31 March 2025", "−900", "−860"]);
    assert_eq!(shown(1), ["31 March 2024", "+30", "−250"]);
    assert_eq!(shown(2), ["31 March 2023", "+1,730", "−70"]);
    assert_eq!(shown(3), ["31 March 2022", "+1,530", "−220"]);
    assert_eq!(figure.years.len(), 21);
    for (index, year) in figure.years.iter().enumerate() {
        let count = |year: Year| england.series(id::CLA_STOCK).value(year).unwrap();
        let parts: f64 = figure
            .lines
            .iter()
            .map(|line| line.values[index].unwrap())
            .sum();
        assert_eq!(parts, count(*year) - count(year.plus(-1)), "{year}");
    }
    // The department's own split of the same days, its groups rounded apart.
    let groups = Characteristics::compiled_in(2025).unwrap();
    for back in 0..4 {
        let year = england.edition.base_year.plus(-back);
        let published = |group: &str| {
            let count = |year| groups.get("asylum", group, year).unwrap().children;
            count(year) - count(year.plus(-1))
        };
        let index = figure.years.iter().position(|at| *at == year).unwrap();
        let ours = |line: usize| figure.lines[line].values[index].unwrap();
        assert_eq!(ours(0), published("unaccompanied"));
        assert!((ours(1) - published("others")).abs() <= 20.0);
    }
    assert_eq!(
        asylum_change_words(&england).unwrap(),
        "In the year to March 2023 the number of children in care rose by 1,660. Unaccompanied children rose by 1,730, and all others together fell. In the year to March 2025 \
         the number fell by 1,760, and unaccompanied children fell by 900."
    );
}

#[test]
fn one_year_of_children_s_homes_and_a_fall_that_goes_on() {
    let england = england();
    assert!(
        homes_in_a_year(&england)
            .unwrap()
            .starts_with("The number in children’s homes and secure homes rose 9% in one year, from 8,710 in March 2024 to 9,480 in March 2025.")
    );
    let words = fewer(&england).unwrap();
    assert_eq!(
        words,
        "The number of children fell 2.1% in the year to March 2025. If it fell 2% every year, money would still be £1.1bn short in 2029-30. That is in 2024-25 prices, with all else on recent trends."
    );
    let scenario = model::link::decode("children=-2", &england).scenario;
    let drivers = model::projection::Drivers::new(&england, &scenario);
    let gap = model::projection::project(&england.base, &drivers)
        .last()
        .gap;
    assert!(words.contains(&model::quantity::money(gap)), "{gap}");
}
