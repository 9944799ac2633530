//! Whether every yearly series runs without a gap, or the gap is named in `missing_years.csv`.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use super::Findings;
use super::figures::Figures;
use crate::tables::read_rows;

/// A named gap: `series` may end in `*`, `period` is one period or two with ` to ` between them.
#[derive(Deserialize)]
struct Gap {
    series: String,
    period: String,
}

impl Gap {
    fn is_about(&self, series: &str) -> bool {
        match self.series.strip_suffix('*') {
            Some(start) => series.starts_with(start),
            None => series == self.series,
        }
    }

    /// The first and the last period that is missing.
    fn span(&self) -> Option<(Period, Period)> {
        let (first, last) = self
            .period
            .split_once(" to ")
            .unwrap_or((&self.period, &self.period));
        Some((Period::read(first)?, Period::read(last)?))
    }

    fn covers(&self, series: &str, period: Period) -> bool {
        let within = |(first, last): (Period, Period)| {
            first <= period && period <= last && first.form == period.form
        };
        self.is_about(series) && self.span().is_some_and(within)
    }
}

/// A year in one of the forms that the tables use.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Period {
    form: Form,
    year: u16,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    /// `2025-03-31`
    Day,
    /// `2024-25`
    FinancialYear,
    /// `mid-2024`
    MidYear,
}

impl Period {
    /// None for a range or a plain year, which are no part of a yearly series.
    fn read(text: &str) -> Option<Self> {
        if let Some(year) = text.strip_prefix("mid-") {
            let year = year.parse().ok()?;
            return Some(Self {
                form: Form::MidYear,
                year,
            });
        }
        let year: u16 = text.get(..4)?.parse().ok()?;
        if text.ends_with("-03-31") {
            return Some(Self {
                form: Form::Day,
                year,
            });
        }
        let is_financial = text == crate::tables::financial_year(year + 1);
        is_financial.then_some(Self {
            form: Form::FinancialYear,
            year,
        })
    }

    fn words(self) -> String {
        match self.form {
            Form::Day => format!("{}-03-31", self.year),
            Form::FinancialYear => crate::tables::financial_year(self.year + 1),
            Form::MidYear => format!("mid-{}", self.year),
        }
    }
}

/// Every year between a series' first and last is there or named; every named gap is one.
pub(super) fn check(data: &Path, figures: &Figures, findings: &mut Findings) -> Result<()> {
    let gaps: Vec<Gap> = read_rows(&data.join("missing_years.csv"))?;
    let before = findings.problems.len();
    let periods = figures.periods();
    for (series, texts) in &periods {
        let years: BTreeSet<Period> = texts.iter().filter_map(|text| Period::read(text)).collect();
        let (Some(first), Some(last)) = (years.first(), years.last()) else {
            continue;
        };
        if first.form != last.form {
            findings
                .problems
                .push(format!("data/: {series} has periods of more than one form"));
            continue;
        }
        for year in first.year..last.year {
            let period = Period {
                form: first.form,
                year,
            };
            if !years.contains(&period) && !gaps.iter().any(|gap| gap.covers(series, period)) {
                findings.problems.push(format!(
                    "data/: {series} has no figure for {}, and missing_years.csv does not say why",
                    period.words()
                ));
            }
        }
    }
    for (i, gap) in gaps.iter().enumerate() {
        check_gap(gap, i + 2, &periods, findings);
    }
    let (series, gaps) = (periods.len(), gaps.len());
    findings.prove(
        before,
        format!("{series} series run without a gap but for the {gaps} that are named"),
    );
    Ok(())
}

/// A gap names periods that some series of its pattern really lacks.
fn check_gap(
    gap: &Gap,
    row: usize,
    periods: &std::collections::BTreeMap<&str, BTreeSet<&str>>,
    findings: &mut Findings,
) {
    let Some((first, last)) = gap.span() else {
        let what = format!(
            "\u{201c}{}\u{201d} is not a period or two with \u{201c} to \u{201d} between",
            gap.period
        );
        findings.problem("missing_years.csv", row, "period", what);
        return;
    };
    let is_gap = |texts: &BTreeSet<&str>| {
        (first.year..=last.year).all(|year| {
            let period = Period {
                form: first.form,
                year,
            };
            !texts.contains(period.words().as_str())
        })
    };
    let mut about = periods.iter().filter(|(series, _)| gap.is_about(series));
    if !about.any(|(_, texts)| is_gap(texts)) {
        let what = format!("no series like {} lacks {}", gap.series, gap.period);
        findings.problem("missing_years.csv", row, "series", what);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_covers_its_span_and_its_form_only() {
        let gap = Gap {
            series: "s251_*".into(),
            period: "2014-15 to 2015-16".into(),
        };
        let covers = |text| gap.covers("s251_net", Period::read(text).unwrap());
        assert!(covers("2014-15") && covers("2015-16"));
        assert!(!covers("2016-17") && !covers("2015-03-31"));
        assert!(!gap.covers("cla_stock", Period::read("2014-15").unwrap()));
    }
}
