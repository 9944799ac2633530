//! The terms of the field, in plain words, each with an anchor: `text/method/terms.md`.

use crate::text::{Text, names};
use leptos::prelude::*;

const TEXT: Text = Text::new("method/terms", super::HEADINGS);

pub(super) fn terms() -> impl IntoView {
    let term = |id: String| {
        let term = TEXT.title(&id, names! {});
        let meaning = TEXT.inline(&id, names! {});
        view! {
            <div>
                <dt id=id>{term}</dt>
                <dd>{meaning}</dd>
            </div>
        }
    };
    view! { <dl class="method-terms">{TEXT.keys().into_iter().map(term).collect_view()}</dl> }
}
