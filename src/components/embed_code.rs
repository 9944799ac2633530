//! What offers a figure to other sites: shut, a word in its foot; opened, a script fetches the code (`web/code.mjs`).

use crate::site::Site;
use leptos::prelude::*;
use model::catalogue::{EMBEDDED, EMBEDDED_OF_COUNCIL, FigureId, FigureSpec};

/// Nothing for a figure that has no page for frames, and in a frame.
pub(crate) fn embed_code(spec: &'static FigureSpec) -> impl IntoView + use<> {
    let is_embedded = EMBEDDED.contains(&spec.id);
    is_embedded.then(|| offered(spec, &format!("embed/{}/", spec.key)))
}

/// The same of a council.
pub(crate) fn embed_code_of_council(spec: &'static FigureSpec) -> impl IntoView + use<> {
    let here = Site::here().here;
    let is_embedded = EMBEDDED_OF_COUNCIL.contains(&spec.id);
    is_embedded.then(|| offered(spec, &place_of_council(&here, spec)))
}

/// Where a council's figure for frames lies; `page` is the council's own.
pub(crate) fn place_of_council(page: &str, spec: &FigureSpec) -> String {
    match spec.id {
        FigureId::Main => format!("embed/{page}"),
        _ => format!("embed/{page}{}/", spec.key),
    }
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
