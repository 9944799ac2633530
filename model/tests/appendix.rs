//! The tables behind "How we know" are read whole.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod common;

use common::england;
use model::appendix::{
    breaks, corrections, corrections_in, missing_years, not_checked_again, publications_used,
    total_mismatches,
};
use model::catalogue::FigureId;
use model::dataset::id;

#[test]
fn every_publication_a_figure_names_is_listed() {
    let england = england();
    let used = publications_used().unwrap();
    assert!(used.len() > 40, "{}", used.len());
    for series in [
        id::CLA_STOCK,
        id::RO3_GROSS_TOTAL_CLA,
        id::GDP_DEFLATOR_INDEX,
        id::UNIT_COST_WEEK_SOCIAL_WORKER,
    ] {
        for (_, figure) in england.series(series).years() {
            assert!(
                used.iter()
                    .any(|publication| publication.id == figure.source),
                "{}: {}",
                series.name(),
                figure.source
            );
        }
    }
    assert!(used.iter().all(|publication| publication.id != "derived"));
}

#[test]
fn breaks_gaps_and_differences_are_there() {
    assert!(breaks().unwrap().len() >= 6);
    assert!(missing_years().unwrap().len() >= 20);
    let printed = total_mismatches().unwrap();
    let first = &printed[0];
    assert_eq!(first.period, "2017-18");
    assert!((first.excess_of_lines + 60e6).abs() < 1.0);
    assert!(
        not_checked_again()
            .unwrap()
            .contains(id::GDP_DEFLATOR_INDEX.name())
    );
}

#[test]
fn corrections_are_read_with_their_commas() {
    assert!(corrections().is_ok());
    let table = "date,what,was,is,why,affects,figures\n2026-12-01,\"Count, 2025\",1,2,typed,nothing,main close\n";
    let read = corrections_in(table).unwrap();
    assert_eq!(
        (read[0].what.as_str(), read[0].is.as_str()),
        ("Count, 2025", "2")
    );
    assert!(read[0].concerns("main") && read[0].concerns("close"));
    assert!(!read[0].concerns("opened") && !read[0].concerns(""));
    assert!(corrections_in("date,what\n1\n").is_err());
    let keys = FigureId::ALL.map(|id| id.spec().key);
    for entry in corrections().unwrap() {
        let mut named = entry.figures.split_whitespace();
        assert!(named.all(|key| keys.contains(&key)), "{}", entry.what);
    }
}
