//! `cargo xtask bench [--cold]`: how fast and how heavy the page is, as one table; beside it the targets and the last run.

mod measure;
mod table;

use crate::TaskError;
use crate::options::{Choice, Options, Task};
use crate::places::Places;
use crate::{build, setup};
use anyhow::{Context as _, Result};
use measure::Measured;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;
use table::Row;

pub(crate) const TASK: Task = Task {
    name: "bench",
    operand: "",
    choices: &[Choice::flag("cold", "times a build from nothing, too")],
    about: "Measures how fast and how heavy the page is, beside its targets.",
    run,
};

fn run(options: &Options) -> Result<(), TaskError> {
    let cold = options.flag("cold");
    let places = Places::find()?;
    build::build(&places, &places.dist())?;
    let mut rows = Vec::new();
    if cold {
        rows.push(Row::new("build, cold", cold_build(&places)?, "s", None));
    }
    let start = Instant::now();
    build::build(&places, &places.dist())?;
    rows.push(Row::new(
        "build, nothing changed",
        start.elapsed().as_secs_f64(),
        "s",
        None,
    ));

    let browser = setup::browser()?;
    let native = measure::engine_native(&places)?;
    println!(
        "Measuring the page in Chromium (about two minutes; other work on the machine spoils it) …"
    );
    let measured = measure::page(&places, &browser)?;
    rows.extend(rows_of(native, &measured));
    let file = places.root().join("target/bench.json");
    print!("\n{}", table::markdown(&rows, &previous(&file)));
    save(&file, &rows)?;
    Ok(())
}

/// From nothing but the packages that cargo and npm have fetched already.
fn cold_build(places: &Places) -> Result<f64> {
    let folder = places.root().join("target/bench-cold");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).context("target/bench-cold cannot be removed")?;
    }
    let out = folder.join("dist");
    std::fs::create_dir_all(&folder)?;
    let start = Instant::now();
    measure::build_in(places, &folder, &out)?;
    let seconds = start.elapsed().as_secs_f64();
    std::fs::remove_dir_all(&folder).context("target/bench-cold cannot be removed")?;
    Ok(seconds)
}

/// With the targets the page is held to.
fn rows_of(native: f64, measured: &Measured) -> Vec<Row> {
    let mut rows = vec![Row::new(
        "engine, one move, native",
        native,
        "µs",
        Some(100.0),
    )];
    if let Some(engine) = measured.engine {
        rows.push(Row::new(
            "engine, one move, WebAssembly",
            engine,
            "µs",
            Some(2_000.0),
        ));
    }
    for (rate, moves) in &measured.moves {
        let target = (*rate == 4).then_some(50.0);
        let name = |what: &str, share: &str| format!("{what}, {rate}× CPU, {share}");
        let [p50, p95] = moves.handled;
        rows.push(Row::new(name("slider to new page", "p50"), p50, "ms", None));
        rows.push(Row::new(name("slider to new page", "p95"), p95, "ms", None));
        let [p50, p95] = moves.painted;
        rows.push(Row::new(
            name("slider to painted chart", "p50"),
            p50,
            "ms",
            None,
        ));
        rows.push(Row::new(
            name("slider to painted chart", "p95"),
            p95,
            "ms",
            target,
        ));
    }
    let loading = &measured.loading;
    rows.push(Row::new(
        "slow 4G, 4× CPU: largest paint",
        loading.lcp,
        "ms",
        Some(1_500.0),
    ));
    rows.push(Row::new(
        "slow 4G, 4× CPU: levers live",
        loading.live,
        "ms",
        None,
    ));
    rows.push(Row::new(
        "slow 4G, 4× CPU: first paint",
        loading.fcp,
        "ms",
        None,
    ));
    rows.push(Row::new(
        "slow 4G, 4× CPU: layout shift",
        loading.shift,
        "",
        Some(0.02),
    ));
    rows.extend(weights(measured));
    rows
}

fn weights(measured: &Measured) -> Vec<Row> {
    let mut rows = Vec::new();
    let (mut app, mut readable, mut page) = (0.0, 0.0, 0.0);
    for file in &measured.files {
        let path = measure::without_hash(&file.path);
        if path.ends_with(".csv") {
            continue;
        }
        rows.push(Row::new(
            format!("{path}, raw"),
            file.raw / 1000.0,
            "kB",
            None,
        ));
        rows.push(Row::new(
            format!("{path}, brotli"),
            file.brotli / 1000.0,
            "kB",
            None,
        ));
        if path.starts_with(crate::policy::ASSETS) {
            app += file.brotli / 1000.0;
        }
        if path == "index.html" {
            page += file.brotli / 1000.0;
        }
        if path == "index.html" || path.ends_with(".css") {
            readable += file.brotli / 1000.0;
        }
    }
    rows.push(Row::new(
        "without the app: the page and its style, brotli",
        readable,
        "kB",
        Some(60.0),
    ));
    rows.push(Row::new(
        "the app (all of assets/), brotli",
        app,
        "kB",
        Some(350.0),
    ));
    rows.push(Row::new(
        "with the app: page and assets, brotli",
        page + app,
        "kB",
        None,
    ));
    rows
}

/// The values of the last run by name; none where there was no run.
fn previous(file: &Path) -> BTreeMap<String, f64> {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let rows: Vec<Row> = serde_json::from_str(&text).unwrap_or_default();
    rows.into_iter().map(|row| (row.name, row.value)).collect()
}

fn save(file: &Path, rows: &[Row]) -> Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let text = serde_json::to_string_pretty(rows)?;
    std::fs::write(file, text + "\n").context("target/bench.json cannot be written")
}
