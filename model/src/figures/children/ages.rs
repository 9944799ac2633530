//! Ages: how many and what share, over the years.

use super::{added, span};
use crate::catalogue;
use crate::catalogue::AGE_SERIES;
use crate::dataset::{Dataset, SeriesId, id};
use crate::percent::Percent;
use crate::quantity::Year;
use crate::sheet::{Cell, Format, Sheet};
use crate::story::{Axis, StoryFigure, StoryLine};

/// Ages as the department groups them, youngest first.
const AGES: [(SeriesId, &str); 5] = [
    (id::CLA_AGE_UNDER_1, "Under one year"),
    (id::CLA_AGE_1_TO_4, "1 to 4 years"),
    (id::CLA_AGE_5_TO_9, "5 to 9 years"),
    (id::CLA_AGE_10_TO_15, "10 to 15 years"),
    (id::CLA_AGE_16_PLUS, "16 and over"),
];
/// Until this 31 March ages are as first published, and add to the count as first published.
const LAST_FIRST_PUBLISHED: Year = Year::starting(2016);

/// Everyone in the release that the ages of `year` are from.
fn everyone_by_age(dataset: &Dataset, year: Year) -> Option<f64> {
    let series = if year <= LAST_FIRST_PUBLISHED {
        id::CLA_STOCK_FIRST_PUBLISHED
    } else {
        id::CLA_STOCK
    };
    dataset.series(series).value(year)
}

/// What the shares by age are shares of, for the method page.
pub const AGES_METHOD: &str = "Shares by age are of everyone in the same release.";

/// The first and the last 31 March with ages.
fn age_years(dataset: &Dataset) -> Option<(Year, Year)> {
    let first = dataset.series(AGES[0].0).years().next()?.0;
    Some((first, dataset.edition.base_year))
}

/// Children by age over the years. Ages whose share grew, in whole per cents, are in the colour of children.
pub fn ages(dataset: &Dataset) -> Option<StoryFigure> {
    let (first, last) = age_years(dataset)?;
    let share = |series: &[SeriesId], year| {
        Some(added(dataset, series, year)? / everyone_by_age(dataset, year)?)
    };
    let years = span(first, last);
    let line = |&(series, name): &(SeriesId, &'static str)| {
        let whole = |year| Some(libm::round(share(&[series], year)? * 100.0));
        let grew = whole(last)? > whole(first)?;
        Some(StoryLine {
            name,
            colour: if grew { "children" } else { "ink-soft" },
            values: years
                .iter()
                .map(|year| dataset.series(series).value(*year))
                .collect(),
        })
    };
    Some(StoryFigure {
        spec: &catalogue::AGES,
        title: title(dataset)?,
        measure: format!(
            "Children looked after in England on 31 March, by age, {} to {}; number of children",
            first.ends_in(),
            last.ends_in()
        ),
        axis: Axis::March,
        lines: AGES.iter().map(line).collect::<Option<_>>()?,
        years,
        format: Format::Children,
        note: "Ages whose share grew by a percentage point or more are in colour, the others in grey. To 2017 the numbers are as first published.",
    })
}

/// What share the oldest were, last and first.
fn title(dataset: &Dataset) -> Option<String> {
    let (first, last) = age_years(dataset)?;
    let percent = |series: &[SeriesId], year| {
        let of = everyone_by_age(dataset, year)?;
        Some(Percent::of(added(dataset, series, year)?, of).words())
    };
    let oldest = &AGE_SERIES[4..];
    Some(format!(
        "{} are 16 or over, compared with {} in {}",
        percent(oldest, last)?,
        percent(oldest, first)?,
        first.ends_in()
    ))
}

/// Each age in the first and in the last year: number, share, and how the number changed.
pub fn age_change(dataset: &Dataset) -> Option<Sheet> {
    let (first, last) = age_years(dataset)?;
    let mut head = vec!["Age".to_string()];
    for year in [first, last] {
        head.push(Axis::March.short(year));
        head.push(format!("Share, {}", year.ends_in()));
    }
    head.push("Change".into());
    let row = |&(series, name): &(SeriesId, &str)| {
        let mut cells = vec![Cell::text(name)];
        for year in [first, last] {
            let count = added(dataset, &[series], year)?;
            let percent = Percent::of(count, everyone_by_age(dataset, year)?);
            cells.push(Cell::Number(count, Format::Children));
            cells.push(Cell::Share(percent));
        }
        let change = added(dataset, &[series], last)? - added(dataset, &[series], first)?;
        cells.push(Cell::Number(change, Format::ChildrenMore));
        Some(cells)
    };
    Some(Sheet {
        head,
        rows: AGES.iter().map(row).collect::<Option<_>>()?,
    })
}
