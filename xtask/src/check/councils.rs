//! Whether the councils' figures add up to England's: they do as near as England is rounded, or councils without a figure say
//! why not, or `council_mismatches.csv` does.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use super::Findings;
use super::figures::Figures;
use crate::tables::{AreaRow, Authority, read_rows};

const MISMATCHES: &str = "authorities/council_mismatches.csv";
const TABLES: [&str; 6] = [
    "children_manual",
    "children_looked_after",
    "placements_manual",
    "placements",
    "spending_manual",
    "spending_s251",
];

/// A year in which the councils do not add up to England, by how much (councils less England) and against which series.
#[derive(Deserialize)]
struct Mismatch {
    measure: String,
    period: String,
    england: String,
    apart: f64,
}

/// Each figure once, of its newest edition: `None` where it is withheld.
type Newest = BTreeMap<(String, String), BTreeMap<String, (u16, Option<f64>)>>;

pub(super) fn check(data: &Path, england: &Figures, findings: &mut Findings) -> Result<()> {
    let authorities: Vec<Authority> = read_rows(&data.join("authorities/authorities.csv"))?;
    let mismatches: Vec<Mismatch> = read_rows(&data.join(MISMATCHES))?;
    let before = findings.problems.len();
    let newest = newest(data, findings)?;
    let (mut exact, mut short) = (0, 0);
    let mut is_used = vec![false; mismatches.len()];
    for ((measure, period), councils) in &newest {
        let named = mismatches
            .iter()
            .position(|one| one.measure == *measure && one.period == *period);
        let series =
            named.map_or_else(|| england_of(measure, period), |at| &mismatches[at].england);
        let Some(total) = england.newest(series, period).and_then(|row| row.number()) else {
            continue;
        };
        let (scale, slack) = match series.contains("gross") {
            true => (1e6, 600.0),
            false => (1.0, 5.0),
        };
        let sum: f64 = councils.values().filter_map(|(_, value)| *value).sum();
        let apart = sum - total * scale;
        let is_whole = |authority: &&Authority| exists(authority, period);
        let silent = |authority: &&Authority| {
            councils
                .get(&authority.area)
                .is_none_or(|(_, value)| value.is_none())
        };
        let silent = authorities.iter().filter(is_whole).filter(silent).count();
        let expected = named.map_or(0.0, |at| mismatches[at].apart);
        match named {
            Some(at) => is_used[at] = apart.abs() > slack,
            None if apart.abs() > slack && silent > 0 && apart < 0.0 => {
                short += 1;
                continue;
            }
            None => {}
        }
        exact += 1;
        if (apart - expected).abs() > slack {
            findings.problems.push(format!(
                "data/authorities: {measure} for {period}: councils add to {sum:.0}, {apart:+.0} against England, \
                 and neither a council without a figure nor {MISMATCHES} says why"
            ));
        }
    }
    for (at, _) in is_used.iter().enumerate().filter(|(_, used)| !**used) {
        findings.problem(
            MISMATCHES,
            at + 2,
            "apart",
            "the councils add up to England there",
        );
    }
    findings.prove(
        before,
        format!(
            "in {exact} years of a measure councils add up to England, or are apart as {MISMATCHES} says; \
             in {short} they are short of it by councils without a figure"
        ),
    );
    Ok(())
}

/// England's series beside the councils' figures: until 2015 theirs are counts as first published.
fn england_of<'a>(measure: &'a str, period: &str) -> &'a str {
    match measure {
        "cla_stock" if period < "2016" => "cla_stock_first_published",
        _ => measure,
    }
}

/// Every table's figures together; one edition of a figure stands in one table.
fn newest(data: &Path, findings: &mut Findings) -> Result<Newest> {
    let mut newest = Newest::new();
    let mut seen = BTreeSet::new();
    for table in TABLES {
        let file = format!("authorities/{table}.csv");
        let rows: Vec<AreaRow> = read_rows(&data.join(&file))?;
        for (at, row) in rows.into_iter().enumerate() {
            let key = (row.measure.clone(), row.area.clone(), row.period.clone());
            if !seen.insert((key, row.edition)) {
                let what = "the figure of this edition stands in another table too";
                findings.problem(&file, at + 2, "measure", what);
            }
            if row.measure.contains("rate_per") || row.measure.starts_with("ro3_") {
                continue;
            }
            let figures = newest.entry((row.measure, row.period)).or_default();
            let held = figures.entry(row.area).or_insert((0, None));
            if held.0 <= row.edition {
                *held = (row.edition, row.value.parse().ok());
            }
        }
    }
    Ok(newest)
}

/// Whether a council was there in a period: it began on 1 April of its first year and ended on that of its last.
fn exists(authority: &Authority, period: &str) -> bool {
    let year = period.get(..4).and_then(|text| text.parse::<u16>().ok());
    let ends = year.unwrap_or(0) + u16::from(!period.ends_with("-03-31"));
    let began = authority.first_year.parse::<u16>().unwrap_or(0);
    let ended = authority.last_year.parse::<u16>().unwrap_or(u16::MAX);
    began < ends && ends <= ended
}
