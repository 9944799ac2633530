//! A still figure of lines over years, with the words that belong to it and its table.

use crate::catalogue::FigureSpec;
use crate::quantity::Year;
use crate::sheet::{Cell, Format, Missing, Sheet};
use crate::text::listed;

/// A line of a figure: a value or a hole for every year of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryLine {
    pub name: &'static str,
    /// Names the colour: `need`, `resources`, `children`, `fourth`, or `ink` and `ink-soft` for the rest.
    pub colour: &'static str,
    pub values: Vec<Option<f64>>,
}

/// What the years of a figure are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Financial years.
    Financial,
    /// The 31 March that ends each.
    March,
}

impl Axis {
    /// In tables and sentences: `2024-25`, `31 March 2025`.
    pub fn written(self, year: Year) -> String {
        match self {
            Self::Financial => year.to_string(),
            Self::March => year.last_day(),
        }
    }

    /// At the head of a table's row.
    const fn cell(self, year: Year) -> Cell {
        match self {
            Self::Financial => Cell::Year(year),
            Self::March => Cell::Day(year),
        }
    }

    /// Under the drawing: `2024-25`, `2025`.
    pub fn short(self, year: Year) -> String {
        match self {
            Self::Financial => year.to_string(),
            Self::March => year.ends_in().to_string(),
        }
    }

    const fn head(self) -> &'static str {
        match self {
            Self::Financial => "Financial year",
            Self::March => "Day",
        }
    }
}

/// Lines over years, with the words that belong to them.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryFigure {
    pub spec: &'static FigureSpec,
    /// The finding.
    pub title: String,
    /// Measure, unit, basis and years.
    pub measure: String,
    pub axis: Axis,
    pub years: Vec<Year>,
    pub lines: Vec<StoryLine>,
    /// What the values are: so the axis, the labels and the table write them.
    pub format: Format,
    pub note: &'static str,
}

impl StoryFigure {
    /// The same numbers as a table.
    pub fn sheet(&self) -> Sheet {
        let mut head = vec![self.axis.head().to_string()];
        head.extend(self.lines.iter().map(|line| line.name.to_string()));
        let row = |(index, year): (usize, &Year)| {
            let cell = |line: &StoryLine| {
                line.values[index].map_or(Cell::Missing(Missing::NoFigure), |value| {
                    Cell::Number(value, self.format)
                })
            };
            let mut row = vec![self.axis.cell(*year)];
            row.extend(self.lines.iter().map(cell));
            row
        };
        Sheet {
            head,
            rows: self.years.iter().enumerate().map(row).collect(),
        }
    }

    /// What the lines show, for those who do not see them.
    pub fn alt(&self) -> String {
        let when = |year| match self.axis {
            Axis::Financial => format!("in {year}"),
            Axis::March => format!("on {}", self.axis.written(year)),
        };
        let line = |(index, line): (usize, &StoryLine)| {
            let first = line.values.iter().position(Option::is_some)?;
            let (year, value) = self.last(index)?;
            let start = line.values[first]?;
            Some(format!(
                "{}: {} {}, {} {}",
                line.name,
                self.format.write(start),
                when(self.years[first]),
                self.format.write(value),
                when(year)
            ))
        };
        let lines: Vec<String> = self.lines.iter().enumerate().filter_map(line).collect();
        let missing: Vec<String> = self.missing().map(|year| self.axis.written(year)).collect();
        let missing = if missing.is_empty() {
            String::new()
        } else {
            format!(" No figure for {}.", listed(&missing))
        };
        format!(
            "Line chart. {}. {}.{missing}",
            self.measure,
            lines.join("; ")
        )
    }

    /// The years in which no line has a figure.
    fn missing(&self) -> impl Iterator<Item = Year> {
        let is_hole = |index: &usize| self.lines.iter().all(|line| line.values[*index].is_none());
        (0..self.years.len())
            .filter(is_hole)
            .map(|index| self.years[index])
    }

    /// The last value of a line and its year.
    pub fn last(&self, line: usize) -> Option<(Year, f64)> {
        let values = &self.lines[line].values;
        let index = values.iter().rposition(Option::is_some)?;
        Some((self.years[index], values[index]?))
    }
}
