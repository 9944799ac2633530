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
    println!("Building the app (two minutes the first time, then only what changed) …");
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
    kinds.iter().map(|key| bind(paths, key)).collect()
}

fn bin(key: &str) -> String {
    format!("app-{key}")
}

fn bind(paths: &Paths, key: &str) -> Result<Bound> {
    let wasm = format!("release/{}.wasm", bin(key));
    let wasm = paths.target().join(BROWSER).join(wasm);
    let bytes =
        std::fs::read(&wasm).with_context(|| format!("{} cannot be read", wasm.display()))?;
    let folder = paths.web().join(bin(key));
    let bound = Bound {
        key: key.to_string(),
        folder: folder.clone(),
    };
    let stamp = folder.join("stamp");
    let hash = super::assets::hash(&bytes);
    if std::fs::read_to_string(&stamp).is_ok_and(|old| old == hash) {
        return Ok(bound);
    }
    Bindgen::new()
        .input_bytes("app", bytes)
        .out_name("app")
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                .remove_name_section(true)
                .remove_producers_section(true)
                .omit_default_module_path(true)
                .generate(&folder)
        })
        .context("the app could not be bound to JavaScript")?;
    std::fs::write(&stamp, hash)?;
    Ok(bound)
}
