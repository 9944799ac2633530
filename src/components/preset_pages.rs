//! The presets as a list of links: each has a page of its own, which a messenger shows by its finding.

use crate::site::Site;
use leptos::prelude::*;
use model::area::Area;
use model::baseline::Baseline;
use model::preset::Preset;

/// Where a preset's page lies, from the site's root.
pub(crate) fn preset_path(preset: &Preset) -> String {
    format!("scenario/{}/", preset.id)
}

/// Who made a preset, and when.
pub(crate) fn made_by(preset: &Preset) -> String {
    format!("{}, {}", preset.made_by, preset.date)
}

/// The list, folded; nothing with older figures than the newest, from which the pages are written.
pub(crate) fn preset_pages(baseline: &Baseline) -> impl IntoView + use<> {
    let newest = baseline.editions.last();
    let is_newest = newest.is_none_or(|newest| newest.id == baseline.edition.id);
    // Each of them is about England.
    let is_england = baseline.base.area == Area::ENGLAND;
    (is_newest && is_england).then(|| {
        let site = Site::here();
        let link = |preset: &Preset| {
            let path = preset_path(preset);
            let current = (path == site.here).then_some("page");
            view! {
                <li>
                    <a href=site.to(&path) aria-current=current>{preset.title.clone()}</a>
                    {format!(" ({})", made_by(preset))}
                </li>
            }
        };
        let links = baseline.presets.iter().map(link).collect_view();
        view! {
            <details class="preset-pages" data-testid="preset-pages">
                <summary>"A page for each, to link to"</summary>
                <ul>{links}</ul>
            </details>
        }
    })
}
