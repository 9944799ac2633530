//! The main figure: the drawing, the words that stand on it, and the year in hand.

use super::chart_host::ChartHost;
use super::figure::{BASE, FigureFoot, FigureParts};
use super::levers::Levers;
use super::prices::PriceSwitch;
use crate::browser::page;
use crate::charts::main_figure::{CHILDREN, Frame, MONEY, Panel, chart};
use crate::charts::moving::{Moving, moving};
use crate::state::State;
use leptos::html::Div;
use leptos::prelude::*;
use model::explain::capitalised;
use model::figure::MainFigure;
use model::quantity::{Year, children, money, whole};
use model::words::figure_title;

/// The two panels with their labels, marks, readout, table and sources.
#[component]
pub fn MainFigureView(state: State, used: RwSignal<String>) -> impl IntoView {
    let earlier = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let figure = Memo::new(move |_| state.main_figure(earlier.get()));
    let option = Memo::new(move |_| {
        figure.with(|figure| serde_json::to_string(&chart(figure)).unwrap_or_default())
    });
    let sheet = Signal::derive(move || figure.with(MainFigure::sheet));
    let prices = Memo::new(move |_| state.view.with(|view| view.prices));
    let title = move || {
        state
            .projection
            .with(|projection| figure_title(projection.last(), prices.get()))
    };
    let measure = move || {
        figure.with(|figure| {
            let first = figure
                .years
                .first()
                .map(|year| year.year.to_string())
                .unwrap_or_default();
            format!(
                "England, {first} to {}. Children at 31 March; money gross, {}",
                state.scenario.with(|scenario| scenario.to),
                figure.price_basis
            )
        })
    };
    let foot = FigureParts {
        id: "main",
        caption: "Children looked after, spending, need and resources, England",
        table: "table-main",
        series: &["cla_stock", "s251_gross_total_cla", "gdp_deflator_index"],
        base: BASE,
        method: "Scenario: The Care Gap’s arithmetic on these figures.",
    };
    view! {
        <figure class="instrument" aria-labelledby="result">
            <div class="main-sticky">
                <h2 id="result" tabindex="-1" data-testid="result">{title}</h2>
                <p class="measure">{measure}</p>
                <Drawing state figure option failed/>
                <button type="button" class="jump" on:click=move |_| page::focus(&used.get_untracked())>"Back to the lever"</button>
            </div>
            <Levers state used/>
            <div class="figure-rest">
                <p class="problem" role="alert">
                    {move || if failed.get() { "The chart could not be drawn here. The table below holds the same numbers." } else { "" }}
                </p>
                <div class="figure-options">
                    <PriceSwitch state/>
                    <label class="switch live-only">
                        <input
                            type="checkbox"
                            data-testid="earlier"
                            on:change=move |event| earlier.set(event_target_checked(&event))
                        />
                        "Counts of children back to 1994"
                    </label>
                </div>
                <Marks figure/>
                <FigureFoot state parts=foot sheet needed=failed/>
            </div>
        </figure>
    }
}

/// The drawing itself, walked with the arrow keys and read by hover and touch.
#[component]
fn Drawing(
    state: State,
    figure: Memo<MainFigure>,
    option: Memo<String>,
    failed: RwSignal<bool>,
) -> impl IntoView {
    let plot = NodeRef::<Div>::new();
    let last = move || figure.with(|figure| figure.years.len().saturating_sub(1));
    let chosen = RwSignal::new(None::<Year>);
    let place = Memo::new(move |_| {
        let year = chosen.get();
        let found =
            figure.with(|figure| figure.years.iter().position(|row| Some(row.year) == year));
        found.unwrap_or_else(last)
    });
    let choose = move |place: usize| {
        let year = figure.with_untracked(|figure| figure.years.get(place).map(|row| row.year));
        chosen.set(year);
    };
    let readout = Memo::new(move |_| figure.with(|figure| figure.years[place.get()].readout()));
    let frame = Memo::new(move |_| figure.with(Frame::of));
    let point = move |x: i32| {
        if let Some(plot) = plot.get_untracked() {
            choose(nearest(page::along(&plot, x), last()));
        }
    };
    let walk = move |event: leptos::ev::KeyboardEvent| {
        let now = place.get_untracked();
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
        <p class="visually-hidden" id="main-alt" data-testid="alt">{move || state.words.with(|words| words.alt.clone())}</p>
        <div
            class="drawing"
            class:failed=failed
            role="slider"
            tabindex="0"
            aria-label="Walk through the years of the chart"
            aria-describedby="main-alt"
            aria-orientation="horizontal"
            aria-valuemin="0"
            aria-valuemax=last
            aria-valuenow=move || place.get()
            aria-valuetext=readout
            data-testid="walk"
            on:keydown=walk
        >
            <YLabels frame/>
            <div class="plot" node_ref=plot on:pointermove=move |event| point(event.client_x()) on:pointerdown=move |event| point(event.client_x())>
                <ChartHost id="main" option failed/>
                <Scenario figure frame/>
                <i class="rule" style=move || format!("left:{:.3}%", frame.get().along(base_place(&figure)))></i>
                <i class="cursor" class:chosen=move || chosen.get().is_some() style=move || format!("left:{:.3}%", frame.get().along(place.get()))></i>
                <PanelTitles figure/>
                <Labels figure frame/>
            </div>
            <XLabels figure frame/>
        </div>
        <p class="readout" aria-hidden="true" data-testid="readout">{readout}</p>
    }
}

/// The scenario's lines, and the shortfall or surplus between them.
#[component]
fn Scenario(figure: Memo<MainFigure>, frame: Memo<Frame>) -> impl IntoView {
    let moving = Memo::new(move |_| figure.with(moving));
    let points = move |of: fn(&Moving) -> &String| move || moving.with(|moving| of(moving).clone());
    let line = move |id: &'static str, class: &'static str, of: fn(&Moving) -> &String| {
        view! { <polyline class=class data-series=id points=points(of)></polyline> }
    };
    view! {
        <svg
            class="moving"
            style=place(CHILDREN)
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            aria-hidden="true"
            data-top=move || frame.get().children.top
        >
            {line("children-scenario", "line children", |moving| &moving.children)}
        </svg>
        <svg
            class="moving"
            style=place(MONEY)
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            aria-hidden="true"
            data-top=move || frame.get().money.top
        >
            <polygon class="shortfall" points=points(|moving| &moving.shortfall)></polygon>
            <polygon class="surplus" points=points(|moving| &moving.surplus)></polygon>
            {line("resources-scenario", "line resources", |moving| &moving.resources)}
            {line("need-scenario", "line need", |moving| &moving.need)}
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
        <div class="panel" style=place(CHILDREN) aria-hidden="true"><span class="panel-title">"Children looked after"</span></div>
        <div class="panel" style=place(MONEY) aria-hidden="true"><span class="panel-title">{money_title}</span></div>
    }
}

#[component]
fn YLabels(frame: Memo<Frame>) -> impl IntoView {
    let column =
        move |panel: Panel, scale: crate::charts::scale::Scale, write: fn(f64) -> String| {
            let labels = scale.ticks().into_iter().map(|tick| {
                view! { <span style=format!("top:{:.2}%", scale.down(tick))>{write(tick)}</span> }
            });
            view! { <div class="y-labels" style=place(panel)>{labels.collect_view()}</div> }
        };
    view! {
        <div class="y-axis" aria-hidden="true">
            {move || column(CHILDREN, frame.get().children, whole)}
            {move || column(MONEY, frame.get().money, billions)}
        </div>
    }
}

#[component]
fn XLabels(figure: Memo<MainFigure>, frame: Memo<Frame>) -> impl IntoView {
    let labels = move || {
        figure.with(|figure| {
            let base = figure.years.iter().position(|year| year.year == figure.base_year).unwrap_or(0);
            let every = if figure.years.len() > 26 { 8 } else { 4 };
            let shown = figure.years.iter().enumerate().filter(|(place, _)| place.abs_diff(base) % every == 0);
            shown
                .map(|(place, year)| {
                    let minor = if place.abs_diff(base) / every % 2 == 1 { "minor" } else { "" };
                    view! { <span class=minor style=format!("left:{:.3}%", frame.get().along(place))>{year.year.to_string()}</span> }
                })
                .collect_view()
        })
    };
    view! { <div class="x-labels" aria-hidden="true">{labels}</div> }
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
                let top = panel.top + panel.height * down / 100.0;
                view! { <span class=format!("end {class}") style=format!("top:{top:.2}%")>{words}</span> }
            };
            Some(view! {
                {label(CHILDREN, frame.children.down(ahead.children), "children", children(ahead.children))}
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
                let top = panel.top + panel.height * down / 100.0;
                let left = frame.along(at_base);
                view! { <span class=format!("point {class}") style=format!("top:{top:.2}%;left:{left:.2}%")>{words}</span> }
            };
            view! {
                {year.children.map(|count| point(CHILDREN, frame.children.down(count), "children", children(count)))}
                {year.spending.map(|spent| point(MONEY, frame.money.down(spent), "resources", format!("{} spent (s251)", money(spent))))}
                <span class="status official" style=format!("right:{:.2}%", 100.0 - frame.along(at_base))>"Official"</span>
                <span class="status scenario" style=format!("left:{:.2}%", frame.along(at_base))>"Scenario"</span>
            }
        })
    };
    let letters = move || {
        figure.with(|figure| {
            let frame = frame.get();
            let marks = figure.years.iter().enumerate().filter(|(_, year)| year.mark.is_some());
            marks
                .zip('a'..='z')
                .map(|((place, _), letter)| {
                    view! { <span class="mark" style=format!("left:{:.2}%", frame.along(place))>{letter.to_string()}</span> }
                })
                .collect_view()
        })
    };
    view! { <div class="labels" aria-hidden="true">{ends}{officials}{letters}</div> }
}

/// The notes that the letters on the time axis stand for.
#[component]
fn Marks(figure: Memo<MainFigure>) -> impl IntoView {
    let notes = move || {
        figure.with(|figure| {
            let marked = figure.years.iter().filter_map(|year| year.mark.as_ref().map(|mark| (year.year, mark.note.clone())));
            marked
                .zip('a'..='z')
                .map(|((year, note), letter)| view! { <li><b>{format!("{letter} {year}")}</b>" "{note}</li> })
                .collect_view()
        })
    };
    view! {
        <ul class="marks" data-testid="marks">{notes}</ul>
        <p class="note">
            "Official figures are solid, the scenario is dashed, and the two are never joined: the scenario starts from MHCLG’s revenue outturn (RO3), which covers every \
            council; the solid line is the department’s section 251 return, on other definitions, so the two differ by a little."
        </p>
    }
}

fn place(panel: Panel) -> String {
    format!("top:{}%;height:{}%", panel.top, panel.height)
}

fn base_of(figure: &MainFigure) -> usize {
    figure
        .years
        .iter()
        .position(|year| year.year == figure.base_year)
        .unwrap_or(0)
}

fn base_place(figure: &Memo<MainFigure>) -> usize {
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

fn billions(pounds: f64) -> String {
    let billions = pounds / 1e9;
    if pounds == 0.0 {
        "£0".into()
    } else {
        format!("£{billions}bn")
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
