//! Where a council's projection starts, in words: its base, how its costs compare with England's, and its own trends.

use super::{TEXT, html};
use crate::text::names;
use leptos::prelude::*;
use model::authority::Authority;
use model::baseline::Baseline;
use model::dataset::RESIDENTIAL_GROUPS;
use model::local::{self, Start, local, own_trends};
use model::outcome::outcome;
use model::projection::gap_label;
use model::quantity::{money, rate, whole};
use model::scenario::saves_on_children;
use model::scope::Prices;
use model::text::listed;
use model::words::CHILDREN_ARE_NOT_COST_UNITS;

/// The part on what the projection starts from; nothing of a council that has none.
pub(super) fn start(council: &Authority, england: &Baseline) -> Option<[String; 3]> {
    let local = local(council, england).ok()?;
    let (name, base) = (council.plain_name(), local.base);
    let is_withheld = |group| council.value(group, base.year).is_none();
    let at_least = match RESIDENTIAL_GROUPS.into_iter().any(is_withheld) {
        true => "at least ",
        false => "",
    };
    let start = TEXT.block(
        "ahead",
        names! {
            name,
            base: base.year,
            children: whole(base.children),
            residential: format!("{at_least}{}", whole(base.residential)),
            fostering: whole(base.fostering),
            spend: money(base.spend()),
            factor: rate(local.factor, 2),
        },
    );
    let prices = england.edition.base_year;
    let earlier = (base.year != prices)
        .then(|| html(TEXT.block("earlier-base", names! { base: base.year, prices })));
    Some([
        html(start),
        earlier.unwrap_or_default(),
        own(council, england).unwrap_or_default(),
    ])
}

/// What the council's own trends would come to, where it has some.
fn own(council: &Authority, england: &Baseline) -> Option<String> {
    let trends = own_trends(council, england);
    let baseline = local::baseline(council, england, Start::Own).ok()?;
    let defaults = &baseline.defaults;
    let said = trends
        .iter()
        .map(|own| format!("{}, {} to {}", own.said(defaults), own.from, own.to));
    let said: Vec<String> = said.collect();
    if said.is_empty() {
        return None;
    }
    let outcome = outcome(&baseline, defaults, Prices::Real);
    let last = outcome.projection.last();
    let label = gap_label(last, Prices::Real);
    let gap = match label.split_once(' ') {
        Some((kind, sum)) if sum.starts_with('£') => format!("there would be a {kind} of {sum}"),
        _ => "there would be no gap".to_string(),
    };
    let words = TEXT.block(
        "own-trend",
        names! { name: council.plain_name(), trends: listed(&said), gap, year: last.year },
    );
    let saves = saves_on_children(defaults, &england.defaults)
        .then(|| html(view! { <p>{CHILDREN_ARE_NOT_COST_UNITS}</p> }));
    Some(html(words) + &saves.unwrap_or_default())
}
