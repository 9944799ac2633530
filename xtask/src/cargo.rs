//! What cargo builds for the tasks, and where that lands: as the reader's own settings say, and never what lay there before.

use crate::process::{command, read, read_with_input};
use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The machine that the app runs on.
pub(crate) const BROWSER: &str = "wasm32-unknown-unknown";

/// Flags for the compiler when it builds for the browser; those of `RUSTFLAGS` are for this machine.
const BROWSER_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The folder that cargo builds in: its default, or what the environment or a configuration names.
pub(crate) fn target_folder(root: &Path) -> Result<PathBuf> {
    #[derive(Deserialize)]
    struct Metadata {
        target_directory: PathBuf,
    }
    let ask = ["metadata", "--no-deps", "--format-version", "1"];
    let said = read(&mut command(root, "cargo", &ask))?;
    let metadata: Metadata =
        serde_json::from_str(&said).context("cargo does not say where it builds")?;
    Ok(metadata.target_directory)
}

/// A call of cargo. One that names the browser's machine keeps away the flags that are meant for this one, such as a linker.
pub(crate) fn call(root: &Path, words: &[&str]) -> Command {
    let mut cargo = command(root, "cargo", words);
    if words.contains(&BROWSER) {
        cargo.env(
            "CARGO_ENCODED_RUSTFLAGS",
            flags(std::env::var(BROWSER_FLAGS).ok()),
        );
    }
    cargo
}

/// Flags as cargo reads them where none may be added.
fn flags(given: Option<String>) -> String {
    let given = given.unwrap_or_default();
    given.split_whitespace().collect::<Vec<_>>().join("\u{1f}")
}

/// Builds one program for this machine; returns where cargo put it.
pub(crate) fn program(root: &Path, words: &[&str], name: &str) -> Result<PathBuf> {
    let told = ["--message-format", "json-render-diagnostics"];
    let said = read_with_input(&mut call(root, &[words, &told].concat()), "")?;
    executable(&said, name).with_context(|| format!("cargo does not say where it put `{name}`"))
}

/// The program of that name among what cargo says that it made.
fn executable(said: &str, name: &str) -> Option<PathBuf> {
    #[derive(Deserialize)]
    struct Made {
        target: Target,
        executable: Option<PathBuf>,
    }
    #[derive(Deserialize)]
    struct Target {
        name: String,
    }
    let made = said
        .lines()
        .filter_map(|line| serde_json::from_str::<Made>(line).ok());
    made.filter(|made| made.target.name == name)
        .find_map(|made| made.executable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_where_cargo_says_it_is() {
        let said = r#"{"reason":"compiler-artifact","target":{"name":"model"},"executable":null}
{"reason":"compiler-artifact","target":{"name":"prerender"},"executable":"/x/some-machine/debug/prerender"}
{"reason":"build-finished","success":true}"#;
        let found = executable(said, "prerender");
        assert_eq!(
            found,
            Some(PathBuf::from("/x/some-machine/debug/prerender"))
        );
        assert_eq!(executable(said, "model"), None);
    }

    #[test]
    fn flags_for_this_machine_stay_with_it() {
        let cargo = call(Path::new("."), &["build", "--target", BROWSER]);
        let given = cargo
            .get_envs()
            .find(|(name, _)| *name == "CARGO_ENCODED_RUSTFLAGS");
        assert!(given.is_some());
        assert_eq!(call(Path::new("."), &["build"]).get_envs().count(), 0);
        assert_eq!(flags(None), "");
        assert_eq!(
            flags(Some("-C target-feature=+simd128".into())),
            "-C\u{1f}target-feature=+simd128"
        );
    }
}
