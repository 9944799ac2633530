//! The pages laid out in a folder: each document with its files, and what tells others which pages there are.

use super::anchors::{self, Anchors};
use super::assets::Names;
use super::page::{document, text};
use super::prerender::{Drawings, Page};
use super::worker;
use crate::policy::{self, Alone};
use anyhow::{Context as _, Result, bail};
use model::authorities::COMPILED_IN;
use model::authority::Authorities;
use std::collections::BTreeMap;
use std::path::Path;

/// What a built site holds of a page: what `bench` weighs.
pub(crate) struct Built {
    /// From the site's root.
    pub(crate) file: String,
    /// The kind of page whose app it needs.
    pub(crate) app: Option<String>,
    /// Whether other sites show it in a frame: then its app comes when it is touched.
    pub(crate) is_framed: bool,
}

/// Writes every page into `folder`, and what release they are into `names`; with its drawings and its files, and where every anchor is, those that were `moved` too.
pub(crate) fn lay_out(
    folder: &Path,
    pages: &[Page],
    names: &mut Names,
    moved: Anchors,
    draw: impl Fn(&Page) -> Result<Drawings>,
) -> Result<Vec<Built>> {
    let mut built = Vec::new();
    let mut anchors = moved;
    let bodies = pages.iter().map(|page| page.body(&draw(page)?));
    let bodies = bodies.collect::<Result<Vec<_>>>()?;
    // Documents are told their release when all of them are known.
    let documents = pages.iter().zip(&bodies);
    let documents = documents.map(|(page, body)| document(page, body, names));
    names.release = worker::release(&documents.collect::<Vec<_>>());
    for (page, body) in pages.iter().zip(&bodies) {
        anchors::note(&mut anchors, page, body);
        put(folder, &page.file(), &document(page, body, names))?;
        for file in &page.files {
            put(folder, &page.beside(&file.address), &file.text)?;
        }
        built.push(Built {
            file: page.file(),
            app: page.needs_app.then(|| page.key.clone()),
            is_framed: page.is_framed,
        });
    }
    put(folder, "anchors.json", &serde_json::to_string(&anchors)?)?;
    let councils = serde_json::to_string(&councils(pages)?)?;
    put(folder, "council/areas.json", &councils)?;
    put(
        folder,
        "_headers",
        &policy::headers_file(&alone(pages, names)),
    )?;
    if let Some(map) = site_map(pages) {
        put(folder, "sitemap.xml", &map)?;
    }
    if let Some(robots) = robots(pages) {
        put(folder, "robots.txt", &robots)?;
    }
    Ok(built)
}

/// The pages that no other site may show: the many of one kind by their folder, since hosts read a hundred names at most.
fn alone(pages: &[Page], names: &Names) -> Vec<Alone> {
    let named = pages.iter().filter(|page| !page.is_framed).map(|page| {
        let folder = page.path.split_once('/').map(|(folder, _)| folder);
        match folder.filter(|_| !page.subject.is_empty()) {
            Some(folder) => Alone {
                path: format!("{folder}/*"),
                links: Vec::new(),
            },
            None => Alone {
                path: page.path.clone(),
                links: ahead(page, names),
            },
        }
    });
    let mut met = Vec::new();
    for name in named {
        if !met.contains(&name) {
            met.push(name);
        }
    }
    met
}

/// What a page with an app needs first, from the root of a host that the site has to itself.
fn ahead(page: &Page, names: &Names) -> Vec<String> {
    let Some(app) = names.apps.get(&page.key).filter(|_| page.needs_app) else {
        return Vec::new();
    };
    vec![
        format!("</{}>; rel=preload; as=style", names.style),
        format!("</{}>; rel=preload; as=script", names.early),
        format!("</{}>; rel=modulepreload", app.script),
        format!("</{}>; rel=preload; as=fetch; crossorigin", app.wasm),
    ]
}

/// Where a link about a council leads, by its code and by those that its ground had before.
fn councils(pages: &[Page]) -> Result<BTreeMap<String, String>> {
    let all = Authorities::parse(COMPILED_IN)?;
    let pages = pages
        .iter()
        .filter(|page| page.path.starts_with("council/") && !page.subject.is_empty());
    let by_code: BTreeMap<String, &str> = pages
        .map(|page| (page.subject.clone(), page.path.as_str()))
        .collect();
    let before = model::recoded::others();
    let before = before
        .iter()
        .filter_map(|(other, area)| Some((other.clone(), *by_code.get(area.code())?)));
    let before = before.map(|(code, path)| (code, path.to_string()));
    // Those that are no more stand on the list of councils, with those in their place.
    let gone = all.all().filter(|council| council.last_year.is_some());
    let gone = gone.map(|council| council.area.code().to_string());
    let gone = gone.map(|code| (code.clone(), format!("council/#gone-{code}")));
    let here = by_code
        .iter()
        .map(|(code, path)| (code.clone(), (*path).to_string()));
    Ok(here.chain(before).chain(gone).collect())
}

/// A file is written once: two pages with one path would hide each other.
fn put(folder: &Path, name: &str, text: &str) -> Result<()> {
    let file = folder.join(name);
    if file.exists() {
        bail!("two pages or files would be {name}");
    }
    std::fs::create_dir_all(file.parent().unwrap_or(folder))
        .and_then(|()| std::fs::write(&file, text))
        .with_context(|| format!("{name} cannot be written"))
}

/// The pages that are to be found, by their whole addresses; none where the site has no address.
fn site_map(pages: &[Page]) -> Option<String> {
    let listed = pages.iter().filter(|page| page.is_listed);
    let addresses: Vec<&str> = listed.filter_map(|page| page.address.as_deref()).collect();
    let url = |address: &&str| format!("  <url><loc>{}</loc></url>\n", text(address));
    let urls: String = addresses.iter().map(url).collect();
    (!urls.is_empty()).then(|| {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
        )
    })
}

/// Everybody may read everything; where the site map is.
fn robots(pages: &[Page]) -> Option<String> {
    let first = pages.iter().find(|page| page.path.is_empty())?;
    let site = first.address.as_deref()?;
    Some(format!(
        "User-agent: *\nAllow: /\nSitemap: {site}sitemap.xml\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::super::page::tests::{names, page};
    use super::*;
    use serde_json::json;

    fn site(address: Option<&str>) -> Vec<Page> {
        let whole = |path: &str| address.map(|address| format!("{address}{path}"));
        vec![
            page(json!({
                "address": whole(""),
                "body": [{"html": "<p id=\"place\">"}, {"chart": "a"}, {"html": "</p>"}],
                "files": [{"address": "figures/a.csv", "text": "1, 2\n"}]
            })),
            page(json!({
                "path": "made/up/", "key": "made-up", "root": "../../", "address": whole("made/up/"),
                "files": [{"address": "figures/a.csv", "text": "3\n"}]
            })),
            page(json!({
                "path": "404.html", "key": "not-found", "root": "/", "needs_app": false, "is_listed": false
            })),
        ]
    }

    fn drawn(_: &Page) -> Result<Drawings> {
        Ok(Drawings::from([("a".to_string(), "<svg/>".to_string())]))
    }

    #[test]
    fn a_row_that_is_made_up_is_built_weighed_and_comes_with_the_app() {
        let folder = tempfile::tempdir().unwrap();
        let built = lay_out(
            folder.path(),
            &site(None),
            &mut names(),
            Anchors::new(),
            drawn,
        )
        .unwrap();
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        let made_up = read("made/up/index.html");
        assert!(made_up.contains("<div id=\"app\" data-page=\"made-up\""));
        assert!(made_up.contains("<script type=\"module\" src=\"../../assets/app-made-up-1.js\">"));
        assert!(read("index.html").contains("<p id=\"place\"><svg/></p>"));
        assert_eq!(read("figures/a.csv"), "1, 2\n");
        assert_eq!(read("made/up/figures/a.csv"), "3\n");
        assert_eq!(read("anchors.json"), "{\"place\":\"\"}");
        let built: Vec<_> = built
            .iter()
            .map(|page| (page.file.as_str(), page.app.as_deref()))
            .collect();
        assert_eq!(
            built,
            [
                ("index.html", Some("article")),
                ("made/up/index.html", Some("made-up")),
                ("404.html", None)
            ]
        );
        assert!(!folder.path().join("sitemap.xml").exists());
        assert!(!folder.path().join("robots.txt").exists());
    }

    #[test]
    fn a_site_with_an_address_lists_what_is_to_be_found() {
        let folder = tempfile::tempdir().unwrap();
        let pages = site(Some("https://a.example/b/"));
        lay_out(folder.path(), &pages, &mut names(), Anchors::new(), drawn).unwrap();
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        let map = read("sitemap.xml");
        assert_eq!(map.matches("<loc>").count(), 2);
        assert!(map.contains("<loc>https://a.example/b/</loc>"));
        assert!(map.contains("<loc>https://a.example/b/made/up/</loc>"));
        assert!(read("robots.txt").ends_with("Sitemap: https://a.example/b/sitemap.xml\n"));
    }

    #[test]
    fn two_pages_with_one_path_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let twice = [page(json!({})), page(json!({}))];
        assert!(lay_out(folder.path(), &twice, &mut names(), Anchors::new(), drawn).is_err());
    }
}
