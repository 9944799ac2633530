//! What every page has above and below its own: the site's name and pages, and on what terms it is given.

use super::still::prerendered;
use crate::site::Site;
use crate::text::{Text, names};
use leptos::prelude::*;

const TEXT: Text = Text::new("site", 2);

/// The header: the site's name, then its pages, the present one marked.
#[component]
pub fn SiteHead() -> impl IntoView {
    prerendered(|| {
        let site = Site::here();
        let link = |(path, words): &(String, &'static str)| {
            let current = (*path == site.here).then_some("page");
            view! { <li><a href=site.to(path) aria-current=current>{*words}</a></li> }
        };
        let links = site.named.iter().map(link).collect_view();
        view! {
            <header class="site-head">
                <nav class="site-nav" aria-label="This site">
                    <ul>
                        <li class="site-title"><a href=site.to("")>"The Care Gap"</a></li>
                        {links}
                    </ul>
                </nav>
            </header>
        }
    })
}

/// The footer: licences, and what is not kept of a reader.
#[component]
pub fn SiteFoot() -> impl IntoView {
    prerendered(|| {
        view! {
            <footer class="site-foot">
                <div class="column">{TEXT.block("foot", names! {})}</div>
            </footer>
        }
    })
}
