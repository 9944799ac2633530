//! Reads official files as published and writes the tidy tables in `data/`. Files that are not needed are named and
//! ignored. All files are read and checked before any table is touched; what is wrong with a wanted file is said with its
//! row and column.

mod apart;
mod cell;
mod children;
mod clutter;
mod explore;
mod first_release;
mod flags;
mod inspections;
mod new_placements;
mod numbers;
mod outliers;
mod package;
mod packed;
mod parts;
mod placements;
mod population;
mod reading;
mod recognise;
mod release;
mod section251;
mod sheet;
mod spending;
mod store;
mod takeover;
mod titles;
mod wide;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};

use crate::TaskError;
use crate::check::DATA;
use crate::options::{Options, Task};
use crate::tables::{Flag, data_folder, is_same, write_all};
use release::{Kind, Release};
use store::Store;

pub(crate) const TASK: Task = Task {
    name: "import",
    operand: "<folder>",
    choices: &[DATA],
    about: "Reads official files as they are published, in a folder or a release's zip, and writes the tables in data/.",
    run,
};

fn run(options: &Options) -> Result<(), TaskError> {
    let data = options
        .value("data")
        .map_or_else(data_folder, PathBuf::from);
    let report = import(Path::new(options.operand()), &data)?;
    for line in report {
        println!("{line}");
    }
    Ok(())
}

/// The imported tables of a data folder that are not as an import would leave them: out of order, or flags that the
/// rules do not give.
pub(crate) fn tables_out_of_order(data: &Path) -> Result<Vec<String>> {
    let store = Store::open(data)?;
    let texts = store.texts(&store.flags())?;
    let is_other =
        |(path, text): &&(PathBuf, Vec<u8>)| !fs::read(path).is_ok_and(|old| is_same(&old, text));
    let other = texts.iter().filter(is_other);
    Ok(other
        .map(|(path, _)| {
            path.strip_prefix(data)
                .unwrap_or(path)
                .display()
                .to_string()
        })
        .collect())
}

/// Does the whole import; returns the lines to print.
fn import(place: &Path, data: &Path) -> Result<Vec<String>> {
    let (releases, mut report) = reading::read(place)?;
    let mut store = Store::open(data)?;
    let (known, releases) = newest_only(releases, &mut report)?
        .into_iter()
        .partition::<Vec<_>, _>(|release| store.holds_later(release));
    for release in known {
        report.push(format!(
            "{}: ignored, the tables hold a later release",
            named(&release)
        ));
    }
    store.learn(&releases);
    for release in &releases {
        let said = store.take(release)?;
        let notes = release.notes.iter().chain(&said);
        report.extend(notes.map(|note| format!("{}: {note}", named(release))));
        report.extend(release.part.iter().map(|part| {
            let what = "what data/ holds of the others stays";
            format!(
                "{}: not the whole table, it has {part}; {what}",
                named(release)
            )
        }));
    }
    let flags = store.flags();
    report.extend(releases.iter().map(|release| counted(release, &flags)));
    let written = write_all(&store.texts(&flags)?)?;
    report.sort();
    if written.is_empty() {
        report.push("data/ already says all this; nothing was changed".to_owned());
    }
    for path in written {
        let name = path.strip_prefix(data).unwrap_or(&path);
        report.push(format!("wrote data/{}", name.display()));
    }
    Ok(report)
}

/// A release's file, what it is and its edition.
fn named(release: &Release) -> String {
    format!(
        "{}: {}, edition {}",
        release.file,
        release.kind.words(),
        release.edition
    )
}

/// How many rows a release gave, and how many flags there are on them.
fn counted(release: &Release, flags: &[Flag]) -> String {
    let rows = &release.rows;
    let of_release =
        |flag: &&Flag| release.kind.covers(&flag.measure) && flag.edition == release.edition;
    format!(
        "{}: {} rows for England, {} for authorities, {} flags",
        named(release),
        rows.england.len(),
        rows.authorities.len() + rows.inspections.len(),
        flags.iter().filter(of_release).count()
    )
}

/// Of two releases of one kind and edition the later; refuses to guess where the files do not say which that is.
fn newest_only(releases: Vec<Release>, report: &mut Vec<String>) -> Result<Vec<Release>> {
    let mut newest: BTreeMap<(u16, Kind), Release> = BTreeMap::new();
    for release in releases {
        let key = (release.edition, release.kind);
        let Some(held) = newest.remove(&key) else {
            newest.insert(key, release);
            continue;
        };
        let (later, earlier) = match (&held.published, &release.published) {
            (Some(a), Some(b)) if a > b => (held, release),
            (Some(a), Some(b)) if a < b => (release, held),
            _ => {
                return Err(anyhow!(
                    "{} and {} are both {}, edition {}, and neither says that it is the later; keep one of them",
                    held.file,
                    release.file,
                    release.kind.words(),
                    release.edition
                ));
            }
        };
        report.push(format!(
            "{}: {}, edition {}: ignored, {} is a later release",
            earlier.file,
            earlier.kind.words(),
            earlier.edition,
            later.file
        ));
        newest.insert(key, later);
    }
    Ok(newest.into_values().collect())
}
