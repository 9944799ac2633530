//! The tables behind "How we know", read as they are: sources with licence and how they were read, missing years,
//! printed totals that do not add up, corrections. For the prerendered text alone; the live page never looks here.

use crate::provenance::SourceGrade;
use crate::table::{DataError, Row, Table};
use std::collections::BTreeSet;

/// A publication, as `sources.csv` has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    pub id: String,
    pub publisher: String,
    pub title: String,
    /// Table or paragraph in it.
    pub place: String,
    /// `2025-12-04`, `2025-11`, `2025`, or nothing where the day is not known.
    pub published: String,
    pub url: String,
    pub licence: String,
    /// How it was read.
    pub seen: SourceGrade,
}

/// Something to know of one period of one series or total, as `year_notes.csv` and `missing_years.csv` have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The series' id; in missing years it may end in `*`.
    pub series: String,
    pub period: String,
    pub words: String,
}

/// A printed total that is not the sum of its lines, as `total_mismatches.csv` has it.
#[derive(Clone, Debug, PartialEq)]
pub struct TotalMismatch {
    pub total: String,
    pub period: String,
    /// Sum of the lines less the printed total, in pounds.
    pub excess_of_lines: f64,
    pub reason: String,
}

/// A dated correction of the page, as `corrections.csv` has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    pub date: String,
    pub what: String,
    pub was: String,
    pub is: String,
    pub why: String,
    pub affects: String,
    /// The keys of the figures that it touches, a space between them: those that others show say so.
    pub figures: String,
}

impl Correction {
    /// Whether it touches the figure with this key.
    pub fn concerns(&self, figure: &str) -> bool {
        self.figures.split_whitespace().any(|key| key == figure)
    }
}

const MANUAL: &str = include_str!("../../../data/england_manual.csv");
const IMPORTED: &str = include_str!("../../../data/england_imported.csv");
const CHARACTERISTICS: &str = include_str!("../../../data/characteristics.csv");
const COUNCILS: &str = include_str!("../../../data/councils_left_out.csv");

/// What the text cites for context, without a figure of theirs: the Care Crisis Review of 2018.
pub const CITED: [&str; 2] = ["page_rip_2018", "page_basw_2018"];

/// Every publication that a figure for England, a group of children or a council left out of a total rests on, and those in `CITED`, in the order of
/// the table.
///
/// # Errors
/// Where a table is malformed.
pub fn publications_used() -> Result<Vec<Publication>, DataError> {
    let mut used = column("england_manual", MANUAL, "source")?;
    used.extend(column("england_imported", IMPORTED, "source")?);
    used.extend(column("characteristics", CHARACTERISTICS, "source")?);
    used.extend(column("councils_left_out", COUNCILS, "children_source")?);
    used.extend(column("councils_left_out", COUNCILS, "spending_source")?);
    used.extend(CITED.map(String::from));
    let mut all = publications()?;
    all.retain(|publication| used.contains(&publication.id) && publication.id != "derived");
    Ok(all)
}

fn publications() -> Result<Vec<Publication>, DataError> {
    let text = include_str!("../../../data/sources.csv");
    each("sources", text, |row| {
        Ok(Publication {
            id: field(row, "source")?,
            publisher: field(row, "publisher")?,
            title: field(row, "title")?,
            place: field(row, "table_or_paragraph")?,
            published: field(row, "published")?,
            url: field(row, "url")?,
            licence: field(row, "licence")?,
            seen: row.parse("seen")?,
        })
    })
}

/// Breaks: years whose figure a reader must know something of.
///
/// # Errors
/// Where the table is malformed.
pub fn breaks() -> Result<Vec<Remark>, DataError> {
    let text = include_str!("../../../data/year_notes.csv");
    each("year_notes", text, |row| remark(row, "note"))
}

/// Years that a series lacks between its first and its last.
///
/// # Errors
/// Where the table is malformed.
pub fn missing_years() -> Result<Vec<Remark>, DataError> {
    let text = include_str!("../../../data/missing_years.csv");
    each("missing_years", text, |row| remark(row, "reason"))
}

fn remark(row: &Row<'_>, words: &str) -> Result<Remark, DataError> {
    Ok(Remark {
        series: field(row, "series")?,
        period: field(row, "period")?,
        words: field(row, words)?,
    })
}

/// Printed totals that are not the sum of their lines.
///
/// # Errors
/// Where the table is malformed.
pub fn total_mismatches() -> Result<Vec<TotalMismatch>, DataError> {
    let text = include_str!("../../../data/total_mismatches.csv");
    each("total_mismatches", text, |row| {
        Ok(TotalMismatch {
            total: field(row, "total")?,
            period: field(row, "period")?,
            excess_of_lines: row.parse::<f64>("apart")? * 1e6,
            reason: field(row, "reason")?,
        })
    })
}

/// Corrections since the page was published, as the table has them.
///
/// # Errors
/// Where the table is malformed.
pub fn corrections() -> Result<Vec<Correction>, DataError> {
    corrections_in(include_str!("../../../data/corrections.csv"))
}

/// The corrections in a table of the same form.
///
/// # Errors
/// Where the table is malformed.
pub fn corrections_in(text: &str) -> Result<Vec<Correction>, DataError> {
    each("corrections", text, |row| {
        Ok(Correction {
            date: field(row, "date")?,
            what: field(row, "what")?,
            was: field(row, "was")?,
            is: field(row, "is")?,
            why: field(row, "why")?,
            affects: field(row, "affects")?,
            figures: field(row, "figures")?,
        })
    })
}

/// The series of which a figure or the whole was not checked again at its publisher, by id.
///
/// # Errors
/// Where a table is malformed.
pub fn not_checked_again() -> Result<BTreeSet<String>, DataError> {
    let mut found = BTreeSet::new();
    let series = include_str!("../../../data/series.csv");
    for (name, text) in [
        ("series", series),
        ("england_manual", MANUAL),
        ("england_imported", IMPORTED),
    ] {
        for row in Table::read(name, text)?.rows() {
            if row.get("note")?.contains("not re-verified") {
                found.insert(field(&row, "series")?);
            }
        }
    }
    for row in Table::read("england_manual", MANUAL)?.rows() {
        if row.get("source")? == "earlier_compilation" {
            found.insert(field(&row, "series")?);
        }
    }
    Ok(found)
}

fn field(row: &Row<'_>, column: &str) -> Result<String, DataError> {
    row.get(column).map(String::from)
}

fn each<T>(
    name: &'static str,
    text: &str,
    read: impl Fn(&Row<'_>) -> Result<T, DataError>,
) -> Result<Vec<T>, DataError> {
    let table = Table::read(name, text)?;
    table.rows().map(|row| read(&row)).collect()
}

fn column(name: &'static str, text: &str, column: &str) -> Result<BTreeSet<String>, DataError> {
    let table = Table::read(name, text)?;
    table.rows().map(|row| field(&row, column)).collect()
}
