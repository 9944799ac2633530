//! The main figure's drawing: lines and areas, and the year in hand. The words on it are in `drawing_labels`.

use super::debounce::debounced;
use super::drawing_labels::{Key, Labels, PanelTitles, XLabels, YLabels};
use super::main_figure_state::MainFigureState;
use crate::browser::page;
use charts::drawing::{OfficialPaths, ScenarioPaths, money_lines, official_paths};
use charts::labels::Still;
use charts::main_figure::{CHILDREN, Frame, MONEY};
use charts::scale::Scale;
use leptos::html::Div;
use leptos::prelude::*;
use model::figure::{MainFigure, MainYear};
use model::quantity::Year;

/// The drawing itself, walked with the arrow keys and read by hover and touch.
#[component]
pub fn Drawing(main: MainFigureState) -> impl IntoView {
    let MainFigureState {
        state,
        figure,
        told,
        paths,
        before,
        ..
    } = main;
    let plot = NodeRef::<Div>::new();
    let last = move || figure.with(|figure| figure.years.len().saturating_sub(1));
    let chosen = RwSignal::new(None::<Year>);
    let index = Memo::new(move |_| {
        let year = chosen.get();
        let found =
            figure.with(|figure| figure.years.iter().position(|row| Some(row.year) == year));
        found.unwrap_or_else(last)
    });
    let choose = move |index: usize| {
        let year = figure.with_untracked(|figure| figure.years.get(index).map(|row| row.year));
        chosen.set(year);
    };
    let of_year = move |tell: fn(&MainYear) -> String| {
        Memo::new(move |_| {
            let year = chosen.get();
            told.with(|told| {
                let found = told.years.iter().find(|row| Some(row.year) == year);
                found.or(told.years.last()).map(tell)
            })
        })
    };
    let (readout, opened_by) = (of_year(MainYear::readout), of_year(MainYear::opened_by));
    let spoken = of_year(MainYear::spoken);
    let alt = debounced(move || state.outcome().with(|outcome| outcome.words.alt.clone()));
    let still = Memo::new(move |_| figure.with(Still::of));
    let point = move |x: i32| {
        if let Some(plot) = plot.get_untracked() {
            choose(nearest(page::along(&plot, x), last()));
        }
    };
    let walk = move |event: leptos::ev::KeyboardEvent| {
        let now = index.get_untracked();
        let to = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => (now + 1).min(last()),
            "ArrowLeft" | "ArrowDown" => now.saturating_sub(1),
            "Home" => 0,
            "End" => last(),
            _ => return,
        };
        event.prevent_default();
        choose(to);
    };
    let is_chosen = move || chosen.get().is_some();
    view! {
        <p class="visually-hidden" id="main-alt" data-testid="alt">{alt}</p>
        <div
            class="chart"
            class:pair=move || still.with(|still| still.is_pair)
            role="slider"
            tabindex="0"
            aria-label="Walk through the years of the chart"
            aria-orientation="horizontal"
            aria-valuemin="0"
            aria-valuemax=last
            aria-valuenow=move || index.get()
            aria-valuetext=spoken
            data-testid="walk"
            on:keydown=walk
        >
            <YLabels still/>
            <div class="chart-plot" node_ref=plot on:pointermove=move |event| point(event.client_x()) on:pointerdown=move |event| point(event.client_x())>
                <Lines still paths before/>
                <i class="chart-rule" style=move || format!("left:{:.3}%", still.with(|still| still.along(still.base)))></i>
                <i class="chart-cursor" class:chosen=is_chosen style=move || format!("left:{:.3}%", still.with(|still| still.along(index.get())))></i>
                <PanelTitles still/>
                <Labels main still/>
            </div>
            <XLabels still/>
        </div>
        <Key told hidden=Signal::derive(is_chosen)/>
        <p class="chart-readout" class:chosen=is_chosen aria-hidden="true" data-testid="readout">{readout}<span class="chart-opened-by">{opened_by}</span></p>
    }
}

/// Grid, official lines, the scenario with the shortfall or surplus in it, and where need and resources lay before the last move.
#[component]
fn Lines(
    still: Memo<Still>,
    paths: Memo<ScenarioPaths>,
    before: RwSignal<Option<MainFigure>>,
) -> impl IntoView {
    let official_paths = Memo::new(move |_| still.with(official_paths));
    let ghost = Memo::new(move |_| {
        before.with(|before| {
            Some(money_lines(
                before.as_ref()?,
                still.with(|still| still.frame),
            ))
        })
    });
    let data = move |of: fn(&OfficialPaths) -> &String| {
        move || official_paths.with(|paths| of(paths).clone())
    };
    let points =
        move |of: fn(&ScenarioPaths) -> &String| move || paths.with(|paths| of(paths).clone());
    let official =
        move |id: &'static str, class: &'static str, of: fn(&OfficialPaths) -> &String| {
            view! { <path class=class data-series=id d=data(of)></path> }
        };
    let scenario =
        move |id: &'static str, class: &'static str, of: fn(&ScenarioPaths) -> &String| {
            view! { <polyline class=class data-series=id points=points(of)></polyline> }
        };
    let area = move |class: &'static str, of: fn(&ScenarioPaths) -> &String| {
        view! { <polygon class=class points=points(of)></polygon> }
    };
    let ghostly = move |line: usize| {
        let points = move || ghost.with(|ghost| ghost.as_ref().map(|lines| lines[line].clone()));
        view! { <polyline class="chart-ghost" points=move || points().unwrap_or_default()></polyline> }
    };
    // A, where there is one: nothing follows for it else.
    let is_pair = Memo::new(move |_| still.with(|still| still.is_pair));
    let dotted =
        move |id: &'static str, class: &'static str, of: [fn(&ScenarioPaths) -> &String; 2]| {
            let [line, between] = of;
            view! {
                <polygon class="chart-between" points=points(between)></polygon>
                <polyline class=class data-series=id points=points(line)></polyline>
            }
        };
    let of_children = move || {
        let of: [fn(&ScenarioPaths) -> &String; 2] = [
            |paths| &paths.first[0].line,
            |paths| &paths.first[0].between,
        ];
        is_pair
            .get()
            .then(|| dotted("children-a", "chart-line first children", of))
    };
    let of_money = move || {
        let need: [fn(&ScenarioPaths) -> &String; 2] = [
            |paths| &paths.first[1].line,
            |paths| &paths.first[1].between,
        ];
        let resources: [fn(&ScenarioPaths) -> &String; 2] = [
            |paths| &paths.first[2].line,
            |paths| &paths.first[2].between,
        ];
        is_pair.get().then(|| {
            view! {
                {dotted("need-a", "chart-line first need", need)}
                {dotted("resources-a", "chart-line first resources", resources)}
            }
        })
    };
    let top = move |of: fn(&Frame) -> Scale| move || still.with(|still| of(&still.frame).top);
    view! {
        <svg
            class="chart-lines"
            style=CHILDREN.style()
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            aria-hidden="true"
            data-top=top(|frame| frame.children)
        >
            <path class="chart-grid" d=data(|still| &still.children_grid)></path>
            {area("chart-band-wide", |paths| &paths.four_in_five)}
            {area("chart-band-half", |paths| &paths.half)}
            {of_children}
            {official("children-official", "chart-line children", |still| &still.children)}
            {scenario("children-scenario", "chart-line scenario children", |paths| &paths.children)}
        </svg>
        <svg
            class="chart-lines"
            style=MONEY.style()
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            aria-hidden="true"
            data-top=top(|frame| frame.money)
        >
            <path class="chart-grid" d=data(|still| &still.money_grid)></path>
            {area("chart-shortfall", |paths| &paths.shortfall)}
            {area("chart-surplus", |paths| &paths.surplus)}
            <path class="chart-rungs" d=points(|paths| &paths.rungs)></path>
            {of_money}
            {official("spending-official", "chart-line resources", |still| &still.spending)}
            {scenario("resources-scenario", "chart-line scenario resources", |paths| &paths.resources)}
            {scenario("need-scenario", "chart-line scenario need", |paths| &paths.need)}
        </svg>
        <svg class="chart-lines chart-ghosts" style=MONEY.style() viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {ghostly(0)}
            {ghostly(1)}
        </svg>
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "clamped to a few dozen years"
)]
fn nearest(along: f64, last: usize) -> usize {
    (along.clamp(0.0, 1.0) * last as f64).round() as usize
}
