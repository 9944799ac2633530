//! The article as HTML: written by the app natively, its charts drawn by the chart library in node.

use super::assets::Bundles;
use crate::places::Places;
use crate::process::{command, read, read_with_input, run};
use anyhow::{Context as _, Result};
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
        let drawings = draw(places, bundles, &charts(&article.body)?)?;
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
    fn a_chart_that_was_not_drawn_and_one_that_cannot_be_read_are_errors() {
        assert!(place(PAGE, &BTreeMap::new()).is_err());
        assert!(charts("<!--chart {}-->").is_err());
        assert!(charts("<!--chart ").is_err());
    }
}
