//! The answer in one line, for windows too low to keep the whole figure in sight while the levers are moved.

use super::main_figure_state::MainFigureState;
use charts::drawing::ScenarioPaths;
use charts::main_figure::Frame;
use leptos::prelude::*;
use model::figure::gap_at_mouth;

/// The amount, how the last move changed it, and the two lines in little.
#[component]
pub fn Strip(main: MainFigureState) -> impl IntoView {
    // At every step, as the lines: in a low window nothing else of the answer is in sight.
    let MainFigureState {
        figure,
        paths,
        change,
        ..
    } = main;
    let answer = move || {
        figure.with(|figure| {
            let ahead = figure.ahead()?;
            let [amount, what] = gap_at_mouth(ahead.gap);
            let year = figure.years.last()?.year;
            Some(view! { <b>{amount}</b> {format!(" {what} in {year}")} })
        })
    };
    // The scenario alone: the money axis ends at the bottom of the drawing.
    let view_box = move || {
        figure.with(|figure| {
            let base = Frame::of(figure).along(figure.base_index());
            format!("{base:.2} 0 {:.2} 70", 100.0 - base)
        })
    };
    let line = move |class: &'static str, of: fn(&ScenarioPaths) -> &String| {
        let points = move || paths.with(|paths| of(paths).clone());
        view! { <polyline class=class points=points></polyline> }
    };
    view! {
        <p class="strip" aria-hidden="true" data-testid="strip">
            <span>{answer}</span>
            <span class="strip-change">{change}</span>
            <svg viewBox=view_box preserveAspectRatio="none">
                {line("chart-line resources", |paths| &paths.resources)}
                {line("chart-line need", |paths| &paths.need)}
            </svg>
        </p>
    }
}
