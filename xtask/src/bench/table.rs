//! The measurements as a table in markdown.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One measurement; a target is the most it should be.
#[derive(Deserialize, Serialize)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) value: f64,
    unit: String,
    target: Option<f64>,
}

impl Row {
    pub(crate) fn new(
        name: impl Into<String>,
        value: f64,
        unit: &str,
        target: Option<f64>,
    ) -> Self {
        Self {
            name: name.into(),
            value,
            unit: unit.to_string(),
            target,
        }
    }

    fn line(&self, before: Option<&f64>) -> String {
        let Self {
            name,
            value,
            unit,
            target,
        } = self;
        let shown = |value: f64| format!("{} {unit}", short(value)).trim().to_string();
        let target_words = match target {
            None => String::new(),
            Some(most) if value <= most => format!("≤ {}", shown(*most)),
            Some(most) => format!("≤ {}, **missed**", shown(*most)),
        };
        let before = before.map_or_else(String::new, |before| change(*before, *value));
        format!(
            "| {name} | {} | {target_words} | {before} |\n",
            shown(*value)
        )
    }
}

pub(crate) fn markdown(rows: &[Row], previous: &BTreeMap<String, f64>) -> String {
    let lines = rows.iter().map(|row| row.line(previous.get(&row.name)));
    format!(
        "| what | now | target | last run |\n|---|---:|---:|---:|\n{}",
        lines.collect::<String>()
    )
}

fn short(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 1.0 => format!("{value:.1}"),
        0.0 => "0".to_string(),
        _ => format!("{value:.3}"),
    }
}

/// The value before, and by how much of it the value has changed.
fn change(before: f64, now: f64) -> String {
    if before == 0.0 {
        return short(before);
    }
    format!("{} ({:+.0}%)", short(before), (now / before - 1.0) * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_whether_its_target_was_met_and_what_was_before() {
        let rows = [
            Row::new("a", 60.0, "ms", Some(50.0)),
            Row::new("b", 0.0, "", Some(0.02)),
        ];
        let table = markdown(&rows, &BTreeMap::from([("a".to_string(), 120.0)]));
        assert!(table.contains("| a | 60.0 ms | ≤ 50.0 ms, **missed** | 120 (-50%) |"));
        assert!(table.contains("| b | 0 | ≤ 0.020 |  |"));
    }
}
