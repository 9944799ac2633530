//! The tables of the dataset, row by row.

use super::{Edition, Figure, Mark, MarkKind, Series, Source};
use crate::quantity::Year;
use crate::table::{DataError, Row, Table};
use crate::text::decimal;
use std::collections::BTreeMap;

/// A series being read: for each period the newest edition met so far.
#[derive(Default)]
pub(super) struct Newest {
    pub(super) series: Series,
    editions: BTreeMap<String, u16>,
}

/// Row by row into a map. `collect` would sort first, and a sort for every type of row is weight in the app.
pub(super) fn collected<K: Ord, V>(rows: impl Iterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    rows.for_each(|(key, value)| {
        map.insert(key, value);
    });
    map
}

fn try_collected<K: Ord, V>(
    rows: impl Iterator<Item = Result<(K, V), DataError>>,
) -> Result<BTreeMap<K, V>, DataError> {
    let mut map = BTreeMap::new();
    for row in rows {
        let (key, value) = row?;
        map.insert(key, value);
    }
    Ok(map)
}

pub(crate) fn whole_table(table: &str, problem: &str) -> DataError {
    DataError {
        table: table.into(),
        row: 0,
        problem: problem.into(),
    }
}

pub(super) fn read_editions(text: &str) -> Result<Vec<Edition>, DataError> {
    let table = Table::read("editions", text)?;
    let mut editions = table
        .rows()
        .map(|row| read_edition(&row))
        .collect::<Result<Vec<_>, _>>()?;
    editions.sort_unstable_by_key(|edition| edition.id);
    Ok(editions)
}

fn read_edition(row: &Row<'_>) -> Result<Edition, DataError> {
    let year = |column| {
        let text = row.get(column)?;
        Year::parse(text)
            .ok_or_else(|| row.error(format!("`{text}` in `{column}` is no financial year")))
    };
    Ok(Edition {
        id: row.parse("edition")?,
        base_year: year("base_year")?,
        children_from: year("children_from")?,
        mix_from: year("mix_from")?,
        prices_from: year("prices_from")?,
        other_from: year("other_from")?,
        other_to: year("other_to")?,
        funding_period: row.get("funding_period")?.into(),
        as_at: row.parse("as_at")?,
        next_due: row.parse("next_due")?,
    })
}

pub(super) fn read_sources(text: &str) -> Result<BTreeMap<String, Source>, DataError> {
    let read = |row: Row<'_>| {
        let field = |column| row.get(column).map(String::from);
        let source = Source {
            publisher: field("publisher")?,
            title: field("title")?,
            table: field("table_or_paragraph")?,
            published: field("published")?,
            url: field("url")?,
            seen: row.parse("seen")?,
        };
        Ok((field("source")?, source))
    };
    try_collected(Table::read("sources", text)?.rows().map(read))
}

pub(super) fn read_marks(text: &str) -> Result<BTreeMap<(String, Year), Mark>, DataError> {
    let read = |row: Row<'_>| {
        let (period, kind) = (row.get("period")?, row.get("kind")?);
        let year = read_year(period)
            .ok_or_else(|| row.error(format!("`{period}` is no financial year")))?;
        let kind = match kind {
            "definition" => MarkKind::Definition,
            "missing" => MarkKind::Missing,
            "councils" => MarkKind::Councils,
            "corrected" => MarkKind::Corrected,
            "unsound" => MarkKind::Unsound,
            _ => return Err(row.error(format!("`{kind}` is no kind of mark"))),
        };
        Ok((
            (row.get("series")?.to_string(), year),
            Mark {
                kind,
                note: row.get("note")?.into(),
            },
        ))
    };
    try_collected(Table::read("year_notes", text)?.rows().map(read))
}

pub(super) fn read_series(text: &str) -> Result<BTreeMap<String, Newest>, DataError> {
    let read = |row: Row<'_>| {
        let series = Series {
            unit: row.get("unit")?.into(),
            note: row.get("note")?.into(),
            ..Series::default()
        };
        Ok((
            row.get("series")?.to_string(),
            Newest {
                series,
                editions: BTreeMap::new(),
            },
        ))
    };
    try_collected(Table::read("series", text)?.rows().map(read))
}

pub(super) fn read_figures(
    table: &Table,
    edition: u16,
    sources: &BTreeMap<String, Source>,
    series: &mut BTreeMap<String, Newest>,
) -> Result<(), DataError> {
    for row in table.rows() {
        let (id, period, of) = (
            row.get("series")?,
            row.get("period")?,
            row.parse("edition")?,
        );
        let newest = series
            .get_mut(id)
            .ok_or_else(|| row.error(format!("series `{id}` is not in series.csv")))?;
        let known = newest.editions.get(period).copied();
        if of > edition || known.is_some_and(|known| known > of) || row.get("value")?.is_empty() {
            continue;
        }
        if known == Some(of) {
            return Err(row.error(format!(
                "`{id}` has two figures for {period} in edition {of}"
            )));
        }
        newest.editions.insert(period.into(), of);
        let figure = read_figure(&row, &newest.series.unit, sources)?;
        match read_year(period) {
            Some(year) => newest.series.years.insert(year, figure),
            None => newest.series.spans.insert(period.into(), figure),
        };
    }
    Ok(())
}

fn read_figure(
    row: &Row<'_>,
    unit: &str,
    sources: &BTreeMap<String, Source>,
) -> Result<Figure, DataError> {
    // The decimal shift is done on the text, so that 8917.040346 £m is £8,917,040,346 exactly.
    let shift = if unit.starts_with("£m") {
        "e6"
    } else if unit.starts_with("£bn") {
        "e9"
    } else {
        ""
    };
    let text = row.get("value")?;
    let value = decimal(&format!("{text}{shift}"));
    let value = value.ok_or_else(|| row.error(format!("`{text}` is not a number")))?;
    let source = row.get("source")?;
    if !sources.contains_key(source) {
        return Err(row.error(format!("source `{source}` is not in sources.csv")));
    }
    Ok(Figure {
        value,
        source: source.into(),
        vintage: row.get("vintage")?.into(),
        note: row.get("note")?.into(),
    })
}

/// `2024-25` and `2025-03-31` are the same financial year.
pub(crate) fn read_year(period: &str) -> Option<Year> {
    let at_march = period
        .strip_suffix("-03-31")
        .filter(|year| year.len() == 4)
        .and_then(|year| year.parse().ok());
    at_march
        .map(|year: u16| Year::starting(i32::from(year) - 1))
        .or_else(|| Year::parse(period))
}
