//! Reads the Ministry of Housing, Communities and Local Government's RO3 workbook: gross spending on children looked
//! after, of which residential care and fostering, by authority. Thousands of pounds become whole pounds.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow, bail};

use super::cell::Cell;
use super::explore::{AUTHORITY_CODES, is_code};
use super::parts::{Rounding, Sum, sum};
use super::release::{Kind, Release, Rows};
use super::sheet::{Book, Line, TITLE_ROWS, base_name, fault, is_named, plain};
use super::titles::{edition, last_updated};
use crate::tables::{Source, financial_year};
use model::date::iso_date;

/// A line of the return: its series, the code in the sheet's hidden row, and a word of its head.
const MEASURES: [(&str, &str, &str); 3] = [
    ("ro3_gross_total_cla", "RO3-csclkd-tot-exp", ""),
    (
        "ro3_gross_residential",
        "RO3-csclkdres-tot-exp",
        "of which residential",
    ),
    (
        "ro3_gross_fostering",
        "RO3-csclkdfos-tot-exp",
        "of which foster",
    ),
];

const ENGLAND: &str = "E92000001";

/// The sheet by authority and where its columns stand.
struct Table<'a> {
    file: &'a str,
    lines: &'a [Line],
    /// Where the head row is among `lines`.
    head: usize,
    code: usize,
    money: [usize; 3],
}

/// A row's three figures: in pounds, and in thousands as published.
struct Figures {
    row: usize,
    pounds: [Cell; 3],
    thousands: [Option<f64>; 3],
}

/// Reads one workbook.
pub(crate) fn read(book: &Book) -> Result<Release> {
    let table = Table::find(book)?;
    let edition = edition(book)?;
    let year = financial_year(edition);
    let rows = table.rows()?;
    let Some(total) = rows.get(ENGLAND) else {
        bail!("{}: there is no row for England ({ENGLAND})", book.file);
    };
    table.check_parts(total, &rows)?;
    let published = last_updated(book).and_then(iso_date);
    let source = source(&year, published.as_deref(), base_name(&book.file));
    let mut england = Vec::new();
    let mut authorities = Vec::new();
    for (i, (series, ..)) in MEASURES.into_iter().enumerate() {
        let mut row = Release::england_row(&source, edition, series, &year);
        row.value = total.thousands[i].map_or_else(String::new, |n| format!("{:.6}", n / 1000.0));
        row.marker.clone_from(&total.pounds[i].marker);
        row.vintage = match last_updated(book) {
            Some(day) => format!("MHCLG RO3 {year} ({day})"),
            None => format!("MHCLG RO3 {year}"),
        };
        england.push(row);
        for (code, figures) in rows
            .iter()
            .filter(|(code, _)| is_code(code, AUTHORITY_CODES))
        {
            let at = (code.as_str(), year.as_str());
            let cell = &figures.pounds[i];
            authorities.push(Release::area_row(&source, edition, series, at, cell));
        }
    }
    let rows = Rows {
        england,
        authorities,
        ..Rows::default()
    };
    let release = Release::new(&book.file, Kind::Spending, edition, source, rows);
    Ok(Release {
        published,
        ..release
    })
}

fn source(year: &str, published: Option<&str>, file: &str) -> Source {
    Source {
        source: format!("mhclg_ro3_{}{}", &year[2..4], &year[5..7]),
        publisher: "MHCLG".into(),
        title: format!("Revenue outturn (RO3) {year}: data by LA"),
        table_or_paragraph: format!("{file}: England row and rows by authority"),
        published: published.unwrap_or_default().to_owned(),
        url: "https://www.gov.uk/government/collections/local-authority-revenue-expenditure-and-financing".into(),
        licence: "Open Government Licence v3.0".into(),
        seen: "mirror".into(),
    }
}

impl<'a> Table<'a> {
    /// The sheet whose head has a column of ONS codes, told by its content.
    fn find(book: &'a Book) -> Result<Self> {
        for (_, lines) in &book.sheets {
            let found = lines
                .iter()
                .take(TITLE_ROWS)
                .enumerate()
                .find_map(|(i, line)| {
                    let is_head = |c: &String| is_named(c, &["ONS Code", "ONS area code"]);
                    line.cells.iter().position(is_head).map(|code| (i, code))
                });
            if let Some((head, code)) = found {
                let file = book.file.as_str();
                let money = [0, 1, 2].map(|i| money_column(lines, head, MEASURES[i]));
                let mut at = [0; 3];
                for (i, column) in money.into_iter().enumerate() {
                    let (series, code, _) = MEASURES[i];
                    at[i] = column.ok_or_else(|| {
                        anyhow!(
                            "{file}: row {}: no column for {series}; looked for the code {code}, or a head with \
                             children looked after and total expenditure",
                            lines[head].row
                        )
                    })?;
                }
                return Ok(Self {
                    file,
                    lines,
                    head,
                    code,
                    money: at,
                });
            }
        }
        bail!(
            "{}: no sheet has a column headed ONS Code; looked for ONS Code or ONS area code",
            book.file
        )
    }

    /// Every row with a code, by its code: England, authorities and class totals (`E06`).
    fn rows(&self) -> Result<BTreeMap<String, Figures>> {
        let mut rows = BTreeMap::<String, Figures>::new();
        for line in &self.lines[self.head + 1..] {
            let code = line.cell(self.code);
            let is_class = code.len() == 3 && AUTHORITY_CODES.contains(&code);
            let is_wanted = is_class || code == ENGLAND || is_code(code, AUTHORITY_CODES);
            if !is_wanted {
                self.check_passed_over(line, code)?;
                continue;
            }
            let figures = self.figures(line)?;
            if let Some(first) = rows.get(code) {
                let what = format!("a second row for {code}; the first is row {}", first.row);
                return Err(self.fault(line.row, self.code, what));
            }
            rows.insert(code.to_owned(), figures);
        }
        Ok(rows)
    }

    /// Districts, police, parks and other bodies have no children's services; an authority's code cut short is a fault.
    fn check_passed_over(&self, line: &Line, code: &str) -> Result<()> {
        let is_cut = code.len() > 3
            && AUTHORITY_CODES
                .iter()
                .any(|family| code.starts_with(family));
        if !is_cut {
            return Ok(());
        }
        let what = format!("\u{201c}{code}\u{201d} is not a nine-character code of an authority");
        Err(self.fault(line.row, self.code, what))
    }

    fn figures(&self, line: &Line) -> Result<Figures> {
        let mut figures = Figures {
            row: line.row,
            pounds: [Cell::default(), Cell::default(), Cell::default()],
            thousands: [None; 3],
        };
        for (i, &column) in self.money.iter().enumerate() {
            let (pounds, thousands) = Cell::thousands(line.cell(column))
                .map_err(|what| self.fault(line.row, column, what))?;
            figures.pounds[i] = pounds;
            figures.thousands[i] = thousands;
        }
        Ok(figures)
    }

    /// England is the sum of its classes; without them, of its authorities, unless some did not report.
    fn check_parts(&self, england: &Figures, rows: &BTreeMap<String, Figures>) -> Result<()> {
        for (i, &column) in self.money.iter().enumerate() {
            let Some(total) = england.pounds[i].number() else {
                continue;
            };
            let of = |wanted: fn(&str) -> bool| -> Vec<&Cell> {
                let some = rows.iter().filter(|(code, _)| wanted(code));
                some.map(|(_, figures)| &figures.pounds[i]).collect()
            };
            let classes = of(|code| code.len() == 3);
            let authorities = of(|code| is_code(code, AUTHORITY_CODES));
            if authorities.is_empty() {
                bail!("{}: there is no row for any authority", self.file);
            }
            let (words, parts) = if classes.is_empty() {
                ("authorities", authorities)
            } else {
                ("classes of authority", classes)
            };
            let rounding = Rounding {
                total: 500.0,
                part: 500.0,
            };
            if let Sum::Broken(apart) = sum(total, &parts, rounding) {
                let what = format!(
                    "England has {total} pounds, but its {words} add to {}",
                    total + apart
                );
                return Err(self.fault(england.row, column, what));
            }
        }
        Ok(())
    }

    /// A complaint that names the column by its letter and its head.
    fn fault(&self, row: usize, column: usize, what: impl std::fmt::Display) -> anyhow::Error {
        let head = self.lines[self.head].cell(column);
        fault(
            self.file,
            row,
            &format!("{} ({head})", letters(column)),
            what,
        )
    }
}

/// The column of a line of the return: by its code anywhere in the sheet, else by the words of its head, which may
/// stand in two rows (the upper one over several columns).
fn money_column(lines: &[Line], head: usize, measure: (&str, &str, &str)) -> Option<usize> {
    let (_, code, word) = measure;
    let coded = lines
        .iter()
        .find_map(|line| line.cells.iter().position(|c| c == code));
    if coded.is_some() {
        return coded;
    }
    let mut upper = String::new();
    let width = lines[head].cells.len();
    (0..width).find(|&column| {
        let above = head.checked_sub(1).map_or("", |i| lines[i].cell(column));
        if !above.is_empty() {
            upper = plain(above);
        }
        let words = format!("{upper} {}", plain(lines[head].cell(column)));
        let is_line =
            words.contains("children looked after") && words.contains("total expenditure");
        is_line
            && if word.is_empty() {
                !words.contains("of which")
            } else {
                words.contains(word)
            }
    })
}

/// A spreadsheet's name of a column: A, B, … Z, AA.
fn letters(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or(0));
    match column / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letters(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_a_spreadsheet_names_them() {
        assert_eq!(
            [0, 25, 26, 30, 702].map(letters),
            ["A", "Z", "AA", "AE", "AAA"]
        );
    }
}
