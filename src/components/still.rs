//! Text that no lever moves: written once, at build time, and left alone by the app.

use leptos::prelude::*;

/// `content` as part of the prerendered page. In the browser the app keeps what is there and carries neither the text nor
/// the code that makes it; a page drawn without prerendered text (feature `whole`) makes it itself.
pub(crate) fn static_html<V: IntoView + 'static>(content: impl FnOnce() -> V) -> impl IntoView {
    #[cfg(feature = "whole")]
    return view! { <div class="still-text">{content()}</div> };
    #[cfg(not(feature = "whole"))]
    prerendered(content)
}

/// `content` in the prerendered page alone: longer reading, which a page drawn without it goes without.
pub(crate) fn prerendered<V: IntoView + 'static>(content: impl FnOnce() -> V) -> impl IntoView {
    #[cfg(feature = "ssr")]
    let content = content().into_view().to_html();
    #[cfg(not(feature = "ssr"))]
    let content = {
        let _ = content;
        ""
    };
    view! { <div class="still-text" inner_html=content></div> }
}
