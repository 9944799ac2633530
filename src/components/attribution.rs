//! What opened the gap: eight bars from one line, those that widen it to the right and those that narrow it to the left.

use super::figure::{BASE, FigureFoot, FigureParts};
use super::rest::at_rest;
use crate::state::State;
use leptos::prelude::*;
use model::explain::{FactorShare, capitalised, opened_figure, signed};
use model::words::CHILDREN_ARE_NOT_COST_UNITS;

/// The attribution as a bar figure with a sentence.
#[component]
pub fn AttributionFigure(state: State) -> impl IntoView {
    let figure = at_rest(move || {
        let prices = state.view.with(|view| view.prices);
        state.outcome().with(|outcome| {
            let (scenario, last) = (state.scenario.get(), outcome.projection.last());
            opened_figure(
                &state.dataset(),
                &scenario,
                outcome.last_attribution(),
                last,
                prices,
            )
        })
    });
    let rows = move || {
        figure.with(|figure| {
            let shares = figure.shares.iter();
            let bar =
                |part: &FactorShare| Bar::of(&capitalised(part.lever.spec().factor), part.pounds);
            bars(shares.map(bar).collect())
        })
    };
    let sheet = Signal::derive(move || figure.with(|figure| figure.sheet.clone()));
    let foot = FigureParts {
        id: "opened",
        caption: "What opened the gap: each factor’s part of the last year’s gap",
        table: "table-opened",
        series: &["gdp_deflator_growth"],
        base: BASE,
        method: "Each part is a factor’s Shapley value: its average effect over every order of switching the factors on.",
        has_scenario: true,
        is_open: false,
    };
    view! {
        <figure class="bars-figure" aria-labelledby="opened-title">
            <h3 id="opened-title" data-testid="opened-title">{move || figure.with(|figure| figure.title.clone())}</h3>
            <p class="measure">{move || figure.with(|figure| figure.measure.clone())}</p>
            <div class="bars" role="list">{rows}</div>
            <p data-testid="opened-sentence">{move || figure.with(|figure| figure.sentence.clone())}</p>
            <p class="caveat" hidden=move || figure.with(|figure| !figure.saves_on_children)>{CHILDREN_ARE_NOT_COST_UNITS}</p>
            <FigureFoot state parts=foot sheet/>
        </figure>
    }
}

/// One bar: a name, and pounds to the right (more) or left (less) of a middle line.
pub(crate) struct Bar {
    name: String,
    pounds: f64,
    label: String,
}

impl Bar {
    pub(crate) fn of(name: &str, pounds: f64) -> Self {
        Self {
            name: name.into(),
            pounds,
            label: signed(pounds),
        }
    }
}

/// Bars on one scale.
pub(crate) fn bars(bars: Vec<Bar>) -> impl IntoView {
    let largest = bars.iter().map(|bar| bar.pounds.abs()).fold(1.0, f64::max);
    let rows = bars.into_iter().map(|bar| row(bar, largest));
    rows.collect_view()
}

fn row(bar: Bar, largest: f64) -> impl IntoView {
    let width = bar.pounds.abs() / largest * 50.0;
    let (side, class) = if bar.pounds < 0.0 {
        (50.0 - width, "bar-fill bar-narrows")
    } else {
        (50.0, "bar-fill bar-widens")
    };
    view! {
        <div class="bar-row" role="listitem">
            <span class="bar-name">{bar.name}</span>
            <span class="bar-track" aria-hidden="true"><i class=class style=format!("left:{side:.2}%;width:{width:.2}%")></i></span>
            <span class="bar-amount">{bar.label}</span>
        </div>
    }
}
