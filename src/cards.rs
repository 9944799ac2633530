//! The cards that messengers show beside a link: of the article, of each scenario that others put into the world, and of each
//! figure of the article.

use crate::hand_over::{Drawn, Gathered};
use charts::picture::{Picture, of_scenario};
use model::baseline::Baseline;
use model::catalogue::{FigureId, FigureSpec, MAIN};
use model::dataset::COMPILED_IN;
use model::outcome::outcome;
use model::preset::Preset;
use model::scenario::Scenario;
use model::scope::Prices;
use serde::Serialize;
use std::sync::OnceLock;

/// The name of the article's card.
const ARTICLE: &str = "article";

/// The file of a card that lies beside its page.
const BESIDE: &str = "card.png";

/// The card of a page, as its head names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    /// From the site's root.
    pub address: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

/// The card of a page about `subject`: a preset has one of its own, every other page shows the article's.
pub fn card_of(baseline: &Baseline, subject: &str) -> Option<Card> {
    let own = baseline.preset(subject);
    let own = own.and_then(|preset| of_preset(baseline, preset));
    let name = if own.is_some() { subject } else { ARTICLE };
    let picture = own.or_else(|| article().cloned())?;
    Some(Card {
        address: among_all(name),
        alt: format!("{}. {}", picture.title, picture.measure),
    })
}

/// The card of a council's page, which lies beside it: its main figure as the page first shows it.
pub fn of_council(path: &str, baseline: &Baseline) -> Option<(Card, Drawn)> {
    let picture = of(baseline, &baseline.defaults)?;
    let card = Card {
        address: format!("{path}{BESIDE}"),
        alt: format!("{}. {}", picture.title, picture.measure),
    };
    Some((card, Drawn::card(BESIDE, &picture)))
}

/// Every card; `article` is what the newest article handed over.
pub fn cards(baseline: &Baseline, gathered: &Gathered) -> Vec<Drawn> {
    let first = article().map(|picture| Drawn::card(&among_all(ARTICLE), picture));
    let presets = baseline.presets.iter();
    let presets = presets.filter_map(|preset| {
        Some(Drawn::card(
            &among_all(&preset.id),
            &of_preset(baseline, preset)?,
        ))
    });
    let figures = gathered.pictures.iter();
    let figure = |(spec, picture): &(&FigureSpec, Picture)| {
        let first = article().filter(|_| spec.id == FigureId::Main);
        let name = among_all(&format!("figure-{}", spec.key));
        Drawn::card(&name, first.unwrap_or(picture))
    };
    let figures = figures.map(figure);
    first.into_iter().chain(presets).chain(figures).collect()
}

/// Where a card lies that is not beside its page.
fn among_all(name: &str) -> String {
    format!("cards/{name}.png")
}

/// The main figure as the newest article first shows it, put together once.
fn article() -> Option<&'static Picture> {
    static ARTICLE: OnceLock<Option<Picture>> = OnceLock::new();
    let picture = ARTICLE.get_or_init(|| {
        let newest = Baseline::england(&COMPILED_IN, None).ok()?;
        of(&newest, &newest.defaults)
    });
    picture.as_ref()
}

/// The main figure in this scenario. A card has the money alone, and its measure says what the finding rests on.
fn of(baseline: &Baseline, scenario: &Scenario) -> Option<Picture> {
    let outcome = outcome(baseline, scenario, Prices::Real);
    let picture = of_scenario(baseline, &MAIN, &outcome, &[], "")?;
    Some(Picture {
        measure: outcome.words.basis,
        ..picture
    })
}

/// The same with whose scenario it is, and whose sum.
fn of_preset(baseline: &Baseline, preset: &Preset) -> Option<Picture> {
    Some(Picture {
        measure: preset.on_a_card(),
        ..of(baseline, &preset.scenario)?
    })
}
