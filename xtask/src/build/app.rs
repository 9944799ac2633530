//! The apps for the browser, one for each kind of page that is taken over: compiled to WebAssembly, then bound to JavaScript.

use crate::cargo::{self, BROWSER};
use crate::paths::Paths;
use crate::process::run;
use anyhow::{Context as _, Result};
use std::collections::BTreeSet;
use std::path::PathBuf;
use wasm_bindgen_cli_support::Bindgen;

/// An app that is bound: `folder` holds `app.js` and `app_bg.wasm`.
pub(crate) struct Bound {
    /// The kind of page.
    pub(crate) key: String,
    pub(crate) folder: PathBuf,
}

/// The app of each kind of page.
pub(crate) fn build(paths: &Paths, kinds: &BTreeSet<&str>) -> Result<Vec<Bound>> {
    println!("Building the app (three minutes the first time, then only what changed) …");
    let bins: Vec<String> = kinds
        .iter()
        .map(|key| format!("--bin={}", bin(key)))
        .collect();
    let mut compile = vec![
        "build",
        "--release",
        "--package",
        "care-gap",
        "--target",
        BROWSER,
    ];
    compile.extend(bins.iter().map(String::as_str));
    run(&mut cargo::call(paths.root(), &compile)).context("the app could not be built")?;
    kinds.iter().map(|key| bind_app(paths, key)).collect()
}

/// What makes files on request: the folder that holds `takeaway.js` and `takeaway_bg.wasm`.
pub(crate) fn takeaway(paths: &Paths) -> Result<PathBuf> {
    println!("Building what makes files on request (a minute the first time) …");
    // Only as what the browser needs of it: made as a library for the tasks in the same call, it would stay larger.
    let compile = [
        "rustc",
        "--release",
        "--package",
        "takeaway",
        "--lib",
        "--crate-type",
        "cdylib",
        "--target",
        BROWSER,
    ];
    run(&mut cargo::call(paths.root(), &compile))
        .context("what makes files on request could not be built")?;
    bind(paths, "takeaway", "takeaway")
}

fn bin(key: &str) -> String {
    format!("app-{key}")
}

fn bind_app(paths: &Paths, key: &str) -> Result<Bound> {
    let folder = bind(paths, &bin(key), "app")?;
    let key = key.to_string();
    Ok(Bound { key, folder })
}

/// Binds a program to JavaScript, under a name: the folder that holds both.
fn bind(paths: &Paths, program: &str, name: &str) -> Result<PathBuf> {
    let wasm = format!("release/{program}.wasm");
    let wasm = paths.target().join(BROWSER).join(wasm);
    let bytes =
        std::fs::read(&wasm).with_context(|| format!("{} cannot be read", wasm.display()))?;
    let folder = paths.web().join(program);
    let stamp = folder.join("stamp");
    let hash = super::assets::hash(&bytes);
    if std::fs::read_to_string(&stamp).is_ok_and(|old| old == hash) {
        return Ok(folder);
    }
    Bindgen::new()
        .input_bytes(name, bytes)
        .out_name(name)
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                .remove_name_section(true)
                .remove_producers_section(true)
                .omit_default_module_path(true)
                .generate(&folder)
        })
        .with_context(|| format!("`{program}` could not be bound to JavaScript"))?;
    std::fs::write(&stamp, hash)?;
    Ok(folder)
}
