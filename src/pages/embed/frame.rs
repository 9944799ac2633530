//! What stands around a figure in a frame: corrections of it, what to know while its scenario loads, the way to the article.

use crate::site::Site;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::appendix::{Correction, corrections};
use model::area::Area;
use model::baseline::Baseline;
use model::catalogue::FigureSpec;
use model::date::written_date;
use model::lever::LEVERS;

const TEXT: Text = Text::new("embed", 2);

/// The keys of a link, besides those of the levers, that make a figure another than it was written as.
const OTHER_KEYS: [&str; 5] = ["basis", "to", "area", "prices", "band"];

/// The keys of a link that make a figure another one, for the scripts that look for them; those of a second scenario stand with `b.`.
pub(super) fn keys(baseline: &Baseline) -> String {
    let keys = LEVERS.iter().map(|spec| spec.key).chain(OTHER_KEYS);
    // A council's page is of that council, whether its link names it or not.
    let keys = keys.filter(|key| *key != "area" || baseline.base.area == Area::ENGLAND);
    keys.collect::<Vec<&str>>().join(" ")
}

/// Said while the figure is not what its link says. The keys that make it so are told to the script that looks for them.
pub(super) fn loading(baseline: &Baseline) -> impl IntoView + use<> {
    view! {
        <p class="embed-loading" role="status" data-keys=keys(baseline)>{TEXT.inline("loading", names! {})}</p>
        <p class="embed-failed" role="status">
            <span class="embed-failed-scenario">{TEXT.inline("failed-scenario", names! {})}" "</span>
            {TEXT.inline("failed", names! {})}
        </p>
    }
}

/// Under the figure: its corrections, its way to the article, its link.
pub(super) fn foot(spec: &'static FigureSpec, baseline: &Baseline) -> impl IntoView + use<> {
    let log = corrections().unwrap_or_default();
    let corrected = log.iter().filter(|entry| entry.concerns(spec.key));
    let corrected: Vec<_> = corrected.map(correction).collect();
    TEXT.check("corrected", names_of(&Correction::default()));
    let site = Site::here();
    let article = match super::council_of(&site.here) {
        Some(council) => council,
        None => super::edition_path(baseline, baseline.edition.id),
    };
    let article = site.to(&format!("{article}#{}", spec.heading));
    let unmoved = spec.has_scenario().then(|| {
        view! { <p class="note without-app">{TEXT.inline("without-scripts", names! {})}</p> }
    });
    let looks = ["unread", "ground", "accent", "size"].map(|key| {
        let words = TEXT.inline(&format!("look-{key}"), names! {});
        view! { <p class="note" hidden data-look=key>{words}</p> }
    });
    view! {
        {corrected}
        {unmoved}
        {Vec::from(looks)}
        <footer class="embed-foot">
            <a class="embed-explore" data-explore href=article target="_blank" rel="noopener">{TEXT.inline("explore", names! {})}</a>
            <span class="embed-copy live-only">
                <button type="button" class="quiet" data-copy-link>"Copy link"</button>
                <span role="status" data-copied>
                    <span hidden data-said="copied">{TEXT.inline("copied", names! {})}</span>
                    <label hidden data-said="refused">
                        {TEXT.inline("refused", names! {})}" "<input type="text" readonly size="12"/>
                    </label>
                </span>
            </span>
        </footer>
    }
}

fn correction(entry: &Correction) -> impl IntoView + use<> {
    let log = Site::here().to("about/#corrections");
    view! {
        <p class="embed-corrected">
            {TEXT.inline("corrected", names_of(entry))}" "<a href=log>"All corrections"</a>
        </p>
    }
}

fn names_of(entry: &Correction) -> crate::text::Names {
    names! { date: written_date(&entry.date), what: &entry.what, was: &entry.was, is: &entry.is }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_correction_says_when_what_and_leads_to_all() {
        let entry = Correction {
            date: "2026-12-01".into(),
            what: "the <count>".into(),
            was: "1".into(),
            is: "2".into(),
            ..Correction::default()
        };
        let html = correction(&entry).to_html();
        for part in [
            "1 December 2026",
            "the &lt;count&gt;",
            "It said: 1. It says: 2.",
            "about/#corrections",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }
}
