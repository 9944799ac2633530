//! What a link held that was not taken as written: a line that can be closed.

use crate::browser::page;
use leptos::prelude::*;

/// The notes of the link that was opened, until they are closed.
#[component]
pub fn LinkNotes(
    notes: RwSignal<Vec<String>>,
    /// What has the focus once they are closed.
    #[prop(default = "article")]
    main: &'static str,
) -> impl IntoView {
    let items = move || {
        notes
            .get()
            .into_iter()
            .map(|note| view! { <li>{note}</li> })
            .collect_view()
    };
    view! {
        <div class="link-notes" role="status" data-testid="link-notes" hidden=move || notes.with(Vec::is_empty)>
            <p>"About the link you opened:"</p>
            <ul>{items}</ul>
            <button type="button" class="quiet" on:click=move |_| {
                notes.set(Vec::new());
                page::focus(main);
            }>"Close"</button>
        </div>
    }
}
