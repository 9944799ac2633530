//! Placements in the seven groups of 2011 to 2017, each in a column of its own.

use anyhow::Result;

use super::{Placed, count};
use crate::import::cell::Cell;
use crate::import::sheet::{Line, Meaning, Sheet, is_named};

/// How a group's measure ends, and its column.
const GROUPS: [(&str, Meaning); 7] = [
    ("foster", meaning("foster placements", &["CLA_Fost"])),
    (
        "placed_for_adoption",
        meaning("children placed for adoption", &["CLA_Adopt"]),
    ),
    (
        "with_parents",
        meaning("children placed with parents", &["CLA_Parent"]),
    ),
    (
        "community",
        meaning("other placements in the community", &["CLA_Ocom"]),
    ),
    (
        "secure_homes_semi",
        meaning(
            "secure units, children's homes and semi-independent living",
            &["CLA_Secure"],
        ),
    ),
    (
        "other_residential",
        meaning("other residential settings", &["CLA_Ores"]),
    ),
    (
        "residential_schools",
        meaning("residential schools", &["CLA_RSch"]),
    ),
];

/// Children in placements without a measure here: missing, and all others.
const OTHERS: [&str; 2] = ["CLA_Miss", "CLA_OthPl"];

const fn meaning(what: &'static str, names: &'static [&'static str]) -> Meaning {
    Meaning { what, names }
}

/// Whether most of the groups are among these heads; one that is missing is named by the reader.
pub(super) fn are_in(head: &[String]) -> bool {
    let has = |meaning: &Meaning| head.iter().any(|head| is_named(head, meaning.names));
    GROUPS.iter().filter(|(_, meaning)| has(meaning)).count() > GROUPS.len() / 2
}

/// Where the groups stand.
pub(super) struct Columns {
    groups: Vec<(&'static str, usize)>,
    others: Vec<usize>,
}

impl Columns {
    pub(super) fn of(sheet: &Sheet) -> Result<Self> {
        let groups = GROUPS
            .iter()
            .map(|(group, meaning)| Ok((*group, sheet.column(meaning)?)));
        let is_other = |head: &String| is_named(head, &OTHERS);
        let columns = (0..sheet.head.len()).filter(|at| is_other(&sheet.head[*at]));
        Ok(Self {
            groups: groups.collect::<Result<_>>()?,
            others: columns.collect(),
        })
    }

    /// A row's groups, and the placements that are in none.
    pub(super) fn placed(&self, sheet: &Sheet, line: &Line) -> Result<(Placed, Vec<Cell>)> {
        let groups = self
            .groups
            .iter()
            .map(|(group, at)| Ok((*group, count(sheet, line, *at)?)));
        let others = self.others.iter().map(|at| count(sheet, line, *at));
        Ok((
            groups.collect::<Result<_>>()?,
            others.collect::<Result<_>>()?,
        ))
    }
}
