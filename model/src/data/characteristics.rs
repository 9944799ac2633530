//! The children of one day by what they have in common (legal status, main need, distance from home, asylum), as the
//! department published them.

use crate::dataset::read_year;
use crate::percent::Percent;
use crate::quantity::Year;
use crate::table::{DataError, Row, Table};
use std::collections::BTreeMap;

const COMPILED_IN: &str = include_str!("../../../data/characteristics.csv");

/// Some children who have something in common, on one 31 March.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Children, rounded to 10 by the department.
    pub children: f64,
    /// Of all looked-after children; worked out by the department before rounding.
    pub percent: Percent,
    /// Id in `sources.csv`.
    pub source: String,
    edition: u16,
}

/// Groups by topic, name and year.
#[derive(Clone, Debug)]
pub struct Characteristics(BTreeMap<(String, String, Year), Group>);

impl Characteristics {
    /// Reads the table as it stood in `edition`: of each group and day the newest row that is not later.
    ///
    /// # Errors
    /// Where a row is malformed.
    pub fn parse(text: &str, edition: u16) -> Result<Self, DataError> {
        let mut groups: BTreeMap<_, Group> = BTreeMap::new();
        for row in Table::read("characteristics", text)?.rows() {
            let period = row.get("period")?;
            let year =
                read_year(period).ok_or_else(|| row.error(format!("`{period}` is no 31 March")))?;
            let key = (row.get("topic")?.into(), row.get("group")?.into(), year);
            let group = read_group(&row)?;
            let is_newer = groups
                .get(&key)
                .is_none_or(|known: &Group| known.edition < group.edition);
            if group.edition <= edition && is_newer {
                groups.insert(key, group);
            }
        }
        Ok(Self(groups))
    }

    /// The project's own table.
    ///
    /// # Errors
    /// As [`Self::parse`]; a test reads it.
    pub fn compiled_in(edition: u16) -> Result<Self, DataError> {
        Self::parse(COMPILED_IN, edition)
    }

    /// One group on the 31 March that ends `year`; `total` is everyone.
    pub fn get(&self, topic: &str, group: &str, year: Year) -> Option<&Group> {
        self.0.get(&(topic.into(), group.into(), year))
    }

    /// The years of a topic, oldest first.
    pub fn years(&self, topic: &str) -> Vec<Year> {
        let totals = self.0.keys();
        let totals = totals.filter(|(of, group, _)| of == topic && group == "total");
        totals.map(|(_, _, year)| *year).collect()
    }
}

fn read_group(row: &Row<'_>) -> Result<Group, DataError> {
    let percent = match (row.get("percent")?, row.get("percent_marker")?) {
        ("", "k") => Percent::Under,
        (_, "") => Percent::Whole(row.parse("percent")?),
        (_, marker) => return Err(row.error(format!("`{marker}` beside or for a share"))),
    };
    Ok(Group {
        children: row.parse("children")?,
        percent,
        source: row.get("source")?.into(),
        edition: row.parse("edition")?,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]
    use super::*;

    const HEAD: &str = "topic,group,period,edition,children,percent,percent_marker,source\n";

    fn read(rows: &str, edition: u16) -> Result<Characteristics, DataError> {
        Characteristics::parse(&format!("{HEAD}{rows}"), edition)
    }

    #[test]
    fn an_edition_sees_what_was_known_then() {
        let rows =
            "need,total,2024-03-31,2024,83630,100,,a\nneed,total,2024-03-31,2025,83530,100,,b\n";
        let year = Year::starting(2023);
        for (edition, children) in [(2024, 83_630.0), (2025, 83_530.0), (2031, 83_530.0)] {
            let known = read(rows, edition).unwrap();
            assert_eq!(
                known.get("need", "total", year).unwrap().children.to_bits(),
                f64::to_bits(children)
            );
            assert_eq!(known.years("need"), [year]);
        }
        assert!(read(rows, 2023).unwrap().years("need").is_empty());
    }

    #[test]
    fn a_marker_is_never_nought() {
        let known = read("need,low_income,2025-03-31,2025,70,,k,a\n", 2025).unwrap();
        let group = known
            .get("need", "low_income", Year::starting(2024))
            .unwrap();
        assert_eq!(group.percent.words(), "under 0.5%");
        assert_eq!(group.percent.plain(), "k");
        assert!(read("need,low_income,2025-03-31,2025,70,,,a\n", 2025).is_err());
        assert!(read("need,low_income,2025-03-31,2025,70,1,k,a\n", 2025).is_err());
        assert!(read("need,low_income,2025,2025,70,1,,a\n", 2025).is_err());
    }

    #[test]
    fn a_share_worked_out_here_is_written_as_the_department_writes_its_own() {
        assert_eq!(Percent::of(54_820.0, 81_770.0).words(), "67%");
        assert_eq!(Percent::of(100.0, 81_770.0), Percent::Under);
        assert_eq!(Percent::of(0.0, 68.0).words(), "0%");
    }
}
