//! `cargo xtask scenario '<link>'`: the page's own engine on the command line, so that anyone can check a scenario.

mod table;

use crate::TaskError;
use crate::options::{Choice, Options, Task};
use anyhow::Context as _;
use model::area::Area;
use model::authorities;
use model::authority::Authorities;
use model::baseline::Baseline;
use model::check;
use model::dataset::COMPILED_IN;
use model::lever::Lever;
use model::link::{self, DecodedLink};
use model::local::Start;
use model::outcome::{Outcome, outcome};
use model::scenario::Scenario;
use model::scope::Prices;
use model::view::View;
use serde_json::{Map, Value, json};
use std::io::{IsTerminal as _, Write as _};
use table::{every_council, of_one_or_two, rows};
use takeaway::Figures;

pub(crate) const TASK: Task = Task {
    name: "scenario",
    operand: "'<link>'",
    choices: &[SCENARIO_FORMAT, CHECK, ALL_AREAS],
    about: "Says what the page's own engine makes of a link.",
    run,
};

/// How figures are printed.
pub(crate) const FORMAT: Choice =
    Choice::value("format", "FORMAT", "json, which is the default, or csv");
pub(crate) const FORMATS: [&str; 2] = ["json", "csv"];

/// A scenario is also written as the workbook and the newsroom pack that the page gives: into a file, by the reader's own shell.
const SCENARIO_FORMAT: Choice = Choice::value(
    "format",
    "FORMAT",
    "json, which is the default, csv, or xlsx or zip (the newsroom pack): > FILE",
);
const SCENARIO_FORMATS: [&str; 4] = ["json", "csv", "xlsx", "zip"];

/// What is asked of `takeaway` for the formats that are no text, and what it is called.
const FILES: [(&str, &str, &str); 2] = [
    ("xlsx", "workbook", "a workbook"),
    ("zip", "pack", "a newsroom pack"),
];

/// A scenario is held against a check code instead of being printed.
const CHECK: Choice = Choice::value(
    "check",
    "CODE",
    "whether the link comes out as the check code says",
);

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
    if let Some(code) = options.value("check") {
        return check(code, options.operand());
    }
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
    if let Some((_, asked, name)) = FILES.iter().find(|(of, ..)| *of == format) {
        let council = match baseline.base.area {
            Area::ENGLAND => String::new(),
            area => authorities::row_of(area),
        };
        let figures = Figures {
            council,
            ..Figures::from(baseline.edition.id)
        };
        // A file has no place for what of the link was not taken as written.
        for note in &opened.notes {
            eprintln!("{note}");
        }
        return write_file(asked, name, figures, options.operand());
    }
    let work_out = |scenario: &Scenario| outcome(&baseline, scenario, Prices::Real);
    let first = work_out(&opened.view.first.unwrap_or(opened.scenario));
    let second = opened.view.first.map(|first| {
        let second = work_out(&opened.scenario);
        second.beside(&baseline, &first)
    });
    if format == "csv" {
        print(&of_one_or_two(&first, second.as_ref())?);
        return Ok(());
    }
    let mut report = json!({
        "link": link::encode(&first.scenario, &baseline),
        "area": first.scenario.area,
        "base": baseline.base.year,
        "notes": notes(&opened, &first),
    });
    put(&mut report, figures(&first));
    if let Some(second) = second {
        let limited: Vec<String> = second.mix_limited().into_iter().collect();
        let link = link::encode(&second.scenario, &baseline);
        let mut b = json!({ "link": link, "notes": limited });
        put(&mut b, figures(&second));
        report["b"] = b;
        report["difference"] = difference(&baseline, &opened, &second);
    }
    print(&format!("{}\n", serde_json::to_string_pretty(&report)?));
    Ok(())
}

/// What a scenario comes to.
fn figures(outcome: &Outcome) -> Value {
    let solved = Lever::solvable().map(|lever| {
        let break_even = outcome.break_evens[lever as usize];
        (
            lever.spec().key.to_string(),
            json!(break_even.map(|break_even| break_even.value)),
        )
    });
    json!({
        "levers": levers(&outcome.scenario),
        "years": rows(&outcome.projection, &outcome.attribution),
        "solve": Map::from_iter(solved),
        "words": outcome.words,
    })
}

/// What the second scenario has more than the first in its own last year, up to which both are carried on, and what makes the gap
/// another; with the link of both.
fn difference(baseline: &Baseline, opened: &DecodedLink, second: &Outcome) -> Value {
    let mut view = View::default();
    view.first = opened.view.first;
    let Some(versus) = &second.versus else {
        return Value::Null;
    };
    let (a, b) = (versus.projection.last(), second.projection.last());
    json!({
        "link": link::encode_with_view(&opened.scenario, &view, baseline),
        "year": b.year,
        "children": b.children - a.children,
        "need": b.need - a.need,
        "resources": b.resources - a.resources,
        "gap": versus.gap,
        "attribution": versus.attribution(baseline, &second.scenario, Prices::Real),
        "words": versus.sentence,
    })
}

/// Adds the fields of one object to another.
fn put(object: &mut Value, more: Value) {
    if let (Value::Object(object), Value::Object(more)) = (object, more) {
        object.extend(more);
    }
}

/// Says what came of it; fails where it is not the same.
fn check(code: &str, link: &str) -> Result<(), TaskError> {
    let query = link.split_once('?').map_or(link, |(_, query)| query);
    let councils = councils()?;
    let (holds, said) = check::answer(code, || {
        link::open_among(query, &COMPILED_IN, &councils, Start::England)
    })
    .context("the figures compiled in are unsound")?;
    print(&format!("{}\n", said.join("\n")));
    match holds {
        true => Ok(()),
        false => Err(anyhow::anyhow!("the link does not come out as the code says").into()),
    }
}

/// The bytes that the page gives for the same link.
fn write_file(asked: &str, name: &str, figures: Figures, link: &str) -> Result<(), TaskError> {
    let made = takeaway::make(asked, figures, link).map_err(anyhow::Error::msg)?;
    let mut out = std::io::stdout().lock();
    if out.is_terminal() {
        let refusal = format!("{name} is no text: please write it into a file, with > FILE");
        return Err(TaskError::Usage(refusal));
    }
    out.write_all(&made.bytes)
        .and_then(|()| out.flush())
        .with_context(|| format!("{name} cannot be written"))?;
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

#[allow(clippy::print_stdout, reason = "the task's product is what it prints")]
fn print(text: &str) {
    print!("{text}");
}
