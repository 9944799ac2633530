//! Whose assumptions a preset's page opens with, what they are and their caveat.

use super::preset_pages::made_by;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::preset::Preset;

const TEXT: Text = Text::new("scenario", 2);

/// Who made it, in a sentence what it assumes, and its caveat.
pub(crate) fn opening(preset: &Preset) -> impl IntoView + use<> {
    let who = made_by(preset);
    let names = names! { title: preset.title, who, one_line: preset.one_line };
    let caveat = names! { caveat: preset.caveat };
    view! {
        <p class="standfirst">{TEXT.inline("opening", names)}</p>
        <p class="standfirst">{TEXT.inline("caveat", caveat)}</p>
        <p class="source-line">"Source: "<a href=preset.source_url.clone()>{preset.source_title.clone()}</a>{preset.seen_as()}</p>
    }
}

/// Each setting with where it comes from, and the way to the article.
pub(crate) fn settings(preset: &Preset) -> impl IntoView + use<> {
    let lines = preset.particulars();
    view! {
        <section class="column article-section">
            <h2 id="assumptions">{TEXT.title("assumptions", names! {})}</h2>
            {list(TEXT.words("from-source", names! {}), lines.from_source)}
            {list(TEXT.words("ours", names! {}), lines.ours)}
            <p class="article-more">{TEXT.inline("more", names! {})}</p>
        </section>
    }
}

/// Lines under what they are; nothing where there are none.
fn list(what: String, lines: Vec<String>) -> impl IntoView {
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    (!lines.is_empty()).then(|| view! { <p>{what}</p><ul>{lines}</ul> })
}
