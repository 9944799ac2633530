//! The steps of the gate, each with the commands it gives.

use super::counts::{self, Counts};
use crate::cargo::{self, BROWSER};
use crate::paths::Paths;
use crate::process::{command, find_program, run, watch};
use crate::tables::data_folder;
use crate::{build, setup};
use anyhow::{Context as _, Result, bail};
use std::process::Command;

pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    pub(crate) work: fn(&Paths, &mut Counts) -> Result<()>,
}

pub(crate) const STEPS: [Step; 7] = [
    step("format", "Format", format),
    step("lint", "Lint", lint),
    step("native", "Native tests", native),
    step("check", "The figures", check),
    step("wasm", "Tests in WebAssembly, in Chromium", wasm),
    step("build", "The release page", build_page),
    step("browser", "Browser tests", browser),
];

const fn step(
    name: &'static str,
    title: &'static str,
    work: fn(&Paths, &mut Counts) -> Result<()>,
) -> Step {
    Step { name, title, work }
}

/// The app natively and the app for the browser never meet in one call: cargo would join their features.
const PRERENDER: [&str; 5] = [
    "--package",
    "care-gap",
    "--no-default-features",
    "--features",
    "ssr",
];
const APP: [&str; 4] = ["--package", "care-gap", "--target", BROWSER];
const TAKEAWAY: [&str; 4] = ["--package", "takeaway", "--target", BROWSER];
const MODEL_IN_WASM: [&str; 4] = ["--package", "model", "--target", BROWSER];
/// All text made in the browser: for tests that draw the page where nothing was prerendered.
const WHOLE: [&str; 2] = ["--features", "whole"];
const REST: [&str; 3] = ["--workspace", "--exclude", "care-gap"];

/// What is wrong in a script or a style sheet; a warning is an error, as for clippy.
const ESLINT: (&str, [&str; 2]) = ("eslint", [".", "--max-warnings=0"]);
const STYLELINT: (&str, [&str; 2]) = ("stylelint", ["style/**/*.css", "--max-warnings=0"]);

fn format(paths: &Paths, _: &mut Counts) -> Result<()> {
    crate::format::check(paths)
}

fn lint(paths: &Paths, _: &mut Counts) -> Result<()> {
    setup::wasm_target(paths)?;
    setup::npm_packages(paths)?;
    let mut troubles = Vec::new();
    for (linter, arguments) in [ESLINT, STYLELINT] {
        println!("{linter}");
        let mut lint = command(paths.root(), paths.npm_program(linter), &arguments);
        troubles.extend(run(&mut lint).err());
    }
    let whole_app = [&APP[..], &WHOLE].concat();
    for what in [&REST[..], &PRERENDER, &APP, &whole_app, &TAKEAWAY] {
        println!("clippy {}", what.join(" "));
        let mut clippy = cargo(paths, &["clippy"], what);
        // Readers of workbooks, for its tests, are not for the browser.
        if what != TAKEAWAY {
            clippy.arg("--all-targets");
        }
        troubles.extend(run(clippy.args(["--", "--deny", "warnings"])).err());
    }
    match troubles.into_iter().next() {
        None => Ok(()),
        Some(trouble) => Err(trouble),
    }
}

fn native(paths: &Paths, counts: &mut Counts) -> Result<()> {
    let (runner, settings): (&[&str], &[&str]) = match find_program("cargo-nextest") {
        Some(_) => (
            &["nextest", "run"],
            &[
                "--no-fail-fast",
                "--no-tests=pass",
                "--color=never",
                "--status-level=fail",
            ],
        ),
        None => (
            &["test", "--lib", "--bins", "--tests"],
            &["--no-fail-fast", "--color=never"],
        ),
    };
    let mut good = true;
    for what in [&REST[..], &PRERENDER] {
        good &= tally(cargo(paths, runner, what).args(settings), counts)?;
    }
    good &= tally(
        &mut cargo(
            paths,
            &["test", "--doc", "--color=never"],
            &["--package", "model"],
        ),
        counts,
    )?;
    verdict(good, counts)
}

fn check(_: &Paths, _: &mut Counts) -> Result<()> {
    crate::check::prove(&data_folder())
}

fn wasm(paths: &Paths, counts: &mut Counts) -> Result<()> {
    setup::wasm_target(paths)?;
    let browser = setup::browser()?;
    let runner = setup::wasm_test_runner(paths)?;
    let capabilities = serde_json::json!({
        "goog:chromeOptions": {
            "binary": browser.chromium,
            "args": ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                     "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }
    });
    let settings = paths.target().join("webdriver.json");
    std::fs::write(&settings, capabilities.to_string())
        .context("webdriver.json cannot be written")?;
    let mut good = true;
    for (tests, what) in [
        (&["--tests"][..], MODEL_IN_WASM),
        (&["--test", "browser"], APP),
    ] {
        let mut test = cargo(paths, &["test", "--no-fail-fast", "--color=never"], &what);
        test.args(tests)
            .args(WHOLE)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
            .env("CHROMEDRIVER", &browser.driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &settings)
            .env("WASM_BINDGEN_USE_BROWSER", "1")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
        good &= tally(&mut test, counts)?;
    }
    verdict(good, counts)
}

fn build_page(paths: &Paths, _: &mut Counts) -> Result<()> {
    build::build(paths, &paths.dist()).map(|_| ())
}

fn browser(paths: &Paths, counts: &mut Counts) -> Result<()> {
    setup::npm_packages(paths)?;
    let browser = setup::browser()?;
    if !paths.dist().join("index.html").is_file() {
        bail!("there is no page in dist/ to test");
    }
    let mut files: Vec<_> = std::fs::read_dir(paths.root().join("tests/e2e"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    let one_by_one = ["--test", "--test-reporter=spec", "--test-concurrency=1"];
    let mut node = browser.node(paths, &one_by_one);
    node.args(files);
    if let Some(firefox) = setup::firefox() {
        node.env("FIREFOX", firefox);
    }
    let good = tally(&mut node, counts)?;
    verdict(good, counts)
}

fn cargo(paths: &Paths, words: &[&str], what: &[&str]) -> Command {
    cargo::call(paths.root(), &[words, what].concat())
}

/// Runs a runner and adds what it counted.
fn tally(runner: &mut Command, counts: &mut Counts) -> Result<bool> {
    let watched = watch(runner)?;
    *counts += counts::read(&watched.text);
    Ok(watched.success)
}

fn verdict(good: bool, counts: &Counts) -> Result<()> {
    if good || counts.failed > 0 {
        return Ok(());
    }
    bail!("the tests could not be run: see above")
}
