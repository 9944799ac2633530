//! Text of the tables with its numbers put in: whatever can be computed is not typed.

use super::Computed;
use super::formula::{Formula, work_out};
use crate::compare::Councils;
use crate::dataset::Dataset;
use crate::quantity::{rate, whole};

/// Words with places for numbers.
///
/// `{1}` is our number with one decimal, `{0}` a whole number with its commas, `{00}` and `{000}` one to the nearest hundred and
/// thousand, `{year}` a year, `{£m1}` and `{£bn1}` pounds in millions and billions; `{-1}` turns the sign. `{later 1}` is the
/// number by the later figures, `{1: cla_stock[2012-13]}` the value of a formula.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Prose(Vec<Piece>);

#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Words(String),
    Place(Place),
}

/// A place for a number: which, how it is written, and as what it stands in the table.
#[derive(Clone, Debug, PartialEq)]
struct Place {
    number: Number,
    form: Form,
    text: String,
}

#[derive(Clone, Debug, PartialEq)]
enum Number {
    Ours,
    Later,
    Of(Formula),
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Form {
    turns_sign: bool,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Year,
    ToNearest(f64),
    /// So many decimals of the number divided by this.
    Decimals(usize, f64),
}

impl Prose {
    /// Reads a text.
    ///
    /// # Errors
    /// Where a brace is not closed, or what is in it is no place for a number.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, from)) = rest.split_once('{') {
            let (place, after) = from.split_once('}').ok_or("a brace is not closed")?;
            pieces.push(Piece::Words(before.into()));
            pieces.push(Piece::Place(Place::parse(place)?));
            rest = after;
        }
        pieces.push(Piece::Words(rest.into()));
        Ok(Self(pieces))
    }

    /// The text with its numbers. A place whose number these figures do not give is left as it is in the table.
    pub(super) fn filled(&self, dataset: &Dataset, computed: Option<&Computed>) -> String {
        let councils = Councils::compiled_in().ok();
        let value = |number: &Number| match number {
            Number::Ours => Some(computed?.value),
            Number::Later => computed?.later,
            Number::Of(formula) => {
                let worked = work_out(dataset, councils.as_ref()?, formula);
                Some(worked.ok()?.value)
            }
        };
        let written = |piece: &Piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Place(place) => value(&place.number).map_or_else(
                || format!("{{{}}}", place.text),
                |value| place.form.write(value),
            ),
        };
        self.0.iter().map(written).collect()
    }
}

impl Place {
    fn parse(text: &str) -> Result<Self, String> {
        let (number, form) = if let Some((form, formula)) = text.split_once(':') {
            let formula = Formula::parse(formula.trim());
            let problem = |error| format!("`{text}`: {error}");
            (Number::Of(formula.map_err(problem)?), form)
        } else if let Some(form) = text.strip_prefix("later ") {
            (Number::Later, form)
        } else {
            (Number::Ours, text)
        };
        let form = Form::parse(form).ok_or_else(|| format!("`{text}` is no form of a number"))?;
        Ok(Self {
            number,
            form,
            text: text.into(),
        })
    }
}

impl Form {
    fn parse(text: &str) -> Option<Self> {
        let (turns_sign, text) = match text.strip_prefix('-') {
            Some(text) => (true, text),
            None => (false, text),
        };
        let decimals = |digits: &str, unit: f64| Some(Kind::Decimals(digits.parse().ok()?, unit));
        let kind = match text {
            "year" => Kind::Year,
            "00" => Kind::ToNearest(100.0),
            "000" => Kind::ToNearest(1000.0),
            _ => match (text.strip_prefix("£m"), text.strip_prefix("£bn")) {
                (Some(digits), _) => decimals(digits, 1e6)?,
                (_, Some(digits)) => decimals(digits, 1e9)?,
                _ => decimals(text, 1.0)?,
            },
        };
        Some(Self { turns_sign, kind })
    }

    fn write(self, value: f64) -> String {
        let value = if self.turns_sign { -value } else { value };
        match self.kind {
            Kind::Year => format!("{value:.0}"),
            Kind::ToNearest(step) => whole(libm::round(value / step) * step),
            Kind::Decimals(decimals, unit) => with_commas(&rate(value / unit, decimals)),
        }
    }
}

/// `2321.7` as `2,321.7`.
fn with_commas(number: &str) -> String {
    let (before, after) = number
        .find('.')
        .map_or((number, ""), |at| number.split_at(at));
    let sign = if before.starts_with('−') { "−" } else { "" };
    let digits = before.trim_start_matches('−');
    let commas = digits.parse().map_or(digits.to_string(), whole);
    format!("{sign}{commas}{after}")
}
