//! What a file is made from: the figures of one edition, and what a link says of them.

use model::authority::{Authorities, Authority};
use model::baseline::{Base, Baseline};
use model::dataset::COMPILED_IN;
use model::link;
use model::local::with_own_trends;
use model::scenario::Scenario;
use model::view::View;
use std::sync::OnceLock;

/// A page's figures and settings when a file of them was asked for.
#[derive(Clone, Debug)]
pub struct Scene {
    pub baseline: Baseline,
    /// The council that the figures are of, as published.
    pub council: Option<Authority>,
    /// England's figures and those of all councils, where a file needs them.
    pub beside: Option<(Baseline, &'static Authorities)>,
    /// England's base, whose costs a council's are taken from.
    pub nation: Base,
    pub scenario: Scenario,
    pub view: View,
    /// Scenario and view as a query, in its canonical form.
    pub query: String,
    /// The page's whole address without its query, where it is known.
    pub address: Option<String>,
}

/// Whose figures a file is made from, and how they were known.
#[derive(Clone, Debug)]
pub struct Figures {
    pub edition: u16,
    /// The head of the councils' table and one council's row; empty for England.
    pub council: String,
    /// The table of all councils, for a file that sets one beside others; else empty.
    pub councils: String,
}

impl From<u16> for Figures {
    fn from(edition: u16) -> Self {
        Self {
            edition,
            council: String::new(),
            councils: String::new(),
        }
    }
}

fn read(table: &str) -> Result<Authorities, String> {
    Authorities::parse(table)
        .map_err(|error| format!("The council’s figures cannot be read: {error}"))
}

/// All councils, read once: there is one such table.
fn all(table: &str) -> Result<Option<&'static Authorities>, String> {
    static READ: OnceLock<Authorities> = OnceLock::new();
    if table.is_empty() || READ.get().is_some() {
        return Ok(READ.get().filter(|_| !table.is_empty()));
    }
    let councils = read(table)?;
    Ok(Some(READ.get_or_init(|| councils)))
}

fn of_council(council: &Authority, england: &Baseline) -> Result<Baseline, String> {
    with_own_trends(council, england).map_err(|why| {
        let name = council.plain_name();
        format!("There is no projection of {name}, because {why}.")
    })
}

impl Scene {
    /// Opens a link with England's figures of `edition`, or a council's.
    ///
    /// # Errors
    /// In a sentence, where there is no such edition, or no projection of the council. No link is an error: what it can only mean is
    /// read.
    pub fn open(figures: impl Into<Figures>, link: &str) -> Result<Self, String> {
        let Figures {
            edition,
            council,
            councils,
        } = figures.into();
        let (address, query) = match link.split_once('?') {
            Some((address, query)) => (Some(address), query),
            None => (None, link),
        };
        let england = Baseline::england(&COMPILED_IN, Some(edition))
            .map_err(|error| format!("The figures of edition {edition} cannot be read: {error}"))?;
        let nation = england.base;
        let council = match council.is_empty() {
            true => None,
            false => read(&council)?.all().next().cloned(),
        };
        let baseline = match &council {
            Some(council) => of_council(council, &england)?,
            None => england.clone(),
        };
        let opened = link::decode(query, &baseline);
        Ok(Self {
            query: link::encode_with_view(&opened.scenario, &opened.view, &baseline),
            scenario: opened.scenario,
            view: opened.view,
            address: address
                .filter(|address| !address.is_empty())
                .map(String::from),
            baseline,
            council,
            beside: all(&councils)?.map(|councils| (england, councils)),
            nation,
        })
    }

    /// The link to the scene; the query alone where the page's address is not known.
    pub fn link(&self) -> String {
        format!("{}?{}", self.address.as_deref().unwrap_or(""), self.query)
    }

    /// Where the site begins, where that is known: the address without the page's own place in the site.
    pub(crate) fn root(&self) -> Option<String> {
        let (scheme, place) = self.address.as_deref()?.split_once("://")?;
        let folder = place.rsplit_once('/').map_or(place, |(folder, _)| folder);
        let parts: Vec<&str> = folder.split('/').collect();
        let kept = match parts.as_slice() {
            [.., "edition" | "scenario" | "council", _] => parts.len() - 2,
            _ => parts.len(),
        };
        Some(format!("{scheme}://{}/", parts[..kept].join("/")))
    }

    /// Where a council's page lies in the site, where that is known: `council/kent/`.
    pub(crate) fn council_place(&self) -> Option<String> {
        let folder = self.address.as_deref()?.rsplit_once('/')?.0;
        let mut parts = folder.rsplit('/');
        let name = parts.next()?;
        (parts.next()? == "council").then(|| format!("council/{name}/"))
    }

    /// The name of a file of the scenario: `care-gap-workbook-2025-children_1.5-to_2034-35.xlsx`.
    pub(crate) fn file_name(&self, asked: &str, extension: &str) -> String {
        let settings = link::encode(&self.scenario, &self.baseline);
        let settings = settings.split('&').skip(2);
        let settings: String = settings
            .map(|setting| format!("-{}", setting.replace('=', "_")))
            .collect();
        let (what, edition) = (asked.replace('/', "-"), self.baseline.edition.id);
        format!("care-gap-{what}-{edition}{settings}.{extension}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_what_it_holds() {
        let name = |link| {
            Scene::open(2026, link)
                .unwrap()
                .file_name("picture/main", "png")
        };
        assert_eq!(name(""), "care-gap-picture-main-2026.png");
        let link = "v=1&data=2026&children=-1.5&basis=cash&to=2034-35&prices=cash";
        let named = "care-gap-picture-main-2026-children_-1.5-basis_cash-to_2034-35.png";
        assert_eq!(name(link), named);
    }

    #[test]
    fn the_site_begins_where_the_page_s_own_place_in_it_ends() {
        for (link, root) in [
            ("https://a.example/?v=1", "https://a.example/"),
            ("https://a.example?v=1", "https://a.example/"),
            ("https://a.example/b/index.html?v=1", "https://a.example/b/"),
            (
                "https://a.example/b/edition/2025/?v=1",
                "https://a.example/b/",
            ),
            ("https://a.example/scenario/x/?v=1", "https://a.example/"),
            ("https://a.example/council/kent/?v=1", "https://a.example/"),
        ] {
            let scene = Scene::open(2025, link).unwrap();
            let is_council = link.contains("council");
            let place = scene.council_place();
            assert_eq!(
                place.is_some_and(|place| place == "council/kent/"),
                is_council
            );
            assert_eq!(scene.root().as_deref(), Some(root), "{link}");
        }
        assert_eq!(Scene::open(2025, "v=1").unwrap().root(), None);
    }

    #[test]
    fn a_link_comes_with_or_without_the_page_s_address() {
        let whole = "https://a.example/b/?v=1&data=2026&children=1.5";
        let scene = Scene::open(2026, whole).unwrap();
        assert_eq!(scene.link(), whole);
        let bare = Scene::open(2026, "children=1.5").unwrap();
        assert_eq!(bare.scenario, scene.scenario);
        assert_eq!(bare.link(), "?v=1&data=2026&children=1.5");
    }
}
