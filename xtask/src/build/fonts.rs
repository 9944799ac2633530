//! The typefaces: cut by `web/fonts.mjs` to what the pages need, and laid out beside the style sheet that names them.

use super::assets::{hash, put};
use crate::paths::Paths;
use crate::process::{command, run};
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};

/// What decides how the typefaces come out: the script, and the packages that it cuts them from and with.
const DECIDED_BY: [&str; 2] = ["web/fonts.mjs", "package-lock.json"];

/// The folder that holds `serif.woff2`, `sans.woff2`, their rules `faces.css` and their licence; cut again only when something changed.
pub(crate) fn cut(paths: &Paths) -> Result<PathBuf> {
    let folder = paths.web().join("fonts");
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("{} cannot be made", folder.display()))?;
    let mut decides = Vec::new();
    for file in DECIDED_BY {
        let bytes = std::fs::read(paths.root().join(file));
        decides.extend(bytes.with_context(|| format!("{file} cannot be read"))?);
    }
    let (stamp, now) = (folder.join("stamp"), hash(&decides));
    if std::fs::read_to_string(&stamp).is_ok_and(|old| old == now) {
        return Ok(folder);
    }
    let mut node = command(paths.root(), "node", &["web/fonts.mjs"]);
    run(node.arg(&folder)).context("the typefaces could not be cut")?;
    std::fs::write(&stamp, now)?;
    Ok(folder)
}

/// The names of the two typefaces, as the page writes them.
pub(crate) struct Typefaces {
    pub(crate) serif: String,
    pub(crate) sans: String,
}

/// Writes the typefaces of `cut` and their licence into `folder`.
pub(crate) fn lay_out(cut: &Path, folder: &Path) -> Result<Typefaces> {
    let lay = |file: &str, stem: &str, extension: &str| {
        let bytes = std::fs::read(cut.join(file));
        put(
            folder,
            stem,
            extension,
            &bytes.with_context(|| format!("{file} cannot be read"))?,
        )
    };
    lay("licence.txt", "typefaces-licence", "txt")?;
    Ok(Typefaces {
        serif: lay("serif.woff2", "serif", "woff2")?,
        sans: lay("sans.woff2", "sans", "woff2")?,
    })
}

impl Typefaces {
    /// The style sheet, which lies in the same folder, with the typefaces' names in it.
    pub(crate) fn named_in(&self, style: &str) -> String {
        let file = |name: &str| name.rsplit('/').next().unwrap_or(name).to_string();
        style
            .replace("serif.woff2", &file(&self.serif))
            .replace("sans.woff2", &file(&self.sans))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_names_the_typefaces_that_lie_beside_it_and_their_licence_goes_with_them() {
        let (cut, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for (file, text) in [
            ("serif.woff2", "a"),
            ("sans.woff2", "b"),
            ("licence.txt", "c"),
        ] {
            std::fs::write(cut.path().join(file), text).unwrap();
        }
        let faces = lay_out(cut.path(), out.path()).unwrap();
        let style = faces.named_in("src:url(serif.woff2)} src:url(sans.woff2)}");
        for name in [&faces.serif, &faces.sans] {
            let file = name.strip_prefix("assets/").unwrap();
            assert!(out.path().join(file).is_file(), "{file}");
            assert!(style.contains(&format!("url({file})")), "{style}");
        }
        let mut laid = std::fs::read_dir(out.path()).unwrap().flatten();
        assert!(laid.any(|file| {
            file.file_name()
                .to_string_lossy()
                .starts_with("typefaces-licence-")
        }));
    }
}
