//! Which kind of official file this is, told by what is in it and never by its name.

use anyhow::{Result, bail};

use super::release::Release;
use super::sheet::{Book, Sheet, is_named, plain};
use super::{children, placements, population, spending};

/// What becomes of a file.
pub(crate) enum Outcome {
    Taken(Box<Release>),
    /// A known kind that these tables do not hold, in words.
    PassedOver(&'static str),
    /// Not a table of figures at all, such as a note that lies beside them.
    NoTable,
}

/// Reads a file of a known kind to its end; refuses one that is damaged or of no known kind.
pub(crate) fn read(file: &str, bytes: &[u8]) -> Result<Outcome> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        bail!("{file}: the file is empty");
    }
    if bytes.starts_with(b"PK") {
        return read_workbook(file, bytes);
    }
    if bytes.contains(&0) {
        bail!(
            "{file}: row 1: not UTF-8 text: it holds bytes of nought, as UTF-16 text and damaged files do"
        );
    }
    let head = head_of(bytes);
    let first = first_rows(bytes);
    if let Some(reader) = reader(&head, &first) {
        let release = reader(&Sheet::from_csv(file, bytes)?)?;
        return Ok(Outcome::Taken(Box::new(release)));
    }
    if let Some(words) = other_kind(&head, &first) {
        return Ok(Outcome::PassedOver(words));
    }
    if is_note(file) {
        return Ok(Outcome::NoTable);
    }
    bail!(
        "{file}: not a file of a known kind; its first row is \u{201c}{}\u{201d}",
        head.join(", ").chars().take(120).collect::<String>()
    )
}

fn read_workbook(file: &str, bytes: &[u8]) -> Result<Outcome> {
    let book = Book::from_ods(file, bytes)?;
    if book.says("revenue outturn") && (book.says("ro3") || book.says("social care")) {
        return Ok(Outcome::Taken(Box::new(spending::read(&book)?)));
    }
    if book.says("inspection judgements") || book.says("inspections as at") {
        return Ok(Outcome::PassedOver("Ofsted inspection outcomes"));
    }
    let sheets: Vec<&str> = book.sheets.iter().map(|(name, _)| name.as_str()).collect();
    bail!(
        "{file}: not a workbook of a known kind; its sheets are {}",
        sheets.join(", ")
    )
}

/// The reader of the kind that a file's tell-tale heads or words make it; a head that is missing or renamed is then
/// named by that reader.
fn reader(head: &[String], first: &str) -> Option<fn(&Sheet) -> Result<Release>> {
    let has = |names: &[&str]| head.iter().any(|h| is_named(h, names));
    if has(placements::TYPE.names) && has(placements::PROVIDER.names) {
        return Some(placements::read);
    }
    let counts_children = first.contains("children starting to be looked after")
        || first.contains("children ceasing to be looked after");
    if has(children::CATEGORY.names) && has(children::RATE.names) || counts_children {
        return Some(children::read);
    }
    if has(population::AGES.names) && (has(population::PEOPLE.names) || first.contains("0 to 17")) {
        return Some(population::read);
    }
    if first.contains("all children looked after at 31 march")
        || first.contains("all children looked after on 31 march")
    {
        return Some(placements::read);
    }
    None
}

/// Kinds that belong to the local-authority part and are known by their heads.
fn other_kind(head: &[String], first: &str) -> Option<&'static str> {
    let has = |name: &str| head.iter().any(|h| is_named(h, &[name]));
    let starts = |prefix: &str| head.iter().any(|h| plain(h).starts_with(prefix));
    if has("breakdown") && first.contains("new placements during the year") {
        return Some("new placements during the year");
    }
    if has("category_of_expenditure") || has("CYPServiceDescription") {
        return Some("section 251 outturn");
    }
    if has("S52 Line Reference:") {
        return Some("section 52 outturn");
    }
    if starts("cla mar2") || (starts("cla mar") && has("CLA_Fost")) {
        return Some("children looked after by authority, SFR 50/2017");
    }
    if starts("marplace") {
        return Some("placements by authority, SFR 27/2010");
    }
    None
}

fn head_of(bytes: &[u8]) -> Vec<String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let first = bytes.split(|&b| b == b'\n').next().unwrap_or_default();
    String::from_utf8_lossy(first)
        .split(',')
        .map(|head| head.trim().trim_matches('"').to_owned())
        .collect()
}

/// The opening of a file in small letters, for the words that tell its kind.
fn first_rows(bytes: &[u8]) -> String {
    let opening = &bytes[..bytes.len().min(OPENING)];
    plain(&String::from_utf8_lossy(opening))
}

const OPENING: usize = 20_000;

/// Notes and pictures that may lie beside official files.
fn is_note(file: &str) -> bool {
    let name = file.to_lowercase();
    let endings = [".md", ".txt", ".html", ".pdf", ".json", ".png"];
    name.starts_with('.') || name.starts_with("readme") || endings.iter().any(|e| name.ends_with(e))
}
