//! The rows of the tables in `data/`, read and written the same way by every task that touches them.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The project's own `data/`, wherever the task is called from.
pub(crate) fn data_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
}

/// The financial year that ends in `year`, as `2024-25`.
pub(crate) fn financial_year(year: u16) -> String {
    format!("{}-{:02}", year - 1, year % 100)
}

/// A figure for England in one edition of the data. `value` is decimal text in the unit of `series`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct EnglandRow {
    pub(crate) series: String,
    pub(crate) period: String,
    pub(crate) edition: u16,
    pub(crate) value: String,
    pub(crate) marker: String,
    pub(crate) source: String,
    pub(crate) vintage: String,
    pub(crate) note: String,
}

/// A figure for one authority. Counts are children, `ro3_…` whole pounds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct AreaRow {
    pub(crate) measure: String,
    pub(crate) area: String,
    pub(crate) period: String,
    pub(crate) edition: u16,
    pub(crate) value: String,
    pub(crate) marker: String,
    pub(crate) source: String,
}

/// An authority's name, and the newest edition that gives it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Area {
    pub(crate) area: String,
    pub(crate) name: String,
    pub(crate) dfe_number: String,
    pub(crate) region: String,
    pub(crate) edition: u16,
}

/// A code that an authority had before (or got after) the one that the tables use.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Recoded {
    pub(crate) other_code: String,
    pub(crate) area: String,
    pub(crate) name: String,
}

/// A council with children's services, now or since 2008.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Authority {
    pub(crate) area: String,
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) region: String,
    /// The year of 1 April on which it began, or empty; likewise on which it ended.
    pub(crate) first_year: String,
    pub(crate) last_year: String,
    pub(crate) successors: String,
    pub(crate) also_called: String,
    pub(crate) note: String,
}

/// One of the ten councils most like another by the department's model.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Neighbour {
    pub(crate) area: String,
    pub(crate) rank: u8,
    pub(crate) neighbour: String,
    pub(crate) source: String,
}

/// The latest judgement of a council's children's services.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Inspection {
    pub(crate) area: String,
    pub(crate) inspected: String,
    pub(crate) overall: String,
    pub(crate) children_in_care: String,
    pub(crate) source: String,
}

/// Something about a published figure that a reader must know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Flag {
    pub(crate) kind: String,
    pub(crate) edition: u16,
    pub(crate) area: String,
    pub(crate) period: String,
    pub(crate) measure: String,
    pub(crate) severity: String,
    pub(crate) reason: String,
}

/// Where a figure was published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Source {
    pub(crate) source: String,
    pub(crate) publisher: String,
    pub(crate) title: String,
    pub(crate) table_or_paragraph: String,
    pub(crate) published: String,
    pub(crate) url: String,
    pub(crate) licence: String,
    pub(crate) seen: String,
}

/// The rows of a table, or none where the table is not there yet.
pub(crate) fn read_rows<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    let shown = path.display();
    let mut reader = csv::Reader::from_path(path).with_context(|| format!("{shown}"))?;
    let rows = reader.deserialize().collect::<Result<Vec<T>, _>>();
    rows.with_context(|| format!("{shown} is not in the form of its table"))
}

/// The text of a table: a head, then the rows as they come.
pub(crate) fn table_text<T: Serialize>(head: &[&str], rows: &[T]) -> Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .has_headers(false)
        .from_writer(Vec::new());
    writer.write_record(head)?;
    for row in rows {
        writer.serialize(row)?;
    }
    writer
        .into_inner()
        .context("a table could not be put together")
}

/// Whether two texts differ in nothing but their line ends, which a clone for Windows may have changed.
pub(crate) fn is_same(old: &[u8], new: &[u8]) -> bool {
    let lines = |text: &[u8]| -> Vec<u8> {
        let kept = text.iter().enumerate();
        let kept = kept.filter(|&(i, &byte)| byte != b'\r' || text.get(i + 1) != Some(&b'\n'));
        kept.map(|(_, &byte)| byte).collect()
    };
    old == new || lines(old) == lines(new)
}

/// Writes all files or none: first every text to a temporary file beside its place, then the renames; what was
/// replaced is put back if a rename fails. A file that already has the text is left alone. Returns those written.
pub(crate) fn write_all(files: &[(PathBuf, Vec<u8>)]) -> Result<Vec<PathBuf>> {
    let mut waiting = Vec::new();
    for (path, text) in files {
        let old = fs::read(path).ok();
        if old.as_ref().is_some_and(|old| is_same(old, text)) {
            continue;
        }
        let folder = path.parent().context("a table has no folder")?;
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(text)?;
        file.as_file().sync_all()?;
        waiting.push((path, old, file));
    }
    let mut done: Vec<(&PathBuf, Option<Vec<u8>>)> = Vec::new();
    for (path, old, file) in waiting {
        if let Err(error) = place(file, path) {
            put_back(&done);
            return Err(error).with_context(|| {
                format!(
                    "{} could not be replaced; nothing was changed",
                    path.display()
                )
            });
        }
        done.push((path, old));
    }
    Ok(done.into_iter().map(|(path, _)| path.clone()).collect())
}

fn place(file: tempfile::NamedTempFile, path: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(file.path(), fs::Permissions::from_mode(0o644))?;
    }
    // The error of `persist` would keep the temporary file; only its cause is wanted.
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

fn put_back(done: &[(&PathBuf, Option<Vec<u8>>)]) {
    for (path, old) in done {
        // Nothing better can be done here if this fails too; the first failure is the one that is reported.
        let _ = match old {
            Some(text) => fs::write(path, text),
            None => fs::remove_file(path),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_cannot_be_replaced_leaves_the_others_as_they_were() {
        let folder = tempfile::TempDir::new().unwrap();
        let [first, second, third] =
            ["a.csv", "b.csv", "c.csv"].map(|name| folder.path().join(name));
        fs::write(&first, "old").unwrap();
        // A folder in the place of a table: its temporary file is written, the rename fails.
        fs::create_dir(&third).unwrap();
        fs::write(third.join("x"), "").unwrap();
        let files = [&first, &second, &third].map(|path| (path.clone(), b"new".to_vec()));
        let error = write_all(&files).unwrap_err();
        assert!(error.to_string().contains("nothing was changed"), "{error}");
        assert_eq!(fs::read_to_string(&first).unwrap(), "old");
        assert!(!second.exists());
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            2,
            "a temporary file was left"
        );
    }
}
