//! A figure of the article for other sites to show in a frame: itself, its sources, and the way to the article. Those that levers
//! move have an app of their own, fetched when they are touched; the others need none.

mod code;
mod frame;

use super::article::finding;
use super::article::sections::figure;
use super::councils::{self, Council};
use super::{Body, Listing, Page, Text, edition_path};
use crate::components::attribution::AttributionFigure;
use crate::components::break_evens::BreakEvenFigure;
use crate::components::debounce::{debounced, paced, start_clock};
use crate::components::drawing::Drawing;
use crate::components::embed_code::place_of_council;
use crate::components::figure::{Figure, Parts};
use crate::components::levers::Levers;
use crate::components::link_notes::LinkNotes;
use crate::components::main_figure::{BandNote, YearNotes};
use crate::components::main_figure_state::MainFigureState;
use crate::components::still::prerendered;
use crate::components::versus::VersusNote;
use crate::live::{Live, LivePage, Opened};
use crate::state::State;
use frame::{foot, loading};
use leptos::either::EitherOf3;
use leptos::prelude::*;
use model::baseline::Baseline;
use model::catalogue::{EMBEDDED, EMBEDDED_OF_COUNCIL, FigureId, FigureSpec, MAIN};
use model::figure::MainFigure;
use model::scenario::saves_on_children;
use model::words::{CHILDREN_ARE_NOT_COST_UNITS, assumptions};
use std::sync::Arc;

/// What names each page, and what is said of it.
const NAMES: [&str; 2] = [
    "The Care Gap",
    "A figure of The Care Gap, which sets the cost of children in care in England against the money for it.",
];

/// A figure that levers move.
pub static EMBED: Live = Live::of::<Embed>();

/// One that nothing moves.
pub static STILL: Text = Text {
    key: "embed-still",
    view: still,
};

/// See `EMBED`.
pub struct Embed;

impl LivePage for Embed {
    const KEY: &'static str = "embed";

    fn figures(subject: &str, england: Arc<Baseline>) -> Arc<Baseline> {
        match named(subject) {
            (Some(area), _) => Council::figures(area, england),
            (None, _) => england,
        }
    }

    fn view(opened: Opened) -> impl IntoView + 'static {
        embed(opened)
    }
}

/// Every figure of the article, from the newest figures and from those of each edition, which it keeps.
pub(super) fn pages(england: &Baseline) -> Vec<Page> {
    let kept = england.editions.iter().map(|edition| edition.id);
    let kept = kept.map(|id| (id, format!("edition/{id}/")));
    let newest = (
        england.edition.id,
        edition_path(england, england.edition.id),
    );
    let editions = std::iter::once(newest).chain(kept);
    let of = |(edition, start): (u16, String)| {
        EMBEDDED.map(|id| {
            let spec = id.spec();
            Page {
                path: format!("{start}{}", place(spec)),
                subject: spec.key.into(),
                title: title(spec, None),
                description: NAMES[1].into(),
                edition,
                body: body(spec),
                listing: Listing::InFrames,
            }
        })
    };
    let of_councils = councils::with_sliders(england);
    let of_councils = of_councils
        .into_iter()
        .flat_map(|council| of_council(england, council));
    editions.flat_map(of).chain(of_councils).collect()
}

/// The figures of a council.
fn of_council(england: &Baseline, [path, code, name]: [String; 3]) -> [Page; 6] {
    EMBEDDED_OF_COUNCIL.map(|id| {
        let spec = id.spec();
        Page {
            path: place_of_council(&path, spec),
            subject: format!("{code}/{}", spec.key),
            title: title(spec, Some(&name)),
            description: NAMES[1].into(),
            edition: england.edition.id,
            body: body(spec),
            listing: Listing::InFrames,
        }
    })
}

fn body(spec: &FigureSpec) -> Body {
    match spec.has_scenario() {
        true => Body::Live(&EMBED),
        false => Body::Text(&STILL),
    }
}

/// What a page's subject names: a council's code, where it is about one, and the key of a figure.
fn named(subject: &str) -> (Option<&str>, &str) {
    match subject.split_once('/') {
        Some((area, key)) => (Some(area), key),
        None => (None, subject),
    }
}

/// Where a council's page lies, seen from one for frames: `council/kent/` from `embed/council/kent/close/`.
fn council_of(here: &str) -> Option<String> {
    let place = here.strip_prefix("embed/")?;
    let name = place.strip_prefix(councils::ALL)?.split('/').next()?;
    Some(format!("{}{name}/", councils::ALL))
}

/// Where a figure in a frame lies within its edition.
fn place(spec: &FigureSpec) -> String {
    format!("embed/{}/", spec.key)
}

/// A page's title, with the council's name before it where it is about one.
fn title(spec: &FigureSpec, council: Option<&str>) -> String {
    let what = match spec.caption {
        "" => spec.key.replace('-', " "),
        caption => caption.into(),
    };
    let whose = council.map_or_else(String::new, |name| format!("{name}: "));
    format!("{whose}{what} – {}", NAMES[0])
}

fn spec_of(key: &str) -> &'static FigureSpec {
    let all = EMBEDDED.iter().chain(&EMBEDDED_OF_COUNCIL);
    let mut specs = all.map(|id| id.spec());
    specs.find(|spec| spec.key == key).unwrap_or(&MAIN)
}

fn embed(opened: Opened) -> impl IntoView {
    let Opened {
        subject,
        state,
        notes,
        ..
    } = opened;
    start_clock(state);
    let spec = spec_of(named(&subject).1);
    let outcome = state.outcome();
    let figure = match spec.id {
        FigureId::Attribution => EitherOf3::A(
            view! { <AttributionFigure state outcome/> <Assumed state/> <Levers state/> },
        ),
        FigureId::BreakEvens => EitherOf3::B(
            view! { <BreakEvenFigure state outcome/> <Assumed state/> <Levers state/> },
        ),
        _ => EitherOf3::C(view! { <Main state/> }),
    };
    // What is drawn follows the scenario once the hand rests: only then is the figure what the link says.
    let shown = debounced(move || state.link.get());
    view! {
        <main id="embed" class="embed" tabindex="-1" data-link=state.link data-shown=shown>
            {prerendered(move || loading(&state.baseline()))}
            <LinkNotes notes main="embed"/>
            <div class="embed-figure" translate="no">{figure}</div>
            {prerendered(move || {
                let area = named(&subject).0;
                code::offer(&code::Shown {
                    spec,
                    baseline: &state.baseline(),
                    council: area.map(councils::name_of),
                });
                view! { {area.map(councils::kept)} {foot(spec, &state.baseline())} }
            })}
        </main>
    }
}

/// The main figure without what the article has around it.
#[component]
fn Main(state: State) -> impl IntoView {
    let main = MainFigureState::new(state, RwSignal::new(false));
    let figure = main.figure;
    let sheet = Signal::derive(move || figure.with(MainFigure::sheet));
    let head = view! {
        <h1 id=MAIN.heading data-testid=MAIN.heading>{finding(paced(state.outcome()))}</h1>
        <p class="measure">{move || figure.with(MainFigure::measure)}</p>
    };
    let drawing = view! {
        <div class="embed-drawing"><Drawing main/></div>
        <Assumed state/>
        <Levers state/>
    };
    let notes = view! {
        <VersusNote state/>
        <BandNote state/>
        <YearNotes figure/>
    };
    let parts = Parts {
        class: "embed-main",
        head,
        drawing,
        notes,
    };
    view! { <Figure state spec=&MAIN parts sheet after=()/> }
}

/// What the scenario on show assumes: where the sliders are left out, nothing else says it.
#[component]
fn Assumed(state: State) -> impl IntoView {
    let assumed = debounced(move || {
        let prices = state.view.with(|view| view.prices);
        assumptions(&state.scenario.get(), prices).join("; ")
    });
    let saves = debounced(move || {
        let saves = saves_on_children(&state.scenario.get(), &state.defaults());
        if saves {
            CHILDREN_ARE_NOT_COST_UNITS
        } else {
            ""
        }
    });
    view! { <p class="embed-assumed note" data-testid="assumed">"Scenario, not a forecast: if " {assumed} ". " {saves}</p> }
}

fn still(page: &Page, baseline: &Baseline) -> AnyView {
    let (area, key) = named(&page.subject);
    let spec = spec_of(key);
    code::offer(&code::Shown {
        spec,
        baseline,
        council: area.map(councils::name_of),
    });
    let drawn = match area {
        Some(area) => councils::figure(area, key, baseline),
        None => figure(baseline, key),
    };
    view! {
        <main id="embed" class="embed">
            <div class="embed-figure">{drawn}</div>
            {foot(spec, baseline)}
        </main>
    }
    .into_any()
}
