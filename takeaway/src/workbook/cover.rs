//! The first two sheets: what the workbook is, and what is in it.

use super::history::{HISTORY, OPENED};
use super::leaf::{Entry, Leaf, title, wrapped};
use super::projection::{GAP, PRICES, PROJECTION};
use super::working::Working;
use super::{settings, start};
use rust_xlsxwriter::{Url, Workbook, XlsxError};

/// What is in the workbook, sheet by sheet, after the contents.
const SHEETS: [(&str, &str); 9] = [
    ("Notes", "What must be known of the figures"),
    ("Sources", "Where the official figures were published"),
    (
        settings::NAME,
        "The assumptions of the scenario: change the shaded cells",
    ),
    (GAP, "Need, resources and the gap, in the prices chosen"),
    (PROJECTION, "The working year by year, as formulas"),
    (
        PRICES,
        "Growth of prices: the official forecast, and the growth used",
    ),
    (start::NAME, "Children, money and costs in the base year"),
    (OPENED, "What opened the gap: values"),
    (HISTORY, "The official record of children and spending"),
];

/// The sheets after the contents, in their order.
pub(crate) fn order() -> impl Iterator<Item = &'static str> {
    SHEETS.into_iter().map(|(name, _)| name)
}

pub(crate) fn contents() -> Leaf {
    let row = |(name, what)| vec![Entry::Sheet(name), Entry::text(what)];
    Leaf {
        name: "Contents",
        title: "Contents".into(),
        lines: vec!["One table a sheet. Each sheet leads back here.".into()],
        columns: vec![("Sheet".into(), 20), ("What it holds".into(), 80)],
        rows: SHEETS.map(row).into(),
    }
}

/// The cover: the finding, what it rests on, and how to use the rest.
pub(crate) fn write(working: &Working<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name("Cover")?.set_column_width(0, 100)?;
    sheet.write_with_format(0, 0, "The Care Gap: the working of a scenario", &title())?;
    let mut row = 1;
    for line in lines(working) {
        sheet.write_with_format(row, 0, line, &wrapped())?;
        row += 1;
    }
    sheet.write(
        row,
        0,
        Url::new("internal:'Contents'!A1").set_text("Contents"),
    )?;
    Ok(())
}

fn lines(working: &Working<'_>) -> Vec<String> {
    let words = &working.outcome.words;
    let edition = &working.scene.baseline.edition;
    let mut lines = vec![
        format!("{}.", words.headline),
        words.basis.clone(),
        words.press.clone(),
        "These sentences say what the scenario came to when this workbook was made. They do not follow changes.".into(),
        "Change a shaded cell on the sheet Settings: Prices, Projection and Gap are calculated again, by formulas that you can read.".into(),
        "Scenario figures are arithmetic on assumptions, not official statistics. The sheet History has the official figures.".into(),
        model::words::CHILDREN_ARE_NOT_COST_UNITS.into(),
    ];
    lines.extend(working.outcome.mix_limited());
    lines.extend([
        format!("Link to this scenario: {}", working.scene.link()),
        format!("Figures: data available at {} (edition {}).", edition.as_at, edition.id),
        "[note 1] is explained on the sheet Notes, [source 1] on the sheet Sources. [x] means not available, [z] not applicable.".into(),
        "Official figures: Open Government Licence v3.0; Parliament’s: Open Parliament Licence v3.0. This workbook: The Care Gap, CC BY 4.0.".into(),
    ]);
    lines
}
