//! A page for each preset: the article's figures, opened with somebody else's assumptions. Its row says the finding, for messengers
//! that run no scripts.

use super::article::ARTICLE;
use super::{Body, Listing, Page};
use crate::components::preset_pages::{made_by, preset_path};
use model::baseline::Baseline;
use model::outcome::outcome;
use model::preset::Preset;
use model::scope::Prices;

pub(super) fn pages(newest: &Baseline) -> Vec<Page> {
    let page = |preset: &Preset| Page {
        path: preset_path(preset),
        subject: preset.id.clone(),
        title: format!("{} – The Care Gap", preset.title),
        description: description(newest, preset),
        edition: newest.edition.id,
        body: Body::Live(&ARTICLE),
        listing: Listing::Listed,
    };
    newest.presets.iter().map(page).collect()
}

/// The finding, and who made the assumptions that it rests on.
fn description(newest: &Baseline, preset: &Preset) -> String {
    let headline = outcome(newest, &preset.scenario, Prices::Real)
        .words
        .headline;
    let who = made_by(preset);
    format!(
        "{headline}, on these assumptions ({who}): {}",
        preset.one_line
    )
}
