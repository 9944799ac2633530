//! What offers a figure to other sites: shut, a word in its foot; opened, a script fetches the code (`web/code.mjs`).

use crate::site::Site;
use leptos::prelude::*;
use model::catalogue::{EMBEDDED, FigureId, FigureSpec};

/// Nothing for a figure that has no page for frames, and in a frame.
pub(crate) fn embed_code(spec: &'static FigureSpec) -> impl IntoView + use<> {
    let is_embedded = EMBEDDED.contains(&spec.id);
    is_embedded.then(|| offered(spec, &format!("embed/{}/", spec.key)))
}

/// The same of a council, whose main figure has a page for frames.
pub(crate) fn embed_code_of_council(spec: &'static FigureSpec) -> impl IntoView + use<> {
    let here = Site::here().here;
    (spec.id == FigureId::Main).then(|| offered(spec, &format!("embed/{here}")))
}

fn offered(spec: &'static FigureSpec, place: &str) -> impl IntoView + use<> {
    let site = Site::here();
    (!site.is_framed).then(|| {
        let place = site.to(place);
        let page = place.clone();
        view! {
            <details class="embed-code" data-embed=place>
                <summary aria-describedby=spec.heading>"Embed"</summary>
                <p><a href=page>"This figure on a page of its own"</a></p>
                <div data-code></div>
            </details>
        }
    })
}
