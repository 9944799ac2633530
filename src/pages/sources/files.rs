//! The tables of `data/` as files: all that the site is calculated from.

use super::TEXT;
use crate::hand_over::data_file;
use crate::text::{Passage, names};
use leptos::prelude::*;

/// A list of the files, each with what it holds. They are named in `text/sources/sources.md`.
pub(super) fn files() -> impl IntoView {
    let rows = TEXT.table("files").into_iter();
    let rows = rows.filter_map(|row| <[_; 2]>::try_from(row).ok());
    let rows = rows.map(|[name, holds]: [Passage; 2]| {
        let name = name.plain();
        data_file(&name, &read(&name));
        view! { <li><a href=format!("data/{name}")>{name.clone()}</a>": "{holds.plain()}</li> }
    });
    view! {
        {TEXT.block("data", names! {})}
        <ul class="sources-list">{rows.collect_view()}</ul>
    }
}

/// A file of `data/`; a name that is none is one of the problems with the texts.
#[cfg(feature = "ssr")]
fn read(name: &str) -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    std::fs::read_to_string(folder.join(name)).unwrap_or_default()
}

/// The app carries no files.
#[cfg(not(feature = "ssr"))]
fn read(_: &str) -> String {
    String::new()
}
