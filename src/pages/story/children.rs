//! Who the children are, and how services were judged. Every number comes from the model.

use super::HEADINGS;
use super::bars::{bars_figure, bars_panel};
use super::lines::{lines_figure, table};
use crate::state::State;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::characteristics::Characteristics;
use model::children::{
    age_change, ages, asylum, asylum_change, asylum_change_words, count, distance, homes,
    homes_in_a_year, legal_status, need,
};
use model::inspection::{coincidence, inspections};

const TEXT: Text = Text::new("story/children", HEADINGS);

/// The section: ages, homes, legal status, need, distance, asylum; then three frameworks of inspection.
pub(super) fn children(state: State) -> impl IntoView {
    let dataset = state.dataset();
    let groups = Characteristics::compiled_in(dataset.edition.id)
        .expect("a test reads the compiled-in characteristics");
    let shares = |figure| text(Option::map(figure, |figure| bars_figure(state, &figure)));
    let unaccompanied = asylum(&dataset, &groups).map(|figure| lines_figure(state, figure));
    let change = asylum_change(&dataset).map(|figure| lines_figure(state, figure));
    let said = |words: Option<String>| text(words.map(|words| view! { <p>{words}</p> }));
    let parts = [
        text(opening(state)),
        text(by_age(state)),
        shares(homes(&dataset)),
        said(homes_in_a_year(&dataset)),
        shares(legal_status(&groups)),
        shares(need(&groups)),
        shares(distance(&groups)),
        text(change),
        said(asylum_change_words(&dataset)),
        text(unaccompanied),
        text(judgements(state)),
    ];
    view! { <div inner_html=parts.concat()></div> }
}

/// A part as text: together these views are nested deeper than the compiler follows.
fn text(part: impl IntoView) -> String {
    part.into_view().to_html()
}

fn opening(state: State) -> impl IntoView {
    let count = count(&state.dataset());
    count.map(|(day, children)| TEXT.block("opening", names! { day, children }))
}

fn by_age(state: State) -> impl IntoView {
    let dataset = state.dataset();
    let caption = TEXT.words("ages-table", names! {});
    let figure = ages(&dataset).map(|figure| lines_figure(state, figure));
    let change = age_change(&dataset).map(|sheet| table(&caption, &sheet));
    view! {
        {figure}
        <div class="age-change">{change}</div>
        {TEXT.block("ages", names! {})}
    }
}

fn judgements(state: State) -> impl IntoView {
    let figures = inspections(&state.dataset());
    let same = figures.as_ref().and_then(coincidence);
    let panels = figures.map(|figures| {
        let panels = figures.each_ref();
        panels
            .map(|figure| text(bars_panel(state, figure)))
            .concat()
    });
    view! {
        <h3>{TEXT.title("judged", names! {})}</h3>
        {TEXT.block("judged", names! { coincidence: same.unwrap_or_default() })}
        <div class="share-panels" inner_html=panels.unwrap_or_default()></div>
    }
}
