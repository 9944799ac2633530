//! The article as HTML: written by the app natively, its charts drawn by the chart library in node.

use super::assets::Bundles;
use crate::places::Places;
use crate::process::{command, read, read_with_input, run};
use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Deserialize)]
pub(crate) struct Article {
    /// Where the page lies: empty for the site's root, else `edition/2025/`.
    pub(crate) folder: String,
    /// The edition of the figures that the page is written from.
    pub(crate) edition: u16,
    /// The page's whole address, where `site.toml` gives that of the site.
    pub(crate) address: Option<String>,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) body: String,
    /// The tables that the page offers as files, by their way from the page.
    #[serde(skip)]
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

#[derive(Deserialize, Serialize)]
struct Chart {
    id: String,
    width: f64,
    height: f64,
    option: serde_json::Value,
}

/// The article for each edition of the figures, with its charts in their places.
pub(crate) fn articles(places: &Places, bundles: &Bundles) -> Result<Vec<Article>> {
    println!("Writing the page as text (a minute the first time) …");
    let said = page_text(places, &[])?;
    let mut articles: Vec<Article> =
        serde_json::from_str(&said).context("the page's text is not what was agreed")?;
    for article in &mut articles {
        let drawings = draw(places, bundles, &charts(&article.body)?)?;
        let body = place(&article.body, &drawings)?;
        (article.body, article.files) = take_out(&body)?;
    }
    Ok(articles)
}

/// What the app prints of itself natively, when it is asked so.
pub(crate) fn page_text(places: &Places, asked: &[&str]) -> Result<String> {
    // The development profile: what the native tests build is what is needed here, and it is quick enough.
    let build = ["build", "--package", "care-gap", "--bin", "prerender"];
    let features = ["--no-default-features", "--features", "ssr"];
    run(command(places.root(), "cargo", &build).args(features))
        .context("the page's text could not be built")?;
    let program = places.target().join("debug/prerender");
    read(&mut command(places.root(), program, asked))
}

fn draw(places: &Places, bundles: &Bundles, charts: &[Chart]) -> Result<BTreeMap<String, String>> {
    if charts.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut node = command(places.root(), "node", &["web/render-charts.mjs"]);
    node.arg(&bundles.echarts);
    let said = read_with_input(&mut node, &serde_json::to_string(charts)?)
        .context("the charts could not be drawn")?;
    serde_json::from_str(&said).context("the drawn charts are not what was agreed")
}

const START: &str = "<!--chart ";
const END: &str = "-->";

/// The charts whose options stand in the page's comments.
fn charts(body: &str) -> Result<Vec<Chart>> {
    let comments = body.split(START).skip(1);
    comments
        .map(|rest| {
            let (option, _) = rest
                .split_once(END)
                .context("the page has a chart without an end")?;
            serde_json::from_str(option).context("the page has a chart that is not what was agreed")
        })
        .collect()
}

/// Puts each drawing in the place of its option.
fn place(body: &str, drawings: &BTreeMap<String, String>) -> Result<String> {
    let mut parts = body.split(START);
    let mut placed = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let (option, rest) = part
            .split_once(END)
            .context("the page has a chart without an end")?;
        let Chart { id, .. } = serde_json::from_str(option)?;
        let drawing = drawings
            .get(&id)
            .with_context(|| format!("the chart `{id}` was not drawn"))?;
        placed.push_str(drawing);
        placed.push_str(rest);
    }
    Ok(placed)
}

/// Takes the tables that links hold as data out of the page, to lie beside it as files under the names the links give them.
fn take_out(body: &str) -> Result<(String, BTreeMap<String, Vec<u8>>)> {
    let link = regex_lite::Regex::new(
        r#"download="([\w-]+\.csv)" href="data:text/csv;charset=utf-8,([^"]*)""#,
    )?;
    let mut files = BTreeMap::new();
    for found in link.captures_iter(body) {
        let text = percent_encoding::percent_decode_str(&found[2]);
        if files.insert(way(&found[1]), text.collect()).is_some() {
            bail!("two tables of the page are called {}", &found[1]);
        }
    }
    let body = link.replace_all(body, |found: &regex_lite::Captures<'_>| {
        format!("download=\"{}\" href=\"{}\"", &found[1], way(&found[1]))
    });
    if body.contains("href=\"data:") {
        bail!("the page has a table as data that is not given a name");
    }
    Ok((body.into_owned(), files))
}

/// Where a table lies, seen from its page.
fn way(name: &str) -> String {
    format!("figures/{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        r#"<p><!--chart {"id":"a","width":1,"height":1,"option":{"colour":"var(--need)"}}--></p>"#;

    #[test]
    fn drawings_take_the_places_of_their_options() {
        assert_eq!(charts(PAGE).unwrap()[0].option["colour"], "var(--need)");
        let drawings = BTreeMap::from([("a".to_string(), "<svg/>".to_string())]);
        assert_eq!(place(PAGE, &drawings).unwrap(), "<p><svg/></p>");
    }

    #[test]
    fn tables_become_files_beside_the_page() {
        let page =
            r#"<a download="a.csv" href="data:text/csv;charset=utf-8,%C2%A31, 2%0A">CSV</a>"#;
        let (body, files) = take_out(page).unwrap();
        assert_eq!(body, r#"<a download="a.csv" href="figures/a.csv">CSV</a>"#);
        assert_eq!(files["figures/a.csv"], "£1, 2\n".as_bytes());
        assert!(
            take_out(&page.repeat(2)).is_err(),
            "one name for two tables"
        );
        assert!(take_out(r#"<a href="data:text/csv,1">CSV</a>"#).is_err());
    }

    #[test]
    fn a_chart_that_was_not_drawn_and_one_that_cannot_be_read_are_errors() {
        assert!(place(PAGE, &BTreeMap::new()).is_err());
        assert!(charts("<!--chart {}-->").is_err());
        assert!(charts("<!--chart ").is_err());
    }
}
