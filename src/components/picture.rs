//! The pictures of a figure: kept for the build, and the links to them in the figure's foot.

use crate::hand_over::{self, OFFERED};
use crate::site::Site;
use crate::state::State;
use charts::picture::{Picture, Plot, of_scenario, of_still, of_view};
use leptos::either::Either;
use leptos::prelude::*;
use model::area::Area;
use model::backtest::track_record;
use model::catalogue::{FigureSpec, MovedBy};
use model::compare::Councils;
use model::dataset::Dataset;

/// Keeps the picture of a figure that nothing moves; its words are title, measure, note and alternative text.
pub(crate) fn keep_still(
    dataset: &Dataset,
    spec: &'static FigureSpec,
    words: [String; 4],
    plot: Plot,
    sources: &[String],
) {
    hand_over::picture(spec, of_still(dataset, spec, words, plot, sources));
}

/// Keeps the picture of a figure that a reader can move, as it is at first, and leads to it; a script makes those of what is on screen.
/// A page that opens with others' assumptions has none: its card is one.
pub(super) fn of_defaults(state: State, spec: &'static FigureSpec) -> impl IntoView + use<> {
    let link = format!("?{}", state.link.get_untracked());
    let is_england = state.baseline().base.area == Area::ENGLAND;
    let is_ours = is_england && state.scenario.get_untracked() == state.baseline().defaults;
    let picture = match spec.moved_by {
        MovedBy::Levers if is_ours => in_scenario(state, spec, &link),
        MovedBy::View if is_england => in_view(state, spec, &link),
        _ => None,
    };
    if let Some(picture) = picture {
        hand_over::picture(spec, picture);
    }
    if is_england {
        Either::Left(menu(spec))
    } else {
        Either::Right(on_request(spec))
    }
}

/// The menu where hundreds of pages have a figure each: the pictures are not kept but made on request. In a frame, which has a way to
/// the page itself, there is none.
pub(super) fn on_request(spec: &'static FigureSpec) -> impl IntoView + use<> {
    (!Site::here().is_framed).then(|| offered(spec, None))
}

fn in_scenario(state: State, spec: &FigureSpec, link: &str) -> Option<Picture> {
    let baseline = state.baseline();
    let outcome = state.outcome().get_untracked();
    let records = track_record(&baseline);
    of_scenario(&baseline, spec, &outcome, &records, link)
}

fn in_view(state: State, spec: &FigureSpec, link: &str) -> Option<Picture> {
    let councils = Councils::compiled_in().ok()?;
    let view = state.view.get_untracked();
    of_view(&state.baseline(), &councils, spec, &view, link)
}

/// What the pictures show with the app, and without it.
fn shown(spec: &FigureSpec) -> Option<[&'static str; 2]> {
    match spec.moved_by {
        MovedBy::Levers => Some([
            "As the sliders stand now.",
            "These show recent trends going on, as the page first does, not settings of your own.",
        ]),
        MovedBy::View => Some([
            "With the years and services chosen here.",
            "These show what the page first does, not choices of your own.",
        ]),
        MovedBy::Nothing => None,
    }
}

/// The links to a figure's pictures; nothing where it has none. `web/pictures.mjs` has the rest.
pub(super) fn menu(spec: &'static FigureSpec) -> impl IntoView + use<> {
    hand_over::has_picture(spec).then(|| offered(spec, Some(hand_over::file_address)))
}

/// The menu of pictures. `kept` says where they lie; without it they are made by the page's script alone.
fn offered(spec: &'static FigureSpec, kept: Option<fn(&str) -> String>) -> impl IntoView + use<> {
    let shown = shown(spec);
    let is_made = shown.is_some() || kept.is_none();
    let link = |form: &hand_over::Offer| {
        let name = format!("care-gap-{}{}", spec.key, form.end);
        let address = kept.map_or(format!("#{}", spec.heading), |kept| kept(&name));
        let made = is_made.then(|| format!("{}/{}", form.made_as, spec.key));
        view! { <li><a class="figure-file" download=name href=address data-made=made data-scale=form.scale>{form.words}</a></li> }
    };
    let shown = shown.map(|[with, without]| {
        view! {
            <p class="live-only">{with}</p>
            <p class="without-app">{without}</p>
        }
    });
    view! {
        <details class="figure-picture" class:live-only=kept.is_none() data-testid=format!("picture-{}", spec.key) data-pictures="">
            <summary aria-describedby=spec.heading>"Picture"</summary>
            {shown}
            <ul>
                <li class="live-only"><button type="button" class="quiet figure-copy" data-copies="">"Copy picture"</button></li>
                {OFFERED.iter().map(link).collect_view()}
            </ul>
            <p role="status"></p>
        </details>
    }
}
