//! The official record behind the main figure, and what opened the gap.

use super::leaf::{Entry, Leaf, Look, first_row};
use super::notes::Notes;
use super::sources::Sources;
use super::working::Working;
use model::dataset::id;
use model::lever::{LEVERS, Lever};
use model::prices::SPENDING;
use model::quantity::Year;

pub(crate) const HISTORY: &str = "History";
pub(crate) const OPENED: &str = "Opened";

const LINES: usize = 2;

/// Children and spending since the first count, each with its source.
pub(crate) fn history(working: &Working<'_>, sources: &mut Sources, notes: &mut Notes) -> Leaf {
    let real = working.real_prices();
    let counts = working.scene.baseline.series(id::CLA_STOCK).years();
    let years = counts
        .map(|(year, _)| year)
        .filter(|year| *year <= working.price_year());
    let years: Vec<Year> = years.collect();
    let rows = years.iter().enumerate();
    let lines: [String; LINES] = [
        "Official figures. Children on the 31 March that ends the year; gross spending (section 251), before income. [note 6]".to_string(),
        "[x] no figure was published, or none was found.".into(),
    ];
    Leaf {
        name: HISTORY,
        title: format!(
            "The official record: looked-after children and spending on them, {}",
            working.scene.baseline.name
        ),
        lines: lines.into(),
        columns: vec![
            ("Financial year".into(), 16),
            ("Children, 31 March".into(), 14),
            ("Source of the count".into(), 14),
            ("Spending, cash, pounds".into(), 20),
            ("Source of the spending".into(), 14),
            (
                format!("GDP deflator, {} = 100", working.price_year().in_full()),
                18,
            ),
            ("Source of the deflator".into(), 14),
            (format!("Spending in {real}, pounds"), 20),
            ("Note".into(), 14),
        ],
        rows: rows
            .map(|(at, year)| year_row(working, (at, *year), sources, notes))
            .collect(),
    }
}

fn year_row(
    working: &Working<'_>,
    (at, year): (usize, Year),
    sources: &mut Sources,
    notes: &mut Notes,
) -> Vec<Entry> {
    let dataset = working.scene.baseline.dataset();
    let count = dataset.series(id::CLA_STOCK).get(year);
    let spent = dataset.series(SPENDING).get(year);
    // What is spent is harmonised from the published totals, which have the source.
    let published = dataset.series(id::S251_GROSS_TOTAL_CLA).get(year);
    let index = dataset.series(id::GDP_DEFLATOR_INDEX).get(year);
    let real = spent.and_then(|spent| dataset.real(spent.value, year));
    let row = first_row(LINES) + at + 1;
    vec![
        Entry::text(year.in_full()),
        Entry::figure(count.map(|figure| figure.value), Look::Count),
        sources.entry(count),
        Entry::figure(spent.map(|figure| figure.value), Look::Pounds),
        sources.entry(spent.and(published.or(spent))),
        Entry::figure(index.map(|figure| figure.value), Look::Decimals(3)),
        sources.entry(index),
        real.map_or_else(
            || Entry::figure(None, Look::Pounds),
            |real| Entry::Formula(format!("=D{row}/F{row}*100"), real, Look::Pounds),
        ),
        notes.entry(dataset.mark(SPENDING, year)),
    ]
}

/// What opened the gap of each year: values, since they take every order of the levers.
pub(crate) fn opened(working: &Working<'_>) -> Leaf {
    let years = working.years().iter().zip(&working.outcome.attribution);
    let rows = years.enumerate().map(|(at, (figures, parts))| {
        let row = first_row(LINES) + at + 1;
        let shares = Lever::ALL.map(|lever| Entry::Number(parts.share(lever), Look::Pounds));
        let sum = Lever::ALL.map(|lever| parts.share(lever)).iter().sum();
        let sum = Entry::Formula(format!("=SUM(B{row}:I{row})"), sum, Look::Pounds);
        [
            vec![Entry::text(figures.year.in_full())],
            shares.into(),
            vec![sum],
        ]
        .concat()
    });
    let heads = LEVERS.iter().map(|spec| (spec.name.to_string(), 18));
    let year = ("Financial year".to_string(), 16);
    Leaf {
        name: OPENED,
        title: format!("What opened the gap, in pounds, in {}", working.real_prices()),
        lines: vec![
            "These are values, of the scenario as it was when this workbook was made. They do not follow the Settings. [note 5]".into(),
            "Above zero a factor widens the gap, below zero it narrows it.".into(),
        ],
        columns: std::iter::once(year)
            .chain(heads)
            .chain([("Gap: all parts together".to_string(), 20)])
            .collect(),
        rows: rows.collect(),
    }
}
