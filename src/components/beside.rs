//! A council next to others of the reader's choice. The figures of all councils come when the first is chosen, and not before.

use super::council_figure::drawn;
use super::council_strip::council_strip;
use super::sheet::table;
use super::still::prerendered;
use crate::browser::{fetched, page};
use crate::figures::england;
use crate::state::State;
use crate::text::{Text, names};
use leptos::prelude::*;
use leptos::web_sys::CustomEvent;
use model::area::Area;
use model::authority::{Authorities, Authority};
use model::baseline::Baseline;
use model::council::CouncilStory;
use model::story::StoryFigure;
use model::text::listed;
use model::view::MAX_COMPARED_AREAS;

const TEXT: Text = Text::new("council", 2);

/// The id of the box for a name, which also says where the councils' figures are.
const BOX: &str = "council-name";
const TABLE: &str = "data-councils";

/// The figures of all councils, as far as they have come.
#[derive(Clone, Copy)]
enum Councils {
    Unasked,
    Coming,
    Missing,
    Here(&'static Authorities),
}

/// Where the box has its script, its names and the councils' figures from.
#[derive(Clone, Debug)]
pub struct Addresses {
    pub script: String,
    pub names: String,
    pub councils: String,
}

/// The box, the councils chosen with it, and two figures of them.
#[component]
pub fn Beside(state: State, own: Area, from: Addresses) -> impl IntoView {
    let councils = RwSignal::new(Councils::Unasked);
    let chosen = Memo::new(move |_| state.view.with(|view| others(own, &view.with)));
    let ask = move || {
        councils.set(Councils::Coming);
        fetched::text(&page::attribute(BOX, TABLE), move |text| {
            let read = text.and_then(|text| Authorities::parse(&text).ok());
            // Read once, kept for as long as the page is there.
            let here = read.map(|read| Councils::Here(Box::leak(Box::new(read))));
            councils.set(here.unwrap_or(Councils::Missing));
        });
    };
    Effect::new(move |_| {
        let is_unasked = matches!(councils.get_untracked(), Councils::Unasked);
        if !chosen.with(Vec::is_empty) && is_unasked {
            ask();
        }
    });
    let put = move |with: Vec<Area>| state.view.update(|view| view.with = with);
    let choose = move |event: CustomEvent| {
        let area = event.detail().as_string();
        if let Some(area) = area.as_deref().and_then(Area::parse) {
            put(others(own, &[chosen.get_untracked(), vec![area]].concat()));
        }
    };
    let remove = move |area: Area| {
        let mut with = chosen.get_untracked();
        with.retain(|one| *one != area);
        put(with);
        // Once there is room for another, and so a box.
        request_animation_frame(|| page::focus(BOX));
    };
    let is_full = move || chosen.with(Vec::len) == MAX_COMPARED_AREAS;
    let here = move || match councils.get() {
        Councils::Here(all) => Some(all),
        _ => None,
    };
    let said = move || said(councils.get(), &chosen.get());
    let is_missing = move || matches!(councils.get(), Councils::Missing);
    let figures = move || {
        let (all, chosen) = (here()?, chosen.get());
        figures(&state.baseline(), all, own, &chosen)
    };
    view! {
        <section class="page column beside live-only" aria-labelledby="beside">
            <div class:full=is_full on:chosen=choose>
                {prerendered(move || opening(from))}
            </div>
            <ul class="beside-chosen">
                {move || chosen.get().into_iter().map(|area| {
                    let name = named(here(), area);
                    view! { <li><button type="button" class="quiet" on:click=move |_| remove(area)>"Remove "{name}</button></li> }
                }).collect_view()}
            </ul>
            <p role="status" class="note">{said}</p>
            <button type="button" hidden=move || !is_missing() on:click=move |_| ask()>"Try again"</button>
            <div translate="no">{figures}</div>
        </section>
    }
}

/// The councils that can stand beside `own`: each once, as many as fit.
fn others(own: Area, asked: &[Area]) -> Vec<Area> {
    let mut others = Vec::new();
    for area in asked {
        let is_new = *area != own && *area != Area::ENGLAND && !others.contains(area);
        if is_new && others.len() < MAX_COMPARED_AREAS {
            others.push(*area);
        }
    }
    others
}

/// A council's name; its code until its figures are here.
fn named(councils: Option<&'static Authorities>, area: Area) -> String {
    let found = councils.and_then(|all| all.find(area));
    found.map_or_else(|| area.code().to_string(), |one| one.plain_name().into())
}

fn said(councils: Councils, chosen: &[Area]) -> String {
    match councils {
        Councils::Here(_) if chosen.is_empty() => "No other council is shown.".into(),
        _ if chosen.is_empty() => String::new(),
        Councils::Unasked | Councils::Coming => "Fetching the councils’ figures…".into(),
        Councils::Missing => {
            "The councils’ figures did not arrive. Check your connection, then try again.".into()
        }
        Councils::Here(all) => {
            let (known, unknown): (Vec<Area>, Vec<Area>) =
                chosen.iter().partition(|area| all.find(**area).is_some());
            let names = |areas: &[Area]| {
                let names = areas.iter().map(|area| named(Some(all), *area));
                listed(&names.collect::<Vec<_>>())
            };
            let shown = (!known.is_empty()).then(|| format!("Shown beside: {}.", names(&known)));
            let missing = (!unknown.is_empty())
                .then(|| format!("No council here has the code {}.", names(&unknown)));
            let both: Vec<String> = shown.into_iter().chain(missing).collect();
            both.join(" ")
        }
    }
}

/// The figures of those that are known; none while there are none.
fn figures(
    local: &Baseline,
    councils: &'static Authorities,
    own: Area,
    chosen: &[Area],
) -> Option<impl IntoView + use<>> {
    let england = england(Some(local.edition.id));
    let story = CouncilStory {
        england: &england,
        councils,
        council: councils.find(own)?,
    };
    let beside: Vec<&'static Authority> = chosen
        .iter()
        .filter_map(|area| councils.find(*area))
        .collect();
    (!beside.is_empty()).then(|| {
        let strips = [
            story.standing_by_rate(&beside),
            story.standing_by_spending(&beside),
        ];
        let strips = strips.iter().flatten().map(council_strip).collect_view();
        let lines = [story.rate_beside(&beside), story.per_child_beside(&beside)];
        view! {
            {lines.map(figure).collect_view()}
            {strips}
        }
    })
}

fn figure(figure: StoryFigure) -> impl IntoView {
    let sheet = figure.sheet();
    let foot = view! {
        <footer class="figure-foot">
            <details><summary aria-describedby=figure.spec.heading>"Table"</summary>{table(&figure.title, &sheet)}</details>
        </footer>
    };
    drawn(&figure, &sheet, foot)
}

/// What can be done here, and the box.
fn opening(from: Addresses) -> impl IntoView {
    let word = |key| TEXT.words(key, names! {});
    view! {
        <h2 id="beside">{TEXT.title("beside", names! {})}</h2>
        {TEXT.block("beside", names! {})}
        <div class="council-search" data-search=from.script data-names=from.names hidden>
            <label for=BOX>{word("beside-name")}</label>
            <input id=BOX data-councils=from.councils type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded="false" aria-controls="council-names"/>
            <ul id="council-names" role="listbox" aria-label=word("beside-name") hidden></ul>
            <p role="status" class="note" data-none=word("none-found") data-some=word("some-found") data-missing=word("names-missing")></p>
        </div>
        <p class="note beside-full">{word("beside-full")}</p>
    }
}
