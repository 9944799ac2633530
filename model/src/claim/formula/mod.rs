//! The small language in which a claim or a forecast says how its number follows from our figures: reads and works it out.
//!
//! A formula has `+ - * / ( )`, plain numbers, and
//! - `cla_stock[2012-13]`: a figure by series and financial year (a 31 March count under the year it ends) or span, in the
//!   series' own unit (pounds for money);
//! - `said(3400)`: a number that somebody printed and that is none of our figures;
//! - `change(a, b)`, `share(a, b)`, `yearly(a, b, years)`: b on a less 1, a of b, the compound yearly change, all in %;
//! - `real(pounds, 2012-13, 2017-18)`: money of one year at the prices of another, by the GDP deflator;
//! - `years(2019-20, 2023-24)`: how many lie between; `rises(series, from, to)`: in how many the count was above the year
//!   before; `larger(a, b)`;
//! - `last_as_large(series, 2017-18)`: the year-end, before this one, of the last rise at least as large in %;
//!   `highest_of(series, 2012-13)`: of how many year-ends, this one and those before it, it is the highest;
//! - `compare(scope, from, to, field)` or `(…, field, first)`: a field of a comparison, changes in %.

mod functions;

use crate::compare::Councils;
use crate::dataset::Dataset;
use crate::quantity::Year;

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
#[derive(Clone, Debug, PartialEq)]
pub struct Worked {
    pub value: f64,
    /// Whether figures of ours are in it.
    pub has_figures: bool,
    /// The figures it names, by series and period. A comparison names only the counts that it takes as first published.
    pub figures: Vec<(String, String)>,
    /// The numbers in it that somebody printed.
    pub printed: Vec<f64>,
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
        figures: Vec::new(),
        printed: Vec::new(),
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
        figures: reader.figures,
        printed: reader.printed,
    })
}

struct Reader<'a> {
    dataset: &'a Dataset,
    councils: &'a Councils,
    text: &'a str,
    place: usize,
    has_figures: bool,
    figures: Vec<(String, String)>,
    printed: Vec<f64>,
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

    fn figure(&mut self, series: &str, period: &str) -> Outcome {
        self.has_figures = true;
        self.figures.push((series.into(), period.into()));
        let series_figures = self.dataset.series(series);
        let value = match Year::parse(period) {
            Some(year) => series_figures.value(year),
            None => series_figures.span(period).map(|figure| figure.value),
        };
        value.ok_or_else(|| self.error(&format!("there is no {series} for {period}")))
    }
}
