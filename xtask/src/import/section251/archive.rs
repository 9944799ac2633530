//! Reads the archives of the outturn, 2008-09 to 2013-14: one row for each council and line, councils by the department's
//! number, no row for England, and no word on which year it is.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use super::council::Council;
use super::harmonised::Entry;
use super::line::{Line as Named, reference};
use super::{Slips, TOTAL, year};
use crate::import::cell::Cell;
use crate::import::release::{Kind, Release, Rows, counted, few};
use crate::import::sheet::{Line, Meaning, Sheet, base_name, is_named, plain};
use crate::tables::{Source, financial_year};

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

/// Heads that no other table has.
const TELL_TALE: [&str; 4] = [
    "CYPServiceDescription",
    "S52 Line Reference",
    "S52 Line Reference:",
    "S251 Line Reference",
];

/// The heads of an archive have been many: a council, a line, and spending on it.
pub(crate) fn is_archive(head: &[String]) -> bool {
    let any = |fits: fn(&str) -> bool| head.iter().any(|head| fits(&plain(head)));
    let is_council = |head: &str| {
        let first = head.split([' ', ':']).next();
        matches!(first, Some("la" | "lea" | "lanumber"))
    };
    let is_told = head.iter().any(|head| is_named(head, &TELL_TALE));
    let has_line = any(|head| head.starts_with("line") || head.contains(" line"));
    any(is_council) && (is_told || (has_line && any(|head| head.contains("expenditure"))))
}

/// Where the columns stand.
pub(super) struct Columns {
    pub(super) council: usize,
    pub(super) text: usize,
    /// Some years put the number into the text alone.
    number: Option<usize>,
    pub(super) spent: usize,
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
    for (number, entries) in &councils {
        let council = Council {
            sheet,
            columns: &columns,
            number,
            entries,
        };
        let figures = council.harmonised()?;
        council.check_year(&figures, edition)?;
        council.compare(&figures, &mut slips);
        let of_council = council.rows(&figures, edition, &source);
        rows.authorities.extend(of_council);
        rows.numbers.insert(number.clone(), council.place());
    }
    let mut notes = vec![in_words(&rows, edition)];
    notes.extend(slips.note()?);
    let release = Release::new(&sheet.file, Kind::Section251, edition, source, rows);
    Ok(Release {
        part: few(councils.len()),
        notes,
        ..release
    })
}

/// How many councils there are, and what they spent together: a check against the publisher's own sum.
fn in_words(rows: &Rows, edition: u16) -> String {
    let totals = rows.authorities.iter().filter(|row| row.measure == TOTAL);
    let pounds = totals.filter_map(|row| row.value.parse::<f64>().ok());
    format!(
        "total of {} in {}: \u{a3}{:.1}m",
        counted(rows.numbers.len(), "council"),
        financial_year(edition),
        pounds.sum::<f64>() / 1e6
    )
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
