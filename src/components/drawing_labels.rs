//! The words on the main figure's drawing: axes, panel titles, the ends of the lines, the gap at its mouth, years without a figure.

use super::drawing::panel_style;
use super::last_move::counted;
use crate::charts::main_figure::{CHILDREN, Frame, MONEY, Panel};
use crate::charts::scale::Scale;
use crate::state::State;
use leptos::prelude::*;
use model::dataset::MarkKind;
use model::figure::{MainFigure, gap_at_mouth, short_band_labels};
use model::quantity::{children, money, round_billions, signed_money, whole};
use model::words::resources_name;

/// What the line of need is called beside it.
const NEED: &str = "What care would cost";

#[component]
pub fn PanelTitles(figure: Memo<MainFigure>) -> impl IntoView {
    let money_title = move || figure.with(|figure| format!("Money, {}", figure.price_basis));
    view! {
        <div class="chart-panel" style=panel_style(CHILDREN) aria-hidden="true"><span class="chart-panel-title">"Children in care"</span></div>
        <div class="chart-panel" style=panel_style(MONEY) aria-hidden="true"><span class="chart-panel-title">{money_title}</span></div>
    }
}

#[component]
pub fn YLabels(frame: Memo<Frame>) -> impl IntoView {
    let column = move |panel: Panel, scale: Scale, ticks: Vec<f64>, write: fn(f64) -> String| {
        let labels = ticks.into_iter().map(|tick| {
            view! { <span style=format!("top:{:.2}%", scale.down(tick))>{write(tick)}</span> }
        });
        view! { <div class="chart-axis-labels" style=panel_style(panel)>{labels.collect_view()}</div> }
    };
    // The strip of children is too slim for more than its two ends.
    let ends = |scale: Scale| vec![scale.bottom, scale.top];
    view! {
        <div class="chart-axis" aria-hidden="true">
            {move || { let scale = frame.get().children; column(CHILDREN, scale, ends(scale), whole) }}
            {move || { let scale = frame.get().money; column(MONEY, scale, scale.ticks(), round_billions) }}
        </div>
    }
}

#[component]
pub fn XLabels(figure: Memo<MainFigure>, frame: Memo<Frame>) -> impl IntoView {
    let labels = move || {
        figure.with(|figure| {
            let label = |(index, rank): (usize, YearRank)| {
                let year = figure.years[index].year.to_string();
                view! { <span class=rank.class() style=format!("left:{:.3}%", frame.get().along(index))>{year}</span> }
            };
            labelled(figure.base_index(), figure.years.len()).into_iter().map(label).collect_view()
        })
    };
    view! { <div class="chart-years" aria-hidden="true">{labels}</div> }
}

/// Which labels give way first where there is little room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum YearRank {
    Base,
    Last,
    /// Every other one of the rest.
    Wide,
    /// The rest.
    Widest,
}

impl YearRank {
    fn class(self) -> &'static str {
        match self {
            Self::Base => "chart-year-base",
            Self::Last => "",
            Self::Wide => "chart-year-wide",
            Self::Widest => "chart-year-widest",
        }
    }
}

/// The years that have a label: base and last always; the others every fourth year from the base, or every eighth where there are
/// many, none of them close to the last.
fn labelled(base: usize, years: usize) -> Vec<(usize, YearRank)> {
    let every = if years > 26 { 8 } else { 4 };
    let last = years.saturating_sub(1);
    let rank = |index: usize| {
        let apart = index.abs_diff(base);
        if index == base && last - base < 3 {
            return None;
        }
        if index == base || index == last {
            let rank = if index == base {
                YearRank::Base
            } else {
                YearRank::Last
            };
            return Some((index, rank));
        }
        if !apart.is_multiple_of(every) || last - index < every.div_ceil(2) + 1 {
            return None;
        }
        let is_wide = (apart / every).is_multiple_of(2);
        Some((
            index,
            if is_wide {
                YearRank::Wide
            } else {
                YearRank::Widest
            },
        ))
    };
    (0..years).filter_map(rank).collect()
}

/// Direct labels: at the ends of the lines, on the gap, and where the official figures end.
#[component]
pub fn Labels(
    state: State,
    figure: Memo<MainFigure>,
    frame: Memo<Frame>,
    before: RwSignal<Option<MainFigure>>,
) -> impl IntoView {
    // Little is left of the scenario: its words would run off the drawing.
    let is_crowded = move || frame.get().along(figure.with(MainFigure::base_index)) > 80.0;
    view! {
        <div class="chart-labels" class:crowded=is_crowded aria-hidden="true">
            <Ends state figure frame/>
            <Gap figure frame before/>
            <Officials figure frame/>
            <Holes figure frame/>
        </div>
    }
}

#[component]
fn Ends(state: State, figure: Memo<MainFigure>, frame: Memo<Frame>) -> impl IntoView {
    move || {
        figure.with(|figure| {
            let ahead = figure.ahead()?;
            let frame = frame.get();
            let (need, resources) = apart(frame.money.down(ahead.need), frame.money.down(ahead.resources));
            let end = |panel: Panel, down: f64, class: &'static str, words: &str, amount: String| {
                let words = words.to_string();
                view! { <span class=format!("chart-end {class}") style=format!("top:{:.2}%", panel.at(down))>{words}" "<b>{amount}</b></span> }
            };
            let down = frame.children.down(ahead.children);
            let bands = ahead.band.map(|band| {
                let [half, wide] = short_band_labels(&band);
                view! { <span class="chart-end band" style=format!("top:{:.2}%", CHILDREN.at(down))>{half}<br/>{wide}</span> }
            });
            let name = resources_name(&state.baseline(), &state.scenario.get_untracked());
            Some(view! {
                {end(CHILDREN, down, "children", "", children(ahead.children))}
                {bands}
                {end(MONEY, need, "need", NEED, money(ahead.need))}
                {end(MONEY, resources, "resources", name, money(ahead.resources))}
            })
        })
    }
}

/// The amount at the mouth of the gap, counting to its new value, and what it was before the last move.
#[component]
fn Gap(
    figure: Memo<MainFigure>,
    frame: Memo<Frame>,
    before: RwSignal<Option<MainFigure>>,
) -> impl IntoView {
    let gap =
        Memo::new(move |_| figure.with(|figure| figure.ahead().map_or(0.0, |ahead| ahead.gap)));
    let shown = counted(gap);
    let words = move || {
        let [amount, what] = gap_at_mouth(shown.get());
        view! { <b>{amount}</b>" "{what} }
    };
    let change = move || {
        let change = before.with(|before| figure.with(|figure| figure.gap_since(before.as_ref()?)));
        let change = change.map(signed_money);
        change.map(|change| view! { <small>{change}</small> })
    };
    let style = move || {
        let ends = figure.with(|figure| figure.ahead().map(|ahead| [ahead.need, ahead.resources]));
        let [need, resources] = ends
            .unwrap_or_default()
            .map(|pounds| frame.get().money.down(pounds));
        let (upper, lower) = apart(need.min(resources), need.max(resources));
        let middle = MONEY.at(f64::midpoint(upper, lower));
        let at_mouth = beside(need.min(resources), need.max(resources));
        format!("--middle:{middle:.2}%;--mouth:{:.2}%", MONEY.at(at_mouth))
    };
    view! { <span class="chart-gap" class:surplus=move || gap.get() < 0.0 style=style data-testid="gap-label">{words}{change}</span> }
}

#[component]
fn Officials(figure: Memo<MainFigure>, frame: Memo<Frame>) -> impl IntoView {
    move || {
        figure.with(|figure| {
            let frame = frame.get();
            let base = figure.base_index();
            let year = &figure.years[base];
            let left = frame.along(base);
            let point = |panel: Panel, down: f64, class: &'static str, words: String| {
                view! { <span class=format!("chart-point {class}") style=format!("top:{:.2}%;left:{left:.2}%", panel.at(down))>{words}</span> }
            };
            view! {
                {year.children.map(|count| point(CHILDREN, frame.children.down(count), "children", children(count)))}
                {year.spending.map(|spent| point(MONEY, frame.money.down(spent), "resources", format!("{} spent", money(spent))))}
                <span class="chart-status official" style=format!("right:{:.2}%", 100.0 - left)>"Official"</span>
                <span class="chart-status scenario" style=format!("left:{left:.2}%")>"Scenario"</span>
            }
        })
    }
}

/// Years without a figure are named where they are missing; other notes have a tick on the axis and stand under the figure.
#[component]
fn Holes(figure: Memo<MainFigure>, frame: Memo<Frame>) -> impl IntoView {
    move || {
        figure.with(|figure| {
            let frame = frame.get();
            let scale = frame.money;
            let spent = |index: usize| figure.years.get(index).and_then(|year| year.spending);
            // In the hole itself, a little under where the line would be.
            let hole = move |index: usize| {
                let near = spent(index.wrapping_sub(1)).or_else(|| spent(index + 1));
                let down = MONEY.at(near.map_or(100.0, |spent| scale.down(spent)));
                format!("left:{:.2}%;top:{down:.2}%", frame.along(index))
            };
            let marked = figure.years.iter().enumerate();
            let marked = marked.filter_map(|(index, year)| Some((index, year.year, year.mark.as_ref()?.kind)));
            marked
                .map(|(index, year, kind)| {
                    let words = move || view! { <span class="chart-hole" style=hole(index)>{format!("no figure {year}")}</span> };
                    let missing = (kind == MarkKind::Missing).then(words);
                    view! { <i class="chart-mark" style=format!("left:{:.2}%", frame.along(index))></i> {missing} }
                })
                .collect_view()
        })
    }
}

/// The ends of the lines in words under the drawing, where there is no room beside it.
#[component]
pub fn Key(state: State, figure: Memo<MainFigure>, hidden: Signal<bool>) -> impl IntoView {
    let lines = move || {
        figure.with(|figure| {
            let ahead = figure.ahead()?;
            let name = resources_name(&state.baseline(), &state.scenario.get_untracked());
            let one = |class: &'static str, name: &'static str, pounds: f64| {
                view! { <span class=class>{name}" "<b>{money(pounds)}</b></span> }
            };
            Some(
                view! { {one("need", NEED, ahead.need)} {one("resources", name, ahead.resources)} },
            )
        })
    };
    view! { <p class="chart-key" class:chosen=hidden aria-hidden="true">{lines}</p> }
}

/// Where the amount has room over the plot, in % of the panel's height: in the gap where that is wide, else under it, or over it where
/// it lies low.
fn beside(upper: f64, lower: f64) -> f64 {
    /// As much as the amount takes.
    const ROOM: f64 = 26.0;
    if lower - upper > ROOM {
        f64::midpoint(upper, lower)
    } else if lower + ROOM <= 96.0 {
        lower + ROOM / 2.0 + 2.0
    } else {
        (upper - ROOM / 2.0 - 2.0).max(ROOM / 2.0)
    }
}

/// Two labels moved apart until a third, larger one fits between them, all within the panel; in % of its height.
fn apart(a: f64, b: f64) -> (f64, f64) {
    const ROOM: f64 = 18.0;
    let middle = f64::midpoint(a, b).clamp(ROOM, 100.0 - ROOM);
    let half = ((a - b).abs() / 2.0).max(ROOM);
    if a <= b {
        (middle - half, middle + half)
    } else {
        (middle + half, middle - half)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_and_the_last_year_always_have_a_label_and_no_two_are_close() {
        for years in 3..45 {
            for base in 0..years - 1 {
                let labels = labelled(base, years);
                let always: Vec<usize> = labels
                    .iter()
                    .filter(|(_, rank)| *rank != YearRank::Wide && *rank != YearRank::Widest)
                    .map(|(index, _)| *index)
                    .collect();
                let is_close = years - 1 - base < 3;
                let expected = if is_close {
                    vec![years - 1]
                } else {
                    vec![base, years - 1]
                };
                assert_eq!(always, expected);
                let rest = labels
                    .windows(2)
                    .filter(|pair| pair[1].0 != years - 1 || pair[0].0 != base);
                for pair in rest {
                    assert!(pair[1].0 - pair[0].0 >= 3, "{labels:?}");
                }
            }
        }
    }
}
