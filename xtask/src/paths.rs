//! Where things lie: the project's folder, and the folders the tasks write in.

use crate::cargo;
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};

pub(crate) struct Paths {
    root: PathBuf,
    target: PathBuf,
    program: PathBuf,
}

impl Paths {
    /// Looks for the project's folder from where the command was given upwards.
    pub(crate) fn find() -> Result<Self> {
        supported(std::env::consts::OS)?;
        let here = std::env::current_dir().context("the current folder cannot be read")?;
        let root = here
            .ancestors()
            .find(|folder| folder.join("xtask/Cargo.toml").is_file())
            .context("this is not a folder of the project: no xtask/Cargo.toml here or above")?
            .to_path_buf();
        let target = cargo::target_folder(&root)?;
        let program = std::env::current_exe().context("this program cannot say where it is")?;
        Ok(Self {
            root,
            target,
            program,
        })
    }

    /// This very program. Known from the start: once cargo has built it anew, the system calls the one that runs deleted.
    pub(crate) fn program(&self) -> &Path {
        &self.program
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// What cargo builds.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// Bundles on their way into the page; `index.html` names this folder, so it does not follow cargo's.
    pub(crate) fn web(&self) -> PathBuf {
        self.root.join("target/web")
    }

    /// The finished page.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// A program of an npm package.
    pub(crate) fn npm_program(&self, name: &str) -> PathBuf {
        self.root.join("node_modules/.bin").join(name)
    }

    /// The bundler itself: npm lays it in a folder named after the machine's kind.
    pub(crate) fn esbuild(&self) -> Result<PathBuf> {
        let kinds = self.root.join("node_modules/@esbuild");
        let found = std::fs::read_dir(&kinds)
            .into_iter()
            .flatten()
            .filter_map(|kind| Some(kind.ok()?.path().join("bin/esbuild")))
            .find(|program| program.is_file());
        found.context("node_modules holds no esbuild for this machine: please remove node_modules and try again")
    }
}

/// The site is built on Linux and macOS. Windows has its own names for node's programs, which nobody has tried.
fn supported(system: &str) -> Result<()> {
    if system == "windows" {
        bail!(
            "the site is not built on Windows itself: please use the Windows Subsystem for Linux (WSL), where \
             everything works as on Linux"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_is_refused_with_the_way_out() {
        let refused = supported("windows").unwrap_err().to_string();
        assert!(refused.contains("WSL"), "{refused}");
        assert!(supported("linux").is_ok() && supported("macos").is_ok());
    }
}
