//! `cargo xtask heights`: measures how high each figure is in a frame, and keeps that as the table which the code for other sites
//! states heights from. A browser test holds the table to the figures.

use crate::TaskError;
use crate::build;
use crate::options::{Options, Task};
use crate::paths::Paths;
use crate::process::read;
use crate::setup;
use anyhow::Context as _;

/// Read by `src/pages/embed/code.rs`.
const TABLE: &str = "src/pages/embed/heights.csv";

pub(crate) const TASK: Task = Task {
    name: "heights",
    operand: "",
    choices: &[],
    about: "Measures how high the figures for other sites are, for the code that shows them.",
    run,
};

fn run(_: &Options) -> Result<(), TaskError> {
    let paths = Paths::find()?;
    build::build(&paths, &paths.dist())?;
    let browser = setup::browser()?;
    let mut node = browser.node(&paths, &["tests/e2e/heights.mjs"]);
    let table = read(&mut node).context("the figures could not be measured")?;
    std::fs::write(paths.root().join(TABLE), table)
        .with_context(|| format!("{TABLE} cannot be written"))?;
    println!("{TABLE} is written. The next build uses it.");
    Ok(())
}
