//! Councils: golden values reckoned apart from the tables by another program, laws over all of them, small numbers, links.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

mod beside;
#[path = "../common/mod.rs"]
mod common;
mod links;
mod peers;
mod reckoned;

use model::area::Area;
use model::attribution::attribute;
use model::authorities::COMPILED_IN as COUNCILS;
use model::authority::{Authorities, Authority, Published};
use model::baseline::Baseline;
use model::compare::{Question, Vintage, compare_council};
use model::dataset::{COMPILED_IN, id};
use model::lever::{LEVERS, Lever};
use model::local::{self, FEW_CHILDREN, NoProjection, Start, local, own_trends};
use model::look_back::{question as asked, title};
use model::outcome::outcome;
use model::prices::SPENDING;
use model::projection::{Drivers, project};
use model::quantity::Year;
use model::scenario::MAX_YEARS_AHEAD;
use model::scope::{Prices, Scope};
use model::view::View;

/// The golden values are those of this edition, whichever comes after it.
const EDITION: u16 = 2025;

fn england() -> Baseline {
    Baseline::england(&COMPILED_IN, Some(EDITION)).unwrap()
}

fn councils() -> Authorities {
    Authorities::parse(COUNCILS).unwrap()
}

fn area(code: &str) -> Area {
    Area::parse(code).unwrap()
}

fn near(found: f64, expected: f64, what: &str) {
    assert!(
        (found - expected).abs() <= 1e-9 * expected.abs(),
        "{what}: {found} {expected}"
    );
}

/// Every council that is projected, with its baseline.
fn projected<'a>(
    councils: &'a Authorities,
    england: &Baseline,
    start: Start,
) -> Vec<(&'a Authority, Baseline)> {
    let baseline = |one| Some((one, local::baseline(one, england, start).ok()?));
    councils.today().filter_map(baseline).collect()
}

#[test]
fn who_is_projected_and_who_is_not_and_why() {
    let (england, councils) = (england(), councils());
    assert_eq!(councils.today().count(), 153);
    assert_eq!(councils.all().count(), 160);
    let why = |code| local(councils.find(area(code)).unwrap(), &england).err();
    for code in ["E09000001", "E06000053"] {
        assert_eq!(why(code), Some(NoProjection::TooFewChildren), "{code}");
    }
    assert_eq!(why("E10000006"), Some(NoProjection::Gone(2023)));
    let withheld = councils
        .today()
        .filter(|one| matches!(local(one, &england), Err(NoProjection::Withheld(..))));
    let withheld: Vec<_> = withheld.map(|one| one.plain_name()).collect();
    let all = projected(&councils, &england, Start::England).len();
    assert_eq!(all + withheld.len() + 2, 153, "{withheld:?}");
    assert!(all >= 145, "{withheld:?}");
    // A change that the other return bears out is no reason to go back a year; one that it denies is.
    let base = |code| {
        local(councils.find(area(code)).unwrap(), &england)
            .unwrap()
            .base
            .year
    };
    assert_eq!(base("E06000042"), Year::starting(2024));
    assert_eq!(base("E08000012"), Year::starting(2023));
    assert_eq!(base("E06000002"), Year::starting(2023));
}

#[test]
fn a_council_s_parts_are_its_whole_and_its_gap_starts_at_nothing() {
    let (england, councils) = (england(), councils());
    for (council, baseline) in projected(&councils, &england, Start::England) {
        let name = council.plain_name();
        let base = &baseline.base;
        assert!(base.elsewhere() >= 0.0, "{name}: {base:?}");
        assert!(base.residential > 0.0 && base.fostering > 0.0, "{name}");
        let published = council.value(SPENDING, base.year).unwrap();
        let paid = base.spend() * base.price_level;
        assert!(
            (paid - published).abs() < 1e-3,
            "{name}: {paid} {published}"
        );
        assert!(!council.is_unsound(SPENDING, base.year), "{name}");
        let outcome = outcome(&baseline, &baseline.defaults, Prices::Cash);
        let first = &outcome.projection.years[0];
        assert!(first.gap.abs() < 1e-6 * base.spend(), "{name}: {first:?}");
        assert!(!format!("{:?}", outcome.words).contains("NaN"), "{name}");
        for (year, parts) in outcome.projection.years.iter().zip(&outcome.attribution) {
            assert!(
                (parts.sum() - year.gap).abs() < 1e-6 * base.spend(),
                "{name}"
            );
        }
    }
}

#[test]
fn all_levers_at_both_ends_are_finite_for_every_council() {
    let (england, councils) = (england(), councils());
    let to = england.edition.base_year.plus(MAX_YEARS_AHEAD);
    for (council, baseline) in projected(&councils, &england, Start::Own) {
        for ends in 0..1 << Lever::COUNT {
            let scenario = LEVERS.iter().enumerate().fold(
                baseline.defaults.with_to(to, england.edition.base_year),
                |scenario, (index, spec)| {
                    let end = if ends >> index & 1 == 1 {
                        spec.max
                    } else {
                        spec.min
                    };
                    scenario.with(spec.lever, Some(end * spec.per_unit))
                },
            );
            let projection = project(&baseline.base, &Drivers::new(&baseline, &scenario));
            assert_eq!(projection.last().year, to);
            for year in &projection.years {
                let name = council.plain_name();
                assert!(year.need.is_finite() && year.need >= 0.0, "{name}");
                assert!(year.resources > 0.0 && year.gap.is_finite(), "{name}");
                let placed = [year.residential, year.fostering, year.elsewhere];
                assert!(placed.iter().all(|count| *count >= -1e-9), "{name}");
            }
        }
    }
}

#[test]
fn councils_add_up_to_england_as_far_as_they_are_known() {
    let (england, councils) = (england(), councils());
    let sum = |series, year| -> f64 {
        councils
            .all()
            .filter_map(|one| one.value(series, year))
            .sum()
    };
    for year in (2019..2025).map(Year::starting) {
        let (children, whole) = (
            sum(id::CLA_STOCK, year),
            england.series(id::CLA_STOCK).value(year).unwrap(),
        );
        assert!(
            (children - whole).abs() <= 5.0,
            "{year}: {children} {whole}"
        );
        let (spent, whole) = (
            sum(SPENDING, year),
            england.series(SPENDING).value(year).unwrap(),
        );
        assert!((spent - whole).abs() <= 500.0, "{year}: {spent} {whole}");
    }
    for (council, series) in councils.all().flat_map(|one| {
        let series = [id::CLA_STOCK, SPENDING, id::PLACEMENT_FOSTER];
        series.map(|series| (one, series))
    }) {
        let mut values = council.series(series).filter_map(|(_, cell)| match cell {
            Published::Value(value) => Some(*value),
            Published::Mark(_) => None,
        });
        assert!(values.all(|value| value >= 0.0), "{}", council.name);
    }
}

/// A number that the department withheld is in none of ours: not in a council's own figures, not in what its projection starts
/// from, and not as the difference between a total and its parts beyond what the department's own tables give.
#[test]
fn a_withheld_number_stays_withheld() {
    let (england, councils) = (england(), councils());
    let mut met = 0;
    for council in councils.all() {
        let own = council.dataset(&england);
        for series in id::ALL {
            for (year, cell) in council.series(series) {
                if matches!(cell, Published::Mark(_)) {
                    met += 1;
                    assert_eq!(council.value(series, year), None);
                    assert_eq!(own.series(series).value(year), None, "{}", council.name);
                }
            }
        }
    }
    assert!(met > 3000, "{met}");
    for (council, baseline) in projected(&councils, &england, Start::England) {
        let base = &baseline.base;
        let groups = [
            id::PLACEMENT_HOMES_AND_SECURE,
            id::PLACEMENT_SUPPORTED_ACCOMMODATION,
            id::PLACEMENT_OTHER_RESIDENTIAL,
            id::PLACEMENT_RESIDENTIAL_SCHOOLS,
        ];
        let known = groups.map(|group| council.value(group, base.year));
        // The published groups alone: whatever is withheld is left with everyone else, of whom it is a part that cannot be told.
        near(
            base.residential,
            known.iter().flatten().sum(),
            council.plain_name(),
        );
        if known.iter().any(Option::is_none) {
            let others = [
                id::PLACEMENT_WITH_PARENTS,
                id::PLACEMENT_PLACED_FOR_ADOPTION,
                id::PLACEMENT_OTHER,
            ];
            let rest = others.map(|group| council.value(group, base.year));
            let is_mixed = rest
                .iter()
                .any(|group| group.is_none_or(|count| count > 0.0))
                || known.iter().filter(|group| group.is_none()).count() > 1;
            assert!(is_mixed, "{}", council.plain_name());
        }
    }
}

#[test]
fn a_council_s_own_trends_are_its_own_and_few_children_have_none() {
    let (england, councils) = (england(), councils());
    let kent = councils.find(area("E10000016")).unwrap();
    let own = own_trends(kent, &england);
    let children = own.iter().find(|own| own.lever == Lever::Children).unwrap();
    let count = |year| kent.value(id::CLA_STOCK, Year::starting(year)).unwrap();
    // Five years from 31 March 2020 to 2025.
    let grown = (0..5).fold(count(2019), |now, _| now * (1.0 + children.value / 100.0));
    near(grown, count(2024), "Kent");
    let baseline = local::baseline(kent, &england, Start::Own).unwrap();
    assert_ne!(baseline.defaults, {
        let usual = local::baseline(kent, &england, Start::England).unwrap();
        usual.defaults
    });
    assert_eq!(
        baseline.defaults.steps(Lever::Residential),
        england.defaults.steps(Lever::Residential)
    );
    let small = councils
        .today()
        .filter(|one| {
            one.value(id::CLA_STOCK, Year::starting(2019))
                .is_some_and(|children| children < FEW_CHILDREN)
        })
        .flat_map(|one| own_trends(one, &england));
    assert!(small.into_iter().all(|own| own.lever != Lever::Children));
}

#[test]
fn a_council_s_years_are_compared_like_england_s() {
    let (england, councils) = (england(), councils());
    let question = |scope, from, to| Question {
        scope,
        from: Year::starting(from),
        to: Year::starting(to),
        vintage: Vintage::Latest,
    };
    let mut met = 0;
    for council in councils.today() {
        let found = compare_council(&england, council, question(Scope::Total, 2016, 2023));
        let Ok(found) = found else { continue };
        met += 1;
        let parts = found.attribution;
        let moved = found.cash_to - found.cash_from;
        let sum = parts.inflation + parts.children + parts.per_child;
        assert!(
            (sum - moved).abs() <= 1e-6 * found.cash_to,
            "{}",
            council.name
        );
        // Counts of councils are not rounded.
        let [low, high] = found.range.children;
        assert!((high - low).abs() < 1e-12);
        assert_eq!(found.published, None);
    }
    assert!(met >= 140, "{met}");
    // Lines and placements are known at both ends: per child is split into mix and price.
    let kent = councils.find(area("E10000016")).unwrap();
    let found = compare_council(&england, kent, question(Scope::Total, 2010, 2013)).unwrap();
    assert!(found.attribution.mix.is_some(), "{:?}", found.notes);
    let liverpool = councils.find(area("E08000012")).unwrap();
    let found = compare_council(&england, liverpool, question(Scope::Total, 2016, 2024)).unwrap();
    assert!(
        found.notes[0].starts_with("Liverpool’s spending for 2024-25 is probably wrong"),
        "{:?}",
        found.notes
    );
    assert!(
        title(&found).ends_with("(flagged as probably wrong)"),
        "{}",
        title(&found)
    );
    // A line that is probably wrong says nothing of mix and price, nor does a group without a child.
    for (code, from, to, why) in [
        ("E09000008", 2010, 2012, "are not told apart"),
        ("E06000017", 2011, 2012, "some placements of 2011-12"),
        (
            "E10000016",
            2010,
            2023,
            "residential care and on fostering was not published for 2023-24",
        ),
    ] {
        let council = councils.find(area(code)).unwrap();
        let found = compare_council(&england, council, question(Scope::Total, from, to)).unwrap();
        assert_eq!(found.attribution.mix, None, "{}", council.name);
        let notes = found.notes.join(" ");
        assert!(notes.contains(why), "{why}: {notes}");
    }
    let lines = compare_council(&england, kent, question(Scope::Fostering, 2010, 2013)).unwrap();
    let end = "Figures for fostering are published up to 2013-14.";
    assert!(
        lines.notes.iter().any(|note| note == end),
        "{:?}",
        lines.notes
    );
    let refused = compare_council(&england, kent, question(Scope::Residential, 2010, 2023));
    assert!(refused.unwrap_err().0.contains("2009-10 to 2013-14"));
}

#[test]
fn every_council_s_page_first_compares_years_that_there_are() {
    let (england, councils) = (england(), councils());
    let first = |name: &str| {
        let council = councils.today().find(|one| one.plain_name() == name);
        let own = council.unwrap().sound_dataset(&england);
        let question = asked(&own, &View::default());
        [question.from, question.to].map(|year| year.to_string())
    };
    assert_eq!(first("Kent"), ["2010-11", "2024-25"]);
    // What is probably wrong is no end, and no council starts before it began.
    assert_eq!(first("Liverpool"), ["2010-11", "2023-24"]);
    assert_eq!(first("North Northamptonshire"), ["2021-22", "2024-25"]);
    for council in councils.today() {
        let own = council.sound_dataset(&england);
        let found = compare_council(&england, council, asked(&own, &View::default()));
        let name = council.plain_name();
        let is_tiny = ["City of London", "Isles of Scilly"].contains(&name);
        let found = found.map_err(|refusal| refusal.0);
        assert!(found.is_ok() || is_tiny, "{name}: {found:?}");
        let notes = found.map_or_else(|_| Vec::new(), |found| found.notes);
        let flagged = |note: &String| note.contains("is probably wrong");
        assert!(!notes.iter().any(flagged), "{name}");
    }
    let mut view = View::default();
    view.from = Year::starting(2008);
    assert_eq!(asked(&england, &view).from, Year::starting(2008));
}

#[test]
fn every_council_attributes_its_gap_within_a_moment() {
    let (england, councils) = (england(), councils());
    let to = england.edition.base_year.plus(MAX_YEARS_AHEAD);
    let rows: usize = projected(&councils, &england, Start::England)
        .iter()
        .map(|(_, baseline)| {
            let scenario = baseline.defaults.with_to(to, england.edition.base_year);
            attribute(&baseline.base, &Drivers::new(baseline, &scenario)).len()
        })
        .sum();
    assert!(rows >= 145 * 16, "{rows}");
}
