//! Which kind of official file this is, told by what is in it and never by its name.

use anyhow::{Result, bail};

use super::clutter::is_note;
use super::release::Release;
use super::sheet::{Book, Line, Sheet, base_name, is_named, plain};
use super::{children, explore, placements, population, spending, titles};

/// What becomes of a file.
pub(crate) enum Outcome {
    Taken(Box<Release>),
    /// A known kind that these tables do not hold, in words.
    NotNeeded(String),
    /// Another table of a release of Explore education statistics.
    OtherOfRelease,
    /// A table that is not known: what it is, in words.
    Unknown(String),
    /// Not a table of figures at all, such as a note that lies beside them.
    NoTable,
}

/// A reader of one kind of table.
type Reader = fn(&Sheet) -> Result<Release>;

/// Reads a file of a wanted kind to its end; refuses one that is damaged.
pub(crate) fn read(file: &str, bytes: &[u8]) -> Result<Outcome> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        if is_note(base_name(file)) {
            return Ok(Outcome::NoTable);
        }
        bail!("{file}: the file is empty");
    }
    if bytes.starts_with(OLD_EXCEL) {
        let book = Book::read(file, bytes);
        return book.map_or(Ok(Outcome::NoTable), |book| of_book(&book));
    }
    let opening = Opening::of_text(bytes);
    let is_text = !bytes.contains(&0);
    if let Some(reader) = opening.reader() {
        if !is_text {
            bail!(
                "{file}: row 1: not UTF-8 text: it holds bytes of zero, as UTF-16 text and damaged files do"
            );
        }
        let release = reader(&Sheet::from_csv(file, bytes)?)?;
        return Ok(Outcome::Taken(Box::new(release)));
    }
    Ok(match opening.other_kind() {
        Some(outcome) => outcome,
        None if is_note(base_name(file)) || !is_text || opening.head.len() < 2 => Outcome::NoTable,
        None => Outcome::Unknown(format!(
            "unknown table, ignored; its first row is \u{201c}{}\u{201d}",
            opening
                .head
                .join(", ")
                .chars()
                .take(120)
                .collect::<String>()
        )),
    })
}

/// Reads a workbook: RO3, or a table of a wanted kind that was saved as a workbook.
pub(crate) fn read_workbook(file: &str, bytes: &[u8]) -> Result<Outcome> {
    of_book(&Book::read(file, bytes)?)
}

fn of_book(book: &Book) -> Result<Outcome> {
    for (_, lines) in &book.sheets {
        if let Some(reader) = Opening::of_lines(lines).reader() {
            let release = reader(&Sheet::from_lines(&book.file, lines)?)?;
            return Ok(Outcome::Taken(Box::new(release)));
        }
    }
    match titles::outturn(book) {
        Some("RO3") => return Ok(Outcome::Taken(Box::new(spending::read(book)?))),
        Some(other) => return Ok(Outcome::NotNeeded(format!("revenue outturn {other}"))),
        None => {}
    }
    for (words, kind) in OTHER_WORKBOOKS {
        if book.says(words) {
            return Ok(Outcome::NotNeeded((*kind).to_owned()));
        }
    }
    let opened = book
        .sheets
        .iter()
        .map(|(_, lines)| Opening::of_lines(lines));
    if let Some(outcome) = opened.into_iter().find_map(|opening| opening.other_kind()) {
        return Ok(outcome);
    }
    let sheets: Vec<&str> = book.sheets.iter().map(|(name, _)| name.as_str()).collect();
    Ok(Outcome::Unknown(format!(
        "unknown workbook, ignored; its sheets are {}",
        sheets.join(", ")
    )))
}

/// How workbooks of Excel 97 begin.
const OLD_EXCEL: &[u8] = b"\xd0\xcf\x11\xe0";

/// Words in the titles of known workbooks that are not needed, and what these are.
const OTHER_WORKBOOKS: &[(&str, &str)] = &[
    ("inspection judgements", "Ofsted inspection outcomes"),
    ("inspections as at", "Ofsted inspection outcomes"),
    ("section 251", "section 251 outturn"),
    ("section 52", "section 52 outturn"),
    ("revenue account budget", "revenue account budget"),
    ("revenue outturn", "another form of the revenue outturn"),
];

/// What tells a table's kind: its heads, and its first rows in small letters.
struct Opening {
    head: Vec<String>,
    words: String,
}

impl Opening {
    /// Of a text; bytes of zero are left out, so that UTF-16 is recognised, too.
    fn of_text(bytes: &[u8]) -> Self {
        let bytes = &bytes[..bytes.len().min(OPENING)];
        let bytes: Vec<u8> = bytes.iter().copied().filter(|&byte| byte != 0).collect();
        let text = String::from_utf8_lossy(&bytes);
        let text = text.trim_start_matches(['\u{feff}', '\u{fffd}']);
        let first = text.lines().next().unwrap_or_default();
        // A table parted by something else is recognised here and refused with words by its reader.
        let count = |mark: &char| first.matches(*mark).count();
        let mark = [',', ';', '\t'].into_iter().rev().max_by_key(count);
        Self {
            head: first
                .split(mark.unwrap_or(','))
                .map(|head| head.trim().trim_matches('"').to_owned())
                .collect(),
            words: plain(text),
        }
    }

    fn of_lines(lines: &[Line]) -> Self {
        let mut filled = lines
            .iter()
            .filter(|line| !line.is_empty())
            .take(FIRST_ROWS);
        let head = filled.next().map(|line| line.cells.clone());
        let words: String = filled.map(|line| line.cells.join(",") + "\n").collect();
        Self {
            head: head.unwrap_or_default(),
            words: plain(&words),
        }
    }

    fn has(&self, names: &[&str]) -> bool {
        self.head.iter().any(|head| is_named(head, names))
    }

    fn says(&self, words: &[&str]) -> bool {
        words.iter().any(|words| self.words.contains(words))
    }

    /// The reader of the kind that a table's tell-tale heads and words make it. One head may be missing or renamed: that
    /// reader then names it.
    fn reader(&self) -> Option<Reader> {
        let both_ways = self.says(&["children starting to be looked after"])
            || self.says(&["children ceasing to be looked after"]);
        let children = [
            self.has(children::CATEGORY.names),
            self.has(children::RATE.names),
            both_ways,
        ];
        let by_authority = explore::names_authorities(&self.head);
        if by_authority && children.into_iter().filter(|&sign| sign).count() > 1 {
            return Some(children::read);
        }
        let by_type = self.has(placements::TYPE.names)
            || self.says(&[
                "all children looked after at 31 march",
                "all children looked after on 31 march",
            ]);
        let by_provider = self.has(placements::PROVIDER.names) || self.says(&["private provision"]);
        if by_type && by_provider && !self.has(&["characteristic"]) {
            return Some(placements::read);
        }
        let people = [
            self.has(population::AGES.names),
            self.has(population::PEOPLE.names),
            self.says(&["0 to 17"]),
        ];
        let counts_children =
            self.has(&["number", "children_count", "percentage", "characteristic"]);
        let is_people = people.into_iter().filter(|&sign| sign).count() > 1;
        if by_authority && is_people && !counts_children {
            return Some(population::read);
        }
        None
    }

    /// Kinds that are known by their heads and not needed.
    fn other_kind(&self) -> Option<Outcome> {
        let starts = |prefix: &str| self.head.iter().any(|h| plain(h).starts_with(prefix));
        let words = match () {
            () if self.has(&["breakdown"]) && self.says(&["new placements during the year"]) => {
                "new placements during the year"
            }
            () if self.has(&["category_of_expenditure", "CYPServiceDescription"]) => {
                "section 251 outturn"
            }
            () if starts("s52 line reference") => "section 52 outturn",
            () if self.is_archive_of_outturn() => {
                "an archive of outturn with line references that are not known here"
            }
            () if starts("cla mar2") || (starts("cla mar") && self.has(&["CLA_Fost"])) => {
                "children looked after by authority, SFR 50/2017"
            }
            () if starts("marplace") => "placements by authority, SFR 27/2010",
            () if explore::is_table(&self.head) || self.has(&["col_name"]) => {
                return Some(Outcome::OtherOfRelease);
            }
            () => return None,
        };
        Some(Outcome::NotNeeded(words.to_owned()))
    }

    /// Section 52 and 251 have been published under many heads: an authority, a line, and spending on it.
    fn is_archive_of_outturn(&self) -> bool {
        let any = |fits: fn(&str) -> bool| self.head.iter().any(|head| fits(&plain(head)));
        any(|head| {
            let first = head.split([' ', ':']).next();
            matches!(first, Some("la" | "lea"))
        }) && any(|head| head.starts_with("line") || head.contains(" line"))
            && any(|head| head.contains("expenditure"))
    }
}

const OPENING: usize = 20_000;
const FIRST_ROWS: usize = 200;
