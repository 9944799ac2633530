//! Codes that the same ground had before, or has got since: its figures stand under one.

use crate::area::Area;
use crate::table::Table;

const COMPILED_IN: &str = include_str!("../../../data/authorities/recoded.csv");

/// The code under which an area's figures stand.
pub fn folded(area: Area) -> Area {
    let Ok(table) = Table::read("recoded", COMPILED_IN) else {
        return area;
    };
    let known = table.rows().find_map(|row| {
        let is_other = row.get("other_code").ok()? == area.code();
        is_other.then(|| Area::parse(row.get("area").ok()?))?
    });
    known.unwrap_or(area)
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
