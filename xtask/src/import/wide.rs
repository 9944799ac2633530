//! All councils in one wide table, a row each: what the site reads. Made from the other tables; nothing stands here alone.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use crate::tables::{AreaRow, Authority, Flag, Inspection, Neighbour, table_text};

/// What the table holds of a council besides its figures.
const ABOUT: [&str; 12] = [
    "area",
    "name",
    "kind",
    "region",
    "first_year",
    "last_year",
    "successors",
    "also_called",
    "neighbours",
    "inspected",
    "overall",
    "children_in_care",
];

/// The measures, in the order of the columns.
const MEASURES: [&str; 22] = [
    "cla_stock",
    "cla_rate_per_10k",
    "population_0_17",
    "s251_gross_total_cla_harmonised",
    "s251_gross_residential",
    "s251_gross_fostering",
    "ro3_gross_total_cla",
    "ro3_gross_residential",
    "ro3_gross_fostering",
    "placement_foster",
    "placement_homes_and_secure",
    "placement_supported_accommodation",
    "placement_other_residential",
    "placement_residential_schools",
    "placement_with_parents",
    "placement_placed_for_adoption",
    "placement_other",
    "placement_oldgroup_foster",
    "placement_oldgroup_secure_homes_semi",
    "placement_oldgroup_community",
    "placement_oldgroup_other_residential",
    "placement_oldgroup_residential_schools",
];

/// What the councils' tables say, together.
pub(super) struct Councils<'a> {
    pub(super) authorities: &'a [Authority],
    pub(super) neighbours: &'a [Neighbour],
    pub(super) inspections: &'a [Inspection],
    pub(super) flags: &'a [Flag],
}

/// The text of the table. A cell is a number, the publisher's marker, or empty where there is no figure.
pub(super) fn text(councils: &Councils<'_>, rows: &[&AreaRow]) -> Result<Vec<u8>> {
    let mut newest: BTreeMap<(&str, &str, u16), &AreaRow> = BTreeMap::new();
    let mut columns = BTreeSet::new();
    for row in rows {
        let order = MEASURES.iter().position(|measure| *measure == row.measure);
        let (Some(order), Some(year)) = (order, ends_in(&row.period)) else {
            continue;
        };
        columns.insert((order, year));
        let held = newest.entry((&row.area, &row.measure, year)).or_insert(row);
        if held.edition <= row.edition {
            *held = row;
        }
    }
    let heads = columns.iter();
    let heads = heads.map(|(order, year)| format!("{}:{year}", MEASURES[*order]));
    let about = ABOUT.map(String::from).into_iter();
    let head: Vec<String> = about.chain(["flags".into()]).chain(heads).collect();
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let rows = councils.authorities.iter().map(|authority| {
        let area = authority.area.as_str();
        let mut cells = about_of(councils, authority);
        cells.push(flags_of(councils.flags, area, &newest));
        cells.extend(columns.iter().map(|(order, year)| {
            let row = newest.get(&(area, MEASURES[*order], *year));
            row.map_or_else(String::new, |row| format!("{}{}", row.value, row.marker))
        }));
        cells
    });
    table_text(&head, &rows.collect::<Vec<_>>())
}

/// The year in which a period ends; population at mid-2024 goes with the count of 31 March 2025.
fn ends_in(period: &str) -> Option<u16> {
    let (digits, later) = match period.strip_prefix("mid-") {
        Some(year) => (year, 1),
        None => (period, u16::from(!period.ends_with("-03-31"))),
    };
    Some(digits.get(..4)?.parse::<u16>().ok()? + later)
}

fn about_of(councils: &Councils<'_>, authority: &Authority) -> Vec<String> {
    let area = &authority.area;
    let of_area = councils.neighbours.iter().filter(|one| one.area == *area);
    let neighbours: Vec<&str> = of_area.map(|one| one.neighbour.as_str()).collect();
    let inspection = councils.inspections.iter().find(|one| one.area == *area);
    let said = |of: fn(&Inspection) -> &String| inspection.map(of).cloned().unwrap_or_default();
    vec![
        area.clone(),
        authority.name.clone(),
        authority.kind.clone(),
        authority.region.clone(),
        authority.first_year.clone(),
        authority.last_year.clone(),
        authority.successors.clone(),
        authority.also_called.clone(),
        neighbours.join(" "),
        said(|one| &one.inspected),
        said(|one| &one.overall),
        said(|one| &one.children_in_care),
    ]
}

/// `measure:year severity reason`, one after another with bars between; of each figure, those of its newest edition. They
/// stand by kind and year, in whatever edition the figures are.
fn flags_of(flags: &[Flag], area: &str, newest: &BTreeMap<(&str, &str, u16), &AreaRow>) -> String {
    let of_area = flags.iter().filter(|flag| flag.area == area);
    let mut said: Vec<_> = of_area
        .filter_map(|flag| {
            let year = ends_in(&flag.period)?;
            let row = newest.get(&(area, flag.measure.as_str(), year))?;
            let Flag {
                measure,
                severity,
                reason,
                ..
            } = flag;
            let words = || format!("{measure}:{year} {severity} {reason}");
            (row.edition == flag.edition).then(|| ((flag.kind.as_str(), year), words()))
        })
        .collect();
    said.sort_by_key(|(place, _)| *place);
    let said = said.into_iter().map(|(_, words)| words);
    said.collect::<Vec<_>>().join(" | ")
}

#[cfg(test)]
mod tests {
    use super::ends_in;

    #[test]
    fn a_period_goes_with_the_31_march_that_ends_it() {
        for (period, year) in [("2025-03-31", 2025), ("2024-25", 2025), ("mid-2024", 2025)] {
            assert_eq!(ends_in(period), Some(year), "{period}");
        }
    }
}
