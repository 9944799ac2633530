//! Published figures that a reader must be warned of, found by rule in the imported tables. Nothing is mended.

use std::collections::{BTreeMap, BTreeSet};

use super::release::Kind;
use crate::tables::{AreaRow, EnglandRow, Flag, financial_year};

const ENGLAND: &str = "E92000001";
const TOTAL: &str = "ro3_gross_total_cla";
const RESIDENTIAL: &str = "ro3_gross_residential";
const FOSTERING: &str = "ro3_gross_fostering";

/// Pounds a looked-after child a year that are believable for a whole council.
const PER_CHILD: std::ops::RangeInclusive<f64> = 30_000.0..=400_000.0;
/// Yearly change of a council's spending, and of its children, that is believable.
const SPENDING_CHANGE: std::ops::RangeInclusive<f64> = -0.4..=0.6;
const CHILDREN_CHANGE: std::ops::RangeInclusive<f64> = -0.3..=0.3;
/// Below this many children a large change is chance.
const FEW_CHILDREN: f64 = 30.0;

type Key<'a> = (&'a str, &'a str, &'a str);

/// The rows by authority; of each figure the newest edition for comparisons across tables.
struct Figures<'a> {
    rows: &'a [AreaRow],
    newest: BTreeMap<Key<'a>, (u16, Option<f64>)>,
}

impl<'a> Figures<'a> {
    fn of(rows: &'a [AreaRow]) -> Self {
        let mut newest: BTreeMap<Key<'a>, (u16, Option<f64>)> = BTreeMap::new();
        for row in rows {
            let key = (row.measure.as_str(), row.area.as_str(), row.period.as_str());
            let figure = (row.edition, row.value.parse().ok());
            if newest
                .get(&key)
                .is_none_or(|(edition, _)| *edition <= row.edition)
            {
                newest.insert(key, figure);
            }
        }
        Self { rows, newest }
    }

    fn newest(&self, measure: &str, area: &str, period: &str) -> Option<f64> {
        self.newest
            .get(&(measure, area, period))
            .and_then(|(_, figure)| *figure)
    }

    /// The figure of one edition, for comparisons within a release.
    fn beside(&self, row: &AreaRow, measure: &str) -> Option<f64> {
        self.of_release(row, measure, &row.period)
    }

    fn of_release(&self, row: &AreaRow, measure: &str, period: &str) -> Option<f64> {
        let found = self.rows.binary_search_by(|other| {
            let key = (other.measure.as_str(), other.area.as_str());
            let key = (key, other.period.as_str(), other.edition);
            key.cmp(&((measure, row.area.as_str()), period, row.edition))
        });
        self.rows[found.ok()?].value.parse().ok()
    }
}

/// Every flag, in the order of the table. `authorities` must be sorted.
pub(crate) fn all(england: &[EnglandRow], authorities: &[AreaRow]) -> Vec<Flag> {
    let figures = Figures::of(authorities);
    let mut flags = apart_from_england(england, authorities);
    for row in authorities {
        let value = row.value.parse::<f64>().ok();
        let found = match row.measure.as_str() {
            TOTAL => total_flags(&figures, row, value),
            RESIDENTIAL => line_flags(&figures, row, value),
            "cla_rate_per_10k" => rate_flags(&figures, row, value, "cla_stock"),
            "cla_started_rate_per_10k" => rate_flags(&figures, row, value, "cla_started"),
            "cla_ceased_rate_per_10k" => rate_flags(&figures, row, value, "cla_ceased"),
            "cla_stock" => children_flags(&figures, row, value),
            _ => Vec::new(),
        };
        flags.extend(
            found
                .into_iter()
                .map(|(severity, reason)| flag(row, severity, reason)),
        );
    }
    flags.sort();
    flags
}

fn flag(row: &AreaRow, severity: &str, reason: String) -> Flag {
    Flag {
        kind: Kind::of_series(&row.measure)
            .map_or("", Kind::id)
            .to_owned(),
        edition: row.edition,
        area: row.area.clone(),
        period: row.period.clone(),
        measure: row.measure.clone(),
        severity: severity.to_owned(),
        reason,
    }
}

type Found = Vec<(&'static str, String)>;

/// A council's total: not received, nought, below nought, out of proportion to its children or to the year before.
fn total_flags(figures: &Figures, row: &AreaRow, value: Option<f64>) -> Found {
    let mut found = Found::new();
    if row.marker == "[x]" {
        found.push((
            "missing",
            "return not received in time for publication".into(),
        ));
    }
    let Some(total) = value else { return found };
    let end = row.period[..4].parse::<u16>().unwrap_or(0) + 1;
    let children = figures.newest("cla_stock", &row.area, &format!("{end}-03-31"));
    if total <= 0.0 {
        match children {
            Some(children) if children > 0.0 => found.push((
                "exclude",
                format!("total reported as {total} while {children} children were looked after: an omission"),
            )),
            _ if total < 0.0 => found.push(("suspect", "total is below nought".into())),
            _ => {}
        }
        return found;
    }
    if let Some(children) = children.filter(|c| *c > 0.0) {
        let each = total / children;
        if !PER_CHILD.contains(&each) {
            found.push((
                "suspect",
                format!("£{each:.0} a child, outside £30,000 to £400,000"),
            ));
        }
    }
    if let Some(before) = figures.newest(TOTAL, &row.area, &year_before(&row.period)) {
        found.extend(change_flag(before, total, &SPENDING_CHANGE, 1e6, "m"));
    }
    found
}

/// Residential and fostering beside the total of the same release.
fn line_flags(figures: &Figures, row: &AreaRow, value: Option<f64>) -> Found {
    let total = figures.beside(row, TOTAL);
    let fostering = figures.beside(row, FOSTERING);
    let (Some(residential), Some(fostering), Some(total)) = (value, fostering, total) else {
        return Found::new();
    };
    let mut found = Found::new();
    // Each of the three is rounded to £1,000 by some councils.
    if residential + fostering > total + 1_500.0 {
        let added = (residential + fostering) / 1e6;
        found.push((
            "suspect",
            format!(
                "residential and fostering add to £{added:.1}m, more than the total of £{:.1}m",
                total / 1e6
            ),
        ));
    }
    if total > 0.0 && residential == 0.0 {
        let reason = if fostering == 0.0 {
            "residential and fostering both nought against a total that is not: breakdown not given"
        } else {
            "residential reported as nought"
        };
        found.push(("check", reason.into()));
    }
    if residential < 0.0 || fostering < 0.0 {
        found.push(("suspect", "a line is below nought".into()));
    }
    found
}

/// A rate beside the count of the same release and the population at the mid-year before.
fn rate_flags(figures: &Figures, row: &AreaRow, value: Option<f64>, measure: &str) -> Found {
    let end = row.period[..4].parse::<u16>().unwrap_or(0);
    let mid = if row.period.ends_with("-31") {
        end - 1
    } else {
        end
    };
    let people = figures.of_release(row, "population_0_17", &format!("mid-{mid}"));
    let (Some(rate), Some(children), Some(people)) = (value, figures.beside(row, measure), people)
    else {
        return Found::new();
    };
    let expected = children / people * 10_000.0;
    if (rate - expected).abs() <= 1.0 {
        return Found::new();
    }
    let reason = format!("{children} children of {people} are {expected:.0} in 10,000, not {rate}");
    vec![("check", reason)]
}

fn children_flags(figures: &Figures, row: &AreaRow, value: Option<f64>) -> Found {
    let year = row.period[..4].parse::<u16>().unwrap_or(0);
    let before = figures.newest("cla_stock", &row.area, &format!("{}-03-31", year - 1));
    match (before, value) {
        (Some(before), Some(now)) if before >= FEW_CHILDREN => {
            change_flag(before, now, &CHILDREN_CHANGE, 1.0, "")
                .into_iter()
                .collect()
        }
        _ => Found::new(),
    }
}

fn change_flag(
    before: f64,
    now: f64,
    believable: &std::ops::RangeInclusive<f64>,
    scale: f64,
    unit: &str,
) -> Option<(&'static str, String)> {
    let change = now / before - 1.0;
    if before <= 0.0 || believable.contains(&change) {
        return None;
    }
    let decimals = usize::from(scale > 1.0);
    let show = |n: f64| format!("{:.decimals$}{unit}", n / scale);
    let reason = format!(
        "year-on-year change {:+.0}% ({} to {})",
        change * 100.0,
        show(before),
        show(now)
    );
    Some(("check", reason))
}

/// `2022-23` from `2023-24`.
fn year_before(period: &str) -> String {
    let first = period[..4].parse::<u16>().unwrap_or(1);
    financial_year(first)
}

/// England's counts against the sum of its councils, release by release.
fn apart_from_england(england: &[EnglandRow], authorities: &[AreaRow]) -> Vec<Flag> {
    let mut sums: BTreeMap<(&str, &str, u16), (f64, BTreeSet<&str>)> = BTreeMap::new();
    for row in authorities {
        let sum = sums
            .entry((&row.measure, &row.period, row.edition))
            .or_default();
        match row.value.parse::<f64>() {
            Ok(value) => sum.0 += value,
            Err(_) if row.marker.trim_matches(['[', ']']) != "z" => {
                sum.1.insert(&row.area);
            }
            Err(_) => {}
        }
    }
    let mut flags = Vec::new();
    for row in england {
        let is_rate = row.series.contains("rate_per");
        let key = (row.series.as_str(), row.period.as_str(), row.edition);
        let (Some((sum, missing)), Ok(value), false) =
            (sums.get(&key), row.value.parse::<f64>(), is_rate)
        else {
            continue;
        };
        let is_money = row.series.starts_with("ro3_");
        let (total, slack) = match row.series.as_str() {
            _ if is_money => (value * 1e6, 100_000.0),
            "population_0_17" => (value, 0.0),
            _ => (value, 5.0),
        };
        let apart = sum - total;
        if apart.abs() <= slack {
            continue;
        }
        let reason = apart_in_words(apart, is_money, missing.len());
        flags.push(Flag {
            kind: Kind::of_series(&row.series).map_or("", Kind::id).to_owned(),
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

fn apart_in_words(apart: f64, is_money: bool, missing: usize) -> String {
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
