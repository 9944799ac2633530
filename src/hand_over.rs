//! What a page hands to the build beside its text, as data: charts for the chart library, tables, and files. Whoever writes
//! the page provides a `HandOver` as context; where there is none (tests, the app) nothing is kept.

#[cfg(feature = "ssr")]
mod gathered;

#[cfg(feature = "ssr")]
pub use gathered::{Chart, Drawn, Elsewhere, File, Form, Gathered, HandOver, Piece};

use charts::picture::Picture;
use model::catalogue::FigureSpec;
use model::sheet::Sheet;
use model::story::StoryFigure;

/// A figure's or a list's table, as the list of all tables names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    pub key: &'static str,
    /// The id of the heading over it.
    pub heading: &'static str,
    pub title: String,
    /// How its numbers are made, where they are derived.
    pub method: &'static str,
    /// The ids of its sources.
    pub sources: Vec<String>,
}

/// Where a page's files lie, seen from the page.
pub(crate) fn file_address(name: &str) -> String {
    format!("figures/{name}")
}

/// Keeps a file that the page links to.
pub(crate) fn file(name: &str, text: &str) {
    #[cfg(feature = "ssr")]
    gathered::file(name, text);
    #[cfg(not(feature = "ssr"))]
    let _ = (name, text);
}

/// Keeps a file that lies in the page's own folder.
pub(crate) fn own_file(name: &str, text: &str) {
    #[cfg(feature = "ssr")]
    gathered::own_file(name, text);
    #[cfg(not(feature = "ssr"))]
    let _ = (name, text);
}

/// Keeps one of the tables of `data/`, for the page that offers them.
pub(crate) fn data_file(name: &str, text: &str) {
    #[cfg(feature = "ssr")]
    gathered::data_file(name, text);
    #[cfg(not(feature = "ssr"))]
    let _ = (name, text);
}

/// Keeps what the list of all tables says of a figure.
pub(crate) fn listed(spec: &'static FigureSpec, title: &str, sources: &[String]) {
    listed_table(Listed {
        key: spec.key,
        heading: spec.heading,
        title: title.into(),
        method: spec.method,
        sources: sources.into(),
    });
}

/// Keeps what the list of all tables says of one without a figure.
pub(crate) fn listed_table(table: Listed) {
    #[cfg(feature = "ssr")]
    gathered::listed(table);
    #[cfg(not(feature = "ssr"))]
    let _ = table;
}

/// What the newest figures' other pages have for the list of all tables, each page by its path.
pub(crate) fn elsewhere() -> Vec<(String, Vec<Listed>)> {
    #[cfg(feature = "ssr")]
    return gathered::elsewhere();
    #[cfg(not(feature = "ssr"))]
    Vec::new()
}

/// Keeps a figure's table, which in the browser is not even made.
pub(crate) fn table(spec: &'static FigureSpec, sheet: impl FnOnce() -> Sheet) {
    #[cfg(feature = "ssr")]
    gathered::table(spec, sheet());
    #[cfg(not(feature = "ssr"))]
    let _ = (spec, sheet);
}

/// A form in which a figure's picture is offered.
#[derive(Debug)]
pub(crate) struct Offer {
    /// What a link says.
    pub(crate) words: &'static str,
    /// How the file's name ends.
    pub(crate) end: &'static str,
    /// By which name it is asked of `takeaway::make`.
    pub(crate) made_as: &'static str,
    /// PNG so many times the size; `None` for what is given as it is made.
    pub(crate) scale: Option<&'static str>,
}

pub(crate) const OFFERED: [Offer; 5] = [
    offer("PNG", ".png", ("picture", Some("1"))),
    offer("PNG, double size", "-2x.png", ("picture", Some("2"))),
    offer("PNG, square", "-square.png", ("square", Some("1"))),
    offer("SVG", ".svg", ("picture", None)),
    offer("Chart for ECharts (JSON)", ".json", ("option", None)),
];

const fn offer(
    words: &'static str,
    end: &'static str,
    (made_as, scale): (&'static str, Option<&'static str>),
) -> Offer {
    Offer {
        words,
        end,
        made_as,
        scale,
    }
}

/// Keeps a figure's picture; in a frame of another site, which has a way to the article, there is none.
pub(crate) fn picture(spec: &'static FigureSpec, picture: Picture) {
    #[cfg(feature = "ssr")]
    gathered::picture(spec, picture);
    #[cfg(not(feature = "ssr"))]
    let _ = (spec, picture);
}

/// Whether a figure's picture has been kept.
pub(crate) fn has_picture(spec: &FigureSpec) -> bool {
    #[cfg(feature = "ssr")]
    return gathered::has_picture(spec);
    #[cfg(not(feature = "ssr"))]
    {
        let _ = spec;
        false
    }
}

/// Keeps a figure of lines for the chart library; gives what holds the drawing's place in the text.
pub(crate) fn chart(figure: &StoryFigure) -> String {
    #[cfg(feature = "ssr")]
    return gathered::chart(figure);
    #[cfg(not(feature = "ssr"))]
    {
        let _ = figure;
        String::new()
    }
}
