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
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) body: String,
    #[serde(default)]
    charts: Vec<Chart>,
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
    // The development profile: what the native tests build is what is needed here, and it is quick enough.
    let build = ["build", "--package", "care-gap", "--bin", "prerender"];
    let features = ["--no-default-features", "--features", "ssr"];
    run(command(places.root(), "cargo", &build).args(features))
        .context("the page's text could not be built")?;
    let program = places.target().join("debug/prerender");
    let said = read(&mut command::<_, &str>(places.root(), program, &[]))?;
    let mut articles: Vec<Article> =
        serde_json::from_str(&said).context("the page's text is not what was agreed")?;
    for article in &mut articles {
        let drawings = draw(places, bundles, &article.charts)?;
        article.body = place(&article.body, &drawings)?;
    }
    Ok(articles)
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

/// Puts each drawing where the comment with its name stands.
fn place(body: &str, drawings: &BTreeMap<String, String>) -> Result<String> {
    let mut body = body.to_string();
    for (id, svg) in drawings {
        let mark = format!("<!--chart:{id}-->");
        if !body.contains(&mark) {
            bail!("the page has no place for the chart `{id}`");
        }
        body = body.replace(&mark, svg);
    }
    match body.split_once("<!--chart:") {
        None => Ok(body),
        Some((_, rest)) => {
            let id = rest.split("-->").next().unwrap_or(rest);
            bail!("the page has a place for the chart `{id}`, but no such chart was given")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(id: &str) -> BTreeMap<String, String> {
        BTreeMap::from([(id.to_string(), "<svg/>".to_string())])
    }

    #[test]
    fn drawings_take_their_places() {
        let placed = place("<p><!--chart:a--></p>", &drawing("a")).unwrap();
        assert_eq!(placed, "<p><svg/></p>");
    }

    #[test]
    fn a_chart_without_a_place_and_a_place_without_a_chart_are_errors() {
        assert!(place("<p></p>", &drawing("a")).is_err());
        assert!(place("<!--chart:b-->", &BTreeMap::new()).is_err());
    }
}
