//! What moved spending: the cost of care for each child, two past changes taken apart, and three costs for one place.

use crate::components::lines_figure::lines_figure;
use crate::components::sheet::table;
use crate::components::sources::source_links;
use crate::text::{Text, names};
use leptos::prelude::*;
use model::baseline::Baseline;
use model::compare::{Comparison, Councils};
use model::dataset::id;
use model::look_back::added;
use model::publishers::of_figure;
use model::quantity::{a_year, money, whole, whole_to};
use model::scope::Scope;
use model::story::{Story, TURN, split_sheet};
use model::text::{moved, percent};
use model::words::residential_place;

const TEXT: Text = Text::new("method/cost", super::HEADINGS);

pub(super) fn cost(baseline: &Baseline) -> impl IntoView + use<> {
    let councils = Councils::compiled_in().expect("a test reads the compiled-in councils");
    let story = Story::new(baseline, &councils);
    let total = story.compare(Scope::Total, TURN, story.latest(Scope::Total));
    let residential = story.audited();
    view! {
        {lines_figure(baseline, story.cost_per_child())}
        {total.map(|total| split(&total))}
        {residential.map(|residential| nao_2025(&residential))}
        {unit_costs(baseline)}
    }
}

/// What moved the total since the turn.
fn split(total: &Comparison) -> impl IntoView + use<> {
    let title = TEXT.title("split", names! { from: total.from, to: total.to });
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
        {TEXT.block("split", names)}
        {table(&title, &split_sheet(total, None))}
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
    let title = TEXT.words("doubled-table", names! { from, to });
    view! {
        <h3>{TEXT.title("doubled", names! {})}</h3>
        {TEXT.block("doubled", names)}
        {table(&title, &split_sheet(residential, None))}
        {notes(residential)}
    }
}

fn notes(comparison: &Comparison) -> impl IntoView + use<> {
    let note = |note: &String| view! { <li>{note.clone()}</li> };
    view! { <ul class="note">{comparison.notes.iter().map(note).collect_view()}</ul> }
}

/// Three unit costs for the same money, and why they differ.
fn unit_costs(baseline: &Baseline) -> impl IntoView + use<> {
    let base = baseline.base;
    let year = base.year;
    let weekly = baseline.series(id::UNIT_COST_WEEK_RESIDENTIAL).value(year);
    let nao = baseline.series(id::CLAIM_NAO2025_COST_PER_CHILD_HOME);
    let nao = nao.years().last();
    let used = [
        id::RO3_GROSS_RESIDENTIAL,
        id::PLACEMENT_HOMES_AND_SECURE,
        id::UNIT_COST_WEEK_RESIDENTIAL,
    ];
    let mut sources = of_figure(baseline, &[], &used);
    sources.extend(nao.map(|(_, figure)| figure.source.clone()));
    let rounded = |pounds: f64| whole_to(pounds, 100.0);
    let [ours, _] = residential_place(&base);
    let weekly = weekly.map(|weekly| {
        let pounds = rounded(a_year(weekly));
        names! { weekly: whole(weekly), year, pounds }
    });
    let nao = nao.map(|(year, figure)| names! { pounds: rounded(figure.value), year });
    let line = |key, names| view! { <li>{TEXT.inline(key, names)}</li> };
    view! {
        {TEXT.heading("three-costs", names! {})}
        <ul>
            {line("ours", names! { pounds: ours, year })}
            {weekly.map(|names| line("department", names))}
            {nao.map(|names| line("auditor", names))}
        </ul>
        <div class="note">{TEXT.inline("three-costs-note", names! {})}" Source: "{source_links(baseline, &sources)}</div>
    }
}
