//! What a page hands to the build beside its text, as data: charts for the chart library, tables, and files. Whoever writes
//! the page provides a `HandOver` as context; where there is none (tests, the app) nothing is kept.

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

/// The forms that a picture is offered in: what a link says, and how the file's name ends.
pub(crate) const OFFERED: [(&str, &str); 4] = [
    ("PNG", ".png"),
    ("PNG, double size", "-2x.png"),
    ("PNG, square", "-square.png"),
    ("SVG", ".svg"),
];

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

#[cfg(feature = "ssr")]
mod gathered {
    use super::{Listed, OFFERED};
    use crate::site::Site;
    use charts::option::{self, LineChart};
    use charts::picture::{self, Picture};
    use leptos::prelude::use_context;
    use model::catalogue::FigureSpec;
    use model::sheet::Sheet;
    use model::story::StoryFigure;
    use serde::Serialize;
    use std::sync::{Arc, Mutex};

    /// A chart for the chart library: its size in pixels and its option.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Chart {
        pub id: &'static str,
        pub width: u32,
        pub height: u32,
        pub option: LineChart,
    }

    /// A file beside the page.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    pub struct File {
        /// Seen from the page.
        pub address: String,
        pub text: String,
    }

    /// A picture as SVG, and the files that it is to become.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Drawn {
        pub svg: String,
        pub files: Vec<Form>,
    }

    /// A file of a picture: the SVG itself, or PNG so many times its size.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    pub struct Form {
        /// Seen from the page.
        pub address: String,
        pub scale: Option<u8>,
    }

    /// A piece of a page's body, in order: text, or where a drawing belongs.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "lowercase")]
    pub enum Piece {
        Html(String),
        Chart(String),
    }

    /// Everything one page handed over.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Gathered {
        pub charts: Vec<Chart>,
        pub tables: Vec<(&'static FigureSpec, Sheet)>,
        pub listed: Vec<Listed>,
        pub files: Vec<File>,
        pub pictures: Vec<(&'static FigureSpec, Picture)>,
    }

    /// Writes the other pages, for what they list; provided to each page, and used by the one that has the list.
    #[derive(Clone)]
    pub struct Elsewhere(Arc<dyn Fn() -> Vec<(String, Vec<Listed>)> + Send + Sync>);

    impl Elsewhere {
        pub fn new(write: impl Fn() -> Vec<(String, Vec<Listed>)> + Send + Sync + 'static) -> Self {
            Self(Arc::new(write))
        }
    }

    pub(super) fn elsewhere() -> Vec<(String, Vec<Listed>)> {
        use_context::<Elsewhere>().map_or_else(Vec::new, |elsewhere| (elsewhere.0)())
    }

    /// Gathers while a page is written.
    #[derive(Clone, Default)]
    pub struct HandOver(Arc<Mutex<Gathered>>);

    impl HandOver {
        /// What has been gathered so far.
        pub fn gathered(&self) -> Gathered {
            self.0.lock().map(|kept| kept.clone()).unwrap_or_default()
        }

        fn keep(act: impl FnOnce(&mut Gathered)) {
            let Some(Self(kept)) = use_context() else {
                return;
            };
            let Ok(mut kept) = kept.lock() else { return };
            act(&mut kept);
        }
    }

    /// No text of a page has these two: Unicode keeps them for a program's own use.
    const MARKS: [char; 2] = ['\u{FDD0}', '\u{FDD1}'];

    /// The drawing is stretched to the room it has: only the shape of these numbers shows.
    const SIZE: [u32; 2] = [1000, 400];

    /// Where nothing is kept, no place is held either.
    pub(super) fn chart(figure: &StoryFigure) -> String {
        let [start, end] = MARKS;
        let [width, height] = SIZE;
        let mut place = String::new();
        HandOver::keep(|kept| {
            let id = figure.spec.key;
            place = format!("{start}{id}{end}");
            kept.charts.push(Chart {
                id,
                width,
                height,
                option: option::chart(figure),
            });
        });
        place
    }

    pub(super) fn file(name: &str, text: &str) {
        keep_file(super::file_address(name), text);
    }

    pub(super) fn own_file(name: &str, text: &str) {
        keep_file(name.into(), text);
    }

    pub(super) fn data_file(name: &str, text: &str) {
        keep_file(format!("data/{name}"), text);
    }

    fn keep_file(address: String, text: &str) {
        let text = text.into();
        HandOver::keep(|kept| kept.files.push(File { address, text }));
    }

    pub(super) fn listed(table: Listed) {
        HandOver::keep(|kept| kept.listed.push(table));
    }

    pub(super) fn picture(spec: &'static FigureSpec, picture: Picture) {
        if Site::here().is_framed {
            return;
        }
        HandOver::keep(|kept| kept.pictures.push((spec, picture)));
    }

    pub(super) fn has_picture(spec: &FigureSpec) -> bool {
        let mut has = false;
        HandOver::keep(|kept| has = kept.pictures.iter().any(|(of, _)| *of == spec));
        has
    }

    impl Drawn {
        /// The pictures of a figure in every form offered, with the link led by where its page is.
        pub fn of_figure(spec: &FigureSpec, picture: &Picture, page: &str) -> Vec<Self> {
            let picture = Picture {
                link: format!("{page}{}", picture.link),
                ..picture.clone()
            };
            let [once, twice, square, vector] =
                OFFERED.map(|(_, end)| super::file_address(&format!("care-gap-{}{end}", spec.key)));
            let form = |address, scale| Form { address, scale };
            vec![
                Self {
                    svg: picture::svg(&picture, picture::Form::Wide),
                    files: vec![
                        form(once, Some(1)),
                        form(twice, Some(2)),
                        form(vector, None),
                    ],
                },
                Self {
                    svg: picture::svg(&picture, picture::Form::Square),
                    files: vec![form(square, Some(1))],
                },
            ]
        }

        /// The card of that name.
        pub fn card(name: &str, picture: &Picture) -> Self {
            let address = format!("cards/{name}.png");
            Self {
                svg: picture::svg(picture, picture::Form::Card),
                files: vec![Form {
                    address,
                    scale: Some(1),
                }],
            }
        }
    }

    pub(super) fn table(spec: &'static FigureSpec, sheet: Sheet) {
        HandOver::keep(|kept| kept.tables.push((spec, sheet)));
    }

    impl Gathered {
        /// The body in pieces, each chart where its drawing belongs.
        ///
        /// # Errors
        /// Where a chart has not one place, or two files have one name.
        pub fn pieces(&self, body: &str) -> Result<Vec<Piece>, String> {
            let mut pieces = Vec::new();
            for part in body.split(MARKS[0]) {
                match part.split_once(MARKS[1]) {
                    None => pieces.push(Piece::Html(part.into())),
                    Some((id, html)) => {
                        pieces.push(Piece::Chart(id.into()));
                        pieces.push(Piece::Html(html.into()));
                    }
                }
            }
            let charts: Vec<&str> = self.charts.iter().map(|chart| chart.id).collect();
            let placed = pieces.iter().filter_map(|piece| match piece {
                Piece::Chart(id) => Some(id.as_str()),
                Piece::Html(_) => None,
            });
            let placed: Vec<&str> = placed.collect();
            once("chart", &charts)?;
            once("drawing", &placed)?;
            if placed.len() != charts.len() || placed.iter().any(|id| !charts.contains(id)) {
                return Err(format!("drawings {placed:?} of charts {charts:?}"));
            }
            let files = self.files.iter().map(|file| file.address.as_str());
            once("file", &files.collect::<Vec<_>>())?;
            Ok(pieces)
        }
    }

    fn once(what: &str, names: &[&str]) -> Result<(), String> {
        for (index, name) in names.iter().enumerate() {
            if names[..index].contains(name) {
                return Err(format!("the page has two of the {what} `{name}`"));
            }
        }
        Ok(())
    }
}
