//! Who the children are, and how services were judged. Every number comes from the model.

use super::bars::{bars_figure, bars_panel};
use super::lines::{lines_figure, table};
use crate::state::State;
use leptos::prelude::*;
use model::characteristics::Characteristics;
use model::children::{
    age_change, ages, asylum, asylum_change, asylum_change_words, count, distance, homes,
    homes_in_a_year, legal_status, need,
};
use model::inspection::{coincidence, inspections};

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
    let words = count(&state.dataset()).map(|(day, all)| {
        format!(
            "On {day} councils in England looked after {all} children. A count does not say who they are. Here they are by age, home, legal status, need and distance from home. Every count \
             is rounded to 10, so groups can miss the whole by a few tens. Children who only come for short breaks are not counted."
        )
    });
    view! { <p>{words}</p> }
}

fn by_age(state: State) -> impl IntoView {
    let dataset = state.dataset();
    let caption =
        "Each age on the first and the last of these days: number of children, and share of all";
    let figure = ages(&dataset).map(|figure| lines_figure(state, figure));
    let change = age_change(&dataset).map(|sheet| table(caption, &sheet));
    view! {
        {figure}
        <div class="age-change">{change}</div>
        <p>
            "More children of an age can be looked after because more come at that age, because they stay longer, or because there are more of that age in the country. These counts \
            do not tell which."
        </p>
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
        <h3>"How services were judged: three frameworks, not one story"</h3>
        <p>
            "Ofsted has changed what it judges more than once. The first panel rates everything a council did for children, schools included. The second counts inspections of child \
            protection. The third has the latest judgement of services for children in need, in care and leaving care. The grades have other names and other meanings, and so no rise \
            or fall can be read from one panel to the next. "
            {same}
            " From late 2013 to 2017 Ofsted inspected by a fourth framework; its outcomes are not among our figures."
        </p>
        <div class="share-panels" inner_html=panels.unwrap_or_default()></div>
    }
}
