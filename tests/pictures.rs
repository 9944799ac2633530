//! The pictures of figures: what they say and what they draw is what the page says and draws.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use care_gap::hand_over::Gathered;
use care_gap::pages::{MAKERS, pages};
use care_gap::written::{body_of, written};
use charts::drawing::{official_paths, scenario_paths};
use charts::labels::Still;
use charts::lines::paths;
use charts::picture::{Form, Picture, Plot, Widths, svg};
use model::baseline::Baseline;
use model::catalogue::{Drawn, MAIN};
use model::dataset::COMPILED_IN;
use model::figure::main_figure;
use model::lever::Lever;
use model::outcome::outcome;
use model::scope::Prices;
use scraper::{Html, Selector};

const SITE: Option<&str> = Some("https://a.example/gap/");

fn gathered() -> Vec<(String, String, Gathered)> {
    let newest = Baseline::england(&COMPILED_IN, None).unwrap();
    let all = pages(&MAKERS, &newest);
    let write = |page| {
        let (html, gathered) = body_of(page, &all, SITE);
        (page.path.clone(), html, gathered)
    };
    all.iter().map(write).collect()
}

/// The words of a picture in the order in which they are written.
fn words(svg: &str) -> String {
    let texts = Selector::parse("text").unwrap();
    let picture = Html::parse_fragment(svg);
    let said: Vec<String> = picture
        .select(&texts)
        .map(|text| text.text().collect())
        .collect();
    said.join(" ")
}

#[test]
fn every_figure_of_the_article_and_every_figure_of_lines_has_a_picture_in_its_foot() {
    for (path, html, gathered) in gathered() {
        for (spec, _) in &gathered.tables {
            let has = gathered.pictures.iter().any(|(of, _)| of == spec);
            let is_framed = path.contains("embed/");
            let must = !is_framed && (path.is_empty() || spec.drawn == Drawn::Library);
            assert!(!(has && is_framed), "{path}: {}", spec.key);
            assert!(has || !must, "{path}: {}", spec.key);
            for end in [".png", "-2x.png", "-square.png", ".svg", ".json"] {
                let link = format!("href=\"figures/care-gap-{}{end}\"", spec.key);
                assert_eq!(html.contains(&link), has, "{path}: {link}");
            }
        }
    }
}

#[test]
fn every_picture_says_what_it_shows_whose_figures_they_are_and_where_it_is() {
    let newest = Baseline::england(&COMPILED_IN, None).unwrap();
    let all = pages(&MAKERS, &newest);
    for page in &all {
        let (_, gathered) = body_of(page, &all, SITE);
        let drawn = written(page, &all, SITE).unwrap().pictures;
        for (spec, picture) in &gathered.pictures {
            let address = format!("figures/care-gap-{}", spec.key);
            let of_figure = |drawn: &&care_gap::hand_over::Drawn| {
                let mut files = drawn.files.iter();
                files.any(|file| {
                    file.address.starts_with(&format!("{address}."))
                        || file.address.starts_with(&format!("{address}-square"))
                })
            };
            let forms: Vec<_> = drawn.iter().filter(of_figure).collect();
            assert_eq!(forms.len(), 2, "{}", spec.key);
            for form in forms {
                let said = words(&form.svg);
                let link = format!("https://a.example/gap/{}{}", page.path, picture.link);
                for part in [
                    &picture.title,
                    &picture.measure,
                    &picture.source,
                    &picture.dated,
                    &picture.note,
                    &link,
                ] {
                    assert!(
                        said.replace("& ", "&").contains(part.as_str()),
                        "{part} in {said}"
                    );
                }
                let warns = said.contains("Scenario, not a forecast");
                assert_eq!(warns, spec.has_scenario(), "{}", spec.key);
            }
        }
    }
}

/// The points of a line as seen from its first, in its own width, whatever it is drawn in.
fn shape(data: &str) -> Vec<(f64, f64)> {
    let numbers = |letter: char| !(letter.is_ascii_digit() || letter == '.' || letter == '-');
    let numbers: Vec<f64> = data
        .split(numbers)
        .filter_map(|number| number.parse().ok())
        .collect();
    let points: Vec<(f64, f64)> = numbers
        .chunks_exact(2)
        .map(|pair| (pair[0], pair[1]))
        .collect();
    let (left, top) = points[0];
    let wide = points
        .iter()
        .map(|(x, _)| (x - left).abs())
        .fold(0.0, f64::max);
    points
        .iter()
        .map(|(x, y)| ((x - left) / wide, (y - top) / wide))
        .collect()
}

/// A picture's line is the page's, moved and stretched: by the same factor everywhere.
fn is_stretched(page: &str, picture: &str) -> bool {
    let (one, other) = (shape(page), shape(picture));
    let tallest = one.iter().map(|point| point.1.abs()).fold(0.0, f64::max);
    let stretch = other.iter().map(|point| point.1.abs()).fold(0.0, f64::max) / tallest;
    one.len() == other.len()
        && one
            .iter()
            .zip(&other)
            .all(|(a, b)| (a.0 - b.0).abs() < 1e-3 && (a.1 * stretch - b.1).abs() < 1e-3)
}

fn drawn_lines(picture: &Picture) -> Vec<String> {
    let drawn = svg(picture, Form::Wide);
    let parts = drawn.split(&[' ', '<'][..]);
    let data = parts.clone().filter_map(|part| part.strip_prefix("d=\""));
    // The grid goes straight across or down.
    let data = data.filter(|data| !data.contains(['H', 'V']));
    let data: Vec<String> = data.map(|data| data.trim_end_matches('"').into()).collect();
    let points = drawn.split("points=\"").skip(1);
    let points = points.map(|rest| rest.split('"').next().unwrap().to_string());
    data.into_iter().chain(points).collect()
}

#[test]
fn a_picture_s_lines_are_the_page_s() {
    let mut met = 0;
    for (_, _, gathered) in gathered() {
        for (spec, picture) in &gathered.pictures {
            let page: Vec<String> = match &picture.plot {
                Plot::Lines(figure, _) => {
                    paths(figure).1.into_iter().map(|(_, data)| data).collect()
                }
                Plot::Main(figure) => {
                    let (official, ahead) =
                        (official_paths(&Still::of(figure)), scenario_paths(figure));
                    vec![
                        official.children,
                        official.spending,
                        ahead.need,
                        ahead.resources,
                        ahead.shortfall,
                    ]
                }
                _ => continue,
            };
            let drawn = drawn_lines(picture);
            for line in page {
                let found = drawn.iter().any(|drawn| is_stretched(&line, drawn));
                assert!(found, "{}: {line}", spec.key);
                met += 1;
            }
        }
    }
    assert!(met > 15, "{met}");
}

#[test]
fn the_typefaces_have_every_letter_of_every_picture() {
    let widths = Widths::compiled_in();
    for (_, _, gathered) in gathered() {
        for (spec, picture) in &gathered.pictures {
            for form in [Form::Wide, Form::Square, Form::Card] {
                let said = words(&svg(picture, form));
                assert!(widths.hold(&said), "{}: {said}", spec.key);
            }
        }
    }
}

#[test]
fn there_is_a_card_for_the_article_each_preset_and_each_of_its_figures() {
    let newest = Baseline::england(&COMPILED_IN, None).unwrap();
    let all = pages(&MAKERS, &newest);
    let article = written(&all[0], &all, SITE).unwrap();
    let files = article.pictures.iter().flat_map(|drawn| &drawn.files);
    let cards: Vec<&str> = files
        .filter_map(|file| file.address.strip_prefix("cards/"))
        .collect();
    assert!(cards.contains(&"article.png") && cards.contains(&"figure-main.png"));
    for preset in &newest.presets {
        assert!(cards.contains(&format!("{}.png", preset.id).as_str()));
    }
    assert_eq!(cards.len(), 1 + newest.presets.len() + 9);
    assert_eq!(article.card.unwrap().address, "cards/article.png");
}

#[test]
fn a_picture_of_two_scenarios_tells_them_apart_by_dots_and_words() {
    let newest = Baseline::england(&COMPILED_IN, None).unwrap();
    let all = gathered();
    let pictures = all.iter().flat_map(|(_, _, gathered)| &gathered.pictures);
    let (_, alone) = pictures
        .clone()
        .find(|(spec, _)| spec.key == MAIN.key)
        .unwrap();
    let moved = [(Lever::Children, 30), (Lever::Funding, 10)];
    let first = moved
        .into_iter()
        .fold(newest.defaults, |first, (lever, steps)| {
            first.with(lever, Some(steps))
        });
    let own = outcome(&newest, &newest.defaults, Prices::Real).beside(&newest, &first);
    let figure = main_figure(&newest, &own, false, &[]);
    let versus = figure.versus.clone().unwrap();
    let lines = scenario_paths(&figure).first.map(|first| first.line);
    let both = Picture {
        plot: Plot::Main(Box::new(figure)),
        ..alone.clone()
    };
    for form in [Form::Wide, Form::Square] {
        let drawn = svg(&both, form);
        let said = words(&drawn);
        assert!(
            said.contains("B dashed, A dotted") && said.contains(&versus),
            "{said}"
        );
        assert!(Widths::compiled_in().hold(&said), "{said}");
        assert_eq!(drawn.matches("stroke-linecap=\"round\"").count(), 3);
        assert_eq!(
            svg(alone, form).matches("stroke-linecap=\"round\"").count(),
            0
        );
    }
    let drawn = drawn_lines(&both);
    for line in lines {
        assert!(
            drawn.iter().any(|drawn| is_stretched(&line, drawn)),
            "{line}"
        );
    }
}

/// The words on a card of the newest article, and what its file says that it shows.
fn card(name: &str) -> String {
    let newest = Baseline::england(&COMPILED_IN, None).unwrap();
    let all = pages(&MAKERS, &newest);
    let article = written(&all[0], &all, SITE).unwrap();
    let is_it = |file: &care_gap::hand_over::Form| file.address == format!("cards/{name}.png");
    let mut drawn = article.pictures.iter();
    let drawn = drawn.find(|drawn| drawn.files.iter().any(is_it));
    words(&drawn.unwrap().svg)
}

#[test]
fn a_card_says_whose_sum_it_is_what_it_is_no_forecast_of_and_who_is_behind_the_figures() {
    for name in [
        "article",
        "figure-main",
        "figure-opened",
        "figure-close",
        "ccn24",
        "flat",
    ] {
        let said = card(name);
        assert!(said.contains("Scenario, not a forecast."), "{name}: {said}");
    }
    let theirs = card("ccn24");
    let whose = "Our calculation. Assumptions: County councils’ 2024 warning (County Councils Network and IMPOWER, November 2024); the rest is ours.";
    assert!(theirs.contains(whose), "{theirs}");
    assert!(card("flat").contains("Our calculation and our assumptions: No change from today."));
    let forecasts = card("figure-forecasts-of-children");
    assert!(
        forecasts.contains("Source: DfE, CCN, Independent review, The Independent"),
        "{forecasts}"
    );
}

#[test]
fn every_page_but_a_preset_s_names_the_same_card_by_its_finding_and_its_measure() {
    let newest = Baseline::england(&COMPILED_IN, None).unwrap();
    let all = pages(&MAKERS, &newest);
    let listed = all.iter().filter(|page| page.is_listed());
    let has_own = |page: &&care_gap::pages::Page| {
        newest.preset(&page.subject).is_some() || page.key() == "council"
    };
    let listed = listed.filter(|page| !has_own(page));
    let cards = listed.map(|page| written(page, &all, SITE).unwrap().card.unwrap());
    let cards: Vec<_> = cards.collect();
    assert!(cards.iter().all(|card| *card == cards[0]));
    let said = in_a_line(&card("article"));
    for sentence in cards[0].alt.split_inclusive(". ") {
        let sentence = in_a_line(sentence);
        assert!(
            said.contains(sentence.trim_end_matches('.')),
            "{sentence} in {said}"
        );
    }
}

/// Words without their line breaks.
fn in_a_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_figure_s_option_lies_beside_its_pictures_with_the_same_words() {
    let newest = Baseline::england(&COMPILED_IN, None).unwrap();
    let all = pages(&MAKERS, &newest);
    let (_, gathered) = body_of(&all[0], &all, SITE);
    let files = written(&all[0], &all, SITE).unwrap().files;
    for (spec, picture) in &gathered.pictures {
        let address = format!("figures/care-gap-{}.json", spec.key);
        let file = files.iter().find(|file| file.address == address).unwrap();
        let option: serde_json::Value = serde_json::from_str(&file.text).unwrap();
        let title = option["title"][0]["text"].as_str().unwrap();
        assert_eq!(in_a_line(title), picture.title);
        let below = in_a_line(option["title"][1]["subtext"].as_str().unwrap());
        assert!(below.contains(&picture.source), "{below}");
        assert!(
            !file.text.contains("var("),
            "a colour that only the page knows"
        );
    }
}
