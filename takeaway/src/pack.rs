//! The newsroom pack: words, tables, working and embed code of a scenario in one zip, with a text that says what it is.

use crate::picture::PICTURE;
use crate::words::{link_of, of, outcome_of};
use crate::workbook::WORKBOOK;
use crate::{Kind, Scene};
use model::backtest::track_record;
use model::break_evens::break_even_figure;
use model::catalogue::{ATTRIBUTION, BREAK_EVENS, FigureSpec, MAIN};
use model::explain::attribution_figure;
use model::figure::main_figure;
use model::newsroom::{in_one_file, read_me};
use model::outcome::Outcome;
use model::sheet::Sheet;
use model::sourced::{in_full, notes};
use std::io::{Cursor, Write as _};
use zip::result::ZipResult;
use zip::write::{SimpleFileOptions, ZipWriter};

pub(crate) const PACK: Kind = Kind {
    key: "pack",
    extension: "zip",
    media_type: "application/zip",
    make: |scene, _| with_pictures(scene, plain_pictures(scene)?),
};

/// The figures that the scenario moves.
const FIGURES: [&FigureSpec; 3] = [&MAIN, &ATTRIBUTION, &BREAK_EVENS];

/// As SVG whose typefaces are to be had where it is opened.
fn plain_pictures(scene: &Scene) -> Result<Vec<Drawn>, String> {
    let drawn = |spec: &&FigureSpec| {
        let svg = (PICTURE.make)(scene, spec.key)?;
        Ok((format!("care-gap-{}.{}", spec.key, PICTURE.extension), svg))
    };
    FIGURES.iter().map(drawn).collect()
}

/// A picture for the pack: the name of its file, and what it holds.
pub(crate) type Drawn = (String, Vec<u8>);

/// What the pictures in a pack show.
const SHOWN: &str = "The figure with this scenario, as the page shows it";

/// The pack with the pictures that whoever asks for it has drawn: typefaces and pixels are not made here.
pub(crate) fn with_pictures(scene: &Scene, pictures: Vec<Drawn>) -> Result<Vec<u8>, String> {
    let outcome = outcome_of(scene);
    let mut files = words(scene, &outcome);
    files.extend(pictures.into_iter().map(|(name, bytes)| File {
        name: format!("pictures/{name}"),
        what: SHOWN.into(),
        bytes,
    }));
    files.extend(tables(scene, &outcome));
    files.push(workbook(scene)?);
    let listed: Vec<(String, &str)> = files
        .iter()
        .map(|file| (file.name.clone(), file.what.as_str()))
        .collect();
    let about = read_me(&scene.baseline, &outcome, &link_of(scene), &listed);
    let first = File {
        name: "README.txt".into(),
        what: String::new(),
        bytes: for_any_editor(&about),
    };
    let all = std::iter::once(first).chain(files);
    packed(all).map_err(|error| format!("The pack could not be made: {error}"))
}

/// A file of the pack.
struct File {
    name: String,
    /// What it holds, in a line.
    what: String,
    bytes: Vec<u8>,
}

/// The texts together, and the embed code on its own.
fn words(scene: &Scene, outcome: &Outcome) -> Vec<File> {
    let pieces = of(scene, outcome);
    let names: Vec<&str> = pieces.iter().map(|piece| piece.name).collect();
    let code = pieces.iter().filter(|piece| piece.key == "embed");
    let embed = code.map(|piece| File {
        name: "embed.html".into(),
        what:
            "Embed code of the main figure with this scenario; it keeps the figures of this edition"
                .into(),
        bytes: format!("{}\n", piece.words).into_bytes(),
    });
    let words = File {
        name: "words.txt".into(),
        what: names.join(", "),
        bytes: for_any_editor(&in_one_file(&pieces)),
    };
    std::iter::once(words).chain(embed).collect()
}

/// The tables of the figures that the scenario moves, as the page gives them.
fn tables(scene: &Scene, outcome: &Outcome) -> Vec<File> {
    let baseline = &scene.baseline;
    let records = if scene.view.band {
        track_record(baseline)
    } else {
        Vec::new()
    };
    let sheets: [Sheet; 3] = [
        main_figure(baseline, outcome, false, &records).sheet(),
        attribution_figure(baseline, outcome).sheet,
        break_even_figure(baseline, outcome).sheet,
    ];
    let file = |(spec, sheet): (&'static FigureSpec, Sheet)| {
        let notes = notes(spec, in_full(baseline, spec), Some(link_of(scene)));
        File {
            name: format!("tables/care-gap-{}.csv", spec.key),
            what: spec.caption.into(),
            bytes: sheet.csv(&notes).into_bytes(),
        }
    };
    FIGURES.into_iter().zip(sheets).map(file).collect()
}

fn workbook(scene: &Scene) -> Result<File, String> {
    Ok(File {
        name: scene.file_name(WORKBOOK.key, WORKBOOK.extension),
        what: "The working, with live formulas: change a setting and the gap is calculated again"
            .into(),
        bytes: (WORKBOOK.make)(scene, "")?,
    })
}

/// With a mark that it is UTF-8 and line ends that every editor knows.
fn for_any_editor(text: &str) -> Vec<u8> {
    format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes()
}

/// Without a clock: the same scenario gives the same bytes on any day.
fn packed(files: impl Iterator<Item = File>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        zip.start_file(file.name, SimpleFileOptions::default())?;
        zip.write_all(&file.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
