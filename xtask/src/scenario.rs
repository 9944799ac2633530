//! `cargo xtask scenario '<link>'`: the page's own engine on the command line, so that anyone can check a scenario.

use crate::TaskError;
use crate::options::{Choice, Options, Task};
use anyhow::Context as _;
use model::attribution::Attribution;
use model::dataset::COMPILED_IN;
use model::lever::Lever;
use model::link::{self, DecodedLink};
use model::outcome::{Outcome, outcome};
use model::projection::YearFigures;
use model::scenario::Scenario;
use model::scope::Prices;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::io::{IsTerminal as _, Write as _};

/// One year as it is printed: the figures and what opened the gap.
#[derive(Serialize)]
struct YearRow<'a> {
    #[serde(flatten)]
    figures: &'a YearFigures,
    attribution: &'a Attribution,
}

pub(crate) const TASK: Task = Task {
    name: "scenario",
    operand: "'<link>'",
    choices: &[SCENARIO_FORMAT],
    about: "Says what the page's own engine makes of a link.",
    run,
};

/// How figures are printed.
pub(crate) const FORMAT: Choice =
    Choice::value("format", "FORMAT", "json, which is the default, or csv");
pub(crate) const FORMATS: [&str; 2] = ["json", "csv"];

/// A scenario is also written as the workbook that the page gives: into a file, by the reader's own shell.
const SCENARIO_FORMAT: Choice = Choice::value(
    "format",
    "FORMAT",
    "json, which is the default, csv, or xlsx: > FILE",
);
const SCENARIO_FORMATS: [&str; 3] = ["json", "csv", "xlsx"];

fn run(options: &Options) -> Result<(), TaskError> {
    let format = options.one_of("format", &SCENARIO_FORMATS)?;
    let (baseline, opened) = link::open(options.operand(), &COMPILED_IN)
        .context("the figures compiled in are unsound")?;
    if format == "xlsx" {
        return write_workbook(baseline.edition.id, options.operand());
    }
    let outcome = outcome(&baseline, &opened.scenario, Prices::Real);
    if format == "csv" {
        print(&csv(&outcome)?);
        return Ok(());
    }
    let solved = Lever::solvable().map(|lever| {
        let break_even = outcome.break_evens[lever as usize];
        (
            lever.spec().key.to_string(),
            json!(break_even.map(|break_even| break_even.value)),
        )
    });
    let report = json!({
        "link": link::encode(&opened.scenario, &baseline),
        "area": opened.scenario.area,
        "base": baseline.base.year,
        "notes": notes(&opened, &outcome),
        "levers": levers(&outcome.scenario),
        "years": rows(&outcome),
        "solve": Map::from_iter(solved),
        "words": outcome.words,
    });
    print(&format!("{}\n", serde_json::to_string_pretty(&report)?));
    Ok(())
}

/// The bytes that the page gives for the same link.
fn write_workbook(edition: u16, link: &str) -> Result<(), TaskError> {
    let made = takeaway::make("workbook", edition, link).map_err(anyhow::Error::msg)?;
    let mut out = std::io::stdout().lock();
    if out.is_terminal() {
        let asked = "a workbook is no text: please write it into a file, with > FILE";
        return Err(TaskError::Usage(asked.into()));
    }
    out.write_all(&made.bytes)
        .and_then(|()| out.flush())
        .context("the workbook cannot be written")?;
    Ok(())
}

fn notes(opened: &DecodedLink, outcome: &Outcome) -> Vec<String> {
    opened
        .notes
        .iter()
        .map(ToString::to_string)
        .chain(outcome.mix_limited())
        .collect()
}

fn levers(scenario: &Scenario) -> Value {
    let mut levers = Map::new();
    for lever in Lever::ALL {
        levers.insert(lever.spec().key.into(), json!(scenario.value(lever)));
        if lever == Lever::Funding {
            levers.insert("basis".into(), json!(scenario.basis.key()));
        }
    }
    levers.insert("to".into(), json!(scenario.to));
    levers.insert("area".into(), json!(scenario.area));
    Value::Object(levers)
}

fn rows(outcome: &Outcome) -> Vec<YearRow<'_>> {
    let years = outcome.projection.years.iter();
    years
        .zip(&outcome.attribution)
        .map(|(figures, attribution)| YearRow {
            figures,
            attribution,
        })
        .collect()
}

/// The years as a table, one row a year, the attribution in columns of its own.
fn csv(outcome: &Outcome) -> anyhow::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for (index, row) in rows(outcome).iter().enumerate() {
        let Value::Object(mut fields) = serde_json::to_value(row)? else {
            anyhow::bail!("a year is not a row")
        };
        let Some(Value::Object(parts)) = fields.remove("attribution") else {
            anyhow::bail!("a year has no attribution")
        };
        fields.extend(
            parts
                .into_iter()
                .map(|(key, value)| (format!("attribution_{key}"), value)),
        );
        if index == 0 {
            writer.write_record(fields.keys())?;
        }
        let text = |value: &Value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), String::from)
        };
        writer.write_record(fields.values().map(text))?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

#[allow(clippy::print_stdout, reason = "the task's product is what it prints")]
fn print(text: &str) {
    print!("{text}");
}
