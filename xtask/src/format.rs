//! `cargo xtask format`: every file in its one form. Rust by rustfmt, style and scripts by Prettier.

use crate::TaskError;
use crate::options::{Options, Task};
use crate::paths::Paths;
use crate::process::{command, run as carry_out};
use crate::setup;
use anyhow::Result;

/// What Prettier looks after; `data/` has the forms that its own tasks write.
const PRETTIER: [&str; 5] = [
    "style/**/*.css",
    "web/**/*.mjs",
    "tests/e2e/**/*.mjs",
    "*.mjs",
    "{*,.*}.json",
];

pub(crate) const TASK: Task = Task {
    name: "format",
    operand: "",
    choices: &[],
    about: "Writes every file in its one form: Rust, style, scripts.",
    run,
};

fn run(_: &Options) -> Result<(), TaskError> {
    let paths = Paths::find()?;
    Ok(both(&paths, &["fmt", "--all"], "--write")?)
}

/// An error if a file is not in its form; both formatters say which before it comes.
pub(crate) fn check(paths: &Paths) -> Result<()> {
    both(paths, &["fmt", "--all", "--check"], "--check")
}

fn both(paths: &Paths, rustfmt: &[&str], mode: &str) -> Result<()> {
    setup::npm_packages(paths)?;
    let rust = carry_out(&mut command(paths.root(), "cargo", rustfmt));
    let mut prettier = command(
        paths.root(),
        paths.npm_program("prettier"),
        &[mode, "--log-level=warn"],
    );
    let page = carry_out(prettier.args(PRETTIER));
    rust.and(page)
}
