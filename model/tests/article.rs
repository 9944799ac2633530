//! The facts of the article's sections: as published, and still going the way that the sections tell.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod common;

use common::england;
use model::article::{
    KNOWN_CLAIMS, bill, children_and_spending, cut, doubt, early_and_late, forecast_figure, homes,
    known_claims, per_child, residential_week, spending_per_child, tally, who, who_changed,
};
use model::claim::Verdict;
use model::compare::Councils;
use model::story::{INDEX, Story};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn with_story<T>(tell: impl FnOnce(&Story<'_>) -> T) -> T {
    let (england, councils) = (england(), Councils::compiled_in().unwrap());
    tell(&Story::new(&england, &councils))
}

/// The sections say which way each number went: a new release that turns one needs new words.
#[test]
fn numbers_go_the_way_the_sections_tell() {
    let bill = with_story(bill).unwrap();
    assert!(bill.children < bill.peak && bill.peak_year < bill.year);
    assert!(bill.spending_since_peak > 0.0 && bill.real_change > bill.children_change);
    let cost = with_story(per_child).unwrap();
    assert!(0.0 < cost.before.yearly.per_child);
    assert!(cost.before.yearly.per_child < cost.before.yearly.children);
    assert!(cost.after.yearly.per_child > cost.after.yearly.children);
    let homes = with_story(homes).unwrap();
    assert!(homes.cash_change > homes.real_change && homes.real_change > 0.0);
    assert!(homes.share > homes.share_before);
    assert!(homes.part_of_rise > 0.5, "else it is not the main reason");
    let who = who(&england()).unwrap();
    assert!(who.part_of_rise >= 1.0 && who.part_of_fall > 0.0);
    let cut = with_story(cut).unwrap();
    assert!(cut.early < cut.early_without && cut.early_without < 0.0 && cut.late > 0.0);
    assert!(cut.ratio > cut.ratio_before);
}

/// Figures by hand from the tables, as the story has them.
#[test]
fn facts_are_those_of_the_tables() {
    let close =
        |value: f64, told: f64| assert!((value - told).abs() < 0.005, "{value}, not {told}");
    let homes = with_story(homes).unwrap();
    close(homes.cash_change, 7_385.0 / 4_165.0 - 1.0);
    close(homes.share_before, 0.184);
    close(homes.share, 0.223);
    // £1.23bn of £1.92bn, in prices of 2023-24.
    close(homes.part_of_rise, 0.661);
    let who = who(&england()).unwrap();
    close(who.over_16, 0.27);
    close(who.part_of_rise, 1_730.0 / 1_660.0);
    close(who.part_of_fall, 900.0 / 1_760.0);
    let cut = with_story(cut).unwrap();
    close(cut.early, -0.41);
    close(cut.early_without, -0.337);
    close(cut.late, 0.620);
    let bill = with_story(bill).unwrap();
    close(bill.children_change, 0.247);
    close(bill.real_change, 0.877);
}

#[test]
fn figures_of_lines_begin_with_the_index_and_tell_their_finding() {
    let england = england();
    let figures = with_story(|story| {
        [
            children_and_spending(story),
            spending_per_child(story),
            early_and_late(story),
            who_changed(story.dataset),
            residential_week(story.dataset),
        ]
        .map(Option::unwrap)
    });
    // A change is of the year that ends on the day.
    for figure in &figures[..4] {
        assert_eq!(figure.years[0], INDEX, "{}", figure.title);
    }
    for figure in &figures[..3] {
        let holes = figure.lines[0]
            .values
            .iter()
            .filter(|value| value.is_none());
        assert_eq!(
            holes.count(),
            1,
            "{}: 2014-15 alone is missing",
            figure.title
        );
    }
    for figure in &figures {
        let lines = figure.lines.iter();
        assert!(
            lines
                .map(|line| line.values.len())
                .all(|values| values == figure.years.len())
        );
        assert_eq!(*figure.years.last().unwrap(), england.edition.base_year);
    }
    assert_eq!(
        figures.map(|figure| figure.title),
        [
            "Spending rose 88% after inflation, children in care rose 25%",
            "Yearly spending per child went from £73,500 to £110,500",
            "Early help fell 41%, late intervention rose 62%",
            "Unaccompanied children: more than all the 2023 rise, half the 2025 fall",
            "A week in residential care: £4,165 in 2019-20, £7,385 in 2024-25",
        ]
    );
}

#[test]
fn forecasts_run_from_the_count_they_knew_to_their_target() {
    let figure = forecast_figure(&england()).unwrap();
    let ends = figure.forecasts.iter().map(|forecast| {
        let (from, to) = (forecast.from, forecast.to);
        (from.0.ends_in(), from.1, to.0.ends_in(), to.1)
    });
    assert_eq!(
        ends.collect::<Vec<_>>(),
        [
            (2020, 80_080.0, 2025, 95_000.0),
            (2021, 80_850.0, 2032, 100_000.0),
            (2023, 83_840.0, 2030, 93_000.0),
        ]
    );
    assert_eq!(figure.years.map(|year| year.ends_in()), [2011, 2032]);
    let rows = figure.sheet().rows;
    assert_eq!(rows.len(), figure.count.len() + 2 * figure.forecasts.len());
    assert!(figure.alt().contains("81,770 in 2025") && figure.alt().contains("100,000 by 2032"));
}

#[test]
fn forecasts_are_scored_and_claims_counted() {
    let (england, councils) = (england(), Councils::compiled_in().unwrap());
    let doubt = doubt(&england, &councils).unwrap();
    assert_eq!((doubt.closer, doubt.tried), (7, 17));
    assert_eq!((doubt.overspent, doubt.budgets), (6, 6));
    assert!(doubt.half < doubt.four_in_five);
    let tally = tally(&england);
    assert_eq!(
        tally.correct + tally.misleading_or_wrong + tally.rest,
        tally.claims
    );
    assert!(tally.claims > 90 && tally.misleading_or_wrong > 30);
    let known = known_claims(&england, &councils);
    let ids: Vec<&str> = known.iter().map(|known| known.claim.id.as_str()).collect();
    assert_eq!(ids, KNOWN_CLAIMS);
    let mut verdicts: Vec<&str> = known
        .iter()
        .map(|known| known.claim.verdict.word())
        .collect();
    verdicts.sort_unstable();
    verdicts.dedup();
    assert_eq!(verdicts.len(), known.len(), "each verdict is another");
    for known in known {
        let is_checked = known.claim.verdict != Verdict::CannotCheck;
        assert_eq!(known.percent.is_some(), is_checked, "{}", known.claim.id);
    }
}
