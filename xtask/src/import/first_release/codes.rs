//! Placements of 2010, which were published by code. In copies of that file the codes' columns are not under their own
//! heads: the heads begin with Q1 and Q2, foster care, while the figures stand in the alphabetical order of the codes. Read
//! by its heads, England would have 170 children in foster care; in alphabetical order it has 47,200, and a year later 48,530.

use anyhow::{Result, bail};

use super::{Placed, count};
use crate::import::cell::Cell;
use crate::import::sheet::{Line, Sheet, plain};

/// How a group's measure ends, and the codes that it is made of: the groups of 2011 to 2017.
const GROUPS: [(&str, &[&str]); 7] = [
    ("foster", &["q1", "q2"]),
    ("placed_for_adoption", &["a3", "a4", "a5", "a6"]),
    ("with_parents", &["p1"]),
    ("community", &["p2", "p3"]),
    ("secure_homes_semi", &["h5", "k1", "k2"]),
    ("other_residential", &["r1", "r2", "r3", "r5"]),
    ("residential_schools", &["s1"]),
];

/// Codes in none of the groups: missing, and other placements.
const OTHERS: [&str; 4] = ["m1", "m2", "m3", "z1"];

/// Whether many codes are among these heads.
pub(super) fn are_in(head: &[String]) -> bool {
    head.iter().enumerate().filter_map(code_of).count() > GROUPS.len()
}

/// The column of each code.
pub(super) struct Columns(Vec<(String, usize)>);

impl Columns {
    /// By the heads, or in alphabetical order where foster care is the largest group only so; says which it was.
    ///
    /// # Errors
    /// Where a code is missing or foster care is not the largest group in either order.
    pub(super) fn of(sheet: &Sheet, level: usize) -> Result<(Self, Option<String>)> {
        let by_head: Vec<(String, usize)> =
            sheet.head.iter().enumerate().filter_map(code_of).collect();
        let wanted = GROUPS
            .iter()
            .flat_map(|(_, codes)| codes.iter())
            .chain(&OTHERS);
        for code in wanted {
            if !by_head.iter().any(|(head, _)| head == code) {
                bail!(
                    "{}: row 1: no column for the placement code {}",
                    sheet.file,
                    code.to_uppercase()
                );
            }
        }
        let mut codes: Vec<String> = by_head.iter().map(|(code, _)| code.clone()).collect();
        codes.sort();
        let columns = by_head.iter().map(|(_, at)| *at);
        let in_order = Self(codes.into_iter().zip(columns).collect());
        let by_head = Self(by_head);
        let Some(england) = sheet
            .lines
            .iter()
            .find(|line| plain(line.cell(level)) == "national")
        else {
            bail!("{}: there is no row for England", sheet.file);
        };
        match (
            by_head.is_foster_largest(sheet, england)?,
            in_order.is_foster_largest(sheet, england)?,
        ) {
            (true, _) => Ok((by_head, None)),
            (false, true) => Ok((in_order, Some(ORDER.to_owned()))),
            (false, false) => bail!(
                "{}: row {}: foster care (Q1 and Q2) is not the largest group of placements, neither by the heads nor in \
                 the alphabetical order of the codes",
                sheet.file,
                england.row
            ),
        }
    }

    /// A row's groups, and the placements that are in none. A group of which a code is withheld is withheld.
    pub(super) fn placed(&self, sheet: &Sheet, line: &Line) -> Result<(Placed, Vec<Cell>)> {
        let mut placed = Placed::new();
        for (group, codes) in GROUPS {
            placed.push((group, added(&self.cells(sheet, line, codes)?)));
        }
        Ok((placed, self.cells(sheet, line, &OTHERS)?))
    }

    fn cells(&self, sheet: &Sheet, line: &Line, codes: &[&str]) -> Result<Vec<Cell>> {
        let columns = self
            .0
            .iter()
            .filter(|(code, _)| codes.contains(&code.as_str()));
        columns.map(|(_, at)| count(sheet, line, *at)).collect()
    }

    fn is_foster_largest(&self, sheet: &Sheet, england: &Line) -> Result<bool> {
        let mut sizes = Vec::new();
        for (_, codes) in GROUPS {
            let known = self.cells(sheet, england, codes)?;
            sizes.push(known.iter().filter_map(Cell::number).sum::<f64>());
        }
        Ok(sizes[1..].iter().all(|size| *size < sizes[0]))
    }
}

const ORDER: &str = "the placement codes of its headings are not those of its columns, which stand in alphabetical order, and \
                     were read so: foster care is the largest group only then";

/// `q1` of `MarPlace_Q1_2010`.
fn code_of((at, head): (usize, &String)) -> Option<(String, usize)> {
    let head = head.to_lowercase();
    let code = head
        .strip_prefix("marplace_")?
        .split('_')
        .next()?
        .to_owned();
    Some((code, at))
}

/// The sum of a group's codes; a mark where one of them has a mark.
fn added(cells: &[Cell]) -> Cell {
    if let Some(marked) = cells.iter().find(|cell| cell.number().is_none()) {
        return marked.clone();
    }
    let sum: f64 = cells.iter().filter_map(Cell::number).sum();
    Cell {
        value: format!("{sum:.0}"),
        marker: String::new(),
    }
}
