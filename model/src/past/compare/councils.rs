//! The few councils that a section 251 total leaves out in some year: their children and money in the years they are in it.

use crate::quantity::Year;
use crate::table::{DataError, Table};

const COMPILED_IN: &str = include_str!("../../../../data/councils_left_out.csv");

/// One council in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Council {
    area: String,
    name: String,
    /// The council it was part of before, by ONS code.
    predecessor: Option<String>,
    year: Year,
    /// Children looked after at the 31 March that ends the year, unrounded.
    children: u32,
    /// Gross spending on all looked-after services in pounds; `None` where England's total leaves the council out.
    spending: Option<u32>,
}

/// Councils that are left out of some year's total, or that one of these was part of.
#[derive(Clone, Debug)]
pub struct Councils(Vec<Council>);

/// What a set of councils adds up to in one year.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sum {
    pub(super) children: f64,
    /// In pounds; nothing for a council that is not in the money.
    pub(super) spending: f64,
    /// The councils by the names they had then.
    pub(super) names: Vec<String>,
}

impl Councils {
    /// Reads the table of councils left out.
    ///
    /// # Errors
    /// Where a row is malformed.
    pub fn parse(text: &str) -> Result<Self, DataError> {
        let table = Table::read("councils_left_out", text)?;
        let councils = table.rows().map(|row| {
            let period = row.get("period")?;
            let year = Year::parse(period)
                .ok_or_else(|| row.error(format!("`{period}` is no financial year")))?;
            let filled = |text: &str| (!text.is_empty()).then(|| text.to_string());
            Ok(Council {
                area: row.get("area")?.into(),
                name: row.get("name")?.into(),
                predecessor: filled(row.get("predecessor")?),
                year,
                children: row.parse("children")?,
                spending: match row.get("spending")? {
                    "" => None,
                    _ => Some(row.parse("spending")?),
                },
            })
        });
        councils.collect::<Result<_, _>>().map(Self)
    }

    /// Nobody is left out: the figures of one council.
    pub fn none() -> Self {
        Self(Vec::new())
    }

    /// The project's own table.
    ///
    /// # Errors
    /// As [`Self::parse`]; a test reads it.
    pub fn compiled_in() -> Result<Self, DataError> {
        Self::parse(COMPILED_IN)
    }

    /// ONS codes of the councils that England's total leaves out in `year`.
    pub(super) fn missing(&self, year: Year) -> Vec<&str> {
        let absent = |council: &&Council| council.year == year && council.spending.is_none();
        let codes = self.0.iter().filter(absent);
        codes.map(|council| council.area.as_str()).collect()
    }

    /// What these councils, or those they were part of, add up to in `year`; `None` where one of them has no row.
    pub(super) fn sum(&self, areas: &[&str], year: Year) -> Option<Sum> {
        let mut sum = Sum::default();
        for area in areas {
            let council = self.of(area, year)?;
            // Two councils that were one are taken out once.
            if !sum.names.contains(&council.name) {
                sum.children += f64::from(council.children);
                sum.spending += council.spending.map_or(0.0, f64::from);
                sum.names.push(council.name.clone());
            }
        }
        Some(sum)
    }

    /// The latest year before `year` in which all these councils, or those they were part of, are in the money.
    pub(super) fn last_in_the_money(&self, areas: &[&str], year: Year) -> Option<Year> {
        let counted = |area: &str, year| {
            self.of(area, year)
                .is_some_and(|council| council.spending.is_some())
        };
        let earlier = (1..=5).map(|back| year.plus(-back));
        earlier
            .into_iter()
            .find(|year| areas.iter().all(|area| counted(area, *year)))
    }

    fn of(&self, area: &str, year: Year) -> Option<&Council> {
        let row = |code: &str| {
            self.0
                .iter()
                .find(|row| row.area == code && row.year == year)
        };
        let before = || {
            let later = self.0.iter().find(|council| council.area == area)?;
            row(later.predecessor.as_deref()?)
        };
        row(area).or_else(before)
    }
}
