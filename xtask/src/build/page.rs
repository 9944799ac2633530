//! `index.html` as the template of the finished page: trunk's links out, the article and the hashed names in.

use super::assets::Names;
use super::prerender::Article;
use crate::policy;
use anyhow::{Context as _, Result, bail};

const APP: &str = "<div id=\"app\"></div>";

/// The finished page.
pub(crate) fn assemble(template: &str, article: &Article, names: &Names) -> Result<String> {
    let html = without_build_links(template)?;
    let html = between(&html, "<title>", "</title>", &text(&article.title))?;
    let html = between(
        &html,
        "<meta name=\"description\" content=\"",
        "\"",
        &text(&article.description),
    )?;
    let html = between(&html, "<head>", "\n", &security())?;
    let html = once(
        &html,
        "  </head>",
        &format!(
            "{}  </head>",
            head(article, &names.seen_from(&root(article)))
        ),
    )?;
    once(
        &html,
        APP,
        &format!(
            "<div id=\"app\" data-edition=\"{}\" data-root=\"{}\">{}</div>",
            article.edition,
            root(article),
            article.body
        ),
    )
}

/// The way from the page to the site's root.
fn root(article: &Article) -> String {
    match article.folder.matches('/').count() {
        0 => "./".into(),
        depth => "../".repeat(depth),
    }
}

/// Drops the lines that only trunk reads.
fn without_build_links(template: &str) -> Result<String> {
    if !template.contains(APP) {
        bail!("index.html has no `{APP}`");
    }
    let kept = template
        .lines()
        .filter(|line| !line.contains("<link data-trunk "));
    Ok(kept.map(|line| format!("{line}\n")).collect())
}

fn security() -> String {
    format!(
        "\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        policy::meta_policy()
    )
}

fn head(article: &Article, names: &Names) -> String {
    let (title, description) = (text(&article.title), text(&article.description));
    let mut lines = vec![
        // The style first: the browser does not look ahead past a policy in the page, and would wait for the script.
        format!("<link rel=\"stylesheet\" href=\"{}\">", names.style),
        format!("<script src=\"{}\"></script>", names.early),
        format!(
            "<link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\">",
            names.icon
        ),
        format!(
            "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"{}\">",
            names.wasm
        ),
        format!("<script type=\"module\" src=\"{}\"></script>", names.app),
        "<meta name=\"referrer\" content=\"no-referrer\">".to_string(),
        format!("<meta property=\"og:title\" content=\"{title}\">"),
        format!("<meta property=\"og:description\" content=\"{description}\">"),
        "<meta property=\"og:type\" content=\"article\">".to_string(),
    ];
    if let Some(address) = article.address.as_deref().map(text) {
        lines.push(format!("<link rel=\"canonical\" href=\"{address}\">"));
        lines.push(format!("<meta property=\"og:url\" content=\"{address}\">"));
    }
    lines.iter().map(|line| format!("    {line}\n")).collect()
}

/// Puts `new` in place of what stands between `start` and the next `end`.
fn between(html: &str, start: &str, end: &str, new: &str) -> Result<String> {
    let missing = || format!("index.html has no `{start}`");
    let from = html.find(start).with_context(missing)? + start.len();
    let length = html[from..].find(end).with_context(missing)?;
    Ok(format!("{}{new}{}", &html[..from], &html[from + length..]))
}

fn once(html: &str, old: &str, new: &str) -> Result<String> {
    match html.matches(old).count() {
        1 => Ok(html.replacen(old, new, 1)),
        count => bail!(
            "index.html should have `{}` once, and has it {count} times",
            old.trim()
        ),
    }
}

fn text(plain: &str) -> String {
    plain
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(address: Option<&str>) -> String {
        let mut article: Article = serde_json::from_str(
            r#"{"folder": "", "edition": 2025, "title": "A & B", "description": "\"c\"", "body": "<h1>Gap</h1>"}"#,
        )
        .unwrap();
        article.address = address.map(String::from);
        let name = |word: &str| format!("assets/{word}");
        let names = Names {
            app: name("app-1.js"),
            wasm: name("app_bg-1.wasm"),
            early: name("early-1.js"),
            style: name("style-1.css"),
            icon: name("icon-1.svg"),
        };
        assemble(include_str!("../../../index.html"), &article, &names).unwrap()
    }

    #[test]
    fn the_project_s_own_template_takes_an_article() {
        let html = page(None);
        let app = "<div id=\"app\" data-edition=\"2025\" data-root=\"./\"><h1>Gap</h1></div>";
        assert!(html.contains(app));
        assert!(html.contains("<title>A &amp; B</title>"));
        assert!(html.contains("content=\"&quot;c&quot;\""));
        assert!(!html.contains("data-trunk"));
    }

    #[test]
    fn the_policy_comes_before_all_else_in_the_head() {
        let html = page(None);
        let head = &html[html.find("<head>").unwrap() + 6..];
        assert!(
            head.trim_start()
                .starts_with("<meta http-equiv=\"Content-Security-Policy\"")
        );
    }

    #[test]
    fn only_a_site_s_address_is_absolute() {
        assert!(!page(None).contains("http://") && !page(None).contains("https://"));
        assert!(
            page(Some("https://a.example/"))
                .contains("<link rel=\"canonical\" href=\"https://a.example/\">")
        );
    }

    #[test]
    fn nothing_is_written_in_line() {
        let html = page(None);
        assert!(!html.contains("<style"));
        assert!(
            html.match_indices("<script").all(|(at, _)| html[at..]
                .split('>')
                .next()
                .unwrap()
                .contains("src="))
        );
    }
}
