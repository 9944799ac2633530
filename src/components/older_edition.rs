//! On a page of an older edition: that there are newer figures, what moved, and the way over. `web/answers.mjs` fills it in.

use super::still::prerendered;
use crate::site::Site;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::baseline::Baseline;

const TEXT: Text = Text::new("check", 2);

/// Nothing on a page of the newest figures. `place` is where the page lies within its edition.
pub(crate) fn older_edition(baseline: &Baseline, place: &'static str) -> impl IntoView + use<> {
    let then = baseline.edition.id;
    let newest = baseline.editions.last().map_or(then, |newest| newest.id);
    prerendered(move || (newest != then).then(|| notice(then, newest, place)))
}

fn notice(then: u16, newest: u16, place: &'static str) -> impl IntoView {
    let over = Site::here().to(place);
    view! {
        <aside class="older-edition" aria-label="Newer figures" data-older="" data-newest=newest>
            <p>{TEXT.inline("older", names! { then, newest })}</p>
            <div role="status" data-moved=""></div>
            <p class="older-edition-choices">
                <a class="older-edition-over" data-go-over="" href=over>{TEXT.inline("over", names! { newest })}</a>
                <button type="button" class="quiet live-only" data-stay="">{TEXT.inline("stay", names! { then })}</button>
            </p>
        </aside>
    }
}
