//! What offers a figure to other sites: shut, a word in its foot; opened, a script fetches the code (`web/code.mjs`).

use crate::site::Site;
use leptos::prelude::*;
use model::catalogue::{EMBEDDED, FigureSpec};

/// Nothing for a figure that has no page for frames, and in a frame.
pub(crate) fn embed_code(spec: &'static FigureSpec) -> impl IntoView + use<> {
    let site = Site::here();
    let is_offered = EMBEDDED.contains(&spec.id) && !site.is_framed;
    is_offered.then(|| {
        let place = site.to(&format!("embed/{}/", spec.key));
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
