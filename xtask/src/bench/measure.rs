//! The measurements themselves: the engine by its example in `model/`, the page by `tests/e2e/measure.mjs`.

use crate::cargo::{self, BROWSER};
use crate::paths::Paths;
use crate::process::{command, read, run};
use crate::setup::Browser;
use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// What the script says of the page.
#[derive(Deserialize)]
pub(crate) struct Measured {
    pub(crate) files: Vec<File>,
    pub(crate) engine: Option<f64>,
    /// By CPU throttle.
    pub(crate) moves: BTreeMap<u32, Moves>,
    pub(crate) loading: Loading,
}

/// Bytes.
#[derive(Deserialize)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) raw: f64,
    pub(crate) brotli: f64,
}

/// Milliseconds, each at the 50th and the 95th percentile.
#[derive(Deserialize)]
pub(crate) struct Moves {
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

const ENGINE: [&str; 5] = ["--release", "--package", "model", "--example", "engine"];
const WASM: [&str; 2] = ["--target", BROWSER];

/// Microseconds for one move of a lever, with the release profile.
pub(crate) fn engine_native(paths: &Paths) -> Result<f64> {
    println!("Measuring the engine …");
    let words = [&["run", "--quiet"], &ENGINE[..]].concat();
    let said = read(&mut command(paths.root(), "cargo", &words))?;
    said.trim()
        .parse()
        .context("the engine did not say a number")
}

pub(crate) fn page(paths: &Paths, browser: &Browser) -> Result<Measured> {
    let words = [&["build", "--quiet"], &ENGINE[..], &WASM].concat();
    run(&mut cargo::call(paths.root(), &words))?;
    let engine = paths
        .target()
        .join(BROWSER)
        .join("release/examples/engine.wasm");
    let mut node = command(paths.root(), "node", &["tests/e2e/measure.mjs"]);
    node.arg(engine)
        .env("CHROMIUM", &browser.chromium)
        .env("CARE_GAP_XTASK", std::env::current_exe()?);
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
