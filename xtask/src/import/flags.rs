//! Published figures that a reader must be warned of, found by rule in the tables by council. Nothing is mended.

use std::collections::BTreeMap;

use super::apart;
use super::outliers::{self, UnitCosts};
use super::release::table_of;
use crate::tables::{AreaRow, EnglandRow, Flag, financial_year};

/// The two returns of spending: each total with its two lines, and the other return's name and total.
pub(super) struct Return {
    pub(super) total: &'static str,
    pub(super) residential: &'static str,
    pub(super) fostering: &'static str,
    pub(super) other: &'static str,
    pub(super) other_total: &'static str,
    missing: &'static str,
}

pub(super) const RETURNS: [Return; 2] = [
    Return {
        total: "ro3_gross_total_cla",
        residential: "ro3_gross_residential",
        fostering: "ro3_gross_fostering",
        other: "section 251 outturn",
        other_total: "s251_gross_total_cla_harmonised",
        missing: "return not received in time for publication",
    },
    Return {
        total: "s251_gross_total_cla_harmonised",
        residential: "s251_gross_residential",
        fostering: "s251_gross_fostering",
        other: "revenue outturn (RO3)",
        other_total: "ro3_gross_total_cla",
        missing: "no figure in the department's table",
    },
];

/// Pounds a looked-after child a year that are believable for a whole council.
const PER_CHILD: std::ops::RangeInclusive<f64> = 30_000.0..=400_000.0;
/// Yearly change of a council's spending, and of its children, that is believable.
const SPENDING_CHANGE: std::ops::RangeInclusive<f64> = -0.4..=0.6;
const CHILDREN_CHANGE: std::ops::RangeInclusive<f64> = -0.3..=0.3;
/// Below this many children a large change is chance.
const FEW_CHILDREN: f64 = 30.0;

type Key<'a> = (&'a str, &'a str, &'a str);

/// The rows by authority; of each figure the newest edition for comparisons across tables.
pub(super) struct Figures<'a> {
    rows: &'a [AreaRow],
    newest: BTreeMap<Key<'a>, (u16, Option<f64>)>,
}

impl<'a> Figures<'a> {
    pub(super) fn of(rows: &'a [AreaRow]) -> Self {
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

    pub(super) fn newest(&self, measure: &str, area: &str, period: &str) -> Option<f64> {
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

/// Every flag, in the order of the table: `imported` rows against England's too, those `kept` by hand beside them.
pub(crate) fn all(england: &[EnglandRow], imported: &[AreaRow], kept: &[AreaRow]) -> Vec<Flag> {
    let mut rows = [imported, kept].concat();
    rows.sort();
    let figures = Figures::of(&rows);
    let unit_costs = UnitCosts::of(&rows, &figures);
    let mut flags = apart::from_england(england, imported);
    for row in &rows {
        let value = row.value.parse::<f64>().ok();
        let of_return = RETURNS.iter().find(|one| {
            [one.total, one.residential, one.fostering].contains(&row.measure.as_str())
        });
        let mut found = match (row.measure.as_str(), of_return) {
            (measure, Some(one)) if measure == one.total => total_flags(&figures, one, row, value),
            (measure, Some(one)) if measure == one.residential => {
                line_flags(&figures, one, row, value)
            }
            // Earlier rates rest on populations that have been revised since.
            (measure, None) if kept.binary_search(row).is_err() => match measure {
                "cla_rate_per_10k" => rate_flags(&figures, row, value, "cla_stock"),
                "cla_started_rate_per_10k" => rate_flags(&figures, row, value, "cla_started"),
                "cla_ceased_rate_per_10k" => rate_flags(&figures, row, value, "cla_ceased"),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        if row.measure == "cla_stock" {
            found.extend(children_flags(&figures, row, value));
        }
        if let (Some(one), Some(value)) = (of_return, value) {
            let before = figures.newest(&row.measure, &row.area, &year_before(&row.period));
            found.extend(outliers::tenfold(before, value));
            found.extend(unit_costs.flag(one, row, value));
        }
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
        kind: kind_of(&row.measure).to_owned(),
        edition: row.edition,
        area: row.area.clone(),
        period: row.period.clone(),
        measure: row.measure.clone(),
        severity: severity.to_owned(),
        reason,
    }
}

/// The table that a measure lies in, as flags name it.
pub(super) fn kind_of(measure: &str) -> &'static str {
    table_of(measure)
}

pub(super) type Found = Vec<(&'static str, String)>;

/// A council's total: not received, zero, below zero, out of proportion to its children or to the year before.
fn total_flags(figures: &Figures, one: &Return, row: &AreaRow, value: Option<f64>) -> Found {
    let mut found = Found::new();
    if ["[x]", "x"].contains(&row.marker.as_str()) {
        found.push(("missing", one.missing.into()));
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
            _ if total < 0.0 => found.push(("suspect", "the total is below zero".into())),
            _ => {}
        }
        return found;
    }
    if let Some(children) = children.filter(|c| *c > 0.0) {
        let each = total / children;
        if !PER_CHILD.contains(&each) {
            found.push((
                "suspect",
                format!(
                    "{} a child, outside £30,000 to £400,000",
                    outliers::pounds(each)
                ),
            ));
        }
    }
    if let Some(before) = figures.newest(one.total, &row.area, &year_before(&row.period)) {
        let change = change_flag(before, total, &SPENDING_CHANGE, outliers::pounds);
        let other = figures.newest(one.other_total, &row.area, &row.period);
        found.extend(
            change.map(|(_, reason)| outliers::beside_the_other(one, reason, total, other)),
        );
    }
    found
}

/// Residential and fostering beside the total of the same release.
fn line_flags(figures: &Figures, one: &Return, row: &AreaRow, value: Option<f64>) -> Found {
    let total = figures.beside(row, one.total);
    let fostering = figures.beside(row, one.fostering);
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
            "residential and fostering are both zero and the total is not: no breakdown was given"
        } else {
            "residential spending reported as zero"
        };
        found.push(("check", reason.into()));
    }
    if residential < 0.0 || fostering < 0.0 {
        found.push(("suspect", "a line is below zero".into()));
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
            let whole = |children: f64| format!("{children}");
            change_flag(before, now, &CHILDREN_CHANGE, whole)
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
    show: fn(f64) -> String,
) -> Option<(&'static str, String)> {
    let change = now / before - 1.0;
    if before <= 0.0 || believable.contains(&change) {
        return None;
    }
    let way = if change < 0.0 { "fell" } else { "rose" };
    let reason = format!(
        "{way} {:.0}% in a year ({} to {})",
        change.abs() * 100.0,
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
