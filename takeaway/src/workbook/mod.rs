//! The workbook: a scenario's working with live formulas, each with what it comes to, by the rules of the Government Analysis Function for
//! accessible spreadsheets. Whoever opens it can derive the gap without us, and change what it rests on.

mod council;
mod cover;
mod history;
mod leaf;
mod notes;
mod projection;
mod settings;
mod sources;
mod start;
mod working;

use crate::{Kind, Scene};
use leaf::Leaf;
use model::date::iso_date;
use notes::Notes;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use sources::Sources;
use working::Working;

pub(crate) const WORKBOOK: Kind = Kind {
    key: "workbook",
    extension: "xlsx",
    media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    make,
};

fn make(scene: &Scene, _: &str) -> Result<Vec<u8>, String> {
    write(scene).map_err(|error| format!("The workbook could not be made: {error}"))
}

fn write(scene: &Scene) -> Result<Vec<u8>, XlsxError> {
    let working = Working::new(scene);
    let mut book = Workbook::new();
    book.set_properties(&properties(scene)?);
    cover::write(&working, &mut book)?;
    cover::contents().write(&mut book)?;
    let leaves = leaves(&working);
    for name in cover::order() {
        if let Some(leaf) = leaves.iter().find(|leaf| leaf.name == name) {
            leaf.write(&mut book)?;
        }
    }
    book.save_to_buffer()
}

/// Every sheet with a table but the contents, in the order in which notes and sources are numbered.
fn leaves(working: &Working<'_>) -> Vec<Leaf> {
    let mut sources = Sources::default();
    let mut notes = Notes::of(working.is_england());
    let mut leaves = vec![
        settings::leaf(working),
        projection::gap(working),
        projection::projection(working),
        projection::prices(working, &mut sources),
        start::leaf(working, &mut sources),
        history::opened(working),
        history::history(working, &mut sources, &mut notes),
    ];
    leaves.push(notes.leaf());
    leaves.push(sources.leaf(&working.scene.baseline));
    leaves
}

/// The day is that of the figures: the same scenario gives the same bytes on any day.
fn properties(scene: &Scene) -> Result<DocProperties, XlsxError> {
    let as_at = scene.baseline.edition.as_at.to_string();
    let day = iso_date(&as_at).unwrap_or_else(|| "2000-01-01".into());
    let made = ExcelDateTime::parse_from_str(&day)?;
    Ok(DocProperties::new()
        .set_title("The Care Gap: the working of a scenario")
        .set_author("The Care Gap")
        .set_comment("Scenario figures are arithmetic on assumptions, not official statistics.")
        .set_creation_datetime(&made))
}
