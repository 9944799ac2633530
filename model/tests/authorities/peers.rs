//! Councils next to each other: margins, places and what each child costs, by laws over all of them and by golden values.

use model::area::Area;
use model::authorities::COMPILED_IN;
use model::authority::Authorities;
use model::peers::Peers;
use model::quantity::{Year, whole};
use std::sync::OnceLock;

fn all() -> &'static Authorities {
    static READ: OnceLock<Authorities> = OnceLock::new();
    READ.get_or_init(|| Authorities::parse(COMPILED_IN).unwrap())
}

fn peers() -> Peers {
    Peers::newest(&crate::common::england(), all())
}

#[test]
fn every_council_of_today_has_a_line_and_england_is_their_sum() {
    let peers = peers();
    assert_eq!(peers.councils.len(), 153);
    assert_eq!(peers.year, Year::starting(2024));
    assert_eq!(whole(peers.children()), "81,766");
    assert_eq!(peers.england.children, Some(81_770.0));
    assert_eq!(
        peers.without_children(),
        ["City of London", "Isles of Scilly"]
    );
    assert_eq!(
        peers.unpublished_spending(),
        ["Middlesbrough", "Wandsworth"]
    );
}

#[test]
fn a_rate_lies_within_its_margin_and_its_place_among_its_places() {
    let peers = peers();
    let mut rates: Vec<f64> = peers.councils.iter().filter_map(|line| line.rate).collect();
    rates.sort_by(|a, b| b.total_cmp(a));
    assert_eq!(rates.len(), peers.placed());
    for line in &peers.councils {
        let (Some(rate), Some(chance)) = (line.rate, line.chance) else {
            continue;
        };
        let [low, high] = chance.margin;
        // Rates are published whole.
        assert!(low < rate + 0.5 && rate - 0.5 < high, "{}", line.name());
        let [first, last] = chance.places;
        let higher = rates.iter().filter(|other| **other > rate + 0.5).count();
        let as_high = rates.iter().filter(|other| **other >= rate - 0.5).count();
        assert!(
            first <= higher.max(1) + 1 && last >= higher && first <= as_high,
            "{}: {first} {last}",
            line.name()
        );
        assert!(
            first >= 1 && first <= last && last <= peers.placed(),
            "{}",
            line.name()
        );
    }
}

/// Reckoned from the published counts and populations by another program.
#[test]
fn margins_places_and_spending_are_what_another_program_makes_of_them() {
    let peers = peers();
    let golden = [
        (
            "E10000016",
            [50.975_162_543_063_59, 55.806_592_527_085_72],
            [93, 126],
            Some(610.568_158_923_999),
        ),
        // A flagged sum is nothing per child.
        (
            "E08000012",
            [137.338_390_745_726_1, 152.524_832_038_634_6],
            [3, 8],
            None,
        ),
        (
            "E06000017",
            [27.314_078_659_904_17, 56.385_677_469_117_58],
            [89, 151],
            Some(536.418_996_505_242),
        ),
    ];
    for (code, margin, places, per_resident) in golden {
        let council = all().find(Area::parse(code).unwrap()).unwrap();
        let line = peers.line(council).unwrap();
        let chance = line.chance.unwrap();
        for (found, known) in chance.margin.iter().zip(margin) {
            assert!((found - known).abs() < 1e-9 * known, "{code}: {found}");
        }
        assert_eq!(chance.places, places, "{code}");
        assert_eq!(
            line.per_resident.is_some(),
            per_resident.is_some(),
            "{code}"
        );
        let known = per_resident.unwrap_or_default();
        assert!(
            (line.per_resident.unwrap_or_default() - known).abs() < 1e-6,
            "{code}"
        );
    }
}

#[test]
fn what_is_withheld_is_in_no_margin_or_place() {
    let peers = peers();
    for line in &peers.councils {
        assert_eq!(
            line.rate.is_none(),
            line.children.is_none(),
            "{}",
            line.name()
        );
        assert_eq!(line.chance.is_none(), line.rate.is_none());
        if line.children.is_none() {
            assert_eq!(line.per_child, None, "{}", line.name());
        }
    }
}
