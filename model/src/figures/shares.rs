//! A figure of shares: groups of one whole, each with its number and its share, at one time or at two.

use crate::catalogue::FigureSpec;
use crate::percent::Percent;
use crate::quantity::whole;
use crate::sheet::{Cell, Format, Sheet};

/// Groups and what each comes to, with the words that belong to them.
#[derive(Clone, Debug)]
pub struct ShareFigure {
    pub spec: &'static FigureSpec,
    /// The finding.
    pub title: String,
    /// Measure, unit and days.
    pub measure: String,
    /// What a group is called at the head of the table.
    pub head: &'static str,
    pub columns: Vec<Column>,
    pub rows: Vec<ShareRow>,
    /// What a reader must know.
    pub note: String,
    /// Ids in `sources.csv`.
    pub sources: Vec<String>,
}

/// One time at which (or one thing for which) everybody is counted.
#[derive(Clone, Debug)]
pub struct Column {
    /// In the table: `31 March 2025`.
    pub name: String,
    /// Beside a bar: `2025`.
    pub short: String,
    /// All of them, in the unit of the figure.
    pub whole: f64,
}

/// One group.
#[derive(Clone, Debug)]
pub struct ShareRow {
    pub name: String,
    /// A part of the group above it, and not to be added to the others.
    pub is_part: bool,
    /// One for each column.
    pub amounts: Vec<Amount>,
}

/// How many, and what share of the column's whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    pub count: f64,
    pub percent: Percent,
}

impl Amount {
    /// With the share worked out here.
    pub fn of(count: f64, whole: f64) -> Self {
        Self {
            count,
            percent: Percent::of(count, whole),
        }
    }

    /// `54,820 (67%)`
    pub fn words(self) -> String {
        format!("{} ({})", whole(self.count), self.percent.words())
    }
}

impl ShareFigure {
    /// The same numbers as a table.
    pub fn sheet(&self) -> Sheet {
        let mut head = vec![self.head.to_string()];
        for column in &self.columns {
            head.push(column.name.clone());
            head.push(format!("Share, {}", column.short));
        }
        let row = |row: &ShareRow| {
            let mut cells = vec![Cell::text(&row.name)];
            for amount in &row.amounts {
                cells.push(Cell::Number(amount.count, Format::Count));
                cells.push(Cell::Share(amount.percent));
            }
            cells
        };
        Sheet {
            head,
            rows: self.rows.iter().map(row).collect(),
        }
    }

    /// A bar's length, in % of the length that stands for everybody.
    pub fn length(&self, column: usize, amount: Amount) -> f64 {
        amount.count / self.columns[column].whole * 100.0
    }
}
