//! The children by legal status, need, distance and asylum: parts add to the publisher's total, and that is the count of
//! children; a share is what its count makes it.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use super::Findings;
use super::figures::{Figure, Figures};
use crate::tables::read_rows;

const FILE: &str = "characteristics.csv";
/// Half of what counts are rounded to.
const HALF: f64 = 5.0;

#[derive(Deserialize)]
struct Row {
    topic: String,
    group: String,
    period: String,
    edition: u16,
    children: f64,
    percent: Option<f64>,
    percent_marker: String,
}

/// The rows of one topic, day and edition, each with its line in the file.
type Split<'a> = Vec<(usize, &'a Row)>;

pub(super) fn check(data: &Path, figures: &Figures, findings: &mut Findings) -> Result<()> {
    let rows: Vec<Row> = read_rows(&data.join(FILE))?;
    let before = findings.problems.len();
    let mut splits: BTreeMap<(&str, &str, u16), Split<'_>> = BTreeMap::new();
    for (i, row) in rows.iter().enumerate() {
        let key = (row.topic.as_str(), row.period.as_str(), row.edition);
        splits.entry(key).or_default().push((i + 2, row));
    }
    for split in splits.values() {
        check_split(split, figures, findings);
    }
    findings.prove(
        before,
        format!(
            "{} splits of the children by what they have in common add to the count, and their shares follow",
            splits.len()
        ),
    );
    Ok(())
}

fn check_split(split: &Split<'_>, figures: &Figures, findings: &mut Findings) {
    let Some((line, total)) = split.iter().find(|(_, row)| row.group == "total") else {
        let (line, row) = split[0];
        let what = format!("{} on {} has no total", row.topic, row.period);
        return findings.problem(FILE, line, "group", what);
    };
    let count = |series| {
        let figure = figures.of_edition(series, &total.period, total.edition);
        figure.and_then(Figure::number)
    };
    if count("cla_stock") != Some(total.children) {
        let what = format!(
            "the total {} on {} is not the count of that edition",
            total.children, total.period
        );
        findings.problem(FILE, *line, "children", what);
    }
    let parts: Vec<&(usize, &Row)> = split
        .iter()
        .filter(|(_, row)| row.group != "total")
        .collect();
    let added: f64 = parts.iter().map(|(_, row)| row.children).sum();
    if (added - total.children).abs() > HALF * (parts.len() + 1) as f64 {
        let what = format!(
            "{} on {}: the parts add to {added}, not {}",
            total.topic, total.period, total.children
        );
        findings.problem(FILE, *line, "children", what);
    }
    for (line, row) in parts {
        let unaccompanied = count("cla_uasc_stock");
        if row.group == "unaccompanied" && unaccompanied != Some(row.children) {
            let what = format!("{} is not cla_uasc_stock of that day", row.children);
            findings.problem(FILE, *line, "children", what);
        }
        check_share(*line, row, total.children, findings);
    }
}

/// A share has a whole number or a marker; it was worked out before the count was rounded.
fn check_share(line: usize, row: &Row, total: f64, findings: &mut Findings) {
    let share = row.children / total * 100.0;
    let slack = 0.5 + 2.0 * HALF / total * 100.0;
    let is_fair = match row.percent {
        // Nought is none at all; what rounds to it has the marker.
        Some(percent) => {
            let is_near = (share - percent).abs() <= slack && (percent > 0.0 || share == 0.0);
            row.percent_marker.is_empty() && is_near
        }
        None => row.percent_marker == "k" && row.children > 0.0 && share <= slack,
    };
    if !is_fair {
        let what = format!(
            "{} of {total} children is {share:.2}%, which is not what stands here",
            row.children
        );
        findings.problem(FILE, line, "percent", what);
    }
}
