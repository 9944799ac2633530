//! The pages as the app writes them natively, their charts drawn by the chart library in node.

use super::assets::Bundles;
use super::pictures::Picture;
use crate::cargo;
use crate::paths::Paths;
use crate::process::{command, read, read_with_input};
use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A page: its row of the registry, its body in pieces, and what goes with it.
#[derive(Deserialize)]
pub(crate) struct Page {
    /// From the site's root: empty, a folder with a slash at its end, or a file.
    pub(crate) path: String,
    /// What kind of page it is.
    pub(crate) key: String,
    /// What it is about, where its kind has many pages; else empty.
    pub(crate) subject: String,
    /// The edition of the figures that the page is written from.
    pub(crate) edition: u16,
    /// The way from the page to the site's root.
    pub(crate) root: String,
    /// The page's whole address, where `site.toml` gives that of the site.
    pub(crate) address: Option<String>,
    pub(crate) title: String,
    pub(crate) description: String,
    /// The link that the page opens with, where that is not the defaults.
    pub(crate) opening: Option<String>,
    pub(crate) needs_app: bool,
    pub(crate) is_listed: bool,
    /// Whether other sites show the page in a frame: then it has a style and a script of its own, and its app comes when touched.
    pub(crate) is_framed: bool,
    body: Vec<Piece>,
    charts: Vec<Chart>,
    pub(crate) files: Vec<File>,
    pub(crate) pictures: Vec<Picture>,
    /// What others show beside a link to the page.
    pub(crate) card: Option<Card>,
}

/// A card, from the site's root, and what it shows.
#[derive(Deserialize)]
pub(crate) struct Card {
    pub(crate) address: String,
    pub(crate) alt: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Piece {
    Html(String),
    /// Where the drawing of this chart belongs.
    Chart(String),
}

#[derive(Deserialize, Serialize)]
struct Chart {
    id: String,
    width: u32,
    height: u32,
    option: serde_json::Value,
}

/// A file beside the page.
#[derive(Deserialize)]
pub(crate) struct File {
    /// Seen from the page.
    pub(crate) address: String,
    pub(crate) text: String,
}

/// SVG by the chart's id.
pub(crate) type Drawings = BTreeMap<String, String>;

/// Every page of the registry.
pub(crate) fn pages(paths: &Paths) -> Result<Vec<Page>> {
    println!("Writing the pages as text (three minutes the first time) …");
    serde_json::from_str(&page_text(paths, &[])?).context("the pages' text is not what was agreed")
}

/// The kinds of page that an app takes over.
pub(crate) fn live_kinds(pages: &[Page]) -> BTreeSet<&str> {
    let live = pages.iter().filter(|page| page.needs_app);
    live.map(|page| page.key.as_str()).collect()
}

/// What the app prints of itself natively, when it is asked so.
pub(crate) fn page_text(paths: &Paths, asked: &[&str]) -> Result<String> {
    // The development profile: what the native tests build is what is needed here, and it is quick enough.
    let build = [
        "build",
        "--package",
        "care-gap",
        "--bin",
        "prerender",
        "--no-default-features",
        "--features",
        "ssr",
    ];
    let program = cargo::program(paths.root(), &build, "prerender")
        .context("the pages' text could not be built")?;
    read(&mut command(paths.root(), program, asked))
}

/// Draws the charts of a page.
pub(crate) fn draw(paths: &Paths, bundles: &Bundles, page: &Page) -> Result<Drawings> {
    if page.charts.is_empty() {
        return Ok(Drawings::new());
    }
    let mut node = command(paths.root(), "node", &["web/render-charts.mjs"]);
    node.arg(&bundles.echarts);
    let said = read_with_input(&mut node, &serde_json::to_string(&page.charts)?)
        .context("the charts could not be drawn")?;
    serde_json::from_str(&said).context("the drawn charts are not what was agreed")
}

impl Page {
    /// The body with each drawing in its place.
    pub(crate) fn body(&self, drawings: &Drawings) -> Result<String> {
        let pieces = self.body.iter().map(|piece| match piece {
            Piece::Html(html) => Ok(html.as_str()),
            Piece::Chart(id) => drawings
                .get(id)
                .map(String::as_str)
                .with_context(|| format!("the chart `{id}` was not drawn")),
        });
        pieces.collect()
    }

    /// Where the page's own file lies, from the site's root.
    pub(crate) fn file(&self) -> String {
        if self.path.is_empty() || self.path.ends_with('/') {
            format!("{}index.html", self.path)
        } else {
            self.path.clone()
        }
    }

    /// Where a file beside the page lies, from the site's root.
    pub(crate) fn beside(&self, address: &str) -> String {
        let folder = self.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        format!("{folder}/{address}").trim_start_matches('/').into()
    }
}

#[cfg(test)]
mod tests {
    use super::super::page::tests::page;
    use super::*;

    #[test]
    fn drawings_take_their_places_and_one_that_was_not_drawn_is_an_error() {
        let page = page(serde_json::json!({
            "body": [{"html": "<p>"}, {"chart": "a"}, {"html": "</p>"}],
            "charts": [{"id": "a", "width": 10, "height": 4, "option": {"colour": "var(--need)"}}]
        }));
        let drawings = Drawings::from([("a".to_string(), "<svg/>".to_string())]);
        assert_eq!(page.body(&drawings).unwrap(), "<p><svg/></p>");
        let problem = page.body(&Drawings::new()).unwrap_err().to_string();
        assert!(problem.contains("`a`"), "{problem}");
    }

    #[test]
    fn a_page_and_its_files_lie_where_its_path_says() {
        for (path, file, beside) in [
            ("", "index.html", "figures/a.csv"),
            (
                "edition/2025/",
                "edition/2025/index.html",
                "edition/2025/figures/a.csv",
            ),
            ("404.html", "404.html", "figures/a.csv"),
        ] {
            let page = page(serde_json::json!({ "path": path }));
            assert_eq!(page.file(), file);
            assert_eq!(page.beside("figures/a.csv"), beside);
        }
    }
}
