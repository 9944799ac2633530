//! Fixed prose: the Markdown files of `text/`, which an editor can work on without Rust. They are read when the page is written
//! as text; the app carries neither them nor what reads them.
//!
//! A file is a row of texts. Each begins with a heading that has an anchor, `## Privacy {#privacy}`, or with a name in a comment,
//! `<!-- opening -->`; what stands before the first is called `opening`. `{name}` is what the page has to say there. Whatever is
//! wrong (a name that nobody gives, one that no text uses, a text that nothing shows) stops the build: see `problems`.

#[cfg(feature = "ssr")]
mod file;
#[cfg(feature = "ssr")]
mod log;
#[cfg(feature = "ssr")]
mod markup;
#[cfg(feature = "ssr")]
mod read;
#[cfg(all(test, feature = "ssr"))]
mod tests;

#[cfg(feature = "ssr")]
pub use log::{Shown, problems, shown};

use leptos::tachys::html::InertElement;

/// What a page has to say where a text has `{name}`.
pub(crate) type Names = Vec<(&'static str, String)>;

/// `names! { year, sum: money(spent) }`: each name with its value.
macro_rules! names {
    ($($name:ident $(: $value:expr)?),* $(,)?) => {
        vec![$((stringify!($name), $crate::text::names!(@ $name $($value)?).to_string())),*]
    };
    (@ $name:ident) => { $name };
    (@ $name:ident $value:expr) => { $value };
}
pub(crate) use names;

/// A file of `text/`, without its ending, and the level that its headings have on the page.
#[derive(Clone, Copy)]
#[cfg_attr(
    not(feature = "ssr"),
    expect(dead_code, reason = "the app has no texts")
)]
pub(crate) struct Text {
    file: &'static str,
    level: u8,
}

/// A paragraph, an item of a list or a cell of a table: as HTML, and in parts for those who need the marked `code` apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Passage {
    pub(crate) html: String,
    pub(crate) parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "ssr"),
    expect(dead_code, reason = "the app has no texts")
)]
pub(crate) enum Part {
    Words(String),
    Code(String),
}

impl Passage {
    /// The words that are not `code`.
    #[cfg(feature = "ssr")]
    fn words(&self) -> String {
        let words = |part: &Part| match part {
            Part::Words(words) => Some(words.clone()),
            Part::Code(_) => None,
        };
        self.parts.iter().filter_map(words).collect()
    }

    /// The words, without markup.
    pub(crate) fn plain(&self) -> String {
        let part = |part: &Part| match part {
            Part::Words(words) | Part::Code(words) => words.clone(),
        };
        self.parts.iter().map(part).collect()
    }
}

impl Text {
    pub(crate) const fn new(file: &'static str, level: u8) -> Self {
        Self { file, level }
    }

    /// Heading and text.
    #[track_caller]
    pub(crate) fn section(self, key: &str, names: Names) -> InertElement {
        InertElement::new(read::section(self, key, &names))
    }

    /// The heading alone, with its anchor; the words of `names` that stand in it.
    #[track_caller]
    pub(crate) fn heading(self, key: &str, names: Names) -> InertElement {
        InertElement::new(read::heading(self, key, &names))
    }

    /// The text without its heading, in paragraphs.
    #[track_caller]
    pub(crate) fn block(self, key: &str, names: Names) -> InertElement {
        InertElement::new(read::block(self, key, &names))
    }

    /// A text of one paragraph, to stand within an element of the page's own.
    #[track_caller]
    pub(crate) fn inline(self, key: &str, names: Names) -> InertElement {
        InertElement::new(read::inline(self, key, &names))
    }

    /// One of two texts of one paragraph. Both are held to their names, whichever is shown.
    #[track_caller]
    pub(crate) fn either(
        self,
        is_first: bool,
        first: (&str, Names),
        second: (&str, Names),
    ) -> InertElement {
        let (shown, other) = if is_first {
            (first, second)
        } else {
            (second, first)
        };
        self.check(other.0, other.1);
        self.inline(shown.0, shown.1)
    }

    /// Holds a text to its names where this page happens not to show it.
    #[track_caller]
    pub(crate) fn check(self, key: &str, names: Names) {
        read::check(self, key, &names);
    }

    /// The words of a heading, without markup.
    #[track_caller]
    pub(crate) fn title(self, key: &str, names: Names) -> String {
        read::title(self, key, &names)
    }

    /// A text of one paragraph, without markup: for labels, captions, files.
    #[track_caller]
    pub(crate) fn words(self, key: &str, names: Names) -> String {
        read::words(self, key, &names)
    }

    /// The items of a list.
    #[track_caller]
    pub(crate) fn list(self, key: &str, names: Names) -> Vec<Passage> {
        read::list(self, key, &names)
    }

    /// The rows of a table, without its head.
    #[track_caller]
    pub(crate) fn table(self, key: &str) -> Vec<Vec<Passage>> {
        read::table(self, key)
    }

    /// A block between fences, as it stands.
    #[track_caller]
    pub(crate) fn code(self, key: &str, names: Names) -> String {
        read::code(self, key, &names)
    }

    /// The anchors and names of all its texts, in order.
    pub(crate) fn keys(self) -> Vec<String> {
        read::keys(self)
    }
}

/// HTML that `markup` has made, as a view.
pub(crate) fn raw(html: String) -> InertElement {
    InertElement::new(html)
}

/// The app has no texts: what shows them is not in it.
#[cfg(not(feature = "ssr"))]
mod read {
    use super::{Names, Passage, Text};

    macro_rules! nothing {
        ($($function:ident -> $kind:ty),*) => {
            $(pub(super) fn $function(_: Text, _: &str, _: &Names) -> $kind { Default::default() })*
        };
    }
    nothing!(section -> String, heading -> String, block -> String, inline -> String, title -> String, words -> String, code -> String, check -> (), list -> Vec<Passage>);

    pub(super) fn table(_: Text, _: &str) -> Vec<Vec<Passage>> {
        Vec::new()
    }

    pub(super) fn keys(_: Text) -> Vec<String> {
        Vec::new()
    }
}
