//! The method as equations, and one year worked by hand. The words are in `text/method/method.md`.

use super::mathematics::equations;
use super::symbols::{TEXT, symbols};
use crate::components::sources::source_links;
use crate::text::{Names, names, raw};
use leptos::prelude::*;
use model::baseline::Baseline;
use model::catalogue::BASE;
use model::check_code::DIGESTS;
use model::dataset::id;
use model::lever::Lever;
use model::outcome::outcome;
use model::publishers::of_figure;
use model::quantity::{children, money, whole};
use model::scope::Prices;
use model::words;

pub(super) fn method(baseline: &Baseline) -> impl IntoView + use<> {
    view! {
        {TEXT.block("opening", start(baseline))}
        {["method-need", "method-resources", "method-gap"].map(part).collect_view()}
        {TEXT.heading("method-symbols", names! {})}
        {symbols(baseline)}
        <div class="note">"Source of the base figures: " {source_links(baseline, &of_figure(baseline, &[id::GDP_DEFLATOR_INDEX], BASE))}</div>
        {worked(baseline)}
        {TEXT.section("method-opened", names! { levers: Lever::ALL.len() })}
        {equations(TEXT.list("shapley", names! {}))}
        {TEXT.section("method-close", names! {})}
        {TEXT.section("method-compare", names! {})}
        {equations(TEXT.list("compare-equations", names! {}))}
        {TEXT.section("method-editions", names! {})}
        {TEXT.section("method-check", names! { digests: whole(f64::from(DIGESTS)) })}
    }
}

/// A heading over equations.
fn part(anchor: &'static str) -> impl IntoView {
    view! { {TEXT.heading(anchor, names! {})} {equations(TEXT.list(anchor, names! {}))} }
}

/// What need starts from, and what a place costs.
fn start(baseline: &Baseline) -> Names {
    let base = baseline.base;
    let [place, place_weekly] = words::residential_place(&base);
    let published = baseline.series(id::UNIT_COST_WEEK_RESIDENTIAL);
    names! {
        children: children(base.children),
        year: base.year,
        residential: money(base.spend_residential),
        fostering: money(base.spend_fostering),
        other: money(base.spend_other),
        place,
        place_weekly,
        published_weekly: published.value(base.year).map(whole).unwrap_or_default(),
    }
}

/// The first year after the base at the levers' defaults, step by step.
fn worked(baseline: &Baseline) -> impl IntoView + use<> {
    let projection = outcome(baseline, &baseline.defaults, Prices::Real).projection;
    let [base, first] = [&projection.years[0], &projection.years[1]];
    let last = projection.last();
    let pounds = |value: f64| format!("£{}", whole(value));
    let steps = names! {
        children_before: whole(base.children),
        year: base.year,
        children: whole(first.children),
        next_year: first.year,
        residential: whole(first.residential),
        fostering: whole(first.fostering),
        need: pounds(first.need),
        resources: pounds(first.resources),
        gap: pounds(first.gap),
        last_gap: pounds(last.gap),
        last_year: last.year,
    };
    let steps = TEXT.list("worked-steps", steps).into_iter();
    let steps = steps.map(|step| view! { <li>{raw(step.html)}</li> });
    view! {
        {TEXT.section("method-worked", names! { year: base.year })}
        <ol class="page-steps" data-testid="worked">{steps.collect_view()}</ol>
    }
}
