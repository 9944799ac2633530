//! A formula worked out against the figures.

use super::{Compared, Expr, Figure, Formula, FormulaError, Operator};
use crate::compare::{Councils, Question, Vintage, compare};
use crate::dataset::{Dataset, SeriesId, id};
use crate::quantity::Year;

/// What a formula gives, and what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Worked {
    pub value: f64,
    /// Whether figures of ours are in it.
    pub has_figures: bool,
    /// The figures it names, by series and period. A comparison names only the counts that it takes as first published.
    pub figures: Vec<(SeriesId, String)>,
    /// The numbers in it that somebody printed.
    pub printed: Vec<f64>,
}

/// Works a formula out.
///
/// # Errors
/// Where it names a figure that is not there, or its result is no number.
pub fn work_out(
    dataset: &Dataset,
    councils: &Councils,
    formula: &Formula,
) -> Result<Worked, FormulaError> {
    let mut desk = Desk {
        dataset,
        councils,
        has_figures: false,
        figures: Vec::new(),
        printed: Vec::new(),
    };
    let value = desk.value(&formula.0)?;
    if !value.is_finite() {
        return Err(FormulaError {
            offset: 0,
            problem: "the result is no number".into(),
        });
    }
    Ok(Worked {
        value,
        has_figures: desk.has_figures,
        figures: desk.figures,
        printed: desk.printed,
    })
}

struct Desk<'a> {
    dataset: &'a Dataset,
    councils: &'a Councils,
    has_figures: bool,
    figures: Vec<(SeriesId, String)>,
    printed: Vec<f64>,
}

type Value = Result<f64, FormulaError>;

impl Desk<'_> {
    fn value(&mut self, expr: &Expr) -> Value {
        match expr {
            Expr::Number(number) => Ok(*number),
            Expr::Figure(figure) => self.figure(figure),
            Expr::Said(number) => {
                let printed = self.value(number)?;
                self.printed.push(printed);
                Ok(printed)
            }
            Expr::Operation(operator, sides) => {
                let [a, b] = [self.value(&sides[0])?, self.value(&sides[1])?];
                Ok(operator.of(a, b))
            }
            Expr::Yearly(arguments) => {
                let [a, b, years] = &**arguments;
                let (a, b, years) = (self.value(a)?, self.value(b)?, self.value(years)?);
                Ok((libm::pow(b / a, 1.0 / years) - 1.0) * 100.0)
            }
            Expr::Real(pounds, from, to) => {
                let pounds = self.value(pounds)?;
                let to = self.of_year(id::GDP_DEFLATOR_INDEX, *to, 0)?;
                Ok(pounds * to / self.of_year(id::GDP_DEFLATOR_INDEX, *from, 0)?)
            }
            Expr::Years(from, to) => {
                self.has_figures = true;
                Ok(f64::from(to.since(*from)))
            }
            Expr::Rises(figure, to) => self.rises(figure, *to),
            Expr::LastAsLarge(figure) => self.last_as_large(figure),
            Expr::HighestOf(figure) => self.highest_of(figure),
            Expr::Compare(compared) => self.compared(compared),
        }
    }

    fn figure(&mut self, figure: &Figure) -> Value {
        let Figure {
            series,
            period,
            offset,
        } = figure;
        self.has_figures = true;
        self.figures.push((*series, period.clone()));
        let known = self.dataset.series(*series);
        let value = match figure.year() {
            Some(year) => known.value(year),
            None => known.span(period).map(|figure| figure.value),
        };
        value.ok_or_else(|| FormulaError {
            offset: *offset,
            problem: format!("there is no {} for {period}", series.name()),
        })
    }

    fn of_year(&mut self, series: SeriesId, year: Year, offset: usize) -> Value {
        self.figure(&Figure {
            series,
            period: year.to_string(),
            offset,
        })
    }

    /// The change into a year, as a ratio.
    fn growth(&mut self, figure: &Figure, year: Year) -> Value {
        let now = self.of_year(figure.series, year, figure.offset)?;
        Ok(now / self.of_year(figure.series, year.plus(-1), figure.offset)?)
    }

    fn rises(&mut self, figure: &Figure, to: Year) -> Value {
        let from = year_of(figure)?;
        let mut found = 0.0;
        for after in 0..=to.since(from) {
            let is_rise = self.growth(figure, from.plus(after))? > 1.0;
            found += if is_rise { 1.0 } else { 0.0 };
        }
        Ok(found)
    }

    fn last_as_large(&mut self, figure: &Figure) -> Value {
        let last = year_of(figure)?;
        let growth = self.growth(figure, last)?;
        let mut year = last.plus(-1);
        while self.growth(figure, year)? < growth {
            year = year.plus(-1);
        }
        Ok(f64::from(year.ends_in()))
    }

    fn highest_of(&mut self, figure: &Figure) -> Value {
        let last = year_of(figure)?;
        let highest = self.figure(figure)?;
        let values = self.dataset.series(figure.series).years().rev();
        let before = values.skip_while(|(year, _)| *year >= last);
        let lower = before.take_while(|(_, figure)| figure.value <= highest);
        Ok(1.0 + lower.fold(0.0, |count, _| count + 1.0))
    }

    fn compared(&mut self, compared: &Compared) -> Value {
        let Compared {
            scope,
            from,
            to,
            field,
            vintage,
            offset,
        } = compared;
        let error = |problem: String| FormulaError {
            offset: *offset,
            problem,
        };
        self.has_figures = true;
        if *vintage == Vintage::First {
            let count = |year: &Year| (id::CLA_STOCK_FIRST_PUBLISHED, year.to_string());
            self.figures.extend([count(from), count(to)]);
        }
        let question = Question {
            scope: *scope,
            from: *from,
            to: *to,
            vintage: *vintage,
        };
        let found = compare(self.dataset, self.councils, question)
            .map_err(|refusal| error(refusal.to_string()))?;
        Ok(field.of(&found))
    }
}

impl Operator {
    fn of(self, a: f64, b: f64) -> f64 {
        match self {
            Self::Add => a + b,
            Self::Subtract => a - b,
            Self::Multiply => a * b,
            Self::Divide => a / b,
            Self::Change => (b / a - 1.0) * 100.0,
            Self::Share => a / b * 100.0,
            Self::Larger => a.max(b),
        }
    }
}

fn year_of(figure: &Figure) -> Result<Year, FormulaError> {
    figure.year().ok_or_else(|| FormulaError {
        offset: figure.offset,
        problem: format!("`{}` is no financial year", figure.period),
    })
}
