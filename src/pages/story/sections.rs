//! The first three sections: demand and money, cost, and where the money moved. The words are in `text/story/`; every number comes from the
//! model.

use super::HEADINGS;
use super::lines::{lines_figure, table};
use crate::components::sources::{of_figure, source_links};
use crate::state::State;
use crate::text::{Names, Text, names, raw};
use leptos::prelude::*;
use model::appendix::CITED;
use model::compare::{Comparison, Councils};
use model::dataset::id;
use model::look_back::added;
use model::quantity::{a_year, children, money, whole, whole_to};
use model::scope::Scope;
use model::story::{Story, TURN, founding_comparison, printed_rise, split_sheet};
use model::text::{moved, percent};
use model::words::residential_place;

const DEMAND: Text = Text::new("story/demand", HEADINGS);
const COST: Text = Text::new("story/cost", HEADINGS);
const MOVED: Text = Text::new("story/moved", HEADINGS);

/// Runs `tell` with the story's comparisons.
fn with_story<T>(state: State, tell: impl FnOnce(&Story<'_>) -> T) -> T {
    let dataset = state.dataset();
    let councils = Councils::compiled_in().expect("a test reads the compiled-in councils");
    tell(&Story::new(&dataset, &councils))
}

/// Where the story starts: what was printed in 2014, and the slip made with it.
pub(super) fn demand_opening(state: State) -> impl IntoView {
    let printed = printed_rise(&state.dataset());
    printed.map(|printed| {
        let names = names! {
            children_rise: printed.rounded,
            spending_rise: printed.spending,
        };
        DEMAND.block("opening", names)
    })
}

/// The founding comparison, step by step: as printed in 2014, what went wrong with it, and in today's figures.
pub(super) fn founding(state: State) -> impl IntoView {
    let dataset = state.dataset();
    let printed = printed_rise(&dataset).map(|printed| {
        DEMAND.list(
            "founding-printed",
            names! {
                first: printed.first,
                last: printed.last,
                from: printed.from.ends_in(),
                to: printed.to.ends_in(),
                rise: printed.rise,
                years: printed.to.since(printed.from),
                rounded: printed.rounded,
                compounded: printed.compounded,
                yearly: printed.yearly,
                spending_rise: printed.spending,
            },
        )
    });
    let today = with_story(state, founding_comparison);
    let today = today.map(|both| DEMAND.list("founding-today", in_todays_figures(&both)));
    let steps = printed.into_iter().chain(today).flatten();
    let steps = steps.map(|step| view! { <li>{raw(step.html)}</li> });
    let nao = source_links(&dataset, &["nao_2014".to_string(), "pac_2015".to_string()]);
    view! {
        <h3>{DEMAND.title("founding", names! {})}</h3>
        <ol class="story-steps">{steps.collect_view()}</ol>
        <div class="note">{DEMAND.inline("founding-note", names! {})}" Source: "{nao}</div>
    }
}

fn in_todays_figures(both: &Comparison) -> Names {
    let [least, most] = both.range.per_child.map(percent);
    names! {
        children_from: children(both.children_from),
        from: both.from.ends_in(),
        children_to: children(both.children_to),
        to: both.to.ends_in(),
        children_moved: moved(both.children_change),
        years: both.years,
        children_yearly: percent(both.yearly.children),
        cash_from: money(both.cash_from),
        year_from: both.from,
        cash_to: money(both.cash_to),
        year_to: both.to,
        cash_moved: moved(both.cash_change),
        real_moved: moved(both.real_change),
        per_child_moved: moved(both.per_child_change),
        least,
        most,
    }
}

pub(super) fn cost(state: State) -> impl IntoView {
    let (figure, total, residential) = with_story(state, |story| {
        let total = story.compare(Scope::Total, TURN, story.latest(Scope::Total));
        (story.cost_per_child(), total, story.audited())
    });
    view! {
        {lines_figure(state, figure)}
        {total.map(|total| split(&total))}
        {residential.map(|residential| nao_2025(&residential))}
    }
}

/// What moved the total since the turn.
fn split(total: &Comparison) -> impl IntoView + use<> {
    let title = COST.title("split", names! { from: total.from, to: total.to });
    let parts = &total.attribution;
    let names = names! {
        cash_from: money(total.cash_from),
        cash_to: money(total.cash_to),
        cash_moved: moved(total.cash_change),
        inflation: added(parts.inflation),
        children: added(parts.children),
        per_child: added(parts.per_child),
    };
    view! {
        <h3>{title.clone()}</h3>
        {COST.block("split", names)}
        {table(&title, &split_sheet(total))}
        {notes(total)}
    }
}

/// The National Audit Office's doubling of residential spending, over four years, in cash and in real terms.
fn nao_2025(residential: &Comparison) -> impl IntoView + use<> {
    let (from, to) = (residential.from, residential.to);
    let names = names! {
        cash_from: money(residential.cash_from),
        from,
        cash_to: money(residential.cash_to),
        to,
        cash_moved: moved(residential.cash_change),
        years: residential.years,
        real_moved: moved(residential.real_change),
        real_yearly: percent(residential.yearly.real),
    };
    let title = COST.words("doubled-table", names! { from, to });
    view! {
        <h3>{COST.title("doubled", names! {})}</h3>
        {COST.block("doubled", names)}
        {table(&title, &split_sheet(residential))}
        {notes(residential)}
    }
}

fn notes(comparison: &Comparison) -> impl IntoView + use<> {
    let note = |note: &String| view! { <li>{note.clone()}</li> };
    view! { <ul class="note">{comparison.notes.iter().map(note).collect_view()}</ul> }
}

/// Three unit costs for the same money, and why they differ.
pub(super) fn unit_costs(state: State) -> impl IntoView {
    let dataset = state.dataset();
    let base = dataset.base;
    let year = base.year;
    let weekly = dataset.series(id::UNIT_COST_WEEK_RESIDENTIAL).value(year);
    let nao = dataset.series(id::CLAIM_NAO2025_COST_PER_CHILD_HOME);
    let nao = nao.years().last();
    let used = [
        id::RO3_GROSS_RESIDENTIAL,
        id::PLACEMENT_HOMES_AND_SECURE,
        id::UNIT_COST_WEEK_RESIDENTIAL,
    ];
    let mut sources = of_figure(&dataset, &[], &used);
    sources.extend(nao.map(|(_, figure)| figure.source.clone()));
    let rounded = |pounds: f64| whole_to(pounds, 100.0);
    let [ours, _] = residential_place(&base);
    let weekly = weekly.map(|weekly| {
        let pounds = rounded(a_year(weekly));
        names! { weekly: whole(weekly), year, pounds }
    });
    let nao = nao.map(|(year, figure)| names! { pounds: rounded(figure.value), year });
    let line = |key, names| view! { <li>{COST.inline(key, names)}</li> };
    view! {
        <h3>{COST.title("three-costs", names! {})}</h3>
        <ul>
            {line("ours", names! { pounds: ours, year })}
            {weekly.map(|names| line("department", names))}
            {nao.map(|names| line("auditor", names))}
        </ul>
        <div class="note">{COST.inline("three-costs-note", names! {})}" Source: "{source_links(&dataset, &sources)}</div>
    }
}

pub(super) fn moved_figure(state: State) -> impl IntoView {
    let (both, services, recovery) = with_story(state, |story| {
        (story.early_and_late(), story.services(), story.recovery())
    });
    let dataset = state.dataset();
    let review = source_links(&dataset, &CITED.map(String::from));
    view! {
        {lines_figure(state, both)}
        <p>{recovery}</p>
        {lines_figure(state, services)}
        {MOVED.block("review", names! {})}
        <div class="note">"Source: "{review}</div>
    }
}
