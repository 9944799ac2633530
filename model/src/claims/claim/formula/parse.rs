//! A formula's text, read into an expression by recursive descent.

use super::{Compared, Expr, Field, Figure, FormulaError, Operator};
use crate::compare::Vintage;
use crate::dataset::SeriesId;
use crate::quantity::Year;
use crate::scope::Scope;

type Read<T> = Result<T, FormulaError>;

pub(super) fn parse(text: &str) -> Read<Expr> {
    let mut reader = Reader { text, offset: 0 };
    let expr = reader.sum()?;
    reader.space();
    if reader.offset < text.len() {
        return Err(reader.error("this is too much"));
    }
    Ok(expr)
}

/// The series of this name, which begins at `offset`.
fn series(name: &str, offset: usize) -> Read<SeriesId> {
    SeriesId::named(name).ok_or_else(|| FormulaError {
        offset,
        problem: format!("there is no series `{name}`"),
    })
}

struct Reader<'a> {
    text: &'a str,
    offset: usize,
}

impl<'a> Reader<'a> {
    fn error(&self, problem: &str) -> FormulaError {
        FormulaError {
            offset: self.offset,
            problem: problem.into(),
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.offset..]
    }

    fn space(&mut self) {
        self.offset += self.rest().len() - self.rest().trim_start().len();
    }

    /// Steps over `sign` if it comes next.
    fn met(&mut self, sign: char) -> bool {
        self.space();
        let met = self.rest().starts_with(sign);
        self.offset += if met { sign.len_utf8() } else { 0 };
        met
    }

    fn need(&mut self, sign: char) -> Read<()> {
        if self.met(sign) {
            return Ok(());
        }
        Err(self.error(&format!("`{sign}` is missing")))
    }

    /// The text up to one of `ends`, which is left.
    fn until(&mut self, ends: &[char]) -> Read<&'a str> {
        self.space();
        let length = self.rest().find(ends);
        let length = length.ok_or_else(|| self.error("a bracket is not closed"))?;
        let text = &self.rest()[..length];
        self.offset += length;
        Ok(text.trim())
    }

    fn sum(&mut self) -> Read<Expr> {
        let mut left = self.product()?;
        loop {
            let operator = match () {
                () if self.met('+') => Operator::Add,
                () if self.met('-') => Operator::Subtract,
                () => return Ok(left),
            };
            left = Expr::Operation(operator, Box::new([left, self.product()?]));
        }
    }

    fn product(&mut self) -> Read<Expr> {
        let mut left = self.atom()?;
        loop {
            let operator = match () {
                () if self.met('*') => Operator::Multiply,
                () if self.met('/') => Operator::Divide,
                () => return Ok(left),
            };
            left = Expr::Operation(operator, Box::new([left, self.atom()?]));
        }
    }

    fn atom(&mut self) -> Read<Expr> {
        if self.met('(') {
            let inside = self.sum()?;
            self.need(')')?;
            return Ok(inside);
        }
        self.space();
        let is_of_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
        let length = self.rest().find(|c| !is_of_word(c));
        let word = &self.rest()[..length.unwrap_or(self.rest().len())];
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            let number = word.parse();
            let number = number.map_err(|_| self.error(&format!("`{word}` is no number")))?;
            self.offset += word.len();
            return Ok(Expr::Number(number));
        }
        let offset = self.offset;
        self.offset += word.len();
        if self.met('[') {
            let period = self.until(&[']'])?.to_string();
            self.need(']')?;
            let series = series(word, offset)?;
            return Ok(Expr::Figure(Figure {
                series,
                period,
                offset,
            }));
        }
        if !self.met('(') {
            self.offset = offset;
            return Err(self.error(&format!("`{word}` is neither number, figure nor function")));
        }
        let called = self.function(word)?;
        self.need(')')?;
        Ok(called)
    }

    fn function(&mut self, name: &str) -> Read<Expr> {
        match name {
            "said" => Ok(Expr::Said(Box::new(self.sum()?))),
            "change" => self.pair(Operator::Change),
            "share" => self.pair(Operator::Share),
            "larger" => self.pair(Operator::Larger),
            "yearly" => Ok(Expr::Yearly(Box::new([
                self.argument()?,
                self.argument()?,
                self.sum()?,
            ]))),
            "real" => {
                let pounds = self.argument()?;
                let (from, to) = self.span()?;
                Ok(Expr::Real(Box::new(pounds), from, to))
            }
            "years" => self.span().map(|(from, to)| Expr::Years(from, to)),
            "rises" => {
                let figure = self.series_and_year()?;
                self.need(',')?;
                Ok(Expr::Rises(figure, self.year()?))
            }
            "last_as_large" => self.series_and_year().map(Expr::LastAsLarge),
            "highest_of" => self.series_and_year().map(Expr::HighestOf),
            "compare" => self.compared().map(Expr::Compare),
            _ => Err(self.error(&format!("there is no function `{name}`"))),
        }
    }

    /// An argument with the comma behind it.
    fn argument(&mut self) -> Read<Expr> {
        let argument = self.sum()?;
        self.need(',')?;
        Ok(argument)
    }

    fn pair(&mut self, operator: Operator) -> Read<Expr> {
        Ok(Expr::Operation(
            operator,
            Box::new([self.argument()?, self.sum()?]),
        ))
    }

    fn span(&mut self) -> Read<(Year, Year)> {
        let from = self.year()?;
        self.need(',')?;
        Ok((from, self.year()?))
    }

    fn year(&mut self) -> Read<Year> {
        let text = self.until(&[',', ')'])?;
        Year::parse(text).ok_or_else(|| self.error(&format!("`{text}` is no financial year")))
    }

    fn series_and_year(&mut self) -> Read<Figure> {
        self.space();
        let offset = self.offset;
        let series = series(self.until(&[','])?, offset)?;
        self.need(',')?;
        let period = self.year()?.to_string();
        Ok(Figure {
            series,
            period,
            offset,
        })
    }

    fn compared(&mut self) -> Read<Compared> {
        let scope = self.until(&[','])?;
        let scope =
            Scope::from_key(scope).ok_or_else(|| self.error(&format!("`{scope}` is no scope")))?;
        self.need(',')?;
        let (from, to) = self.span()?;
        self.need(',')?;
        let field = self.until(&[',', ')'])?;
        let field = Field::from_key(field)
            .ok_or_else(|| self.error(&format!("a comparison has no `{field}`")))?;
        let offset = self.offset;
        let vintage = if self.met(',') {
            match self.until(&[')'])? {
                "first" => Vintage::First,
                other => return Err(self.error(&format!("`{other}` is no vintage"))),
            }
        } else {
            Vintage::Latest
        };
        Ok(Compared {
            scope,
            from,
            to,
            field,
            vintage,
            offset,
        })
    }
}
