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
        let links = links(&site, &site.header);
        let home = site.here.is_empty().then_some("page");
        view! {
            <header class="site-head">
                <nav class="site-nav" aria-label="This site">
                    <ul>
                        <li class="site-title"><a href=site.to("") aria-current=home>"The Care Gap"</a></li>
                        {links}
                    </ul>
                </nav>
            </header>
        }
    })
}

fn links(site: &Site, pages: &[(String, &'static str)]) -> impl IntoView + use<> {
    let link = |(path, words): &(String, &'static str)| {
        let current = (*path == site.here).then_some("page");
        view! { <li><a href=site.to(path) aria-current=current>{*words}</a></li> }
    };
    pages.iter().map(link).collect_view()
}

/// The footer: the rest of the pages, licences, and what is not kept of a reader.
#[component]
pub fn SiteFoot() -> impl IntoView {
    prerendered(|| {
        let site = Site::here();
        view! {
            <footer class="site-foot">
                <div class="column">
                    <ul class="site-links">{links(&site, &site.footer)}</ul>
                    {TEXT.block("foot", names! {})}
                </div>
            </footer>
        }
    })
}
