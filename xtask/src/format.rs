//! `cargo xtask format`: every file in its one form. Rust by rustfmt, style and scripts by Prettier.

use crate::TaskError;
use crate::options::{Options, Task};
use crate::places::Places;
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
    let places = Places::find()?;
    Ok(both(&places, &["fmt", "--all"], "--write")?)
}

/// An error if a file is not in its form; both formatters say which before it comes.
pub(crate) fn check(places: &Places) -> Result<()> {
    both(places, &["fmt", "--all", "--check"], "--check")
}

fn both(places: &Places, rustfmt: &[&str], mode: &str) -> Result<()> {
    setup::npm_packages(places)?;
    let rust = carry_out(&mut command(places.root(), "cargo", rustfmt));
    let mut prettier = command(
        places.root(),
        places.npm_program("prettier"),
        &[mode, "--log-level=warn"],
    );
    let page = carry_out(prettier.args(PRETTIER));
    rust.and(page)
}
