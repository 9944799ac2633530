//! What was kept while a page was written, and what of it becomes files.

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
        let picture = &led_by(page, picture);
        let [once, twice, square, vector, _] = addresses(spec);
        let form = |address, scale| Form { address, scale };
        vec![
            Self {
                svg: picture::svg(picture, picture::Form::Wide),
                files: vec![
                    form(once, Some(1)),
                    form(twice, Some(2)),
                    form(vector, None),
                ],
            },
            Self {
                svg: picture::svg(picture, picture::Form::Square),
                files: vec![form(square, Some(1))],
            },
        ]
    }

    /// A card at an address, as the page sees it.
    pub fn card(address: &str, picture: &Picture) -> Self {
        Self {
            svg: picture::svg(picture, picture::Form::Card),
            files: vec![Form {
                address: address.into(),
                scale: Some(1),
            }],
        }
    }
}

impl File {
    /// The figure as an option for the chart library, for those who draw it anew.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn option(
        spec: &FigureSpec,
        picture: &Picture,
        page: &str,
    ) -> Result<Self, serde_json::Error> {
        let [.., address] = addresses(spec);
        let text = charts::graphic::json(&led_by(page, picture))?;
        Ok(Self { address, text })
    }
}

fn addresses(spec: &FigureSpec) -> [String; OFFERED.len()] {
    let address = |end: &str| super::file_address(&format!("care-gap-{}{end}", spec.key));
    OFFERED.map(|form| address(form.end))
}

/// The picture with its link led by where its page is.
fn led_by(page: &str, picture: &Picture) -> Picture {
    Picture {
        link: format!("{page}{}", picture.link),
        ..picture.clone()
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
