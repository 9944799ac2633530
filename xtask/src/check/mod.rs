//! Proves `data/`: every table is in the form that `datapackage.json` states, every figure has a source that leads where it
//! says, totals are the sum of their parts, gaps are named, and the page's own engine can read it all.

mod addresses;
mod characteristics;
mod councils;
mod figures;
mod identities;
mod package;
mod sums;
mod years;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow};
use model::baseline::Baseline;
use model::dataset::Tables;

use crate::TaskError;
use crate::import::tables_out_of_order;
use crate::options::{Choice, Options, Task};
use crate::tables::data_folder;
use figures::Figures;

/// What was found: sentences on what holds, and every problem with its file, row and column.
#[derive(Default)]
pub(crate) struct Findings {
    proved: Vec<String>,
    problems: Vec<String>,
}

impl Findings {
    fn problem(&mut self, file: &str, row: usize, column: &str, what: impl std::fmt::Display) {
        self.problems
            .push(format!("data/{file}: row {row}, column {column}: {what}"));
    }

    /// Says what holds, unless a problem has come up since `before`.
    fn prove(&mut self, before: usize, what: String) {
        if self.problems.len() == before {
            self.proved.push(what);
        }
    }
}

pub(crate) const TASK: Task = Task {
    name: "check",
    operand: "",
    choices: &[DATA],
    about: "Proves that data/ holds together.",
    run,
};

/// Tests of the tasks work on tables of their own.
pub(crate) const DATA: Choice = Choice::value("data", "FOLDER", "the tables, in place of data/");

fn run(options: &Options) -> Result<(), TaskError> {
    let data = options
        .value("data")
        .map_or_else(data_folder, PathBuf::from);
    Ok(prove(&data)?)
}

/// Says what holds; an error with all that does not.
pub(crate) fn prove(data: &Path) -> Result<()> {
    let findings = check(data)?;
    for line in &findings.proved {
        println!("holds: {line}");
    }
    if findings.problems.is_empty() {
        return Ok(());
    }
    let count = match findings.problems.len() {
        1 => "one problem".to_owned(),
        n => format!("{n} problems"),
    };
    Err(anyhow!(
        "{}\n{count} in data/",
        findings.problems.join("\n")
    ))
}

fn check(data: &Path) -> Result<Findings> {
    let mut findings = Findings::default();
    package::check(data, &mut findings)?;
    if !findings.problems.is_empty() {
        // Rows that are not in the form of their table cannot be added up.
        return Ok(findings);
    }
    let figures = Figures::read(data)?;
    figures::check(&figures, &mut findings);
    years::check(data, &figures, &mut findings)?;
    sums::check(data, &figures, &mut findings)?;
    characteristics::check(data, &figures, &mut findings)?;
    councils::check(data, &figures, &mut findings)?;
    addresses::check(data, &mut findings)?;
    check_imported(data, &mut findings)?;
    check_model(data, &mut findings)?;
    Ok(findings)
}

/// The imported tables are sorted, and `flags.csv` is what the rules give for them.
fn check_imported(data: &Path, findings: &mut Findings) -> Result<()> {
    let before = findings.problems.len();
    for table in tables_out_of_order(data)? {
        findings.problems.push(format!(
            "data/{table}: not as an import would leave it: its order, or its flags"
        ));
    }
    findings.prove(
        before,
        "the imported tables and their flags are as an import leaves them".into(),
    );
    Ok(())
}

/// The page's engine reads the tables, presets and their levers included, as they stood in every edition.
fn check_model(data: &Path, findings: &mut Findings) -> Result<()> {
    let read = |name: &str| {
        fs::read_to_string(data.join(name)).with_context(|| format!("data/{name} cannot be read"))
    };
    let texts = [
        "editions.csv",
        "series.csv",
        "sources.csv",
        "england_manual.csv",
        "england_imported.csv",
        "year_notes.csv",
        "presets.csv",
        "preset_levers.csv",
    ]
    .map(read);
    let texts = texts.into_iter().collect::<Result<Vec<_>>>()?;
    let tables = Tables {
        editions: &texts[0],
        series: &texts[1],
        sources: &texts[2],
        manual: &texts[3],
        imported: &texts[4],
        year_notes: &texts[5],
        presets: &texts[6],
        preset_levers: &texts[7],
    };
    let newest = match Baseline::england(&tables, None) {
        Ok(baseline) => baseline,
        Err(error) => {
            findings
                .problems
                .push(format!("data/: the page cannot read the tables: {error}"));
            return Ok(());
        }
    };
    for edition in &newest.editions {
        match Baseline::england(&tables, Some(edition.id)) {
            Ok(baseline) => findings.proved.push(format!(
                "the page reads edition {} with its {} presets",
                edition.id,
                baseline.presets.len()
            )),
            Err(error) => findings.problems.push(format!(
                "data/: the page cannot read edition {}: {error}",
                edition.id
            )),
        }
    }
    Ok(())
}
