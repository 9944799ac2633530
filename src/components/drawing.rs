//! The main figure's drawing: lines and areas, the words that stand on them, and the year in hand.

use super::debounce::debounced;
use crate::browser::page;
use crate::charts::drawing::{OfficialPaths, ScenarioPaths, official_paths, scenario_paths};
use crate::charts::main_figure::{CHILDREN, Frame, MONEY, Panel};
use crate::charts::scale::Scale;
use crate::state::State;
use leptos::html::Div;
use leptos::prelude::*;
use model::figure::{MainFigure, short_band_labels};
use model::quantity::{Year, children, money, round_billions, whole};
use model::text::capitalised;

/// The drawing itself, walked with the arrow keys and read by hover and touch.
#[component]
pub fn Drawing(state: State, figure: Memo<MainFigure>) -> impl IntoView {
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
    let readout = Memo::new(move |_| figure.with(|figure| figure.years[index.get()].readout()));
    let spoken = move || figure.with(|figure| figure.years[index.get()].spoken());
    let alt = debounced(move || state.outcome().with(|outcome| outcome.words.alt.clone()));
    let frame = Memo::new(move |_| figure.with(Frame::of));
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
    view! {
        <p class="visually-hidden" id="main-alt" data-testid="alt">{alt}</p>
        <div
            class="chart"
            role="slider"
            tabindex="0"
            aria-label="Walk through the years of the chart"
            aria-describedby="main-alt"
            aria-orientation="horizontal"
            aria-valuemin="0"
            aria-valuemax=last
            aria-valuenow=move || index.get()
            aria-valuetext=spoken
            data-testid="walk"
            on:keydown=walk
        >
            <YLabels frame/>
            <div class="chart-plot" node_ref=plot on:pointermove=move |event| point(event.client_x()) on:pointerdown=move |event| point(event.client_x())>
                <Lines figure frame/>
                <i class="chart-rule" style=move || format!("left:{:.3}%", frame.get().along(base_index(&figure)))></i>
                <i class="chart-cursor" class:chosen=move || chosen.get().is_some() style=move || format!("left:{:.3}%", frame.get().along(index.get()))></i>
                <PanelTitles figure/>
                <Labels figure frame/>
            </div>
            <XLabels figure frame/>
        </div>
        <p class="chart-readout" aria-hidden="true" data-testid="readout">{readout}</p>
    }
}

/// Grid, official lines, and the scenario with the shortfall or surplus in it.
#[component]
fn Lines(figure: Memo<MainFigure>, frame: Memo<Frame>) -> impl IntoView {
    let still = Memo::new(move |_| figure.with(official_paths));
    let moving = Memo::new(move |_| figure.with(scenario_paths));
    let data =
        move |of: fn(&OfficialPaths) -> &String| move || still.with(|still| of(still).clone());
    let points =
        move |of: fn(&ScenarioPaths) -> &String| move || moving.with(|moving| of(moving).clone());
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
    let top = move |of: fn(&Frame) -> Scale| move || frame.with(|frame| of(frame).top);
    view! {
        <svg
            class="chart-lines"
            style=panel_style(CHILDREN)
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            aria-hidden="true"
            data-top=top(|frame| frame.children)
        >
            <path class="chart-grid" d=data(|still| &still.children_grid)></path>
            {area("chart-band-wide", |moving| &moving.four_in_five)}
            {area("chart-band-half", |moving| &moving.half)}
            {official("children-official", "chart-line children", |still| &still.children)}
            {scenario("children-scenario", "chart-line scenario children", |moving| &moving.children)}
        </svg>
        <svg
            class="chart-lines"
            style=panel_style(MONEY)
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            aria-hidden="true"
            data-top=top(|frame| frame.money)
        >
            <path class="chart-grid" d=data(|still| &still.money_grid)></path>
            {area("chart-shortfall", |moving| &moving.shortfall)}
            {area("chart-surplus", |moving| &moving.surplus)}
            {official("spending-official", "chart-line resources", |still| &still.spending)}
            {scenario("resources-scenario", "chart-line scenario resources", |moving| &moving.resources)}
            {scenario("need-scenario", "chart-line scenario need", |moving| &moving.need)}
        </svg>
    }
}

#[component]
fn PanelTitles(figure: Memo<MainFigure>) -> impl IntoView {
    let money_title = move || {
        format!(
            "Money, {}",
            figure.with(|figure| figure.price_basis.clone())
        )
    };
    view! {
        <div class="chart-panel" style=panel_style(CHILDREN) aria-hidden="true"><span class="chart-panel-title">"Children looked after"</span></div>
        <div class="chart-panel" style=panel_style(MONEY) aria-hidden="true"><span class="chart-panel-title">{money_title}</span></div>
    }
}

#[component]
fn YLabels(frame: Memo<Frame>) -> impl IntoView {
    let column = move |panel: Panel, scale: Scale, write: fn(f64) -> String| {
        let labels = scale.ticks().into_iter().map(|tick| {
            view! { <span style=format!("top:{:.2}%", scale.down(tick))>{write(tick)}</span> }
        });
        view! { <div class="chart-axis-labels" style=panel_style(panel)>{labels.collect_view()}</div> }
    };
    view! {
        <div class="chart-axis" aria-hidden="true">
            {move || column(CHILDREN, frame.get().children, whole)}
            {move || column(MONEY, frame.get().money, round_billions)}
        </div>
    }
}

#[component]
fn XLabels(figure: Memo<MainFigure>, frame: Memo<Frame>) -> impl IntoView {
    let labels = move || {
        figure.with(|figure| {
            let base = figure.years.iter().position(|year| year.year == figure.base_year).unwrap_or(0);
            let every = if figure.years.len() > 26 { 8 } else { 4 };
            let shown = figure.years.iter().enumerate().filter(|(index, _)| index.abs_diff(base) % every == 0);
            shown
                .map(|(index, year)| {
                    let minor = if index.abs_diff(base) / every % 2 == 1 { "chart-year-minor" } else { "" };
                    view! { <span class=minor style=format!("left:{:.3}%", frame.get().along(index))>{year.year.to_string()}</span> }
                })
                .collect_view()
        })
    };
    view! { <div class="chart-years" aria-hidden="true">{labels}</div> }
}

/// Direct labels: at the ends of the lines, on the gap, and where the official figures end.
#[component]
fn Labels(figure: Memo<MainFigure>, frame: Memo<Frame>) -> impl IntoView {
    let ends = move || {
        figure.with(|figure| {
            let ahead = figure.years.last()?.scenario.clone()?;
            let frame = frame.get();
            let (need, resources) = apart(frame.money.down(ahead.need), frame.money.down(ahead.resources));
            let label = |panel: Panel, down: f64, class: &'static str, words: String| {
                let top = panel.at(down);
                view! { <span class=format!("chart-end {class}") style=format!("top:{top:.2}%")>{words}</span> }
            };
            let bands = ahead.band.map(|band| {
                let [half, wide] = short_band_labels(&band);
                let top = CHILDREN.at(frame.children.down(ahead.children));
                view! { <span class="chart-end band" style=format!("top:{top:.2}%")>{half}<br/>{wide}</span> }
            });
            Some(view! {
                {label(CHILDREN, frame.children.down(ahead.children), "children", children(ahead.children))}
                {bands}
                {label(MONEY, need, "need", format!("Need {}", money(ahead.need)))}
                {label(MONEY, f64::midpoint(need, resources), "gap", capitalised(&ahead.gap_label))}
                {label(MONEY, resources, "resources", format!("Resources {}", money(ahead.resources)))}
            })
        })
    };
    let officials = move || {
        figure.with(|figure| {
            let frame = frame.get();
            let at_base = base_of(figure);
            let year = &figure.years[at_base];
            let point = |panel: Panel, down: f64, class: &'static str, words: String| {
                let top = panel.at(down);
                let left = frame.along(at_base);
                view! { <span class=format!("chart-point {class}") style=format!("top:{top:.2}%;left:{left:.2}%")>{words}</span> }
            };
            view! {
                {year.children.map(|count| point(CHILDREN, frame.children.down(count), "children", children(count)))}
                {year.spending.map(|spent| point(MONEY, frame.money.down(spent), "resources", format!("{} spent (section 251)", money(spent))))}
                <span class="chart-status official" style=format!("right:{:.2}%", 100.0 - frame.along(at_base))>"Official"</span>
                <span class="chart-status scenario" style=format!("left:{:.2}%", frame.along(at_base))>"Scenario"</span>
            }
        })
    };
    let letters = move || {
        figure.with(|figure| {
            let frame = frame.get();
            let marks = figure.years.iter().enumerate().filter(|(_, year)| year.mark.is_some());
            marks
                .zip('a'..='z')
                .map(|((index, _), letter)| {
                    view! { <span class="chart-mark" style=format!("left:{:.2}%", frame.along(index))>{letter.to_string()}</span> }
                })
                .collect_view()
        })
    };
    view! { <div class="chart-labels" aria-hidden="true">{ends}{officials}{letters}</div> }
}

fn panel_style(panel: Panel) -> String {
    format!("top:{}%;height:{}%", panel.top, panel.height)
}

fn base_of(figure: &MainFigure) -> usize {
    figure
        .years
        .iter()
        .position(|year| year.year == figure.base_year)
        .unwrap_or(0)
}

fn base_index(figure: &Memo<MainFigure>) -> usize {
    figure.with(base_of)
}

/// Two labels moved apart until a third fits between them, all within the panel.
fn apart(a: f64, b: f64) -> (f64, f64) {
    const ROOM: f64 = 16.0;
    let middle = f64::midpoint(a, b).clamp(ROOM, 100.0 - ROOM);
    let half = ((a - b).abs() / 2.0).max(ROOM);
    if a <= b {
        (middle - half, middle + half)
    } else {
        (middle + half, middle - half)
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
