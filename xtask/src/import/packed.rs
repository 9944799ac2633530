//! Files that are zips: workbooks, releases as they are downloaded, and others.

use std::io::{Cursor, Read as _};

use anyhow::{Context as _, Result, bail};
use zip::ZipArchive;

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

/// The name and the bytes of one file in an archive; nothing for a folder.
pub(crate) fn entry(
    file: &str,
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
) -> Result<Option<(String, Vec<u8>)>> {
    let unpacked = || format!("{file}: cannot be unpacked");
    let mut entry = archive.by_index(index).with_context(unpacked)?;
    if entry.is_dir() {
        return Ok(None);
    }
    let name = entry.name().with_context(unpacked)?.replace('\\', "/");
    let mut bytes = Vec::new();
    entry
        .read_to_end(&mut bytes)
        .with_context(|| format!("{file}/{name}: cannot be unpacked"))?;
    Ok(Some((name, bytes)))
}
