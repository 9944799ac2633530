//! The cards that messengers show beside a link: of the article, of each scenario that others put into the world, and of each
//! figure of the article.

use crate::components::picture::of_scenario;
use crate::hand_over::{Drawn, Gathered};
use charts::picture::Picture;
use leptos::prelude::Owner;
use model::baseline::Baseline;
use model::catalogue::{FigureId, FigureSpec, MAIN};
use model::outcome::outcome;
use model::preset::Preset;
use model::scenario::Scenario;
use model::scope::Prices;
use serde::Serialize;

/// The card of a page, as its head names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    /// From the site's root.
    pub address: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

/// The card of the article, which every page shows.
pub fn card(baseline: &Baseline) -> Option<Card> {
    let picture = of(baseline, &baseline.defaults)?;
    Some(Card {
        address: "cards/article.png".into(),
        alt: format!("{}. {}", picture.title, picture.alt),
    })
}

/// Every card; `article` is what the article handed over.
pub fn cards(baseline: &Baseline, article: &Gathered) -> Vec<Drawn> {
    let first = of(baseline, &baseline.defaults).map(|picture| Drawn::card("article", &picture));
    let presets = baseline.presets.iter();
    let presets =
        presets.filter_map(|preset| Some(Drawn::card(&preset.id, &of_preset(baseline, preset)?)));
    let figures = article.pictures.iter();
    let figure = |(spec, picture): &(&FigureSpec, Picture)| {
        let first = of(baseline, &baseline.defaults).filter(|_| spec.id == FigureId::Main);
        let name = format!("figure-{}", spec.key);
        Drawn::card(&name, first.as_ref().unwrap_or(picture))
    };
    let figures = figures.map(figure);
    first.into_iter().chain(presets).chain(figures).collect()
}

/// The main figure in this scenario.
fn of(baseline: &Baseline, scenario: &Scenario) -> Option<Picture> {
    let outcome = outcome(baseline, scenario, Prices::Real);
    let picture = Owner::new().with(|| of_scenario(baseline, &MAIN, &outcome, String::new()))?;
    // The card has the money alone, and its measure says what the finding rests on.
    Some(Picture {
        measure: outcome.words.basis,
        ..picture
    })
}

/// The same with whose scenario it is.
fn of_preset(baseline: &Baseline, preset: &Preset) -> Option<Picture> {
    let whose = format!("{} ({}, {})", preset.title, preset.made_by, preset.date);
    Some(Picture {
        measure: whose,
        ..of(baseline, &preset.scenario)?
    })
}
