//! The working year by year, live: prices, children and costs, and the gap in the prices chosen.

use super::leaf::{Column, Entry, Leaf, Look, first_row};
use super::settings::{self, basis_cell, prices_cell};
use super::sources::Sources;
use super::start::{self, Row};
use super::working::Working;
use model::dataset::id;
use model::lever::Lever;
use model::projection::{YearFigures, in_prices};
use model::quantity::gap_words;
use model::scope::Prices;

pub(crate) const PRICES: &str = "Prices";
pub(crate) const PROJECTION: &str = "Projection";
pub(crate) const GAP: &str = "Gap";

/// Each of the three sheets has as many, so that a year is in the same row of all.
const LINES: usize = 2;

/// The row of a year, as a formula counts.
fn row_of(ahead: usize) -> usize {
    first_row(LINES) + ahead + 1
}

/// What a lever multiplies by in a year: `(1+Settings!$B$8/100)`.
fn growth(lever: Lever) -> String {
    format!("(1+{}/100)", settings::cell(lever))
}

fn columns<const N: usize>(columns: [(&str, u32); N]) -> Vec<Column> {
    columns.map(|(head, width)| (head.into(), width)).into()
}

/// The official forecast of prices, the growth in use, and what it comes to since the base year.
pub(crate) fn prices(working: &Working<'_>, sources: &mut Sources) -> Leaf {
    let growth = working.scene.baseline.series(id::GDP_DEFLATOR_GROWTH);
    let years = working.years();
    let rows = years.iter().enumerate().map(|(ahead, figures)| {
        let mut row = vec![Entry::text(figures.year.in_full())];
        row.extend(price_entries(working, ahead, figures));
        row.push(sources.entry(growth.get(figures.year)));
        row
    });
    Leaf {
        name: PRICES,
        title: "Growth of prices in general (GDP deflator)".into(),
        lines: vec![
            "Where the setting is forecast, each year follows the official forecast; its last year is held after that.".into(),
            "[x] no forecast is published for the year. [z] not applicable: the base year.".into(),
        ],
        columns: vec![
            ("Financial year".into(), 16),
            ("Official forecast, % a year".into(), 18),
            ("Growth used, % a year".into(), 16),
            (format!("Price index, {} = 1", working.price_year().in_full()), 16),
            ("Source of the forecast".into(), 16),
        ],
        rows: rows.collect(),
    }
}

fn price_entries(working: &Working<'_>, ahead: usize, figures: &YearFigures) -> [Entry; 3] {
    let Some(before) = ahead.checked_sub(1) else {
        let level = working.scene.baseline.base.price_level;
        let first = Entry::Number(level, Look::Decimals(6));
        return [Entry::text("[z]"), Entry::text("[z]"), first];
    };
    let [row, above] = [row_of(ahead), row_of(before)];
    let forecast = working.forecast(figures.year);
    let follows = settings::follows_forecast();
    let held = format!("IF(ISNUMBER(B{row}),B{row},C{above})");
    let set = settings::cell(Lever::Inflation);
    [
        Entry::figure(forecast, Look::Decimals(3)),
        Entry::Formula(
            format!("=IF({follows},{held},{set})"),
            working.inflation[before],
            Look::Decimals(3),
        ),
        Entry::Formula(
            format!("=D{above}*(1+C{row}/100)"),
            figures.price_index,
            Look::Decimals(6),
        ),
    ]
}

/// Children, costs, need, resources and gap, at base-year prices.
pub(crate) fn projection(working: &Working<'_>) -> Leaf {
    let years = working.years().iter().enumerate();
    Leaf {
        name: PROJECTION,
        title: format!("Working, year by year, in {}", working.real_prices()),
        lines: vec![
            "Every cell after the year is a formula. Each year is calculated from the year above it, the sheets Start and Prices, and the Settings. [note 2] [note 4]".into(),
            "Children on the 31 March that ends the year; money in pounds. A gap above zero is a shortfall.".into(),
        ],
        columns: columns([
            ("Financial year", 16),
            ("Children", 12),
            ("Share in residential settings", 14),
            ("In residential settings", 14),
            ("In foster placements", 14),
            ("Elsewhere", 12),
            ("Cost of a residential place", 16),
            ("Cost of a foster place", 16),
            ("Other cost for each child", 16),
            ("Need", 20),
            ("Resources", 20),
            ("Gap", 20),
            ("Gaps added up since the base year", 20),
        ]),
        rows: years.map(|(ahead, year)| year_row(working, ahead, year)).collect(),
    }
}

fn year_row(working: &Working<'_>, ahead: usize, figures: &YearFigures) -> Vec<Entry> {
    let row = row_of(ahead);
    let formulas = match ahead.checked_sub(1) {
        None => base_formulas(),
        Some(before) => later_formulas(row, row_of(before)),
    };
    let [residential, fostering, other] = working.costs[ahead];
    let derived = [
        format!("=B{row}*C{row}"),
        format!("=B{row}*(1-{}-C{row})", share_elsewhere()),
        format!("=B{row}*{}", share_elsewhere()),
    ];
    let need = format!("=D{row}*G{row}+E{row}*H{row}+B{row}*I{row}");
    let gap = format!("=J{row}-K{row}");
    let cumulative = match ahead.checked_sub(1) {
        None => "=0".into(),
        Some(before) => format!("=M{}+L{row}", row_of(before)),
    };
    let [
        children,
        share,
        cost_residential,
        cost_fostering,
        cost_other,
        resources,
    ] = formulas;
    let [in_residential, in_fostering, elsewhere] = derived;
    let share_value = figures.residential / figures.children;
    let cells = [
        (children, figures.children, Look::Count),
        (share, share_value, Look::Share),
        (in_residential, figures.residential, Look::Count),
        (in_fostering, figures.fostering, Look::Count),
        (elsewhere, figures.elsewhere, Look::Count),
        (cost_residential, residential, Look::Pounds),
        (cost_fostering, fostering, Look::Pounds),
        (cost_other, other, Look::Pounds),
        (need, figures.need, Look::Pounds),
        (resources, figures.resources, Look::Pounds),
        (gap, figures.gap, Look::Pounds),
        (cumulative, figures.cumulative_gap, Look::Pounds),
    ];
    let cells = cells.map(|(formula, value, look)| Entry::Formula(formula, value, look));
    [vec![Entry::text(figures.year.in_full())], cells.into()].concat()
}

/// What share of all children live neither in residential settings nor with foster carers: held.
fn share_elsewhere() -> String {
    format!(
        "{}/{}",
        start::cell(Row::Elsewhere),
        start::cell(Row::Children)
    )
}

/// Children, share, three costs and resources in the base year.
fn base_formulas() -> [String; 6] {
    let from = |row| format!("={}", start::cell(row));
    let children = start::cell(Row::Children);
    [
        from(Row::Children),
        format!("={}/{children}", start::cell(Row::Residential)),
        from(Row::CostResidential),
        from(Row::CostFostering),
        from(Row::CostOther),
        format!("={}/{}", start::cell(Row::Spend), growth(Lever::Overspend)),
    ]
}

/// The same in any later year, from the row above.
fn later_formulas(row: usize, above: usize) -> [String; 6] {
    let grown = |column: &str, lever| format!("={column}{above}*{}", growth(lever));
    let mix = settings::cell(Lever::Mix);
    let share = format!("=MAX(0,MIN(1-{},C{above}+{mix}/100))", share_elsewhere());
    let inflation = format!("(1+{PRICES}!C{row}/100)");
    let resources = format!(
        "=K{above}*{}/IF({}=\"cash\",{inflation},1)",
        growth(Lever::Funding),
        basis_cell()
    );
    [
        grown("B", Lever::Children),
        share,
        grown("G", Lever::Residential),
        grown("H", Lever::Fostering),
        grown("I", Lever::Other),
        resources,
    ]
}

/// Need, resources and gap in the prices chosen.
pub(crate) fn gap(working: &Working<'_>) -> Leaf {
    let years = working.years().iter().enumerate();
    Leaf {
        name: GAP,
        title: "Need, resources and the gap in this scenario".into(),
        lines: vec![
            "Scenario figures are arithmetic on assumptions, not official statistics. [note 1]".into(),
            "Money in pounds, in the prices chosen on the sheet Settings. A gap above zero is a shortfall, below zero a surplus.".into(),
        ],
        columns: columns([
            ("Financial year", 16),
            ("Prices", 20),
            ("Need", 20),
            ("Resources", 20),
            ("Gap", 20),
            ("The gap is", 14),
        ]),
        rows: years.map(|(ahead, year)| gap_row(working, ahead, year)).collect(),
    }
}

fn gap_row(working: &Working<'_>, ahead: usize, figures: &YearFigures) -> Vec<Entry> {
    let shown = working.scene.view.prices;
    let row = row_of(ahead);
    let cash = format!("{}=\"cash\"", prices_cell());
    let real = working.real_prices();
    let named = match shown {
        Prices::Real => real.clone(),
        Prices::Cash => "cash".into(),
    };
    let money = |column: &str, pounds| {
        let factor = format!("IF({cash},{PRICES}!D{row},1)");
        let formula = format!("={PROJECTION}!{column}{row}*{factor}");
        Entry::Formula(formula, in_prices(pounds, figures, shown), Look::Pounds)
    };
    let words = gap_words(in_prices(figures.gap, figures, shown));
    let side = ["shortfall", "surplus"]
        .into_iter()
        .find(|side| words.starts_with(side));
    vec![
        Entry::text(figures.year.in_full()),
        Entry::Words(format!("=IF({cash},\"cash\",\"{real}\")"), named),
        money("J", figures.need),
        money("K", figures.resources),
        money("L", figures.gap),
        Entry::Words(
            format!("=IF(ABS(E{row})<500000,\"no gap\",IF(E{row}>0,\"shortfall\",\"surplus\"))"),
            side.unwrap_or("no gap").into(),
        ),
    ]
}
