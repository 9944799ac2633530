//! The words on the main figure's drawing: axes, panel titles, the ends of the lines, the gap at its mouth, years without a figure.

use super::last_move::counted;
use super::main_figure_state::MainFigureState;
use charts::labels::{
    CHILDREN_TITLE, LOW, NEED, OFFICIAL, PAIR, ROOM, ROOM_FOR_TWO, SCENARIO, Still, YearRank,
    apart, beside, hole as no_figure, money_title as title_of_money, spent, sums,
};
use charts::main_figure::{CHILDREN, Frame, MONEY, Panel};
use charts::scale::Scale;
use leptos::prelude::*;
use model::figure::{FirstYear, MainFigure, gap_at_mouth, short_band_labels};
use model::quantity::{Year, children, money, whole};
use model::sheet::Format;

#[component]
pub fn PanelTitles(still: Memo<Still>) -> impl IntoView {
    let money_title = move || still.with(|still| title_of_money(&still.price_basis));
    view! {
        <div class="chart-panel" style=CHILDREN.style() aria-hidden="true"><span class="chart-panel-title">{CHILDREN_TITLE}</span></div>
        <div class="chart-panel" style=MONEY.style() aria-hidden="true"><span class="chart-panel-title">{money_title}</span></div>
    }
}

#[component]
pub fn YLabels(still: Memo<Still>) -> impl IntoView {
    let frame = Memo::new(move |_| still.with(|still| still.frame));
    let column = move |panel: Panel, scale: Scale, ticks: Vec<f64>, write: fn(f64) -> String| {
        let labels = ticks.into_iter().map(|tick| {
            view! { <span style=format!("top:{:.2}%", scale.down(tick))>{write(tick)}</span> }
        });
        view! { <div class="chart-axis-labels" style=panel.style()>{labels.collect_view()}</div> }
    };
    // The strip of children is too slim for more than its two ends.
    let ends = |scale: Scale| vec![scale.bottom, scale.top];
    view! {
        <div class="chart-axis" aria-hidden="true">
            {move || { let scale = frame.get().children; column(CHILDREN, scale, ends(scale), whole) }}
            {move || { let scale = frame.get().money; column(MONEY, scale, scale.ticks(), |tick| Format::Pounds.write_tick(tick)) }}
        </div>
    }
}

#[component]
pub fn XLabels(still: Memo<Still>) -> impl IntoView {
    // Most moves change the axes at the side alone.
    let labelled = Memo::new(move |_| {
        still.with(|still| {
            let place =
                |(index, rank): (usize, YearRank)| (still.years[index], rank, still.along(index));
            still.labelled().into_iter().map(place).collect::<Vec<_>>()
        })
    });
    let labels = move || {
        let label = |(year, rank, along): (Year, YearRank, f64)| {
            view! { <span class=rank.class() style=format!("left:{along:.3}%")>{year.to_string()}</span> }
        };
        labelled.get().into_iter().map(label).collect_view()
    };
    view! { <div class="chart-years" aria-hidden="true">{labels}</div> }
}

/// Direct labels: at the ends of the lines, on the gap, and where the official figures end. Those at the ends are `told` a little
/// later.
#[component]
pub fn Labels(main: MainFigureState, still: Memo<Still>) -> impl IntoView {
    // Little is left of the scenario: its words would run off the drawing.
    let is_crowded = move || still.with(|still| still.along(still.base)) > 80.0;
    view! {
        <div class="chart-labels" class:crowded=is_crowded aria-hidden="true">
            <Ends told=main.told/>
            <Gap main still/>
            <Officials still/>
            <Holes still/>
        </div>
    }
}

/// The room between the labels at the end.
fn room(figure: &MainFigure) -> f64 {
    if figure.versus.is_some() {
        ROOM_FOR_TWO
    } else {
        ROOM
    }
}

/// Both sums and how many children, in the scale that they are told in: the lines may be a tenth of a second ahead.
#[component]
fn Ends(told: RwSignal<MainFigure>) -> impl IntoView {
    move || {
        told.with(|figure| {
            let ahead = figure.ahead()?;
            let frame = Frame::of(figure);
            let (need, resources) = apart(frame.money.down(ahead.need), frame.money.down(ahead.resources), room(figure));
            let end = |panel: Panel, down: f64, class: &'static str, words: &str, [own, first]: [String; 2]| {
                let words = words.to_string();
                view! {
                    <span class=format!("chart-end {class}") style=format!("top:{:.2}%", panel.at(down))>
                        {words}" "<b>{own}</b>" "<b>{first}</b>
                    </span>
                }
            };
            let first = figure.first_ahead();
            let of_first = |of: fn(&FirstYear) -> f64| first.map(|first| money(of(first)));
            let down = frame.children.down(ahead.children);
            let more = first.map(|first| {
                let more = Format::ChildrenMore.write(ahead.children - first.children);
                view! { <span class="chart-end band" style=format!("top:{:.2}%", CHILDREN.at(down))>"B − A: "{more}</span> }
            });
            let bands = ahead.band.as_ref().map(|band| {
                let [half, wide] = short_band_labels(band);
                view! { <span class="chart-end band" style=format!("top:{:.2}%", CHILDREN.at(down))>{half}<br/>{wide}</span> }
            });
            Some(view! {
                {end(CHILDREN, down, "children", "", sums(children(ahead.children), first.map(|first| children(first.children))))}
                {bands}
                {more}
                {end(MONEY, need, "need", NEED, sums(money(ahead.need), of_first(|first| first.need)))}
                {end(MONEY, resources, "resources", figure.resources_name, sums(money(ahead.resources), of_first(|first| first.resources)))}
            })
        })
    }
}

/// The amount at the mouth of the gap, counting to its new value, and what it was before the last move.
#[component]
fn Gap(main: MainFigureState, still: Memo<Still>) -> impl IntoView {
    let MainFigureState {
        figure,
        told,
        change,
        ..
    } = main;
    let gap =
        Memo::new(move |_| figure.with(|figure| figure.ahead().map_or(0.0, |ahead| ahead.gap)));
    let shown = counted(gap);
    let words = move || {
        let [amount, what] = gap_at_mouth(shown.get());
        view! { <b>{amount}</b>" "{what} }
    };
    let is_pair = move || still.with(|still| still.is_pair);
    let change = move || {
        let change = change.get();
        change.map(|change| view! { <small class:since-move=!is_pair()>{change}</small> })
    };
    // Where the labels at the ends of the lines are told to be: between them it is never on one of them.
    let style = move || {
        told.with(|told| {
            let ends = told.ahead().map(|ahead| [ahead.need, ahead.resources]);
            let money = Frame::of(told).money;
            let [need, resources] = ends.unwrap_or_default().map(|pounds| money.down(pounds));
            let (upper, lower) = apart(need.min(resources), need.max(resources), room(told));
            let middle = MONEY.at(f64::midpoint(upper, lower));
            let at_mouth = beside(need.min(resources), need.max(resources));
            format!("--middle:{middle:.2}%;--mouth:{:.2}%", MONEY.at(at_mouth))
        })
    };
    view! { <span class="chart-gap" class:surplus=move || gap.get() < 0.0 style=style data-testid="gap-label">{words}{change}</span> }
}

#[component]
fn Officials(still: Memo<Still>) -> impl IntoView {
    move || {
        still.with(|still| {
            let left = still.along(still.base);
            let point = |panel: Panel, scale: Scale, value: f64, class: &'static str, words: String| {
                let style = format!("top:{:.2}%;left:{left:.2}%", panel.at(scale.down(value)));
                view! { <span class=format!("chart-point {class}") style=style>{words}</span> }
            };
            let frame = still.frame;
            let [counted, paid] = still.official_at_base();
            view! {
                {counted.map(|count| point(CHILDREN, frame.children, count, "children", children(count)))}
                {paid.map(|pounds| point(MONEY, frame.money, pounds, "resources", spent(pounds)))}
                <span class="chart-status official" style=format!("right:{:.2}%", 100.0 - left)>{OFFICIAL}</span>
                <span class="chart-status scenario" style=format!("--base:{left:.2}%")>{if still.is_pair { PAIR } else { SCENARIO }}</span>
            }
        })
    }
}

/// Years without a figure are named where they are missing; other notes have a tick on the axis and stand under the figure.
#[component]
fn Holes(still: Memo<Still>) -> impl IntoView {
    move || {
        still.with(|still| {
            let tick = |index: &usize| view! { <i class="chart-mark" style=format!("left:{:.2}%", still.along(*index))></i> };
            let hole = |(index, near): &(usize, f64)| {
                let down = still.frame.money.down(*near);
                let style = format!("left:{:.2}%;top:{:.2}%", still.along(*index), MONEY.at(down));
                let class = if down > LOW { "chart-hole low" } else { "chart-hole" };
                view! { <span class=class style=style>{no_figure(still.years[*index])}</span> }
            };
            view! { {still.noted.iter().map(tick).collect_view()} {still.missing.iter().map(hole).collect_view()} }
        })
    }
}

/// The ends of the lines in words under the drawing, where there is no room beside it.
#[component]
pub fn Key(told: RwSignal<MainFigure>, hidden: Signal<bool>) -> impl IntoView {
    let lines = move || {
        told.with(|figure| {
            let ahead = figure.ahead()?;
            let first = figure.first_ahead();
            let one = |class: &'static str, name: &'static str, pounds: f64, of_first: Option<f64>| {
                let [own, first] = sums(money(pounds), of_first.map(money));
                view! { <span class=class>{name}" "<b>{own}</b>" "<b>{first}</b></span> }
            };
            Some(view! {
                {one("need", NEED, ahead.need, first.map(|first| first.need))}
                {one("resources", figure.resources_name, ahead.resources, first.map(|first| first.resources))}
            })
        })
    };
    view! { <p class="chart-key" class:chosen=hidden aria-hidden="true">{lines}</p> }
}
