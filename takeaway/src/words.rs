//! The words of a scenario for a newsroom, as the page shows them.

use crate::{Kind, Scene};
use model::area::Area;
use model::catalogue::MAIN;
use model::frame::Frame;
use model::link;
use model::newsroom::{Piece, Places, UNKNOWN_ADDRESS, as_json, pieces};
use model::outcome::{Outcome, viewed};
use model::view::View;

pub(crate) const WORDS: Kind = Kind {
    key: "words",
    extension: "json",
    media_type: "application/json",
    make: |scene, _| Ok(as_json(&of(scene, &outcome_of(scene))).into_bytes()),
};

/// How high the figures are in frames, in columns of some widths.
const HEIGHTS: &str = include_str!("../../src/pages/embed/heights.csv");

/// The width of a column that the code states, in pixels.
const WIDTH: &str = "640";

/// What the scenario comes to, in the prices that are shown and next to A where there is one.
pub(crate) fn outcome_of(scene: &Scene) -> Outcome {
    viewed(&scene.baseline, &scene.scenario, &scene.view)
}

/// The link as it is given to others.
pub(crate) fn link_of(scene: &Scene) -> String {
    match scene.address {
        Some(_) => scene.link(),
        None => format!("{UNKNOWN_ADDRESS}{}", scene.link()),
    }
}

/// Every text.
pub(crate) fn of(scene: &Scene, outcome: &Outcome) -> Vec<Piece> {
    let address = frame_address(scene);
    let title = match scene.baseline.base.area {
        Area::ENGLAND => format!("{} – The Care Gap", MAIN.caption),
        _ => format!("{}: {} – The Care Gap", scene.baseline.name, MAIN.caption),
    };
    let frame = address.as_deref().map(|address| Frame {
        address,
        title: &title,
        width: WIDTH,
        height: height(scene),
    });
    let places = Places {
        link: &link_of(scene),
        frame,
    };
    pieces(&scene.baseline, outcome, &places)
}

/// The main figure with this scenario: England's of this edition, which it keeps; a council's where its page is known.
fn frame_address(scene: &Scene) -> Option<String> {
    let mut shown = View::default();
    shown.prices = scene.view.prices;
    shown.band = scene.view.band;
    shown.first = scene.view.first;
    let query = link::encode_with_view(&scene.scenario, &shown, &scene.baseline);
    let root = scene.root().unwrap_or_else(|| UNKNOWN_ADDRESS.into());
    let edition = scene.baseline.edition.id;
    let place = match scene.baseline.base.area {
        Area::ENGLAND => format!("edition/{edition}/embed/{}/", MAIN.key),
        _ => format!("embed/{}", scene.council_place()?),
    };
    Some(format!("{root}{place}?{query}"))
}

/// Of England's figure, or of the council's with the longest name.
fn height(scene: &Scene) -> &'static str {
    let whose = match scene.baseline.base.area {
        Area::ENGLAND => "",
        _ => "council/",
    };
    let start = format!("{whose}{},{WIDTH},yes,", MAIN.key);
    let height = HEIGHTS.lines().find_map(|row| row.strip_prefix(&start));
    height.unwrap_or("1400")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_states_the_measured_height_of_the_figure() {
        let scene = Scene::open(2026, "").unwrap();
        let height: u32 = height(&scene).parse().unwrap();
        assert!(
            (300..3_000).contains(&height) && height != 1_400,
            "{height}"
        );
    }

    #[test]
    fn the_frame_shows_the_scenario_from_the_edition_that_keeps_it() {
        let link =
            "https://a.example/b/?v=1&data=2025&children=1.5&prices=cash&scope=residential&claim=x";
        let scene = Scene::open(2025, link).unwrap();
        let address =
            "https://a.example/b/edition/2025/embed/main/?v=1&data=2025&children=1.5&prices=cash";
        assert_eq!(frame_address(&scene).as_deref(), Some(address));
        let bare = Scene::open(2025, "children=1.5").unwrap();
        let start = "[address of the page]edition/2025/embed/main/?v=1";
        assert!(frame_address(&bare).unwrap().starts_with(start));
        assert_eq!(
            link_of(&bare),
            "[address of the page]?v=1&data=2025&children=1.5"
        );
    }
}
