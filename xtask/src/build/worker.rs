//! The worker that opens the site without a connection: what it keeps, and of which release of the site all of it is.

use super::assets::{Names, SCRIPT, bundle_with, hash};
use super::prerender::Page;
use crate::paths::Paths;
use anyhow::{Context as _, Result};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// Its name, for ever: browsers ask for it again by this.
const FILE: &str = "worker.js";

/// The kind of page that has to open: the article, whatever edition it is written from.
const ARTICLE: &str = "article";

/// Which release of the site this is: ten digits of a hash of all documents. Each names the files that it needs by what is in them.
pub(crate) fn release(documents: &[String]) -> String {
    hash(documents.concat().as_bytes())
}

/// What the worker is told.
#[derive(Debug, PartialEq, Serialize)]
struct Kept<'a> {
    /// Pages and files, from the site's root.
    core: Vec<&'a str>,
    /// The link that a page opens with, by the page: without a connection the article stands in for it.
    openings: BTreeMap<&'a str, &'a str>,
}

/// The article with all that it needs, and the pages that need no app.
fn kept<'a>(pages: &'a [Page], names: &'a Names) -> Kept<'a> {
    let is_core = |page: &&Page| {
        let is_one_of_many = !page.subject.is_empty();
        page.is_listed && !is_one_of_many && (page.key == ARTICLE || !page.needs_app)
    };
    let paths = pages.iter().filter(is_core);
    let paths = paths.map(|page| page.path.as_str());
    let app = names.apps.get(ARTICLE);
    let app = app.map(|app| [app.script.as_str(), app.wasm.as_str()]);
    let files = [
        &names.early,
        &names.style,
        &names.offline,
        &names.typefaces.serif,
        &names.typefaces.sans,
        &names.icon,
    ];
    let files = files.into_iter().map(String::as_str);
    let opening = |page: &'a Page| Some((page.path.as_str(), page.opening.as_deref()?));
    Kept {
        core: paths
            .chain(files)
            .chain(app.into_iter().flatten())
            .collect(),
        openings: pages.iter().filter_map(opening).collect(),
    }
}

/// Writes the worker into the site's folder.
pub(crate) fn lay_out(paths: &Paths, site: &Path, pages: &[Page], names: &Names) -> Result<()> {
    let Kept { core, openings } = kept(pages, names);
    let said = format!(
        "export const RELEASE = {};\nexport const STYLE = {};\nexport const CORE = {};\nexport const OPENINGS = {};\n",
        serde_json::to_string(&names.release)?,
        serde_json::to_string(&names.style)?,
        serde_json::to_string(&core)?,
        serde_json::to_string(&openings)?,
    );
    let release = paths.web().join("release.mjs");
    std::fs::write(&release, said)
        .with_context(|| format!("{} cannot be written", release.display()))?;
    let script = bundle_with(paths, "worker", ("release", &release), SCRIPT)?;
    std::fs::write(site.join(FILE), script).with_context(|| format!("{FILE} cannot be written"))
}

#[cfg(test)]
mod tests {
    use super::super::page::tests::{names, page};
    use super::*;
    use serde_json::json;

    #[test]
    fn the_article_is_kept_with_its_app_and_pages_of_words_without_one() {
        let pages = [
            page(json!({})),
            page(
                json!({ "path": "scenario/a/", "subject": "a", "opening": "v=1&data=2025&to=2030-31" }),
            ),
            page(json!({ "path": "claims/", "key": "claims" })),
            page(json!({ "path": "method/", "key": "method", "needs_app": false })),
            page(
                json!({ "path": "404.html", "key": "not-found", "needs_app": false, "is_listed": false }),
            ),
        ];
        let names = names();
        let Kept { core, openings } = kept(&pages, &names);
        let [paths, files] = [&core[..2], &core[2..]];
        assert_eq!(paths, ["", "method/"]);
        for file in [
            "style-1.css",
            "app-article-1.wasm",
            "app-article-1.js",
            "sans-1.woff2",
        ] {
            assert!(files.contains(&format!("assets/{file}").as_str()), "{file}");
        }
        assert!(
            !files
                .iter()
                .any(|file| file.contains("made-up") || file.contains("takeaway"))
        );
        assert_eq!(
            openings,
            BTreeMap::from([("scenario/a/", "v=1&data=2025&to=2030-31")])
        );
    }

    #[test]
    fn another_word_on_any_page_is_another_release() {
        let release = |words: [&str; 2]| release(&words.map(String::from));
        assert_eq!(release(["a", "b"]), release(["a", "b"]));
        assert_ne!(release(["a", "b"]), release(["a", "c"]));
    }
}
