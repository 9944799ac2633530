//! The columns common to the files of Explore education statistics: which year a row is of, and which place.

use std::collections::BTreeMap;

use anyhow::Result;

use super::sheet::{Line, Meaning, Sheet, is_named, plain};
use crate::tables::Area;

const YEAR: Meaning = Meaning {
    what: "the year",
    names: &["time_period", "year"],
};
const LEVEL: Meaning = Meaning {
    what: "the geographic level",
    names: &["geographic_level", "geography_level", "level"],
};
const REGION_CODE: Meaning = Meaning {
    what: "the region's code",
    names: &["region_code", "gor_code"],
};
const REGION_NAME: Meaning = Meaning {
    what: "the region's name",
    names: &["region_name", "gor_name"],
};
const AREA: Meaning = Meaning {
    what: "the authority's nine-character code",
    names: &["new_la_code", "la_code", "ons_code"],
};
const NUMBER: Meaning = Meaning {
    what: "the authority's three-digit number",
    names: &["old_la_code", "dfe_number", "la_number"],
};
const NAME: Meaning = Meaning {
    what: "the authority's name",
    names: &["la_name", "local_authority"],
};

/// Whether these are the heads of a table of Explore education statistics.
pub(crate) fn is_table(head: &[String]) -> bool {
    let has = |meaning: &Meaning| head.iter().any(|h| is_named(h, meaning.names));
    has(&YEAR) && has(&LEVEL)
}

/// Whether one of these heads is of a column about authorities.
pub(crate) fn names_authorities(head: &[String]) -> bool {
    let has = |meaning: &Meaning| head.iter().any(|h| is_named(h, meaning.names));
    has(&AREA) || has(&NUMBER) || has(&NAME)
}

/// Where a row is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    England,
    Region(String),
    Authority(String),
}

impl Place {
    /// The place for a message.
    pub(crate) fn words(&self) -> &str {
        match self {
            Self::England => "England",
            Self::Region(code) | Self::Authority(code) => code,
        }
    }

    /// One of the nine regions; London's two halves stand beside it and are not counted again.
    pub(crate) fn is_region(&self) -> bool {
        matches!(self, Self::Region(code) if code.starts_with("E12"))
    }

    /// A council with children's services.
    pub(crate) fn is_authority(&self) -> bool {
        matches!(self, Self::Authority(_))
    }
}

/// Where the common columns of one file stand.
pub(crate) struct Columns {
    year: usize,
    level: usize,
    paths: Option<PlaceColumns>,
}

struct PlaceColumns {
    region_code: usize,
    region_name: usize,
    area: usize,
    number: usize,
    name: usize,
}

impl Columns {
    /// The columns of a file with regions and authorities.
    pub(crate) fn of(sheet: &Sheet) -> Result<Self> {
        let paths = PlaceColumns {
            region_code: sheet.column(&REGION_CODE)?,
            region_name: sheet.column(&REGION_NAME)?,
            area: sheet.column(&AREA)?,
            number: sheet.column(&NUMBER)?,
            name: sheet.column(&NAME)?,
        };
        Ok(Self {
            paths: Some(paths),
            ..Self::national(sheet)?
        })
    }

    /// The columns of a file about England alone.
    pub(crate) fn national(sheet: &Sheet) -> Result<Self> {
        Ok(Self {
            year: sheet.column(&YEAR)?,
            level: sheet.column(&LEVEL)?,
            paths: None,
        })
    }

    /// The calendar year of a row.
    pub(crate) fn year(&self, sheet: &Sheet, line: &Line) -> Result<u16> {
        let text = line.cell(self.year);
        match text.parse::<u16>() {
            Ok(year) if (1990..2100).contains(&year) => Ok(year),
            _ => {
                let what = format!("\u{201c}{text}\u{201d} is not a calendar year");
                Err(sheet.fault(line, self.year, what))
            }
        }
    }

    /// The year whose 31 March ends the financial year of a row: 2016 from `201516`.
    pub(crate) fn financial_year(&self, sheet: &Sheet, line: &Line) -> Result<u16> {
        let text = line.cell(self.year);
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let year = digits.get(..4).and_then(|first| first.parse::<u16>().ok());
        match year.map(|year| year + 1) {
            Some(year) if digits.get(4..) == Some(&format!("{:02}", year % 100)) => Ok(year),
            _ => {
                let what = format!("\u{201c}{text}\u{201d} is not a financial year");
                Err(sheet.fault(line, self.year, what))
            }
        }
    }

    /// The place of a row.
    pub(crate) fn place(&self, sheet: &Sheet, line: &Line) -> Result<Place> {
        let level = line.cell(self.level);
        match (plain(level).as_str(), &self.paths) {
            ("national", _) => Ok(Place::England),
            ("regional", Some(at)) => {
                let code = code(sheet, line, at.region_code, &["E12", "E13"])?;
                Ok(Place::Region(code))
            }
            ("local authority", Some(at)) => {
                let code = code(sheet, line, at.area, AUTHORITY_CODES)?;
                Ok(Place::Authority(code))
            }
            _ => {
                let what = format!("\u{201c}{level}\u{201d} is not a geographic level known here");
                Err(sheet.fault(line, self.level, what))
            }
        }
    }

    /// The names of the authorities in the file, as of its last year for each.
    pub(crate) fn areas(&self, sheet: &Sheet, edition: u16) -> Result<Vec<Area>> {
        self.areas_of(sheet, edition, Self::year)
    }

    /// The same of a file whose years are financial.
    pub(crate) fn financial_areas(&self, sheet: &Sheet, edition: u16) -> Result<Vec<Area>> {
        self.areas_of(sheet, edition, Self::financial_year)
    }

    fn areas_of(
        &self,
        sheet: &Sheet,
        edition: u16,
        year_of: impl Fn(&Self, &Sheet, &Line) -> Result<u16>,
    ) -> Result<Vec<Area>> {
        let Some(at) = &self.paths else {
            return Ok(Vec::new());
        };
        let mut areas: BTreeMap<String, (u16, Area)> = BTreeMap::new();
        for line in &sheet.lines {
            let Place::Authority(code) = self.place(sheet, line)? else {
                continue;
            };
            let year = year_of(self, sheet, line)?;
            if areas.get(&code).is_none_or(|(seen, _)| year > *seen) {
                let area = Area {
                    area: code.clone(),
                    name: line.cell(at.name).to_owned(),
                    dfe_number: line.cell(at.number).to_owned(),
                    region: line.cell(at.region_name).to_owned(),
                    edition,
                };
                areas.insert(code, (year, area));
            }
        }
        Ok(areas.into_values().map(|(_, area)| area).collect())
    }
}

/// How the codes of authorities with children's services begin: unitary, metropolitan, London, county.
pub(crate) const AUTHORITY_CODES: &[&str] = &["E06", "E08", "E09", "E10"];

/// Whether a text is a nine-character code of one of these families.
pub(crate) fn is_code(text: &str, families: &[&str]) -> bool {
    text.len() == 9
        && families.iter().any(|family| text.starts_with(family))
        && text.bytes().skip(1).all(|b| b.is_ascii_digit())
}

fn code(sheet: &Sheet, line: &Line, column: usize, families: &[&str]) -> Result<String> {
    let text = line.cell(column);
    if is_code(text, families) {
        return Ok(text.to_owned());
    }
    let families = families.join(", ");
    let what = format!("\u{201c}{text}\u{201d} is not a nine-character code ({families})");
    Err(sheet.fault(line, column, what))
}
