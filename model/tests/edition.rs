//! Data editions: an old link shows what its sender saw, and says that newer figures exist.
#![allow(clippy::float_cmp, reason = "figures of an edition are exact")]

use model::dataset::{COMPILED_IN, Tables, id};
use model::lever::Lever;
use model::link::{LinkNote, encode, open};
use model::projection::{Drivers, project};
use model::quantity::Year;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn line_of<'a>(text: &'a str, start: &str) -> &'a str {
    text.lines()
        .find(|line| line.starts_with(start))
        .expect("the row is there")
}

/// The figures with an edition 2027 on top, in which one count is revised.
fn revised() -> (String, String) {
    let edition = line_of(COMPILED_IN.editions, "2026,").replacen("2026,", "2027,", 1);
    let count = line_of(COMPILED_IN.imported, "cla_stock,2025-03-31,").replacen(
        ",2025,81770,",
        ",2027,81900,",
        1,
    );
    let (head, rest) = COMPILED_IN.imported.split_once('\n').expect("a head");
    // Before the older row, so that the order of rows is seen not to matter.
    (
        format!("{}{edition}\n", COMPILED_IN.editions),
        format!("{head}\n{count}\n{rest}"),
    )
}

#[test]
fn an_old_link_shows_what_its_sender_saw() {
    let (editions, imported) = revised();
    let tables = Tables {
        editions: &editions,
        imported: &imported,
        ..COMPILED_IN
    };
    let older = |asked| LinkNote::OlderEdition {
        asked,
        newest: 2027,
    };
    let unknown = |asked: &str| LinkNote::UnknownEdition {
        asked: asked.into(),
        used: 2027,
    };
    let repeated = LinkNote::Repeated { key: "data".into() };
    // What is no year is a mail guard’s, and nothing is said of it.
    let cases = [
        ("v=1&data=2025", 2025, vec![older(2025)]),
        ("v=1&data=2026", 2026, vec![older(2026)]),
        ("", 2027, vec![]),
        ("data=2027", 2027, vec![]),
        ("data=2024", 2027, vec![unknown("2024")]),
        ("data=2028", 2027, vec![unknown("2028")]),
        ("data=old&data=2025", 2025, vec![older(2025)]),
        ("data=2024&data=2025", 2025, vec![repeated, older(2025)]),
        ("data=05|02|x&data=2027", 2027, vec![]),
    ];
    for (query, edition, notes) in cases {
        let (dataset, opened) = open(query, &tables).expect("the tables are sound");
        assert_eq!(
            (dataset.edition.id, opened.notes),
            (edition, notes),
            "{query}"
        );
        let (count, children) = if edition < 2027 {
            (81_770.0, 0.4)
        } else {
            (81_900.0, 0.5)
        };
        assert_eq!(
            dataset.series(id::CLA_STOCK).value(Year::starting(2024)),
            Some(count)
        );
        assert_eq!(
            opened.scenario.value(Lever::Children),
            Some(children),
            "{query}"
        );
        assert_eq!(
            encode(&opened.scenario, &dataset),
            format!("v=1&data={edition}")
        );
    }
}

#[test]
fn the_gap_of_an_old_link_stays_to_the_bit() {
    let (editions, imported) = revised();
    let tables = Tables {
        editions: &editions,
        imported: &imported,
        ..COMPILED_IN
    };
    let gap = |tables: &Tables<'_>, query: &str| {
        let (dataset, opened) = open(query, tables).expect("the tables are sound");
        project(&dataset.base, &Drivers::new(&dataset, &opened.scenario))
            .last()
            .gap
            .to_bits()
    };
    for link in ["v=1&data=2025&to=2034-35", "v=1&data=2026&to=2034-35"] {
        assert_eq!(gap(&tables, link), gap(&COMPILED_IN, link));
    }
    assert_ne!(gap(&tables, "to=2034-35"), gap(&COMPILED_IN, "to=2034-35"));
}
