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

/// The name that was kept for it.
pub(crate) fn recall(link: &str) -> Option<String> {
    storage()?.get_item(&format!("{NAME}{link}")).ok().flatten()
}
