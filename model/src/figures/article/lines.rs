//! The still figures of lines: each a finding of at most twelve words, its measure and one short note.

use crate::catalogue;
use crate::dataset::{Dataset, id};
use crate::quantity::Year;
use crate::scope::Scope;
use crate::sheet::Format;
use crate::story::{Axis, INDEX, Story, StoryFigure, StoryLine};
use crate::text::moved_to;

/// Children and real spending as changes in whole % since the index year, each year like for like with it.
pub fn children_and_spending(story: &Story<'_>) -> Option<StoryFigure> {
    let index = since(story.demand_and_money(Scope::Total, INDEX).ok()?, INDEX);
    let [spending, children] = index.lines.try_into().ok()?;
    let line = |line: StoryLine, name| StoryLine {
        name,
        values: line
            .values
            .iter()
            .map(|value| Some(libm::round((*value)? - 100.0)))
            .collect(),
        ..line
    };
    let latest = story.compare(Scope::Total, INDEX, story.latest(Scope::Total))?;
    Some(StoryFigure {
        spec: &catalogue::CHILDREN_AND_SPENDING,
        title: format!(
            "Spending {} after inflation, children in care {}",
            moved_to(latest.real_change, 0),
            moved_to(latest.children_change, 0)
        ),
        measure: format!(
            "Change since {INDEX}: children at 31 March; spending on looked-after services, before income and after inflation"
        ),
        lines: vec![
            line(spending, "Spending, after inflation"),
            line(children, "Children"),
        ],
        format: Format::PercentMore,
        note: "Each year is compared with the first for the same councils. There is no national total of spending for 2014-15.",
        ..index
    })
}

/// Real spending for each looked-after child since the index year.
pub fn spending_per_child(story: &Story<'_>) -> Option<StoryFigure> {
    let figure = since(story.cost_per_child(), INDEX);
    let values = &figure.lines.first()?.values;
    let [first, last] = [values.first(), values.last()].map(|value| value.copied().flatten());
    let written = |value| Format::RoundPrice.write(value);
    Some(StoryFigure {
        spec: &catalogue::SPENDING_PER_CHILD,
        title: format!(
            "Yearly spending per child went from {} to {}",
            written(first?),
            written(last?)
        ),
        measure: format!(
            "Pounds a year for each looked-after child, in {} prices; all looked-after services, before income",
            story.dataset.edition.base_year
        ),
        note: "An average over all services, leaving care and adoption included. It is not the price of one placement. There is no figure for 2014-15.",
        ..figure
    })
}

/// The weekly price of a residential place, in cash.
pub fn residential_week(dataset: &Dataset) -> Option<StoryFigure> {
    let series = dataset.series(id::UNIT_COST_WEEK_RESIDENTIAL);
    let (years, values): (Vec<Year>, Vec<Option<f64>>) = series
        .years()
        .map(|(year, figure)| (year, Some(figure.value)))
        .unzip();
    let written = |value| Format::Price.write(value);
    let (last, before) = super::facts::price_years(dataset)?;
    Some(StoryFigure {
        spec: &catalogue::RESIDENTIAL_WEEK,
        title: format!(
            "A week in residential care: {} in {before}, {} in {last}",
            written(series.value(before)?),
            written(series.value(last)?)
        ),
        measure: format!(
            "Average weekly cost of a residential place in England, in cash: the prices of each year, {} to {}",
            years.first()?,
            years.last()?
        ),
        axis: Axis::Financial,
        lines: vec![StoryLine {
            name: "A residential week",
            colour: "resources",
            values,
        }],
        years,
        format: Format::Price,
        note: "Councils’ spending on residential care, divided by days of care in homes, secure units and residential schools.",
    })
}

/// The yearly change of the count, unaccompanied children and all others apart.
pub fn who_changed(dataset: &Dataset) -> Option<StoryFigure> {
    let figure = since(crate::children::asylum_change(dataset)?, INDEX);
    Some(StoryFigure {
        spec: &catalogue::WHO_CHANGED,
        measure: format!(
            "Change in the number of children in care from one 31 March to the next, {} to {}",
            figure.years.first()?.ends_in(),
            figure.years.last()?.ends_in()
        ),
        note: "Unaccompanied children came to England without a parent and seek asylum. Counts are rounded to 10, so a change can be 20 out.",
        ..figure
    })
}

/// Early help and late intervention in base-year pounds.
pub fn early_and_late(story: &Story<'_>) -> Option<StoryFigure> {
    let cut = super::cut(story)?;
    Some(StoryFigure {
        spec: &catalogue::EARLY_AND_LATE,
        title: format!(
            "Early help {}, late intervention {}",
            moved_to(cut.early, 0),
            moved_to(cut.late, 0)
        ),
        measure: format!(
            "Pounds a year in {} prices, before income",
            story.dataset.edition.base_year
        ),
        note: "Early help: Sure Start, family support, youth services. Late intervention: looked-after children, safeguarding, youth justice. One fell while the other rose; that does not show that one caused the other.",
        ..story.early_and_late()
    })
}

/// The figure from a year on.
fn since(figure: StoryFigure, first: Year) -> StoryFigure {
    let skipped = figure
        .years
        .iter()
        .take_while(|year| **year < first)
        .count();
    let line = |line: &StoryLine| StoryLine {
        values: line.values[skipped..].to_vec(),
        ..line.clone()
    };
    StoryFigure {
        years: figure.years[skipped..].to_vec(),
        lines: figure.lines.iter().map(line).collect(),
        ..figure
    }
}
