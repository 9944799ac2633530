//! Files that are zips: workbooks, releases as they are downloaded, and others.

use std::io::{Cursor, Read as _};

use anyhow::{Context as _, Result, bail};
use zip::CompressionMethod::{Deflated, Stored};
use zip::ZipArchive;
use zip::result::ZipError;

/// What a zip is.
pub(crate) enum Packed<'a> {
    /// A spreadsheet.
    Workbook,
    /// A document of an office program that is no spreadsheet.
    Document,
    /// Files put together, such as a whole release.
    Archive(ZipArchive<Cursor<&'a [u8]>>),
}

/// Whether these bytes are a zip, whole or cut short.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK")
}

/// Opens a zip by what is in it; refuses one that is damaged.
pub(crate) fn open<'a>(file: &str, bytes: &'a [u8]) -> Result<Packed<'a>> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        bail!(
            "{file}: cannot be opened as {}; the file may be cut short",
            said_to_be(bytes)
        );
    };
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("xl/workbook.xml") || has("xl/workbook.bin") {
        return Ok(Packed::Workbook);
    }
    if has("[Content_Types].xml") {
        return Ok(Packed::Document);
    }
    let mut kind = String::new();
    if let Ok(mut entry) = archive.by_name("mimetype") {
        entry.read_to_string(&mut kind)?;
    }
    Ok(match kind.trim() {
        "" => Packed::Archive(archive),
        kind if kind.contains("opendocument.spreadsheet") => Packed::Workbook,
        _ => Packed::Document,
    })
}

/// What the first file of a damaged zip says that the whole was.
fn said_to_be(bytes: &[u8]) -> &'static str {
    let first = bytes.get(30..).unwrap_or_default();
    match () {
        () if first.starts_with(b"mimetype") => "an ODS spreadsheet",
        () if first.starts_with(b"[Content_Types].xml") => "an XLSX workbook",
        () => "a zip",
    }
}

/// One place in an archive.
pub(crate) enum Entry {
    Folder,
    /// A file's name and its bytes.
    File(String, Vec<u8>),
    /// A file that needs a password or is packed in a way that publishers do not use.
    Locked(String),
}

/// Unpacks one file of an archive; refuses one that is damaged.
pub(crate) fn entry(
    file: &str,
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
) -> Result<Entry> {
    // Packed on Windows, names may have its mark between folders.
    let name = archive.name_for_index(index).and_then(Result::ok);
    let name = name.map_or_else(|| index.to_string(), |name| name.replace('\\', "/"));
    let unpacked = || format!("{file}/{name}: cannot be unpacked");
    let mut entry = match archive.by_index(index) {
        Err(ZipError::UnsupportedArchive(_)) => return Ok(Entry::Locked(name)),
        entry => entry.with_context(unpacked)?,
    };
    if !matches!(entry.compression(), Stored | Deflated) {
        return Ok(Entry::Locked(name));
    }
    if entry.is_dir() {
        return Ok(Entry::Folder);
    }
    let mut bytes = Vec::new();
    entry.read_to_end(&mut bytes).with_context(unpacked)?;
    drop(entry);
    Ok(Entry::File(name, bytes))
}
