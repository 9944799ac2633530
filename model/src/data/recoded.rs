//! Codes that the same ground had before, or has got since: its figures stand under one.

use crate::area::Area;
use crate::table::{Row, Table};
use std::sync::OnceLock;

const COMPILED_IN: &str = include_str!("../../../data/authorities/recoded.csv");

/// The code under which an area's figures stand.
pub fn folded(area: Area) -> Area {
    let mut known = others().iter();
    let known = known.find(|(other, _)| other == area.code());
    known.map_or(area, |(_, area)| *area)
}

/// Codes that are not in use, each with the one under which the figures stand.
pub fn others() -> &'static [(String, Area)] {
    static READ: OnceLock<Vec<(String, Area)>> = OnceLock::new();
    READ.get_or_init(read)
}

fn read() -> Vec<(String, Area)> {
    let Ok(table) = Table::read("recoded", COMPILED_IN) else {
        return Vec::new();
    };
    let pair = |row: Row<'_>| {
        let other = row.get("other_code").ok()?.to_string();
        Some((other, Area::parse(row.get("area").ok()?)?))
    };
    table.rows().filter_map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_code_leads_to_the_one_in_use() {
        let area = |code| Area::parse(code).unwrap();
        assert_eq!(folded(area("E10000002")), area("E06000060"));
        assert_eq!(folded(area("E06000060")), area("E06000060"));
        assert_eq!(folded(Area::ENGLAND), Area::ENGLAND);
    }
}
