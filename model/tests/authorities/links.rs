//! Links that name a council.

use super::common::Random;
use super::{area, councils, england, projected};
use model::area::Area;
use model::dataset::COMPILED_IN;
use model::lever::Lever;
use model::link::{LinkNote, decode, encode, open_among};
use model::local::Start;

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
