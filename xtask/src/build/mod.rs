//! The release site: app, bundles and prerendered pages, put together in a folder that any host can serve.

mod anchors;
mod app;
mod assets;
mod fonts;
mod installed;
mod page;
mod pictures;
mod prerender;
mod site;
mod worker;

pub(crate) use assets::{TASK as ASSETS, hash};
pub(crate) use pictures::{Painter, drawn_anywhere};
pub(crate) use prerender::page_text;
pub(crate) use site::Built;

use crate::TaskError;
use crate::options::{Choice, Options, Task};
use crate::paths::Paths;
use crate::{policy, setup};
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};
use std::time::Instant;

pub(crate) const TASK: Task = Task {
    name: "build",
    operand: "",
    choices: &[Choice::value("out", "FOLDER", "where, dist/ unless given")],
    about: "Leaves the page in dist/, for any static host.",
    run,
};

fn run(options: &Options) -> Result<(), TaskError> {
    let out = options.value("out");
    let paths = Paths::find()?;
    let out = out.map_or_else(|| paths.dist(), PathBuf::from);
    build(&paths, &out)?;
    Ok(())
}

/// Builds the pages into `out`, which is replaced only when everything has succeeded; says what it built.
pub(crate) fn build(paths: &Paths, out: &Path) -> Result<Vec<Built>> {
    guard(out)?;
    setup::wasm_target(paths)?;
    setup::npm_packages(paths)?;
    let start = Instant::now();
    let bundles = assets::bundle(paths)?;
    let pages = prerender::pages(paths)?;
    let apps = app::build(paths, &prerender::live_kinds(&pages))?;
    let takeaway = app::takeaway(paths)?;

    let fresh = beside(out, "new")?;
    remove(&fresh)?;
    let mut names = assets::lay_out(
        paths,
        &bundles,
        (&apps, &takeaway),
        &fresh.join(policy::ASSETS),
    )?;
    let painter = pictures::Painter::new(paths)?;
    names.touch_icon = installed::lay_out(&painter, &paths.root().join(assets::ICON), &fresh)?;
    let draw = |page: &prerender::Page| prerender::draw(paths, &bundles, page);
    let built = site::lay_out(&fresh, &pages, &mut names, anchors::moved(paths)?, draw)?;
    worker::lay_out(paths, &fresh, &pages, &names)?;
    pictures::lay_out(&painter, &fresh, &pages)?;
    assets::lay_out_named(&bundles, &fresh)?;
    swap(&fresh, out)?;
    if pages.iter().all(|page| page.address.is_none()) {
        println!(
            "site.toml has no address: messengers show no card beside a link, and newsrooms no oEmbed"
        );
    }
    println!(
        "The page is in {} ({:.0} s)",
        shown(paths, out),
        start.elapsed().as_secs_f64()
    );
    Ok(built)
}

/// Refuses to replace a folder that holds something other than a built page.
fn guard(out: &Path) -> Result<()> {
    let empty = std::fs::read_dir(out).map_or(true, |mut entries| entries.next().is_none());
    if !empty && !out.join("_headers").is_file() {
        bail!(
            "{} holds something other than a built page: please name an empty folder",
            out.display()
        );
    }
    Ok(())
}

fn beside(out: &Path, word: &str) -> Result<PathBuf> {
    let name = out.file_name().context("`--out` needs a folder's name")?;
    Ok(out.with_file_name(format!(".{}.{word}", name.to_string_lossy())))
}

fn swap(fresh: &Path, out: &Path) -> Result<()> {
    let old = beside(out, "old")?;
    remove(&old)?;
    if out.exists() {
        std::fs::rename(out, &old)
            .with_context(|| format!("{} cannot be replaced", out.display()))?;
    }
    std::fs::rename(fresh, out).with_context(|| format!("{} cannot be written", out.display()))?;
    remove(&old)
}

fn remove(folder: &Path) -> Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be removed", folder.display()))
        }
        _ => Ok(()),
    }
}

fn shown(paths: &Paths, folder: &Path) -> String {
    let near = folder.strip_prefix(paths.root()).unwrap_or(folder);
    format!("{}/", near.display())
}
