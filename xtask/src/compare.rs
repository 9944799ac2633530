//! `cargo xtask compare`: two past years of official spending and children, like for like, as the page compares them.

use crate::TaskError;
use crate::options::{Choice, Options, Task};
use crate::scenario::{FORMAT, FORMATS};
use anyhow::Context as _;
use model::area::Area;
use model::authority::{Authorities, Authority};
use model::compare::{Comparison, Councils, Question, Vintage, compare, compare_council};
use model::dataset::{COMPILED_IN, Dataset};
use model::quantity::Year;
use model::scope::Scope;
use serde::Serialize;
use serde_json::Value;

/// The fields in the order in which a reader meets them.
const COLUMNS: [&str; 19] = [
    "scope",
    "from",
    "to",
    "years",
    "vintage",
    "children_from",
    "children_to",
    "children_change",
    "cash_from",
    "cash_to",
    "cash_change",
    "real_change",
    "per_child_from",
    "per_child_to",
    "per_child_change",
    "yearly",
    "range",
    "attribution",
    "notes",
];

pub(crate) const TASK: Task = Task {
    name: "compare",
    operand: "",
    choices: &[
        Choice::needed(
            "scope",
            "SCOPE",
            "total, residential, fostering or residential+fostering",
        ),
        Choice::needed("from", "YEAR", "a financial year such as 2019-20"),
        Choice::needed("to", "YEAR", "another, later or earlier"),
        Choice::value(
            "vintage",
            "VINTAGE",
            "latest, which is the default, or first: as first published",
        ),
        FORMAT,
        Choice::value(
            "area",
            "CODE",
            "a council's nine-character code; England where there is none",
        ),
    ],
    about: "Sets two past years of spending and children side by side, like for like.",
    run,
};

fn run(options: &Options) -> Result<(), TaskError> {
    let question = question(options)?;
    let format = options.one_of("format", &FORMATS)?;
    let dataset =
        Dataset::parse(&COMPILED_IN, None).context("the figures compiled in are unsound")?;
    let councils = Councils::compiled_in().context("the councils compiled in are unsound")?;
    let everybody = crate::scenario::councils()?;
    let council = council(options, &everybody)?;
    let comparison = match council {
        Some(council) => compare_council(&dataset, council, question),
        None => compare(&dataset, &councils, question),
    };
    // The command line was understood: a year without a figure needs no word on how to write one.
    let comparison = comparison.map_err(|refusal| TaskError::Refused(refusal.to_string()))?;
    let area = council.map(|council| council.area);
    let said = Said { area, comparison };
    let text = match format {
        "csv" => csv(&said)?,
        _ => format!("{}\n", serde_json::to_string_pretty(&said)?),
    };
    print(&text);
    Ok(())
}

/// A comparison, and of which council, if it is of one.
#[derive(Serialize)]
struct Said {
    #[serde(skip_serializing_if = "Option::is_none")]
    area: Option<Area>,
    #[serde(flatten)]
    comparison: Comparison,
}

/// The council that is asked for, if one is.
fn council<'a>(
    options: &Options,
    councils: &'a Authorities,
) -> Result<Option<&'a Authority>, TaskError> {
    let Some(code) = options.value("area") else {
        return Ok(None);
    };
    match Area::parse(&code.to_ascii_uppercase()) {
        Some(Area::ENGLAND) => Ok(None),
        area => area
            .and_then(|area| councils.find(area))
            .map(Some)
            .ok_or_else(|| TaskError::Usage(format!("`{code}` is no council's code"))),
    }
}

fn question(options: &Options) -> Result<Question, TaskError> {
    let year = |name: &str| {
        let text = options.value(name).unwrap_or_default();
        Year::parse(text).ok_or_else(|| {
            TaskError::Usage(format!("`{text}` is no financial year such as 2019-20"))
        })
    };
    let scope = options.value("scope").unwrap_or_default();
    let scope = Scope::from_key(scope).ok_or_else(|| {
        TaskError::Usage(format!(
            "`{scope}` is no scope: total, residential, fostering or residential+fostering"
        ))
    })?;
    let vintage = match options.one_of("vintage", &["latest", "first"])? {
        "first" => Vintage::First,
        _ => Vintage::Latest,
    };
    Ok(Question {
        scope,
        from: year("from")?,
        to: year("to")?,
        vintage,
    })
}

/// One row, every figure in a column of its own (`range_children_low`), the notes in one cell.
fn csv(comparison: &Said) -> anyhow::Result<String> {
    let whole = serde_json::to_value(comparison)?;
    let mut cells = Vec::new();
    if let Some(area) = whole.get("area") {
        flatten("area", area, &mut cells);
    }
    for name in COLUMNS {
        let value = whole
            .get(name)
            .with_context(|| format!("there is no {name}"))?;
        flatten(name, value, &mut cells);
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells.iter().map(|(name, _)| name))?;
    writer.write_record(cells.iter().map(|(_, cell)| cell))?;
    Ok(String::from_utf8(writer.into_inner()?)?)
}

fn flatten(name: &str, value: &Value, cells: &mut Vec<(String, String)>) {
    let under = |key: &str| format!("{name}_{key}");
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                flatten(&under(key), value, cells);
            }
        }
        Value::Array(ends) if name.starts_with("range") => {
            for (key, value) in ["low", "high"].iter().zip(ends) {
                flatten(&under(key), value, cells);
            }
        }
        Value::Array(notes) => {
            let notes: Vec<&str> = notes.iter().filter_map(Value::as_str).collect();
            cells.push((name.to_owned(), notes.join(" ")));
        }
        Value::String(text) => cells.push((name.to_owned(), text.clone())),
        other => cells.push((name.to_owned(), other.to_string())),
    }
}

#[allow(clippy::print_stdout, reason = "the task's product is what it prints")]
fn print(text: &str) {
    print!("{text}");
}
