//! Reads the archives of the outturn, 2008-09 to 2013-14: one row for each council and line, councils by the department's
//! number, no row for England, and no word on which year it is.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use super::harmonised::{Entry, Harmonised, Lacks, is_adoption_inside, known_number};
use super::line::{Line as Named, reference};
use super::{FOSTERING, RESIDENTIAL, Slips, TOTAL, year};
use crate::import::cell::{Cell, whole_pounds};
use crate::import::release::{Kind, MOST_COUNCILS, Release, Rows};
use crate::import::sheet::{Line, Meaning, Sheet, base_name, is_named, plain};
use crate::tables::{AreaRow, Source, financial_year};

const COUNCIL: Meaning = Meaning {
    what: "the council's number",
    names: &[
        "LA",
        "LEA",
        "LEA Number:",
        "LA Number",
        "LANumber",
        "LA Code",
        "LA No",
    ],
};
const TEXT: Meaning = Meaning {
    what: "the line",
    names: &[
        "CYPServiceDescription",
        "S52 Line Reference",
        "S52 Line Reference:",
        "S251 Line Reference",
        "Line Description",
        "Description",
    ],
};
const NUMBER: Meaning = Meaning {
    what: "the line's number",
    names: &["LineNumber", "Line Number", "Line No", "Line"],
};
const SPENT: Meaning = Meaning {
    what: "spending before income",
    names: &[
        "TotalExpenditure",
        "Total Expenditure",
        "Total Expenditure (k)",
        "Gross Expenditure",
        "GrossExpenditure",
    ],
};

/// The heads of an archive have been many: a council, a line, and spending on it.
pub(crate) fn is_archive(head: &[String]) -> bool {
    let any = |fits: fn(&str) -> bool| head.iter().any(|head| fits(&plain(head)));
    let is_council = |head: &str| {
        let first = head.split([' ', ':']).next();
        matches!(first, Some("la" | "lea" | "lanumber"))
    };
    let has_line = head.iter().any(|head| is_named(head, TEXT.names))
        || any(|head| head.starts_with("line") || head.contains(" line"));
    any(is_council) && has_line && any(|head| head.contains("expenditure"))
}

/// Where the columns stand.
struct Columns {
    council: usize,
    text: usize,
    /// Some years put the number into the text alone.
    number: Option<usize>,
    spent: usize,
}

impl Columns {
    fn of(sheet: &Sheet) -> Result<Self> {
        let has = |meaning: &Meaning| sheet.head.iter().any(|head| is_named(head, meaning.names));
        Ok(Self {
            council: sheet.column(&COUNCIL)?,
            text: sheet.column(&TEXT)?,
            number: has(&NUMBER).then(|| sheet.column(&NUMBER)).transpose()?,
            spent: sheet.column(&SPENT)?,
        })
    }

    fn entry(&self, sheet: &Sheet, line: &Line) -> Result<Entry> {
        let text = line.cell(self.text);
        let number = self.number.map(|at| line.cell(at)).or(reference(text));
        let named = Named::named(text);
        let spent = Cell::pounds(line.cell(self.spent));
        // Totals of all services and memoranda may be empty; lines that are read may not.
        let (cell, pounds) = match spent {
            Ok(spent) => spent,
            Err(_) if named.is_none() => (Cell::default(), None),
            Err(what) => return Err(sheet.fault(line, self.spent, what)),
        };
        Ok(Entry {
            row: line.row,
            number: number.and_then(|number| number.parse().ok()),
            text: text.to_owned(),
            line: named,
            cell,
            pounds,
        })
    }
}

type Councils = BTreeMap<String, Vec<Entry>>;

/// Reads one file.
///
/// # Errors
/// Where its year is not known, a column or a line is missing, a cell is neither number nor marker, or lines stand under
/// other references than they did in its year.
pub(crate) fn read(sheet: &Sheet) -> Result<Release> {
    let columns = Columns::of(sheet)?;
    let edition = year::ending(&sheet.file)?;
    let councils = councils(sheet, &columns)?;
    check_lines(sheet, &columns, &councils)?;
    let source = source(edition, base_name(&sheet.file));
    let mut rows = Rows::default();
    let mut slips = Slips::default();
    let mut sum = 0.0;
    for (number, entries) in &councils {
        let council = Council {
            sheet,
            columns: &columns,
            number,
            entries,
        };
        let figures = council.harmonised()?;
        council.check_year(&figures, edition)?;
        let published = figures.published;
        if let (Some(total), Some(added)) = (published.pounds, figures.added) {
            let fault = |what| council.fault(published, columns.spent, what);
            slips.compare(number, (total, added), fault);
        }
        sum += figures.total.unwrap_or(0.0);
        rows.authorities
            .extend(council.rows(&figures, edition, &source.source));
        let at = format!(
            "row {}, column {}",
            entries[0].row, sheet.head[columns.council]
        );
        rows.numbers.insert(number.clone(), at);
    }
    let mut notes = vec![format!(
        "{} councils add to \u{a3}{:.1}m in {}",
        councils.len(),
        sum / 1e6,
        financial_year(edition)
    )];
    notes.extend(slips.note()?);
    let is_part = councils.len() < MOST_COUNCILS;
    let release = Release::new(&sheet.file, Kind::Section251, edition, source, rows);
    Ok(Release {
        is_part,
        notes,
        ..release
    })
}

fn councils(sheet: &Sheet, columns: &Columns) -> Result<Councils> {
    let mut councils = Councils::new();
    for line in &sheet.lines {
        let number = line.cell(columns.council);
        if number.len() != 3 || !number.bytes().all(|b| b.is_ascii_digit()) {
            let what = format!("\u{201c}{number}\u{201d} is not a council's three-digit number");
            return Err(sheet.fault(line, columns.council, what));
        }
        let entry = columns.entry(sheet, line)?;
        let held = councils.entry(number.to_owned()).or_default();
        let is_same = |other: &&Entry| other.line == entry.line && other.text == entry.text;
        if let Some(first) = held.iter().find(is_same).filter(|_| entry.line.is_some()) {
            let what = format!(
                "a second row for \u{201c}{}\u{201d} of {number}; the first is row {}",
                entry.text, first.row
            );
            return Err(sheet.fault(line, columns.text, what));
        }
        held.push(entry);
    }
    for entries in councils.values_mut() {
        if entries.iter().all(|entry| entry.number.is_some()) {
            entries.sort_by_key(|entry| (entry.number, entry.row));
        }
    }
    Ok(councils)
}

/// Every line that a total is made of is somewhere in the file: else it is another table, or laid out in a new way.
fn check_lines(sheet: &Sheet, columns: &Columns, councils: &Councils) -> Result<()> {
    let is_there = |line: Named| {
        councils
            .values()
            .flatten()
            .any(|entry| entry.line == Some(line))
    };
    let wanted = [
        Named::Residential,
        Named::Fostering,
        Named::Adoption,
        Named::Guardianship,
        Named::Asylum,
        Named::TotalLookedAfter,
    ];
    let missing = wanted.into_iter().filter(|line| !is_there(*line));
    let missing: Vec<String> = missing
        .map(|line| format!("\u{201c}{}\u{201d}", line.words()))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    bail!(
        "{}: column {}: no row is the line {}; without it there is no total of spending on looked-after children",
        sheet.file,
        sheet.head[columns.text],
        missing.join(" or ")
    )
}

/// One council's rows in its file.
struct Council<'a> {
    sheet: &'a Sheet,
    columns: &'a Columns,
    number: &'a str,
    entries: &'a [Entry],
}

impl Council<'_> {
    fn harmonised(&self) -> Result<Harmonised<'_>> {
        Harmonised::of(self.entries).or_else(|Lacks(line)| {
            let last = self.entries.iter().map(|entry| entry.row).max();
            bail!(
                "{}: row {}, column {}: council {} has no row for \u{201c}{}\u{201d}; the file may be cut short",
                self.sheet.file,
                last.unwrap_or(0),
                self.sheet.head[self.columns.text],
                self.number,
                line.words()
            )
        })
    }

    /// Lines stand where they stood in the year that the file's name gives, or it is of another year.
    fn check_year(&self, figures: &Harmonised<'_>, edition: u16) -> Result<()> {
        let year = financial_year(edition);
        for entry in self.entries {
            let known = entry.line.and_then(|line| known_number(edition, line));
            if let (Some(known), Some(number)) = (known, entry.number)
                && known != number
            {
                let what = format!(
                    "\u{201c}{}\u{201d} is line {number}, but was line {known} in {year}; is {year} the file's year?",
                    entry.text
                );
                return Err(self.fault(entry, self.columns.text, what));
            }
        }
        let expected = is_adoption_inside(edition);
        if expected.is_some_and(|inside| inside != figures.is_adoption_inside) {
            let side = if figures.is_adoption_inside {
                "part"
            } else {
                "no part"
            };
            let what = format!(
                "adoption is {side} of this total, as it was not in {year}; is {year} the file's year?"
            );
            return Err(self.fault(figures.published, self.columns.text, what));
        }
        Ok(())
    }

    fn rows(&self, figures: &Harmonised<'_>, edition: u16, source: &str) -> [AreaRow; 3] {
        let row = |measure: &str, cell: Cell| AreaRow {
            measure: measure.to_owned(),
            area: self.number.to_owned(),
            period: financial_year(edition),
            edition,
            value: cell.value,
            marker: cell.marker,
            source: source.to_owned(),
        };
        let total = match figures.total {
            Some(total) => Cell {
                value: whole_pounds(total),
                marker: String::new(),
            },
            None => Cell {
                value: String::new(),
                marker: "x".to_owned(),
            },
        };
        [
            row(TOTAL, total),
            row(RESIDENTIAL, figures.residential.cell.clone()),
            row(FOSTERING, figures.fostering.cell.clone()),
        ]
    }

    fn fault(&self, entry: &Entry, column: usize, what: String) -> anyhow::Error {
        crate::import::sheet::fault(&self.sheet.file, entry.row, &self.sheet.head[column], what)
    }
}

/// All years stand at one address, so the file is named beside it.
fn source(edition: u16, file: &str) -> Source {
    let year = financial_year(edition);
    Source {
        source: format!("dfe_s251_la_{}", year.replace('-', "_")),
        publisher: "Department for Education".into(),
        title: format!(
            "Section 251 (section 52 until 2010-11) outturn {year}, children's services by local authority"
        ),
        table_or_paragraph: format!("{file}: rows by authority"),
        published: String::new(),
        url: "https://www.gov.uk/government/collections/section-251-materials".into(),
        licence: "Open Government Licence v3.0".into(),
        seen: "mirror".into(),
    }
}
