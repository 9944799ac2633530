//! What opened the gap, as sentences and rows: the words over `attribution`.

use crate::attribution::Attribution;
use crate::baseline::Baseline;
use crate::lever::Lever;
use crate::outcome::{Outcome, outcome};
use crate::prices::price_basis;
use crate::projection::{YearFigures, in_prices};
use crate::quantity::{NEGLIGIBLE_POUNDS, money, signed_money};
use crate::scenario::saves_on_children;
use crate::scope::Prices;
use crate::sheet::{Cell, Format, Sheet};
use crate::text::{capitalised, number};

/// The levers that a page shows first: the price and the number that care rests on, and the money that is decided.
pub const LEADING: [Lever; 3] = [Lever::Residential, Lever::Funding, Lever::Children];

/// All levers, the leading ones first; among these, and among the others, those come first that open or close most of the gap at
/// the defaults.
pub fn levers_by_effect(baseline: &Baseline) -> Vec<Lever> {
    let outcome = outcome(baseline, &baseline.defaults, Prices::Real);
    let effect = |lever: Lever| outcome.last_attribution().share(lever).abs();
    let mut levers = Lever::ALL.to_vec();
    levers.sort_by(|a, b| {
        let is_other = |lever: &Lever| !LEADING.contains(lever);
        let order = is_other(a).cmp(&is_other(b));
        order.then(effect(*b).total_cmp(&effect(*a)))
    });
    levers
}

/// One factor's share of the last year's gap, in the prices asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct FactorShare {
    pub lever: Lever,
    /// In pounds; above 0 widens the gap.
    pub pounds: f64,
    /// `+£1.9bn`, `−£410m`, `£0m`
    pub label: String,
}

impl FactorShare {
    pub(crate) fn new(lever: Lever, pounds: f64) -> Self {
        Self {
            lever,
            pounds,
            label: signed_money(pounds),
        }
    }
}

/// The shares of all levers, in the model's order.
pub fn shares(attribution: &Attribution, last: &YearFigures, prices: Prices) -> Vec<FactorShare> {
    let pounds = |lever| in_prices(attribution.share(lever), last, prices);
    let share = |lever| FactorShare::new(lever, pounds(lever));
    Lever::ALL.into_iter().map(share).collect()
}

/// The attribution figure: everything it shows, from the same numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct AttributionFigure {
    pub title: String,
    pub measure: String,
    pub sentence: String,
    pub shares: Vec<FactorShare>,
    pub sheet: Sheet,
    /// Whether fewer children, or fewer in residential care, are part of it: then the caveat belongs beside it.
    pub saves_on_children: bool,
}

/// What opened the last year's gap, ready to be shown.
pub fn attribution_figure(baseline: &Baseline, outcome: &Outcome) -> AttributionFigure {
    let (last, prices) = (outcome.projection.last(), outcome.prices);
    let shares = shares(outcome.last_attribution(), last, prices);
    let basis = price_basis(baseline, prices);
    AttributionFigure {
        title: attribution_title(&shares),
        measure: format!(
            "{}Part of the gap in {}, {basis}, compared with no change: no growth, no shift, no inflation. Right widens it, left narrows it.",
            baseline.whose(),
            last.year
        ),
        sentence: attribution_sentence(&shares, last, prices),
        sheet: attribution_sheet(&shares, &basis),
        shares,
        saves_on_children: saves_on_children(&outcome.scenario, &baseline.defaults),
    }
}

/// The finding of the attribution figure.
pub fn attribution_title(shares: &[FactorShare]) -> String {
    let gap: f64 = shares.iter().map(|share| share.pounds).sum();
    let (most, what) = match gap {
        gap if gap >= NEGLIGIBLE_POUNDS => (widest(shares), "the gap"),
        gap if gap <= -NEGLIGIBLE_POUNDS => (narrowest(shares), "the surplus"),
        _ if shares
            .iter()
            .all(|share| share.pounds.abs() < NEGLIGIBLE_POUNDS) =>
        {
            return "Nothing changes, so no gap opens".into();
        }
        _ => return "The factors would cancel out".into(),
    };
    most.map_or_else(String::new, |share| {
        format!(
            "{} would add most to {what}",
            capitalised(share.lever.spec().factor)
        )
    })
}

/// The attribution in sentences: what adds most to the gap or surplus, and what takes most off it.
pub fn attribution_sentence(shares: &[FactorShare], last: &YearFigures, prices: Prices) -> String {
    let gap = in_prices(last.gap, last, prices);
    let (what, most, least) = match gap {
        gap if gap >= NEGLIGIBLE_POUNDS => ("gap", widest(shares), narrowest(shares)),
        gap if gap <= -NEGLIGIBLE_POUNDS => ("surplus", narrowest(shares), widest(shares)),
        _ => return format!("In {} there would be no gap.", last.year),
    };
    let said = |share: Option<&FactorShare>| {
        let share = share?;
        Some((capitalised(share.lever.spec().factor), money(share.pounds)))
    };
    let adds = said(most).map(|(name, sum)| {
        format!(
            "{name} would add {sum} to the {what} of {} in {}.",
            money(gap),
            last.year
        )
    });
    let takes = said(least).map(|(name, sum)| format!("{name} would take {sum} off it."));
    let all = format!("The {} parts add up to the whole.", number(shares.len()));
    let sentences: Vec<String> = adds.into_iter().chain(takes).chain([all]).collect();
    sentences.join(" ")
}

fn widest(shares: &[FactorShare]) -> Option<&FactorShare> {
    shares
        .iter()
        .max_by(|a, b| a.pounds.total_cmp(&b.pounds))
        .filter(|share| share.pounds >= NEGLIGIBLE_POUNDS)
}

fn narrowest(shares: &[FactorShare]) -> Option<&FactorShare> {
    shares
        .iter()
        .min_by(|a, b| a.pounds.total_cmp(&b.pounds))
        .filter(|share| share.pounds <= -NEGLIGIBLE_POUNDS)
}

/// The shares as a table.
pub fn attribution_sheet(shares: &[FactorShare], basis: &str) -> Sheet {
    let head = vec!["Factor".into(), format!("Part of the gap, {basis}")];
    let row = |share: &FactorShare| {
        vec![
            Cell::text(&capitalised(share.lever.spec().factor)),
            Cell::Number(share.pounds, Format::PoundsMore),
        ]
    };
    Sheet {
        head,
        rows: shares.iter().map(row).collect(),
    }
}
