//! One council's lines of an archive year, and its total on today's definition: what is now line 3.1.11.
//!
//! Until 2011-12 adoption and special guardianship stood under other services, in 2008-09 services for asylum-seeking
//! children too; they are added where they stand outside the block of looked-after children, and only there.

use super::line::{Line, is_part_of_fostering};
use crate::import::cell::Cell;

/// A row of a council: where it stands, and what was spent in pounds before income.
pub(super) struct Entry {
    pub(super) row: usize,
    pub(super) number: Option<u16>,
    pub(super) text: String,
    pub(super) line: Option<Line>,
    pub(super) cell: Cell,
    pub(super) pounds: Option<f64>,
}

/// What a council's lines come to.
pub(super) struct Harmonised<'a> {
    pub(super) residential: &'a Entry,
    pub(super) fostering: &'a Entry,
    /// The published total of looked-after children.
    pub(super) published: &'a Entry,
    /// On today's definition; `None` where a part of it is withheld.
    pub(super) total: Option<f64>,
    /// The sum of the published total's own lines, where all are numbers.
    pub(super) added: Option<f64>,
    pub(super) is_adoption_inside: bool,
}

/// A line without which there is no total.
#[derive(Debug, PartialEq)]
pub(super) struct Lacks(pub(super) Line);

impl<'a> Harmonised<'a> {
    /// Of a council's rows in the order of the return.
    ///
    /// # Errors
    /// With the first line that is not there.
    pub(super) fn of(entries: &'a [Entry]) -> Result<Self, Lacks> {
        let at = |line: Line| {
            let found = entries.iter().position(|entry| entry.line == Some(line));
            found.ok_or(Lacks(line))
        };
        let (first, last) = (at(Line::Residential)?, at(Line::TotalLookedAfter)?);
        let fostering = at(Line::Fostering)?;
        let (adoption, guardianship) = (at(Line::Adoption)?, at(Line::Guardianship)?);
        let is_inside = |at: usize| first <= at && at < last;
        let mut parts = vec![last];
        parts.extend(
            [adoption, guardianship]
                .into_iter()
                .filter(|at| !is_inside(*at)),
        );
        match at(Line::TotalAsylum) {
            Ok(apart) => parts.push(apart),
            Err(_) if is_inside(at(Line::Asylum)?) => {}
            Err(lacks) => return Err(lacks),
        }
        let own = entries.get(first..last).unwrap_or_default().iter();
        let own = own.filter(|entry| !is_part_of_fostering(&entry.text));
        Ok(Self {
            residential: &entries[first],
            fostering: &entries[fostering],
            published: &entries[last],
            total: parts.iter().map(|at| entries[*at].pounds).sum(),
            added: own.map(|entry| entry.pounds).sum(),
            is_adoption_inside: is_inside(adoption),
        })
    }
}

/// The reference under which a line is known to have stood in the year that ends so; other years are read by text alone.
pub(super) fn known_number(ending: u16, line: Line) -> Option<u16> {
    let of_year = KNOWN.iter().find(|(year, _)| *year == ending)?;
    let found = of_year.1.iter().find(|(one, _)| *one == line);
    found.map(|(_, number)| *number)
}

const KNOWN: [(u16, &[(Line, u16)]); 6] = [
    (
        2009,
        &[
            (Line::Residential, 5),
            (Line::Fostering, 6),
            (Line::TotalLookedAfter, 14),
            (Line::TotalAsylum, 33),
            (Line::Adoption, 34),
            (Line::Guardianship, 35),
        ],
    ),
    (
        2010,
        &[
            (Line::Residential, 5),
            (Line::Fostering, 6),
            (Line::TotalLookedAfter, 17),
            (Line::Adoption, 32),
            (Line::Guardianship, 33),
        ],
    ),
    (
        2011,
        &[
            (Line::Residential, 9),
            (Line::Fostering, 10),
            (Line::TotalLookedAfter, 19),
            (Line::Adoption, 31),
            (Line::Guardianship, 32),
        ],
    ),
    (2012, &[(Line::Residential, 4), (Line::Fostering, 5)]),
    (
        2013,
        &[
            (Line::Residential, 5),
            (Line::Fostering, 6),
            (Line::Adoption, 7),
            (Line::Guardianship, 8),
            (Line::TotalLookedAfter, 15),
        ],
    ),
    (
        2014,
        &[
            (Line::Residential, 6),
            (Line::Fostering, 7),
            (Line::Adoption, 8),
            (Line::Guardianship, 9),
            (Line::TotalLookedAfter, 16),
        ],
    ),
];

/// Whether adoption and guardianship are part of the published total in the year that ends so, where that is known.
pub(super) fn is_adoption_inside(ending: u16) -> Option<bool> {
    match ending {
        2009..=2012 => Some(false),
        2013..=2014 => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(lines: &[(&str, f64)]) -> Vec<Entry> {
        let entry = |(row, (text, pounds)): (usize, &(&str, f64))| Entry {
            row,
            number: None,
            text: (*text).to_owned(),
            line: Line::named(text),
            cell: Cell::default(),
            pounds: Some(*pounds),
        };
        lines.iter().enumerate().map(entry).collect()
    }

    const CARE: [(&str, f64); 4] = [
        ("Residential care", 10.0),
        ("Fostering services", 20.0),
        ("Leaving care support services", 5.0),
        ("Total Children Looked After", 35.0),
    ];

    fn total(lines: &[(&str, f64)]) -> Result<f64, Lacks> {
        let entries = entries(lines);
        let harmonised = Harmonised::of(&entries)?;
        assert_eq!(harmonised.added, harmonised.published.pounds);
        Ok(harmonised.total.unwrap())
    }

    #[test]
    fn what_stands_outside_the_block_is_added() {
        let mut lines = CARE.to_vec();
        lines.extend([
            ("Asylum seeker services - children", 1.0),
            ("Unaccompanied asylum children", 2.0),
            ("Total Asylum Seeker", 3.0),
            ("Adoption services", 4.0),
            ("Special guardianship support", 5.0),
            ("Total Other Childrens and Families Services", 9.0),
        ]);
        assert_eq!(total(&lines), Ok(47.0));
    }

    #[test]
    fn what_stands_inside_is_not_counted_twice() {
        let inside = [
            ("Residential care", 10.0),
            ("Fostering services", 20.0),
            ("Adoption services", 4.0),
            ("Special guardianship support", 5.0),
            ("Asylum seeker services - children", 1.0),
            ("Total Children Looked After", 40.0),
        ];
        assert_eq!(total(&inside), Ok(40.0));
    }

    #[test]
    fn a_line_that_is_not_there_is_named() {
        assert_eq!(total(&CARE), Err(Lacks(Line::Adoption)));
        let mut lines = CARE.to_vec();
        lines.extend([
            ("Adoption services", 4.0),
            ("Special guardianship support", 5.0),
        ]);
        assert_eq!(total(&lines), Err(Lacks(Line::Asylum)));
    }
}
