//! Who the children are, and how services were judged. Every number comes from the model.

use super::text_page::{Part, page_in_parts};
use super::{Body, Listing, Page, Text as TextPage};
use crate::components::lines_figure::lines_figure;
use crate::components::share_figure::share_figure;
use crate::components::sheet::table;
use crate::text::{Text, names, raw};
use leptos::prelude::*;
use model::baseline::Baseline;
use model::characteristics::Characteristics;
use model::children::{
    age_change, ages, asylum, asylum_change, asylum_change_words, count, distance, homes,
    homes_in_a_year, legal_status, need,
};
use model::inspection::{coincidence, inspections};
use model::shares::ShareFigure;
use model::story::StoryFigure;

const TEXT: Text = Text::new("children", 2);

/// What names the page, and what is shown of it beside a link.
const NAMES: [&str; 2] = [
    "Who the children in care are – The Care Gap",
    "Children in care in England by age, home, legal status, need and distance from home, and how their services were judged.",
];

static CHILDREN: TextPage = TextPage {
    key: "children",
    view,
};

pub(super) fn pages(newest: &Baseline) -> Vec<Page> {
    super::row(
        newest,
        "children/",
        Listing::InHeader("Children"),
        NAMES,
        Body::Text(&CHILDREN),
    )
}

/// Ages, homes, legal status, need and distance, young people seeking asylum; then three frameworks of inspection.
fn view(_: &Page, baseline: &Baseline) -> AnyView {
    let groups = Characteristics::compiled_in(baseline.edition.id)
        .expect("a test reads the compiled-in characteristics");
    let shares =
        |figure: Option<ShareFigure>| text(figure.map(|figure| share_figure(baseline, &figure)));
    let lines =
        |figure: Option<StoryFigure>| text(figure.map(|figure| lines_figure(baseline, figure)));
    let said = |words: Option<String>| text(words.map(|words| view! { <p>{words}</p> }));
    let title = |key| TEXT.title(key, names! {});
    let part = |id, parts: &[String]| Part::new(id, &title(id), raw(parts.concat()));
    let parts = vec![
        part("children-now", &[text(by_age(baseline))]),
        part(
            "where",
            &[
                shares(homes(baseline)),
                said(homes_in_a_year(baseline)),
                shares(distance(&groups)),
            ],
        ),
        part(
            "why",
            &[shares(need(&groups)), shares(legal_status(&groups))],
        ),
        part(
            "seeking-asylum",
            &[
                lines(asylum_change(baseline)),
                said(asylum_change_words(baseline)),
                lines(asylum(baseline, &groups)),
            ],
        ),
        part("judged", &[text(judgements(baseline))]),
    ];
    page_in_parts(&title("opening"), opening(baseline), parts)
}

/// A part as text: together these views are nested deeper than the compiler follows.
fn text(part: impl IntoView) -> String {
    part.into_view().to_html()
}

fn opening(baseline: &Baseline) -> impl IntoView + use<> {
    let count = count(baseline).zip(ages(baseline));
    count.map(|((day, children), ages)| {
        TEXT.block("opening", names! { day, children, ages: ages.title })
    })
}

fn by_age(baseline: &Baseline) -> impl IntoView + use<> {
    let caption = TEXT.words("ages-table", names! {});
    let figure = ages(baseline).map(|figure| lines_figure(baseline, figure));
    let change = age_change(baseline).map(|sheet| table(&caption, &sheet));
    view! {
        {figure}
        <div class="children-ages">{change}</div>
        {TEXT.block("ages", names! {})}
    }
}

fn judgements(baseline: &Baseline) -> impl IntoView + use<> {
    let figures = inspections(baseline);
    let same = figures.as_ref().and_then(coincidence);
    let panels = figures.map(|figures| {
        let panels = figures.each_ref();
        panels
            .map(|figure| text(share_figure(baseline, figure)))
            .concat()
    });
    view! {
        {TEXT.block("judged", names! { coincidence: same.unwrap_or_default() })}
        <div class="share-panels" inner_html=panels.unwrap_or_default()></div>
    }
}
