//! The starting point: children and money in the base year, and what a place costs.

use super::council;
use super::leaf::{Entry, Leaf, Look, first_row};
use super::sources::Sources;
use super::working::Working;
use model::baseline::Base;
use model::dataset::{RESIDENTIAL_GROUPS, SeriesId, id};

pub(crate) const NAME: &str = "Start";

const LINES: usize = 3;

/// Rows of the table that formulas name, by their places.
#[derive(Clone, Copy)]
pub(crate) enum Row {
    Children,
    HomesAndSecure,
    Schools = 4,
    Residential,
    Fostering,
    Elsewhere,
    Spend,
    SpendResidential,
    SpendFostering,
    SpendOther,
    CostResidential,
    CostFostering,
    CostOther,
    /// The rest for a council alone.
    Cash,
    PriceLevel,
    NationResidential,
    NationFostering,
    NationOther,
    Factor,
}

/// The cell of a row's value, for a formula of any sheet.
pub(crate) fn cell(row: Row) -> String {
    format!("{NAME}!{}", own(row))
}

pub(super) fn own(row: Row) -> String {
    format!("$B${}", first_row(LINES) + row as usize + 1)
}

pub(crate) fn leaf(working: &Working<'_>, sources: &mut Sources) -> Leaf {
    let year = working.base_year();
    let lines: [String; LINES] = [
        format!(
            "Children are counted on {}. Money is gross spending in {}, before income.",
            year.last_day(),
            year.in_full()
        ),
        "Rows marked “calculated” are made from other rows. [note 3]".into(),
        if working.is_england() {
            "All figures are England’s.".into()
        } else {
            "[x] withheld, or not published: those children are among everyone else.".into()
        },
    ];
    let columns = [("Item", 62), ("Value", 18), ("Unit", 22), ("Source", 14)];
    Leaf {
        name: NAME,
        title: format!(
            "Starting point: {}, {}",
            working.scene.baseline.name,
            year.in_full()
        ),
        lines: lines.into(),
        columns: columns.map(|(head, width)| (head.into(), width)).into(),
        rows: if working.is_england() {
            let (children, money) = (children(working, sources), money(working, sources));
            [children, money, costs(working)].concat()
        } else {
            let (children, money) = (children(working, sources), council::money(working));
            let nation = council::nation(working, sources);
            [children, money, costs(working), nation].concat()
        },
    }
}

fn children(working: &Working<'_>, sources: &mut Sources) -> Vec<Vec<Entry>> {
    let base = &working.scene.baseline.base;
    let mut counted = |name, series| figure(working, sources, name, series, Look::Count);
    let [homes, supported, other, schools] = RESIDENTIAL_GROUPS;
    vec![
        counted("Looked-after children", id::CLA_STOCK),
        counted("Of these, in secure units and children’s homes", homes),
        counted(
            "Of these, in semi-independent and supported accommodation",
            supported,
        ),
        counted("Of these, in other residential settings", other),
        counted("Of these, in residential schools", schools),
        derived(
            "In residential settings: the four rows above",
            format!("=SUM({}:{})", own(Row::HomesAndSecure), own(Row::Schools)),
            (base.residential, Look::Count, "children"),
        ),
        counted("In foster placements", id::PLACEMENT_FOSTER),
        derived(
            "Everyone else: with parents, placed for adoption, elsewhere",
            format!(
                "={}-{}-{}",
                own(Row::Children),
                own(Row::Residential),
                own(Row::Fostering)
            ),
            (base.elsewhere(), Look::Count, "children"),
        ),
    ]
}

fn money(working: &Working<'_>, sources: &mut Sources) -> Vec<Vec<Entry>> {
    let base = &working.scene.baseline.base;
    let mut spent = |name, series| figure(working, sources, name, series, Look::Pounds);
    vec![
        spent("Spending on looked-after children", id::RO3_GROSS_TOTAL_CLA),
        spent("Of this, residential care", id::RO3_GROSS_RESIDENTIAL),
        spent("Of this, fostering", id::RO3_GROSS_FOSTERING),
        rest(base),
    ]
}

/// What is spent beside residential care and fostering.
pub(super) fn rest(base: &Base) -> Vec<Entry> {
    derived(
        "The rest: social work, leaving care, short breaks and other services",
        format!(
            "={}-{}-{}",
            own(Row::Spend),
            own(Row::SpendResidential),
            own(Row::SpendFostering)
        ),
        (base.spend_other, Look::Pounds, "pounds"),
    )
}

fn costs(working: &Working<'_>) -> Vec<Vec<Entry>> {
    let base = &working.scene.baseline.base;
    let each = |name, money, children, cost| {
        derived(
            name,
            format!("={}/{}", own(money), own(children)),
            (cost, Look::Pounds, "pounds a year"),
        )
    };
    vec![
        each(
            "Cost of a residential place",
            Row::SpendResidential,
            Row::Residential,
            base.cost_per_residential_place(),
        ),
        each(
            "Cost of a foster place",
            Row::SpendFostering,
            Row::Fostering,
            base.cost_per_foster_place(),
        ),
        each(
            "Other cost for each child",
            Row::SpendOther,
            Row::Children,
            base.other_cost_per_child(),
        ),
    ]
}

fn figure(
    working: &Working<'_>,
    sources: &mut Sources,
    name: &str,
    series: SeriesId,
    look: Look,
) -> Vec<Entry> {
    let figure = working
        .scene
        .baseline
        .series(series)
        .get(working.base_year());
    let unit = match look {
        Look::Count => "children",
        _ => "pounds",
    };
    vec![
        Entry::text(name),
        Entry::figure(figure.map(|figure| figure.value), look),
        Entry::text(unit),
        sources.entry(figure),
    ]
}

pub(super) fn derived(
    name: &str,
    formula: String,
    (value, look, unit): (f64, Look, &str),
) -> Vec<Entry> {
    vec![
        Entry::text(name),
        Entry::Formula(formula, value, look),
        Entry::text(unit),
        Entry::text("calculated"),
    ]
}
