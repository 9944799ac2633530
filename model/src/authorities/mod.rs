//! In: all councils in one wide table, and a baseline of England. Out: each council's figures with their flags, and its baseline:
//! from there on a council is projected and worded as England is.

pub mod authority;
pub mod local;
pub mod own_base;

use crate::area::Area;

/// The table of all councils, for pages and tasks. The app names it nowhere and so does not carry it.
pub const COMPILED_IN: &str = include_str!("../../../data/authorities/wide.csv");

/// The head of that table and the row of one council; the head alone where there is no such council.
pub fn row_of(area: Area) -> String {
    let mut lines = COMPILED_IN.lines();
    let head = lines.next().unwrap_or_default();
    let is_of = |line: &&str| {
        line.strip_prefix(area.code())
            .is_some_and(|rest| rest.starts_with(','))
    };
    let row = lines.find(is_of).unwrap_or_default();
    format!("{head}\n{row}\n")
}
