//! The measurements themselves: the engine by its example in `model/`, the page by `tests/e2e/measure.mjs`.

use crate::cargo::{self, BROWSER};
use crate::paths::Paths;
use crate::process::{command, read, run};
use crate::setup::Browser;
use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::path::Path;

/// What the script says of the page.
#[derive(Deserialize)]
pub(crate) struct Measured {
    pub(crate) files: Vec<File>,
    pub(crate) engine: f64,
    pub(crate) drags: Vec<Drags>,
    pub(crate) loading: Loading,
}

/// Bytes.
#[derive(Deserialize)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) raw: f64,
    pub(crate) brotli: f64,
}

/// Moves of a slider on one page. Milliseconds, each at the 50th and the 95th percentile.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Drags {
    /// CPU throttle.
    pub(crate) rate: u32,
    /// Jumps through the whole range, not a few steps.
    pub(crate) is_wide: bool,
    /// On the bare page, not on ours.
    pub(crate) is_floor: bool,
    pub(crate) handled: [f64; 2],
    pub(crate) painted: [f64; 2],
}

#[derive(Deserialize)]
pub(crate) struct Loading {
    pub(crate) lcp: f64,
    pub(crate) live: f64,
    pub(crate) fcp: f64,
    pub(crate) shift: f64,
}

const EXAMPLES: [&str; 3] = ["--release", "--package", "model"];

/// Microseconds for one move of a lever, with the release profile.
pub(crate) fn engine_native(paths: &Paths) -> Result<f64> {
    println!("Measuring the engine …");
    let words = [&["run", "--quiet"], &EXAMPLES[..], &["--example", "engine"]].concat();
    let said = read(&mut command(paths.root(), "cargo", &words))?;
    said.trim()
        .parse()
        .context("the engine did not say a number")
}

/// Microseconds for the projections of so many councils over so many years, each with what it is.
pub(crate) fn councils_native(paths: &Paths) -> Result<Vec<(String, f64)>> {
    let words = [
        &["run", "--quiet"],
        &EXAMPLES[..],
        &["--example", "councils"],
    ]
    .concat();
    let said = read(&mut command(paths.root(), "cargo", &words))?;
    let lines = said.lines().map(|line| {
        let (what, micros) = line.split_once(": ")?;
        Some((what.to_string(), micros.parse().ok()?))
    });
    let lines: Option<Vec<_>> = lines.collect();
    lines.context("what the councils' projections take was not said as agreed")
}

pub(crate) fn page(paths: &Paths, browser: &Browser) -> Result<Measured> {
    let both = [
        "--example",
        "engine",
        "--example",
        "floor",
        "--target",
        BROWSER,
    ];
    run(&mut cargo::call(
        paths.root(),
        &[&["build", "--quiet"], &EXAMPLES[..], &both].concat(),
    ))?;
    let examples = paths.target().join(BROWSER).join("release/examples");
    let mut node = browser.node(paths, &["tests/e2e/measure.mjs"]);
    node.args(["engine.wasm", "floor.wasm"].map(|name| examples.join(name)));
    let said = read(&mut node).context("the page could not be measured")?;
    serde_json::from_str(&said).context("the measurements are not what was agreed")
}

/// The whole build in a folder of its own.
pub(crate) fn build_in(paths: &Paths, target: &Path, out: &Path) -> Result<()> {
    let mut cargo = command(
        paths.root(),
        "cargo",
        &[
            "run",
            "--quiet",
            "--package",
            "xtask",
            "--",
            "build",
            "--out",
        ],
    );
    run(cargo.arg(out).env("CARGO_TARGET_DIR", target))
}

/// `assets/app-claims.js` of `assets/app-claims-1234567890.js`, so that runs can be compared.
pub(crate) fn without_hash(path: &str) -> String {
    let Some((stem, extension)) = path.rsplit_once('.') else {
        return path.to_string();
    };
    match stem.rsplit_once('-') {
        Some((name, hash)) if hash.len() == 10 => format!("{name}.{extension}"),
        _ => path.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_hash_is_taken_off() {
        assert_eq!(
            without_hash("assets/app-claims-4c35414e54.wasm"),
            "assets/app-claims.wasm"
        );
        assert_eq!(without_hash("index.html"), "index.html");
        assert_eq!(without_hash("_headers"), "_headers");
    }
}
