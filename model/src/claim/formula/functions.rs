//! What a formula can call: changes and shares, inflation, counts of years, comparisons.

use super::{FormulaError, Outcome, Reader};
use crate::compare::{Comparison, Question, Vintage, compare};
use crate::quantity::Year;
use crate::view::Scope;

impl<'a> Reader<'a> {
    pub(super) fn function(&mut self, name: &str) -> Outcome {
        match name {
            "said" => {
                let printed = self.sum()?;
                self.printed.push(printed);
                Ok(printed)
            }
            "change" => self.pair().map(|(a, b)| (b / a - 1.0) * 100.0),
            "share" => self.pair().map(|(part, whole)| part / whole * 100.0),
            "larger" => self.pair().map(|(a, b)| a.max(b)),
            "yearly" => {
                let (a, b) = self.pair()?;
                self.need(',')?;
                let years = self.sum()?;
                Ok((libm::pow(b / a, 1.0 / years) - 1.0) * 100.0)
            }
            "real" => {
                let pounds = self.sum()?;
                self.need(',')?;
                let (from, to) = self.span()?;
                let prices = self.figure("gdp_deflator_index", &to.to_string())?;
                Ok(pounds * prices / self.figure("gdp_deflator_index", &from.to_string())?)
            }
            "years" => {
                self.has_figures = true;
                self.span().map(|(from, to)| f64::from(to.since(from)))
            }
            "rises" => self.rises(),
            "last_as_large" => self.last_as_large(),
            "highest_of" => self.highest_of(),
            "compare" => self.compared(),
            _ => Err(self.error(&format!("there is no function `{name}`"))),
        }
    }

    fn pair(&mut self) -> Result<(f64, f64), FormulaError> {
        let a = self.sum()?;
        self.need(',')?;
        Ok((a, self.sum()?))
    }

    fn span(&mut self) -> Result<(Year, Year), FormulaError> {
        let from = self.year()?;
        self.need(',')?;
        Ok((from, self.year()?))
    }

    fn year(&mut self) -> Result<Year, FormulaError> {
        let text = self.until(&[',', ')'])?;
        Year::parse(text).ok_or_else(|| self.error(&format!("`{text}` is no financial year")))
    }

    fn value(&mut self, series: &str, year: Year) -> Outcome {
        self.figure(series, &year.to_string())
    }

    /// The change into a year, as a ratio.
    fn growth(&mut self, series: &str, year: Year) -> Outcome {
        Ok(self.value(series, year)? / self.value(series, year.plus(-1))?)
    }

    fn series_and_year(&mut self) -> Result<(&'a str, Year), FormulaError> {
        let series = self.until(&[','])?;
        self.need(',')?;
        Ok((series, self.year()?))
    }

    fn rises(&mut self) -> Outcome {
        let (series, from) = self.series_and_year()?;
        self.need(',')?;
        let to = self.year()?;
        let mut found = 0.0;
        for after in 0..=to.since(from) {
            let is_rise = self.growth(series, from.plus(after))? > 1.0;
            found += if is_rise { 1.0 } else { 0.0 };
        }
        Ok(found)
    }

    fn last_as_large(&mut self) -> Outcome {
        let (series, last) = self.series_and_year()?;
        let growth = self.growth(series, last)?;
        let mut year = last.plus(-1);
        while self.growth(series, year)? < growth {
            year = year.plus(-1);
        }
        Ok(f64::from(year.ends_in()))
    }

    fn highest_of(&mut self) -> Outcome {
        let (series, last) = self.series_and_year()?;
        let highest = self.value(series, last)?;
        let dataset = self.dataset;
        let values = dataset.series(series).years().rev();
        let before = values.skip_while(|(year, _)| *year >= last);
        let lower = before.take_while(|(_, figure)| figure.value <= highest);
        Ok(1.0 + lower.fold(0.0, |count, _| count + 1.0))
    }

    fn compared(&mut self) -> Outcome {
        let scope = self.until(&[','])?;
        let scope =
            Scope::from_key(scope).ok_or_else(|| self.error(&format!("`{scope}` is no scope")))?;
        self.need(',')?;
        let (from, to) = self.span()?;
        self.need(',')?;
        let field = self.until(&[',', ')'])?;
        let vintage = if self.met(',') {
            match self.until(&[')'])? {
                "first" => Vintage::First,
                other => return Err(self.error(&format!("`{other}` is no vintage"))),
            }
        } else {
            Vintage::Latest
        };
        self.has_figures = true;
        if vintage == Vintage::First {
            let count = |year: Year| ("cla_stock_first_published".into(), year.to_string());
            self.figures.extend([count(from), count(to)]);
        }
        let question = Question {
            scope,
            from,
            to,
            vintage,
        };
        let found = compare(self.dataset, self.councils, question)
            .map_err(|refusal| self.error(&refusal.to_string()))?;
        field_of(&found, field).ok_or_else(|| self.error(&format!("a comparison has no `{field}`")))
    }
}

/// A field of a comparison by its name; changes in %.
fn field_of(found: &Comparison, field: &str) -> Option<f64> {
    Some(match field {
        "years" => f64::from(found.years),
        "children_from" => found.children_from,
        "children_to" => found.children_to,
        "cash_from" => found.cash_from,
        "cash_to" => found.cash_to,
        "children_change" => found.children_change * 100.0,
        "cash_change" => found.cash_change * 100.0,
        "real_change" => found.real_change * 100.0,
        "per_child_change" => found.per_child_change * 100.0,
        "yearly_children" => found.yearly.children * 100.0,
        "yearly_cash" => found.yearly.cash * 100.0,
        "yearly_real" => found.yearly.real * 100.0,
        "yearly_per_child" => found.yearly.per_child * 100.0,
        _ => return None,
    })
}
