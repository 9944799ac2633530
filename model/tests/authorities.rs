//! Councils: golden values reckoned apart from the tables by another program, laws over all of them, small numbers, links.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

mod common;

use common::Random;
use model::area::Area;
use model::attribution::attribute;
use model::authorities::COMPILED_IN as COUNCILS;
use model::authority::{Authorities, Authority, Published};
use model::baseline::Baseline;
use model::compare::{Question, Vintage, compare_council};
use model::dataset::{COMPILED_IN, id};
use model::lever::{LEVERS, Lever};
use model::link::{LinkNote, decode, encode, open_among};
use model::local::{self, FEW_CHILDREN, NoProjection, Start, local, own_trends};
use model::outcome::outcome;
use model::prices::SPENDING;
use model::projection::{Drivers, project};
use model::quantity::Year;
use model::scenario::MAX_YEARS_AHEAD;
use model::scope::{Prices, Scope};

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

/// Base year, children, in residential settings, in foster care, spending in 2024-25 prices, factor; then 2029-30 with recent
/// trends going on: children, need, resources, the gaps together, prices.
type Reckoned = (&'static str, i32, [f64; 5], [f64; 5]);

const RECKONED: [Reckoned; 5] = [
    (
        "E10000016",
        2024,
        [1896.0, 661.0, 1120.0, 216_989_818.0, 0.866_898_955_015_666],
        [
            1_934.224_575_868_821_6,
            312_493_800.269_704,
            246_703_982.013_924_72,
            182_496_480.372_119_1,
            1.113_955_612_221_735_3,
        ],
    ),
    (
        "E08000025",
        2024,
        [2317.0, 477.0, 1516.0, 184_480_853.0, 0.760_085_633_249_726],
        [
            2_363.712_205_848_132_7,
            262_701_050.688_768_63,
            209_743_302.519_501_06,
            146_302_721.751_119_88,
            1.113_955_612_221_735_3,
        ],
    ),
    // Its total of 2024-25 is flagged: the year before is its base, brought to prices of 2024-25.
    (
        "E08000012",
        2023,
        [
            1490.0,
            232.0,
            1019.0,
            104_896_885.371_722_53,
            0.737_509_771_604_753_1,
        ],
        [
            1_526.119_512_930_761,
            159_759_544.619_513_93,
            122_362_053.801_233_07,
            117_816_295.212_883_41,
            1.113_953_191_818_981_1,
        ],
    ),
    (
        "E06000009",
        2024,
        [531.0, 115.0, 348.0, 55_693_602.0, 0.979_985_364_802_189_1],
        [
            541.705_300_520_223_7,
            79_346_815.897_378_4,
            63_320_175.631_921_485,
            44_291_744.552_067_77,
            1.113_955_612_221_735_3,
        ],
    ),
    (
        "E10000030",
        2024,
        [932.0, 257.0, 618.0, 118_938_299.0, 1.066_377_899_446_324_2],
        [
            950.789_717_673_914_3,
            169_829_276.445_205_27,
            135_225_478.539_563_54,
            95_796_737.975_172_76,
            1.113_955_612_221_735_3,
        ],
    ),
];

#[test]
fn another_reckoning_from_the_tables_agrees_for_five_councils() {
    let (england, councils) = (england(), councils());
    for (code, year, start, end) in RECKONED {
        let council = councils.find(area(code)).unwrap();
        let local = local(council, &england).unwrap();
        let base = local.base;
        assert_eq!(base.year, Year::starting(year), "{code}");
        let found = [
            base.children,
            base.residential,
            base.fostering,
            base.spend(),
            local.factor,
        ];
        for (found, expected) in found.into_iter().zip(start) {
            near(found, expected, code);
        }
        let baseline = local::baseline(council, &england, Start::England).unwrap();
        let outcome = outcome(&baseline, &baseline.defaults, Prices::Real);
        let last = outcome.projection.last();
        assert_eq!(last.year, Year::starting(2029), "{code}");
        let found = [
            last.children,
            last.need,
            last.resources,
            last.cumulative_gap,
            last.price_index,
        ];
        for (found, expected) in found.into_iter().zip(end) {
            near(found, expected, code);
        }
        let words = outcome.words.headline.to_string();
        assert!(words.contains(council.plain_name()), "{words}");
    }
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
fn a_link_with_an_area_comes_back_as_it_was() {
    let (england, councils) = (england(), councils());
    let mut random = Random::new(13);
    for (council, baseline) in projected(&councils, &england, Start::England) {
        for _ in 0..3 {
            let scenario = random.scenario(&baseline);
            let link = encode(&scenario, &baseline);
            assert!(link.len() <= 200, "{link}");
            assert!(link.contains(council.area.code()), "{link}");
            let (back, opened) =
                open_among(&link, &COMPILED_IN, &councils, Start::England).unwrap();
            assert_eq!(back.base, baseline.base, "{link}");
            assert_eq!(opened.scenario, scenario, "{link}");
            assert_eq!(encode(&opened.scenario, &back), link);
        }
    }
}

#[test]
fn an_older_code_folds_an_unknown_one_is_noted_and_a_tiny_council_is_explained() {
    let councils = councils();
    let opened = |query: &str| open_among(query, &COMPILED_IN, &councils, Start::England).unwrap();
    for (asked, code) in [
        ("E10000002", "E06000060"),
        ("e10000023", "E06000065"),
        ("E08000020", "E08000037"),
        ("E10000016", "E10000016"),
    ] {
        let (baseline, link) = opened(&format!("data=2025&area={asked}"));
        assert_eq!(baseline.base.area, area(code));
        assert_eq!(link.scenario.area, area(code));
        let noted = |note: &LinkNote| matches!(note, LinkNote::NoFigures { .. });
        assert!(!link.notes.iter().any(noted), "{asked}");
        let written = encode(&link.scenario, &baseline);
        assert!(written.ends_with(&format!("&area={code}")), "{written}");
    }
    for asked in ["E99999999", "Kent", "W06000001"] {
        let (baseline, link) = opened(&format!("area={asked}&children=1.5"));
        assert_eq!(baseline.base.area, Area::ENGLAND);
        assert_eq!(link.scenario.value(Lever::Children), Some(1.5));
        assert!(matches!(
            link.notes.last(),
            Some(LinkNote::NoFigures { .. })
        ));
    }
    for (asked, words) in [
        ("E09000001", "no projection for City of London"),
        ("E06000053", "so few children"),
        ("E10000006", "abolished on 1 April 2023"),
    ] {
        let (baseline, link) = opened(&format!("area={asked}"));
        assert_eq!(baseline.base.area, Area::ENGLAND);
        let said: String = link.notes.iter().map(ToString::to_string).collect();
        assert!(said.contains(words), "{said}");
    }
    // Whoever has no table of councils at hand says so and goes on with England.
    let england = england();
    let link = decode("area=E10000016&children=1.5", &england);
    assert_eq!(link.scenario.area, Area::ENGLAND);
    assert!(matches!(link.notes[..], [LinkNote::NoFigures { .. }]));
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
        found.notes[0].contains("probably wrong"),
        "{:?}",
        found.notes
    );
    let refused = compare_council(&england, kent, question(Scope::Residential, 2010, 2023));
    assert!(refused.unwrap_err().0.contains("2008-09 to 2013-14"));
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
