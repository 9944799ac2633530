//! `cargo xtask test [--only step]`: the whole gate. A step that fails does not keep the next from running.

mod counts;
mod steps;

use crate::TaskError;
use crate::options::{Choice, Options, Task};
use crate::paths::Paths;
use counts::Counts;
use std::time::{Duration, Instant};
use steps::STEPS;

/// How one step ended.
struct Outcome {
    name: &'static str,
    counts: Counts,
    trouble: Option<String>,
    time: Duration,
}

pub(crate) const TASK: Task = Task {
    name: "test",
    operand: "",
    choices: &[Choice::value(
        "only",
        "STEP",
        "format, lint, native, check, wasm, build or browser",
    )],
    about: "Tries everything that must hold.",
    run,
};

fn run(options: &Options) -> Result<(), TaskError> {
    let only = options.value("only");
    let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
    if let Some(name) = only.filter(|name| !names.contains(name)) {
        let message = format!(
            "there is no step `{name}`: the steps are {}",
            names.join(", ")
        );
        return Err(TaskError::Usage(message));
    }
    let paths = Paths::find()?;
    let chosen = STEPS
        .iter()
        .filter(|step| only.is_none_or(|name| name == step.name));
    let outcomes: Vec<Outcome> = chosen.map(|step| take(step, &paths)).collect();
    close(&outcomes)
}

fn take(step: &steps::Step, paths: &Paths) -> Outcome {
    println!("\n== {} ==", step.title);
    let start = Instant::now();
    let mut counts = Counts::default();
    let result = (step.work)(paths, &mut counts);
    let time = start.elapsed();
    let trouble = match result {
        Err(error) => Some(format!("{error:#}")),
        Ok(()) if counts.failed > 0 => Some(format!("{} failed", counts.failed)),
        Ok(()) => None,
    };
    if trouble.is_some() && counts.failed == 0 {
        // A step that broke before its tests could run still counts as a failure.
        counts.failed = 1;
    }
    if let Some(trouble) = &trouble {
        println!("{trouble}");
    }
    println!(
        "-- {} in {}",
        if trouble.is_none() { "good" } else { "FAILED" },
        shown(time)
    );
    Outcome {
        name: step.name,
        counts,
        trouble,
        time,
    }
}

/// The table of the steps, and what they come to.
fn close(outcomes: &[Outcome]) -> Result<(), TaskError> {
    println!("\n== Result ==");
    let mut all = Counts::default();
    for outcome in outcomes {
        let word = if outcome.trouble.is_none() {
            "good  "
        } else {
            "FAILED"
        };
        println!(
            "{word} {:8} {:>8}  {}",
            outcome.name,
            shown(outcome.time),
            outcome.counts
        );
        all += outcome.counts;
    }
    let time = outcomes.iter().map(|outcome| outcome.time).sum();
    println!("{} tests ran in {}", all.passed + all.failed, shown(time));
    let failed: Vec<&str> = outcomes
        .iter()
        .filter(|outcome| outcome.trouble.is_some())
        .map(|outcome| outcome.name)
        .collect();
    println!("{} passed, {} failed", all.passed, all.failed);
    if failed.is_empty() {
        return Ok(());
    }
    Err(anyhow::anyhow!("failed: {}", failed.join(", ")).into())
}

fn shown(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}
