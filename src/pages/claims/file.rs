//! All claims as a file: what was said, what the figures give, and the verdict.

use super::traps::plain;
use super::words::typeset;
use super::{Checked, TEXT};
use crate::text::names;
use model::baseline::Baseline;
use model::sheet::{Cell, Format, Sheet};

const HEAD: [&str; 13] = [
    "Claim",
    "Made by",
    "Date",
    "Claimed",
    "Unit",
    "Our number",
    "With figures revised since",
    "Ours less claimed",
    "Verdict",
    "Traps",
    "Reason",
    "Source",
    "Address",
];

pub(super) fn file(baseline: &Baseline, checked: &[Checked]) -> String {
    let sheet = Sheet {
        head: HEAD.map(String::from).into(),
        rows: checked.iter().map(|one| row(baseline, one)).collect(),
    };
    sheet.csv(&[TEXT.words("file-note", names! {})])
}

fn row(baseline: &Baseline, (claim, computed): &Checked) -> Vec<Cell> {
    let number = |value: Option<f64>| Cell::number(value, Format::Bare);
    let computed = computed.as_ref();
    let traps: Vec<String> = claim.traps.iter().map(|trap| plain(trap)).collect();
    vec![
        Cell::text(&typeset(&claim.words)),
        Cell::text(&claim.made_by),
        Cell::text(&claim.date.to_string()),
        number(claim.claimed.as_ref().map(|printed| printed.value)),
        Cell::text(&claim.unit),
        number(computed.map(|computed| computed.value)),
        number(computed.and_then(|computed| computed.later)),
        number(computed.and_then(|computed| computed.distance)),
        Cell::text(claim.verdict.word()),
        Cell::text(&traps.join("; ")),
        Cell::text(&typeset(&claim.reason(baseline, computed))),
        Cell::text(&claim.source.title),
        Cell::text(&claim.source.url),
    ]
}
