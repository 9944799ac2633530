//! Figures that must come out: the publishers' own, and those the method's definition names.
#![allow(clippy::float_cmp, reason = "official figures are exact")]

use model::attribution::attribute;
use model::baseline::Baseline;
use model::break_even::break_even;
use model::dataset::{COMPILED_IN, id};
use model::lever::Lever;
use model::link::decode;
use model::projection::{Drivers, project};
use model::quantity::Year;
use model::trend;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// England as it was known in an edition: its figures stay, to the last digit.
fn edition(id: u16) -> Baseline {
    Baseline::england(&COMPILED_IN, Some(id)).expect("the compiled-in figures are sound")
}

#[test]
fn the_base_is_the_official_one_to_the_pound() {
    for base in [2025, 2026].map(|id| edition(id).base) {
        assert_eq!(
            (base.children, base.residential, base.fostering),
            (81_770.0, 18_270.0, 54_820.0)
        );
        assert_eq!(base.elsewhere(), 8_680.0);
        assert_eq!(
            (base.spend_residential, base.spend_fostering),
            (3_810_192_405.0, 2_161_304_600.0)
        );
        assert_eq!(base.spend(), 8_917_040_346.0);
    }
}

#[test]
fn counts_are_the_latest_vintage() {
    let england = edition(2026);
    let counts = [2020, 2021, 2022, 2023, 2024].map(|starting| {
        england
            .series(id::CLA_STOCK)
            .value(Year::starting(starting))
    });
    assert_eq!(
        counts,
        [80_780.0, 82_090.0, 83_750.0, 83_530.0, 81_770.0].map(Some)
    );
    assert_eq!(
        england.series(id::CLA_STOCK).value(Year::starting(2019)),
        Some(80_000.0)
    );
}

#[test]
fn default_trends_are_computed_from_the_figures() {
    let of_2025 = [0.439, 0.784, 7.548, 0.683, 5.737, 2.6];
    let of_2026 = [0.439, 0.784, 7.475, 0.615, 5.732, 2.6];
    let levers = [
        Lever::Children,
        Lever::Mix,
        Lever::Residential,
        Lever::Fostering,
        Lever::Other,
        Lever::Funding,
    ];
    for (id, unrounded, settings) in [
        (2025, of_2025, [0.4, 0.8, 7.5, 0.7, 5.7, 2.6]),
        (2026, of_2026, [0.4, 0.8, 7.5, 0.6, 5.7, 2.6]),
    ] {
        let england = edition(id);
        let scenario = england.defaults;
        for ((lever, unrounded), setting) in levers.into_iter().zip(unrounded).zip(settings) {
            let value = trend::default_value(&england, lever);
            assert!((value - unrounded).abs() < 5e-4, "{id} {lever:?} {value}");
            assert_eq!(scenario.value(lever), Some(setting), "{id} {lever:?}");
        }
        assert_eq!(scenario.value(Lever::Inflation), None);
        assert_eq!(scenario.to, Year::starting(2029));
    }
}

/// That of 2025 is the published one; that of 2026 was reckoned apart, in forty-digit decimals, from the tables.
#[test]
fn the_default_gap_is_the_published_one() {
    for (id, expected) in [(2025, 2_552_800_260.0), (2026, 2_542_161_456.736_937)] {
        let england = edition(id);
        let projection = project(&england.base, &Drivers::new(&england, &england.defaults));
        let gap = projection.last().gap;
        assert!((gap - expected).abs() < 1.0, "{gap}");
    }
}

#[test]
fn the_newest_edition_is_the_one_of_march_2026() {
    let newest = Baseline::england(&COMPILED_IN, None).expect("the compiled-in figures are sound");
    assert_eq!(newest.edition.id, 2026);
    let level = |year| {
        newest
            .series(id::GDP_DEFLATOR_INDEX)
            .value(Year::starting(year))
    };
    assert_eq!(
        [2007, 2023, 2025, 2030].map(level),
        [64.438, 96.1117, 103.239, 113.642].map(Some)
    );
    let source = |year| {
        newest
            .series(id::GDP_DEFLATOR_GROWTH)
            .get(Year::starting(year))
    };
    // No year of the older forecast is left among the newer ones.
    for year in 2008..=2030 {
        assert_eq!(
            source(year).map(|figure| &figure.source[..]),
            Some("hmt_gdp_deflator_mar2026")
        );
    }
}

/// What closes the default gap, unrounded and on its step; nothing where no value in the range does.
type BreakEvens = [(Lever, Option<(f64, f64)>); 7];

/// Reckoned apart, in forty-digit decimals, from the method's definition and the published tables.
const OF_2025: BreakEvens = [
    (Lever::Children, Some((-4.009_870_058_379_939, -4.1))),
    (Lever::Mix, Some((-1.567_002_562_244_545, -1.6))),
    (Lever::Residential, Some((-2.555_296_864_835_954, -2.6))),
    (Lever::Fostering, None),
    (Lever::Other, None),
    (Lever::Funding, Some((7.313_533_237_897_878, 7.4))),
    (Lever::Overspend, None),
];
const OF_2026: BreakEvens = [
    (Lever::Children, Some((-3.993_768_249_389_056, -4.0))),
    (Lever::Mix, Some((-1.555_295_339_794_404, -1.6))),
    (Lever::Residential, Some((-2.503_857_859_484_676, -2.6))),
    (Lever::Fostering, None),
    (Lever::Other, None),
    (Lever::Funding, Some((7.295_535_010_251_545, 7.3))),
    (Lever::Overspend, None),
];

#[test]
fn a_second_reckoning_closes_the_default_gap_at_the_same_values() {
    for (id, cases) in [(2025, OF_2025), (2026, OF_2026)] {
        let england = edition(id);
        let scenario = england.defaults;
        let drivers = Drivers::new(&england, &scenario);
        for (lever, expected) in cases {
            let setting = scenario.value(lever).unwrap();
            let break_even = break_even(&england.base, &drivers, lever, setting);
            assert_eq!(break_even.is_some(), expected.is_some(), "{lever:?}");
            if let (Some(break_even), Some((value, rounded))) = (break_even, expected) {
                assert!(
                    (break_even.value - value).abs() < 1e-9,
                    "{id} {lever:?} {break_even:?}"
                );
                assert_eq!(lever.spec().value(break_even.steps), rounded, "{lever:?}");
            }
        }
    }
}

/// Children, those in residential settings, those in foster care, need, resources, gap, gaps added up, prices.
type Last = [f64; 8];

/// Reckoned apart, as above: ten years, funding set in cash, an overspend at the start.
const IN_CASH: [(u16, Last, [f64; 8]); 2] = [
    (
        2025,
        [
            85_100.306_810_726_28,
            25_822.120_245_383_59,
            50_244.669_834_058_55,
            18_559_511_414.002_774,
            10_748_496_076.759_045,
            7_811_015_337.243_73,
            38_865_726_381.179_11,
            1.227_005_854_126_102_4,
        ],
        [
            535_039_312.24,
            1_862_703_879.63,
            4_868_464_788.66,
            149_757_443.59,
            2_226_505_643.88,
            -4_371_806_225.56,
            2_052_087_555.79,
            488_262_939.01,
        ],
    ),
    (
        2026,
        [
            85_100.306_810_726_25,
            25_822.120_245_383_59,
            50_244.669_834_058_55,
            18_538_512_722.054_92,
            10_714_705_682.102_44,
            7_823_807_039.952_48,
            38_876_789_716.047_62,
            1.230_875_396_910_291_3,
        ],
        [
            534_609_874.15,
            1_864_107_956.47,
            4_868_464_788.66,
            127_784_112.89,
            2_226_505_643.88,
            -4_365_690_048.28,
            2_080_506_267.84,
            487_518_444.34,
        ],
    ),
];

#[test]
fn a_second_reckoning_agrees_on_a_scenario_in_cash() {
    for (id, figures, shares) in IN_CASH {
        let england = edition(id);
        let link = format!("v=1&data={id}&funding=4.5&basis=cash&overspend=5&to=2034-35");
        let drivers = Drivers::new(&england, &decode(&link, &england).scenario);
        let projection = project(&england.base, &drivers);
        let last = projection.last();
        let found = [
            last.children,
            last.residential,
            last.fostering,
            last.need,
            last.resources,
            last.gap,
            last.cumulative_gap,
            last.price_index,
        ];
        for (found, expected) in found.into_iter().zip(figures) {
            assert!(
                (found - expected).abs() < 1e-9 * expected,
                "{id}: {found} {expected}"
            );
        }
        let opened = attribute(&england.base, &drivers)[10];
        for (lever, expected) in Lever::ALL.into_iter().zip(shares) {
            let share = opened.share(lever);
            assert!((share - expected).abs() < 0.01, "{id} {lever:?} {share}");
        }
    }
}
