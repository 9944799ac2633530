//! Whether published totals are the sum of their parts, as near as their rounding allows.

use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use super::Findings;
use super::figures::{Figure, Figures};
use super::identities::{IDENTITIES, Identity};
use crate::tables::{financial_year, read_rows};

/// A total that the publisher printed apart from its parts, and by how much (parts less total).
#[derive(Deserialize)]
struct Difference {
    total: String,
    period: String,
    apart: f64,
}

/// Checks every identity, then the ones that are not plain sums.
pub(super) fn check(data: &Path, figures: &Figures, findings: &mut Findings) -> Result<()> {
    let differences: Vec<Difference> = read_rows(&data.join("total_mismatches.csv"))?;
    let before = findings.problems.len();
    let mut count = 0;
    for identity in IDENTITIES {
        for year in identity.from..=identity.to.min(LAST_YEAR) {
            for period in [format!("{year}-03-31"), financial_year(year)] {
                count += check_period(identity, &period, &differences, figures, findings);
            }
        }
    }
    findings.prove(
        before,
        format!("{count} totals are the sum of their parts, or apart as total_mismatches.csv says"),
    );
    check_prices(figures, findings);
    check_flows(figures, findings);
    check_lines_within_total(figures, findings);
    Ok(())
}

const LAST_YEAR: u16 = 2060;

/// Returns how many totals were compared.
fn check_period(
    identity: &Identity,
    period: &str,
    differences: &[Difference],
    figures: &Figures,
    findings: &mut Findings,
) -> usize {
    let names: Vec<&str> = identity.parts.split_whitespace().collect();
    let newest = |name: &&str| figures.newest(name, period).map(|part| part.edition);
    let editions = match identity.is_within_edition {
        true => figures.editions(identity.total, period),
        // As the total stood when the parts were last published: a later revision of it alone is no fault.
        false => names.iter().filter_map(newest).max().into_iter().collect(),
    };
    let mut compared = 0;
    for edition in editions {
        let find = |series: &str| match identity.is_within_edition {
            true => figures.of_edition(series, period, edition),
            false => figures
                .as_of(series, period, edition)
                .or_else(|| figures.newest(series, period)),
        };
        let parts: Option<Vec<f64>> = names.iter().map(|part| find(part)?.number()).collect();
        let (Some(total), Some(parts)) = (find(identity.total), parts) else {
            continue;
        };
        let Some(value) = total.number() else {
            continue;
        };
        compared += 1;
        let known = differences
            .iter()
            .find(|d| d.total == identity.total && d.period == period);
        let added: f64 = parts.iter().sum();
        let apart = added - value - known.map_or(0.0, |d| d.apart);
        let slack = identity.half * (parts.len() + 1) as f64 + 1e-9;
        if apart.abs() > slack {
            let what = format!(
                "{} for {period} is {value}, but its {} parts add to {added:.3}",
                identity.total,
                parts.len()
            );
            findings.problem(total.file, total.row, "value", what);
        }
    }
    compared
}

/// The deflator's growth is that of its index, and real series are cash over the index.
fn check_prices(figures: &Figures, findings: &mut Findings) {
    let before = findings.problems.len();
    let mut count = 0;
    for year in 1990..LAST_YEAR {
        let period = financial_year(year);
        let number =
            |series: &str, period: &str| figures.newest(series, period).and_then(Figure::number);
        let index = number("gdp_deflator_index", &period);
        let earlier = number("gdp_deflator_index", &financial_year(year - 1));
        let growth = figures.newest("gdp_deflator_growth", &period);
        if let (Some(index), Some(earlier), Some(row)) = (index, earlier, growth) {
            count += 1;
            let grown = (index / earlier - 1.0) * 100.0;
            if row
                .number()
                .is_none_or(|growth| (grown - growth).abs() > 0.0025)
            {
                let what = format!(
                    "growth in {period} is {grown:.3} by the index, not {}",
                    row.value
                );
                findings.problem(row.file, row.row, "value", what);
            }
        }
        for line in ["residential", "fostering", "total_cla_harmonised"] {
            let cash = number(&format!("s251_gross_{line}"), &period);
            let real = figures.newest(&format!("s251_real_{line}"), &period);
            let (Some(cash), Some(index), Some(row)) = (cash, index, real) else {
                continue;
            };
            count += 1;
            let deflated = cash / index * 100.0;
            if row
                .number()
                .is_none_or(|real| (deflated - real).abs() > 0.051)
            {
                let what = format!(
                    "{cash} in cash is {deflated:.1} in real terms, not {}",
                    row.value
                );
                findings.problem(row.file, row.row, "value", what);
            }
        }
    }
    findings.prove(
        before,
        format!("{count} price changes and real figures follow from the deflator's index"),
    );
}

/// The residual of children's flows is what closes the change in the count.
fn check_flows(figures: &Figures, findings: &mut Findings) {
    let before = findings.problems.len();
    let mut count = 0;
    for year in 1990..LAST_YEAR {
        let during = financial_year(year);
        let Some(row) = figures.newest("cla_flow_residual", &during) else {
            continue;
        };
        let number = |series: &str, period: &str| {
            let figure = figures.as_of(series, period, row.edition);
            figure.and_then(Figure::number)
        };
        let end = number("cla_stock", &format!("{year}-03-31"));
        let start = number("cla_stock", &format!("{}-03-31", year - 1));
        let started = number("cla_started", &during);
        let ceased = number("cla_ceased", &during);
        let (Some(end), Some(start), Some(started), Some(ceased)) = (end, start, started, ceased)
        else {
            continue;
        };
        count += 1;
        let residual = end - start - started + ceased;
        if row
            .number()
            .is_none_or(|value| (value - residual).abs() > 1e-9)
        {
            let what = format!("the residual of {during} is {residual}, not {}", row.value);
            findings.problem(row.file, row.row, "value", what);
        }
    }
    findings.prove(
        before,
        format!("{count} residuals close the flows of children"),
    );
}

/// Residential and fostering are no more than the total of the same return.
fn check_lines_within_total(figures: &Figures, findings: &mut Findings) {
    let before = findings.problems.len();
    let mut count = 0;
    for year in 1990..LAST_YEAR {
        let period = financial_year(year);
        for kind in ["ro3_gross", "ro3_net", "s251_gross", "s251_net"] {
            let find = |line: &str| figures.newest(&format!("{kind}_{line}"), &period);
            let number = |line: &str| find(line).and_then(Figure::number);
            let (Some(row), Some(residential), Some(fostering)) = (
                find("total_cla"),
                number("residential"),
                number("fostering"),
            ) else {
                continue;
            };
            count += 1;
            if row
                .number()
                .is_none_or(|total| residential + fostering > total)
            {
                let what = format!(
                    "{kind}: residential and fostering in {period} are more than the total"
                );
                findings.problem(row.file, row.row, "value", what);
            }
        }
    }
    findings.prove(
        before,
        format!("{count} totals hold their residential and fostering lines"),
    );
}
