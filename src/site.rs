//! Where the page that is being written lies in the site, and which pages its header names: all that a link needs.

use leptos::prelude::use_context;

/// The site as seen from one page; provided while that page is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The page's own path from the site's root.
    pub here: String,
    /// The way from the page to the site's root, with a slash at its end.
    pub root: String,
    /// Whether other sites show the page in a frame.
    pub is_framed: bool,
    /// The pages that the header names: path and words.
    pub header: Vec<(String, &'static str)>,
    /// Those that the footer names.
    pub footer: Vec<(String, &'static str)>,
}

/// The article alone.
impl Default for Site {
    fn default() -> Self {
        Self {
            here: String::new(),
            root: "./".into(),
            is_framed: false,
            header: Vec::new(),
            footer: Vec::new(),
        }
    }
}

impl Site {
    /// As seen from the page that is being written.
    pub(crate) fn here() -> Self {
        use_context().unwrap_or_default()
    }

    /// The link to a place, named by its path from the site's root: `claims/#check`. Within the page itself the anchor is enough.
    pub fn to(&self, place: &str) -> String {
        match place.split_once('#') {
            Some((path, anchor)) if path == self.here => format!("#{anchor}"),
            _ => format!("{}{place}", self.root),
        }
    }

    /// The address as it is, or a link to a place where it starts at the site's root: `/claims/#check`.
    pub fn resolve(&self, address: &str) -> String {
        match address.strip_prefix('/') {
            Some(place) => self.to(place),
            None => address.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_go_by_the_root_and_stay_on_the_page_where_they_can() {
        let site = Site {
            here: "claims/".into(),
            root: "../".into(),
            is_framed: false,
            header: Vec::new(),
            footer: Vec::new(),
        };
        assert_eq!(site.to(""), "../");
        assert_eq!(site.to("claims/"), "../claims/");
        assert_eq!(site.to("claims/#check"), "#check");
        assert_eq!(site.to("method/#terms"), "../method/#terms");
        assert_eq!(site.resolve("/forecasts/"), "../forecasts/");
        assert_eq!(site.resolve("https://a.example/"), "https://a.example/");
        assert_eq!(Site::default().to("#opened"), "#opened");
    }
}
