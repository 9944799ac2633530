//! Where a release's councils do not add up to its England.

use std::collections::{BTreeMap, BTreeSet};

use super::flags::kind_of;
use super::release::MOST_COUNCILS;
use crate::tables::{AreaRow, EnglandRow, Flag};

const ENGLAND: &str = "E92000001";

/// England's counts against the sum of its councils, release by release.
pub(super) fn from_england(england: &[EnglandRow], authorities: &[AreaRow]) -> Vec<Flag> {
    let sums = sums(authorities);
    let mut flags = Vec::new();
    for row in england {
        let is_rate = row.series.contains("rate_per");
        let key = (row.series.as_str(), row.period.as_str(), row.edition);
        let (Some((sum, missing)), Ok(value), false) =
            (sums.get(&key), row.value.parse::<f64>(), is_rate)
        else {
            continue;
        };
        let is_money = row.series.contains("_gross_");
        let (total, slack) = match row.series.as_str() {
            _ if is_money => (value * 1e6, 100_000.0),
            "population_0_17" => (value, 0.0),
            _ => (value, 5.0),
        };
        let apart = sum - total;
        if apart.abs() <= slack {
            continue;
        }
        let reason = in_words(apart, is_money, missing.len());
        flags.push(Flag {
            kind: kind_of(&row.series).to_owned(),
            edition: row.edition,
            area: ENGLAND.to_owned(),
            period: row.period.clone(),
            measure: row.series.clone(),
            severity: "note".to_owned(),
            reason,
        });
    }
    flags
}

/// Sums of councils, and councils without a figure, by measure, period and edition.
type Sums<'a> = BTreeMap<(&'a str, &'a str, u16), (f64, BTreeSet<&'a str>)>;

fn sums(authorities: &[AreaRow]) -> Sums<'_> {
    let mut sums = Sums::new();
    let mut councils: BTreeMap<_, usize> = BTreeMap::new();
    for row in authorities {
        let key = (row.measure.as_str(), row.period.as_str(), row.edition);
        *councils.entry(key).or_default() += 1;
        let sum = sums.entry(key).or_default();
        match row.value.parse::<f64>() {
            Ok(value) => sum.0 += value,
            Err(_) if row.marker.trim_matches(['[', ']']) != "z" => {
                sum.1.insert(&row.area);
            }
            Err(_) => {}
        }
    }
    // A part of a return of spending says nothing about the whole.
    let is_part =
        |key: &(&str, &str, u16)| key.0.starts_with("s251_") && councils[key] < MOST_COUNCILS;
    sums.retain(|key, _| !is_part(key));
    sums
}

fn in_words(apart: f64, is_money: bool, missing: usize) -> String {
    let size = match apart.abs() {
        pounds if is_money => format!("£{:.1}m", pounds / 1e6),
        children => format!("{children:.0}"),
    };
    let way = if apart < 0.0 { "less" } else { "more" };
    let missing = match missing {
        0 => "every council has a figure".to_owned(),
        1 => "one council has no figure".to_owned(),
        n => format!("{n} councils have no figure"),
    };
    format!("councils add to {size} {way} than England; {missing}")
}
