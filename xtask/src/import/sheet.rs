//! A file's cells with the rows they stood on, and the words for what is wrong with one. Knows no publisher.

use std::fmt::Display;

use anyhow::{Result, anyhow, bail};
use calamine::{Data, Reader as _, open_workbook_auto_from_rs};

/// One row: its number as a spreadsheet counts (the head of a CSV is row 1) and its cells, trimmed.
pub(crate) struct Line {
    pub(crate) row: usize,
    pub(crate) cells: Vec<String>,
}

impl Line {
    /// The cell at `column`, or nothing where a spreadsheet's row ends before it.
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Whether nothing stands in the row.
    pub(crate) fn is_empty(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }
}

/// A table with one head row.
pub(crate) struct Sheet {
    pub(crate) file: String,
    pub(crate) head: Vec<String>,
    pub(crate) lines: Vec<Line>,
}

/// What a column holds, in words, and every head it has been published under.
pub(crate) struct Meaning {
    pub(crate) what: &'static str,
    pub(crate) names: &'static [&'static str],
}

impl Sheet {
    /// Reads a comma-separated file; a byte-order mark is allowed, any other encoding than UTF-8 is not.
    pub(crate) fn from_csv(file: &str, bytes: &[u8]) -> Result<Self> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_reader(bytes);
        let head = reader.byte_headers();
        let head = head.map_err(|e| csv_fault(file, &[], &e))?;
        let head = text_of(file, 1, head, &[])?;
        if let [only] = head.as_slice() {
            bail!(
                "{file}: row 1: one column only, \u{201c}{only}\u{201d}; columns must be parted by commas"
            );
        }
        let mut lines = Vec::new();
        for record in reader.byte_records() {
            let record = record.map_err(|e| csv_fault(file, &head, &e))?;
            let row = record
                .position()
                .map_or(0, |p| usize::try_from(p.line()).unwrap_or(0));
            let cells = text_of(file, row, &record, &head)?;
            lines.push(Line { row, cells });
        }
        Self::whole(file, head, lines)
    }

    /// The same of a file that may be in Windows-1252, as programs on Windows saved text before UTF-8: what is no UTF-8 is
    /// read so.
    pub(crate) fn from_older_csv(file: &str, bytes: &[u8]) -> Result<Self> {
        match std::str::from_utf8(bytes) {
            Ok(_) => Self::from_csv(file, bytes),
            Err(_) => {
                let (text, ..) = encoding_rs::WINDOWS_1252.decode(bytes);
                Self::from_csv(file, text.as_bytes())
            }
        }
    }

    /// The table of a workbook's sheet, which begins with its head; rows and columns that are empty are left out.
    pub(crate) fn from_lines(file: &str, lines: &[Line]) -> Result<Self> {
        let mut filled = lines.iter().filter(|line| !line.is_empty());
        let head = filled.next().map_or(&[][..], |line| &line.cells);
        let width = head.iter().rposition(|cell| !cell.is_empty());
        let width = width.map_or(0, |last| last + 1);
        let lines = filled.map(|line| Line {
            row: line.row,
            cells: (0..width).map(|i| line.cell(i).to_owned()).collect(),
        });
        Self::whole(file, head[..width].to_vec(), lines.collect())
    }

    fn whole(file: &str, head: Vec<String>, lines: Vec<Line>) -> Result<Self> {
        if lines.is_empty() {
            bail!("{file}: there is a head but no row under it; the file may be cut short");
        }
        Ok(Self {
            file: file.to_owned(),
            head,
            lines,
        })
    }

    /// Where the column with this meaning stands.
    pub(crate) fn column(&self, meaning: &Meaning) -> Result<usize> {
        let mut found = (0..self.head.len()).filter(|&i| is_named(&self.head[i], meaning.names));
        let Some(first) = found.next() else {
            bail!(
                "{}: row 1: no column for {}; looked for {}",
                self.file,
                meaning.what,
                meaning.names.join(" or ")
            );
        };
        match found.next() {
            None => Ok(first),
            Some(second) => bail!(
                "{}: row 1: two columns for {}: {} and {}",
                self.file,
                meaning.what,
                self.head[first],
                self.head[second]
            ),
        }
    }

    /// The complaint about one cell: file, row and column first, then what is wrong.
    pub(crate) fn fault(&self, line: &Line, column: usize, what: impl Display) -> anyhow::Error {
        fault(&self.file, line.row, &self.head[column], what)
    }
}

/// A complaint about one cell.
pub(crate) fn fault(file: &str, row: usize, column: &str, what: impl Display) -> anyhow::Error {
    anyhow!("{file}: row {row}, column {column}: {what}")
}

/// Whether a head is one of the accepted names, whatever its case and whether spaced or joined by underscores.
pub(crate) fn is_named(head: &str, names: &[&str]) -> bool {
    let head = plain(head);
    names.iter().any(|name| plain(name) == head)
}

/// Small letters, with one space where the original has spaces, line ends, dashes or underscores.
pub(crate) fn plain(text: &str) -> String {
    text.to_lowercase()
        .split(|c: char| c.is_whitespace() || c == '_' || c == '-')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A file's own name, without the folders or the zip that it lies in.
pub(crate) fn base_name(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

fn text_of(
    file: &str,
    row: usize,
    record: &csv::ByteRecord,
    head: &[String],
) -> Result<Vec<String>> {
    let mut cells = Vec::with_capacity(record.len());
    for (i, field) in record.iter().enumerate() {
        let text = std::str::from_utf8(field).map_err(|_| {
            let column = head
                .get(i)
                .map_or_else(|| (i + 1).to_string(), Clone::clone);
            let shown = String::from_utf8_lossy(field);
            let what = format!("\u{201c}{shown}\u{201d} is not valid UTF-8");
            fault(file, row, &column, what)
        })?;
        cells.push(text.to_owned());
    }
    Ok(cells)
}

fn csv_fault(file: &str, head: &[String], error: &csv::Error) -> anyhow::Error {
    let csv::ErrorKind::UnequalLengths {
        pos,
        expected_len,
        len,
    } = error.kind()
    else {
        return anyhow!("{file}: not a readable comma-separated file: {error}");
    };
    let row = pos.as_ref().map_or(0, csv::Position::line);
    let missing = usize::try_from(*len).ok().and_then(|len| head.get(len));
    let (column, short) = match missing {
        Some(name) => (name.clone(), "; the file may be cut short"),
        None => ((expected_len + 1).to_string(), ""),
    };
    anyhow!(
        "{file}: row {row}, column {column}: the row has {len} cells where the head has {expected_len}{short}"
    )
}

/// A workbook: each sheet's name and its rows.
pub(crate) struct Book {
    pub(crate) file: String,
    pub(crate) sheets: Vec<(String, Vec<Line>)>,
}

impl Book {
    /// Reads a spreadsheet of OpenDocument or Excel.
    pub(crate) fn read(file: &str, bytes: &[u8]) -> Result<Self> {
        let broken = |_| {
            anyhow!(
                "{file}: cannot be opened as a spreadsheet; the file may be cut short or of another kind"
            )
        };
        let mut book = open_workbook_auto_from_rs(std::io::Cursor::new(bytes)).map_err(broken)?;
        let mut sheets = Vec::new();
        for name in book.sheet_names() {
            let range = book.worksheet_range(&name).map_err(broken)?;
            let (top, left) = range.start().unwrap_or((0, 0));
            let lines = range
                .rows()
                .enumerate()
                .map(|(i, cells)| line_of(top as usize + i + 1, left as usize, cells))
                .collect();
            sheets.push((name, lines));
        }
        Ok(Self {
            file: file.to_owned(),
            sheets,
        })
    }

    /// Whether any cell of the first rows, or of the sheets' names, holds these words.
    pub(crate) fn says(&self, words: &str) -> bool {
        self.sheets.iter().any(|(name, lines)| {
            plain(name).contains(words)
                || lines.iter().take(TITLE_ROWS).any(|line| {
                    line.cells
                        .iter()
                        .take(TITLE_COLUMNS)
                        .any(|c| plain(c).contains(words))
                })
        })
    }
}

/// How far down and across a workbook's titles and heads are looked for.
pub(crate) const TITLE_ROWS: usize = 20;
const TITLE_COLUMNS: usize = 40;

fn line_of(row: usize, left: usize, cells: &[Data]) -> Line {
    let mut texts = vec![String::new(); left];
    texts.extend(cells.iter().map(|cell| match cell {
        Data::Empty => String::new(),
        Data::DateTime(day) if day.is_datetime() => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        other => other.to_string().trim().to_owned(),
    }));
    Line { row, cells: texts }
}
