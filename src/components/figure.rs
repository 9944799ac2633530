//! The shell every figure stands in: a head that names it, the drawing, what must be known of it, and its foot.

use super::announcer::spoken_when;
use super::foot::FigureFoot;
use crate::hand_over;
use crate::state::State;
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use model::catalogue::FigureSpec;
use model::sheet::Sheet;

/// What stands in a figure, from the top. The foot is the shell's.
pub struct Parts<H, D, N> {
    pub class: &'static str,
    pub head: H,
    pub drawing: D,
    pub notes: N,
}

/// A figure that a reader can move.
#[component]
pub fn Figure<H, D, N, A>(
    state: State,
    spec: &'static FigureSpec,
    parts: Parts<H, D, N>,
    #[prop(into)] sheet: Signal<Sheet>,
    /// Where the figure can be gone to, if not to its heading.
    #[prop(optional)]
    anchor: Option<&'static str>,
    /// Told whether the focus is in the figure.
    #[prop(default = RwSignal::new(false))]
    near: RwSignal<bool>,
    /// Frames notes and foot.
    #[prop(default = "figure-notes")]
    rest_class: &'static str,
    /// Whether notes and foot have nothing to say of what is on screen.
    #[prop(default = Signal::stored(false))]
    hidden: Signal<bool>,
    /// What stands under the foot.
    after: A,
) -> impl IntoView
where
    H: IntoView + 'static,
    D: IntoView + 'static,
    N: IntoView + 'static,
    A: IntoView + 'static,
{
    hand_over::table(spec, || sheet.get_untracked());
    let Parts {
        class,
        head,
        drawing,
        notes,
    } = parts;
    view! {
        <figure class=class id=anchor translate="no" aria-labelledby=spec.heading on:focusin=move |_| near.set(true) on:focusout=move |_| near.set(false)>
            {head}
            {drawing}
            <div class=rest_class hidden=hidden>
                {notes}
                <FigureFoot state spec sheet/>
                {after}
            </div>
        </figure>
    }
}

/// A figure that nothing moves, with the foot that belongs to it.
pub(crate) fn still_figure<H, D, N, F>(
    spec: &'static FigureSpec,
    parts: Parts<H, D, N>,
    sheet: &Sheet,
    foot: F,
) -> impl IntoView + use<H, D, N, F>
where
    H: IntoView,
    D: IntoView,
    N: IntoView,
    F: IntoView,
{
    hand_over::table(spec, || sheet.clone());
    let Parts {
        class,
        head,
        drawing,
        notes,
    } = parts;
    view! {
        <figure class=class aria-labelledby=spec.heading>
            {head}
            {drawing}
            {notes}
            {foot}
        </figure>
    }
}

/// A figure's finding and what is measured. Where the reader's choice moves the finding, it is spoken while the focus is `near`.
pub(crate) fn head<T, M>(
    spec: &'static FigureSpec,
    near: Option<RwSignal<bool>>,
    title: T,
    measure: M,
) -> impl IntoView + use<T, M>
where
    T: IntoView,
    M: IntoView,
{
    // In a frame there is no heading above it. The app leaves the attribute as it finds it.
    #[cfg(feature = "ssr")]
    let level = crate::site::Site::here().is_framed.then_some("1");
    #[cfg(not(feature = "ssr"))]
    let level = None::<&'static str>;
    view! {
        <h3 {..custom_attribute("aria-level", level)} id=spec.heading data-testid=spec.heading aria-live=near.map(spoken_when)>{title}</h3>
        <p class="measure">{measure}</p>
    }
}
