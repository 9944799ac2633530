//! `cargo xtask bench [--cold]`: how fast and how heavy the page is, as one table, kept in `docs/measurements.md`; beside it the targets and the
//! last run.

mod measure;
mod table;

use crate::TaskError;
use crate::build::{self, Built};
use crate::options::{Choice, Options, Task};
use crate::paths::Paths;
use crate::{policy, setup};
use anyhow::{Context as _, Result};
use measure::{Drags, File, Measured};
use std::collections::{BTreeMap, BTreeSet};
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

/// The last run, kept with the project.
const RECORD: &str = "docs/measurements.md";
const RECORD_HEAD: &str = "\
# Measurements

What `cargo xtask bench` measured when it was last run, in Chromium on one machine: times are for comparison with the run before on the same
machine, weights are the same anywhere. Slow 4G and a slower CPU are simulated.

";

fn run(options: &Options) -> Result<(), TaskError> {
    let cold = options.flag("cold");
    let paths = Paths::find()?;
    build::build(&paths, &paths.dist())?;
    let mut rows = Vec::new();
    if cold {
        rows.push(Row::new("build, cold", cold_build(&paths)?, "s", None));
    }
    let start = Instant::now();
    let built = build::build(&paths, &paths.dist())?;
    rows.push(Row::new(
        "build, nothing changed",
        start.elapsed().as_secs_f64(),
        "s",
        None,
    ));

    let browser = setup::browser()?;
    let native = measure::engine_native(&paths)?;
    let councils = measure::councils_native(&paths)?;
    println!(
        "Measuring the page in Chromium (about three minutes; other work on the machine spoils it) …"
    );
    let measured = measure::page(&paths, &browser)?;
    rows.extend(rows_of(native, &measured));
    rows.extend(
        councils
            .into_iter()
            .map(|(what, micros)| Row::new(what, micros, "µs", None)),
    );
    rows.extend(weights(&measured.files, &built));
    let file = paths.root().join("target/bench.json");
    let table = table::markdown(&rows, &previous(&file));
    print!("\n{table}");
    save(&file, &rows)?;
    let record = paths.root().join(RECORD);
    std::fs::write(record, format!("{RECORD_HEAD}{table}"))
        .context("docs/measurements.md cannot be written")?;
    Ok(())
}

/// From nothing but the packages that cargo and npm have fetched already.
fn cold_build(paths: &Paths) -> Result<f64> {
    let folder = paths.root().join("target/bench-cold");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).context("target/bench-cold cannot be removed")?;
    }
    let out = folder.join("dist");
    std::fs::create_dir_all(&folder)?;
    let start = Instant::now();
    measure::build_in(paths, &folder, &out)?;
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
    rows.push(Row::new(
        "engine, one move, WebAssembly",
        measured.engine,
        "µs",
        Some(2_000.0),
    ));
    rows.extend(measured.drags.iter().flat_map(drag_rows));
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
        Some(2_000.0),
    ));
    rows.push(Row::new(
        "slow 4G, 4× CPU: first paint",
        loading.fcp,
        "ms",
        Some(1_200.0),
    ));
    rows.push(Row::new(
        "slow 4G, 4× CPU: layout shift",
        loading.shift,
        "",
        Some(0.02),
    ));
    rows
}

/// Moves of a slider, ours with the most they should take on a slow CPU, and those of the bare page.
fn drag_rows(drags: &Drags) -> Vec<Row> {
    let page = if drags.is_floor {
        "bare page"
    } else {
        "slider"
    };
    let moves = if drags.is_wide {
        "wide jumps"
    } else {
        "small drags"
    };
    let target = match (drags.is_floor, drags.rate, drags.is_wide) {
        (false, 4, true) => Some(50.0),
        (false, 4, false) => Some(33.0),
        _ => None,
    };
    let row = |what: &str, share: &str, milliseconds: f64, target: Option<f64>| {
        let name = format!("{page} to {what}, {moves}, {}× CPU, {share}", drags.rate);
        Row::new(name, milliseconds, "ms", target)
    };
    vec![
        row("new page", "p50", drags.handled[0], None),
        row("new page", "p95", drags.handled[1], None),
        row("painted chart", "p50", drags.painted[0], None),
        row("painted chart", "p95", drags.painted[1], target),
    ]
}

/// Every file, and what a reader of each page fetches: with its style alone, and with the app where it has one.
fn weights(files: &[File], built: &[Built]) -> Vec<Row> {
    let kilobytes = |is_wanted: &dyn Fn(&str) -> bool| -> f64 {
        let wanted = files.iter().filter(|file| is_wanted(&file.path));
        wanted.map(|file| file.brotli / 1000.0).sum()
    };
    let mut rows = Vec::new();
    let is_shown = |file: &&File| !file.path.ends_with(".csv") && !is_repeated(&file.path);
    for file in files.iter().filter(is_shown) {
        let path = measure::without_hash(&file.path);
        let (raw, brotli) = (file.raw / 1000.0, file.brotli / 1000.0);
        rows.push(Row::new(format!("{path}, raw"), raw, "kB", None));
        rows.push(Row::new(format!("{path}, brotli"), brotli, "kB", None));
    }
    let style = kilobytes(&|path| path.starts_with("assets/style-"));
    // Style and script, of its own, of a page for frames.
    let frame = kilobytes(&|path| path.starts_with("assets/embed-"));
    let typefaces = kilobytes(&|path| path.ends_with(".woff2"));
    rows.push(Row::new("typefaces", typefaces, "kB", Some(70.0)));
    let apps: BTreeSet<&str> = built
        .iter()
        .filter_map(|page| page.app.as_deref())
        .collect();
    for key in apps {
        let name = format!("the app of {key}: script and WebAssembly, brotli");
        // A council's page has four figures more that a reader can change.
        let most = if key == "council" { 350.0 } else { 300.0 };
        rows.push(Row::new(name, kilobytes(&of_app(key)), "kB", Some(most)));
    }
    let is_asked_for = |path: &str| path.starts_with(&format!("{}/takeaway-", policy::ASSETS));
    let name = "what makes files on request, brotli";
    rows.push(Row::new(name, kilobytes(&is_asked_for), "kB", None));
    let hands_on = |path: &str| path.starts_with(&format!("{}/share-", policy::ASSETS));
    let name = "what hands a scenario on, brotli";
    rows.push(Row::new(name, kilobytes(&hands_on), "kB", None));
    for page in built.iter().filter(|page| !is_repeated(&page.file)) {
        let text = kilobytes(&|path| path == page.file);
        let name = |what: &str| format!("{}: {what}, brotli", page.file);
        if page.is_framed {
            rows.push(Row::new(name("at rest"), text + frame, "kB", Some(40.0)));
            if let Some(key) = &page.app {
                let app = format!("assets/app-{key}-");
                let touched = text + frame + kilobytes(&|path| path.starts_with(&app));
                rows.push(Row::new(name("touched"), touched, "kB", None));
            }
            continue;
        }
        let readable = Row::new(name("page and style"), text + style, "kB", Some(60.0));
        rows.push(readable);
        if let Some(key) = &page.app {
            let all = text + style + typefaces + kilobytes(&of_app(key));
            rows.push(Row::new(name("with all it needs"), all, "kB", None));
        }
    }
    rows
}

/// Whether a file is of one of the many councils that are alike: one stands for all.
fn is_repeated(path: &str) -> bool {
    let place = path.strip_prefix("embed/").unwrap_or(path);
    let place = place.strip_prefix("council/");
    place.is_some_and(|place| place.contains('/') && !place.starts_with("kent/"))
}

/// Whether a file is of the app of one kind of page, or of the script that every page starts with.
fn of_app(key: &str) -> impl Fn(&str) -> bool {
    let names = ["js", "wasm"].map(|end| format!("{}/app-{key}.{end}", policy::ASSETS));
    let early = format!("{}/early.js", policy::ASSETS);
    move |path| {
        let path = measure::without_hash(path);
        names.contains(&path) || path == early
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_weighed_with_what_its_reader_fetches() {
        let file = |path: &str, brotli| File {
            path: path.into(),
            raw: brotli * 3.0,
            brotli,
        };
        let files = [
            file("assets/app-article-4c35414e54.wasm", 200_000.0),
            file("assets/app-claims-4c35414e54.wasm", 100_000.0),
            file("assets/early-4c35414e54.js", 1_000.0),
            file("assets/style-4c35414e54.css", 5_000.0),
            file("assets/takeaway-4c35414e54.wasm", 90_000.0),
            file("assets/embed-4c35414e54.css", 3_000.0),
            file("assets/embed-4c35414e54.js", 2_000.0),
            file("embed/main/index.html", 7_000.0),
            file("404.html", 1_000.0),
            file("index.html", 50_000.0),
            file("figures/a.csv", 900.0),
        ];
        let page = |file: &str, app: Option<&str>| Built {
            file: file.into(),
            app: app.map(String::from),
            is_framed: file.starts_with("embed/"),
        };
        let built = [
            page("index.html", Some("article")),
            page("404.html", None),
            page("embed/main/index.html", Some("claims")),
            page("embed/council/barnet/index.html", None),
        ];
        let rows = weights(&files, &built);
        let weight = |name: &str| {
            rows.iter()
                .find(|row| row.name == name)
                .map(|row| row.value)
        };
        assert_eq!(
            weight("the app of article: script and WebAssembly, brotli"),
            Some(201.0)
        );
        assert_eq!(weight("index.html: page and style, brotli"), Some(55.0));
        assert_eq!(weight("index.html: with all it needs, brotli"), Some(256.0));
        assert_eq!(weight("404.html: page and style, brotli"), Some(6.0));
        assert_eq!(weight("404.html: with all it needs, brotli"), None);
        let asked_for = weight("what makes files on request, brotli");
        assert_eq!(asked_for, Some(90.0));
        assert_eq!(weight("embed/main/index.html: at rest, brotli"), Some(12.0));
        assert_eq!(
            weight("embed/main/index.html: touched, brotli"),
            Some(112.0)
        );
        assert_eq!(weight("assets/app-article.wasm, brotli"), Some(200.0));
        // One council stands for all.
        let of_another = "embed/council/barnet/index.html: at rest, brotli";
        assert_eq!(weight(of_another), None);
    }
}
