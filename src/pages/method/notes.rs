//! What must be known of single figures and is too long to stand under them.

use super::HEADINGS;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::backtest::{track_record, words_method};
use model::baseline::Baseline;
use model::children::{AGES_METHOD, GROUPS_METHOD, homes_method};
use model::inspection::INSPECTIONS_METHOD;
use model::story::{EARLY_HELP_METHOD, STORY_METHOD};

const TEXT: Text = Text::new("method/notes", HEADINGS);

pub(super) fn notes(baseline: &Baseline) -> impl IntoView + use<> {
    let own = |notes: &[&str]| notes.iter().map(ToString::to_string).collect::<Vec<_>>();
    let children = own(&[AGES_METHOD])
        .into_iter()
        .chain(homes_method(baseline))
        .chain(own(&GROUPS_METHOD));
    view! {
        {list("notes-band", vec![words_method(&track_record(baseline))])}
        {list("notes-story", own(&STORY_METHOD))}
        {list("notes-early-help", own(&EARLY_HELP_METHOD))}
        {list("notes-children", children.collect())}
        {list("notes-inspections", own(&INSPECTIONS_METHOD))}
    }
}

fn list(key: &str, notes: Vec<String>) -> impl IntoView + use<> {
    let notes = notes.into_iter().map(|note| view! { <p>{note}</p> });
    view! { {TEXT.heading(key, names! {})} {notes.collect_view()} }
}
