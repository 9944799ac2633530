//! What no other council has: a line of spending that falls or rises tenfold in a year, a cost for each child placed that is
//! a fraction or a multiple of the middle council's, a change that the council's other return does not bear out.

use std::collections::BTreeMap;

use super::flags::{Figures, RETURNS, Return};
use crate::tables::AreaRow;

/// How far from the middle council's a cost for each child placed is believable, up and down.
const BELIEVABLE: f64 = 4.0;
/// Below so many councils there is no middle one to speak of.
const ENOUGH_COUNCILS: usize = 100;
/// The two returns are defined differently; one in ten councils is beyond 15%.
const BEARS_OUT: std::ops::RangeInclusive<f64> = 0.8..=1.25;

const HOMES_NOW: &str = "placement_homes_and_secure";
const HOMES_BEFORE: &str = "placement_oldgroup_secure_homes_semi";
/// The smaller groups of residential settings, now and until 31 March 2017; a withheld one is left out.
const SMALLER_NOW: [&str; 3] = [
    "placement_supported_accommodation",
    "placement_other_residential",
    "placement_residential_schools",
];
const SMALLER_BEFORE: [&str; 3] = [
    "placement_oldgroup_community",
    "placement_oldgroup_other_residential",
    "placement_oldgroup_residential_schools",
];

type Flagged = (&'static str, String);

/// A figure that is ten times, or a tenth of, the one of the year before.
pub(super) fn tenfold(before: Option<f64>, now: f64) -> Option<Flagged> {
    let before = before.filter(|before| *before > 0.0 && now > 0.0)?;
    let way = match now / before {
        change if change >= 10.0 => "rose",
        change if change <= 0.1 => "fell",
        _ => return None,
    };
    let reason = format!(
        "{way} tenfold or more in a year ({} to {})",
        pounds(before),
        pounds(now)
    );
    Some(("suspect", reason))
}

/// A large change of a total: probably wrong, unless the other return of the same year says about the same.
pub(super) fn beside_the_other(
    one: &Return,
    reason: String,
    total: f64,
    other: Option<f64>,
) -> Flagged {
    let name = one.other;
    match other {
        Some(other) if BEARS_OUT.contains(&(total / other)) => {
            let said = pounds(other);
            let reason = format!("{reason}, which the council's {name} bears out ({said})");
            ("check", reason)
        }
        Some(other) => {
            let said = pounds(other);
            let reason = format!("{reason}; the council's {name} says {said}");
            ("suspect", reason)
        }
        None => ("suspect", reason),
    }
}

/// What each council spends for each child placed, by line and year; and the middle one.
pub(super) struct UnitCosts<'a> {
    costs: BTreeMap<(&'a str, &'a str), BTreeMap<&'a str, f64>>,
}

impl<'a> UnitCosts<'a> {
    pub(super) fn of(rows: &'a [AreaRow], figures: &Figures) -> Self {
        let mut costs: BTreeMap<_, BTreeMap<&str, f64>> = BTreeMap::new();
        for row in rows {
            let Some(value) = figures.newest(&row.measure, &row.area, &row.period) else {
                continue;
            };
            let placed = RETURNS.iter().find_map(|one| placed(figures, one, row));
            if let Some(placed) = placed.filter(|placed| *placed > 0.0 && value > 0.0) {
                let of_line = costs.entry((row.measure.as_str(), row.period.as_str()));
                of_line.or_default().insert(&row.area, value / placed);
            }
        }
        Self { costs }
    }

    /// A line that comes to a quarter or less, or four times or more, of what the middle council spends for each child.
    pub(super) fn flag(&self, one: &Return, row: &AreaRow, value: f64) -> Option<Flagged> {
        if row.measure == one.total || value <= 0.0 {
            return None;
        }
        let costs = self
            .costs
            .get(&(row.measure.as_str(), row.period.as_str()))?;
        let cost = *costs.get(row.area.as_str())?;
        let mut all: Vec<f64> = costs.values().copied().collect();
        all.sort_by(f64::total_cmp);
        let middle = *all
            .get(all.len() / 2)
            .filter(|_| all.len() >= ENOUGH_COUNCILS)?;
        let size = match cost / middle {
            times if times >= BELIEVABLE => "four times or more",
            times if times <= 1.0 / BELIEVABLE => "a quarter or less",
            _ => return None,
        };
        let reason = format!(
            "{} for each child placed, {size} of the middle council's {}",
            pounds(cost),
            pounds(middle)
        );
        Some(("suspect", reason))
    }
}

/// Children in the placements that a line pays for, at the 31 March that ends its year.
fn placed(figures: &Figures, one: &Return, row: &AreaRow) -> Option<f64> {
    let end = row.period.get(..4)?.parse::<u16>().ok()? + 1;
    let day = format!("{end}-03-31");
    let count = |measure: &str| figures.newest(measure, &row.area, &day);
    let is_now = end >= 2018;
    if row.measure == one.fostering {
        let foster = ["placement_oldgroup_foster", "placement_foster"];
        return count(foster[usize::from(is_now)]);
    }
    if row.measure != one.residential {
        return None;
    }
    let (homes, smaller) = match is_now {
        true => (HOMES_NOW, SMALLER_NOW),
        false => (HOMES_BEFORE, SMALLER_BEFORE),
    };
    Some(count(homes)? + smaller.into_iter().filter_map(count).sum::<f64>())
}

/// Pounds as a reason says them: `£49.7m`, `£218,000`, `£5,757`.
pub(super) fn pounds(value: f64) -> String {
    match value {
        millions if millions.abs() >= 1e6 => format!("\u{a3}{:.1}m", millions / 1e6),
        thousands if thousands.abs() >= 1e4 => format!("\u{a3}{:.0},000", thousands / 1e3),
        thousands if thousands.abs() >= 1e3 => {
            let pounds = format!("{thousands:.0}");
            let (front, back) = pounds.split_at(pounds.len() - 3);
            format!("\u{a3}{front},{back}")
        }
        other => format!("\u{a3}{other:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenfold_is_found_either_way_and_nothing_else() {
        assert!(
            tenfold(Some(49.7e6), 0.873e6)
                .unwrap()
                .1
                .starts_with("fell")
        );
        assert!(tenfold(Some(2.0e6), 42.0e6).unwrap().1.starts_with("rose"));
        for (before, now) in [
            (None, 1.0),
            (Some(0.0), 5.0),
            (Some(5.0), 0.0),
            (Some(5.0), 1.0),
        ] {
            assert_eq!(tenfold(before, now), None);
        }
    }

    #[test]
    fn a_large_change_stands_if_the_other_return_bears_it_out() {
        let [ro3, s251] = &RETURNS;
        let flag = |one, other| beside_the_other(one, "up 62%".into(), 48.4e6, other);
        let severity = |other: Option<f64>| flag(s251, other.map(|other| other * 1e6)).0;
        assert_eq!(severity(Some(49.1)), "check");
        assert_eq!(severity(Some(113.0)), "suspect");
        assert_eq!(severity(None), "suspect");
        assert!(
            flag(s251, Some(113.3e6))
                .1
                .ends_with("the council's revenue outturn (RO3) says \u{a3}113.3m")
        );
        assert!(
            flag(ro3, Some(49.1e6))
                .1
                .ends_with("the council's section 251 outturn bears out (\u{a3}49.1m)")
        );
    }

    #[test]
    fn a_cost_that_no_other_council_has_is_found() {
        let (ro3, period) = (&RETURNS[0], "2024-25");
        let row = |measure: &str, area: usize, period: &str, value: u32| AreaRow {
            measure: measure.to_owned(),
            area: format!("E06{area:06}"),
            period: period.to_owned(),
            edition: 2025,
            value: value.to_string(),
            marker: String::new(),
            source: String::new(),
        };
        let placed = (0..101).map(|area| row(HOMES_NOW, area, "2025-03-31", 10));
        let spent = (0..101).map(|area| {
            let value = match area {
                0 => 49_000,
                1 => 9_000_000,
                // Near enough, either way.
                2 => 510_000,
                3 => 7_900_000,
                _ => 2_000_000,
            };
            row(ro3.residential, area, period, value)
        });
        let mut rows: Vec<AreaRow> = placed.chain(spent).collect();
        rows.sort();
        let figures = Figures::of(&rows);
        let costs = UnitCosts::of(&rows, &figures);
        let lines = rows.iter().filter(|row| row.measure == ro3.residential);
        let flagged = lines.filter_map(|row| {
            let (_, reason) = costs.flag(ro3, row, row.value.parse().ok()?)?;
            Some((row.area.as_str(), reason))
        });
        let flagged: Vec<_> = flagged.collect();
        assert_eq!(flagged.len(), 2, "{flagged:?}");
        assert!(
            flagged[0]
                .1
                .starts_with("\u{a3}4,900 for each child placed, a quarter or less")
        );
        assert!(
            flagged[1]
                .1
                .starts_with("\u{a3}900,000 for each child placed, four times")
        );
    }
}
