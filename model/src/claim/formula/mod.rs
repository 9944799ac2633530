//! The small language in which a claim or a forecast says how its number follows from our figures: reads and works it out.
//!
//! A formula has `+ - * / ( )`, plain numbers, and
//! - `cla_stock[2012-13]`: a figure by series and financial year (a 31 March count under the year it ends) or span, in the
//!   series' own unit (pounds for money);
//! - `said(3400)`: a number that somebody printed and that is none of our figures;
//! - `change(a, b)`, `share(a, b)`, `yearly(a, b, years)`: b on a less 1, a of b, the compound yearly change, all in %;
//! - `real(pounds, 2012-13, 2017-18)`: money of one year at the prices of another, by the GDP deflator;
//! - `years(2019-20, 2023-24)`: how many lie between; `rises(series, from, to)`: in how many the count was above the year
//!   before; `highest(series, from, to)`; `larger(a, b)`;
//! - `compare(scope, from, to, field)` or `(…, field, first)`: a field of a comparison, changes in %.

use crate::compare::{Comparison, Councils, Question, Vintage, compare};
use crate::dataset::Dataset;
use crate::quantity::Year;
use crate::view::Scope;

/// Why a formula gives no number: where in it, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormulaError {
    /// Bytes from its start.
    pub place: usize,
    pub problem: String,
}

impl std::fmt::Display for FormulaError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "at {}: {}", self.place, self.problem)
    }
}

impl std::error::Error for FormulaError {}

/// What a formula gives, and what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worked {
    pub value: f64,
    /// Whether figures of ours are in it.
    pub has_figures: bool,
    /// Whether numbers that somebody printed are in it.
    pub has_printed: bool,
}

/// Works a formula out.
///
/// # Errors
/// Where it is malformed or names a figure that is not there.
pub fn work_out(
    dataset: &Dataset,
    councils: &Councils,
    formula: &str,
) -> Result<Worked, FormulaError> {
    let mut reader = Reader {
        dataset,
        councils,
        text: formula,
        place: 0,
        has_figures: false,
        has_printed: false,
    };
    let value = reader.sum()?;
    reader.space();
    if reader.place < formula.len() {
        return Err(reader.error("this is too much"));
    }
    if !value.is_finite() {
        return Err(reader.error("the result is no number"));
    }
    Ok(Worked {
        value,
        has_figures: reader.has_figures,
        has_printed: reader.has_printed,
    })
}

struct Reader<'a> {
    dataset: &'a Dataset,
    councils: &'a Councils,
    text: &'a str,
    place: usize,
    has_figures: bool,
    has_printed: bool,
}

type Outcome = Result<f64, FormulaError>;

impl<'a> Reader<'a> {
    fn error(&self, problem: &str) -> FormulaError {
        FormulaError {
            place: self.place,
            problem: problem.into(),
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.place..]
    }

    fn space(&mut self) {
        self.place += self.rest().len() - self.rest().trim_start().len();
    }

    /// Steps over `sign` if it comes next.
    fn met(&mut self, sign: char) -> bool {
        self.space();
        let met = self.rest().starts_with(sign);
        self.place += if met { sign.len_utf8() } else { 0 };
        met
    }

    fn need(&mut self, sign: char) -> Result<(), FormulaError> {
        if self.met(sign) {
            return Ok(());
        }
        Err(self.error(&format!("`{sign}` is missing")))
    }

    /// The text up to one of `ends`, which is left.
    fn until(&mut self, ends: &[char]) -> Result<&'a str, FormulaError> {
        self.space();
        let length = self.rest().find(ends);
        let length = length.ok_or_else(|| self.error("a bracket is not closed"))?;
        let text = &self.rest()[..length];
        self.place += length;
        Ok(text.trim())
    }

    fn sum(&mut self) -> Outcome {
        let mut value = self.product()?;
        loop {
            if self.met('+') {
                value += self.product()?;
            } else if self.met('-') {
                value -= self.product()?;
            } else {
                return Ok(value);
            }
        }
    }

    fn product(&mut self) -> Outcome {
        let mut value = self.atom()?;
        loop {
            if self.met('*') {
                value *= self.atom()?;
            } else if self.met('/') {
                value /= self.atom()?;
            } else {
                return Ok(value);
            }
        }
    }

    fn atom(&mut self) -> Outcome {
        if self.met('(') {
            let value = self.sum()?;
            self.need(')')?;
            return Ok(value);
        }
        self.space();
        let is_of_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
        let length = self.rest().find(|c| !is_of_word(c));
        let word = &self.rest()[..length.unwrap_or(self.rest().len())];
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            let number = word.parse();
            let number = number.map_err(|_| self.error(&format!("`{word}` is no number")))?;
            self.place += word.len();
            return Ok(number);
        }
        let named = self.place;
        self.place += word.len();
        if self.met('[') {
            let period = self.until(&[']'])?;
            self.need(']')?;
            return self.figure(word, period);
        }
        if !self.met('(') {
            self.place = named;
            return Err(self.error(&format!("`{word}` is neither number, figure nor function")));
        }
        let value = self.function(word)?;
        self.need(')')?;
        Ok(value)
    }

    fn function(&mut self, name: &str) -> Outcome {
        match name {
            "said" => {
                self.has_printed = true;
                self.sum()
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
            "rises" | "highest" => self.over_years(name == "rises"),
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

    fn figure(&mut self, series: &str, period: &str) -> Outcome {
        self.has_figures = true;
        let series_figures = self.dataset.series(series);
        let value = match Year::parse(period) {
            Some(year) => series_figures.value(year),
            None => series_figures.span(period).map(|figure| figure.value),
        };
        value.ok_or_else(|| self.error(&format!("there is no {series} for {period}")))
    }

    /// Over every year of a span, both ends included.
    fn over_years(&mut self, is_rises: bool) -> Outcome {
        let series = self.until(&[','])?;
        self.need(',')?;
        let (from, to) = self.span()?;
        let mut found = 0.0;
        for after in 0..=to.since(from) {
            let year = from.plus(after);
            let value = self.figure(series, &year.to_string())?;
            if !is_rises {
                found = value.max(found);
            } else if value > self.figure(series, &year.plus(-1).to_string())? {
                found += 1.0;
            }
        }
        Ok(found)
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
