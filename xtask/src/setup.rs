//! What the tasks need on the machine: looks for each thing, installs it where that can be done, and says so.

use crate::cargo::{self, BROWSER};
use crate::paths::Paths;
use crate::process::{command, find_program, read, run};
use anyhow::{Context as _, Result, bail};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The standard library for the browser's machine.
pub(crate) fn wasm_target(paths: &Paths) -> Result<()> {
    let ask = ["--print", "target-libdir", "--target", BROWSER];
    let folder = read(&mut command(paths.root(), "rustc", &ask))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    say("Installing Rust's WebAssembly target (a few seconds)");
    if find_program("rustup").is_none() {
        bail!(
            "the Rust target {BROWSER} is missing and there is no rustup to add it: please install the target"
        );
    }
    run(&mut command(
        paths.root(),
        "rustup",
        &["target", "add", BROWSER],
    ))
}

/// Node, npm, and the packages of package.json.
pub(crate) fn npm_packages(paths: &Paths) -> Result<()> {
    node(paths)?;
    let lock = std::fs::read(paths.root().join("package-lock.json"))
        .context("package-lock.json cannot be read")?;
    let stamp = paths.root().join("node_modules/.care-gap-lock");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say("Installing the packages of package.json from npm (about 10 seconds)");
    let install = [
        "ci",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--loglevel=error",
    ];
    run(&mut command(paths.root(), "npm", &install))
        .context("the npm packages could not be installed")?;
    std::fs::write(&stamp, lock).context("the stamp in node_modules could not be written")
}

fn node(paths: &Paths) -> Result<()> {
    for program in ["node", "npm"] {
        if find_program(program).is_none() {
            say("Installing Node.js and npm (about a minute)");
            debian_packages(&["nodejs", "npm"]).with_context(|| {
                format!("`{program}` is missing: please install Node.js 18 or newer, with npm")
            })?;
        }
    }
    let version = read(&mut command(paths.root(), "node", &["--version"]))?;
    let major = version.trim().trim_start_matches('v').split('.').next();
    let major: u32 = major.and_then(|number| number.parse().ok()).unwrap_or(0);
    if major < 18 {
        bail!(
            "Node.js is too old ({}): please install version 18 or newer",
            version.trim()
        );
    }
    Ok(())
}

/// A browser to test in, and the driver that belongs to it.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// Node with what the scripts of `tests/e2e` need to know.
    pub(crate) fn node<A: AsRef<OsStr>>(&self, paths: &Paths, words: &[A]) -> Command {
        let mut node = command(paths.root(), "node", words);
        node.env("CHROMIUM", &self.chromium)
            .env("CARE_GAP_XTASK", paths.program());
        node
    }
}

pub(crate) fn browser() -> Result<Browser> {
    if let Some(browser) = installed_browser() {
        return Ok(browser);
    }
    say("Installing Chromium and its driver (about a minute)");
    debian_packages(&["chromium", "chromium-driver", "fonts-liberation"]).context(
        "the browser tests need Chromium and chromedriver: please install both, or name them in CHROMIUM and CHROMEDRIVER",
    )?;
    installed_browser()
        .context("Chromium was installed, yet `chromium` and `chromedriver` are not to be found")
}

/// A second browser engine, for those tests that are in both; none where it can neither be found nor installed, which is said.
pub(crate) fn firefox() -> Option<PathBuf> {
    let find = || named_program("FIREFOX", &["firefox-esr", "firefox"]);
    if let Some(program) = find() {
        return Some(program);
    }
    say("Installing Firefox (about a minute)");
    if let Err(why) = debian_packages(&["firefox-esr"]) {
        println!("There is no Firefox, so its tests are left out: {why:#}");
    }
    find()
}

fn installed_browser() -> Option<Browser> {
    Some(Browser {
        chromium: named_program(
            "CHROMIUM",
            &["chromium", "chromium-browser", "google-chrome"],
        )?,
        driver: named_program("CHROMEDRIVER", &["chromedriver"])?,
    })
}

fn named_program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    match std::env::var_os(variable) {
        Some(program) => Some(PathBuf::from(program)),
        None => names.iter().find_map(|name| find_program(name)),
    }
}

/// What runs tests compiled to WebAssembly.
pub(crate) fn wasm_test_runner(paths: &Paths) -> Result<PathBuf> {
    let build = ["build", "--package", "wasm-runner"];
    cargo::program(paths.root(), &build, "wasm-runner")
        .context("the runner for WebAssembly tests could not be built")
}

/// Installs Debian packages, where this is Debian and we may.
fn debian_packages(packages: &[&str]) -> Result<()> {
    static LISTS: OnceLock<bool> = OnceLock::new();
    if find_program("apt-get").is_none() {
        bail!("only Debian's packages can be installed from here");
    }
    let here = std::env::current_dir()?;
    if read(&mut command(&here, "id", &["-u"]))?.trim() != "0" {
        bail!("`apt-get install {}` needs to be root", packages.join(" "));
    }
    let quiet = |words: &[&str]| {
        let mut apt = command(&here, "apt-get", words);
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    LISTS.get_or_init(|| run(&mut quiet(&["update", "-qq"])).is_ok());
    run(quiet(&["install", "-y", "-qq", "--no-install-recommends"]).args(packages))
}

fn say(what: &str) {
    println!("{what} …");
}

#[cfg(test)]
mod tests {

    /// The version of a crate that the project is built with.
    fn locked_version<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
        let start = format!("name = \"{name}\"\nversion = \"");
        let (_, version) = lock.split_once(&start)?;
        version.split('"').next()
    }

    /// What binds the app to JavaScript reads only what its own version has written.
    #[test]
    fn the_app_and_what_binds_it_are_of_one_version() {
        let lock = include_str!("../../Cargo.lock");
        let app = locked_version(lock, "wasm-bindgen");
        assert!(app.is_some());
        for name in [
            "wasm-bindgen-cli",
            "wasm-bindgen-cli-support",
            "wasm-bindgen-shared",
        ] {
            assert_eq!(locked_version(lock, name), app, "{name}");
        }
    }
}
