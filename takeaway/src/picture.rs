//! The pictures of a figure in the reader's scenario, and the figure as an option for the chart library. The drawing is that of the
//! site's own pictures (`charts::picture`); its typefaces are put in by whoever shows it.

use crate::{Kind, Scene};
use charts::graphic;
use charts::picture::{Form, Picture, of_lines, of_look_back, of_scenario, of_view, svg};
use model::backtest::track_record;
use model::catalogue::{FigureId, FigureSpec, MovedBy};
use model::compare::{Councils, compare_council};
use model::council::CouncilStory;
use model::look_back::question;
use model::outcome::viewed;

/// 1200 by 800.
pub(crate) static PICTURE: Kind = drawn("picture", |scene, figure| {
    Ok(svg(&picture(scene, figure)?, Form::Wide).into())
});

/// 1080 by 1080.
pub(crate) static SQUARE: Kind = drawn("square", |scene, figure| {
    Ok(svg(&picture(scene, figure)?, Form::Square).into())
});

/// For ECharts.
pub(crate) static OPTION: Kind = Kind {
    key: "option",
    extension: "json",
    media_type: "application/json",
    make: |scene, figure| {
        let text = graphic::json(&picture(scene, figure)?);
        text.map(String::into_bytes)
            .map_err(|error| format!("The chart could not be written: {error}"))
    },
};

const fn drawn(key: &'static str, make: fn(&Scene, &str) -> Result<Vec<u8>, String>) -> Kind {
    Kind {
        key,
        extension: "svg",
        media_type: "image/svg+xml",
        make,
    }
}

/// What the picture of a figure says and draws in this scene.
fn picture(scene: &Scene, figure: &str) -> Result<Picture, String> {
    let specs = FigureId::ALL.map(FigureId::spec).into_iter();
    let mut specs = specs.filter(|spec| spec.key == figure);
    let found = specs.find_map(|spec| match spec.moved_by {
        MovedBy::Levers => in_scenario(scene, spec),
        MovedBy::View => in_view(scene, spec),
        MovedBy::Nothing => in_history(scene, spec),
    });
    found.ok_or_else(|| format!("There is no picture called “{figure}” to take away."))
}

/// In the prices and with the band that the link asks for.
fn in_scenario(scene: &Scene, spec: &FigureSpec) -> Option<Picture> {
    let Scene { baseline, view, .. } = scene;
    let outcome = viewed(baseline, &scene.scenario, view);
    let records = if view.band {
        track_record(baseline)
    } else {
        Vec::new()
    };
    of_scenario(baseline, spec, &outcome, &records, &scene.link())
}

fn in_view(scene: &Scene, spec: &FigureSpec) -> Option<Picture> {
    let (baseline, view, link) = (&scene.baseline, &scene.view, scene.link());
    match (&scene.council, spec.id) {
        (None, _) => {
            let councils = Councils::compiled_in().ok()?;
            of_view(baseline, &councils, spec, view, &link)
        }
        (Some(council), FigureId::LookBack) => {
            let found = compare_council(baseline, council, question(baseline, view)).ok()?;
            let name = Some(council.plain_name());
            Some(of_look_back(baseline, &found, name, &link))
        }
        _ => None,
    }
}

/// What was published of a council, next to its region and England.
fn in_history(scene: &Scene, spec: &FigureSpec) -> Option<Picture> {
    let (england, councils) = scene.beside.as_ref()?;
    let story = CouncilStory {
        england,
        councils,
        council: councils.find(scene.council.as_ref()?.area)?,
    };
    let figure = match spec.id {
        FigureId::CouncilRate => story.rate(),
        FigureId::CouncilSpending => story.spending(),
        FigureId::CouncilPerChild => story.spending_per_child(),
        _ => None,
    };
    let figure = figure?;
    let sources = story.sources(figure.spec);
    Some(of_lines(england, figure, &sources, &scene.link()))
}

#[cfg(test)]
mod tests {
    use crate::{Figures, make};
    use model::area::Area;
    use model::authorities::{COMPILED_IN as COUNCILS, row_of};
    use model::baseline::Baseline;
    use model::dataset::COMPILED_IN;
    use model::link;
    use model::outcome::outcome;
    use model::quantity::money;
    use model::scope::Prices;

    const LINKS: [&str; 4] = [
        "",
        "v=1&data=2025&children=1.5&residential=4",
        "v=1&data=2025&children=-4&funding=6&basis=cash&to=2034-35",
        "v=1&data=2025&children=1&prices=cash",
    ];

    fn text(asked: &str, link: &str) -> String {
        let made = make(asked, 2025, link).unwrap();
        String::from_utf8(made.bytes).unwrap()
    }

    /// The words of an SVG in the order in which they are written, lines joined.
    fn words(svg: &str) -> String {
        let texts = svg
            .split("</text>")
            .filter_map(|part| part.rsplit('>').next());
        texts.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn pictures_say_what_the_scenario_comes_to() {
        let baseline = Baseline::england(&COMPILED_IN, Some(2025)).unwrap();
        for link in LINKS {
            let opened = link::decode(link, &baseline);
            let prices = opened.view.prices;
            let outcome = outcome(&baseline, &opened.scenario, prices);
            let last = outcome.projection.last();
            let index = if prices == Prices::Cash {
                last.price_index
            } else {
                1.0
            };
            for asked in ["picture/main", "square/main"] {
                let said = words(&text(asked, link));
                let amounts = [last.need, last.resources, last.gap].map(|sum| money(sum * index));
                for part in amounts.iter().chain([&outcome.words.headline.to_string()]) {
                    assert!(said.contains(part), "{asked} {link}: {part} in {said}");
                }
                assert!(
                    said.contains("Scenario, not a forecast. This is if "),
                    "{said}"
                );
            }
        }
    }

    #[test]
    fn what_shows_a_saving_says_that_a_placement_is_for_the_child() {
        for asked in [
            "picture/opened",
            "square/opened",
            "picture/close",
            "square/close",
        ] {
            let said = words(&text(asked, "children=-2"));
            assert!(
                said.contains("A placement is chosen for the child"),
                "{asked}: {said}"
            );
        }
        assert!(words(&text("picture/close", "")).contains("“Not by this alone”: "));
        let saves = words(&text("picture/main", "children=-2"));
        assert!(
            saves.contains("A placement is chosen for the child"),
            "{saves}"
        );
    }

    #[test]
    fn every_figure_has_an_alternative_text_of_its_own() {
        let desc = |key: &str| {
            let svg = text(&format!("picture/{key}"), "");
            let (_, rest) = svg.split_once("<desc>").unwrap();
            rest.split("</desc>").next().unwrap().to_string()
        };
        let all = ["main", "opened", "close"].map(desc);
        assert!(all[0].starts_with("Two line charts"), "{}", all[0]);
        assert!(
            all[1].starts_with("Bar chart") && all[1].contains("£"),
            "{}",
            all[1]
        );
        assert!(all[2].contains("would have to"), "{}", all[2]);
    }

    #[test]
    fn the_band_is_drawn_where_the_link_has_it() {
        let polygons = |link| text("picture/main", link).matches("<polygon").count();
        assert_eq!(polygons("band=off") + 2, polygons(""));
    }

    #[test]
    fn a_look_back_is_drawn_between_the_years_of_the_link() {
        let said = words(&text("picture/look-back", "from=2015-16&until=2019-20"));
        assert!(said.contains("2015-16 to 2019-20: children"), "{said}");
        assert!(!said.contains("Scenario, not"), "{said}");
        let lines = words(&text("square/demand", "index=2015-16"));
        assert!(lines.contains("2015-16 = 100"), "{lines}");
    }

    fn of_kent(asked: &str, link: &str) -> Result<String, String> {
        let figures = Figures {
            council: row_of(Area::parse("E10000016").unwrap()),
            councils: COUNCILS.into(),
            ..Figures::from(2026)
        };
        let made = make(asked, figures, link)?;
        Ok(words(&String::from_utf8(made.bytes).unwrap()))
    }

    #[test]
    fn a_council_s_history_is_drawn_beside_england_and_its_look_back_is_its_own() {
        let link = "https://a.example/council/kent/?v=1&data=2026&area=E10000016";
        for (figure, said) in [
            (
                "council-rate",
                "Kent: 53 in 10,000 children in care, England 67",
            ),
            ("council-spending", "Kent: real spending rose 84%"),
            ("council-per-child", "England is its published total"),
        ] {
            for form in ["picture", "square"] {
                let words = of_kent(&format!("{form}/{figure}"), link).unwrap();
                assert!(words.contains(said), "{figure}: {words}");
                assert!(words.contains("a.example/council/kent/"), "{words}");
            }
        }
        let back = of_kent("picture/look-back", "from=2010-11&until=2013-14").unwrap();
        for said in ["2010-11 to 2013-14: children", "Mix of placements"] {
            assert!(back.contains(said), "{said}: {back}");
        }
        assert!(of_kent("picture/demand", link).is_err());
    }

    #[test]
    fn an_option_has_the_scenario_s_numbers() {
        let baseline = Baseline::england(&COMPILED_IN, Some(2025)).unwrap();
        let opened = link::decode(LINKS[1], &baseline);
        let outcome = outcome(&baseline, &opened.scenario, Prices::Real);
        let option = text("option/main", LINKS[1]);
        for pounds in [
            outcome.projection.last().need,
            outcome.projection.last().resources,
        ] {
            let billions = format!("{}", (pounds / 1e5).round() / 1e4);
            assert!(option.contains(&billions), "{billions} in {option}");
        }
        for key in ["opened", "close"] {
            assert!(text(&format!("option/{key}"), "").contains("\"series\""));
        }
    }

    #[test]
    fn a_figure_that_nothing_moves_or_that_has_no_picture_is_refused_in_a_sentence() {
        for figure in ["ages", "check", "", "nothing"] {
            let refused = make(&format!("picture/{figure}"), 2025, "").unwrap_err();
            assert!(
                refused.starts_with("There is no picture called"),
                "{refused}"
            );
        }
    }
}
