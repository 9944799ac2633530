//! Golden values of five councils, reckoned apart from the tables by another program.

use super::{area, councils, england, near};
use model::local::{self, Start, local};
use model::outcome::outcome;
use model::quantity::Year;
use model::scope::Prices;

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
