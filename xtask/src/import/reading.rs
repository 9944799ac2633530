//! Reads a folder, a release's zip or a single file: what is wanted, what is ignored and why, what is faulty.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use sha2::{Digest as _, Sha256};

use super::clutter::is_left_behind;
use super::packed::{self, Entry, Packed};
use super::recognise::{self, Outcome};
use super::release::Release;

/// Larger files are no tables of figures: 500 MB.
const LARGEST: u64 = 500_000_000;

/// A zip may lie in a zip, but not without end.
const DEEPEST: usize = 3;

/// What was read so far.
#[derive(Default)]
pub(crate) struct Reading {
    releases: Vec<Release>,
    /// Lines about files that are no part of the tables.
    report: Vec<String>,
    faults: Vec<String>,
    /// Tables of a statistical release that are not needed.
    not_needed: Vec<String>,
    not_tables: Vec<String>,
    /// Every file of a wanted kind, by what is in it.
    seen: BTreeMap<Vec<u8>, String>,
}

/// Reads all there is at a place; refuses it if a file of a wanted kind is faulty or none is there.
pub(crate) fn read(place: &Path) -> Result<(Vec<Release>, Vec<String>)> {
    let mut reading = Reading::default();
    if place.is_file() {
        let name = name_of(place);
        reading.on_disk(&name, place)?;
    } else {
        reading.folder("", place)?;
    }
    let report = reading.lines();
    if !reading.faults.is_empty() {
        bail!(
            "{}\nnothing was changed in data/",
            reading.faults.join("\n")
        );
    }
    if reading.releases.is_empty() {
        let shown = place.display();
        let read: String = report.iter().map(|line| format!("{line}\n")).collect();
        bail!("{read}{shown}: no file in it is of a kind that is imported");
    }
    Ok((reading.releases, report))
}

impl Reading {
    /// Every file of a folder and of the folders in it, in order of their names.
    fn folder(&mut self, within: &str, folder: &Path) -> Result<()> {
        let entries = fs::read_dir(folder)
            .with_context(|| format!("{}: there is no such folder", folder.display()))?;
        let mut entries = entries.collect::<Result<Vec<_>, _>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let own = name_of(&path);
            let name = format!("{within}{own}");
            // A link to a folder may lead round in a ring.
            let is_link = entry.file_type()?.is_symlink();
            if is_left_behind(&own) || (is_link && !path.is_file()) {
                self.not_tables.push(name);
            } else if path.is_dir() {
                self.folder(&format!("{name}/"), &path)?;
            } else {
                self.on_disk(&name, &path)?;
            }
        }
        Ok(())
    }

    fn on_disk(&mut self, name: &str, path: &Path) -> Result<()> {
        let unread = || format!("{name}: cannot be read");
        if fs::metadata(path).with_context(unread)?.len() > LARGEST {
            self.report
                .push(format!("{name}: larger than 500 MB, ignored"));
            return Ok(());
        }
        let bytes = fs::read(path).with_context(unread)?;
        self.file(name, &bytes, 0);
        Ok(())
    }

    fn file(&mut self, name: &str, bytes: &[u8], depth: usize) {
        let outcome = match packed::is_zip(bytes).then(|| packed::open(name, bytes)) {
            Some(Ok(Packed::Archive(archive))) if depth < DEEPEST => {
                return self.archive(name, archive, depth);
            }
            Some(Ok(Packed::Archive(_) | Packed::Document)) => Ok(Outcome::NoTable),
            Some(Ok(Packed::Workbook)) => recognise::read_workbook(name, bytes),
            Some(Err(fault)) => Err(fault),
            None => recognise::read(name, bytes),
        };
        self.note(name, bytes, outcome);
    }

    fn archive(
        &mut self,
        name: &str,
        mut archive: zip::ZipArchive<std::io::Cursor<&[u8]>>,
        depth: usize,
    ) {
        let mut holds_files = false;
        for index in 0..archive.len() {
            match packed::entry(name, &mut archive, index) {
                Ok(Entry::Folder) => {}
                Ok(Entry::Locked(inner)) => {
                    let what = "cannot be unpacked without a password or another program";
                    self.report.push(format!("{name}/{inner}: {what}, ignored"));
                    holds_files = true;
                }
                Ok(Entry::File(inner, bytes)) => {
                    holds_files = true;
                    let whole = format!("{name}/{inner}");
                    if inner.split('/').any(is_left_behind) {
                        self.not_tables.push(whole);
                    } else {
                        self.file(&whole, &bytes, depth + 1);
                    }
                }
                Err(fault) => self.faults.push(format!("{fault:#}")),
            }
        }
        if !holds_files {
            self.not_tables.push(name.to_owned());
        }
    }

    /// Keeps what became of a file.
    fn note(&mut self, name: &str, bytes: &[u8], outcome: Result<Outcome>) {
        match outcome {
            Ok(Outcome::Taken(release)) => {
                let digest = Sha256::digest(bytes).to_vec();
                match self.seen.get(&digest) {
                    Some(first) => self
                        .report
                        .push(format!("{name}: a copy of {first}, ignored")),
                    None => {
                        self.seen.insert(digest, name.to_owned());
                        self.releases.push(*release);
                    }
                }
            }
            Ok(Outcome::NotNeeded(kind)) => self
                .report
                .push(format!("{name}: {kind}: not needed here, ignored")),
            Ok(Outcome::OtherOfRelease) => self.not_needed.push(name.to_owned()),
            Ok(Outcome::Unknown(what)) => self.report.push(format!("{name}: {what}")),
            Ok(Outcome::NoTable) => self.not_tables.push(name.to_owned()),
            Err(fault) => self.faults.push(format!("{fault:#}")),
        }
    }

    /// What there is to say, a line for each file or kind.
    fn lines(&self) -> Vec<String> {
        let together = [
            (
                "other tables of Explore education statistics, ignored",
                &self.not_needed,
            ),
            ("not tables, ignored", &self.not_tables),
        ];
        let together = together.into_iter().filter(|(_, names)| !names.is_empty());
        let together = together.map(|(what, names)| format!("{what}: {}", names.join(", ")));
        self.report.iter().cloned().chain(together).collect()
    }
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
