//! Where a council's projection starts: what it spent, shared among placements as England's costs are, times one factor.

use super::leaf::{Entry, Look};
use super::sources::Sources;
use super::start::{Row, derived, own, rest};
use super::working::Working;
use model::prices::SPENDING;

/// Spending in the prices of the newest year, and what of it is for residential and foster places.
pub(super) fn money(working: &Working<'_>) -> Vec<Vec<Entry>> {
    let base = &working.scene.baseline.base;
    let share = |name, children, cost, pounds| {
        let formula = format!("={}*{}*{}", own(children), own(cost), own(Row::Factor));
        derived(name, formula, (pounds, Look::Pounds, "pounds"))
    };
    vec![
        derived(
            &format!(
                "Spending on looked-after children, in {}",
                working.real_prices()
            ),
            format!("={}/{}", own(Row::Cash), own(Row::PriceLevel)),
            (base.spend(), Look::Pounds, "pounds"),
        ),
        share(
            "Of this, residential care, by England’s costs",
            Row::Residential,
            Row::NationResidential,
            base.spend_residential,
        ),
        share(
            "Of this, fostering, by England’s costs",
            Row::Fostering,
            Row::NationFostering,
            base.spend_fostering,
        ),
        rest(base),
    ]
}

/// What the council spent in cash, England's costs, and the factor by which they add up to it.
pub(super) fn nation(working: &Working<'_>, sources: &mut Sources) -> Vec<Vec<Entry>> {
    let (local, nation) = (&working.scene.baseline.base, &working.scene.nation);
    let spent = working.scene.baseline.series(SPENDING).get(local.year);
    let cost = |name: &str, pounds| {
        vec![
            Entry::text(name),
            Entry::Number(pounds, Look::Pounds),
            Entry::text("pounds a year"),
            Entry::text("England’s workbook"),
        ]
    };
    let factor = local.cost_per_foster_place() / nation.cost_per_foster_place();
    vec![
        vec![
            Entry::text("What the council spent (section 251), cash"),
            Entry::figure(spent.map(|figure| figure.value), Look::Pounds),
            Entry::text("pounds"),
            sources.entry(spent),
        ],
        vec![
            Entry::text(format!(
                "Prices of that year, {} = 1",
                working.price_year().in_full()
            )),
            Entry::Number(local.price_level, Look::Decimals(6)),
            Entry::text("index"),
            Entry::text("GDP deflator"),
        ],
        cost(
            "England’s cost of a residential place",
            nation.cost_per_residential_place(),
        ),
        cost(
            "England’s cost of a foster place",
            nation.cost_per_foster_place(),
        ),
        cost(
            "England’s other cost for each child",
            nation.other_cost_per_child(),
        ),
        derived(
            "By what England’s costs are multiplied to come to what the council spent",
            format!(
                "={}/({}*{}+{}*{}+{}*{})",
                own(Row::Spend),
                own(Row::Residential),
                own(Row::NationResidential),
                own(Row::Fostering),
                own(Row::NationFostering),
                own(Row::Children),
                own(Row::NationOther)
            ),
            (factor, Look::Decimals(6), "factor"),
        ),
    ]
}
