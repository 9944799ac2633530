//! `cargo xtask scenario '<link>'`: the page's own engine on the command line, so that anyone can check a scenario.

use crate::TaskError;
use crate::options::{Choice, Options, Task};
use anyhow::Context as _;
use model::attribution::{Attribution, attribute};
use model::authorities;
use model::authority::Authorities;
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use model::lever::Lever;
use model::link::{self, DecodedLink};
use model::local::{self, Start};
use model::outcome::{Outcome, outcome};
use model::projection::{Drivers, Projection, YearFigures, project};
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
    choices: &[SCENARIO_FORMAT, ALL_AREAS],
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

/// Every council that can be projected, in one table.
const ALL_AREAS: Choice = Choice::flag(
    "all-areas",
    "every council, with these settings: csv alone; who has no projection is said beside it",
);

/// The councils' own figures, as they are compiled in.
pub(crate) fn councils() -> anyhow::Result<Authorities> {
    Authorities::parse(authorities::COMPILED_IN).context("the councils' figures are unsound")
}

fn run(options: &Options) -> Result<(), TaskError> {
    let format = options.one_of("format", &SCENARIO_FORMATS)?;
    let councils = councils()?;
    if options.flag("all-areas") {
        if format != "csv" {
            let asked = "--all-areas prints one table: please add --format csv";
            return Err(TaskError::Usage(asked.into()));
        }
        print(&every_council(options.operand(), &councils)?);
        return Ok(());
    }
    let (baseline, opened) =
        link::open_among(options.operand(), &COMPILED_IN, &councils, Start::England)
            .context("the figures compiled in are unsound")?;
    if format == "xlsx" {
        if baseline.base.area != model::area::Area::ENGLAND {
            let asked = "the workbook is England's: please leave out area, or ask for csv";
            return Err(TaskError::Usage(asked.into()));
        }
        return write_workbook(baseline.edition.id, options.operand());
    }
    let outcome = outcome(&baseline, &opened.scenario, Prices::Real);
    if format == "csv" {
        let mut table = Table::default();
        table.put(&[], &outcome.projection, &outcome.attribution)?;
        print(&table.text()?);
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
        "years": rows(&outcome.projection, &outcome.attribution),
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

fn rows<'a>(projection: &'a Projection, opened_by: &'a [Attribution]) -> Vec<YearRow<'a>> {
    let years = projection.years.iter().zip(opened_by);
    years
        .map(|(figures, attribution)| YearRow {
            figures,
            attribution,
        })
        .collect()
}

/// The table of every council's years, under the settings of a link.
fn every_council(link: &str, councils: &Authorities) -> Result<String, TaskError> {
    let (england, opened) =
        link::open(link, &COMPILED_IN).context("the figures compiled in are unsound")?;
    let mut table = Table::default();
    for council in councils.today() {
        let local = match local::baseline(council, &england, Start::England) {
            Ok(local) => local,
            Err(why) => {
                eprintln!("{}: no projection, because {why}", council.plain_name());
                continue;
            }
        };
        let mut scenario = opened.scenario;
        scenario.area = council.area;
        let of_whom = [("area", council.area.code()), ("name", &local.name)];
        put(&mut table, &of_whom, &local, &scenario)?;
    }
    Ok(table.text()?)
}

fn put(
    table: &mut Table,
    of_whom: &[(&str, &str)],
    baseline: &Baseline,
    scenario: &Scenario,
) -> anyhow::Result<()> {
    let drivers = Drivers::new(baseline, scenario);
    let opened_by = attribute(&baseline.base, &drivers);
    table.put(of_whom, &project(&baseline.base, &drivers), &opened_by)
}

/// Years as rows, the attribution in columns of its own, under one head.
#[derive(Default)]
struct Table(Option<csv::Writer<Vec<u8>>>);

impl Table {
    /// Adds a projection's years, each behind the same first cells.
    fn put(
        &mut self,
        first: &[(&str, &str)],
        projection: &Projection,
        opened_by: &[Attribution],
    ) -> anyhow::Result<()> {
        for row in rows(projection, opened_by) {
            let Value::Object(mut fields) = serde_json::to_value(row)? else {
                anyhow::bail!("a year is not a row")
            };
            let Some(Value::Object(parts)) = fields.remove("attribution") else {
                anyhow::bail!("a year has no attribution")
            };
            let under = |(key, value)| (format!("attribution_{key}"), value);
            fields.extend(parts.into_iter().map(under));
            let writer = match &mut self.0 {
                Some(writer) => writer,
                none => {
                    let mut writer = csv::Writer::from_writer(Vec::new());
                    let heads = first.iter().map(|(head, _)| *head);
                    writer.write_record(heads.chain(fields.keys().map(String::as_str)))?;
                    none.insert(writer)
                }
            };
            let text = |value: &Value| {
                value
                    .as_str()
                    .map_or_else(|| value.to_string(), String::from)
            };
            let before = first.iter().map(|(_, cell)| (*cell).to_owned());
            writer.write_record(before.chain(fields.values().map(text)))?;
        }
        Ok(())
    }

    fn text(self) -> anyhow::Result<String> {
        let bytes = self.0.map(csv::Writer::into_inner).transpose()?;
        Ok(String::from_utf8(bytes.unwrap_or_default())?)
    }
}

#[allow(clippy::print_stdout, reason = "the task's product is what it prints")]
fn print(text: &str) {
    print!("{text}");
}
