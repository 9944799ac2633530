//! Reads Ofsted's workbook of inspection outcomes: the latest judgement of each council's children's services.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow};
use model::date::iso_date;

use super::explore::{AUTHORITY_CODES, is_code};
use super::release::{Kind, Release, Rows, few};
use super::sheet::{Book, Line, Meaning, Sheet, TITLE_ROWS, base_name, plain};
use crate::tables::{Inspection, Source};

const AREA: Meaning = Meaning {
    what: "the council's code",
    names: &["Local authority area code", "Area code", "LA code"],
};
const INSPECTED: Meaning = Meaning {
    what: "the day of the inspection",
    names: &["Inspection date", "Inspection end date"],
};
const OVERALL: Meaning = Meaning {
    what: "the overall judgement",
    names: &["Overall effectiveness"],
};
/// Until the end of 2022 one judgement was on children in care and care leavers together.
const IN_CARE: Meaning = Meaning {
    what: "the judgement on children in care",
    names: &[
        "The experiences and progress of children in care",
        "The experiences and progress of children in care and care leavers",
    ],
};

const JUDGEMENTS: [&str; 4] = [
    "Outstanding",
    "Good",
    "Requires improvement to be good",
    "Inadequate",
];

/// Words of the title of a workbook that holds inspections as they stood on a day.
pub(crate) const TITLE: &str = "inspection judgements as at";

/// Reads one workbook.
///
/// # Errors
/// Where a column is missing, or a cell is not a code, a day or one of the four judgements.
pub(crate) fn read(book: &Book) -> Result<Release> {
    let found = book
        .sheets
        .iter()
        .find_map(|(_, lines)| Some((lines, as_at(lines)?)));
    let (lines, day) =
        found.ok_or_else(|| anyhow!("{}: no sheet is of inspections as at a day", book.file))?;
    let is_head = |line: &Line| {
        line.cells
            .iter()
            .any(|cell| plain(cell) == plain(OVERALL.names[0]))
    };
    let head = lines.iter().position(is_head).ok_or_else(|| {
        anyhow!(
            "{}: no row of heads with \u{201c}{}\u{201d}",
            book.file,
            OVERALL.names[0]
        )
    })?;
    let sheet = Sheet::from_lines(&book.file, &lines[head..])?;
    let edition = edition(&day);
    let source = source(edition, &day, base_name(&book.file));
    let councils = councils(&sheet, &source.source)?;
    let part = few(councils.len());
    let notes = vec![in_words(&councils, &day)];
    let rows = Rows {
        inspections: councils.into_values().collect(),
        ..Rows::default()
    };
    let release = Release::new(&book.file, Kind::Inspections, edition, source, rows);
    Ok(Release {
        published: published(book),
        part,
        notes,
        ..release
    })
}

fn councils(sheet: &Sheet, source: &str) -> Result<BTreeMap<String, Inspection>> {
    let [area, inspected] = [sheet.column(&AREA)?, sheet.column(&INSPECTED)?];
    let [overall, in_care] = [sheet.column(&OVERALL)?, sheet.column(&IN_CARE)?];
    let mut councils = BTreeMap::new();
    for line in &sheet.lines {
        let code = line.cell(area);
        if !is_code(code, AUTHORITY_CODES) {
            let what = format!("\u{201c}{code}\u{201d} is not a nine-character code of a council");
            return Err(sheet.fault(line, area, what));
        }
        let judgement =
            |column: usize| match JUDGEMENTS.iter().find(|one| **one == line.cell(column)) {
                Some(judgement) => Ok((*judgement).to_owned()),
                None => {
                    let what = format!(
                        "\u{201c}{}\u{201d} is no judgement of Ofsted's",
                        line.cell(column)
                    );
                    Err(sheet.fault(line, column, what))
                }
            };
        // A council that is new has not been inspected.
        if line.cell(overall).is_empty() && line.cell(inspected).is_empty() {
            continue;
        }
        let day = day(line.cell(inspected)).ok_or_else(|| {
            let what = format!("\u{201c}{}\u{201d} is not a day", line.cell(inspected));
            sheet.fault(line, inspected, what)
        })?;
        let inspection = Inspection {
            area: code.to_owned(),
            inspected: day,
            overall: judgement(overall)?,
            children_in_care: judgement(in_care)?,
            source: source.to_owned(),
        };
        if councils.insert(code.to_owned(), inspection).is_some() {
            return Err(sheet.fault(line, area, format!("a second row for {code}")));
        }
    }
    Ok(councils)
}

/// The day of a title such as "Local authority inspection judgements as at 31 March 2025", as `2025-03-31`.
fn as_at(lines: &[Line]) -> Option<String> {
    let titles = lines
        .iter()
        .take(TITLE_ROWS)
        .flat_map(|line| line.cells.iter().take(2));
    let words = titles.map(|title| plain(title));
    let title = words.into_iter().find(|title| title.contains(TITLE))?;
    let (_, day) = title.rsplit_once("as at ")?;
    iso_date(&capitalised(day))
}

/// `31 March 2025` of `31 march 2025`.
fn capitalised(day: &str) -> String {
    let words = day.split(' ').map(|word| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_uppercase() + rest
    });
    words.collect::<Vec<_>>().join(" ")
}

/// `2024-03-18` of a cell that a spreadsheet keeps as a day, or of `18/03/2024`.
fn day(text: &str) -> Option<String> {
    let digits = |text: &str, length: usize| {
        text.len() == length && text.bytes().all(|b| b.is_ascii_digit())
    };
    let date = text.split(['T', ' ']).next()?;
    let parts: Vec<&str> = date.split(['-', '/']).collect();
    match parts.as_slice() {
        [y, m, d] if digits(y, 4) && digits(m, 2) && digits(d, 2) => Some(format!("{y}-{m}-{d}")),
        [d, m, y] if digits(y, 4) && digits(m, 2) && digits(d, 2) => Some(format!("{y}-{m}-{d}")),
        _ => None,
    }
}

/// The year whose 31 March comes on or after a day.
fn edition(day: &str) -> u16 {
    let year = day[..4].parse::<u16>().unwrap_or(0);
    year + u16::from(&day[5..] > "03-31")
}

fn published(book: &Book) -> Option<String> {
    let cells = |line: &Line| (line.cell(0).to_owned(), line.cell(1).to_owned());
    let rows = book
        .sheets
        .iter()
        .flat_map(|(_, lines)| lines.iter().take(TITLE_ROWS).map(cells));
    let mut days = rows.filter(|(what, _)| plain(what).starts_with("published on"));
    days.find_map(|(_, day)| iso_date(&day))
}

fn in_words(councils: &BTreeMap<String, Inspection>, day: &str) -> String {
    let count = |judgement: &str| {
        councils
            .values()
            .filter(|one| one.overall == judgement)
            .count()
    };
    let counts =
        JUDGEMENTS.map(|judgement| format!("{} {}", count(judgement), judgement.to_lowercase()));
    format!("at {day}: {}", counts.join(", "))
}

fn source(edition: u16, day: &str, file: &str) -> Source {
    Source {
        source: format!("ofsted_{edition}"),
        publisher: "Ofsted".into(),
        title: format!("Local authority inspection outcomes as at {day}"),
        table_or_paragraph: format!("{file}: inspections as at that day"),
        published: String::new(),
        url: "https://www.gov.uk/government/collections/local-authority-inspection-outcomes".into(),
        licence: "Open Government Licence v3.0".into(),
        seen: "mirror".into(),
    }
}

/// The edition that the table of judgements is of: the number in its source's id.
pub(crate) fn edition_held(held: &[Inspection]) -> Option<u16> {
    held.iter()
        .filter_map(|one| one.source.rsplit('_').next()?.parse().ok())
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_spreadsheets_keep_it_and_as_people_write_it() {
        for text in ["2024-03-18T00:00:00", "2024-03-18", "18/03/2024"] {
            assert_eq!(day(text).as_deref(), Some("2024-03-18"), "{text}");
        }
        for text in ["45369", "March 2024", ""] {
            assert_eq!(day(text), None, "{text}");
        }
        assert_eq!([edition("2025-03-31"), edition("2024-08-31")], [2025, 2025]);
    }
}
