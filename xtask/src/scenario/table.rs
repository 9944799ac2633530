//! Projections as rows: one a year, what opened its gap in columns of its own.

use crate::TaskError;
use anyhow::Context as _;
use model::attribution::{Attribution, attribute};
use model::authority::Authorities;
use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use model::link;
use model::local::{self, Start};
use model::outcome::Outcome;
use model::projection::{Drivers, Projection, YearFigures, project};
use model::scenario::Scenario;
use serde::Serialize;
use serde_json::Value;

/// One year as it is printed: the figures and what opened the gap.
#[derive(Serialize)]
pub(super) struct YearRow<'a> {
    #[serde(flatten)]
    figures: &'a YearFigures,
    attribution: &'a Attribution,
}

pub(super) fn rows<'a>(
    projection: &'a Projection,
    opened_by: &'a [Attribution],
) -> Vec<YearRow<'a>> {
    let years = projection.years.iter().zip(opened_by);
    years
        .map(|(figures, attribution)| YearRow {
            figures,
            attribution,
        })
        .collect()
}

/// The years of one scenario; of two, each with its name, the second's after the first's.
pub(super) fn of_one_or_two(first: &Outcome, second: Option<&Outcome>) -> anyhow::Result<String> {
    let mut table = Table::default();
    for (name, outcome) in [("a", Some(first)), ("b", second)] {
        let Some(outcome) = outcome else { continue };
        let names = [("scenario", name)];
        let of_whom = if second.is_some() { &names[..] } else { &[] };
        table.put(of_whom, &outcome.projection, &outcome.attribution)?;
    }
    table.text()
}

/// The years of every council that can be projected, under the settings of a link; of two scenarios, both.
pub(super) fn every_council(link: &str, councils: &Authorities) -> Result<String, TaskError> {
    let (england, opened) =
        link::open(link, &COMPILED_IN).context("the figures compiled in are unsound")?;
    let first = opened.view.first.map(|first| ("a", first));
    let scenarios: Vec<_> = first.into_iter().chain([("b", opened.scenario)]).collect();
    let mut table = Table::default();
    for council in councils.today() {
        let local = match local::baseline(council, &england, Start::England) {
            Ok(local) => local,
            Err(why) => {
                eprintln!("{}: no projection, because {why}", council.plain_name());
                continue;
            }
        };
        for (name, scenario) in &scenarios {
            let mut scenario = *scenario;
            scenario.area = council.area;
            let of_whom = [
                ("area", council.area.code()),
                ("name", &local.name),
                ("scenario", name),
            ];
            // The name of the only scenario says nothing.
            let named = if scenarios.len() > 1 { 3 } else { 2 };
            put(&mut table, &of_whom[..named], &local, &scenario)?;
        }
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

/// Rows under one head.
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
