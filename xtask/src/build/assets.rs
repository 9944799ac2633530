//! Scripts and style: bundled by esbuild, named after a hash of what is in them.

use super::app::Bound;
use super::fonts::{self, Typefaces};
use crate::TaskError;
use crate::options::{Options, Task};
use crate::paths::Paths;
use crate::process::{command, run as carry_out};
use crate::setup;
use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Lays the bundles in `target/web`, where `index.html` looks for them when trunk builds.
pub(crate) const TASK: Task = Task {
    name: "assets",
    operand: "",
    choices: &[],
    about: "Lays the chart bundle, the style and the typefaces where trunk looks for them.",
    run,
};

fn run(_: &Options) -> Result<(), TaskError> {
    let paths = Paths::find()?;
    setup::npm_packages(&paths)?;
    bundle(&paths)?;
    Ok(())
}

/// How a bundle is written.
pub(crate) type Form = &'static [&'static str];

/// Names nothing in the page that it runs in, also where that is another site's.
pub(crate) const SCRIPT: Form = &["--format=iife", "--target=es2020", "--legal-comments=none"];

/// Imported by other scripts.
const MODULE: Form = &["--format=esm", "--target=es2022"];

/// The icon, which all others are drawn from.
pub(crate) const ICON: &str = "web/icon.svg";

/// The bundles that do not depend on the app.
pub(crate) struct Bundles {
    /// For the build alone: draws the still charts.
    pub(crate) echarts: PathBuf,
    style: PathBuf,
    early: PathBuf,
    answers: PathBuf,
    offline: PathBuf,
    frame_style: PathBuf,
    frame_script: PathBuf,
    /// Fetched by a part of the page that is opened.
    share: PathBuf,
    /// Scripts that keep their names, since other sites and older pages ask for them.
    named: [(&'static str, PathBuf, Form); 5],
    fonts: PathBuf,
}

/// The names of the finished files, as the page writes them.
pub(crate) struct Names {
    /// The app of each kind of page that has one.
    pub(crate) apps: BTreeMap<String, App>,
    /// The script that makes files on request: no page asks for it by itself.
    pub(crate) takeaway: String,
    /// The script of the parts that hand a scenario on.
    pub(crate) share: String,
    pub(crate) early: String,
    /// The script that answers what an address asks besides a scenario: fetched then.
    pub(crate) answers: String,
    pub(crate) style: String,
    /// Style and script of a page in a frame of other sites.
    pub(crate) frame_style: String,
    pub(crate) frame_script: String,
    pub(crate) typefaces: Typefaces,
    pub(crate) icon: String,
    /// For a phone's first screen.
    pub(crate) touch_icon: String,
    pub(crate) manifest: String,
    /// The script that looks after the worker: fetched once the page is there.
    pub(crate) offline: String,
    /// Of which release of the site all this is.
    pub(crate) release: String,
}

/// The names of an app's files.
pub(crate) struct App {
    pub(crate) script: String,
    pub(crate) wasm: String,
}

impl Names {
    /// The same names from a page that reaches the site's root by `root`.
    pub(crate) fn seen_from(&self, root: &str) -> Self {
        let seen = |name: &String| format!("{root}{name}");
        let app = |app: &App| App {
            script: seen(&app.script),
            wasm: seen(&app.wasm),
        };
        let apps = self.apps.iter();
        Self {
            apps: apps.map(|(key, names)| (key.clone(), app(names))).collect(),
            takeaway: seen(&self.takeaway),
            share: seen(&self.share),
            early: seen(&self.early),
            answers: seen(&self.answers),
            style: seen(&self.style),
            frame_style: seen(&self.frame_style),
            frame_script: seen(&self.frame_script),
            typefaces: Typefaces {
                serif: seen(&self.typefaces.serif),
                sans: seen(&self.typefaces.sans),
            },
            icon: seen(&self.icon),
            touch_icon: seen(&self.touch_icon),
            manifest: seen(&self.manifest),
            offline: seen(&self.offline),
            release: self.release.clone(),
        }
    }
}

/// Bundles chart library, style and the first script; takes well under a second once the typefaces are cut.
pub(crate) fn bundle(paths: &Paths) -> Result<Bundles> {
    let web = paths.web();
    std::fs::create_dir_all(&web).with_context(|| format!("{} cannot be made", web.display()))?;
    let bundles = Bundles {
        echarts: web.join("echarts.js"),
        style: web.join("style.css"),
        early: web.join("early.js"),
        answers: web.join("answers.js"),
        offline: web.join("offline.js"),
        frame_style: web.join("embed.css"),
        frame_script: web.join("embed.js"),
        share: web.join("share.js"),
        named: [
            ("embed/code.js", web.join("code.js"), MODULE),
            ("embed/figure.js", web.join("figure.js"), SCRIPT),
            ("figures/pictures.js", web.join("pictures.js"), MODULE),
            ("council/search.js", web.join("search.js"), MODULE),
            ("council/ranking.js", web.join("ranking.js"), MODULE),
        ],
        fonts: fonts::cut(paths)?,
    };
    let faces = format!(
        "--alias:typefaces={}",
        bundles.fonts.join("faces.css").display()
    );
    esbuild(paths, "web/echarts.mjs", &bundles.echarts, SCRIPT)?;
    esbuild(paths, "web/early.mjs", &bundles.early, SCRIPT)?;
    esbuild(paths, "web/answers.mjs", &bundles.answers, MODULE)?;
    esbuild(paths, "web/offline.mjs", &bundles.offline, MODULE)?;
    for (name, out, form) in &bundles.named {
        let entry = format!("web/{}", file_name(name).replace(".js", ".mjs"));
        esbuild(paths, &entry, out, form)?;
    }
    esbuild(paths, "web/share.mjs", &bundles.share, MODULE)?;
    esbuild(paths, "web/embed.mjs", &bundles.frame_script, SCRIPT)?;
    let style = ["--external:*.woff2", &faces];
    esbuild(paths, "style/main.css", &bundles.style, &style)?;
    // A frame is one of many on a page that has its own typefaces: it brings none, only what stands in for ours.
    let stand_ins = bundles.fonts.join("stand-ins.css");
    let stand_ins = format!("--alias:typefaces={}", stand_ins.display());
    esbuild(
        paths,
        "style/embed.css",
        &bundles.frame_style,
        &[&stand_ins],
    )?;
    Ok(bundles)
}

/// Writes every hashed file into `folder`.
pub(crate) fn lay_out(
    paths: &Paths,
    bundles: &Bundles,
    (apps, takeaway): (&[Bound], &Path),
    folder: &Path,
) -> Result<Names> {
    std::fs::create_dir_all(folder)
        .with_context(|| format!("{} cannot be made", folder.display()))?;
    let apps = apps.iter();
    let apps = apps.map(|app| Ok((app.key.clone(), lay_out_app(paths, app, folder)?)));
    let typefaces = fonts::lay_out(&bundles.fonts, folder)?;
    let style = typefaces.named_in(&std::fs::read_to_string(&bundles.style)?);
    Ok(Names {
        apps: apps.collect::<Result<_>>()?,
        takeaway: lay_out_takeaway(paths, (takeaway, &bundles.fonts), folder)?,
        share: put_file(folder, "share", "js", &bundles.share)?,
        early: put(folder, "early", "js", &std::fs::read(&bundles.early)?)?,
        answers: put_file(folder, "answers", "js", &bundles.answers)?,
        style: put(folder, "style", "css", style.as_bytes())?,
        frame_style: put_file(folder, "embed", "css", &bundles.frame_style)?,
        frame_script: put_file(folder, "embed", "js", &bundles.frame_script)?,
        typefaces,
        icon: put(
            folder,
            "icon",
            "svg",
            &std::fs::read(paths.root().join(ICON))?,
        )?,
        touch_icon: String::new(),
        manifest: super::installed::FILE.into(),
        offline: put_file(folder, "offline", "js", &bundles.offline)?,
        release: String::new(),
    })
}

fn lay_out_app(paths: &Paths, app: &Bound, folder: &Path) -> Result<App> {
    let stem = format!("app-{}", app.key);
    let bytes = std::fs::read(app.folder.join("app_bg.wasm"))?;
    let wasm = put(folder, &stem, "wasm", &bytes)?;
    let script = bound(paths, "boot", (&app.folder, "app"), &wasm)?;
    let script = put(folder, &stem, "js", script.as_bytes())?;
    Ok(App { script, wasm })
}

fn lay_out_takeaway(paths: &Paths, (from, fonts): (&Path, &Path), folder: &Path) -> Result<String> {
    let bytes = std::fs::read(from.join("takeaway_bg.wasm"))?;
    let wasm = put(folder, "takeaway", "wasm", &bytes)?;
    let faces = put_file(folder, "pictures", "css", &fonts.join("pictures.css"))?;
    let script = bound(paths, "takeaway", (from, "takeaway"), &wasm)?;
    let script = script.replace("pictures.css", file_name(&faces));
    put(folder, "takeaway", "js", script.as_bytes())
}

/// A script of `web/` with what the build says in `file`, which the script knows as `name`.
pub(crate) fn bundle_with(
    paths: &Paths,
    script: &str,
    (name, file): (&str, &Path),
    form: Form,
) -> Result<String> {
    let out = paths.web().join(format!("{script}.js"));
    let said = format!("--alias:{name}={}", file.display());
    let entry = format!("web/{script}.mjs");
    esbuild(paths, &entry, &out, &[form, &[&said]].concat())?;
    Ok(std::fs::read_to_string(&out)?)
}

/// A script of `web/` with what wasm-bindgen wrote for a program inside, and the finished name of that program's WebAssembly file.
fn bound(paths: &Paths, script: &str, (folder, name): (&Path, &str), wasm: &str) -> Result<String> {
    let glue = folder.join(format!("{name}.js"));
    let text = bundle_with(paths, script, (&format!("{name}-glue"), &glue), MODULE)?;
    Ok(text.replace(&format!("{name}_bg.wasm"), file_name(wasm)))
}

/// What a file is called where it lies.
fn file_name(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

fn esbuild(paths: &Paths, entry: &str, out: &Path, more: &[&str]) -> Result<()> {
    let program = paths.esbuild()?;
    let mut bundle = command(
        paths.root(),
        program,
        &[entry, "--bundle", "--minify", "--log-level=warning"],
    );
    bundle
        .arg(format!("--outfile={}", out.display()))
        .args(more);
    carry_out(&mut bundle).with_context(|| format!("{entry} could not be bundled"))
}

/// Copies the scripts that keep their names into the site's folder.
pub(crate) fn lay_out_named(bundles: &Bundles, site: &Path) -> Result<()> {
    for (name, file, _) in &bundles.named {
        let to = site.join(name);
        std::fs::create_dir_all(to.parent().unwrap_or(site))?;
        std::fs::copy(file, to).with_context(|| format!("{name} cannot be written"))?;
    }
    Ok(())
}

fn put_file(folder: &Path, stem: &str, extension: &str, file: &Path) -> Result<String> {
    put(folder, stem, extension, &std::fs::read(file)?)
}

/// Writes the file under a name that holds its hash; gives the name as the page writes it.
pub(crate) fn put(folder: &Path, stem: &str, extension: &str, bytes: &[u8]) -> Result<String> {
    let name = format!("{stem}-{}.{extension}", hash(bytes));
    std::fs::write(folder.join(&name), bytes)
        .with_context(|| format!("{name} cannot be written"))?;
    Ok(format!("{}/{name}", crate::policy::ASSETS))
}

/// Ten hexadecimal digits of SHA-256.
pub(crate) fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest
        .iter()
        .take(5)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
