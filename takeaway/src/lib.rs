//! What a reader takes away of a scenario: files that are too heavy for the app to make. The tasks make them natively, the page with a second
//! WebAssembly file, fetched when somebody asks. A file is a pure function of what is asked, the edition of the figures and the link.

pub mod answers;
#[cfg(target_arch = "wasm32")]
pub mod browser;
mod pack;
mod picture;
mod scene;
mod words;
mod workbook;

pub use scene::{Figures, Scene};

/// A file as it is handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Takeaway {
    /// Says of which scenario and which edition of the figures it is.
    pub name: String,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// A kind of file.
#[derive(Debug)]
pub struct Kind {
    /// By what it is asked for, and what its name says that it is.
    pub key: &'static str,
    /// What its name ends in, without the dot.
    pub extension: &'static str,
    pub media_type: &'static str,
    /// Makes it of a scene; of its `part`, where it has parts, such as the key of a figure.
    pub make: fn(&Scene, &str) -> Result<Vec<u8>, String>,
}

/// The kinds of file there are.
pub const KINDS: [&Kind; 6] = [
    &workbook::WORKBOOK,
    &words::WORDS,
    &pack::PACK,
    &picture::PICTURE,
    &picture::SQUARE,
    &picture::OPTION,
];

/// Makes what is `asked`: the key of a kind, and after a slash which part of it. `link` is a query as the address bar carries it; the
/// page's address may stand before it, with a question mark between.
///
/// # Errors
/// In a sentence for the reader: where there is no such file, or it could not be made.
pub fn make(asked: &str, figures: impl Into<Figures>, link: &str) -> Result<Takeaway, String> {
    let (key, part) = asked.split_once('/').unwrap_or((asked, ""));
    let kind = KINDS.into_iter().find(|kind| kind.key == key);
    let kind = kind.ok_or_else(|| format!("There is no file called “{key}” to take away."))?;
    let scene = Scene::open(figures, link)?;
    Ok(Takeaway {
        bytes: (kind.make)(&scene, part)?,
        name: scene.file_name(asked, kind.extension),
        media_type: kind.media_type,
    })
}

/// The pack of a scenario with these pictures in it, by the names of their files.
///
/// # Errors
/// In a sentence for the reader.
pub fn pack(
    figures: impl Into<Figures>,
    link: &str,
    pictures: Vec<(String, Vec<u8>)>,
) -> Result<Takeaway, String> {
    let scene = Scene::open(figures, link)?;
    Ok(Takeaway {
        bytes: pack::with_pictures(&scene, pictures)?,
        name: scene.file_name(pack::PACK.key, pack::PACK.extension),
        media_type: pack::PACK.media_type,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_there_is_not_is_refused_in_a_sentence() {
        assert_eq!(
            make("parcel/a", 2025, "").unwrap_err(),
            "There is no file called “parcel” to take away."
        );
        assert!(make("workbook", 1900, "").is_err());
    }
}
