//! The project's tasks: `cargo xtask <task>`. Each task is a module with `run(&[String]) -> Result<(), TaskError>`.

#![allow(clippy::print_stdout, reason = "a task talks to whoever started it")]

mod bench;
mod build;
mod check;
mod compare;
mod format;
mod import;
mod options;
mod places;
mod policy;
mod process;
mod scenario;
mod serve;
mod setup;
mod tables;
mod test;

use std::process::ExitCode;

/// Why a task stopped: a command line it does not understand (exit 2) or work it could not do (exit 1).
pub(crate) enum TaskError {
    Usage(String),
    Failed(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for TaskError {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

const USAGE: &str = "\
usage: cargo xtask <task>

  serve [--port N]   build the page and serve it on this machine (port 8080)
  build [--out folder]
                     leave the page in dist/, for any static host
  test [--only step] everything that must hold: format, lint, native, check, wasm, build,
                     browser
  format             write every file in its one form: Rust, style, scripts
  bench [--cold]     how fast and how heavy the page is, beside its targets
  assets             lay the chart bundle and the style where trunk looks for them
  scenario '<link>' [--format json|csv]
                     what the page's own engine makes of a link
  compare --scope S --from Y --to Y [--vintage first] [--format json|csv]
                     two past years of spending and children, like for like
  import <folder>    read official files and write the tables in data/
  check              prove that data/ holds together";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (task, rest) = match arguments.split_first() {
        Some((task, rest)) => (task.as_str(), rest),
        None => ("", &[][..]),
    };
    let outcome = match task {
        "serve" => serve::run(rest),
        "build" => build::run(rest),
        "test" => test::run(rest),
        "format" => format::run(rest),
        "bench" => bench::run(rest),
        "assets" => build::run_assets(rest),
        "scenario" => scenario::run(rest),
        "compare" => compare::run(rest),
        "import" => import::run(rest),
        "check" => check::run(rest),
        _ => Err(TaskError::Usage(format!("there is no task `{task}`"))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(TaskError::Usage(message)) => {
            eprintln!("{message}\n\n{USAGE}");
            ExitCode::from(2)
        }
        Err(TaskError::Failed(error)) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
