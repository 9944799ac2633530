//! What a reader must know of a comparison, in sentences: councils left out, changed definitions, revised counts, a split not made.

use super::year::{Footing, NoSplit, YearFigures, cash, count, split};
use super::{Councils, Vintage};
use crate::area::Area;
use crate::dataset::{Dataset, MarkKind, id};
use crate::prices::SPENDING;
use crate::quantity::{Year, millions, money, rate, whole};
use crate::scope::Scope;
use crate::text::listed;

/// All notes, the weightiest first.
pub(super) fn notes(
    dataset: &Dataset,
    councils: &Councils,
    footing: &Footing,
    (from, to): (&YearFigures, &YearFigures),
) -> Vec<String> {
    let ends = if from.year == to.year {
        vec![from]
    } else {
        vec![from, to]
    };
    let mut notes = Vec::new();
    if from.question.scope != Scope::Total {
        notes.push("The children are all those in care, whichever spending is compared.".into());
    }
    notes.extend(left_out(councils, footing, (from, to)));
    if footing.is_as_published {
        if from.question.scope == Scope::Total && from.year != to.year {
            notes.push(
                "Counts by council begin in March 2010, so councils missing in one year cannot be left out of the other. \
                 Spending is on today’s definition, for all councils with figures."
                    .into(),
            );
        }
        let missing = ends
            .iter()
            .filter_map(|end| missing(dataset, councils, end));
        notes.extend(missing);
    }
    notes.extend(definition(dataset, from, to));
    notes.extend(ends.iter().filter_map(|end| printed_total(dataset, end)));
    notes.extend(ends.iter().filter_map(|end| revised(dataset, end)));
    notes.extend(ends.iter().filter_map(|end| pandemic(end)));
    notes.extend(no_split(dataset, from, to));
    notes
}

fn left_out(
    councils: &Councils,
    footing: &Footing,
    (from, to): (&YearFigures, &YearFigures),
) -> Option<String> {
    if footing.left_out.is_empty() {
        return None;
    }
    let names = |year| {
        councils
            .sum(&footing.out_of(councils, year), year)
            .map(|sum| listed(&sum.names))
    };
    let (before, after) = (names(from.year)?, names(to.year)?);
    let who = if before == after {
        before
    } else {
        format!("{before} in {}, {after} in {}", from.year, to.year)
    };
    let is_missing = |year: &Year| !councils.missing(*year).is_empty();
    let mut years = vec![from.year, to.year];
    years.dedup();
    years.retain(is_missing);
    let years: Vec<String> = years.iter().map(Year::to_string).collect();
    Some(format!(
        "To compare the same councils, these are left out of both years: {who}. National figures lack councils in {}.",
        listed(&years)
    ))
}

/// The size of what is missing where both ends cannot be brought onto the same councils.
fn missing(dataset: &Dataset, councils: &Councils, end: &YearFigures) -> Option<String> {
    let out = councils.missing(end.year);
    let names = listed(&councils.sum(&out, end.year)?.names);
    let last = councils
        .last_in_the_money(&out, end.year)
        .filter(|_| !out.is_empty())?;
    let spent = councils.sum(&out, last)?.spending;
    let share = spent / dataset.series(SPENDING).value(last)? * 100.0;
    Some(format!(
        "{names} are not in the figures for {}. They were {}% of spending in {last}, so growth to {} is about {} point too low. \
         Figures per child are not affected.",
        end.year,
        rate(share, 1),
        end.year,
        rate(share, 0)
    ))
}

/// The change of definition that the comparison spans, if it does.
fn definition(dataset: &Dataset, from: &YearFigures, to: &YearFigures) -> Option<String> {
    let (first, last) = (from.year.min(to.year), from.year.max(to.year));
    let spanned = (1..=last.since(first)).map(|years| first.plus(years));
    let marks = spanned.filter_map(|year| Some((year, dataset.mark(SPENDING, year)?)));
    let (year, mark) = marks
        .into_iter()
        .find(|(_, mark)| mark.kind == MarkKind::Definition)?;
    Some(match from.question.scope {
        Scope::Total => {
            let note = format!("{} {}", mark.note, published(dataset, [from, to]));
            note.trim_end().into()
        }
        _ => format!(
            "The return changed in {year}. Its lines are used as published; secure accommodation had its own line until 2010-11."
        ),
    })
}

/// What the department published for a year whose total is put on today's definition here.
fn published(dataset: &Dataset, ends: [&YearFigures; 2]) -> String {
    let both = |end: &&YearFigures| {
        let value = |id| dataset.series(id).value(end.year);
        let (published, today) = (value(id::S251_GROSS_TOTAL_CLA)?, value(SPENDING)?);
        (published < today).then(|| {
            format!(
                "For {} DfE published {}; on today’s definition it is {}.",
                end.year,
                money(published),
                money(today)
            )
        })
    };
    let said: Vec<String> = ends.iter().filter_map(both).collect();
    said.join(" ")
}

/// The year whose printed total is more than its lines, and by how much.
fn printed_total(dataset: &Dataset, end: &YearFigures) -> Option<String> {
    if end.year != Year::starting(2017) || end.question.scope != Scope::Total {
        return None;
    }
    let value = |id| dataset.series(id).value(end.year);
    let difference = value(id::S251_GROSS_TOTAL_CLA)? - value(SPENDING)?;
    Some(format!(
        "The printed total for {} is {} more than its ten lines add up to. We use the sum of the lines.",
        end.year,
        millions(difference)
    ))
}

fn revised(dataset: &Dataset, end: &YearFigures) -> Option<String> {
    let value = |vintage| dataset.series(count(vintage)).value(end.year);
    let (first, latest) = (value(Vintage::First)?, value(Vintage::Latest)?);
    if (first - latest).abs() < 1.0 {
        return None;
    }
    Some(format!(
        "England’s count for March {} was first published as {} and is now {}. We use the {}.",
        end.year.ends_in(),
        whole(first),
        whole(latest),
        match end.question.vintage {
            Vintage::First => "first",
            Vintage::Latest => "latest",
        }
    ))
}

fn pandemic(end: &YearFigures) -> Option<String> {
    (end.year == Year::starting(2020)).then(|| {
        "Measured inflation in 2020-21 was too high, because of how public services were counted in the pandemic. That year’s real \
         figures look small."
            .into()
    })
}

fn no_split(dataset: &Dataset, from: &YearFigures, to: &YearFigures) -> Option<String> {
    let why = split(from, to).err()?;
    let is_council = dataset.area != Area::ENGLAND;
    let has_lines = |year| {
        let lines = [Scope::Residential, Scope::Fostering];
        lines
            .iter()
            .all(|scope| cash(dataset, *scope, year).is_some())
    };
    // A council's spending lines end early: no other choice of late years would help.
    let without = [from.year, to.year]
        .into_iter()
        .find(|year| !has_lines(*year));
    let why = match (why, without.filter(|_| is_council)) {
        (_, Some(year)) => {
            format!("spending on residential care and on fostering was not published for {year}")
        }
        (NoSplit::Unknown(year), _) if is_council => {
            format!("some placements of {year} are withheld, not published or without a child")
        }
        (NoSplit::Unknown(year), _) => format!(
            "there are no figures for {year}. Placements start in March 2011 and spending lines end in 2023-24"
        ),
        (NoSplit::Unsound(year), _) => format!(
            "in March {} supported accommodation was partly counted as “other”",
            year.ends_in()
        ),
        (NoSplit::Groupings, _) => "placements have been grouped differently since 2018".into(),
    };
    Some(format!(
        "Placement mix and price cannot be told apart: {why}."
    ))
}
