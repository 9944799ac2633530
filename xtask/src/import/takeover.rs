//! The tables by council that are kept by hand: what an official file gives is taken out of them, and what changes by that
//! is said.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::release::{Release, counted};
use crate::tables::{AreaRow, Source, read_rows, table_text};

/// Figures by council that no file read here gives.
const TABLES: [&str; 3] = ["children_manual", "placements_manual", "spending_manual"];

/// Differences that are said one by one.
const FEW: usize = 5;

/// One table, as its rows and as the records of its file, which may have columns of their own.
struct Table {
    name: &'static str,
    head: csv::StringRecord,
    records: Vec<(AreaRow, csv::StringRecord)>,
    is_changed: bool,
}

/// All of them.
pub(super) struct Kept(Vec<Table>);

impl Kept {
    /// Reads those that are in a data folder.
    pub(super) fn open(folder: &Path) -> Result<Self> {
        let tables = TABLES.map(|name| Table::read(name, &place(folder, name)));
        Ok(Self(tables.into_iter().collect::<Result<_>>()?))
    }

    /// Every row, in order.
    pub(super) fn rows(&self) -> Vec<AreaRow> {
        let tables = self.0.iter();
        let mut rows: Vec<AreaRow> = tables
            .flat_map(|table| table.records.iter().map(|(row, _)| row.clone()))
            .collect();
        rows.sort();
        rows
    }

    /// Takes out what a release gives: rows of the same publication, of its edition or an earlier one, and others' accounts of
    /// it where it has a number. `taken` are the release's rows under the codes of the tables. Returns what is to be said.
    pub(super) fn give_up(
        &mut self,
        release: &Release,
        taken: &[AreaRow],
        sources: &BTreeMap<String, Source>,
    ) -> Vec<String> {
        let key = |row: &AreaRow| (row.measure.clone(), row.area.clone(), row.period.clone());
        let taken: BTreeMap<_, &AreaRow> = taken.iter().map(|row| (key(row), row)).collect();
        let is_account = |row: &AreaRow| {
            sources
                .get(&row.source)
                .is_some_and(|one| one.seen == "secondary")
        };
        let mut said = Vec::new();
        for table in &mut self.0 {
            let mut given = Vec::new();
            table.records.retain(|(kept, _)| {
                let Some(row) = taken.get(&key(kept)) else {
                    return true;
                };
                let gives = kept.source == row.source
                    || kept.edition <= release.edition
                    || (is_account(kept) && !row.value.is_empty());
                if gives {
                    given.push((kept.clone(), (*row).clone()));
                }
                !gives
            });
            if !given.is_empty() {
                table.is_changed = true;
                said.push(in_words(table.name, &given));
            }
        }
        said
    }

    /// The texts of the tables that have given up rows.
    pub(super) fn texts(&self, folder: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>> {
        let changed = self.0.iter().filter(|table| table.is_changed);
        let texts = changed.map(|table| {
            let head: Vec<&str> = table.head.iter().collect();
            let records: Vec<&csv::StringRecord> =
                table.records.iter().map(|(_, record)| record).collect();
            let records: Vec<Vec<&str>> = records
                .iter()
                .map(|record| record.iter().collect())
                .collect();
            Ok((place(folder, table.name), table_text(&head, &records)?))
        });
        texts.collect()
    }
}

impl Table {
    fn read(name: &'static str, path: &Path) -> Result<Self> {
        let rows: Vec<AreaRow> = read_rows(path)?;
        let mut table = Self {
            name,
            head: csv::StringRecord::new(),
            records: Vec::new(),
            is_changed: false,
        };
        if !path.exists() {
            return Ok(table);
        }
        let mut reader =
            csv::Reader::from_path(path).with_context(|| path.display().to_string())?;
        table.head = reader.headers()?.clone();
        let records = reader.into_records().collect::<Result<Vec<_>, _>>()?;
        table.records = rows.into_iter().zip(records).collect();
        Ok(table)
    }
}

fn place(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("authorities/{name}.csv"))
}

/// How many rows went over, and which of them have another value now.
fn in_words(table: &str, given: &[(AreaRow, AreaRow)]) -> String {
    let others: Vec<String> = given
        .iter()
        .filter(|(kept, row)| (&kept.value, &kept.marker) != (&row.value, &row.marker))
        .map(|(kept, row)| {
            format!(
                "{} of {} in {} was {}{} and is {}{}",
                kept.measure,
                kept.area,
                kept.period,
                kept.value,
                kept.marker,
                row.value,
                row.marker
            )
        })
        .collect();
    let periods: BTreeSet<&str> = given.iter().map(|(kept, _)| kept.period.as_str()).collect();
    let periods = periods.into_iter().collect::<Vec<_>>().join(", ");
    let values = match others.len() {
        0 => "with the same value".to_owned(),
        n if n <= FEW => others.join("; "),
        n => format!(
            "{n} with another value, such as {}",
            others[..FEW].join("; ")
        ),
    };
    let rows = counted(given.len(), "row");
    format!("takes over {rows} of {table}.csv ({periods}), {values}")
}
