//! The project's tasks: `cargo xtask <task>`. Each task is a module with a `TASK`: what it takes, and what it does.

#![allow(clippy::print_stdout, reason = "a task talks to whoever started it")]

mod bench;
mod build;
mod cargo;
mod check;
mod compare;
mod format;
mod heights;
mod import;
mod options;
mod paths;
mod pictures;
mod policy;
mod process;
mod scenario;
mod serve;
mod setup;
mod tables;
mod test;
mod text;

use options::Task;
use std::process::ExitCode;

/// Why a task stopped: a command line that is not understood or asks for what cannot be had (exit 2), or work that
/// could not be done (exit 1).
pub(crate) enum TaskError {
    Usage(String),
    Refused(String),
    Failed(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for TaskError {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

const TASKS: [&Task; 13] = [
    &serve::TASK,
    &build::TASK,
    &test::TASK,
    &format::TASK,
    &bench::TASK,
    &heights::TASK,
    &build::ASSETS,
    &scenario::TASK,
    &compare::TASK,
    &text::TASK,
    &pictures::TASK,
    &import::TASK,
    &check::TASK,
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let name = arguments.first().map_or("", String::as_str);
    let Some(task) = TASKS.into_iter().find(|task| task.name == name) else {
        return without_task(name);
    };
    let outcome = match task.read(&arguments[1..]) {
        Ok(Some(options)) => (task.run)(&options),
        Ok(None) => {
            println!("{}", task.help());
            Ok(())
        }
        Err(error) => Err(TaskError::Usage(error.to_string())),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(TaskError::Usage(message)) => refuse(&format!("{message}\n\n{}", task.help())),
        Err(TaskError::Refused(message)) => refuse(&message),
        Err(TaskError::Failed(error)) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn refuse(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(2)
}

/// Says what tasks there are: on its own where that is what was asked for.
fn without_task(name: &str) -> ExitCode {
    let lines = TASKS.map(|task| format!("\n  {:9} {}", task.name, task.about));
    let tasks = format!(
        "usage: cargo xtask <task>\n{}\n\n`cargo xtask <task> --help` says what a task takes.",
        lines.concat()
    );
    if ["--help", "-h"].contains(&name) {
        println!("{tasks}");
        return ExitCode::SUCCESS;
    }
    refuse(&format!("there is no task `{name}`\n\n{tasks}"))
}
