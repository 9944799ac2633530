//! What recent trends would come to in one council: England's assumptions, its own trends beside them, and the years as a table.

use super::{TEXT, html};
use crate::components::sheet::table;
use crate::text::names;
use leptos::prelude::*;
use model::authority::Authority;
use model::baseline::Baseline;
use model::local::{self, NoProjection, Start, local, own_trends};
use model::outcome::{Outcome, outcome};
use model::projection::gap_label;
use model::quantity::{money, rate, whole};
use model::scenario::saves_on_children;
use model::scope::Prices;
use model::setting::in_words;
use model::sheet::{Cell, Format, Sheet};
use model::text::listed;
use model::words::CHILDREN_ARE_NOT_COST_UNITS;

/// A council's baseline and what recent national trends come to there.
pub(super) struct Ahead {
    pub(super) baseline: Baseline,
    pub(super) outcome: Outcome,
    factor: f64,
}

impl Ahead {
    pub(super) fn of(council: &Authority, england: &Baseline) -> Result<Self, NoProjection> {
        let factor = local(council, england)?.factor;
        let baseline = local::baseline(council, england, Start::England)?;
        let outcome = outcome(&baseline, &baseline.defaults, Prices::Real);
        Ok(Self {
            baseline,
            outcome,
            factor,
        })
    }
}

/// The part on what is ahead, piece by piece.
pub(super) fn projection(council: &Authority, england: &Baseline, ahead: &Ahead) -> [String; 4] {
    let name = council.plain_name();
    let base = &ahead.baseline.base;
    let start = TEXT.block(
        "ahead",
        names! {
            name,
            base: base.year,
            children: whole(base.children),
            residential: whole(base.residential),
            fostering: whole(base.fostering),
            spend: money(base.spend()),
            factor: rate(ahead.factor, 2),
        },
    );
    let prices = england.edition.base_year;
    let earlier = (base.year != prices)
        .then(|| html(TEXT.block("earlier-base", names! { base: base.year, prices })));
    let caption = TEXT.words("ahead-table", names! { name });
    [
        html(start),
        earlier.unwrap_or_default(),
        own(council, england).unwrap_or_default(),
        html(table(&caption, &years(&ahead.outcome))),
    ]
}

/// The same with the council's own trends, where it has some.
fn own(council: &Authority, england: &Baseline) -> Option<String> {
    let trends = own_trends(council, england);
    let baseline = local::baseline(council, england, Start::Own).ok()?;
    let defaults = &baseline.defaults;
    let said = trends.iter().map(|own| {
        let setting = in_words(own.lever, defaults.steps(own.lever), defaults.basis);
        format!(
            "{} {setting}, {} to {}",
            own.lever.spec().short,
            own.from,
            own.to
        )
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() {
        return None;
    }
    let outcome = outcome(&baseline, defaults, Prices::Real);
    let last = outcome.projection.last();
    let gap = match gap_label(last, Prices::Real).as_str() {
        "no gap" => "there would be no gap".to_string(),
        label => format!("there would be a {label}"),
    };
    let words = TEXT.block(
        "own-trend",
        names! { name: council.plain_name(), trends: listed(&said), gap, year: last.year },
    );
    let saves = saves_on_children(defaults, &england.defaults)
        .then(|| html(view! { <p>{CHILDREN_ARE_NOT_COST_UNITS}</p> }));
    Some(html(words) + &saves.unwrap_or_default())
}

fn years(outcome: &Outcome) -> Sheet {
    let row = |year: &model::projection::YearFigures| {
        vec![
            Cell::Year(year.year),
            Cell::Number(year.children, Format::Children),
            Cell::Number(year.need, Format::Pounds),
            Cell::Number(year.resources, Format::Pounds),
            Cell::Number(year.gap, Format::Gap),
        ]
    };
    Sheet {
        head: ["Year", "Children", "Need", "Money as planned", "Gap"]
            .map(String::from)
            .into(),
        rows: outcome.projection.years.iter().map(row).collect(),
    }
}
