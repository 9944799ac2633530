//! The app for the browser: compiled to WebAssembly, then bound to JavaScript.

use crate::cargo::{self, BROWSER};
use crate::paths::Paths;
use crate::process::run;
use anyhow::{Context as _, Result};
use std::path::PathBuf;
use wasm_bindgen_cli_support::Bindgen;

/// The folder that holds `app.js` and `app_bg.wasm`.
pub(crate) fn build(paths: &Paths) -> Result<PathBuf> {
    println!("Building the app (two minutes the first time, then only what changed) …");
    let compile = [
        "build",
        "--release",
        "--package",
        "care-gap",
        "--bin",
        "app",
        "--target",
        BROWSER,
    ];
    run(&mut cargo::call(paths.root(), &compile)).context("the app could not be built")?;
    let wasm = paths.target().join(BROWSER).join("release/app.wasm");
    let bytes =
        std::fs::read(&wasm).with_context(|| format!("{} cannot be read", wasm.display()))?;

    let bound = paths.web().join("app");
    let stamp = bound.join("stamp");
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
                .generate(&bound)
        })
        .context("the app could not be bound to JavaScript")?;
    std::fs::write(&stamp, hash)?;
    Ok(bound)
}
