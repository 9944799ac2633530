//! Pictures and cards: SVG of the app's, drawn as PNG with the project's own typefaces, the same on every machine.

use super::fonts;
use super::prerender::{self, Page};
use crate::paths::Paths;
use anyhow::{Context as _, Result, bail};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Node, Options, Rect, Text, Tree};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// A picture, and the files that it is to become.
#[derive(Deserialize)]
pub(crate) struct Picture {
    svg: String,
    files: Vec<Form>,
}

/// A file of a picture: the SVG itself, or PNG so many times its size.
#[derive(Deserialize)]
struct Form {
    /// Seen from the page.
    address: String,
    scale: Option<u8>,
}

/// The faces that pictures are written in, in the order of their widths.
const FACES: [(&str, &str, u16); 3] = [
    ("title.ttf", "Literata", 600),
    ("words.ttf", "Roboto", 400),
    ("bold.ttf", "Roboto", 600),
];

/// Draws with the project's typefaces and no others.
pub(crate) struct Painter {
    options: Options<'static>,
    /// Names the typefaces in an SVG that is given away, and holds them.
    faces: String,
    folder: PathBuf,
}

impl Painter {
    pub(crate) fn new(paths: &Paths) -> Result<Self> {
        let folder = fonts::cut(paths)?;
        let mut options = Options::default();
        for (file, ..) in FACES {
            options.fontdb_mut().load_font_data(read(&folder, file)?);
        }
        let faces = String::from_utf8(read(&folder, "pictures.css")?)?;
        Ok(Self {
            options,
            faces,
            folder,
        })
    }

    /// The picture as a PNG file, in its own size.
    pub(crate) fn png(&self, svg: &str) -> Result<Vec<u8>> {
        Ok(Self::paint(&self.tree(svg)?, 1)?.encode_png()?)
    }

    fn tree(&self, svg: &str) -> Result<Tree> {
        Tree::from_str(svg, &self.options).context("a picture is no SVG")
    }

    /// The picture so many times its size.
    fn paint(tree: &Tree, scale: u8) -> Result<Pixmap> {
        let scale = f32::from(scale);
        let size = tree.size().to_int_size().scale_by(scale);
        let mut pixels = size
            .and_then(|size| Pixmap::new(size.width(), size.height()))
            .context("a picture has no size")?;
        let larger = Transform::from_scale(scale, scale);
        resvg::render(tree, larger, &mut pixels.as_mut());
        Ok(pixels)
    }

    /// The picture in its own size.
    ///
    /// # Errors
    /// Where words run over its edge or over other words, or lie on none of the typefaces.
    pub(crate) fn checked(&self, svg: &str) -> Result<Pixmap> {
        let tree = self.tree(svg)?;
        let mut words = Vec::new();
        texts(tree.root().children(), &mut words);
        let ink = |(said, text): (String, &Text)| (said, text.flattened().abs_bounding_box());
        let words: Vec<(String, Rect)> = words.into_iter().map(ink).collect();
        let (size, mut problems) = (tree.size(), Vec::new());
        for (index, (said, place)) in words.iter().enumerate() {
            let is_inside = place.left() >= 0.0
                && place.top() >= 0.0
                && place.right() <= size.width()
                && place.bottom() <= size.height();
            if !is_inside {
                problems.push(format!("`{said}` runs over the edge"));
            }
            let near = words[..index].iter();
            if let Some((other, _)) = near.into_iter().find(|(_, other)| overlap(*place, *other)) {
                problems.push(format!("`{said}` lies on `{other}`"));
            }
        }
        if !problems.is_empty() {
            bail!("{}", problems.join("; "));
        }
        Self::paint(&tree, 1)
    }

    /// The width of every letter of the typefaces in thousandths of its size, one letter a line.
    pub(crate) fn widths(&self) -> Result<String> {
        let letters = String::from_utf8(read(&self.folder, "letters.txt")?)?;
        let line = |letter: char| -> Result<String> {
            let widths = FACES.map(|(_, family, weight)| self.width(letter, family, weight));
            let [title, words, bold] = widths;
            let code = u32::from(letter);
            Ok(format!(
                "{code:04x} {:.0} {:.0} {:.0}\n",
                title?, words?, bold?
            ))
        };
        letters.chars().map(line).collect()
    }

    /// How much further a line is with the letter between two others.
    fn width(&self, letter: char, family: &str, weight: u16) -> Result<f32> {
        let of = |words: &str| -> Result<f32> {
            let words = super::page::text(words);
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9000\" height=\"2000\"><text xml:space=\"preserve\" y=\"1500\" \
                 font-family=\"{family}\" font-weight=\"{weight}\" font-size=\"1000\" font-kerning=\"none\" letter-spacing=\"0\">{words}</text></svg>"
            );
            let mut found = Vec::new();
            let tree = self.tree(&svg)?;
            texts(tree.root().children(), &mut found);
            Ok(found.first().context("no text")?.1.bounding_box().width())
        };
        Ok(of(&format!("H{letter}H"))? - of("HH")?)
    }
}

/// All text of a picture, each with what it says.
fn texts<'a>(nodes: &'a [Node], found: &mut Vec<(String, &'a Text)>) {
    for node in nodes {
        match node {
            Node::Group(group) => texts(group.children(), found),
            Node::Text(text) => found.push((said(text), text)),
            _ => {}
        }
    }
}

fn said(text: &Text) -> String {
    text.chunks().iter().map(|chunk| chunk.text()).collect()
}

/// Whether the letters of words lie on those of others.
fn overlap(one: Rect, other: Rect) -> bool {
    let across = one.right().min(other.right()) - one.left().max(other.left());
    let down = one.bottom().min(other.bottom()) - one.top().max(other.top());
    across > 1.0 && down > 1.0
}

/// Writes the pictures of every page into `folder`.
pub(crate) fn lay_out(painter: &Painter, folder: &Path, pages: &[Page]) -> Result<()> {
    for page in pages {
        for picture in &page.pictures {
            let tree = painter.tree(&picture.svg)?;
            for form in &picture.files {
                let bytes = match form.scale {
                    Some(scale) => Painter::paint(&tree, scale)?.encode_png()?,
                    None => with_faces(&picture.svg, &painter.faces).into_bytes(),
                };
                let file = folder.join(page.beside(&form.address));
                std::fs::create_dir_all(file.parent().unwrap_or(folder))?;
                std::fs::write(&file, bytes)
                    .with_context(|| format!("{} cannot be written", file.display()))?;
            }
        }
    }
    Ok(())
}

/// The picture with its typefaces in it.
fn with_faces(svg: &str, faces: &str) -> String {
    svg.replacen("<title>", &format!("<style>{faces}</style><title>"), 1)
}

/// Every picture by its name, as it is where the site has no address.
pub(crate) fn drawn_anywhere(paths: &Paths) -> Result<Vec<(String, String)>> {
    let pages: Vec<Page> = serde_json::from_str(&prerender::page_text(paths, &["nowhere"])?)
        .context("the pages' text is not what was agreed")?;
    let mut drawn = Vec::new();
    for page in pages {
        for picture in &page.pictures {
            if let Some(form) = picture.files.first() {
                drawn.push((page.beside(&form.address), picture.svg.clone()));
            }
        }
    }
    Ok(drawn)
}

fn read(folder: &Path, file: &str) -> Result<Vec<u8>> {
    std::fs::read(folder.join(file)).with_context(|| format!("{file} cannot be read"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lie_on_each_other_where_their_places_share_something() {
        let place = |x, y| Rect::from_xywh(x, y, 50.0, 30.0).unwrap();
        assert!(overlap(place(0.0, 0.0), place(40.0, 15.0)));
        assert!(!overlap(place(0.0, 0.0), place(40.0, 30.0)));
        assert!(!overlap(place(0.0, 0.0), place(60.0, 0.0)));
    }

    #[test]
    fn an_svg_that_is_given_away_holds_its_typefaces_once() {
        let svg = "<svg><title>a</title><desc>b</desc></svg>";
        let with = "<svg><style>@font-face{}</style><title>a</title><desc>b</desc></svg>";
        assert_eq!(with_faces(svg, "@font-face{}"), with);
    }
}
