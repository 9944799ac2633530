//! Which kind of official file this is, told by what is in it and never by its name.

use anyhow::{Result, bail};

use super::clutter::is_note;
use super::release::Release;
use super::sheet::{Book, Line, Sheet, TITLE_ROWS, base_name, is_named, plain};
use super::{
    children, explore, first_release, inspections, new_placements, placements, population,
};
use super::{section251, spending, titles};

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
#[derive(Clone, Copy)]
struct Reader {
    read: fn(&Sheet) -> Result<Release>,
    /// Archives may be in an encoding from before UTF-8.
    open: fn(&str, &[u8]) -> Result<Sheet>,
}

impl Reader {
    const fn of(read: fn(&Sheet) -> Result<Release>) -> Option<Self> {
        let open = Sheet::from_csv;
        Some(Self { read, open })
    }

    const fn of_archive(read: fn(&Sheet) -> Result<Release>) -> Option<Self> {
        let open = Sheet::from_older_csv;
        Some(Self { read, open })
    }
}

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
        let release = (reader.read)(&(reader.open)(file, bytes)?)?;
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
    if let Some((reader, lines)) = tables(book).next() {
        let release = (reader.read)(&Sheet::from_lines(&book.file, lines)?)?;
        return Ok(Outcome::Taken(Box::new(release)));
    }
    if book.says(inspections::TITLE) {
        return Ok(Outcome::Taken(Box::new(inspections::read(book)?)));
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

/// The tables of a workbook that are of a wanted kind; titles may stand above their heads.
fn tables(book: &Book) -> impl Iterator<Item = (Reader, &[Line])> {
    let starts = book.sheets.iter().flat_map(|(_, lines)| {
        let below = 0..lines.len().min(TITLE_ROWS);
        below.map(|first| &lines[first..])
    });
    starts.filter_map(|lines| Some((Opening::of_lines(lines).reader()?, lines)))
}

/// How workbooks of Excel 97 begin.
const OLD_EXCEL: &[u8] = b"\xd0\xcf\x11\xe0";

/// Words in the titles of known workbooks that are not needed, and what these are.
const OTHER_WORKBOOKS: &[(&str, &str)] = &[
    (
        "inspection judgements",
        "inspections by Ofsted other than the latest of each council",
    ),
    ("revenue account budget", "revenue account budget"),
    ("revenue outturn", "another form of the revenue outturn"),
];

/// What tells a table's kind: its heads, and its first rows in small letters.
struct Opening {
    head: Vec<String>,
    words: String,
    /// Of tables of spending: whether all of the file has anything on looked-after children.
    is_about_care: bool,
}

impl Opening {
    /// Of a text; bytes of zero are left out, so that UTF-16 is recognised, too.
    fn of_text(whole: &[u8]) -> Self {
        let bytes = &whole[..whole.len().min(OPENING)];
        let bytes: Vec<u8> = bytes.iter().copied().filter(|&byte| byte != 0).collect();
        let text = String::from_utf8_lossy(&bytes);
        let text = text.trim_start_matches(['\u{feff}', '\u{fffd}']);
        let first = text.lines().next().unwrap_or_default();
        // A table parted by something else is recognised here and refused with words by its reader.
        let count = |mark: &char| first.matches(*mark).count();
        let mark = [',', ';', '\t'].into_iter().rev().max_by_key(count);
        let head = first.split(mark.unwrap_or(','));
        let head: Vec<String> = head
            .map(|head| head.trim().trim_matches('"').to_owned())
            .collect();
        Self {
            is_about_care: is_spending(&head) && section251::is_about_care(whole),
            head,
            words: plain(text),
        }
    }

    fn of_lines(lines: &[Line]) -> Self {
        let mut filled = lines
            .iter()
            .filter(|line| !line.is_empty())
            .take(FIRST_ROWS);
        let head = filled.next().map(|line| line.cells.clone());
        let head = head.unwrap_or_default();
        let words: String = filled.map(|line| line.cells.join(",") + "\n").collect();
        let says_care = |line: &Line| section251::is_about_care(line.cells.join(",").as_bytes());
        Self {
            is_about_care: is_spending(&head) && lines.iter().any(says_care),
            head,
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
            return Reader::of(children::read);
        }
        let by_type = self.has(placements::TYPE.names)
            || self.says(&[
                "all children looked after at 31 march",
                "all children looked after on 31 march",
            ]);
        let by_provider = self.has(placements::PROVIDER.names) || self.says(&["private provision"]);
        if by_type && by_provider && !self.has(&["characteristic"]) {
            return Reader::of(placements::read);
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
            return Reader::of(population::read);
        }
        self.reader_of_councils()
    }

    /// The reader of the kinds that give the councils' tables more than these.
    fn reader_of_councils(&self) -> Option<Reader> {
        match () {
            () if new_placements::is_new_placements(&self.head, &self.words) => {
                Reader::of(new_placements::read)
            }
            () if first_release::is_first_release(&self.head) => {
                Reader::of_archive(first_release::read)
            }
            () if !self.is_about_care => None,
            () if section251::is_present(&self.head) => Reader::of(section251::read_present),
            () => Reader::of_archive(section251::read_archive),
        }
    }

    /// Kinds that are known by their heads and not needed.
    fn other_kind(&self) -> Option<Outcome> {
        let words = match () {
            () if section251::is_archive(&self.head) => "an outturn of other services",
            () if explore::is_table(&self.head) || self.has(&["col_name"]) => {
                return Some(Outcome::OtherOfRelease);
            }
            () => return None,
        };
        Some(Outcome::NotNeeded(words.to_owned()))
    }
}

/// Whether these are the heads of a table of spending by line, as it is published today or was in archives.
fn is_spending(head: &[String]) -> bool {
    section251::is_present(head) || section251::is_archive(head)
}

const OPENING: usize = 20_000;
const FIRST_ROWS: usize = 200;
