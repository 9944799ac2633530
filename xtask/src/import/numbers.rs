//! Councils under the codes of the tables: by the department's three-digit number, or by a code that the same ground had
//! before.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};

use super::release::Rows;
use crate::tables::{Area, AreaRow};

/// The rows of a file with the tables' code for every council.
///
/// # Errors
/// With the place in the file of a number that no council known here has.
pub(super) fn coded(
    file: &str,
    rows: &Rows,
    areas: &BTreeMap<String, Area>,
    recoded: &BTreeMap<String, String>,
) -> Result<Vec<AreaRow>> {
    let of_number = |number: &str| areas.values().find(|area| area.dfe_number == number);
    let mut codes: BTreeMap<&str, &str> = BTreeMap::new();
    for (number, at) in &rows.numbers {
        let Some(area) = of_number(number) else {
            bail!(
                "{file}: {at}: no council has the number {number}; the numbers are in data/authorities/areas.csv"
            );
        };
        codes.insert(number, &area.area);
    }
    let coded = rows.authorities.iter().cloned().map(|mut row| {
        if let Some(code) = codes.get(row.area.as_str()) {
            row.area = (*code).to_owned();
        }
        if let Some(code) = recoded.get(&row.area) {
            row.area.clone_from(code);
        }
        row
    });
    Ok(coded.collect())
}

/// Councils of which the same sum in pounds stands in another year: chance gives one or two.
const TWINS: usize = 20;

/// Another year in which the tables have these very sums: then a file of one year goes by the name of the other.
pub(super) fn twin(rows: &[AreaRow], held: &[AreaRow]) -> Option<String> {
    let is_sum = |row: &&AreaRow| row.measure.contains("_gross_total") && row.value.len() > 4;
    let mut years: BTreeMap<(&str, &str, &str), BTreeSet<&str>> = BTreeMap::new();
    for row in held.iter().filter(is_sum) {
        let years = years
            .entry((&row.measure, &row.area, &row.value))
            .or_default();
        years.insert(&row.period);
    }
    let own: BTreeSet<&str> = rows.iter().map(|row| row.period.as_str()).collect();
    let mut twins: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows.iter().filter(is_sum) {
        let same = years.get(&(row.measure.as_str(), row.area.as_str(), row.value.as_str()));
        for year in same
            .into_iter()
            .flatten()
            .filter(|year| !own.contains(*year))
        {
            *twins.entry(*year).or_default() += 1;
        }
    }
    let found = twins.into_iter().find(|(_, councils)| *councils >= TWINS);
    found.map(|(year, _)| year.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn totals(period: &str, more: u32) -> Vec<AreaRow> {
        let row = |council: u32| AreaRow {
            measure: "s251_gross_total_cla_harmonised".to_owned(),
            area: format!("E06{council:06}"),
            period: period.to_owned(),
            edition: 2014,
            value: (1_000_000 + council + more).to_string(),
            marker: String::new(),
            source: String::new(),
        };
        (0..30).map(row).collect()
    }

    #[test]
    fn a_file_of_one_year_under_the_name_of_another_is_found() {
        let held = totals("2012-13", 0);
        let found = twin(&totals("2013-14", 0), &held);
        assert_eq!(found.as_deref(), Some("2012-13"));
        // The same year again is no twin, nor is another year's own figures.
        assert_eq!(twin(&totals("2012-13", 0), &held), None);
        assert_eq!(twin(&totals("2013-14", 500), &held), None);
    }
}
