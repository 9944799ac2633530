//! What the reader's own device remembers for them; nothing where it may not.

use leptos::prelude::window;
use web_sys::Storage;

/// What the names of scenarios are kept under, before their link.
const NAME: &str = "care-gap-name ";

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Keeps the name of what `link` leads to; an empty one is forgotten.
pub(crate) fn keep(link: &str, name: &str) {
    let Some(storage) = storage() else { return };
    let key = format!("{NAME}{link}");
    let _ = match name {
        "" => storage.remove_item(&key),
        name => storage.set_item(&key, name),
    };
}

/// What a council's own figures are kept under, before its code.
const BASE: &str = "care-gap-base ";

/// Keeps figures that somebody typed in for an area; `None` forgets them. Says whether that could be done.
pub(crate) fn keep_base(area: &str, figures: Option<&str>) -> bool {
    let key = format!("{BASE}{area}");
    storage().is_some_and(|storage| {
        match figures {
            Some(figures) => storage.set_item(&key, figures),
            None => storage.remove_item(&key),
        }
        .is_ok()
    })
}

/// The figures that were kept for it.
pub(crate) fn recall_base(area: &str) -> Option<String> {
    storage()?.get_item(&format!("{BASE}{area}")).ok().flatten()
}

/// The name that was kept for it.
pub(crate) fn recall(link: &str) -> Option<String> {
    storage()?.get_item(&format!("{NAME}{link}")).ok().flatten()
}
